/// Why a store cannot keep or give anything: the disk is full, the file is damaged, another program writes for too long.
/// What goes wrong with the store goes wrong with everything that follows, unlike what is wrong with one input.
public protocol StoreFailure: Refusing {}

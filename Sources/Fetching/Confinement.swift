import CLandlock

/// Takes all files from this program but those that libraries need to resolve names and to check certificates, so
/// that not even a flaw in them could reach a claims file. What it has open already stays open.
public enum Confinement {
  private static let readable = [
    "/etc", "/usr", "/lib", "/lib64", "/run", "/dev/null", "/dev/random", "/dev/urandom",
  ]

  public static var isPossible: Bool { landlock_is_there() == 1 }

  /// For the calling thread and all that it starts; false where the system (other than Linux 5.13 and newer) cannot
  /// do it.
  @discardableResult
  public static func confine() -> Bool {
    func with(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Bool {
      guard let first = rest.first else { return landlock_read_only(pointers, pointers.count) == 1 }
      return first.withCString { with(rest.dropFirst(), pointers + [$0]) }
    }
    return with(readable[...], [])
  }
}

import Entries
import FoundationEssentials

/// What libFuzzer calls with ever new bytes (`make fuzz`), handed to the way in that `CLAIMBOOK_ENTRY` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  entry.run(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}

private let entry: Entry = {
  let name = ProcessInfo.processInfo.environment["CLAIMBOOK_ENTRY"] ?? ""
  guard let entry = Entry.named(name) else {
    fatalError("CLAIMBOOK_ENTRY is one of \(Entry.all.map(\.name).joined(separator: ", "))")
  }
  return entry
}()

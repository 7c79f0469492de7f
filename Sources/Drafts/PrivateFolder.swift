import CDrafts
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for what another program is to work on, into which nobody else can look.
///
/// It goes away with all that was put into it; when a signal ends the program, with the files that were made by `file`.
public struct PrivateFolder: Sendable {
  public let path: String
  private let remembered: Int32

  /// Makes it where temporary files go (`$TMPDIR`).
  ///
  /// - Throws: `SystemError`.
  public init() throws(SystemError) {
    var template = Array(FileManager.default.temporaryDirectory.appending(path: "claimbook-XXXXXX").path.utf8CString)
    guard mkdtemp(&template) != nil else { throw .last }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    remembered = draft_remember(path)
  }

  /// A new file in it.
  ///
  /// - Throws: `SystemError`.
  public func file(_ name: String, holding bytes: [UInt8]) throws(SystemError) -> Draft {
    try Draft(at: "\(path)/\(name)", mode: 0o600, isExact: true) { descriptor throws(SystemError) in
      try Draft.write(bytes, to: descriptor)
    }
  }

  /// Removes it with all that is in it, also what the other program left there.
  public func remove() {
    try? FileManager.default.removeItem(atPath: path)
    draft_forget(remembered)
  }
}

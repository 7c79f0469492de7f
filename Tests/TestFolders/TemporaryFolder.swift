import Foundation

/// A folder that goes away with its test.
public final class TemporaryFolder: Sendable {
  public let root: String

  public init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("claimbook-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    // A test may have made it read-only.
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: root)
    try? FileManager.default.removeItem(atPath: root)
  }

  public func path(_ name: String) -> String { root + "/" + name }

  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Another folder with the same in it.
  public func copy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in try names() { try FileManager.default.copyItem(atPath: path(name), toPath: copy.path(name)) }
    return copy
  }

  public func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }
}

/// A way in for bytes from outside: a reader or a grammar with what must hold whatever it is given. It returns; what it
/// finds wrong ends the process, as `precondition` does.
public struct Entry: Sendable {
  /// As the folder of its seeds is called.
  public let name: String
  public let run: @Sendable (UnsafeRawBufferPointer) -> Void

  init(_ name: String, _ run: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.run = { bytes in
      do { try run(Array(bytes)) } catch { Outcome.require(error, name) }
    }
  }

  public static let all: [Entry] = articles + lists + grammars + messages + [claimsFile, log]

  public static func named(_ name: String) -> Entry? { all.first { $0.name == name } }
}

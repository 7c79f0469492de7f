import Claims
import FoundationEssentials
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes behind a file name or `-`.
enum InputFile {
  /// The bytes of an article.
  static func article(_ name: String) throws -> [UInt8] {
    let limit = PlainTextReader.defaultLimit
    return try bytes(of: name, limit: limit) {
      ReadingError.tooLarge(name: Escaped.terminal(name), bytes: $0, limit: limit)
    }
  }

  /// The bytes of a file of at most `limit` bytes; `tooLarge` makes the error for one that has more, from how many it has.
  ///
  /// - Throws: `CommandFailure` that says what is wrong with the name; exit 3 for a missing file.
  static func bytes(of name: String, limit: Int, tooLarge: (Int) -> any Error) throws -> [UInt8] {
    if name == "-" { return try stream(0, limit: limit, tooLarge) }
    var status = stat()
    guard stat(name, &status) == 0 else {
      throw CommandFailure("there is no file \(Escaped.terminal(name))", .notFound)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw CommandFailure(
        "\(Escaped.terminal(name)) is a folder. Name the files in it: \(Escaped.terminal(name))/*.txt", .usage)
    }
    guard Int(status.st_size) <= limit else { throw tooLarge(Int(status.st_size)) }
    // A pipe or a device has no size before its end.
    if status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(name, O_RDONLY)
      defer { if descriptor >= 0 { close(descriptor) } }
      if descriptor >= 0 { return try stream(descriptor, limit: limit, tooLarge) }
    }
    do {
      return Array(try Data(contentsOf: URL(filePath: name)))
    } catch {
      throw CommandFailure("\(Escaped.terminal(name)) cannot be read: check its permissions", .error)
    }
  }

  /// The name without its folders, which the claims file keeps; a path may tell more than it should.
  static func baseName(_ name: String) -> String {
    name == "-" ? "standard input" : name.split(separator: "/").last.map(String.init) ?? name
  }

  private static func stream(_ descriptor: Int32, limit: Int, _ tooLarge: (Int) -> any Error) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw tooLarge(bytes.count) }
    }
  }
}

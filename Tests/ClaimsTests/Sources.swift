import Foundation

/// The program's own source text, for tests of how it is built.
enum Sources {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file below a folder, by its path.
  static func swift(in folder: URL) throws -> [(path: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try names.map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// `of:limit:` of `of word: String, limit: Int? = nil`.
  static func labels(of parameters: String) -> String {
    var (depth, labels, word) = (0, "", "")
    var isName = true
    for character in parameters {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]": depth -= 1
      case ">" where depth > 0: depth -= 1
      case "," where depth == 0:
        (isName, word) = (true, "")
      case ":" where depth == 0 && isName:
        labels += (word.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "") + ":"
        isName = false
      default: if isName { word.append(character) }
      }
    }
    return labels
  }
}

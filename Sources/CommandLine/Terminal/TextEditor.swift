import FoundationEssentials
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The editor's own editor, on the terminal.
enum TextEditor {
  /// The text as the editor left it.
  ///
  /// - Throws: `CommandFailure` when the editor fails or nothing was changed.
  static func edit(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "claimbook-\(UUID().uuidString).txt").path
    try Data((text + "\n").utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let editor = Environment["CLAIMBOOK_EDITOR"] ?? Environment["VISUAL"] ?? Environment["EDITOR"] ?? "vi"
    let status = try Session.wait {
      // Through the shell, since the variable may hold options; the path is ours and needs no quoting rules.
      try await run(
        .name("sh"), arguments: ["-c", "\(editor) \"$1\"", "sh", path],
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
      ).terminationStatus
    }
    guard status.isSuccess else {
      throw CommandFailure(
        "the editor “\(Escaped.line(editor))” failed; nothing was changed. Set CLAIMBOOK_EDITOR, or use --text",
        .editorFailed)
    }
    let edited = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    guard edited.split(whereSeparator: \.isWhitespace) != text.split(whereSeparator: \.isWhitespace) else {
      throw CommandFailure("the text is as it was; nothing was changed", .unchanged)
    }
    return edited
  }
}

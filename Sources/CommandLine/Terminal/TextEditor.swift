import Drafts
import FoundationEssentials
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The editor's own editor, on the terminal.
enum TextEditor {
  /// The text as the editor left it.
  ///
  /// - Throws: `CommandFailure` when the editor fails or nothing was changed.
  static func edit(_ text: String) throws -> String {
    // Editors keep copies beside what they edit; in a folder of its own nobody else reads them either.
    let (folder, path) = try lent(text)
    defer { folder.remove() }
    let editor = Environment["CLAIMBOOK_EDITOR"] ?? Environment["VISUAL"] ?? Environment["EDITOR"] ?? "vi"
    let status = try withoutInterruption {
      try Session.wait {
        // Through the shell, since the variable may hold options; the path is ours and needs no quoting rules.
        try await run(
          .name("sh"), arguments: ["-c", "\(editor) \"$1\"", "sh", path],
          input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
          output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
          error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
        ).terminationStatus
      }
    }
    guard status.isSuccess, let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw CommandFailure(
        "the editor “\(Escaped.line(editor))” failed; nothing was changed. Set CLAIMBOOK_EDITOR, or use --text",
        .editorFailed)
    }
    let edited = String(decoding: data, as: UTF8.self)
    guard edited.split(whereSeparator: \.isWhitespace) != text.split(whereSeparator: \.isWhitespace) else {
      throw CommandFailure("the text is as it was; nothing was changed", .unchanged)
    }
    return edited
  }

  /// The text in a file of its own, for one program.
  private static func lent(_ text: String) throws -> (PrivateFolder, path: String) {
    do throws(SystemError) {
      let folder = try PrivateFolder()
      do throws(SystemError) {
        return (folder, try folder.file("claim.txt", holding: Array((text + "\n").utf8)).path)
      } catch {
        folder.remove()
        throw error
      }
    } catch {
      throw CommandFailure(
        "the text cannot be handed to the editor: \(String(cString: strerror(error.code))). Nothing was changed. "
          + "Make room in the folder for temporary files ($TMPDIR), or use --text", .editorFailed)
    }
  }

  /// Ctrl-C is meant for the editor then, and does not end this program under it.
  private static func withoutInterruption<Value>(_ body: () throws -> Value) rethrows -> Value {
    // A handler and not “ignored”, which the editor would inherit.
    let before = [SIGINT, SIGQUIT].map { ($0, signal($0) { _ in }) }
    defer { for (number, handler) in before { signal(number, handler) } }
    return try body()
  }
}

import Claims
import FoundationEssentials
import Reading
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// PDF files, through `pdftotext` (poppler) where it is installed: a child process with limits, since such files come from
/// strangers.
enum PDFText {
  static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// Seconds of the processor, and kilobytes of memory, that one file may take.
  private static let (seconds, memory) = (20, 1_048_576)
  private static let mostText = 20_000_000

  static func article(_ bytes: [UInt8], name: String) throws -> ReadArticle {
    let shown = Escaped.terminal(name)
    let text = try text(of: bytes, shown)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(
        "\(shown) holds no text, only pictures of it. Let a program recognise the letters and import what it gives",
        .invalidData)
    }
    // A form feed ends each page.
    var article = try Session.importReader.read(
      text: text.replacing("\u{C}", with: "\n\n"), name: name)
    article.warnings.append(
      "The text was taken out of a PDF: its columns, tables and footnotes may stand in another order, and what is printed on "
        + "every page is repeated.")
    return article
  }

  private static func text(of bytes: [UInt8], _ shown: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "claimbook-\(UUID().uuidString).pdf")
    do {
      try Data(bytes).write(to: file, options: .withoutOverwriting)
    } catch {
      throw CommandFailure("\(shown) cannot be read: the folder for temporary files cannot be written", .error)
    }
    defer { try? FileManager.default.removeItem(at: file) }
    let script =
      "command -v pdftotext > /dev/null || exit 127; ulimit -t \(seconds); ulimit -v \(memory); "
      + "exec pdftotext -q -enc UTF-8 -- \"$1\" -"
    let path = file.path
    let outcome = Session.wait {
      try await run(
        .path("/bin/sh"), arguments: ["-c", script, "sh", path], input: .none, output: .bytes(limit: mostText),
        error: .discarded)
    }
    guard let ended = try? outcome.get() else {
      throw CommandFailure("\(shown) holds more text than one article may have. Split it", .invalidData)
    }
    switch ended.terminationStatus {
    case .exited(0): return String(decoding: ended.standardOutput, as: UTF8.self)
    case .exited(127):
      throw CommandFailure(
        "\(shown) is a PDF, and pdftotext, which reads them, is not installed. Install poppler-utils, or save the text",
        .error)
    default:
      throw CommandFailure(
        "\(shown) cannot be read as a PDF: it is damaged, locked, or takes more than \(seconds) seconds", .invalidData)
    }
  }
}

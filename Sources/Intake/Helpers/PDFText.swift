import Claims
import FoundationEssentials
import Reading

/// PDF files, through `pdftotext` (poppler) where it is installed: a helper with limits, since such files come from
/// strangers.
enum PDFText {
  /// Seconds of the processor, and kilobytes of memory, that one file may take.
  private static let (seconds, memory) = (10, 400_000)
  private static let mostText = 20_000_000
  /// Pages, fonts and all else but pictures, unpacked. A book has a tenth of it.
  private static let mostUnpacked = 100_000_000

  static func article(_ bytes: [UInt8], name: String, by reader: any ArticleReader) throws -> ReadArticle {
    guard !PDFStreams.hold(moreThan: mostUnpacked, in: bytes) else {
      throw IntakeError.pdf(name: name, .tooMuch(limit: mostUnpacked))
    }
    let text = try text(of: bytes, name)
    guard text.contains(where: { !$0.isWhitespace }) else { throw IntakeError.pdf(name: name, .onlyPictures) }
    // A form feed ends each page.
    var article = try reader.read(text: text.replacing("\u{C}", with: "\n\n"), name: name)
    article.warnings.append(
      "The text was taken out of a PDF: its columns, tables and footnotes may stand in another order, and what is printed on "
        + "every page is repeated.")
    return article
  }

  private static func text(of bytes: [UInt8], _ name: String) throws -> String {
    let script =
      "command -v pdftotext > /dev/null || exit 127; ulimit -t \(seconds); ulimit -v \(memory); "
      + "exec pdftotext -q -enc UTF-8 - -"
    let program = HelperProgram(path: "/bin/sh", arguments: ["-c", script])
    do {
      // Through its standard input, so that no file of it lies anywhere.
      let helper = try HelperProcess(program, variables: ["PATH", "LD_LIBRARY_PATH"])
      let (text, status) = try helper.rest(after: bytes, limit: mostText)
      switch status {
      case 0: return String(decoding: text, as: UTF8.self)
      case 127: throw IntakeError.pdf(name: name, .noReader)
      default: throw IntakeError.pdf(name: name, .notRead(seconds: seconds))
      }
    } catch HelperProcess.Trouble.tooMuch {
      throw IntakeError.pdf(name: name, .tooLong)
    } catch is HelperProcess.Trouble {
      throw IntakeError.pdf(name: name, .notRead(seconds: seconds))
    }
  }
}

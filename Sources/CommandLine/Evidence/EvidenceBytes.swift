import Claims
import FetchMessages
import Reading

/// The bytes of a piece of evidence with what is read from them: of an address or of a file.
struct EvidenceBytes: Sendable {
  let captured: CapturedContent
  /// What was odd, one sentence each.
  var warnings: [String] = []

  /// An address, through `claimbook-fetch`.
  ///
  /// - Throws: `FetchFailure` where there is nothing to be had, `CommandFailure` where `claimbook-fetch` is absent.
  init(address: String, _ wishes: FetchWishes) throws {
    var wishes = wishes
    (wishes.binary, wishes.part, wishes.limits) = (true, true, Self.limits)
    let page = try Session.fetcher.page(at: address, wishes)
    guard !page.bytes.isEmpty else { throw FetchFailure(.status, "\(address) answers with nothing") }
    let input = ArticleBytes(bytes: page.bytes, name: page.address, page: page)
    self.init(input, cut: page.answer.part, status: page.answer.status)
    warnings = page.answer.warnings + warnings
  }

  /// A file.
  init(file name: String, bytes: [UInt8]) {
    self.init(ArticleBytes(bytes: bytes, name: name), cut: nil, status: nil)
  }

  /// A document may be larger than any article, and take longer.
  private static let limits = FetchLimits(bytes: EvidenceSubject.sizeLimit, totalMilliseconds: 120_000)

  private init(_ input: ArticleBytes, cut: FetchFailure?, status: Int?) {
    let type = MediaType.of(input.bytes, name: input.name, served: input.page?.contentType)
    var captured = CapturedContent(bytes: input.bytes, mediaType: type, provenance: input.provenance)
    let isPage = input.isPage
    var text: String?
    if Self.mayHoldText(type) {
      do {
        let article = try input.article(by: Session.importReader, needsBody: false)
        text = article.text
        // A page that shows nothing without scripts has the name of its program.
        if isPage, text?.contains(where: \.isLetter) == true {
          (captured.title, captured.publisher, captured.published) = (article.title, article.source, article.published)
        }
      } catch ReadingError.binary {
        // A spreadsheet, an archive: nothing that this program reads the words of.
      } catch {
        // What cannot be read is kept all the same: the bytes are the evidence.
        warnings.append("no text could be read: \(Failure.sentence(of: error))")
      }
    }
    captured.text = text
    captured.missing = PartialCapture.reason(
      status: status, cut: cut?.message, page: isPage ? (text ?? "", input.bytes) : nil)
    self.captured = captured
  }

  /// Pictures, sounds and films have none, which is worth no warning.
  private static func mayHoldText(_ type: String) -> Bool {
    !["image/", "audio/", "video/", "font/"].contains(where: type.hasPrefix) || type == "image/svg+xml"
  }
}

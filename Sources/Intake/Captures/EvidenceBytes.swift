public import Claims
import FetchMessages
import Reading

/// The bytes of a piece of evidence with what is read from them: of an address or of a file.
public struct EvidenceBytes: Sendable {
  public let captured: CapturedContent
  /// What was odd, one sentence each.
  public let warnings: [String]
}

extension Intake {
  /// A file as evidence: its bytes as they are, whatever they are, and their text where one can be read.
  ///
  ///     let (name, bytes) = try intake.evidence(file: "minutes.pdf")
  ///     let linked = try await workbench.addEvidence(
  ///       .file(name: name, content: bytes.captured), to: .named(["C-12"]), EvidenceDetails(stance: .refutes))
  ///
  /// - Throws: `IntakeError` where the file cannot be read, is empty, or has more than `EvidenceSubject.sizeLimit` bytes.
  public func evidence(file path: String) throws -> (name: String, bytes: EvidenceBytes) {
    let limit = EvidenceSubject.sizeLimit
    let bytes = try InputFile.bytes(of: path, limit: limit) {
      IntakeError.evidenceTooLarge(path, bytes: $0, limit: limit)
    }
    guard !bytes.isEmpty else { throw IntakeError.emptyEvidence(path) }
    let name = InputFile.baseName(path)
    return (name, evidence(bytes, of: name))
  }

  /// Bytes of a file that are there already.
  func evidence(_ bytes: [UInt8], of name: String) -> EvidenceBytes {
    evidence(ArticleBytes(bytes: bytes, name: name), cut: nil, status: nil)
  }

  /// What an address gives now.
  ///
  /// - Throws: `FetchFailure` where there is nothing to be had, `IntakeError.helper` where nobody can be asked.
  func evidence(at address: String, _ wishes: FetchWishes) throws -> EvidenceBytes {
    var wishes = wishes
    // A document may be larger than any article, and take longer.
    let limits = FetchLimits(bytes: EvidenceSubject.sizeLimit, totalMilliseconds: 120_000)
    (wishes.binary, wishes.part, wishes.limits) = (true, true, limits)
    let page = try fetcher.page(at: address, wishes)
    guard !page.bytes.isEmpty else { throw FetchFailure(.status, "\(address) answers with nothing") }
    let read = evidence(ArticleBytes(page), cut: page.answer.part, status: page.answer.status)
    return EvidenceBytes(captured: read.captured, warnings: page.answer.warnings + read.warnings)
  }

  private func evidence(_ input: ArticleBytes, cut: FetchFailure?, status: Int?) -> EvidenceBytes {
    let type = MediaType.of(input.bytes, name: input.name, served: input.page?.contentType)
    var captured = CapturedContent(bytes: input.bytes, mediaType: type, provenance: provenance(of: input))
    var warnings: [String] = []
    let isPage = input.format == .page
    var text: String?
    if Self.mayHoldText(type) {
      do {
        let article = try article(in: input, needsBody: false)
        text = article.text
        // A page that shows nothing without scripts has the name of its program.
        if isPage, text?.contains(where: \.isLetter) == true {
          (captured.title, captured.publisher, captured.published) = (article.title, article.source, article.published)
        }
      } catch ReadingError.binary {
        // A spreadsheet, an archive: nothing that this program reads the words of.
      } catch {
        // What cannot be read is kept all the same: the bytes are the evidence.
        warnings.append("no text could be read: \(error)")
      }
    }
    captured.text = text
    captured.missing = PartialCapture.reason(
      status: status, cut: cut?.message, page: isPage ? (text ?? "", input.bytes) : nil)
    return EvidenceBytes(captured: captured, warnings: warnings)
  }

  /// Pictures, sounds and films have none, which is worth no warning.
  private static func mayHoldText(_ type: String) -> Bool {
    !["image/", "audio/", "video/", "font/"].contains(where: type.hasPrefix) || type == "image/svg+xml"
  }
}

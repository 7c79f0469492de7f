import ArgumentParser
import Claims
import Reporting

/// A piece of evidence on the terminal.
struct EvidencePage {
  let evidence: Evidence
  let rows: [EvidenceRow]
  let clock: any Clock

  func print() {
    let style = EvidenceLines.style(evidence.capture)
    Output.line(
      "\(Style.strong(evidence.shortID))  \(style(evidence.capture.rawValue))  \(Escaped.line(evidence.displayTitle))")
    Output.line("")
    row("kind", evidence.type?.rawValue)
    row("publisher", evidence.publisher)
    row("published", evidence.published?.iso)
    row("accessed", evidence.accessed?.iso)
    row("address", evidence.url)
    row("file", evidence.fileName)
    row("licence", evidence.licence)
    row(evidence.capture.rawValue, evidence.captureNote)
    if let digest = evidence.content {
      row("bytes", "\(evidence.size ?? 0)" + (evidence.mediaType.map { ", \($0)" } ?? ""))
      row("SHA-256", digest.hexadecimal)
      row(
        "text",
        evidence.text.map { "SHA-256 \($0.hexadecimal) (claimbook evidence show \(evidence.shortID) --text)" }
          ?? "none could be read")
    }
    row("link", EvidenceLines.link(evidence, clock))
    if let provenance = evidence.provenance { printProvenance(provenance) }
    guard rows.contains(where: { $0.link != nil }) else {
      return Output.line("\nLinked to no claim: claimbook evidence add C-… \(evidence.shortID) --stance …")
    }
    Output.line("")
    Output.line(Style.strong("Claims"))
    for linked in rows {
      guard let claim = linked.claim, let link = linked.link else { continue }
      row(claim.shortID, ([link.stance.rawValue] + link.details(in: evidence)).joined(separator: " "))
    }
  }

  private func printProvenance(_ provenance: Provenance) {
    guard let requested = provenance.requested else { return }
    row("requested", requested)
    for hop in provenance.chain.dropFirst() {
      row("then", "\(hop.address)" + (hop.status.map { " (status \($0))" } ?? ""))
    }
    row("fetched", provenance.fetched?.iso)
    row("archive", provenance.archivedCopy)
    for header in provenance.headers where Self.telling.contains(header.name) {
      row("header", "\(header.name): \(header.value)")
    }
  }

  /// Of the headers those that say what was sent; all of them are in `--json`.
  private static let telling: Set<String> = ["content-type", "date", "etag", "last-modified"]

  private func row(_ label: String, _ value: String?) {
    if let value { FactRow.print(label, value) }
  }
}

extension EvidenceLink {
  /// Its quotation with its place, and its note.
  func details(in evidence: Evidence) -> [String] {
    var details: [String] = []
    if let quote {
      details.append("“\(quote)”")
      if let span { details.append("at characters \(span.start)–\(span.end)") }
      if let warning = quoteState(in: evidence)?.warning { details.append("(\(warning))") }
    }
    if let note { details.append("— \(note)") }
    return details
  }
}

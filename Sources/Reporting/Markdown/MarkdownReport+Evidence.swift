import Claims

/// The evidence of a checked statement: what each piece does to it, what it is, and whether its bytes are kept.
extension MarkdownReport {
  func evidence(_ dossier: Dossier) -> [String] {
    guard !dossier.evidence.isEmpty else { return ["Evidence: none is linked."] }
    let order: [Stance] = [.supports, .refutes, .context]
    func key(_ linked: Dossier.LinkedEvidence) -> (Int, Int) {
      (order.firstIndex(of: linked.link.stance) ?? 0, linked.evidence.number)
    }
    let items = dossier.evidence.sorted { key($0) < key($1) }.map(item)
    return ["Evidence:", items.joined(separator: "\n")] + sides(dossier)
  }

  /// Where all evidence says the same; plainly, where the verdict says otherwise.
  private func sides(_ dossier: Dossier) -> [String] {
    let doubted = dossier.doubts.compactMap { if case .againstEvidence(_, let side, _) = $0 { side } else { nil } }
      .first
    let only = dossier.isOneSided ? dossier.evidence.map(\.link.stance).first { $0 != .context } : nil
    guard let side = doubted ?? only else { return [] }
    return [
      "All linked evidence that takes a side \(side == .supports ? "supports" : "refutes") the statement"
        + (doubted == nil ? "." : "; the verdict is against it, for the reasons given above.")
    ]
  }

  private func item(_ linked: Dossier.LinkedEvidence) -> String {
    let evidence = linked.evidence
    let details = [
      evidence.type?.words, evidence.publisher, evidence.published?.words, evidence.accessed.map { "read \($0.words)" },
    ].compactMap { $0 }
    var line = "- *\(word(linked.link.stance))*: \(Markdown.link(evidence.displayTitle, evidence.url))"
    if !details.isEmpty { line += ", " + Markdown.text(details.joined(separator: ", ")) }
    // What the copy does not have is nobody's words but ours.
    if let quote = linked.link.quote, linked.link.quoteState(in: evidence) != .notFound {
      line += ": “\(Markdown.inner(quote))”"
    }
    return line + " (" + remarks(evidence).joined(separator: "; ") + ")"
  }

  /// Already escaped.
  private func remarks(_ evidence: Evidence) -> [String] {
    let note = Markdown.inner((evidence.captureNote ?? "").unclosed)
    var remarks: [String] = []
    let digest = evidence.content.map { "SHA-256 `\($0.hexadecimal.prefix(16))…`" } ?? ""
    switch evidence.capture {
    case .captured: remarks.append("copy kept, \(digest)")
    case .partial: remarks.append("a part kept, \(digest): \(note)")
    case .waived: remarks.append("no copy kept: \(note)")
    case .failed: remarks.append("no copy could be kept")
    case .uncaptured: remarks.append("no copy kept")
    }
    if let checked = evidence.linkChecked?.dayInUTC.words {
      switch evidence.link {
      case .dead: remarks.append("the address was gone on \(checked)")
      case .changed: remarks.append("the address said something else on \(checked)")
      case .alive, nil: break
      }
    }
    if let licence = evidence.licence { remarks.append("licence: \(Markdown.inner(licence))") }
    return remarks
  }

  private func word(_ stance: Stance) -> String {
    switch stance {
    case .supports: "Supports"
    case .refutes: "Refutes"
    case .context: "Context"
    }
  }
}

extension EvidenceType {
  fileprivate var words: String {
    switch self {
    case .primary: "primary source"
    case .data: "published figures"
    case .expert: "expert"
    case .media: "media report"
    case .calculation: "own calculation"
    case .reply: "reply to our question"
    }
  }
}

// What changes of evidence say in a history.

extension Evidence {
  func words(since before: Evidence?) -> String {
    let bytes = content.map { "\(size ?? 0) bytes, SHA-256 \($0.hexadecimal.prefix(12))" } ?? "no bytes"
    guard let before else {
      return content == nil ? "recorded: \(displayTitle)" : "recorded: \(displayTitle), \(bytes)"
    }
    var parts: [String] = []
    if capture != before.capture || content != before.content {
      switch capture {
      case .captured: parts.append("captured, \(bytes)")
      case .partial: parts.append("captured in part (\(captureNote ?? "")), \(bytes)")
      case .failed: parts.append("not captured: \(captureNote ?? "")")
      case .waived: parts.append("capture waived: \(captureNote ?? "")")
      case .uncaptured: parts.append("not captured any more")
      }
    } else if captureNote != before.captureNote {
      parts.append("\(capture == .waived ? "capture waived" : "not captured"): \(captureNote ?? "")")
    }
    parts += differences(from: before, isCapture: !parts.isEmpty)
    if linkChecked != before.linkChecked, let link, parts.isEmpty || link != .alive {
      parts.append("address \(link.rawValue)" + (linkNote.map { " (\($0))" } ?? ""))
    } else if linkChecked != before.linkChecked, parts.isEmpty {
      parts.append("address looked at" + (linkNote.map { " (\($0))" } ?? ""))
    }
    return (parts.isEmpty ? "changed" : parts.joined(separator: "; ")) + ": \(displayTitle)"
  }

  /// The fields that an editor changed; what a capture fills in is no news.
  private func differences(from before: Evidence, isCapture: Bool) -> [String] {
    guard !isCapture else { return [] }
    let fields: [(name: String, before: String?, after: String?)] = [
      ("kind", before.type?.rawValue, type?.rawValue), ("title", before.title, title),
      ("publisher", before.publisher, publisher), ("date published", before.published?.iso, published?.iso),
      ("date of access", before.accessed?.iso, accessed?.iso), ("licence", before.licence, licence),
    ]
    return fields.filter { $0.before != $0.after }.map { field in
      field.after.map { "\(field.name) set to “\($0)”" } ?? "\(field.name) cleared"
    }
  }
}

extension Snapshot {
  /// Nothing for a change that only found a quotation's place.
  func words(for link: EvidenceLink, since before: EvidenceLink?) throws -> ChangeWords? {
    let evidence = try find(link.evidence)
    let (id, title) = (evidence?.shortID ?? "", evidence?.displayTitle ?? "")
    if let before, !before.isRemoved, before.stance == link.stance {
      if before.quote != link.quote {
        let words = link.quote.map { "quotes “\($0)”" } ?? "is quoted no more"
        return ChangeWords("evidence \(id) \(words)", published: "quotation of the evidence changed: \(title)")
      }
      return before.note == link.note ? nil : ChangeWords("evidence \(id): note changed")
    }
    return ChangeWords(
      "evidence \(id) linked (\(link.stance.rawValue)): \(title)",
      published: "evidence linked (\(link.stance.rawValue)): \(title)")
  }
}

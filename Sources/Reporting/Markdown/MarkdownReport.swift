public import Claims

/// A report as CommonMark (with GFM's tables): what a newsroom publishes.
public struct MarkdownReport {
  let report: Report

  public init(_ report: Report) { self.report = report }

  public var text: String {
    var blocks = ["# \(Markdown.text(report.title))", "*\(imprint)*"]
    blocks += ["## What was checked, and how"] + articles + introduction
    if !report.checked.isEmpty {
      blocks += ["## The verdicts", summary, "## The statements"]
      blocks += report.checked.flatMap(statement)
    }
    if !report.unchecked.isEmpty {
      let hidden = report.hidden.isEmpty ? "" : ", or one that is still being reviewed"
      blocks += ["## Not yet checked", "These statements were recorded and have no verdict yet\(hidden)."] + unchecked
    }
    blocks += ["## What the ratings mean"] + report.scales.flatMap(definitions)
    blocks += ["---", footer]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: What was checked

  private var articles: [String] {
    let sources = report.sources()
    let lines = report.articles.map { article in
      let source = article.source.flatMap { sources[$0]?.name }
      let details = [
        article.authors.isEmpty ? nil : "by " + article.authors.joined(separator: ", "),
        source,
        article.published?.words,
        article.credit == source ? nil : article.credit.map { "credit: \($0)" },
      ].compactMap { $0 }
      return "- \(Markdown.link(article.quotedTitle, article.url))"
        + (details.isEmpty ? "" : ", " + Markdown.text(details.joined(separator: ", ")))
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
  }

  /// Whose report it is, and of which day.
  private var imprint: String {
    let newsroom = report.newsroom ?? report.address
    return (newsroom.map { Markdown.link($0, report.address) + ", " } ?? "") + report.created.words
  }

  private var introduction: [String] {
    let origin =
      !report.hasTyped
      ? report.articles.count == 1 ? "from this article" : "from these articles"
      : report.articles.isEmpty ? "by the newsroom" : "from the articles above or by the newsroom"
    let (covered, recorded) = (report.coveredCount, report.recordedCount)
    let text =
      covered + report.droppedCount == recorded
      ? "\(count(recorded, "statement")) \(recorded == 1 ? "was" : "were") recorded \(origin)."
      : "This report covers \(covered) of the \(count(recorded, "statement")) recorded \(origin)."
    var paragraphs = [text + (report.checked.isEmpty ? " None has been checked yet." : checks)]
    if let filter = report.filter {
      paragraphs.append("This report covers only statements \(Markdown.text(filter)).")
    }
    if report.omittedCount > 0 {
      let verb = report.omittedCount == 1 ? "has no verdict yet and is" : "have no verdict yet and are"
      paragraphs.append("\(count(report.omittedCount, "statement")) \(verb) not listed.")
    }
    if report.droppedCount > 0 {
      let (number, verb) = (count(report.droppedCount, "statement"), report.droppedCount == 1 ? "is" : "are")
      paragraphs.append("\(number) set aside as not checkable \(verb) not listed.")
    }
    return paragraphs
  }

  /// How many of them were checked, on how much evidence, with which verdicts; drafts are called so.
  private var checks: String {
    let (number, drafts) = (report.checked.count, report.checked.count(where: report.isDraft))
    let evidence = Set(report.checked.flatMap { $0.dossier.evidence.map(\.evidence.id) }).count
    let isAll = number == report.coveredCount && report.droppedCount == 0
    let subject = isAll ? (number == 1 ? "It" : "All") : "\(number) of them"
    let verb = drafts == number ? (number == 1 ? "is being" : "are being") : number == 1 ? "was" : "were"
    let mixed =
      drafts > 0 && drafts < number
      ? ", \(drafts) of these in \(drafts == 1 ? "a draft" : "drafts") not published yet," : ""
    let basis = evidence == 0 ? "without linked evidence" : "against \(count(evidence, "piece")) of evidence"
    let (signed, whom) = (report.checked.count(where: report.isUnsigned), number == 1 ? "it" : "them")
    let unsigned =
      report.isUnsigned ? " No second person has signed \(signed == number ? whom : "the others") off." : ""
    return " \(subject) \(verb) checked\(mixed)\(evidence == 0 && mixed.isEmpty ? "," : "") \(basis): \(tally)."
      + unsigned
      + " Below each statement stand its verdict, the reasoning and the evidence; what the ratings mean is said at the end."
  }

  /// How many checks have each rating, the best first, drafts last.
  private var tally: String {
    report.tally.map { count in
      let rating = count.label.map { Markdown.text($0.lowercased()) } ?? "answered in words"
      return "\(count.number) \(rating)\(count.isDraft ? " (draft)" : "")"
    }.joined(separator: ", ")
  }

  private var summary: String {
    var rows = ["| Claim | Speaker | Statement | Verdict |", "| --- | --- | --- | --- |"]
    for entry in report.checked {
      let dossier = entry.dossier
      guard let given = dossier.currentVerdict else { continue }
      rows.append(
        "| [\(dossier.claim.shortID)](#\(dossier.claim.shortID.lowercased())) | \(Markdown.cell(speakers(dossier))) "
          + "| \(Markdown.cell(shortened(dossier.claim.published))) | **\(Markdown.cell(given.rating.label))**\(remark(entry)) |"
      )
    }
    return rows.joined(separator: "\n")
  }

  /// What a verdict is not to be taken without.
  func remark(_ entry: Report.Entry) -> String {
    entry.dossier.claim.status == .withdrawn ? " (withdrawn)" : report.isDraft(entry) ? " (draft)" : ""
  }

  // MARK: What was not

  /// A list, or one for each article where there are several.
  private var unchecked: [String] {
    var blocks: [String] = []
    var rest = report.unchecked[...]
    while let first = rest.first {
      let group = rest.prefix { $0.dossier.article?.id == first.dossier.article?.id }
      rest = rest.dropFirst(group.count)
      if report.articles.count > 1 {
        blocks.append(first.dossier.article.map { "From \(Markdown.text($0.quotedTitle)):" } ?? "From the newsroom:")
      }
      blocks.append(
        group.map { entry in
          "- \(entry.dossier.claim.shortID), \(Markdown.text(speakers(entry.dossier))): "
            + Markdown.inner(entry.dossier.claim.published)
            + (entry.dossier.claim.isProposed ? " (proposed: the extraction was unsure)" : "")
            + (entry.dossier.claim.status.isPublic ? " (published without a verdict)" : "")
            + signOff(entry).map { "  \n  \($0)" }.joined()
            + (entry.dossier.isVerdictHidden ? " (in review)" : "")
        }.joined(separator: "\n"))
    }
    return blocks
  }

  // MARK: The end

  /// The scale's name and edition, and its ratings from the top.
  private func definitions(_ scale: Scale) -> [String] {
    let purpose = scale.purpose.map { ", for \($0.plural)" } ?? ""
    let title = "\(scale.name), edition \(scale.edition)\(purpose)"
    switch scale.form {
    case .freeText: return ["\(Markdown.text(title)): each verdict is a sentence of its own."]
    case .nominal: return ["\(Markdown.text(title)):", lines(of: scale)]
    case .ordered: return ["\(Markdown.text(title)), from the top:", lines(of: scale)]
    }
  }

  private func lines(of scale: Scale) -> String {
    scale.fromTheTop.map { rating in
      let isOff = scale.form == .ordered && rating.position == nil
      return
        "- **\(Markdown.text(rating.label))**\(isOff ? " (off the scale)" : ""): \(Markdown.text(rating.definition))"
    }.joined(separator: "\n")
  }

  private var footer: String {
    "Written with Claimbook. The history behind this report ends in the hash `\(report.head.hexadecimal)`."
  }

  // MARK: Words

  func speakers(_ dossier: Dossier) -> String { names(dossier).joined(separator: ", ") }

  /// At least one.
  func names(_ dossier: Dossier) -> [String] {
    if !dossier.speakers.isEmpty { return dossier.speakers.map(\.name) }
    return [dossier.claim.attributedTo.map { "unnamed (\($0))" } ?? "unnamed"]
  }

  func shortened(_ text: String, to limit: Int = 120) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}

extension Claim {
  /// Whether an editor gave the claim other words than its passage has.
  var isReworded: Bool {
    guard let passage else { return false }
    return passage.wording.split(whereSeparator: \.isWhitespace) != text.split(whereSeparator: \.isWhitespace)
  }

  /// The claim as printed: in quotation marks only what the speaker is quoted with; an article's paraphrase, which is
  /// often a part of a sentence, as a sentence.
  var published: String {
    if kind == .direct, !isReworded { return "“\(text)”" }
    guard passage != nil, let first = text.first, let last = text.last else { return text }
    // Names such as “eBay” keep their small letter.
    let word = text.prefix { !$0.isWhitespace }
    let start = word.contains(where: \.isUppercase) ? String(first) : first.uppercased()
    return start + text.dropFirst() + (last.isLetter || last.isNumber || last == "%" ? "." : "")
  }
}

extension Article {
  /// In quotation marks, unless the headline is a quotation itself.
  var quotedTitle: String {
    let title = displayTitle
    return title.first.map { "“\"„«".contains($0) } == true ? title : "“\(title)”"
  }
}

extension Report {
  /// The sources of what it covers, looked up once for all articles.
  fileprivate func sources() -> [Identifier<Source>: Source] {
    var sources: [Identifier<Source>: Source] = [:]
    for entries in [checked, unchecked] {
      for case let source? in entries.lazy.map(\.dossier.source) where sources[source.id] == nil {
        sources[source.id] = source
      }
    }
    return sources
  }
}

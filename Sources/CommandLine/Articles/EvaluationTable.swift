import Claims
import Extraction
import Reporting

/// An evaluation for people: one column a kind of statement, per cent.
struct EvaluationTable {
  private let scores: EvaluationScores
  private let columns: [(name: String, part: EvaluationScores.Part)]

  init(_ scores: EvaluationScores) {
    self.scores = scores
    let kinds: [StatementKind] = [.direct, .mixed, .indirect]
    columns =
      [("all", scores.all)] + kinds.compactMap { kind in scores.kinds[kind].map { (kind.rawValue, $0) } }
  }

  func print() {
    Output.line(Style.strong(Counted.text(scores.articles, "article")))
    row("", columns.map(\.name))
    row("marked by people", columns.map { "\($0.part.gold)" })
    row("found by the engine", columns.map { "\($0.part.predicted)" })
    row("that agree", columns.map { "\($0.part.found)" })
    rates("same words", \.strict)
    rates("shared words", \.soft)
    rates("with the source", \.statement)
    row("source the same", columns.map { percent($0.part.source.exact, of: $0.part.source.count) })
    row("source overlaps", columns.map { percent($0.part.source.overlaps, of: $0.part.source.count) })
    Output.line("")
    for role in EvaluationRole.allCases {
      guard let words = scores.all.words[role] else { continue }
      let rates = ["P \(percent(words.precision))", "R \(percent(words.recall))", "F1 \(percent(words.f1))"]
      row("words of \(role.rawValue)", rates)
    }
    let source = scores.all.source
    if source.countWithout > 0 { row("no source, none given", [percent(source.leftOut), "of \(source.countWithout)"]) }
    speakers()
    if scores.publishers.count > 1 {
      row(
        "mean of \(scores.publishers.count) publishers",
        [\EvaluationScores.Part.strict, \.soft, \.statement].map { "F1 \(percent(scores.mean($0)))" })
    }
  }

  private func speakers() {
    guard let speaker = scores.all.speaker else { return }
    row("speaker, full name", [percent(speaker.full, of: speaker.count), "of \(speaker.count)"])
    row("speaker, last name", [percent(speaker.last, of: speaker.count), "of \(speaker.count)"])
    row(
      "unnamed, left empty",
      [percent(speaker.unnamedLeftEmpty, of: speaker.unnamedCount), "of \(speaker.unnamedCount)"])
    row("full name, of all named", [percent(speaker.overall)])
  }

  private func rates(_ name: String, _ rates: KeyPath<EvaluationScores.Part, EvaluationScores.Rates>) {
    row("\(name)  P", columns.map { percent($0.part[keyPath: rates].precision, of: $0.part.predicted) })
    row("R", columns.map { percent($0.part[keyPath: rates].recall, of: $0.part.gold) })
    row("F1", columns.map { percent($0.part[keyPath: rates].f1, of: $0.part.gold + $0.part.predicted) }, .strong)
  }

  private func row(_ name: String, _ cells: [String], _ style: Style? = nil) {
    func padded(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let line = cells.map { padded($0, to: 10) }.joined()
    Output.line(Style.faint(padded(name, to: 25)) + (style?(line) ?? line))
  }

  /// One decimal, as the published numbers have it; a dash for a share of nothing.
  private func percent(_ share: Double, of whole: Int = 1) -> String {
    guard whole > 0 else { return "–" }
    let tenths = Int((1000 * share).rounded(.toNearestOrEven))
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension JSON {
  /// An evaluation as `extract --evaluate --json` prints it.
  init(_ scores: EvaluationScores) {
    var fields: [String: JSON] = [
      "articles": .int(scores.articles), "all": JSON(scores.all, words: true),
      "publishers": .object(
        Dictionary(uniqueKeysWithValues: scores.publishers.map { ($0.name, JSON($0.scores, words: true)) })),
      "macro": [
        "strict_f1": .double(scores.mean(\.strict)), "soft_f1": .double(scores.mean(\.soft)),
        "statement_f1": .double(scores.mean(\.statement)),
      ],
    ]
    for (kind, part) in scores.kinds { fields[kind.rawValue] = JSON(part, words: false) }
    self = .object(fields)
  }

  private init(_ part: EvaluationScores.Part, words: Bool) {
    var fields: [String: JSON] = [
      "gold": .int(part.gold), "predicted": .int(part.predicted), "found": .int(part.found),
      "strict": JSON(part.strict), "soft": JSON(part.soft), "statement": JSON(part.statement),
      "source": [
        "exact": .double(part.source.exact), "overlap": .double(part.source.overlaps),
        "null": .double(part.source.leftOut), "n": .int(part.source.count),
      ],
    ]
    if let speaker = part.speaker {
      fields["speaker"] = [
        "full": .double(speaker.full), "last": .double(speaker.last), "n": .int(speaker.count),
        "unnamed": .double(speaker.unnamedLeftEmpty), "n_unnamed": .int(speaker.unnamedCount),
        "end_to_end_recall": .double(speaker.overall),
      ]
    }
    if words, !part.words.isEmpty {
      fields["tokens"] = .object(
        Dictionary(uniqueKeysWithValues: part.words.map { ($0.key.rawValue, JSON($0.value)) }))
    } else if let content = part.words[.content] {
      fields["content_word_recall"] = .double(content.recall)
    }
    self = .object(fields)
  }

  private init(_ rates: EvaluationScores.Rates) {
    self = ["p": .double(rates.precision), "r": .double(rates.recall), "f1": .double(rates.f1)]
  }
}

import Claims

/// What stands below the head: paragraphs, agencies' datelines before them, credits after the last.
struct ArticleBody {
  private(set) var blocks: [ReadArticle.Block] = []
  /// From an agency's dateline, where it is printed in full.
  private(set) var published: Day?
  private(set) var source: String?
  private(set) var credit: String?

  /// Datelines and credits are short; more of a paragraph need not be looked at.
  private static let longestBeginning = 160

  init(lines: [Span], in text: CodePoints) {
    var paragraphs = Paragraphs.spans(lines, in: text)
    var credits: [ReadArticle.Block] = []
    // The last paragraph left is never a credit: a text has a body.
    while paragraphs.count > 1, let span = paragraphs.last, span.length <= Self.longestBeginning,
      let line = CreditLine(text[span])
    {
      // Read from below, so the first of them has the last word.
      credit = line.credit
      source = line.source ?? source
      credits.append(.init(.credit, span))
      paragraphs.removeLast()
    }
    let datelines = paragraphs.map { span in
      AgencyDateline(text[Span(span.start, min(span.end, span.start + Self.longestBeginning))])
    }
    // Names before a dash, one paragraph after the other, are the speakers of a transcript.
    let isTranscript = datelines.count { $0?.isBare == true } > 1
    for (index, span) in paragraphs.enumerated() {
      if let dateline = datelines[index], !dateline.isBare || !isTranscript && index < Self.beginning {
        append(span, after: dateline, isFirst: index < Self.beginning, in: text)
      } else {
        blocks.append(.init(.paragraph, span))
      }
    }
    blocks += credits.reversed()
  }

  /// A standfirst or an editor's note may stand before the paragraph with the dateline.
  private static let beginning = 3

  private mutating func append(
    _ span: Span, after dateline: AgencyDateline, isFirst: Bool, in text: CodePoints
  ) {
    if isFirst {
      published = published ?? dateline.day
      source = dateline.agency ?? source
      credit = dateline.agency ?? credit
    }
    let start = span.start + dateline.length
    blocks.append(.init(.dateline, Lines.trimmed(Span(span.start, start), in: text)))
    blocks.append(.init(.paragraph, Lines.trimmed(Span(start, span.end), in: text)))
  }
}

import Claims

/// What a paragraph is, and which of its words are text.
struct ParagraphForm: Equatable {
  enum Kind: Equatable {
    /// The article's title.
    case headline
    /// The lines between headline and dateline or byline that sum the article up.
    case standfirst
    /// Ordinary text: what the engine reads.
    case prose
    /// The words under a picture; the engine reads them too.
    case caption
    /// What the speaker said, word for word: one direct statement, which the engine must not cut up.
    case turn
    /// Speech that claims nothing: an interviewer's question, a greeting, “(Applause)”.
    case aside
    /// Teasers, credits and notices of the newsroom: nobody's statement.
    case boilerplate
  }

  var kind: Kind
  /// The whole paragraph as it stands in the article.
  let paragraph: Span
  /// What is left without list mark, time, speaker's label and credit; empty for a heading that is only a time.
  var text: Span
  /// The words that name a turn's speaker: its label, or the interviewee's name in the lead.
  var speaker: Span?
  /// What stands in brackets or after a comma in the label (“mayor”).
  var role: Span?
  /// Whether the speaker's name stands behind the quotation rather than before a turn.
  var isSigned = false
  /// The clock time that an entry of a live blog begins with.
  var time: Span?
  /// Nothing before it explains a pronoun or a quotation in it: an entry of a live blog, a caption.
  var beginsContext = false
  /// The place in the list of forms of the paragraph that introduces a list item (“She promised three things:”).
  var introduction: Int?

  init(_ kind: Kind, _ paragraph: Span, text: Span? = nil) {
    self.kind = kind
    self.paragraph = paragraph
    self.text = text ?? paragraph
  }

  /// Whether the engine shall look for statements in it.
  var isForEngine: Bool { kind == .prose || isAnnouncement }

  /// Whether it stands beside the text and says in short what the text says too.
  var isAnnouncement: Bool { kind == .headline || kind == .standfirst || kind == .caption }

  /// What a turn says: its text without quotation marks around the whole; nothing for other kinds.
  func content(in text: CodePoints) -> Span? {
    guard kind == .turn else { return nil }
    var span = self.text
    // Marks of bold and italic type.
    while !span.isEmpty, text[span.start] == "*" || text[span.start] == "_" { span = Span(span.start + 1, span.end) }
    while !span.isEmpty, text[span.end - 1] == "*" || text[span.end - 1] == "_" {
      span = Span(span.start, span.end - 1)
    }
    if span.length > 2, QuotationMark.contains(text[span.start]), QuotationMark.contains(text[span.end - 1]),
      !(span.start + 1..<span.end - 1).contains(where: { QuotationMark.contains(text[$0]) })
    {
      span = Span(span.start + 1, span.end - 1)
    }
    // A statement ends without its full stop, as the engine's do.
    if span.length > 1, text[span.end - 1] == ".", text[span.end - 2] != "." { span = Span(span.start, span.end - 1) }
    return span.isEmpty ? nil : span
  }
}

public import Claims

/// A reader of subtitle files, SRT and WebVTT: what was said, as turns of those who said it, and when.
public struct TranscriptReader: TextFormatReader {
  private let limit = PlainTextReader.defaultLimit

  public init() {}

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    guard text.utf8.count <= limit else { throw .tooLarge(name: name, bytes: text.utf8.count, limit: limit) }
    try Lines.check(text, name: name)
    let file = CaptionFile(OddCharacters.withoutNUL(text))
    let (captions, repeated) = RollingCaptions.removed(from: file.captions)
    let turns = Turns(captions)
    guard !turns.all.isEmpty else { throw .empty(name: name) }
    var builder = TimedText()
    if let title = file.title { builder.add(title, .headline) }
    for turn in turns.all { builder.add(turn) }
    let language = Language(of: CodePoints(builder.text), from: 0)
    return ReadArticle(
      text: builder.text, blocks: builder.blocks, title: file.title, language: language.code,
      warnings: Self.warnings(file, repeated, turns) + OddCharacters.warnings(in: text) + language.warnings,
      times: builder.times)
  }

  /// Whether a text is a subtitle file: it begins with `WEBVTT`, or with a time, perhaps below a number.
  static func recognises(_ text: String) -> Bool {
    if CaptionFile.isWebVTT(text) { return true }
    let lines = text.split(whereSeparator: \.isNewline).prefix(3)
    guard let place = lines.prefix(2).firstIndex(where: { $0.contains("-->") }) else { return false }
    guard let time = CaptionTime(lines[place]), !time.isBroken else { return false }
    return place == 0 || lines[0].allSatisfy { $0.isNumber || $0.isWhitespace || $0 == "\u{FEFF}" }
  }

  private static func warnings(_ file: CaptionFile, _ repeated: Int, _ turns: Turns) -> [String] {
    func warning(_ count: Int, _ one: String, _ many: String) -> String? { count == 0 ? nil : count == 1 ? one : many }
    return [
      warning(
        file.brokenTimes, "1 caption has a time that cannot be read; its words were kept.",
        "\(file.brokenTimes) captions have times that cannot be read; their words were kept."),
      warning(
        repeated, "1 caption repeats the one before it; what it repeats was left out.",
        "\(repeated) captions repeat the ones before them, as automatic captions do; what they repeat was left out."),
      warning(
        turns.sounds, "1 line that describes a sound was left out: \(turns.firstSound ?? "").",
        "\(turns.sounds) lines that describe sounds were left out, the first: \(turns.firstSound ?? "")."),
      warning(
        file.notes, "1 note or style that players do not show was left out.",
        "\(file.notes) notes or styles that players do not show were left out."),
      warning(
        file.strayLines, "1 line before the first time was left out.",
        "\(file.strayLines) lines before the first time were left out."),
      warning(
        turns.unnamed, "1 turn names no speaker; it is marked \(Turns.unnamedSpeaker).",
        "\(turns.unnamed) turns name no speaker; they are marked \(Turns.unnamedSpeaker)."),
    ].compactMap(\.self)
  }
}

/// The text of a transcript as it grows, with the time of each caption.
private struct TimedText {
  private(set) var text = ""
  private(set) var blocks: [ReadArticle.Block] = []
  private(set) var times: [ReadArticle.TimedSpan] = []
  private var count = 0

  mutating func add(_ words: String, _ kind: ReadArticle.Block.Kind) {
    begin()
    append(words)
    blocks.append(.init(kind, Span(count - words.unicodeScalars.count, count)))
  }

  mutating func add(_ turn: Turn) {
    begin()
    let start = count
    if let speaker = turn.speaker { append(speaker + ": ") }
    for (number, piece) in turn.pieces.enumerated() {
      if number > 0 { append(" ") }
      let begin = count
      append(piece.text)
      guard let from = piece.start else { continue }
      let span = Span(begin, count)
      if let last = times.last, last.from == from, last.span.end + 1 == begin {
        times[times.count - 1].span = Span(last.span.start, count)
      } else {
        times.append(.init(span, from: from, to: piece.end))
      }
    }
    blocks.append(.init(.paragraph, Span(start, count)))
  }

  private mutating func begin() { if count > 0 { append("\n\n") } }

  private mutating func append(_ words: String) {
    text += words
    count += words.unicodeScalars.count
  }
}

/// The captions of an SRT or WebVTT file, read leniently: numbers may be missing, empty lines stand inside a caption,
/// times be wrong. Whatever stands behind a time and before the next is its text.
struct CaptionFile {
  private(set) var captions: [Caption] = []
  /// What a WebVTT file is called in its first line.
  private(set) var title: String?
  /// Captions with a time that could not be read, or that ends before it begins.
  private(set) var brokenTimes = 0
  /// Passages that a WebVTT file does not show: notes, styles, regions.
  private(set) var notes = 0
  /// Lines before the first time, which belong to no caption.
  private(set) var strayLines = 0

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let isWebVTT = Self.isWebVTT(text)
    let times = lines.indices.filter { lines[$0].contains("-->") && !Self.isComment(lines, $0, isWebVTT) }
    let isNumbered = times.first.map { $0 > 0 && Self.isNumber(lines[$0 - 1]) } ?? false
    if isWebVTT {
      title = Self.title(lines[0])
      _ = dropNotes(lines[..<(times.first ?? lines.count)])
    }
    for (place, line) in times.enumerated() {
      let next = place + 1 < times.count ? times[place + 1] : lines.count
      var end = next
      if next < lines.count, Self.isIdentifier(lines, next - 1, isWebVTT: isWebVTT, isNumbered: isNumbered) { end -= 1 }
      var words = lines[(line + 1)..<max(line + 1, end)]
      if isWebVTT { words = dropNotes(words) }
      add(words, CaptionTime(lines[line]))
    }
    let head = lines[..<(times.first ?? 0)].filter { !$0.allSatisfy(\.isWhitespace) }
    strayLines = isWebVTT ? 0 : max(0, head.count - (isNumbered ? 1 : 0))
  }

  /// Whether a text begins as a WebVTT file must.
  static func isWebVTT(_ text: String) -> Bool {
    let head = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix(7)
    guard head.starts(with: "WEBVTT".unicodeScalars) else { return false }
    return head.count < 7 || head.last?.properties.isWhitespace == true
  }

  private mutating func add(_ words: ArraySlice<Substring>, _ time: CaptionTime?) {
    if time?.isBroken ?? true { brokenTimes += 1 }
    var markup = CaptionMarkup()
    let lines = words.flatMap { markup.lines(of: $0) }
    captions.append(Caption(start: time?.start, end: time?.end, lines: lines))
  }

  /// The number or name above a time.
  private static func isIdentifier(_ lines: [Substring], _ index: Int, isWebVTT: Bool, isNumbered: Bool) -> Bool {
    guard index > 0, !lines[index].allSatisfy(\.isWhitespace) else { return false }
    let isApart = lines[index - 1].allSatisfy(\.isWhitespace)
    return isNumber(lines[index]) ? isApart || isNumbered : isWebVTT && isApart
  }

  private static func isNumber(_ line: Substring) -> Bool {
    let digits = line.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// An arrow inside a note is no time.
  private static func isComment(_ lines: [Substring], _ index: Int, _ isWebVTT: Bool) -> Bool {
    guard isWebVTT else { return false }
    if lines[index].hasPrefix("NOTE ") { return true }
    return CaptionTime(lines[index])?.start == nil && index > 0 && isNote(lines[index - 1])
  }

  private static func isNote(_ line: Substring) -> Bool {
    ["NOTE", "STYLE", "REGION"].contains { line == $0 || line.hasPrefix($0 + " ") || line.hasPrefix($0 + "\t") }
  }

  private mutating func dropNotes(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var kept: [Substring] = []
    var isInNote = false
    var isApart = false
    for line in lines {
      if isApart, Self.isNote(line) {
        isInNote = true
        notes += 1
      }
      isApart = line.isEmpty
      if isApart { isInNote = false }
      if !isInNote { kept.append(line) }
    }
    return kept[...]
  }

  /// `WEBVTT - The council of May` and `WEBVTT The council of May`
  private static func title(_ line: Substring) -> String? {
    let rest = line.drop { $0 == "\u{FEFF}" }.dropFirst(6).drop { $0.isWhitespace || $0 == "-" || $0 == "–" }
    return rest.isEmpty ? nil : String(rest).evened
  }
}

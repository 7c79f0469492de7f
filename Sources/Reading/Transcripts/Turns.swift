import Claims

/// What somebody said without interruption, or a paragraph of it.
struct Turn {
  /// Nothing where the file names nobody.
  var speaker: String?
  /// The captions' words with their times, in order.
  var pieces: [(text: String, start: Int?, end: Int?)] = []
}

/// Puts captions together as turns: by the speakers that the file names, else by pauses and the ends of sentences.
struct Turns {
  private(set) var all: [Turn] = []
  /// Lines that only describe a sound, and were left out.
  private(set) var sounds = 0
  private(set) var firstSound: String?
  /// Turns of somebody else whom the file does not name, in a file that names others.
  private(set) var unnamed = 0

  /// What a turn of nobody is called where others are named: without a name it would pass for the turn before it.
  static let unnamedSpeaker = "UNNAMED SPEAKER"

  /// A pause of two seconds and a half, in milliseconds, is heard as the end of a thought.
  private static let pause = 2500
  /// A paragraph of more characters is hard to read; it ends with its sentence then.
  private static let long = 500
  /// Where no sentence ends, a paragraph ends all the same.
  private static let longest = 1000

  init(_ captions: [Caption]) {
    let labels = Self.labels(in: captions)
    let lines = captions.flatMap(\.lines)
    isPunctuated = lines.count { $0.text.last.map(Self.sentenceEnds.contains) ?? false } * 10 >= lines.count
    // Where nearly every line has its voice, one without is somebody else's.
    let isVoiced = lines.count { $0.speaker != nil } * 10 >= lines.count * 8
    var lastEnd: Int?
    for caption in captions {
      for line in caption.lines {
        guard !isSound(line) else { continue }
        var (text, speaker, begins) = (line.text, line.speaker, line.beginsTurn)
        if speaker == nil, let label = SpeakerLabel(text), labels.contains(label.name),
          label.isInCapitals || begins || isAtSentence
        {
          (text, speaker, begins) = (label.rest, label.name, true)
        } else if isVoiced, speaker == nil, !(current ?? "").isEmpty {
          begins = true
        }
        let isPause = (caption.start ?? 0) - (lastEnd ?? caption.start ?? 0) >= Self.pause
        if begins || endsParagraph(isPause: isPause) { open(speaker, begins) }
        if !text.isEmpty, !all.isEmpty {
          all[all.count - 1].pieces.append((text, caption.start, caption.end))
        }
      }
      if !caption.lines.isEmpty { lastEnd = caption.end ?? caption.start }
    }
    all.removeAll { $0.pieces.isEmpty }
    nameTheUnnamed()
  }

  private mutating func open(_ speaker: String?, _ begins: Bool) {
    // The same voice in the next caption goes on; a mark that somebody else speaks ends it.
    if begins, let speaker, speaker == current, let last = all.last, !last.pieces.isEmpty { return }
    if begins { current = speaker ?? (all.isEmpty ? nil : "") }
    all.append(Turn(speaker: begins ? current : nil))
  }

  /// Who speaks: a name, or empty for somebody else.
  private var current: String?

  /// Whether the words have sentences at all; automatic captions have none.
  private let isPunctuated: Bool
  private static let sentenceEnds = ".!?…\"”»)]♪"

  private var isAtSentence: Bool {
    guard let last = all.last?.pieces.last?.text.last else { return true }
    return Self.sentenceEnds.contains(last)
  }

  private func endsParagraph(isPause: Bool) -> Bool {
    guard let turn = all.last else { return true }
    guard !turn.pieces.isEmpty else { return false }
    // A named turn is one paragraph, so that all of it is its speaker's.
    if current != nil { return false }
    let length = turn.pieces.reduce(0) { $0 + $1.text.count + 1 }
    return (isPause || length >= Self.long) && (isAtSentence || !isPunctuated) || length >= Self.longest
  }

  private mutating func nameTheUnnamed() {
    let isNaming = all.contains { !($0.speaker ?? "").isEmpty }
    for index in all.indices where all[index].speaker?.isEmpty ?? false {
      all[index].speaker = isNaming ? Self.unnamedSpeaker : nil
      if isNaming { unnamed += 1 }
    }
  }

  /// Names that stand before a colon: in capitals, or again and again.
  private static func labels(in captions: [Caption]) -> Set<String> {
    var counts: [String: Int] = [:]
    var sure: Set<String> = []
    for line in captions.lazy.flatMap(\.lines) where line.speaker == nil {
      guard let label = SpeakerLabel(line.text) else { continue }
      counts[label.name, default: 0] += 1
      if label.isInCapitals || line.beginsTurn { sure.insert(label.name) }
    }
    return sure.union(counts.filter { $0.value > 1 }.keys)
  }

  // MARK: Sounds

  private static let soundWords: Set<String> = [
    "music", "applause", "laughter", "laughs", "laughing", "cheering", "cheers", "silence", "clapping", "chuckles",
    "coughs", "sighs", "gasps", "bell", "beep", "static", "musik", "applaus", "beifall", "gelächter",
  ]

  /// `[Applause]`, `(soft music)`, `♪♪`: what is heard and is no speech. `[inaudible]` stays, for something was said.
  private mutating func isSound(_ line: CaptionLine) -> Bool {
    let text = line.text
    guard let first = text.first, let last = text.last else { return true }
    let isBracketed = first == "[" && last == "]" || first == "(" && last == ")"
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let isSound =
      isBracketed && words.count <= 5 && words.contains(where: Self.soundWords.contains)
      || !text.contains { $0.isLetter || $0.isNumber } && text.contains { "♪♫♬".contains($0) }
    if isSound {
      sounds += 1
      firstSound = firstSound ?? text
    }
    return isSound
  }
}

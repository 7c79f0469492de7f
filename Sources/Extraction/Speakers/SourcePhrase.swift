/// A source as a noun phrase: its core, its head, the mentions in it.
struct SourcePhrase {
  /// Without marks and prepositions in front.
  let range: Range<Int>
  /// Up to the first comma, preposition, relative or verb; mentions are not cut.
  let core: Range<Int>
  /// Mentions that touch the core, in order.
  let mentions: [Mention]
  /// The last noun of the core.
  let head: Int?
  /// “the”, “a”, “his” …, or the first word.
  let determiner: String

  /// Sources are short; a longer one is cut.
  private static let longest = 60

  init(_ source: Range<Int>, _ cast: Cast) {
    let words = cast.words
    var start = source.lowerBound
    let end = min(source.upperBound, start + Self.longest)
    while start < end - 1,
      !words.token(start).isWord && !words.isPossessiveMark(start) || Self.openers.contains(words.lower[start])
    {
      start += 1
    }
    range = start..<end
    var index = start
    var mentions: [Mention] = []
    while index < end {
      if let mention = cast.mention(at: index), mention.tokens.lowerBound >= start, mention.tokens.lowerBound <= index,
        mention.tokens.upperBound <= end + 3
      {
        mentions.append(mention)
        index = max(index + 1, min(end, mention.tokens.upperBound))
        continue
      }
      // A source ends in a noun, whatever the tagger thinks of its last word.
      let isLastVerb = index == end - 1 && words.tag(index).isVerb && index > start
      // “Ana Kos SC”
      if words.classes[index].contains(.afterName), words.token(index).isAcronym,
        mentions.last?.tokens.upperBound == index
      {
        break
      }
      if !isLastVerb, Self.ends(index, isFirst: index == start, words) { break }
      index += 1
    }
    core = start..<max(index, min(start + 1, end))
    self.mentions = mentions
    let last = core.upperBound - 1
    head = words.tag(last).isVerb && last > start ? last : core.last { words.tag($0).isNoun }
    let first = words.lower[start]
    determiner =
      !Self.determiners.contains(first) && words.isWord(start - 1, "the") && [.NN, .JJ].contains(words.tag(start))
      ? "the" : first
  }

  /// Whether the head is the last word of the core.
  func endsIn(_ head: Int, _ words: ArticleWords) -> Bool {
    (head + 1..<max(head + 1, core.upperBound)).allSatisfy { !words.token($0).isWord || words.isPossessiveMark($0) }
  }

  /// Whether the head is a plural.
  func isPlural(_ words: ArticleWords) -> Bool {
    guard let head else { return false }
    switch words.tag(head) {
    case .NNS, .NNPS: return true
    case .VBZ: return words.lower[head].hasSuffix("s")
    case .NNP: return words.isPluralRole(head)
    default: return false
    }
  }

  private static func ends(_ index: Int, isFirst: Bool, _ words: ArticleWords) -> Bool {
    if words.isMark(index, ",(–—-:;") || words.lower[index] == "--" { return true }
    guard !isFirst, !words.classes[index].contains(.qualifier) else { return false }
    switch words.tag(index) {
    case .IN, .TO, .WP, .WDT, .VBD, .VBZ, .VBP, .MD, .CC, .VBG: return words.lower[index] != "&"
    default: return false
    }
  }

  private static let openers: Set<String> = ["from", "by", "to", "of", "both"]
  private static let determiners: Set<String> = ["the", "a", "an", "his", "her", "their", "its", "this", "that"]

  /// Whether the core has a word with a capital after its first, determiners left out.
  func hasCapital(_ words: ArticleWords) -> Bool {
    core.contains {
      words.token($0).isCapitalized && !words.classes[$0].contains(.function)
        && ($0 > core.lowerBound || words.tag($0) == .NNP)
    }
  }
}

/// Names of authors out of what pages write beside them.
enum AuthorNames {
  static func cleaned(_ texts: [String]) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    for text in texts {
      for name in people(in: text) {
        let folded = WordBag.folded(name)
        if !folded.isEmpty, !nobody.contains(folded), known.insert(folded).inserted { names.append(name) }
      }
    }
    return names
  }

  private static let nobody: Set<String> = [
    "admin", "author", "staff", "unknown", "editor", "administrator", "redaktion", "redaction", "anonymous", "null",
    "undefined", "by", "guest", "webmaster", "root", "none", "default", "user", "superuser", "siteadmin",
  ]

  private static func people(in raw: String) -> [String] {
    let text = Entities.decoded(raw).withoutTags.evened
    let lower = text.lowercased()
    if ["http:", "https:", "www.", "@", "/", "{"].contains(where: { lower.hasPrefix($0) }) { return [] }
    var words = text.split(separator: " ").filter { !$0.contains("@") && !$0.contains("://") }
    words = Array(withoutLabel(words[...]))
    if let date = words.indices.first(where: { isDate($0, in: words) }) { words = Array(words[..<date]) }
    var names: [String] = []
    for part in parts(words) {
      let name = part.trimmed
      guard !name.isEmpty, name.count <= 60 else { continue }
      if !names.isEmpty, isRole(name) { continue }
      let bare = withoutRole(name)
      if bare.split(separator: " ").count <= 5, !bare.isEmpty { names.append(bare) }
    }
    return names
  }

  /// `Written by`, `Von:`
  private static func withoutLabel(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    func bare(_ word: Substring) -> String { String(word.lowercased().filter { $0 != ":" }) }
    guard let first = words.first else { return words }
    if labels.contains(bare(first)) { return words.dropFirst() }
    if verbs.contains(bare(first)), words.count > 1, labels.contains(bare(words[words.startIndex + 1])) {
      return words.dropFirst(2)
    }
    return words
  }

  private static let labels: Set<String> = [
    "by", "von", "par", "por", "di", "av", "af", "door", "autor", "author", "text", "текст", "автор", "autorin",
    "auteur",
    "autore", "authors", "przez",
  ]
  private static let verbs: Set<String> = [
    "written", "posted", "published", "story", "text", "words", "reported", "review", "reviewed", "analysis", "opinion",
    "article", "ein", "contributed", "medically", "presented", "compiled", "edited",
  ]

  private static func isDate(_ index: Int, in words: [Substring]) -> Bool {
    let word = words[index]
    if word.contains(where: { $0.isNumber }), word.contains(where: { ".:/".contains($0) }) { return true }
    let folded = word.lowercased().filter(\.isLetter)
    if DateNames.weekdays.contains(folded) { return true }
    guard DateNames.month(folded) != nil else { return word.allSatisfy(\.isNumber) && word.count == 4 }
    // April and May are given names; a date has figures beside them.
    return index + 1 < words.count && words[index + 1].first?.isNumber == true
      || index > 0 && words[index - 1].first?.isNumber == true
  }

  private static func parts(_ words: [Substring]) -> [String] {
    var parts = [""]
    for word in words {
      if joints.contains(String(word)) {
        parts.append("")
        continue
      }
      var rest = word
      while let cut = rest.firstIndex(where: { ",;|·•".contains($0) }) {
        parts[parts.count - 1] += " " + rest[..<cut]
        parts.append("")
        rest = rest[rest.index(after: cut)...]
      }
      parts[parts.count - 1] += " " + rest
    }
    return parts
  }

  private static let joints: Set<String> = [
    "and", "And", "AND", "&", "und", "et", "y", "–", "—", "-", "with", "e", "og", "och",
  ]

  /// A job, a beat or an outlet that stands behind a name.
  private static func isRole(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "." && $0 != "-" }.map(String.init)
    if words.contains(where: { roles.contains($0) || $0.hasSuffix(".com") }) { return true }
    // Degrees and titles: `CFP®`, `RDN`.
    return !text.contains(" ") && text.count <= 6 && !text.contains(where: \.isLowercase)
  }

  /// Two to five words with capitals and none of what pages write beside names.
  static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), isCapital(words)
    else { return false }
    return words.allSatisfy(isPlain)
  }

  /// One word alone, as bloggers sign.
  static func isWord(_ name: String) -> Bool {
    name.count >= 3 && name.first?.isUppercase == true && name.contains(where: \.isLowercase) && isPlain(name[...])
  }

  private static func isCapital(_ words: [Substring]) -> Bool {
    words[0].first?.isUppercase == true && words[words.count - 1].first?.isLowercase != true
  }

  private static func isPlain(_ word: Substring) -> Bool {
    !plainWords.contains(word.lowercased()) && word.allSatisfy { $0.isLetter || ".'’-‐".contains($0) }
  }

  private static let plainWords: Set<String> = [
    "share", "view", "more", "posts", "post", "name", "sign", "skip", "read", "follow", "google", "step", "guide",
    "says",
    "comments", "comment", "reply", "about", "all", "articles", "by", "the", "subscribe", "author", "posted",
    "published",
    "updated", "contact", "profile", "full", "bio", "see", "email", "latest", "news", "our", "your", "how", "what",
    "whenever",
    "team", "min", "print", "login", "log", "written", "reviewed", "edited", "fact", "checked", "and", "to", "this",
    "with",
  ]

  private static let roles: Set<String> = [
    "writer", "writers", "reporter", "reporters", "editor", "editors", "correspondent", "staff", "columnist",
    "contributor",
    "producer", "bureau", "journalist", "special", "head", "director", "associated", "press", "ap", "cnn", "reuters",
    "insider",
    "today", "media", "md", "m.d.", "phd", "ph.d.", "rd", "rdn", "ms", "dds", "dvm", "mba", "cpa", "jd", "j.d.", "cfp",
    "cfa",
    "editor-at-large", "news", "magazine", "team", "lead", "published", "updated", "times", "post", "university",
    "redakteur",
    "manager", "founder", "ceo", "chief", "officer", "expert", "specialist", "analyst", "strategist", "senior",
    "assistant",
    "associate", "professor", "author", "dpa", "afp", "rn", "mph", "msc", "bsc", "ma", "lcsw", "pharmd", "esq", "min",
    "read",
  ]

  /// A name up to what cannot belong to it: a job, a number, a bracket, the name once more.
  private static func withoutRole(_ name: String) -> String {
    var words = name.split(separator: " ")[...]
    if let cut = words.indices.dropFirst().first(where: { index in
      let word = words[index].lowercased()
      return ["for", "published", "in", "at", "on", "updated", "is", "staff", "|"].contains(word) || word.first == "("
        || index > 1 && jobs.contains(word) || word.allSatisfy(\.isNumber)
    }) {
      words = words[..<cut]
    }
    let half = words.count / 2
    if words.count > 1, words.count % 2 == 0, Array(words.prefix(half)) == Array(words.suffix(half)) {
      words = words.prefix(half)
    }
    return words.joined(separator: " ").trimmed
  }

  private static let jobs: Set<String> = [
    "senior", "founder", "reporter", "editor", "writer", "correspondent", "director", "manager", "contributor",
    "columnist",
    "author", "journalist", "ceo", "contributing", "managing", "associate", "follow", "share", "says", "posted", "read",
    "more",
  ]
}

extension String {
  fileprivate var trimmed: String {
    func isEdge(_ character: Character) -> Bool { " .:-,*–—()[]\"“”".contains(character) }
    var text = drop(while: isEdge)
    // `Jr.` and initials keep their points.
    while let last = text.last, isEdge(last) {
      if last == ".", let word = text.split(separator: " ").last,
        ["jr.", "sr."].contains(word.lowercased()) || word.count == 2
      {
        break
      }
      text = text.dropLast()
    }
    return String(text)
  }
}

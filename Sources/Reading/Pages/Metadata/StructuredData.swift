/// What a page says of itself in JSON-LD.
struct StructuredData {
  /// All objects, outer ones first.
  let objects: [[String: LooseJSON]]
  private let byID: [String: [String: LooseJSON]]

  /// More objects than any description of an article has.
  private static let mostObjects = 5000

  init(_ tree: PageTree) {
    var objects: [[String: LooseJSON]] = []
    var byID: [String: [String: LooseJSON]] = [:]
    for index in 0..<tree.count where tree.name(index) == .script {
      guard tree.attribute(.type, of: index)?.lowercased().contains("ld+json") == true,
        let value = LooseJSON(tree.script(index))
      else { continue }
      var waiting = [value][...]
      while let next = waiting.popFirst(), objects.count < Self.mostObjects {
        switch next {
        case .list(let values): waiting += values
        case .object(let fields):
          objects.append(fields)
          if let id = fields["@id"]?.string, fields.count > 1, byID[id] == nil { byID[id] = fields }
          // The names in their own order, whatever the dictionary's.
          for name in fields.keys.sorted() { if let value = fields[name] { waiting.append(value) } }
        default: break
        }
      }
    }
    self.objects = objects
    self.byID = byID
  }

  /// The last parts of an object's types, in small letters: `newsarticle`.
  static func types(_ object: [String: LooseJSON]) -> Set<String> {
    Set(
      (object["@type"]?.elements ?? []).compactMap { type in
        type.string.flatMap { $0.lowercased().split(separator: "/").last.map(String.init) }
      })
  }

  /// The names in a field: texts, or the `name` of objects and of those they point to.
  func names(_ value: LooseJSON?) -> [String] { names(value, depth: 0) }

  private func names(_ value: LooseJSON?, depth: Int) -> [String] {
    guard depth < 5, let value else { return [] }
    switch value {
    case .list(let values): return values.flatMap { names($0, depth: depth + 1) }
    case .object(let fields):
      let named = fields["name"] == nil ? fields["@id"]?.string.flatMap { byID[$0] } ?? fields : fields
      return names(named["name"], depth: depth + 1)
    case .text(let text):
      let name = Entities.decoded(text).evened
      return name.isEmpty ? [] : [name]
    default: return []
    }
  }

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "reviewnewsarticle", "backgroundnewsarticle", "askpublicnewsarticle", "satiricalarticle",
    "advertisercontentarticle",
    "report", "scholarlyarticle", "techarticle", "liveblogposting", "claimreview", "socialmediaposting",
    "medicalwebpage",
  ]

  /// Things beside an article that have dates of their own.
  static let otherTypes: Set<String> = [
    "comment", "review", "videoobject", "imageobject", "product", "event", "person", "question", "answer",
    "podcastepisode",
  ]

  static func headline(_ object: [String: LooseJSON]) -> String {
    let text = object["headline"]?.string ?? object["name"]?.string ?? ""
    return Entities.decoded(text).withoutTags.evened
  }

  /// The description of the page's article: the one whose headline is nearest to the page's title.
  func article(titled title: String) -> [String: LooseJSON]? {
    let articles = objects.filter { !Self.types($0).isDisjoint(with: Self.articleTypes) }
    func score(_ object: [String: LooseJSON]) -> Double {
      WordBag.likeness(Self.headline(object), title) + (Self.types(object).contains("claimreview") ? 0 : 0.05)
    }
    return articles.enumerated().max { (score($0.element), -$0.offset) < (score($1.element), -$1.offset) }?.element
  }

  func objects(ofType type: String) -> [[String: LooseJSON]] { objects.filter { Self.types($0).contains(type) } }
}

/// Comparing titles by their words.
enum WordBag {
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// F1 of the shared words, 0 to 1.
  static func likeness(_ a: String, _ b: String) -> Double {
    let (a, b) = (words(a), words(b))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    var shared = 0
    for word in b where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(a.count + b.count)
  }

  /// Letters and digits alone, in small letters.
  static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// The character references that stand in attributes twice escaped, and in JSON.
enum Entities {
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(12).firstIndex(of: ";"), let character = character(rest[rest.index(after: start)..<end])
      {
        result += character
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    if name.first == "#" {
      let digits = name.dropFirst()
      let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    return named[String(name)]
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è",
    "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "Auml": "Ä", "Ouml": "Ö",
    "Uuml": "Ü",
    "oacute": "ó", "aacute": "á", "iacute": "í", "uacute": "ú", "ntilde": "ñ",
  ]
}

extension String {
  /// Without what stands in angle brackets.
  var withoutTags: String {
    guard contains("<") else { return self }
    var result = ""
    var isTag = false
    for character in self {
      if character == "<" { isTag = true }
      if !isTag { result.append(character) }
      if character == ">" {
        isTag = false
        result.append(" ")
      }
    }
    return result
  }
}

/// A person or organisation that an article names.
struct CastMember {
  enum Kind { case person, organisation, unknown }
  enum Gender { case man, woman }

  /// The name as the article writes it, at its fullest.
  let name: String
  /// The words of the name, folded.
  let words: [String]
  var kind: Kind
  /// Numbers of the mentions, in text order once the cast is complete.
  var mentions: [Int] = []
  /// First tokens of mentions of two words or more, in text order.
  var fullMentions: [Int] = []
  /// First tokens of mentions by a short form, in text order.
  var shortMentions: [Int] = []
  /// How often a word was said of the entity: titles, nouns of appositions.
  var roles: [String: Int] = [:]
  /// Words of what the function is of: “union” for a union's secretary.
  var related: Set<String> = []
  /// The function in the article's words.
  var roleText: String?
  /// Nouns for businesses that stood with the name.
  var companyNouns: [String: Int] = [:]
  var masculine = 0
  var feminine = 0
  /// Pronouns that can mean nobody else.
  var he = 0
  var she = 0
  var hasMansName = false
  var hasWomansName = false

  var isPerson: Bool { kind == .person || kind == .unknown && words.count > 1 }

  /// The surname, or an organisation's last word.
  var last: String {
    words.last { !["jr", "sr", "ii", "iii", "iv"].contains($0) } ?? words.last ?? ""
  }

  /// What titles, role words, pronouns and, last, the first name tell.
  var gender: Gender? {
    if masculine != feminine { return masculine > feminine ? .man : .woman }
    if kind == .organisation { return nil }
    if max(he, she) >= 2, min(he, she) == 0 { return he > she ? .man : .woman }
    if hasMansName != hasWomansName { return hasMansName ? .man : .woman }
    return nil
  }

  func canBe(_ gender: Gender?) -> Bool { gender == nil || self.gender == nil || self.gender == gender }
}

/// A place where an article names somebody.
struct Mention {
  let tokens: Range<Int>
  let entity: Int
  /// A subject of its clause.
  let isSubject: Bool
  /// `'s` follows.
  let isPossessive: Bool
}

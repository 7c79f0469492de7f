/// What a word can be in or around a name.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// An office, rank or trade.
  static let title = WordClass(rawValue: 1 << 0)
  /// A title that is a surname as often.
  static let alsoSurname = WordClass(rawValue: 1 << 1)
  static let honorific = WordClass(rawValue: 1 << 2)
  /// A title written short, a point after it or not.
  static let abbreviation = WordClass(rawValue: 1 << 3)
  /// Goes with a title: “acting”.
  static let qualifier = WordClass(rawValue: 1 << 4)
  static let organisation = WordClass(rawValue: 1 << 5)
  /// Too common a noun to mean an organisation of that name when alone.
  static let weakOrganisation = WordClass(rawValue: 1 << 6)
  static let publicBody = WordClass(rawValue: 1 << 7)
  static let legalForm = WordClass(rawValue: 1 << 8)
  /// A noun for a business: “the airline”.
  static let company = WordClass(rawValue: 1 << 9)
  static let place = WordClass(rawValue: 1 << 10)
  static let demonym = WordClass(rawValue: 1 << 11)
  /// Lives in lower case as a rule.
  static let ordinary = WordClass(rawValue: 1 << 12)
  static let afterName = WordClass(rawValue: 1 << 13)
  static let particle = WordClass(rawValue: 1 << 14)
  static let function = WordClass(rawValue: 1 << 15)
  static let thing = WordClass(rawValue: 1 << 16)
  static let document = WordClass(rawValue: 1 << 17)
  static let masculine = WordClass(rawValue: 1 << 18)
  static let feminine = WordClass(rawValue: 1 << 19)
  /// A word for a person that no border of a name is: “witness”.
  static let person = WordClass(rawValue: 1 << 20)
  static let kin = WordClass(rawValue: 1 << 21)
  static let firstName = WordClass(rawValue: 1 << 22)
  static let mansName = WordClass(rawValue: 1 << 23)
  static let womansName = WordClass(rawValue: 1 << 24)
  /// A surname of the training articles.
  static let surname = WordClass(rawValue: 1 << 25)
  /// A place that the training articles name.
  static let learntPlace = WordClass(rawValue: 1 << 26)

  /// A noun for what publishes or broadcasts: its name follows.
  static let medium = WordClass(rawValue: 1 << 27)

  static let anyPlace: WordClass = [.place, .learntPlace]
  /// A noun that somebody in particular can be meant by.
  static let role: WordClass = [.title, .alsoSurname, .person, .kin, .abbreviation]
}

/// What a capitalised word is in a name, before its neighbours are asked.
enum NameRole {
  case title, titleOrSurname, organisation, place, ordinary, name

  var isTitle: Bool { self == .title || self == .titleOrSurname }
  var isName: Bool { self == .name || self == .titleOrSurname }
}

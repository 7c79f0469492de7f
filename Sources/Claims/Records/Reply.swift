/// An entry of the right-of-reply log: whom the newsroom asked, and what they said; or why nobody was asked.
public struct Reply: Entity {
  public static let kind = RecordKind.reply
  public let id: Identifier<Reply>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  /// Whom; absent when asking was waived.
  public internal(set) var addressee: String?
  /// How: e-mail, phone, letter.
  public internal(set) var channel: String?
  /// The day of asking.
  public let asked: Day?
  public var deadline: Day?
  /// The answer, or what stands in its file.
  public var answer: String?
  /// The bytes of the answer's file.
  public var content: Digest?
  public var fileName: String?
  public var answered: Day?
  /// Why nobody was asked.
  public internal(set) var waiver: String?
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Reply>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    addressee: String? = nil, channel: String? = nil, asked: Day? = nil, deadline: Day? = nil,
    answer: String? = nil, content: Digest? = nil, fileName: String? = nil, answered: Day? = nil,
    waiver: String? = nil, by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.addressee = addressee
    self.channel = channel
    self.asked = asked
    self.deadline = deadline
    self.answer = answer
    self.content = content
    self.fileName = fileName
    self.answered = answered
    self.waiver = waiver
    self.by = by
    self.at = at
  }

  /// Whether somebody was asked and has not answered.
  public var isOpen: Bool { waiver == nil && answered == nil }
}

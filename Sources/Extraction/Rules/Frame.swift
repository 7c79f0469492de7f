/// A statement as token ranges, before names are looked up.
struct Frame {
  var content: [Range<Int>]
  var cue: Range<Int>
  var source: Range<Int>
  let sentence: Int
  let pattern: Pattern

  /// How it was found, and how sure that is: rough shares of right ones among those found on PolNeAR's train part.
  enum Pattern {
    case accordingTo, after, before, around, participle, coordinated, object, transcript, sentenceBefore, quotationAlone

    var confidence: Double {
      switch self {
      case .accordingTo, .after, .before, .around, .transcript: 0.9
      case .participle, .coordinated: 0.85
      case .object: 0.6
      case .sentenceBefore, .quotationAlone: 0.4
      }
    }

    var reason: String {
      switch self {
      case .accordingTo: "“according to” names the source"
      case .after: "the content follows the cue"
      case .before: "the content stands before the cue"
      case .around: "the cue interrupts the content"
      case .participle: "the cue carries on from the one before it"
      case .coordinated: "the cue is joined to the one before it by “and” or “but”"
      case .object: "the cue names what is praised, promised or refused"
      case .transcript: "a speaker's name and a colon begin the paragraph"
      case .sentenceBefore: "it leads up to the statement in the next sentence; no cue of its own"
      case .quotationAlone: "a quotation without a cue, given to the speaker before it"
      }
    }
  }
}

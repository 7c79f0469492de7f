import Foundation
import StoreContract

/// What one of several clients asked of a file, when, and what it was told.
struct Operation: Sendable {
  enum Question: Sendable, Hashable {
    case add, count
    case note(String), topic(String), drop(String), restore(String), show(String)
    case mark(String, rating: String)
    case tag(String, String), untag(String, String)
  }

  let client: String
  let question: Question
  /// Words that no other operation has.
  let token: String
  /// In seconds; of one clock for all.
  var start = 0.0
  var end = 0.0
  var status: Int32 = 0
  var answer: Answer?
  /// What else it was told.
  var words = ""

  /// The parts of all answers as JSON that are looked at.
  struct Answer: Decodable, Sendable {
    var id: String?
    var version: Int?
    var written: Bool?
    var status: String?
    var rating: String?
    var topic: String?
    var tags: [String]?
    var notes: [Note]?
    var count: Int?
    struct Note: Decodable, Sendable {}
  }

  /// Whether something was acknowledged that must be in the log.
  var isWritten: Bool {
    switch question {
    case .count, .show: false
    case .note: status == 0
    default: status == 0 && answer?.written == true
    }
  }

  /// What anybody may do at any time, on few claims, so that many are at the same; first of all a look.
  static func random(client: String, number: Int, using random: inout SeededRandom) -> Operation {
    let claim = "C-\(Int.random(in: 1...6, using: &random))"
    let tag = ["ferry", "harbour", "port"].randomElement(using: &random) ?? ""
    let question: Question =
      switch number == 1 ? 2 : Int.random(in: 0..<16, using: &random) {
      case 0, 1: .add
      case 2: .count
      case 3, 4: .note(claim)
      case 5: .topic(claim)
      case 6: .drop(claim)
      case 7, 8: .restore(claim)
      case 9, 10: .mark(claim, rating: Bool.random(using: &random) ? "verified" : "disputed")
      case 11, 12: .tag(claim, tag)
      case 13: .untag(claim, tag)
      default: .show(claim)
      }
    return Operation(client: client, question: question, token: "\(client)-\(number)")
  }

  /// How a shell asks it.
  var command: String {
    let command =
      switch question {
      case .add: "add --text 'Said \(token).' --speaker 'Petra Lund'"
      case .count: "count"
      case .note(let claim): "note \(claim) \(token)"
      case .topic(let claim): "edit \(claim) --topic \(token)"
      case .drop(let claim): "drop \(claim) --because \(token)"
      case .restore(let claim): "restore \(claim)"
      case .show(let claim): "show \(claim)"
      case .mark(let claim, let rating): "mark \(claim) \(rating) --because \(token)"
      case .tag(let claim, let tag): "tag \(claim) +\(tag)"
      case .untag(let claim, let tag): "tag \(claim) --remove \(tag)"
      }
    return "claimbook \(command) --json --by \(client)"
  }
}

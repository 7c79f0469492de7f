/// Part-of-speech tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), as the tagger gives them.
package enum PennTag: UInt8, CaseIterable, Sendable {
  case none
  case NN, IN, NNP, DT, JJ, NNS, comma, period, VBD, RB, PRP, VB, CC, VBZ, TO, VBG, VBN, VBP
  case closeQuote, CD, possessivePronoun, openQuote, MD, POS, colon, WP, WDT, NNPS, WRB, RP, JJR, JJS, RBR
  case closeBracket, openBracket, EX, currency, RBS, PDT, UH, possessiveWP, FW, LS, SYM, hash

  /// A tag as treebanks write it.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = allCases.map { tag in
    switch tag {
    case .none: "-"
    case .comma: ","
    case .period: "."
    case .colon: ":"
    case .closeQuote: "''"
    case .openQuote: "``"
    case .possessivePronoun: "PRP$"
    case .possessiveWP: "WP$"
    case .closeBracket: "-RRB-"
    case .openBracket: "-LRB-"
    case .currency: "$"
    case .hash: "#"
    default: "\(tag)"
    }
  }

  /// A noun of any kind, names included.
  package var isNoun: Bool { self == .NN || self == .NNS || isName }
  /// A proper noun.
  package var isName: Bool { self == .NNP || self == .NNPS }
  /// A verb form; modals are not among them.
  package var isVerb: Bool {
    switch self {
    case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ: true
    default: false
    }
  }
  package var isAdjective: Bool { self == .JJ || self == .JJR || self == .JJS }

  /// The coarse class: the first letters that the tags of one word class share.
  package var coarse: UInt8 {
    switch self {
    case .NN, .NNS, .NNP, .NNPS: 1
    case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ: 2
    case .JJ, .JJR, .JJS: 3
    case .RB, .RBR, .RBS: 4
    case .PRP, .possessivePronoun: 5
    case .WP, .possessiveWP: 6
    default: 10 + rawValue
    }
  }
}

/// Dependency relations of Universal Dependencies 1 as CoreNLP writes them (de Marneffe et al. 2014).
package enum Relation: UInt8, CaseIterable, Sendable {
  case none
  case punct, `case`, nmod, nsubj, det, compound, amod, dobj, root, advmod, mark, aux, cc, conj, possessive, ccomp
  case xcomp, advcl, cop, dep, relativeClause, nummod, acl, neg, appos, auxpass, nsubjpass, time, particle, parataxis
  case mwe, expl, npmod, csubj, iobj, predeterminer, preconjunction, discourse, csubjpass

  /// The relation as treebanks write it.
  package var name: String {
    switch self {
    case .none: "-"
    case .possessive: "nmod:poss"
    case .relativeClause: "acl:relcl"
    case .time: "nmod:tmod"
    case .npmod: "nmod:npmod"
    case .particle: "compound:prt"
    case .predeterminer: "det:predet"
    case .preconjunction: "cc:preconj"
    default: "\(self)"
    }
  }

  package init?(name: String) {
    guard let relation = Self.byName[name] else { return nil }
    self = relation
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  package var isSubject: Bool { self == .nsubj || self == .nsubjpass }
}

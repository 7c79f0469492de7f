/// A name in a filter that fits several records: `speaker:Dahl` where there are Karl, Erik and Astrid.
public struct FilterFit: Sendable, Hashable {
  public let key: Filter.Key
  /// As it was typed.
  public let value: String
  public let records: [Fitting]

  /// A record that the name fits.
  public struct Fitting: Sendable, Hashable {
    /// `S-1`
    public let shortID: String
    public let name: String
  }
}

extension Snapshot {
  /// The names in a filter that fit more than one record.
  func fits(of filter: Filter) throws -> [FilterFit] {
    var fits: [FilterFit] = []
    for key in [Filter.Key.speaker, .source, .by, .assignee, .reviewer] {
      for value in Claim.unique(try expanded(filter).values(of: key)) {
        let records = try fitting(value, key)
        if records.count > 1 { fits.append(FilterFit(key: key, value: value, records: records)) }
      }
    }
    return fits
  }

  /// The records that a name in a filter means, as stores find them: by the beginning of a word, people by their whole
  /// name where somebody has it.
  func fitting(_ value: String, _ key: Filter.Key) throws -> [FilterFit.Fitting] {
    let wanted = " " + Folding.folded(value)
    func begins(_ name: String) -> Bool { (" " + Folding.folded(name)).contains(wanted) }
    func fitting<R: Entity>(_ records: [R], _ name: (R) -> String) -> [FilterFit.Fitting] {
      var seen: Set<Identifier<R>> = []
      return records.filter { seen.insert($0.id).inserted }.map { .init(shortID: $0.shortID, name: name($0)) }
    }
    switch key {
    case .speaker:
      if case .number(_, let number) = Reference(value, to: .speaker) {
        return fitting(
          try record(.speaker, number: number).flatMap(Speaker.init).map { [try merged($0)] } ?? [], \.name)
      }
      let named = try all(Speaker.self).filter { ([$0.name] + $0.aliases).contains(where: begins) }
      return fitting(try named.map { try merged($0) }, \.name)
    case .source:
      if case .number(_, let number) = Reference(value, to: .source) {
        return fitting(try record(.source, number: number).flatMap(Source.init).map { [$0] } ?? [], \.name)
      }
      return fitting(try all(Source.self).filter { ([$0.name] + $0.aliases).contains(where: begins) }, \.name)
    case .by, .assignee, .reviewer:
      let people = try all(Person.self)
      if value.lowercased().hasPrefix("p"), case .number(_, let number) = Reference(value, to: .person) {
        return fitting(people.filter { $0.number == number }, \.name)
      }
      let whole = people.filter { " " + Folding.folded($0.name) == wanted }
      return fitting(whole.isEmpty ? people.filter { begins($0.name) } : whole, \.name)
    default: return []
    }
  }
}

extension Workbench {
  /// What waits for whoever asks: what is theirs, and what is nobody's; or everybody's. So many items a section at most.
  ///
  ///     let desk = try await workbench.desk(limit: 10)
  ///     for section in desk.sections { print(section.kind, section.count) }
  public func desk(everybodys: Bool = false, limit: Int? = nil) async throws -> Desk {
    let (clock, name) = (clock, authorName)
    return try await read { snapshot in
      let person = try snapshot.author(named: name)
      let drawers = try DeskDrawers(snapshot, for: person, everybodys: everybodys, clock)
      var words = try DeskWords(snapshot, for: person, drawers.urgencies, today: clock.today)
      let sections = try Desk.Kind.allCases.compactMap { kind in
        let papers = drawers.papers(kind)
        return papers.isEmpty ? nil : try words.section(kind, papers, limit: limit)
      }
      return Desk(
        person: name, isEverybodys: everybodys, sections: sections,
        unsorted: try snapshot.claims(
          ClaimQuery(Filter(terms: [.is(.status, [Status.new.rawValue]), .is(.assignee, [nil])]), limit: 0)
        ).matching)
    }
  }
}

import StoreContract

@testable import Claims

extension Newsroom {
  /// Writes records past the workbench: for rules about records that no command of the test makes.
  func write(_ records: [any Entity], by name: String = "Ana Kovač", at: Instant = Newsroom.noon) async throws {
    let ruling = Ruling { snapshot in
      let by = try requireValue(try snapshot.all(Person.self).first { $0.name == name })
      var changes: [Change] = []
      for record in records {
        let before = try snapshot.record(record.record.kind, uuid: record.record.uuid)
        var after = record
        after.version = (before?.version ?? 0) + 1
        changes.append(Change(before: before, after: after.record))
      }
      return Decision(commit: Commit(action: .edit, by: by.id, at: at, changes: changes), outcome: ())
    }
    _ = try await store.commit(ruling)
  }

  /// The settings of a newsroom, with these switched otherwise.
  func settings(_ values: [Setting: String] = [:]) async throws {
    var settings = try await store.read { try $0.settings() }
    settings.preset = .newsroom
    settings.differences = []
    for (setting, value) in values { settings.set(setting, to: value) }
    try await write([settings])
  }

  func person(_ name: String, _ role: Person.Role) async throws {
    let number = try await store.read { try $0.highestNumber(.person) } + 1
    try await write([Person(id: .make(at: Newsroom.noon), number: number, name: name, role: role)])
  }

  func claim(_ word: String = "C-1") async throws -> Claim {
    try await store.read { try $0.resolve(word, as: Claim.self) }
  }
}

private struct Absent: Error {}

private func requireValue<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Absent() }
  return value
}

/// A plain field of a claim, as histories and plans name it.
struct ClaimField: Sendable {
  let name: String
  /// Whether readers of a report are told of its changes.
  let isPublic: Bool
  private let value: @Sendable (Claim, RecordNames) throws -> String?
  /// The day that it is, if it is one: readers are told it in words.
  private let day: @Sendable (Claim) -> Day?

  private init(_ name: String, isPublic: Bool, _ value: @escaping @Sendable (Claim, RecordNames) throws -> String?) {
    (self.name, self.isPublic, self.value, day) = (name, isPublic, value, { _ in nil })
  }

  private init(_ name: String, isPublic: Bool, day: @escaping @Sendable (Claim) -> Day?) {
    (self.name, self.isPublic, self.day, value) = (name, isPublic, day, { claim, _ in day(claim)?.iso })
  }

  /// Nothing when the two versions have the same.
  func change(from before: Claim, to after: Claim, _ names: RecordNames) throws -> FieldChange? {
    let (old, new) = (try value(before, names), try value(after, names))
    return old == new ? nil : FieldChange(field: name, before: old, after: new)
  }

  /// The same for readers.
  func publishedChange(from before: Claim, to after: Claim, _ names: RecordNames) throws -> FieldChange? {
    guard isPublic, let change = try change(from: before, to: after, names) else { return nil }
    return FieldChange(
      field: change.field, before: day(before)?.words ?? change.before, after: day(after)?.words ?? change.after)
  }

  /// What was said, by whom, where and when.
  static let ofStatement: [ClaimField] = [
    ClaimField("text", isPublic: true) { claim, _ in claim.text },
    ClaimField("speaker", isPublic: true) { claim, names in
      claim.speakers.isEmpty
        ? nil : try claim.speakers.map { try names.find($0)?.name ?? "?" }.joined(separator: ", ")
    },
    ClaimField("role", isPublic: true) { claim, _ in claim.role },
    ClaimField("type", isPublic: true) { claim, _ in claim.type?.rawValue },
    ClaimField("criteria", isPublic: true) { claim, _ in claim.criteria },
    ClaimField("date said", isPublic: true, day: \.said?.day),
    ClaimField("source", isPublic: true) { claim, names in try claim.source.flatMap { try names.find($0)?.name } },
  ]

  /// Who checks it, by when, and why.
  static let ofWork: [ClaimField] = [
    ClaimField("topic", isPublic: false) { claim, _ in claim.topic },
    ClaimField("due date", isPublic: false, day: \.due),
    ClaimField("assignee", isPublic: false) { claim, names in try claim.assignee.flatMap { try names.find($0)?.name } },
    ClaimField("reviewer", isPublic: false) { claim, names in try claim.reviewer.flatMap { try names.find($0)?.name } },
    ClaimField("priority", isPublic: false) { claim, _ in claim.priority?.rawValue },
    ClaimField("reason for the selection", isPublic: true) { claim, _ in claim.selectedBecause },
    ClaimField("re-check", isPublic: false, day: \.recheck),
    ClaimField("address of the check", isPublic: false) { claim, _ in claim.address },
  ]
}

extension FieldChange {
  /// As a history says it: `topic changed from “budget” to “roads”`.
  var sentence: String {
    guard let field else { return after ?? "" }
    return switch (before, after) {
    case (nil, let new?): "\(field) set to “\(new)”"
    case (let old?, nil): "\(field) “\(old)” cleared"
    default: "\(field) changed from “\(before ?? "")” to “\(after ?? "")”"
    }
  }
}

/// Looks records up by their identifiers, for their names: those of a file, and those that a plan would add to it.
struct RecordNames {
  private let snapshot: any Snapshot
  private let planned: [String: Record]

  init(_ snapshot: any Snapshot, planned: [String: Record] = [:]) {
    (self.snapshot, self.planned) = (snapshot, planned)
  }

  func find<R: Entity>(_ id: Identifier<R>) throws -> R? {
    try planned.isEmpty ? snapshot.find(id) : planned[id.description].flatMap(R.init) ?? snapshot.find(id)
  }
}

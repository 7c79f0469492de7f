import Foundation

/// What several clients asked and were told, and the log that the file has of it.
///
/// In the spirit of Jepsen: it is right when each acknowledged change is in the log exactly once and no other, those of a
/// client in its order, and when the log's order explains every answer at a place between its question and its end.
struct History: Sendable {
  var operations: [Operation]
  var commits: [LoggedCommit]
  /// How many claims there were before.
  let claims: Int

  struct LoggedCommit: Sendable {
    let number: Int
    var rows: [Row]

    struct Row: Decodable, Sendable {
      let commit: Int
      let by: String
      let action: String
      let record: String
      let claim: String?
      let summary: String
      let reason: String?
    }
  }

  /// What is wrong with it, in sentences.
  func problems() -> [String] {
    var problems: [String] = []
    let places = places(&problems)
    var file = ExpectedFile(claims: claims)
    // After so many commits.
    var files = [file]
    for commit in commits.indices {
      if let index = places.firstIndex(of: commit), !file.carryOut(operations[index]) {
        problems.append("commit \(commits[commit].number) does not fit there: \(operations[index])")
      }
      files.append(file)
    }
    let windows = windows(places)
    for (index, operation) in operations.enumerated() {
      let window = windows[index]
      if let place = places[index] {
        if !(window.lowerBound..<max(window.lowerBound, window.upperBound)).contains(place) {
          problems.append("commit \(commits[place].number) stands out of its time: \(operation)")
        }
      } else if !operation.isWritten, !window.contains(where: { files[$0].explains(operation) }) {
        problems.append("no place between \(window) explains the answer: \(operation)")
      }
    }
    return problems
  }

  /// Where in the log each operation is that was acknowledged to have changed something.
  private func places(_ problems: inout [String]) -> [Int?] {
    var places = [Int?](repeating: nil, count: operations.count)
    let written = Dictionary(grouping: operations.indices.filter { operations[$0].isWritten }) { operations[$0].client }
    let logged = Dictionary(grouping: commits.indices) { commits[$0].rows.first?.by ?? "" }
    for client in Set(written.keys).union(logged.keys) {
      let (asked, found) = (written[client] ?? [], logged[client] ?? [])
      if asked.count != found.count {
        problems.append("\(client): \(asked.count) changes acknowledged, \(found.count) in the log")
      }
      for (operation, commit) in zip(asked, found) {
        places[operation] = commit
        if !commits[commit].isOf(operations[operation]) {
          problems.append("\(client): \(operations[operation]) is in the log as \(commits[commit])")
        }
      }
    }
    return places
  }

  /// After how many commits each operation may have been answered: after all that had ended when it began, and before
  /// all that began when it had ended.
  private func windows(_ places: [Int?]) -> [ClosedRange<Int>] {
    var (earliest, latest) = (Array(repeating: 0, count: operations.count), places.map { _ in commits.count })
    let written = operations.indices.filter { places[$0] != nil }
    var byEnd = written.sorted { operations[$0].end > operations[$1].end }
    var place = 0
    for index in operations.indices.sorted(by: { operations[$0].start < operations[$1].start }) {
      while let last = byEnd.last, operations[last].end < operations[index].start {
        place = max(place, (places[last] ?? 0) + 1)
        byEnd.removeLast()
      }
      earliest[index] = place
    }
    var byStart = written.sorted { operations[$0].start < operations[$1].start }
    place = commits.count
    for index in operations.indices.sorted(by: { operations[$0].end > operations[$1].end }) {
      while let last = byStart.last, operations[last].start > operations[index].end {
        place = min(place, places[last] ?? place)
        byStart.removeLast()
      }
      latest[index] = place
    }
    return operations.indices.map { earliest[$0]...max(earliest[$0], latest[$0]) }
  }
}

extension History.LoggedCommit {
  /// Whether it is the commit of an operation: its action, its claim, and its words.
  fileprivate func isOf(_ operation: Operation) -> Bool {
    let (action, claim, token): (String, String?, String) =
      switch operation.question {
      case .add: ("add", operation.answer?.id, operation.token)
      case .count, .show: ("", nil, "")
      case .note(let id): ("note", id, operation.token)
      case .topic(let id): ("edit", id, operation.token)
      case .drop(let id): ("drop", id, operation.token)
      case .restore(let id): ("restore", id, "")
      case .mark(let id, _): ("mark", id, operation.token)
      case .tag(let id, let tag): ("tag", id, "+\(tag)")
      case .untag(let id, _): ("tag", id, "")
      }
    return rows.contains { row in
      row.action == action && row.claim == claim && (token.isEmpty || row.summary.hasWord(token))
    }
  }
}

extension String {
  /// Whether a token stands in it, and not only the beginning of a longer one.
  fileprivate func hasWord(_ token: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber && !"-+".contains($0) }.contains { $0 == token }
  }
}

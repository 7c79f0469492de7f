import Foundation
import TestFolders
import Testing

/// One attack on the program, as the hostile test made it: what somebody does, what must be said, and what must not be.
struct Attack: Sendable, CustomTestStringConvertible {
  /// The row that it repeats, of `Attacks.rowsOfTheHostileTest` or `rowsOfImporting`; behind the colon what it tries.
  let row: String
  let defence: Defence

  enum Defence: Sendable {
    case tried(Trial)
    /// Another test has it, `Suite.function`, since only that one can reach it or needs more than a command.
    case heldBy(String)
  }

  struct Trial: Sendable {
    /// Which of the prepared files the commands work on.
    let file: AttackedFiles.Name
    /// Lines of bash; the last one's exit code counts.
    let commands: String
    let status: Int32
    /// What must be in the output, each.
    let says: [String]
    /// What must not be in it, none.
    let never: [String]
    let leaves: Leaves
  }

  enum Leaves: Sendable {
    /// The claims file is as it was, and whole.
    case unchanged
    /// It may have changed, and is whole.
    case whole
    /// The attack altered it past the program.
    case altered
  }

  init(_ row: String, heldBy test: String) { (self.row, defence) = (row, .heldBy(test)) }

  init(
    _ row: String, on file: AttackedFiles.Name = .review, _ commands: String, exit status: Int32 = 0,
    says: [String] = [], never: [String] = [], leaves: Leaves = .unchanged
  ) {
    self.row = row
    defence = .tried(
      Trial(file: file, commands: commands, status: status, says: says, never: never, leaves: leaves))
  }

  var testDescription: String { row }
}

/// Claims files that attacks work on copies of, made once.
struct AttackedFiles: Sendable {
  enum Name: String, Sendable {
    /// A newsroom's: Ana is the admin, Mira a researcher, Vera and Emil are editors; Mira's check C-7 is in review.
    case review
    /// The same, after Vera has approved C-7 and published it.
    case published
    /// One person's, with the claim C-1.
    case solo
  }

  private let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder()
    let made = try Program.shell(
      """
      set -e
      claimbook init solo.claimbook; claimbook add --text 'The quay is open.' --file solo.claimbook
      export CLAIMBOOK_FILE=review.claimbook CLAIMBOOK_USER=Ana
      claimbook init review.claimbook --preset newsroom
      claimbook person add Mira --role researcher; claimbook person add Vera --role editor
      claimbook person add Emil --role editor
      export CLAIMBOOK_USER=Mira
      claimbook import $SAMPLES/harbour-interview.txt; claimbook start C-7
      claimbook mark C-7 disputed --because 'The city paid.'
      claimbook evidence add C-7 $SAMPLES/evidence/city-budget-2023.txt --stance refutes --kind primary
      claimbook evidence add C-7 $SAMPLES/evidence/port-yearbook-2023.csv --stance context --kind data
      claimbook reply ask C-7; claimbook submit C-7
      cp review.claimbook published.claimbook; export CLAIMBOOK_FILE=published.claimbook CLAIMBOOK_USER=Vera
      claimbook approve C-7; claimbook publish C-7
      """, in: folder.root)
    guard made.status == 0 else { throw AttackFailure(what: made.output) }
  }

  static let prepared = Result { try AttackedFiles() }

  /// A folder with a copy of one of them, in which nothing else stands.
  static func copy(of name: Name) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: prepared.get().folder.path("\(name).claimbook"), toPath: copy.path("\(name).claimbook"))
    return copy
  }
}

struct AttackFailure: Error { let what: String }

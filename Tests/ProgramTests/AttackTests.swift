import Foundation
import TestFolders
import Testing

/// What was tried against the program, row by row: a row that succeeds is a fault. The tables are `Attacks+….swift`.
@Suite(.enabled(if: LogFormatTests.python != nil, "python3 is not installed, so nothing hostile was made"))
struct AttackTests {
  @Test("every attack is met", arguments: Attacks.all)
  func isMet(attack: Attack) throws {
    switch attack.defence {
    case .heldBy(let test): #expect(Self.exists(test), "\(test) is not there")
    case .tried(let trial): try Self.make(trial)
    }
  }

  @Test("every row of the hostile tests has an attack")
  func allRows() {
    let rows = Set(Attacks.all.map { String($0.row.prefix { $0 != ":" }) })
    #expect(rows == Set(Attacks.rowsOfTheHostileTest + Attacks.rowsOfImporting))
  }

  private static func make(_ trial: Attack.Trial) throws {
    let folder = try AttackedFiles.copy(of: trial.file)
    let path = folder.path("\(trial.file).claimbook")
    let server = try AttackServer.shared.get()
    let environment = [
      "CLAIMBOOK_FILE": path, "CLAIMBOOK_USER": trial.file == .solo ? "Ana Kovač" : "Ana",
      "NAME": "\(trial.file).claimbook",
      "FIXTURES": Program.root.appendingPathComponent("Tests/StorageTests/Fixtures").path,
    ].merging(server.environment) { own, _ in own }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let outcome = try Program.shell(trial.commands, in: folder.root, environment: environment)
    let said = outcome.output
    #expect(outcome.status == trial.status, "\(said)")
    for words in trial.says { #expect(said.contains(words), "“\(words)” is not said: \(said)") }
    #expect(server.reached == [], "nobody may ask the inner server")
    for words in trial.never { #expect(!said.contains(words), "“\(words)” is said: \(said)") }
    if trial.leaves == .unchanged {
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before, "the claims file was changed: \(said)")
    }
    if trial.leaves != .altered {
      let audit = try Program.shell("claimbook audit verify", in: folder.root, environment: environment)
      #expect(audit.status == 0, "\(audit.output)")
    }
  }

  /// Whether a suite has a test: `Suite.function`.
  private static func exists(_ test: String) -> Bool {
    let parts = test.split(separator: ".")
    guard parts.count == 2,
      let files = FileManager.default.enumerator(atPath: Program.root.appendingPathComponent("Tests").path)
    else { return false }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix("/\(parts[0]).swift") }.contains { name in
      let file = Program.root.appendingPathComponent("Tests/\(name)")
      return (try? String(contentsOf: file, encoding: .utf8))?.contains("func \(parts[1])(") ?? false
    }
  }
}

import Foundation
import TestFolders
import Testing

/// Files and folders without permission to write. As root, whom permissions don't stop, the program runs as nobody.
@Suite(.enabled(if: Program.canBeUnprivileged, "as root this needs setpriv and a program that nobody may run"))
struct ReadOnlyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      """
      chmod 755 .
      claimbook init && claimbook import $SAMPLES/harbour-interview.txt
      """, in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test("a read-only file is read, and a change is refused with what to do")
  func readOnlyFile() throws {
    let outcome = try Program.shell(
      """
      chmod 555 .; chmod 444 claims.claimbook
      \(Program.unprivileged) claimbook count 2> /dev/null
      \(Program.unprivileged) claimbook mark C-1 verified --because "seen"; echo $?
      \(Program.unprivileged) claimbook init other.claimbook; echo $?
      \(Program.unprivileged) claimbook report -o report.md; echo $?
      ls
      """, in: folder.root)
    let path = folder.path("claims.claimbook")
    #expect(
      outcome.output == """
        14
        error: \(path) cannot be written: the file or its folder is read-only. Nothing was changed. Copy it to a folder \
        of yours, or change its permissions
        1
        error: other.claimbook cannot be written: the file or its folder is read-only. Nothing was changed. Copy it to a \
        folder of yours, or change its permissions
        1
        error: report.md cannot be written: its folder is read-only. Choose a folder of yours, or change the permissions
        1
        claims.claimbook

        """)
  }

  @Test("an article without permission to read it is named")
  func unreadableArticle() throws {
    let outcome = try Program.shell(
      "chmod 777 .; chmod 666 *; cp $SAMPLES/bridge-trial.txt secret.txt; chmod 000 secret.txt\n"
        + "\(Program.unprivileged) claimbook import secret.txt", in: folder.root)
    #expect(outcome.output == "error: secret.txt cannot be read: check its permissions\n")
    #expect(outcome.status == 1)
  }
}

extension Program {
  /// What to put before the program's name, so that permissions count.
  static var unprivileged: String {
    getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
  }

  static let canBeUnprivileged: Bool =
    (try? shell("\(unprivileged) claimbook --version", in: "/"))?.status == 0
}

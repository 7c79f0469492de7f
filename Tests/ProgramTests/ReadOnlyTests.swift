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

  @Test("the doctor tells what is read-only, and mends nothing there")
  func readOnlyPatient() throws {
    let outcome = try Program.shell(
      """
      chmod 555 .; chmod 444 claims.claimbook; before=$(sha256sum *)
      for option in "" --mend; do \(Program.unprivileged) claimbook doctor $option 2>&1; echo $?; done
      [ "$(sha256sum *)" = "$before" ] || echo "touched"
      """, in: folder.root)
    let path = folder.path("claims.claimbook")
    let told = """
      hindrance: \(path) or its folder is read-only It can be read, and no change can be written. Change the permissions \
      of the file and its folder, or copy it to a folder of yours. The record in \(path) is whole; work with it is hindered. 1
      """
    #expect(outcome.output.unwrapped == "\(told) \(told)")
  }

  @Test("a folder in a folder without permission to read it is named, and the others are taken")
  func unreadableSubfolder() throws {
    let outcome = try Program.shell(
      """
      chmod 777 .; chmod 666 *; mkdir -p in/closed in/open only/closed
      cp $SAMPLES/bridge-trial.txt in/closed; cp $SAMPLES/bridge-trial.txt in/open; chmod 000 in/closed only/closed
      run() { \(Program.unprivileged) claimbook "$@" > said 2> errors; echo $?; cut -c1-40 said | head -1; head -1 errors; }
      touch said errors; run import in
      run evidence add C-1 in --stance context --yes
      run import only; run evidence add C-1 only --stance context --yes
      """, in: folder.root)
    #expect(
      outcome.output == """
        5
        A-2\t10 claims\tEngineer knew of cracks in
        error: in/closed cannot be read: check its permissions
        5
        E-1 bridge-trial.txt gives context to C-
        error: in/closed cannot be read: check its permissions
        5
        error: only/closed cannot be read: check its permissions
        5
        error: only/closed cannot be read: check its permissions

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

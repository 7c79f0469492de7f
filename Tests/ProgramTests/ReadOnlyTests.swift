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

  @Test("who may not write a file leaves nothing beside it that would keep others from writing")
  func lockOut() throws {
    let outcome = try Program.shell(
      """
      chmod 777 .; chmod 444 claims.claimbook
      for call in "note C-1 x" "list" "doctor" "status" "mark C-1 verified --because x"; do
        \(Program.unprivileged) claimbook $call > /dev/null 2>&1; echo $?; ls
      done
      chmod 644 claims.claimbook; claimbook note C-1 mine; ls
      """, in: folder.root)
    let codes = [1, 0, 1, 0, 1].map { "\($0)\nclaims.claimbook\n" }.joined()
    #expect(outcome.output == codes + "N-1 noted.\nclaims.claimbook\n", "\(outcome.output)")
  }

  @Test("what another user left beside the file is named, and keeps nobody from reading")
  func leftByOthers() throws {
    let outcome = try Program.shell(
      """
      chmod 777 .; chmod 666 claims.claimbook; : > claims.claimbook-wal; chmod 444 claims.claimbook-wal
      \(Program.unprivileged) claimbook note C-1 x; echo $?
      \(Program.unprivileged) claimbook count 2> /dev/null
      \(Program.unprivileged) claimbook doctor 2> /dev/null | tr '\\n' ' ' | grep -o "another.*-wal"
      echo changes > claims.claimbook-wal
      \(Program.unprivileged) claimbook note C-1 x
      rm claims.claimbook-wal; chmod 000 claims.claimbook
      \(Program.unprivileged) claimbook count; \(Program.unprivileged) claimbook note C-1 x; ls
      """, in: folder.root)
    let path = folder.path("claims.claimbook")
    #expect(
      outcome.output == """
        error: \(path) cannot be written: \(path)-wal beside it is another user's. Nothing was changed. When no Claimbook \
        has the file open, delete it
        1
        14
        another user's files lie beside \(path): \(path)-wal
        error: \(path) cannot be written: \(path)-wal beside it is another user's. Nothing was changed. The latest changes \
        are in there: let that user run any command, which moves them into the file
        error: \(path) cannot be read. Check the permissions of the file and its folder
        error: \(path) cannot be read. Check the permissions of the file and its folder
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

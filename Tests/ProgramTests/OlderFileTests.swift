import TestFolders
import Testing

/// Files of schemas that did not keep how texts are laid out.
@Suite struct OlderFileTests {
  /// As an older program left it: nobody else can take a column's value away.
  private static let forget =
    "python3 -c 'import sqlite3; file = sqlite3.connect(\"claims.claimbook\"); "
    + "file.execute(\"UPDATE article SET layout = NULL\"); file.commit()'"

  @Test(
    "an article gets its layout when it is imported again",
    .enabled(if: LogFormatTests.python != nil, "python3 is not installed, so no older file was made"))
  func layout() throws {
    let folder = try TemporaryFolder()
    func output(_ line: String) throws -> String { try Program.shell(line, in: folder.root).output }
    let again = "claimbook import $SAMPLES/lamps-debate.vtt"
    _ = try output("claimbook init && \(again) && \(Self.forget)")
    #expect(try output("claimbook show C-3 | grep recorded") == "")
    #expect(!(try output("claimbook article show A-1").contains("00:00:12")))
    #expect(try output("\(again) --dry-run").contains("in the file already, with 4 claims. Its layout would be added."))
    #expect(try output(again).contains("Its layout was added; nothing else was changed."))
    #expect(try output("claimbook show C-3 | grep recorded") == "  recorded   00:00:12 to 00:00:16\n")
    #expect(try output("claimbook article show A-1").contains("\n00:00:12\nMayor Berit Holm: "))
    #expect(try output(again).contains("with 4 claims. Nothing was changed."))
  }
}

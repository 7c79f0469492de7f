import TestFolders
import Testing

/// The orders in which claims are listed, each from its end; what has not what is sorted by comes last, equals by number.
@Suite struct ListOrderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      """
      claimbook init
      claimbook add --text One. --speaker Zora --date 2024-05-01 && claimbook edit C-1 --due 2024-05-20
      claimbook add --text Two. --speaker Ábel --date 2024-05-03
      claimbook add --text Three. && claimbook edit C-3 --due 2024-05-12
      claimbook add --text Four. --speaker bea --date 2024-05-02 && claimbook edit C-4 --due 2024-05-12
      """, in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test(arguments: [
    ("number", "C-1 C-2 C-3 C-4"), ("said", "C-2 C-4 C-1 C-3"), ("added", "C-4 C-3 C-2 C-1"),
    ("due", "C-3 C-4 C-1 C-2"), ("speaker", "C-2 C-4 C-1 C-3"), ("urgency", "C-3 C-4 C-1 C-2"),
  ])
  func sorted(order: String, ids: String) throws {
    for (limit, wanted) in [("", ids), (" --limit 2", String(ids.prefix(7)))] {
      let list = "claimbook list --sort \(order)\(limit) --tsv --fields id 2> /dev/null | tail -n +2 | paste -sd ' '"
      #expect(try Program.shell(list, in: folder.root).output == wanted + "\n")
    }
  }
}

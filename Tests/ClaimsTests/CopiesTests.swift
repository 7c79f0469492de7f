import Claims
import Testing

/// Which of several claims files is meant.
@Suite struct CopiesTests {
  /// A log with an event a letter: each hash covers what stands before it, as in the chain.
  private func outline(_ path: String, _ log: String, ends: Set<Int> = Set(1...9)) -> LogOutline {
    let hashes = ends.filter { $0 <= log.count }.map { ($0, Digest(of: log.prefix($0).utf8)) }
    return LogOutline(path: path, count: log.count, changed: nil, hashes: Dictionary(uniqueKeysWithValues: hashes))
  }

  @Test(
    "of copies the longest log is read, or of equal ones the one that is not named like a copy",
    arguments: [
      // Equal logs: the name decides, and writing is left to who says which.
      (["news.claimbook": "abc", "news-2026.claimbook": "abc"], "news.claimbook", false),
      (["old.claimbook": "abc", "newsroom.claimbook": "abc"], "newsroom.claimbook", false),
      (["Copy of n.claimbook": "abc", "newsroom-of-sever.claimbook": "abc"], "newsroom-of-sever.claimbook", false),
      // The longer log is the record, if its name does not say otherwise.
      (["news.claimbook": "abcd", "news-backup.claimbook": "abc"], "news.claimbook", true),
      (["news.claimbook": "abc", "news-backup.claimbook": "abcd"], "news-backup.claimbook", false),
      (["n.claimbook": "abcd", "n1.claimbook": "abc", "n2.claimbook": "a"], "n.claimbook", true),
      (["n.claimbook": "abcd", "n1.claimbook": "abcd", "n2.claimbook": "a"], "n.claimbook", false),
      // Only whole words call something a copy.
      (["scopy.claimbook": "abc", "newsrooms.claimbook": "abc"], "scopy.claimbook", false),
    ] as [([String: String], String, Bool)])
  func oneRecord(_ files: [String: String], _ current: String, _ isCertain: Bool) throws {
    guard case .oneRecord(let copies) = Kinship(of: files.map { outline($0, $1) }) else {
      Issue.record("\(files) are copies of one record")
      return
    }
    #expect(copies.current.path == current)
    #expect(copies.isCertain == isCertain)
    #expect(Set(copies.others.map(\.path)) == Set(files.keys).subtracting([current]))
  }

  @Test("files that were changed apart are no copies, nor are files of two records")
  func kinship() {
    #expect(Kinship(of: [outline("a", "abc"), outline("b", "abd")]) == .changedApart)
    #expect(Kinship(of: [outline("a", "abcd"), outline("b", "abx")]) == .changedApart)
    #expect(Kinship(of: [outline("a", "abcd"), outline("b", "ab"), outline("c", "abx")]) == .changedApart)
    #expect(Kinship(of: [outline("a", "abc"), outline("b", "xbc")]) == .strangers)
    #expect(Kinship(of: [outline("a", "abc"), outline("b", "")]) == .strangers)
    #expect(Kinship(of: []) == .strangers)
  }

  @Test(
    "a copy is up to date, behind, ahead, changed apart or of another record",
    arguments: [
      ("abc", "abc", CopyStanding.same), ("ab", "abcd", .behind(events: 2)), ("abcd", "a", .ahead(events: 3)),
      ("abx", "abc", .changedApart), ("abx", "abcd", .changedApart), ("abcx", "aby", .changedApart),
      ("xbc", "abc", .ofAnotherRecord), ("", "abc", .ofAnotherRecord), ("", "", .ofAnotherRecord),
    ])
  func standing(_ copy: String, _ record: String, _ standing: CopyStanding) {
    #expect(CopyStanding(of: outline("copy", copy), to: outline("record", record)) == standing)
  }
}

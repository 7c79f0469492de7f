import Claims
import Reading
import Testing

@Suite("Lists")
struct ListTests {
  @Test(
    "records",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
      ("sep=;\na;b\n", [["a", "b"]]), ("sep=;\r\na;b\n", [["a", "b"]]),
      ("a,\"b;c;d\"\n1,2", [["a", "b;c;d"], ["1", "2"]]),
      ("a,b\n\"one\ntwo\",\"say \"\"yes\"\"\"\n3,4", [["a", "b"], ["one\ntwo", "say \"yes\""], ["3", "4"]]),
      ("a,b\n\"\",\"x\"\n", [["a", "b"], ["", "x"]]), ("a,b\n\n,\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n6\" pipe, \"x\"y\n", [["a", "b"], ["6\" pipe", "xy"]]),
      ("url\nhttps://a.example", [["url"], ["https://a.example"]]),
    ])
  func records(text: String, expected: [[String]]) {
    #expect(DelimitedText(text).map(\.fields) == expected)
  }

  @Test("rows are counted as a spreadsheet does, over empty ones and line ends in fields")
  func rows() {
    #expect(DelimitedText("a,b\n\n\"x\ny\",1\n2,3").map(\.row) == [1, 3, 4])
  }

  @Test("a mark that is never closed is told")
  func open() {
    let records = Array(DelimitedText("a,b\n1,\"two\n3,4\n"))
    #expect(records.map(\.isOpen) == [false, true])
  }

  @Test("whatever is written by RFC 4180 is read back")
  func roundTrip() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["a", "\"", ",", ";", "\n", "\r\n", " ", "ß", "\t", ""]
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in
        ["x"] + (0..<3).map { _ in (0..<4).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() }
      }
      let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
      #expect(DelimitedText(text.joined(separator: "\r\n"), separator: UInt8(ascii: ",")).map(\.fields) == rows)
    }
  }

  @Test("columns by the names that people give them")
  func columns() throws {
    let columns = try ListColumns(["Nr.", " Article-URL ", "HEADLINE", "Outlet", "By", "Published at", "Notes"])
    let article = columns.article([
      "7", " https://a.example/x ", "Quay\nopens", "Courier", "Jane Moe and Ole Dahl; Ann Poe", "2024-05-06",
    ])
    #expect(article.url == "https://a.example/x")
    #expect(article.title == "Quay opens")
    #expect(article.source == "Courier")
    #expect(article.authors == ["Jane Moe", "Ole Dahl", "Ann Poe"])
    #expect(article.date == "2024-05-06")
    #expect(article.id == nil && article.text == nil)
  }

  @Test("a list without articles names the columns that it has")
  func noColumn() {
    #expect(throws: ListColumns.Problem(columns: ["a", "b c"])) { try ListColumns(["a", " b  c "]) }
    #expect(ListColumns.Problem(columns: ["a", "b"]).description.contains("there are “a”, “b”"))
    let many = (1...3000).map { "c\($0)" }
    #expect(ListColumns.Problem(columns: many).description.contains("“c20” and 2980 more. Name one"))
  }

  @Test("a list may have as many columns as a spreadsheet, of those of one name the first counts")
  func columnBound() throws {
    let most = (2...ListColumns.most).map { "c\($0)" }
    let columns = try ListColumns(["text"] + most)
    #expect(columns.count == ListColumns.most && columns.article(["words"]).text == "words")
    #expect(try ListColumns(["Text", "text", "TITLE", "title"]).article(["a", "b", "c", "d"]).text == "a")
    let error = #expect(throws: ListColumns.Problem.self) { try ListColumns(["text", "one more"] + most) }
    #expect(error?.description.contains("it has 16385 columns, more than the 16384 of any spreadsheet") == true)
  }

  @Test(
    "what the list says counts",
    arguments: [
      ("2024-05-06", "2024-05-06", 0), ("6 May 2024", "2024-05-06", 0), ("2024-05-06T10:00:00Z", "2024-05-06", 0),
      ("05/06/2024", "2024-06-05", 1), ("soon", nil, 1),
    ] as [(String, String?, Int)])
  func applied(date: String, day: String?, warnings: Int) throws {
    var article = ReadArticle(text: "Quay", blocks: [], title: "Old", authors: ["Old"], source: "Old")
    var listed = ListedArticle()
    (listed.title, listed.date, listed.url) = ("New", date, "https://a.example/x")
    listed.apply(to: &article, latest: try #require(Day(year: 2025)))
    #expect(article.title == "New" && article.authors == ["Old"] && article.source == "Old")
    #expect(article.url == "https://a.example/x")
    #expect(article.published?.iso == day)
    #expect(article.warnings.count == warnings)
  }
}

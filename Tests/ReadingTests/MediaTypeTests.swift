import Reading
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("application/pdf", "%PDF-1.7", "x.bin"), ("image/gif", "GIF89a..", "x"), ("text/csv", "a,b\n1,2\n", "Table.CSV"),
    ("text/html", "<!doctype html><p>x", "page"), ("text/plain", "a word", "notes"), ("text/markdown", "# A", "a.md"),
    ("application/octet-stream", "\u{0}\u{1}\u{2}", "x.dat"), ("application/json", "{}", "a.json"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u{3}\u{4}", "a.xlsx"),
    ("image/webp", "RIFF....WEBPVP8", "x"), ("video/mp4", "....ftypisom", "x"), ("application/zip", "PK", "a.zip"),
  ])
  func filesAreToldByTheirBytesAndTheirNames(type: String, text: String, name: String) {
    #expect(MediaType.of(Array(text.utf8), name: name) == type)
  }

  @Test(arguments: [
    ("text/html; charset=windows-1251", "text/html"), ("Application/PDF", "application/pdf"),
    ("application/vnd.ms-excel", "application/vnd.ms-excel"),
  ])
  func whatAServerSaysIsBelieved(served: String, type: String) {
    #expect(MediaType.of(Array("a word".utf8), name: "x", served: served) == type)
  }

  @Test(arguments: ["", "application/octet-stream", "nonsense", "a/b/c", "text/\u{1B}[2J", "/", "text/<b>"])
  func whatAServerSaysMustBeAType(served: String) {
    #expect(MediaType.of(Array("%PDF-1".utf8), name: "x", served: served) == "application/pdf")
  }
}

import Claims
import Reading
import Testing

/// A page made for a test: an article of a paper that does not exist, in as much of a page as the test needs.
struct SamplePage {
  var head = ""
  var body: String

  static let paragraphs = [
    "The harbour of Lindhaven will open its new quay on Monday, the port authority said, two years later than planned.",
    "Ingrid Solberg, who runs the port, told the council that the delay had cost 6.5 million crowns, most of it for dredging.",
    "Fishermen had complained since the spring that the old quay was too short, too low and, in winter storms, not safe at all.",
    "The council will look at the accounts in June; until then, she said, nobody should speak of a scandal.",
  ]

  /// The paragraphs, each in its element.
  static func text(_ paragraphs: [String] = paragraphs) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  var html: String {
    "<!DOCTYPE html><html lang=\"en\"><head>\(head)</head><body>\(body)</body></html>"
  }

  func read(url: String? = nil) throws -> ReadArticle {
    try PageReader(latest: Day(year: 2024, month: 6, day: 1) ?? #require(nil)).read(
      text: html, name: "page.html", url: url)
  }
}

extension ReadArticle {
  /// The text below the headline.
  var body: String {
    let points = CodePoints(text)
    return blocks.filter { $0.kind != .headline }.map { points[$0.span] }.joined(separator: "\n\n")
  }

  func texts(_ kind: Block.Kind) -> [String] {
    let points = CodePoints(text)
    return blocks.filter { $0.kind == kind }.map { points[$0.span] }
  }
}

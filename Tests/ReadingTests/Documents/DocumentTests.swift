import Claims
import Foundation
import Reading
import Testing

/// DOCX and ODT: the words, and what a hostile archive is refused for (case 23).
@Suite struct DocumentTests {
  /// An archive whose members are stored as they are; what its directory says can be made a lie.
  private static func zip(
    _ members: [(name: String, text: String)], flags: UInt16 = 0, method: UInt16 = 0, unpacked: UInt32? = nil,
    count: UInt16? = nil
  ) -> [UInt8] {
    func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
      (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let (name, text) = (Array(name.utf8), Array(text.utf8))
      let sizes = little(UInt32(0)) + little(UInt32(text.count)) + little(unpacked ?? UInt32(text.count))
      let offset = UInt32(bytes.count)
      bytes += [0x50, 0x4B, 3, 4] + little(UInt16(20)) + little(flags) + little(method) + little(UInt32(0)) + sizes
      bytes += little(UInt16(name.count)) + little(UInt16(0)) + name + text
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + little(UInt16(20)) + little(flags) + little(method)
      directory += little(UInt32(0)) + sizes + little(UInt16(name.count)) + [UInt8](repeating: 0, count: 12)
      directory += little(offset) + name
    }
    let start = UInt32(bytes.count)
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt16(members.count))
    bytes += little(count ?? UInt16(members.count)) + little(UInt32(directory.count)) + little(start) + [0, 0]
    return bytes
  }

  private static func word(_ body: String) -> String { "<w:document><w:body>\(body)</w:body></w:document>" }
  private static let sentence = word("<w:p><w:r><w:t>The quay is full, Ana Kos said.</w:t></w:r></w:p>")

  private static func text(_ bytes: [UInt8], _ name: String = "a.docx") throws -> String {
    try WordDocument(bytes, name: name).article(name: name).text
  }

  @Test(
    "paragraphs of OOXML",
    arguments: [
      (sentence, "The quay is full, Ana Kos said."),
      (
        word("<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r></w:p><w:p><w:t>three</w:t></w:p>"),
        "One two\n\nthree"
      ),
      (word("<w:p><w:t>A &amp; B &#x201C;c&#8221; &unknown; &</w:t></w:p>"), "A & B “c” &unknown; &"),
      (
        word("<w:p><w:t>not</w:t><w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:t> ever</w:t></w:p>"),
        "not ever"
      ),
      (word("<w:p>layout<w:t>words</w:t><w:instrText>PAGE</w:instrText></w:p>"), "words"),
    ])
  func words(xml: String, expected: String) throws {
    #expect(try Self.text(Self.zip([("word/document.xml", xml)])) == expected)
  }

  @Test("paragraphs of OpenDocument, without notes and what was struck out")
  func openDocument() throws {
    let xml = """
      <office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Quay</text:h>
      <text:p>The quay<text:s/>is <text:span>full</text:span>.<text:note><text:p>Note</text:p></text:note> Kos said so.</text:p>
      </office:text>
      """
    #expect(try Self.text(Self.zip([("content.xml", xml)]), "a.odt") == "Quay\n\nThe quay is full. Kos said so.")
  }

  @Test("title and author of the properties stand in where the text names none")
  func properties() throws {
    let core = "<p><dc:title>Quay &amp; sea</dc:title><dc:creator> Town  Hall </dc:creator></p>"
    let bytes = Self.zip([("word/document.xml", Self.sentence), ("docProps/core.xml", core)])
    let article = try WordDocument(bytes, name: "a.docx").article(name: "a.docx")
    #expect(article.title == "Quay & sea" && article.authors == ["Town Hall"] && article.warnings.count == 1)
  }

  @Test("what no document is made like is refused")
  func hostile() throws {
    let member = [("word/document.xml", Self.sentence)]
    let many = (0..<1_001).map { ("\($0)", "") } + member
    let doctype = [("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + Self.sentence)]
    let refused: [[UInt8]] = [
      Self.zip(member, flags: 1), Self.zip(member, method: 8), Self.zip(member, method: 99), Self.zip(many),
      Self.zip(member, unpacked: 4_000_000_000), Self.zip(member, count: 9), Self.zip(doctype),
      Self.zip([("other.xml", "")]), Self.zip([("word/document.xml", Self.word("<w:p/>"))]), [0x50, 0x4B, 3, 4],
      Self.zip([("../word/document.xml", Self.sentence)]),
      Array(Self.zip([("word/document.xml", "<w:p><w:t>a")]).dropLast(30)),
    ]
    for bytes in refused {
      #expect(throws: ReadingError.self) { try Self.text(bytes) }
    }
  }

  @Test("what is too much once it is unpacked says of what there is too much, and nothing of the packed file")
  func bombs() {
    let member = [("word/document.xml", Self.sentence)]
    let most = PlainTextReader.defaultLimit
    let bombs: [([UInt8], ReadingError.Packed, String)] = [
      (
        Self.zip(member, unpacked: UInt32(most) + 1), .bytes(most + 1, limit: most),
        "a.docx unpacks to 20000001 bytes, more than the 20000000 that one article may have"
      ),
      (
        Self.zip(member, unpacked: UInt32(most)), .ratio(limit: 200),
        "a.docx is packed more than 200 times, as no document is"
      ),
      (
        Self.zip((0..<1_001).map { ("\($0)", "") } + member), .members(1_002, limit: 1_000),
        "a.docx holds 1002 files, more than the 1000 of any document"
      ),
    ]
    for (bytes, packed, words) in bombs {
      let error = #expect(throws: ReadingError.self) { try Self.text(bytes) }
      #expect(error == .packed(name: "a.docx", packed))
      #expect(error?.refusal.sentence.hasPrefix(words) == true, "\(error?.refusal.sentence ?? "-")")
    }
  }

  @Test("an archive cut short at any byte is refused or read, and never more than that")
  func cut() {
    let whole = Self.zip([("word/document.xml", Self.sentence)])
    for length in 0..<whole.count { #expect((try? Self.text(Array(whole.prefix(length)))) == nil) }
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0xFF
      _ = try? Self.text(bytes)
    }
  }
}

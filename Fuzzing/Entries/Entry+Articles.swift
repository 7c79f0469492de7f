import Claims
import Extraction
import Reading

extension Entry {
  private static let day = Day(iso: "2024-05-10") ?? Instant(millisecondsSince1970: 0).dayInUTC
  private static let longest = 1 << 20

  /// Files that an article is read from.
  static let articles: [Entry] = [
    Entry("texts") { bytes in
      let reader = PlainTextReader()
      try Outcome.require(reader.read(bytes, name: "a.txt")) { try reader.read(bytes, name: "a.txt") }
    },
    Entry("statements") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let typed = ReadArticle(text: text, blocks: [], published: day)
      let read = try? PlainTextReader().read(bytes, name: "a.txt")
      for article in [typed] + [read].compactMap({ $0 }) {
        Outcome.require(statementsOf: article, by: TrainedExtractor())
        Outcome.require(statementsOf: article, by: QuotationExtractor())
      }
    },
    Entry("pages") { bytes in
      let reader = PageReader(latest: day)
      try Outcome.require(reader.read(bytes, name: "a.html")) { try reader.read(bytes, name: "a.html") }
    },
    Entry("markdown") { bytes in
      let reader = MarkdownReader()
      try Outcome.require(reader.read(bytes, name: "a.md")) { try reader.read(bytes, name: "a.md") }
    },
    Entry("captions") { bytes in
      let reader = TranscriptReader()
      for name in ["a.vtt", "a.srt"] {
        do {
          try Outcome.require(reader.read(bytes, name: name)) { try reader.read(bytes, name: name) }
        } catch { Outcome.require(error, name) }
      }
    },
    Entry("feeds") { bytes in _ = try FeedReader(latest: day).read(bytes, name: "a.xml", url: "https://a.example/f") },
    Entry("mail") { bytes in
      let mail = try MailMessage(bytes, name: "a.eml")
      try Outcome.require(mail.plainArticle(name: "a.eml")) { try mail.plainArticle(name: "a.eml") }
    },
    Entry("documents") { bytes in
      let document = try WordDocument(bytes, name: "a.docx")
      try Outcome.require(document.article(name: "a.docx")) { try document.article(name: "a.docx") }
    },
    Entry("pdf-streams") { bytes in
      precondition(!PDFStreams.hold(moreThan: longest, in: bytes) || PDFStreams.hold(moreThan: 0, in: bytes))
    },
    Entry("web-archives") { bytes in
      let unpacked = UnpackedBytes(limit: longest, read: parts(of: bytes))
      var archive = WarcArchive(read: unpacked.next)
      do { while try archive.next() != nil {} } catch is WarcArchive.Problem {} catch is UnpackedBytes.Problem {}
    },
    Entry("tar") { bytes in
      var archive = TarArchive(limit: longest, read: parts(of: bytes))
      do { while let member = try archive.next() { _ = member } } catch is TarArchive.Problem {}
    },
  ]
}

/// Gives the bytes one part after the other, as a file does.
private func parts(of bytes: [UInt8]) -> (Int) -> [UInt8] {
  var rest = bytes[...]
  return { count in
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

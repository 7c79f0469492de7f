import ArgumentParser
import Claims
import Extraction
import FoundationEssentials
import Reading

struct Extract: ParsableCommand {
  @Argument var articles: [String]
  @Flag var json = false
  struct In: Decodable { let id: String; let text: String; let date: String? }
  struct Out: Encodable { let id: String; let statements: [S] }
  struct S: Encodable { let content: [Span]; let cue: [Span]?; let source: [Span]?; let speaker: String?; let role: String?; let kind: String; let text: String; let conf: Double; let why: [String] }
  func run() throws {
    for a in articles {
      let data = try Data(contentsOf: URL(filePath: a))
      let lines = a.hasSuffix(".jsonl") ? String(decoding: data, as: UTF8.self).split(separator: "\n").map { try! JSONDecoder().decode(In.self, from: Data($0.utf8)) } : [In(id: a, text: String(decoding: data, as: UTF8.self), date: nil)]
      for l in lines {
        var r = try PlainTextReader().read(text: l.text, name: l.id)
        if let d = l.date, r.published == nil { r.published = Day(iso: d) }
        let cp = CodePoints(r.text)
        let o = Out(id: l.id, statements: RuleExtractor().statements(in: r).map { s in S(content: s.content, cue: s.cue.isEmpty ? nil : s.cue, source: s.source.isEmpty ? nil : s.source, speaker: s.speaker, role: s.role, kind: s.kind.rawValue, text: s.content.map { cp[$0] }.joined(separator: " … "), conf: s.confidence, why: s.reasons) })
        let e = JSONEncoder(); e.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try e.encode(o), as: UTF8.self))
      }
    }
  }
}

import Claims
import Extraction
import Foundation
import MarkedSamples
import Testing

/// What each number of an evaluation means, on one invented article.
@Suite struct EvaluationTests {
  static let text = """
    “It leaks,” said Ida Moe. “It always did.”

    Max Roy Jr. said that the roof would “sink” by spring, and he wants a survey.

    The Paper Called It 'Rotten' Twice. It isn't new. Subscribe to our letter today.
    """

  static let gold = """
    {"id": "roof", "publisher": "x", "text": \(json(text)), "discard": ["Subscribe to our letter today."],
     "attributions": [
      {"id": "E1", "content": ["“It leaks,”", "“It always did.”"], "cue": ["said"], "source": ["Ida Moe"]},
      {"id": "E2", "content": ["that the roof would “sink” by spring"], "cue": ["said"], "source": ["Max Roy Jr."]},
      {"id": "E3", "content": ["a survey"], "cue": ["wants"], "source": ["he"]}]}
    """

  /// What people marked, as statements.
  static let perfect: [Statement] = {
    let attributions = (try? article(gold))?.attributions ?? []
    return attributions.map {
      Statement(content: $0.content, cue: $0.cue, source: $0.source, kind: .direct, confidence: 1)
    }
  }()

  @Test("what was marked and nothing else is right in every respect, in any order")
  func perfect() throws {
    for statements in [Self.perfect, Self.perfect.reversed()] {
      let scores = try Self.scores(statements)
      #expect([scores.all.strict.f1, scores.all.soft.f1, scores.all.statement.f1] == [1, 1, 1])
      #expect(scores.all.source.exact == 1)
      #expect(scores.all.words[.content]?.f1 == 1)
      #expect(StatementKind.allCases.map { scores.kinds[$0]?.gold } == [1, 1, 1])
    }
  }

  @Test("nothing found is nothing right, and no division by zero")
  func nothing() throws {
    let all = try Self.scores([]).all
    #expect((all.gold, all.predicted, all.found) == (3, 0, 0))
    #expect([all.strict.f1, all.soft.precision, all.soft.recall, all.statement.f1] == [0, 0, 0, 0])
  }

  @Test("punctuation and a leading “that” don't matter; a missing source does")
  func words() throws {
    let scores = try Self.scores([Self.statement(["the roof would “sink” by spring,"])])
    #expect(scores.kinds[.mixed]?.strict.f1 == 1)
    #expect((scores.all.source.overlaps, scores.all.statement.recall) == (0, 0))
  }

  @Test("a part of a content is wrong strictly, and counts by its words softly")
  func parts() throws {
    let all = try Self.scores([Self.statement(["It leaks"], source: "Moe")]).all
    #expect(all.strict.precision == 0)
    #expect((all.soft.precision, all.soft.recall) == (1, 0.4 / 3))
    // Two words of five and two overlap by 4/7: found, and its source shares a word.
    #expect((all.found, all.source.exact, all.source.overlaps) == (1, 0, 1))
  }

  @Test("pairs are one to one: of two halves the better is matched, the other is wrong; words are pooled")
  func halves() throws {
    let direct = try #require(
      Self.scores([Self.statement(["“It leaks,”"]), Self.statement(["“It always did.”"])]).kinds[.direct])
    #expect((direct.soft.recall, direct.soft.precision) == (0.6, 0.5))
    #expect(direct.words[.content]?.recall == 1)
  }

  @Test("a statement that was matched to none counts as its own kind")
  func inventions() throws {
    let scores = try Self.scores(Self.perfect + [Self.statement(["It isn't new"])])
    #expect((scores.all.predicted, scores.kinds[.indirect]?.predicted) == (4, 2))
    #expect(scores.all.strict.precision == 0.75)
  }

  @Test("what is no part of the article counts neither way")
  func discarded() throws {
    #expect(try Self.scores(Self.perfect + [Self.statement(["Subscribe to our letter"])]).all.predicted == 3)
  }

  @Test(
    "quoted words make a statement direct",
    arguments: [
      ("He said ⟦\"no\"⟧.", "said", StatementKind.direct), ("He said ⟦``no''⟧.", "said", .direct),
      ("A: ⟦\"one⟧\n\n⟦\"two\"⟧ said", ":", .direct), ("⟦''so we go,''⟧ he said", "said", .direct),
      ("The ⟦voters' friends don't go⟧ he said", "said", .indirect),
      ("She called it ⟦'rotten wood' twice⟧", "called", .mixed),
      ("Z: \"I think ⟦he is lying⟧.\"", "think", .indirect), ("He says ⟦it is «his» roof⟧", "says", .mixed),
    ])
  func kinds(marked: String, cue: String, kind: StatementKind) throws {
    let sample = MarkedText(marked)
    let line = """
      {"id": "a", "text": \(Self.json(sample.text)), "attributions":
       [{"content": [\(sample.statements.flatMap(\.self).map { "[\($0.start),\($0.end)]" }.joined(separator: ","))],
         "cue": ["\(cue)"]}]}
      """
    var evaluation = Evaluation()
    evaluation.add(try Self.article(line), statements: [])
    #expect(evaluation.scores.kinds[kind]?.gold == 1, "\(marked)")
  }

  @Test("names are compared without case, punctuation and a leading “the”; joint ones by any of them")
  func speakers() throws {
    var found = Self.perfect
    found[0].speaker = "IDA  MOE"
    found[1].speaker = "Tom Roy"
    let names: [String: String?] = ["E1": "The Ida-Moe; Ida Berg", "E2": "Max Roy Jr.", "E3": nil as String?]
    let speaker = try #require(Self.scores(found, speakers: names).all.speaker)
    #expect((speaker.full, speaker.last, speaker.count) == (0.5, 1, 2))
    #expect((speaker.unnamedLeftEmpty, speaker.unnamedCount, speaker.overall) == (1, 1, 0.5))
    found[2].speaker = "Somebody"
    #expect(try Self.scores(found, speakers: names).all.speaker?.unnamedLeftEmpty == 0)
    #expect(try Self.scores(found).all.speaker == nil)
  }

  @Test("publishers count alike, however many articles they have")
  func publishers() throws {
    var evaluation = Evaluation()
    let gold = try Self.article(Self.gold)
    let other = try Self.article(Self.gold.replacing("\"publisher\": \"x\"", with: "\"publisher\": \"y\""))
    evaluation.add(gold, statements: Self.perfect)
    evaluation.add(gold, statements: Self.perfect)
    evaluation.add(other, statements: [])
    let scores = evaluation.scores
    #expect((scores.articles, scores.mean(\.strict), scores.all.strict.recall) == (3, 0.5, 2.0 / 3))
    #expect(scores.publishers.map(\.name) == ["x", "y"])
  }

  // MARK: The gold format

  @Test("a piece may be marked by its place, with or without its words, or by its words alone")
  func pieces() throws {
    let text = "Ida said it leaks. Max said it holds."
    let forms = ["[[9,17]]", "[[9,17,\"it leaks\"]]", "[\"it leaks\"]"]
    for form in forms {
      let article = try Self.article(
        "{\"id\":\"a\",\"text\":\"\(text)\",\"attributions\":[{\"content\":\(form),\"cue\":[\"said\"],\"source\":null}]}"
      )
      #expect(article.attributions[0].content == [Span(9, 17)], "\(form)")
      #expect(article.attributions[0].cue == [Span(4, 8)], "the nearest one")
      #expect((article.attributions[0].id, article.publisher, article.speakers.isEmpty) == ("E1", "?", true))
    }
  }

  @Test(
    "what cannot be meant is said",
    arguments: [
      ("[\"it\"]", "“it” stands 2 times in the text: mark more words, or give its place as [start,end]"),
      ("[\"it rains\"]", "“it rains” does not stand in the text"), ("[\"eaks\"]", "“eaks” does not stand in the text"),
      ("[[9,17,\"it holds\"]]", "at [9,17] stands “it leaks”, not “it holds”"),
      ("[[30,99]]", "[30,99] lies outside the text, which has 37 code points"),
      ("[]", "attribution E1 marks no content"),
    ])
  func mistakes(content: String, complaint: String) throws {
    let line = """
      {"id":"a","text":"Ida said it leaks. Max said it holds.","attributions":[{"content":\(content)}]}
      """
    let error = #expect(throws: GoldError.self) { try Self.article(line) }
    #expect(error?.description == complaint)
  }

  // MARK: Helpers

  private static func scores(_ statements: [Statement], speakers: [String: String?]? = nil) throws -> EvaluationScores {
    var evaluation = Evaluation()
    evaluation.add(try article(gold), statements: statements, speakers: speakers)
    return evaluation.scores
  }

  private static func article(_ line: String) throws -> GoldArticle {
    try JSONDecoder().decode(GoldArticle.self, from: Data(line.utf8))
  }

  private static func json(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  /// A statement at the first place of each of these words.
  private static func statement(_ content: [String], source: String? = nil) -> Statement {
    func span(_ words: String) -> Span {
      let range = text.range(of: words) ?? text.startIndex..<text.startIndex
      let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return Span(start, start + words.unicodeScalars.count)
    }
    return Statement(
      content: content.map(span), source: source.map { [span($0)] } ?? [], kind: .direct, confidence: 1)
  }
}

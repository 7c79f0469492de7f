import Claims
@testable import Extraction
import Reading
import Testing

/// What each paragraph of an invented text is taken for.
@Suite struct FormsTests {
  /// One line for each paragraph: its kind, in brackets its speaker, role and time, and what is left of it.
  private func forms(_ text: String) throws -> String {
    let article = try PlainTextReader().read(text: text, name: "text")
    let points = CodePoints(article.text)
    return ArticleForms(article, text: points).paragraphs.map { form in
      let marks = [form.speaker, form.role, form.time].map { $0.map { points[$0] } ?? "" }
      let signs =
        marks.joined(separator: "|") + (form.beginsContext ? "|new" : "|")
        + (form.introduction.map { "|\($0)" } ?? "")
      let shown = form.content(in: points) ?? form.text
      return "\(form.kind) [\(signs)] \(points[shown])"
    }.joined(separator: "\n")
  }

  private func expect(_ text: String, _ expected: String, line: Int = #line) throws {
    let found = try forms(text)
    #expect(found == expected, "line \(line)\n\(found)")
  }

  // MARK: Transcripts

  @Test func transcripts() throws {
    try expect(
      """
      The council met in Lindhaven on Monday.

      KOS: The bridge is safe. We checked it in May.

      HOLM: It was closed for a week.

      QUESTION: Who paid for it?

      KOS: The city did.

      And the port paid a part of it.

      (Applause)

      HOLM: Thank you.
      """,
      """
      prose [|||] The council met in Lindhaven on Monday.
      turn [KOS|||] The bridge is safe. We checked it in May
      turn [HOLM|||] It was closed for a week
      aside [|||] Who paid for it?
      turn [KOS|||] The city did
      turn [KOS|||] And the port paid a part of it
      aside [KOS|||] (Applause)
      aside [HOLM|||] Thank you.
      """)
  }

  @Test func transcriptsWithRolesAndTitles() throws {
    try expect(
      """
      The two met on the quay on Monday evening.
      Ana Kos (mayor): The bridge is safe for lorries.
      Vera Holm, port director: It was never checked.
      Kos: It was checked twice in May.
      MR. BRANDT: I have seen the papers.
      """,
      """
      prose [|||] The two met on the quay on Monday evening.
      turn [Ana Kos|mayor||] The bridge is safe for lorries
      turn [Vera Holm|port director||] It was never checked
      turn [Kos|||] It was checked twice in May
      turn [MR. BRANDT|||] I have seen the papers
      """)
  }

  @Test(arguments: [
    "Photo: Ana Kos", "Read more: Port can double its traffic", "Note: The figures are from May.", "Tokyo: rain",
    "Tickets: 12 euros at the door.", "LINDHAVEN: The port was closed on Monday after the storm.",
    "The rule is simple: nobody may enter the bridge.", "Result: the bridge stays closed for good.",
    "Asked about the bridge, Kos was clear: it is safe.", "https://example.org: the site is down.",
    "On Monday: rain and wind in the north.", "BREAKING: The bridge is closed.",
  ])
  func isNoTurn(line: String) throws {
    let found = try forms("The council met in Lindhaven.\n\n\(line)\n\nIt will meet again in June.")
    #expect(!found.contains("turn ["), "\(found)")
  }

  @Test(arguments: [
    ("ILIĆ: The bridge is safe. We checked it.", "turn [ILIĆ|||] The bridge is safe. We checked it"),
    ("MAYOR KOS: The bridge is safe.", "turn [MAYOR KOS|||] The bridge is safe"),
    ("Ana Kos: “The bridge is safe.”", "turn [Ana Kos|||] The bridge is safe"),
    ("**KOS:** I have seen it.", "turn [KOS|||] I have seen it"),
    ("**MAYOR KOS: I have seen it.**", "turn [MAYOR KOS|||] I have seen it"),
    ("QUESTION: Is the bridge safe?", "aside [|||] Is the bridge safe?"),
  ])
  func aSingleTurn(line: String, expected: String) throws {
    let found = try forms("The council met in Lindhaven.\n\n\(line)")
    #expect(found.hasSuffix("\n" + expected), "\(found)")
  }

  @Test func tablesAreNoTranscripts() throws {
    let found = try forms("Weather for the week.\n\nLindhaven: rain\nOslo: sun\nLindhaven: wind\nOslo: snow")
    #expect(!found.contains("turn ["), "\(found)")
  }

  @Test func headlinesAndCountsAreNoTurns() throws {
    let found = try forms(
      """
      The council met on Monday evening.

      Kos: Bridge Is Safe And Will Stay Open.

      Kos: Nobody Will Pay For The New Quay.

      Holm: The Port Can Double Its Traffic.

      Continued Kos: “It was checked in May.”
      """)
    #expect(!found.contains("turn ["), "\(found)")
  }

  @Test func anEssayIsNoInterview() throws {
    let answer =
      "I have thought about it for years.\n\nThe port is old.\n\nIt was built by the city.\n\nNobody paid.\n\n"
    let text =
      "# The quay\n\nIngrid Solberg wrote a book about the port.\n\n"
      + ["Is it safe?", "Who paid?", "Why?"]
      .map { $0 + "\n\n" + answer }.joined()
    let found = try forms(text)
    #expect(!found.contains("turn ["), "\(found)")
  }

  @Test func proseBehindATranscriptIsProse() throws {
    try expect(
      """
      The exchange in the chamber was short.

      KOS: We checked the bridge in May.

      HOLM: Nobody saw the papers.

      Holm put a folder on the table.

      KOS: We will publish them.

      Holm left the chamber. The bridge stays closed until June.
      """,
      """
      prose [|||] The exchange in the chamber was short.
      turn [KOS|||] We checked the bridge in May
      turn [HOLM|||] Nobody saw the papers
      prose [|||] Holm put a folder on the table.
      turn [KOS|||] We will publish them
      prose [|||] Holm left the chamber. The bridge stays closed until June.
      """)
  }

  // MARK: Interviews

  @Test func questionsAndAnswersWithLetters() throws {
    try expect(
      """
      Port director Ingrid Solberg spoke to Sever about the new quay.

      Q: Is the quay safe?

      A: We checked it in May. It is safe.

      Q. Who paid?

      A. The city paid for all of it.
      """,
      """
      prose [|||] Port director Ingrid Solberg spoke to Sever about the new quay.
      aside [|||] Is the quay safe?
      turn [Ingrid Solberg|||] We checked it in May. It is safe
      aside [|||] Who paid?
      turn [Ingrid Solberg|||] The city paid for all of it
      """)
  }

  @Test func boldQuestions() throws {
    try expect(
      """
      # The quay will be ready

      Sever talked with Ingrid Solberg, the director of the port, on Monday.

      **Is the quay safe?**

      I think so. We checked it in May.

      The concrete is new.

      **Tell me about the costs.**

      They are high.

      **And who paid?**

      The city paid for most of it, and we paid the rest.

      Solberg has led the port since 2019.

      Read also: Port can double its traffic
      """,
      """
      headline [|||] The quay will be ready
      prose [|||] Sever talked with Ingrid Solberg, the director of the port, on Monday.
      aside [|||] **Is the quay safe?**
      turn [Ingrid Solberg|||] I think so. We checked it in May
      turn [Ingrid Solberg|||] The concrete is new
      aside [|||] **Tell me about the costs.**
      turn [Ingrid Solberg|||] They are high
      aside [|||] **And who paid?**
      turn [Ingrid Solberg|||] The city paid for most of it, and we paid the rest
      prose [|||] Solberg has led the port since 2019.
      boilerplate [|||] Read also: Port can double its traffic
      """)
  }

  @Test func theNewsroomAsksByItsName() throws {
    try expect(
      """
      Ingrid Solberg leads the port of Lindhaven.

      Sever: Is the quay safe?

      Solberg: We checked it in May.

      Sever: You promised a new one. When will it be built?

      Solberg: It will be built next year.
      """,
      """
      prose [|||] Ingrid Solberg leads the port of Lindhaven.
      aside [Sever|||] Is the quay safe?
      turn [Solberg|||] We checked it in May
      aside [Sever|||] You promised a new one. When will it be built?
      turn [Solberg|||] It will be built next year
      """)
  }

  @Test func anExplainerIsNoInterview() throws {
    let found = try forms(
      """
      All about the new quay that Ingrid Solberg opened in Lindhaven.

      What is it?

      The quay is a wall of concrete.

      Who paid for it?

      The city paid for it.

      When will it open?

      It will open in June.
      """)
    #expect(!found.contains("turn ["), "\(found)")
  }

  // MARK: Live blogs, lists, captions

  @Test(arguments: [
    ("14:32 The bridge is closed, Kos said.", "14:32", "The bridge is closed, Kos said."),
    ("2.05pm Kos said the bridge is closed.", "2.05pm", "Kos said the bridge is closed."),
    ("[11:40 GMT] Kos said it is closed.", "11:40 GMT", "Kos said it is closed."),
    ("**09:15** Kos said it is closed.", "09:15", "Kos said it is closed."),
    ("11:40 a.m. – Kos said it is closed.", "11:40 a.m.", "Kos said it is closed."),
    ("(7:05 p.m. ET) “It is closed,” Kos said.", "7:05 p.m. ET", "“It is closed,” Kos said."),
    ("18.20 | Kos said it is closed.", "18.20", "Kos said it is closed."),
  ])
  func timesOfALiveBlog(line: String, time: String, rest: String) throws {
    try expect(
      "The council meets on Monday.\n\n\(line)\n\n10:02 Holm has left the chamber.",
      """
      prose [|||] The council meets on Monday.
      prose [||\(time)|new] \(rest)
      prose [||10:02|new] Holm has left the chamber.
      """)
  }

  @Test func aTimeOnALineOfItsOwn() throws {
    try expect(
      "The council meets on Monday.\n\n14:32 GMT\n\nKos said the bridge is closed.",
      """
      prose [|||] The council meets on Monday.
      boilerplate [||14:32 GMT|]\u{20}
      prose [|||new] Kos said the bridge is closed.
      """)
  }

  @Test(arguments: [
    "14.32 per cent of the lorries were too heavy.", "10.50 Euros is what it costs.", "25:61 is no time.",
    "14:32 train passengers waited.",
  ])
  func isNoTime(line: String) throws {
    #expect(try forms("The council met on Monday.\n\n\(line)").hasSuffix("\nprose [|||] " + line))
  }

  @Test func lists() throws {
    try expect(
      """
      Kos promised three things:

      - The bridge will be open in June.

      • The port will pay.

      Then he left.

      1. The first rule is new.

      2. The second is old.
      """,
      """
      prose [|||] Kos promised three things:
      prose [||||0] The bridge will be open in June.
      prose [||||0] The port will pay.
      prose [|||] Then he left.
      prose [|||] The first rule is new.
      prose [|||] The second is old.
      """)
  }

  @Test(arguments: [
    ("Photo: Ana Kos", "boilerplate [|||new] "), ("Image: Reuters", "boilerplate [|||new] "),
    ("Photo: REUTERS/Ana Kos/Pool", "boilerplate [|||new] "), ("Photo by: Marko Ilić", "boilerplate [|||new] "),
    ("File photo: The mayor said the bridge is safe.", "caption [|||new] The mayor said the bridge is safe."),
    (
      "Photo: Workers at the port said it is closed. (Photo: Reuters)",
      "caption [|||new] Workers at the port said it is closed."
    ),
    (
      "FILE PHOTO: A crane stands idle in the port. REUTERS/Ana Kos/File Photo",
      "caption [|||new] A crane stands idle in the port."
    ),
    ("Kos said the bridge is safe. [Ana Kos/Reuters]", "prose [|||] Kos said the bridge is safe."),
    ("Kos said the bridge is safe (in May).", "prose [|||] Kos said the bridge is safe (in May)."),
    ("Read also: Kos says the bridge is safe", "boilerplate [|||] Read also: Kos says the bridge is safe"),
    ("(Reporting by Ana Kos; editing by Vera Holm)", "boilerplate [|||] (Reporting by Ana Kos; editing by Vera Holm)"),
    ("© 2024 Sever. All rights reserved.", "boilerplate [|||] © 2024 Sever. All rights reserved."),
    ("Related costs rose, Kos said.", "prose [|||] Related costs rose, Kos said."),
    ("More on this island can be found in the book.", "prose [|||] More on this island can be found in the book."),
  ])
  func captionsCreditsAndNotices(line: String, expected: String) throws {
    let found = try forms("The council met on Monday.\n\n\(line)\n\nIt meets again in June.")
    #expect(found.split(separator: "\n")[1] == expected)
  }

  @Test func teasersBelowTheirHeading() throws {
    try expect(
      """
      The council met on Monday.

      More on this

      - Kos: Bridge is safe

      Port can double its traffic, says Solberg

      The council will meet again in June, Kos said.
      """,
      """
      prose [|||] The council met on Monday.
      boilerplate [|||] More on this
      boilerplate [|||] Kos: Bridge is safe
      boilerplate [|||] Port can double its traffic, says Solberg
      prose [|||] The council will meet again in June, Kos said.
      """)
  }
}

import Claims
import Reading
import Testing

@Suite("Transcripts")
struct TranscriptTests {
  struct Sample: Sendable {
    let what: String
    let file: String
    /// The paragraphs, each with the second at which it begins: `1.5 KOS: Yes.`
    let turns: [String]
    var warnings: [String] = []
  }

  static let samples: [Sample] = [
    Sample(
      what: "SRT with names in capitals; a turn goes on until somebody else speaks",
      file: """
        1
        00:00:01,000 --> 00:00:03,200
        KOS: The bridge is safe,

        2
        00:00:03,200 --> 00:00:05,000
        and we checked it in May.

        3
        00:00:09,000 --> 00:00:11,000
        It will stay open.

        4
        00:00:11,500 --> 00:00:13,000
        DAHL: Who paid for that?
        """,
      turns: [
        "1.0 KOS: The bridge is safe, and we checked it in May. It will stay open.", "11.5 DAHL: Who paid for that?",
      ]),
    Sample(
      what: "WebVTT with voices, classes, settings, notes, styles and names of captions",
      file: """
        WEBVTT - The council of May
        Kind: captions

        STYLE
        ::cue { color: white }

        NOTE made by hand --> not a time

        opening
        00:01.000 --> 00:04.000 align:start position:10%,line-left size:35%
        <v.loud Anna Kos>The bridge is <i>safe</i> &amp; open.</v>

        00:04.000 --> 00:06.500 line:0
        <v Anna Kos>We <c.yellow>checked</c> it &lt;twice&gt;.

        NOTE
        a comment
        of two lines

        01:00:07.000 --> 01:00:09.000
        <v Ole Dahl>By <00:01:00.500>whom?
        """,
      turns: ["1.0 Anna Kos: The bridge is safe & open. We checked it <twice>.", "3607.0 Ole Dahl: By whom?"],
      warnings: ["3 notes or styles"]),
    Sample(
      what: "two voices in one caption",
      file: "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Kos>Yes.</v> <v Dahl>No.</v>",
      turns: ["1.0 Kos: Yes.", "1.0 Dahl: No."]),
    Sample(
      what: "YouTube's automatic captions, which scroll",
      file: """
        WEBVTT
        Kind: captions
        Language: en

        00:00:00.160 --> 00:00:02.389 align:start position:0%
        \u{20}
        good<00:00:00.480><c> evening</c><00:00:00.800><c> everyone</c>

        00:00:02.389 --> 00:00:02.399 align:start position:0%
        good evening everyone
        \u{20}

        00:00:02.399 --> 00:00:04.500 align:start position:0%
        good evening everyone
        the<00:00:02.700><c> harbour</c><00:00:03.000><c> opens</c>

        00:00:04.500 --> 00:00:04.510 align:start position:0%
        the harbour opens
        \u{20}

        00:00:04.510 --> 00:00:06.000 align:start position:0%
        the harbour opens
        in<00:00:04.900><c> June</c>
        """,
      turns: ["0.16 good evening everyone the harbour opens in June"], warnings: ["4 captions repeat"]),
    Sample(
      what: "the same with its lines of one blank emptied by an editor, and painted word by word",
      file: """
        1
        00:00:00,000 --> 00:00:01,000

        good

        2
        00:00:01,000 --> 00:00:02,000

        good evening

        3
        00:00:02,000 --> 00:00:03,000

        good evening everyone
        """,
      turns: ["0.0 good evening everyone"], warnings: ["2 captions repeat"]),
    Sample(
      what: "somebody says the same twice",
      file: """
        1
        00:00:01,000 --> 00:00:02,000
        - No.

        2
        00:00:02,000 --> 00:00:03,000
        - No.

        3
        00:00:03,000 --> 00:00:04,000
        - And why not?

        4
        00:00:04,000 --> 00:00:05,000
        - Because.
        """,
      turns: ["1.0 No.", "2.0 No.", "3.0 And why not?", "4.0 Because."]),
    Sample(
      what: "broadcast marks; who is not named is not taken for the one before",
      file: """
        1
        00:00:01,000 --> 00:00:02,000
        >> ANNA KOS: The bridge is safe.

        2
        00:00:02,000 --> 00:00:03,000
        >> Is it?

        3
        00:00:03,000 --> 00:00:04,000
        >> KOS: Yes.
        """,
      turns: ["1.0 ANNA KOS: The bridge is safe.", "2.0 UNNAMED SPEAKER: Is it?", "3.0 KOS: Yes."],
      warnings: ["1 turn names no speaker"]),
    Sample(
      what: "a name that is written in small letters counts where it comes again",
      file: """
        1
        00:00:01,000 --> 00:00:02,000
        Remember: the bridge is safe.

        2
        00:00:02,000 --> 00:00:03,000
        Ole Dahl: Is it?

        3
        00:00:03,000 --> 00:00:04,000
        Anna Kos: It is.

        4
        00:00:04,000 --> 00:00:05,000
        Ole Dahl: Good.

        5
        00:00:05,000 --> 00:00:06,000
        Anna Kos: Indeed.
        """,
      turns: [
        "1.0 Remember: the bridge is safe.", "2.0 Ole Dahl: Is it?", "3.0 Anna Kos: It is.", "4.0 Ole Dahl: Good.",
        "5.0 Anna Kos: Indeed.",
      ]),
    Sample(
      what: "no names: paragraphs by pauses at the ends of sentences",
      file: """
        00:01,0 --> 00:02,0
        The harbour opens in

        00:05,0 --> 00:06,0
        June. It is late.

        00:09,0 --> 00:10,0
        Nobody minds.
        """,
      turns: ["1.0 The harbour opens in June. It is late.", "9.0 Nobody minds."]),
    Sample(
      what: "numbers missing, empty lines inside a caption, coordinates, fonts, overrides, a figure as the last line",
      file: """
        00:00:01,000 --> 00:00:02,000 X1:117 X2:601 Y1:042 Y2:078
        {\\an8}<font color="#ffff00">The harbour</font>

        has 3 < 4 quays
        and opened in
        1984

        00:00:02,000 --> 00:00:03,000
        It is old.
        """,
      turns: ["1.0 The harbour has 3 < 4 quays and opened in 1984 It is old."]),
    Sample(
      what: "times that cannot be read, or end before they begin",
      file: """
        1
        00:00:01,000 --> 00:00:02,000
        One.

        2
        00:00:0x,000 --> 00:00:03,000
        Two.

        3
        00:00:09,000 --> 00:00:03,000
        Three.
        """,
      turns: ["1.0 One. Two.", "9.0 Three."], warnings: ["2 captions have times"]),
    Sample(
      what: "sounds are left out, what could not be heard stays",
      file: """
        1
        00:00:01,000 --> 00:00:02,000
        [Applause]

        2
        00:00:02,000 --> 00:00:03,000
        The harbour [inaudible] opens.

        3
        00:00:03,000 --> 00:00:04,000
        ♪♪

        4
        00:00:04,000 --> 00:00:05,000
        [inaudible]
        """,
      turns: ["2.0 The harbour [inaudible] opens. [inaudible]"], warnings: ["2 lines that describe sounds"]),
  ]

  private static func second(_ milliseconds: Int) -> String { "\(Double(milliseconds) / 1000)" }

  private static func turns(_ article: ReadArticle) -> [String] {
    let text = CodePoints(article.text)
    return article.blocks.filter { $0.kind == .paragraph }.map { block in
      let time = article.times.first { block.span.overlaps($0.span) }
      return "\(time.map { second($0.from) } ?? "?") \(text[block.span])"
    }
  }

  @Test("turns and their times", arguments: samples)
  func turns(_ sample: Sample) throws {
    for file in [sample.file, sample.file.replacing("\n", with: "\r\n"), "\u{FEFF}" + sample.file] {
      let article = try FormatReader().read(Array(file.utf8), name: "talk.srt")
      #expect(Self.turns(article) == sample.turns, "\(sample.what)")
      let warnings = article.warnings.filter { !$0.contains("English") }
      #expect(warnings.count == sample.warnings.count, "\(sample.what): \(warnings)")
      for (warning, part) in zip(warnings, sample.warnings) { #expect(warning.hasPrefix(part), "\(warning)") }
    }
  }

  @Test("every word of the text has its time, in the order of the text")
  func times() throws {
    let article = try TranscriptReader().read(text: Self.samples[0].file, name: "talk.srt")
    let text = CodePoints(article.text)
    #expect(
      article.times.map { "\(Self.second($0.from))–\($0.to.map(Self.second) ?? "") \(text[$0.span])" } == [
        "1.0–3.2 The bridge is safe,", "3.2–5.0 and we checked it in May.", "9.0–11.0 It will stay open.",
        "11.5–13.0 Who paid for that?",
      ])
  }

  @Test("the title of a WebVTT file is the headline")
  func title() throws {
    let article = try TranscriptReader().read(text: Self.samples[1].file, name: "talk.vtt")
    #expect(article.title == "The council of May")
    #expect(article.blocks.first?.kind == .headline)
  }

  @Test(
    "what is a transcript",
    arguments: [
      ("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.", "pasted", true), ("WEBVTTX\n\nNo.", "pasted", false),
      ("1\n00:00:01,000 --> 00:00:02,000\nYes.", "pasted", true),
      ("00:00:01,000 --> 00:00:02,000\nYes.", "pasted", true),
      ("The road --> the harbour\n\nIt is closed, Anna Kos said.", "a.txt", false),
      ("Minutes\n00:00:01,000 --> 00:00:02,000\nYes.", "pasted", false),
    ])
  func recognised(text: String, name: String, isTranscript: Bool) throws {
    let article = try FormatReader().read(Array(text.utf8), name: name)
    #expect(article.times.isEmpty != isTranscript)
  }

  @Test("files without words are told", arguments: ["WEBVTT\n", "1\n00:00:01,000 --> 00:00:02,000\n\n", "\n", "♪"])
  func empty(file: String) {
    #expect(throws: ReadingError.empty(name: "a.vtt")) { try TranscriptReader().read(text: file, name: "a.vtt") }
  }

  @Test(
    "hostile files are read in linear time and lose no more than their markup",
    arguments: [
      String(repeating: "<v ", count: 20_000), String(repeating: "&", count: 30_000),
      String(repeating: "{\\", count: 20_000), String(repeating: "<c>", count: 20_000) + "word",
      String(repeating: "a: ", count: 10_000), String(repeating: ">> ", count: 10_000) + "word",
    ])
  func hostile(words: String) throws {
    let file = "WEBVTT\n\n00:01.000 --> 00:02.000\nBegin \(words) end\n"
    let article = try TranscriptReader().read(text: file, name: "a.vtt")
    #expect(article.text.hasPrefix("Begin"))
    #expect(article.text.hasSuffix("end"))
    let many = "WEBVTT\n" + (0..<3_000).map { "\n00:01.000 --> 00:02.000\nLine \($0)\n" }.joined()
    #expect(try TranscriptReader().read(text: many, name: "b.vtt").text.hasSuffix("Line 2999"))
  }
}

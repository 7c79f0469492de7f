import Claims
import MarkedSamples
import Reading
import Testing

@Suite("Parts of an article")
struct ArticlePartsTests {
  static let samples: [String] = [
    // A portal: section and date, agency credit.
    """
    ⟦h Petrova: Harbour will open in spring⟧

    ⟦d NEWS 10.08.2022 11:41⟧
    ⟦c Source: NORDPRESS/Ana Holm/Pool⟧

    ⟦p Harbour master Elena Petrova said the port will open in spring.⟧

    ⟦p She added that the money is there.⟧
    """,
    // A wire: byline, agency dateline inside the first paragraph.
    """
    ⟦h Ferry line halts northern routes⟧

    ⟦b By Ilse Brandt and Tom Reed, Lindhaven⟧

    ⟦d LINDHAVEN, May 7, 2024 (Coast Agency) -⟧ ⟦p The line stopped its boats, it said.⟧

    ⟦p “Safety first,” the head of the line said.⟧
    """,
    // A bare place, capitals only.
    "⟦h Bridge closed⟧\n\n⟦d BELGRADE –⟧ ⟦p The bridge is closed, police said.⟧\n\n⟦p It opens on Monday.⟧",
    // The place below a standfirst.
    "⟦p A short note that ends in a full stop.⟧\n\n⟦d NEW HARBOUR, Va. -⟧ ⟦p The bay was calm.⟧\n\n⟦p So it stayed.⟧",
    // Names before a dash again and again: a transcript, not datelines.
    "⟦p SMITH – I think so.⟧\n\n⟦p JONES – Then we agree.⟧\n\n⟦p SMITH – We do.⟧",
    // Further down, capitals before a dash are the writer's own.
    "⟦p One.⟧\n\n⟦p Two.⟧\n\n⟦p Three.⟧\n\n⟦p UPDATE – The line said no.⟧",
    // With date or agency they are another report in a round-up.
    "⟦p One.⟧\n\n⟦p Two.⟧\n\n⟦p Three.⟧\n\n⟦d OSLO (AFP) –⟧ ⟦p The line said no.⟧",
    // An aside after an acronym, and a person: no datelines.
    "⟦p NATO – which has 32 members – met on Monday.⟧",
    "⟦p NATO chief Lena Vik - The first woman in the post - spoke on Monday.⟧",
    "⟦p Rep. Bobby Scott (D) - The oldest member - spoke.⟧",
    // Standfirst between headline and byline.
    """
    ⟦h Who owns the river?⟧

    ⟦p Two towns have argued for a century.⟧

    ⟦b By Jane Doe⟧
    ⟦d 10 August 2022⟧

    ⟦p The river rises in the hills.⟧
    """,
    // A name without a label could be a place; the date below it counts all the same.
    "⟦h Harbour opens⟧\n\n⟦p Jane Doe⟧\n⟦d May 5, 2024⟧\n\n⟦p The harbour opened.⟧",
    "⟦d (Coast Agency) -⟧ ⟦p Shares fell on Monday, traders said.⟧\n\n⟦p They rose.⟧",
    // Markdown.
    "# ⟦h Title of it⟧\n\n⟦p Body text here.⟧\n\n⟦p ## A section⟧\n⟦p More text here.⟧",
    "⟦h Title of it⟧\n===========\n⟦p Body text here.⟧",
    "⟦p #harbour is the word of the day.⟧\n\n⟦p It is used a lot.⟧",
    // A date above the title.
    "⟦d 2022-08-10⟧\n\n⟦h Harbour opens⟧\n\n⟦p The harbour opened, she said.⟧",
    // Hard-wrapped, paragraphs divided by empty lines.
    "⟦p The harbour opened on Monday and\nthe boats went out\nagain.⟧\n\n⟦p Nobody was\nhurt.⟧",
    // Hard-wrapped with a headline.
    "⟦h Harbour opens⟧\n\n⟦p The harbour opened on Monday and\nthe boats went out again.⟧",
    // Hard-wrapped without empty lines: the short last line ends the paragraph.
    "⟦p The harbour opened on Monday and the\nboats went out again.⟧\n⟦p Nobody was hurt, the harbour master\nsaid in the evening.⟧",
    // There, a line that ends with its sentence and is full goes on.
    "⟦p The harbour opened on Monday morning.\nThe boats went out again at noon, and\nthe ferry followed.⟧\n⟦p So it was.⟧",
    // A headline that is wrapped itself; stacked short lines are none.
    "⟦h Harbour of Lindhaven will open in the spring of the coming\nyear, says its master⟧\n\n⟦p The harbour opened.⟧",
    "⟦p Harbour\nopens⟧\n\n⟦p The harbour opened.⟧",
    // A headline right above its text, in each style.
    "⟦h Harbour opens⟧\n⟦p She said yes.⟧\n⟦p He said no.⟧",
    "⟦p Eggs⟧\n⟦p Milk⟧\n⟦p Bread⟧",
    "⟦h Harbour opens⟧\n⟦p The harbour opened on Monday and the\nboats went out again.⟧\n⟦p Nobody was hurt.⟧",
    // A line each, no empty lines.
    "⟦p She said yes.⟧\n⟦p He said no.⟧\n⟦p They went home.⟧",
    // Old Mac line ends, CRLF and Unicode separators stay outside.
    "⟦h Harbour opens⟧\r\r⟦p She said yes.⟧\r\r⟦p He said no.⟧\r",
    "⟦h Harbour opens⟧\r\n\r\n⟦p She said yes.⟧\r\n",
    "⟦p She said yes.⟧\u{2028}⟦p He said no.⟧\u{2029}⟦p They went.⟧",
    // Blanks around lines are outside, also no-break spaces.
    "  \u{A0}⟦p She said yes.⟧ \u{3000}\n\n\t⟦p He said no.⟧ ",
    // Credit at the end; in the middle it is a paragraph.
    "⟦p She said yes.⟧\n\n⟦p Photo: Coast Agency⟧\n\n⟦p He said no.⟧\n\n⟦c Photo: NORDPRESS/Ana Holm⟧",
    // Only one line: text, no headline.
    "⟦p Harbour opens in spring⟧",
    // Questions and exclamations may be titles; sentences may not.
    "⟦h Is the harbour open?⟧\n\n⟦p It is, she said.⟧",
    "⟦h Harbour tax to rise in the U.S.⟧\n\n⟦p It will, she said.⟧",
    "⟦p The harbour is open.⟧\n\n⟦p It is, she said.⟧",
    "⟦p “The harbour is open.”⟧\n\n⟦p It is, she said.⟧",
    "⟦p ANNA: Is it open?⟧\n\n⟦p BEN: It is.⟧",
    // Offsets count code points beyond the basic plane, combining marks and right-to-left text.
    "⟦h 🚢 Cafe\u{301} عربية⟧\n\n⟦d OSLO –⟧ ⟦p 👩‍👩‍👧 said שלום to all.⟧",
  ]

  @Test("are found and cover what is marked", arguments: samples)
  func parts(_ sample: String) throws {
    let expected = MarkedParts(sample)
    let article = try PlainTextReader().read(text: expected.text, name: "sample")
    #expect(article.text == expected.text)
    #expect(article.blocks == expected.blocks, "\(MarkedParts.marked(article))")
  }

  @Test("a long line below the first one makes that a headline, without empty lines")
  func denseLongLines() throws {
    let long = String(repeating: "The harbour opened and the boats went out again. ", count: 6)
    let expected = MarkedParts("⟦h Harbour opens⟧\n⟦p \(long)End.⟧\n⟦p She said yes.⟧\n⟦p \(long)End.⟧")
    let article = try PlainTextReader().read(text: expected.text, name: "sample")
    #expect(article.blocks == expected.blocks, "\(MarkedParts.marked(article))")
  }

  /// Lines that look like lines of the head and are sentences, or the other way round.
  @Test(
    "sentences are not swallowed by the head",
    arguments: [
      "By Monday the river had fallen.", "By Monday the river had fallen", "By Monday Evening",
      "By Then It Was Over",
      "By the end of May 2024 it was over", "By and large it worked",
      "Source: police said the man had left the town", "Source: Police said so.",
      "Photo: a man walks past the harbour", "Source: https is a protocol that all of them use",
      "In May 2024 the river rose", "The election of 10 August 2022 was close",
      "We met on 10 August 2022.", "10 August 2022 was a wet day", "May 2024 came and went",
      "Harbour Vote Result Of 10 August 2022",
    ])
  func traps(_ sentence: String) throws {
    let expected = MarkedParts("⟦h Harbour opens⟧\n\n⟦p \(sentence)⟧\n\n⟦p The harbour opened, she said.⟧")
    let article = try PlainTextReader().read(text: expected.text, name: "sample")
    #expect(article.blocks == expected.blocks, "\(MarkedParts.marked(article))")
    #expect(article.authors.isEmpty && article.published == nil && article.credit == nil)
  }

  @Test("a wrapped sentence that begins like a byline goes on")
  func wrappedByline() throws {
    let expected = MarkedParts(
      "⟦h Harbour opens⟧\n\n⟦p By Jane Doe and John Roe\nthe story was told twice.⟧")
    let article = try PlainTextReader().read(text: expected.text, name: "sample")
    #expect(article.blocks == expected.blocks, "\(MarkedParts.marked(article))")
  }

  @Test("the lines of a wrapped headline are joined in the title")
  func wrappedTitle() throws {
    let article = try PlainTextReader().read(
      text:
        "Harbour of Lindhaven will open in the spring of the coming\r\n  year, says its master\r\n\r\nIt did.",
      name: "sample")
    #expect(
      article.title == "Harbour of Lindhaven will open in the spring of the coming year, says its master")
  }
}

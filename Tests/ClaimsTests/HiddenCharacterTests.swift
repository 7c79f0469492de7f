import Claims
import Testing

/// What nobody sees, and what only looks so.
struct HiddenCharacterTests {
  private func marked(_ text: String) -> String {
    HiddenCharacter.replaced(in: text) { scalar, kind in "<\(kind) \(String(scalar.value, radix: 16))>" }
  }

  @Test(
    "what moves, turns, covers or splits is hidden",
    arguments: [
      ("a\u{0}b", "a<control 0>b"), ("\u{1B}[31m", "<control 1b>[31m"), ("a\u{7F}", "a<control 7f>"),
      ("\u{9B}31m", "<control 9b>31m"), ("\u{85}", "<control 85>"), ("a\u{2028}b", "a<control 2028>b"),
      ("\u{202E}txt", "<direction 202e>txt"),
      ("\u{200E}\u{61C}\u{2066}", "<direction 200e><direction 61c><direction 2066>"),
      ("pa\u{AD}id", "pa<nothing ad>id"), ("pa\u{200B}id", "pa<nothing 200b>id"), ("a\u{2060}b", "a<nothing 2060>b"),
      ("\u{FEFF}a", "<nothing feff>a"), ("a\u{3164}b", "a<nothing 3164>b"), ("a\u{34F}b", "a<nothing 34f>b"),
      ("\u{E0001}\u{E0041}", "<cover e0001><cover e0041>"), ("a\u{FFF9}b\u{FFFB}", "a<cover fff9>b<cover fffb>"),
      ("a\u{206A}", "a<cover 206a>"),
      // Joiners and selectors where nothing is joined and nothing varies.
      ("pay\u{200D}ment", "pay<nothing 200d>ment"), ("плат\u{200C}ёж", "плат<nothing 200c>ёж"),
      ("習\u{200C}近", "習<nothing 200c>近"), ("\u{200D}a", "<nothing 200d>a"),
      ("می\u{200C}\u{200C}رود", "می\u{200C}<nothing 200c>رود"), ("a\u{FE00}b", "a<cover fe00>b"),
      ("☎\u{FE0F}\u{FE0E}", "☎\u{FE0F}<cover fe0e>"), ("a\u{E0100}\u{E0101}", "a<cover e0100><cover e0101>"),
      // A flag's tags without its end, or without its flag.
      ("\u{1F3F4}\u{E0067}\u{E0062}", "\u{1F3F4}<cover e0067><cover e0062>"),
      (
        "x\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "x<cover e0067><cover e0062><cover e0065><cover e007f>"
      ),
    ])
  func hidden(text: String, expected: String) {
    #expect(marked(text) == expected)
    #expect(HiddenCharacter.isIn(text))
  }

  @Test(
    "what languages and emoji need stays",
    arguments: [
      "Ana Kovač said “no”: 5 % – ½ …", "می\u{200C}رود", "क्\u{200D}ष", "ක්\u{200D}ය", "ക്\u{200D}", "ᠠ\u{180B}",
      "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "👩🏽\u{200D}🚒", "1\u{FE0F}\u{20E3}", "©\u{FE0F}", "☎\u{FE0E}",
      "葛\u{E0100}", "≨\u{FE00}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🇭🇷", "e\u{301}", "한국어",
      "\u{1112}\u{1161}\u{11AB}", "ประเทศไทย", "עברית", "a b", "a\u{A0}b\u{202F}c",
    ])
  func seen(text: String) {
    #expect(marked(text) == text)
    #expect(!HiddenCharacter.isIn(text))
  }
}

/// The words that report what somebody said, wrote or thought.
///
/// Gathered from grammars' lists of reporting verbs and by counting which words annotators mark as cues in news
/// (PolNeAR, training part); the classes say which frames a word can stand in.
enum CueWords {
  enum Frame {
    /// Reports a clause that may stand before or after it: “said”, “added”.
    case clause
    /// Names what is praised, promised or refused, always after it: “welcomed the plan”, “vowed to stay”.
    case object
    /// Says to whom before it says what: “told reporters that”.
    case addressee
  }

  static func frame(of word: String) -> Frame? { frames[word] }

  private static let frames: [String: Frame] = {
    var frames: [String: Frame] = [:]
    for word in object { frames[word] = .object }
    for word in clause { frames[word] = .clause }
    for word in addressee { frames[word] = .addressee }
    return frames
  }()

  /// Forms in -ing carry on from a cue before them: “, adding that”.
  static func isParticiple(_ word: String) -> Bool { word.hasSuffix("ing") }

  /// The same letters are more often a noun: a verb only without a determiner before it.
  static let oftenNouns: Set<String> = [
    "claims", "claim", "reports", "report", "notes", "note", "shows", "show", "plans", "hopes", "hope", "calls",
    "call", "promises", "promise", "wants", "fears", "fear", "questions", "doubts", "demands", "suggests", "states",
    "charges", "remarks", "vows", "praise", "support", "supports", "view", "views", "comments", "warning", "finding",
    "saying", "claiming", "polls", "believe", "think", "advocates", "estimates", "estimate", "tweets", "attacks",
    "answers", "thought", "reading", "urges", "regrets", "predicts", "explanation", "wished",
  ]

  private static let clause = words(
    """
    said says say saying added adds adding wrote writes writing noted notes noting argued argues argue arguing
    claimed claims claim claiming explained explains explain explaining insisted insists insist insisting acknowledged
    acknowledges acknowledge acknowledging admitted admits admitting announced announces announcing warned warns
    warning suggested suggests suggest suggesting stated states stating declared declares declaring replied replies
    responded responds tweeted tweets tweeting believes believed believe thinks think thought reported reports recalled
    recalls recalling conceded concedes conceding predicted predicts predicting contends contended contend asserted
    asserts asserting alleged alleges alleging complained complains complaining concluded concludes concluding
    continued continues joked joking quipped testified testifies confirmed confirms confirming found finds
    indicated indicates indicating revealed reveals revealing stressed stresses stressing emphasized emphasised
    emphasizes emphasises emphasizing emphasising pointed remarked remarks observed observes reiterated reiterates
    reiterating underlined underlines underlining underscored repeated repeats concedes maintains maintained charged
    charging disclosed estimated estimates estimating hinted hinting lamented boasted bragged protested reasoned
    countered retorted clarified cautioned cautions cautioning commented posted echoed guessed shows showed
    learned assumed assured ruled judged implied implies implying conveyed exclaimed opined speculated
    """)

  private static let object = words(
    """
    welcomed welcomes welcoming praised praises praising criticized criticised criticizes criticises criticizing
    criticising condemned condemns condemning denounced denounces denouncing rejected rejects rejecting denied
    denies denying dismissed dismisses dismissing urged urges urging accused accuses accusing blamed blames blaming
    called calls calling described describes describing demanded demands demanding promised promises promising
    vowed vows vowing pledged pledges pledging threatened threatens refused refuses hoped hopes hoping
    wants wanted plans agreed agrees disagreed opposed opposes endorsed endorses endorsing defended defends
    defending blasted mocked slammed slams questioned questions questioning expressed expresses expressing proposed
    proposes proposing cited cites citing mentioned ordered expects apologized apologised thanked fears
    doubts regretted considers referred dubbed labeled labelled asks asked supported
    """)

  private static let addressee = words(
    "told tells tell telling informed informs reminded reminds notified advised convinced")

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// Small closed classes of English words that frames are recognised by.
enum FunctionWords {
  static let auxiliaries: Set<String> = [
    "has", "have", "had", "'ve", "'d", "is", "was", "are", "were", "be", "been", "will", "would", "'ll", "does", "did",
    "do",
    "can", "could", "may", "might", "should", "must",
  ]
  static let adverbs: Set<String> = [
    "also", "then", "later", "recently", "repeatedly", "now", "not", "n't", "never", "once", "often", "further",
    "again",
    "already", "previously", "earlier", "initially", "publicly", "reportedly", "still", "always", "even", "only",
    "just",
    "first", "quickly", "strongly", "sharply", "briefly", "clearly", "apparently", "merely", "simply", "openly",
    "immediately", "eventually", "finally", "meanwhile", "separately", "flatly", "long",
  ]
  static let determiners: Set<String> = [
    "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this", "these", "those", "some", "any", "no",
    "such", "of", "'s", "new", "recent", "false", "many", "several", "other", "public", "in", "with", "for", "on", "by",
    "from", "about", "at", "more", "all",
  ]
  static let stops: Set<String> = [
    "but", "that", "as", "when", "while", "because", "if", "after", "before", "although", "though", "where", "whether",
    "since", "until", "so", "what", "how", "why", "than", "yet", "nor", "or",
  ]
  static let prepositions: Set<String> = [
    "in", "on", "at", "during", "to", "after", "before", "as", "from", "by", "when", "last", "this", "earlier",
    "outside",
    "about", "while", "following", "through", "via", "with", "under", "late", "early",
  ]
  static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "who", "you", "one"]
}

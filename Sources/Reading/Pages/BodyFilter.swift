/// Takes out of the article's part of a page what is no article text.
struct BodyFilter {
  let tree: PageTree
  let blocks: PageBlocks
  let finder: BodyFinder
  let title: String?

  /// The numbers of the blocks that are kept.
  func kept(in containers: [Int]) -> [Int] {
    var inside: [Int] = []
    for container in containers { inside += finder.blocks(in: container).filter { !finder.isOut[$0] } }
    inside = withoutTail(inside)
    var kept: [Int] = []
    var seen: Set<ArraySlice<UInt8>> = []
    for (place, index) in inside.enumerated() where isKept(blocks.all[index], inside, place) {
      let block = blocks.all[index]
      // Pages show a text twice for wide and narrow screens.
      guard block.words < Self.fewWords || seen.insert(blocks.bytes(block)).inserted else { continue }
      kept.append(index)
    }
    return withoutScraps(withoutHead(kept))
  }

  /// Up to a heading such as “Related”, if more than half of the text stands before it.
  private func withoutTail(_ inside: [Int]) -> [Int] {
    let all = inside.reduce(0) { $0 + blocks.all[$1].length }
    var before = 0
    for (place, index) in inside.enumerated() {
      let block = blocks.all[index]
      if block.words <= 6, before * 2 > all, block.kind == .heading || block.isStrong || !block.endsSentence,
        Boilerplate.opensTail(blocks.string(block))
      {
        return Array(inside[..<place])
      }
      before += block.length
    }
    return inside
  }

  /// Shorter lines may well come again: “Yes.”
  private static let fewWords = 8

  private func isKept(_ block: PageBlock, _ inside: [Int], _ place: Int) -> Bool {
    if block.kind == .caption || block.level == 1 { return false }
    let text = blocks.string(block)
    if block.words <= 14, Boilerplate.isLine(text) || CreditLine(text) != nil { return false }
    if block.length < 700, Boilerplate.isCookieNotice(text) { return false }
    if block.kind == .heading, let title, text == title { return false }
    if block.linkShare > 0.6 {
      switch block.kind {
      case .heading: return hasProse(after: place, in: inside)
      case .quotation: return true
      case .item: return block.linkShare < 0.9 && block.words >= 4
      case .cell: return true
      default: return block.linkShare < 0.9 && block.words >= 8 || isBetweenProse(place, in: inside)
      }
    }
    return true
  }

  /// Whether the next block is running text: a heading that is a link heads a part of the article then.
  private func hasProse(after place: Int, in inside: [Int]) -> Bool {
    place + 1 < inside.count && blocks.all[inside[place + 1]].isProse
  }

  private func isBetweenProse(_ place: Int, in inside: [Int]) -> Bool {
    place > 0 && blocks.all[inside[place - 1]].isProse && hasProse(after: place, in: inside)
      && blocks.all[inside[place]].words >= 3 && blocks.all[inside[place]].endsSentence
  }

  /// Without the scraps above the first sentence: date, author, reading time.
  private func withoutHead(_ kept: [Int]) -> [Int] {
    guard let first = kept.firstIndex(where: { blocks.all[$0].isProse || blocks.all[$0].kind != .paragraph }),
      first <= 12
    else { return kept }
    return Array(kept[first...])
  }

  /// Without headings and scraps after the last sentence.
  private func withoutScraps(_ kept: [Int]) -> [Int] {
    let last = kept.lastIndex { index in
      let block = blocks.all[index]
      return block.isProse || block.kind == .item || block.kind == .cell || block.kind == .quotation
    }
    return last.map { Array(kept[...$0]) } ?? kept
  }
}

/// Lines that pages put between and below an article's paragraphs.
enum Boilerplate {
  /// Whether a short line is the page's, not the article's.
  static func isLine(_ text: String) -> Bool {
    let folded = plain(text)
    return lines.contains(folded) || beginnings.contains { folded.hasPrefix($0) }
  }

  /// What a page says of its cookies.
  static func isCookieNotice(_ text: String) -> Bool {
    guard text.utf8.holds("cookies") else { return false }
    let folded = text.lowercased()
    return ["this website", "this site", "our website", "our site", "your browser", "you consent", "diese website"]
      .contains { folded.contains($0) }
  }

  /// Whether a heading opens what comes below an article.
  static func opensTail(_ text: String) -> Bool {
    let folded = plain(text)
    return tails.contains(folded) || tailBeginnings.contains { folded.hasPrefix($0) }
  }

  private static func plain(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }
    return words.joined(separator: " ")
  }

  private static let lines: Set<String> = [
    "advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsored content", "share", "share this",
    "share this article", "share this story", "share this post", "share on facebook", "share on twitter", "tweet",
    "email", "print", "copy link", "read more", "read next", "see also", "related", "related articles",
    "related stories", "related coverage", "related content", "comments", "leave a comment", "view comments",
    "loading", "subscribe", "sign up", "follow us", "continue reading", "story continues below advertisement",
    "article continues below advertisement", "article continues after advertisement", "story continues",
    "scroll to continue", "table of contents", "save", "listen", "watch", "video", "photo", "photos", "image",
    "getty images", "ap photo", "anzeige", "werbung", "mehr zum thema", "lesen sie auch", "auch interessant",
    "weiterlesen", "teilen", "drucken", "kommentare", "publicidad", "publicité", "lire aussi", "leia também",
    "leia mais", "lea también", "reklama", "advertentie", "annonce", "back to top", "jump to", "skip to content",
    "minutes read", "all rights reserved", "copied", "link copied", "updated", "published",
  ]
  private static let beginnings = [
    "read more ", "read also ", "also read ", "read next ", "see also ", "related ", "more from ", "sign up for ",
    "subscribe to ", "click here to ", "share this ", "follow us on ", "follow @", "photo by ", "photo credit",
    "image credit", "image source", "photo courtesy", "image via", "lesen sie auch ", "lesen sie mehr ",
    "mehr zum thema",
    "lesen sie hier ", "foto ", "bild ", "quelle ", "lire aussi ", "à lire aussi", "leia também ", "lea también ",
    "lees ook ",
    "leggi anche ", "czytaj też", "czytaj także", "hier geht’s ", "filed under", "posted in", "tagged ", "tags ",
    "advertisement ", "copyright ", "download the ",
  ]
  private static let tails: Set<String> = [
    "related", "related articles", "related stories", "related posts", "related content", "related reading",
    "related news", "related topics", "recommended", "recommended reading", "recommended for you", "you may also like",
    "you might also like", "you may also enjoy", "about the author", "about the authors", "author", "about author",
    "comments", "leave a comment", "leave a reply", "leave a response", "post a comment", "add a comment",
    "share this", "share this article", "share this post", "share this story", "read next", "up next", "most read",
    "most popular",
    "trending", "trending now", "latest news", "latest articles", "latest posts", "recent posts", "recent articles",
    "popular posts", "similar articles", "similar posts", "newsletter", "subscribe", "subscribe to our newsletter",
    "sign up for our newsletter", "stay up to date", "stay in the loop", "join our newsletter", "tags", "topics",
    "article sources", "footnotes", "disclaimer", "disclosure", "more stories", "more articles", "more news",
    "more to read", "keep reading", "continue reading", "explore more", "next article", "previous article",
    "das könnte sie auch interessieren", "auch interessant", "mehr zum thema", "lesen sie auch", "weitere artikel",
    "ähnliche beiträge", "ähnliche artikel", "verwandte artikel", "kommentare", "über den autor", "über die autorin",
    "kommentar verfassen", "schreibe einen kommentar", "teilen", "articles similaires", "à lire aussi",
    "sur le même sujet", "commentaires", "notícias relacionadas", "comentários", "artículos relacionados",
    "noticias relacionadas", "comentarios", "articoli correlati", "commenti", "powiązane", "komentarze",
  ]
  private static let tailBeginnings = [
    "more from ", "more on ", "more in ", "more great ", "more stories from", "about the author", "related ",
    "sign up for", "subscribe to", "what to read next", "read more from", "follow us", "share this",
    "join the conversation",
    "comments ", "leave a ", "you may also ", "you might also ", "ähnliche ", "das könnte ", "mehr von ", "mehr aus ",
  ]
}

/// The headline of a page's article.
struct PageTitle {
  let text: String?
  /// The element that shows it, where one does.
  let node: Int?

  init(_ tree: PageTree, _ head: PageHead, article: [String: LooseJSON]?, site: String, address: PageAddress?) {
    func bare(_ title: String?) -> String? {
      guard let title = title?.evened, !title.isEmpty else { return nil }
      return Self.withoutSite(Entities.decoded(title), site, address)
    }
    let references = [
      bare(head.first("og:title")), article.map { StructuredData.headline($0) }, bare(head.title),
      bare(head.first("twitter:title")),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    let siteNames = [WordBag.folded(site), WordBag.folded(address?.host ?? ""), WordBag.folded(address?.site ?? "")]
    let headings = Self.headings(1, in: tree)
    var best: (score: Double, text: String, node: Int)?
    for (text, node) in headings {
      let likeness = references.map { WordBag.likeness(text, $0) }.max() ?? 0
      let score = likeness - (siteNames.contains(WordBag.folded(text)) ? 0.2 : 0)
      if best == nil || score > best?.score ?? 0 { best = (score, text, node) }
    }
    if let best, best.score >= 0.35 || headings.count == 1 && WordBag.words(best.text).count >= 3 && best.score > 0 {
      (text, node) = (best.text, best.node)
      return
    }
    let minor = Self.headings(2, in: tree).first { heading in
      references.first.map { WordBag.likeness(heading.text, $0) >= 0.8 } ?? false
    }
    text = minor?.text ?? references.first ?? best?.text
    node = minor?.node
  }

  /// Longer ones are no headlines.
  private static let longest = 300

  private static func headings(_ level: Int, in tree: PageTree) -> [(text: String, node: Int)] {
    (0..<tree.count).compactMap { node in
      guard tree.name(node).headingLevel == level, isVisible(node, tree) else { return nil }
      let text = tree.text(of: node)
      return text.isEmpty || text.count > longest ? nil : (text, node)
    }
  }

  private static func isVisible(_ node: Int, _ tree: PageTree) -> Bool {
    !tree.ancestors(of: node).contains { tree.has(.hidden, $0) || HiddenStyle.hides(tree.value(.style, of: $0)) }
  }

  private static let separators: Set<String> = ["|", "–", "—", "-", ":", "»", "«", "·", "•", "::", "||"]

  /// A page's title without the name of the site before or after it.
  static func withoutSite(_ title: String, _ site: String, _ address: PageAddress?) -> String {
    // Parts and the separators between them, in turn.
    var parts: [[Substring]] = [[]]
    for word in title.replacing("|", with: " | ").split(separator: " ") {
      if separators.contains(String(word)) {
        parts.append([word])
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    let host = WordBag.folded(String(address?.host.split(separator: ".").dropLast().joined() ?? ""))
    let name = WordBag.folded(site)
    func isSite(_ words: [Substring], isLast: Bool) -> Bool {
      let text = WordBag.folded(words.joined(separator: " "))
      guard !text.isEmpty else { return true }
      if text == name || !host.isEmpty && text == host { return true }
      if isLast {
        return text.count > 2 && host.contains(text) || !host.isEmpty && text.contains(host)
          || !name.isEmpty && (name.contains(text) || text.contains(name))
      }
      return !name.isEmpty && text.count > 3 && name.contains(text)
    }
    while parts.count >= 3 {
      if isSite(parts[parts.count - 1], isLast: true) {
        parts.removeLast(2)
      } else if isSite(parts[0], isLast: false) {
        parts.removeFirst(2)
      } else {
        break
      }
    }
    let rest = parts.joined().joined(separator: " ")
    return rest.isEmpty ? title : rest
  }
}

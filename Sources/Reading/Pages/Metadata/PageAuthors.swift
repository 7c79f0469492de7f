/// Who wrote a page's article.
struct PageAuthors {
  let names: [String]

  init(
    _ tree: PageTree, _ head: PageHead, _ data: StructuredData, article: [String: LooseJSON]?, site: String,
    nearHeadline text: String
  ) {
    let publishers = Set(
      ([site] + (article.map { data.names($0["publisher"]) } ?? [])).map(WordBag.folded).filter { !$0.isEmpty })
    func persons(_ names: [String]) -> [String] {
      AuthorNames.cleaned(names).filter { name in
        // An account's name, such as the site's own in one word.
        let isWord = !name.contains(" ") && !name.contains(where: \.isUppercase)
        return !isWord
          || !name.contains(where: \.isNumber) && !publishers.contains { $0.contains(WordBag.folded(name)) }
      }
    }

    var sources: [[String]] = []
    if let article { sources.append(persons(data.names(article["author"] ?? article["creator"]))) }
    sources.append(persons(Array(Self.metaNames.flatMap { head.all($0) }.prefix(3))))
    sources.append(persons(Self.marked(in: tree)))
    sources = sources.filter { !$0.isEmpty }
    // The site as its own author is an answer only if nobody else is named.
    let people = sources.map { names in names.filter { !publishers.contains(WordBag.folded($0)) } }.filter {
      !$0.isEmpty
    }
    guard var best = people.first else {
      let printed = persons(Self.printed(in: text))
      // A blog may go by its author's name.
      let namesakes = sources.lazy.map { $0.filter(AuthorNames.isPerson) }.first { !$0.isEmpty }
      names = namesakes ?? printed.filter(AuthorNames.isPerson)
      return
    }
    // A longer list that holds the shorter one knows more.
    for other in people.dropFirst() where other.count > best.count && other.count <= 6 {
      if Set(best.map(WordBag.folded)).isSubset(of: other.map(WordBag.folded)) { best = other }
    }
    names = best
  }

  private static let metaNames = [
    "author", "byl", "sailthru.author", "parsely-author", "dc.creator", "article:author", "dcterms.creator",
    "citation_author", "rnews:author", "cxenseparse:author",
  ]

  /// What elements mark as the author.
  private static func marked(in tree: PageTree) -> [String] {
    var named: [String] = []
    var nearby: [String] = []
    for node in 0..<tree.count where tree.name(node) != .text {
      let property = tree.attribute(.itemprop, of: node)?.lowercased()
      let relation = tree.attribute(.rel, of: node)?.lowercased()
      if property == "author" || relation?.split(separator: " ").contains("author") == true {
        let inner = tree.range(node).dropFirst().first { tree.attribute(.itemprop, of: $0)?.lowercased() == "name" }
        let name = tree.attribute(.content, of: inner ?? node) ?? tree.text(of: inner ?? node)
        if (3..<80).contains(name.count), named.count < 4 { named.append(name) }
      } else if nearby.count < 12, isByline(node, tree), !isComment(node, tree) {
        let text = tree.text(of: node, separator: "|")
        if (4..<160).contains(text.count) { nearby.append(text) }
      }
    }
    if !named.isEmpty { return named }
    for text in nearby {
      let names = AuthorNames.cleaned([text]).filter {
        AuthorNames.isPerson($0) || $0 == text && AuthorNames.isWord($0)
      }
      if !names.isEmpty { return Array(names.prefix(4)) }
    }
    return []
  }

  private static func isByline(_ node: Int, _ tree: PageTree) -> Bool {
    switch tree.name(node) {
    case .p, .span, .div, .a, .address, .li, .cite, .h3, .h4, .strong, .em: break
    default: return false
    }
    for attribute in [AttributeName.class, .id] {
      guard let value = tree.value(attribute, of: node), value.count >= 6 else { continue }
      if value.holds("byline") || value.holds("author") { return true }
    }
    return false
  }

  private static func isComment(_ node: Int, _ tree: PageTree) -> Bool {
    tree.ancestors(of: node).contains { ancestor in
      guard tree.name(ancestor) != .body, let names = tree.value(.class, of: ancestor), !names.isEmpty else {
        return false
      }
      return !NameHints(names: names).isDisjoint(with: [.comments, .related])
    }
  }

  /// `By Jane Doe and John Roe` near the headline.
  private static func printed(in text: String) -> [String] {
    text.split(separator: "\n").lazy.map { byline(in: $0.split(separator: " ")) }.first { !$0.isEmpty } ?? []
  }

  private static func byline(in words: [Substring]) -> [String] {
    for index in words.indices {
      guard labels.contains(String(words[index])) else { continue }
      var end = index + 1
      while end < words.count, end - index <= 9, let first = words[end].first {
        let isJoint = ["and", "&", "und", "et", "y"].contains(words[end])
        guard isJoint || first.isUppercase && words[end].allSatisfy({ $0.isLetter || "'’.-,".contains($0) }) else {
          break
        }
        end += 1
        // A comma may go on to a second name, a stop may not.
        if words[end - 1].hasSuffix("."), words[end - 1].count > 3 { break }
      }
      if (2...9).contains(end - index - 1) { return [words[index..<end].joined(separator: " ")] }
    }
    return []
  }

  private static let labels: Set<String> = [
    "By", "BY", "by", "Von", "VON", "Por", "Par", "Di", "Текст:", "Автор:", "Autor:", "Author:", "Door", "Text:",
  ]
}

/// What the head of a page says: its `meta`, `title`, `link` and language.
struct PageHead {
  private var values: [String: [String]] = [:]
  private(set) var title = ""
  private(set) var canonical: String?
  private(set) var language: String?

  init(_ tree: PageTree) {
    for index in 0..<tree.count {
      switch tree.name(index) {
      case .meta:
        guard let content = tree.attribute(.content, of: index) else { continue }
        let name =
          tree.attribute(.property, of: index) ?? tree.attribute(.name, of: index)
          ?? tree.attribute(.itemprop, of: index)
        guard let name else { continue }
        values[name.lowercased(), default: []].append(content)
      case .title where title.isEmpty && !isDrawn(tree, index): title = tree.text(of: index)
      case .link where canonical == nil && tree.attribute(.rel, of: index)?.lowercased() == "canonical":
        canonical = tree.attribute(.href, of: index)
      case .html where language == nil: language = tree.attribute(.lang, of: index)
      default: break
      }
    }
  }

  /// Drawings have titles too.
  private func isDrawn(_ tree: PageTree, _ index: Int) -> Bool {
    tree.ancestors(of: index).contains { tree.name($0) == .svg }
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The first value of the first of these names that there is.
  func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0]?.first }.first }
}

/// As much of a web address as reading needs.
struct PageAddress {
  let text: String
  /// In small letters, without `www.`.
  let host: String

  init?(_ text: String) {
    guard let scheme = text.range(of: "://"), ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) else {
      return nil
    }
    self.text = text
    var host = text[scheme.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    host = String(host.prefix { $0 != ":" })
    for prefix in ["www."] where host.hasPrefix(prefix) { host = String(host.dropFirst(prefix.count)) }
    guard host.contains(".") else { return nil }
    self.host = host
  }

  /// The part of the host that names the site: `bbc` of `news.bbc.co.uk`.
  var site: String {
    let labels = host.split(separator: ".")
    guard labels.count > 1 else { return host }
    let isSecondLevel = labels.count > 2 && labels[labels.count - 1].count == 2 && labels[labels.count - 2].count <= 3
    return String(labels[labels.count - (isSecondLevel ? 3 : 2)])
  }

  /// `com`, `uk`
  var topLevel: String { host.split(separator: ".").last.map(String.init) ?? "" }

  /// Whether two addresses belong to one site.
  func isSameSite(as other: PageAddress) -> Bool { site == other.site && topLevel == other.topLevel }
}

extension String {
  /// Where another text begins and ends in this one.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}

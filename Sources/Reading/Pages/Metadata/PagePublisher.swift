/// Who published a page.
enum PagePublisher {
  static func name(
    _ head: PageHead, _ data: StructuredData, article: [String: LooseJSON]?, address: PageAddress?
  ) -> String? {
    let publishers = article.map { data.names($0["publisher"]) } ?? []
    var name = [head.first("og:site_name"), head.first("application-name")].compactMap { $0 }
      .map { Entities.decoded($0).evened }.first { isName($0) }
    name = name ?? publishers.first { isName($0) }
    name = name ?? data.objects(ofType: "website").lazy.flatMap { data.names(.object($0)) }.first { isName($0) }
    guard let address else { return name }
    let site = WordBag.folded(address.site)
    if let found = name {
      // `nytimes` beside `The New York Times`.
      if WordBag.folded(found) == site || WordBag.folded(found) == WordBag.folded(address.host),
        let publisher = publishers.first,
        WordBag.folded(publisher) != WordBag.folded(found), WordBag.folded(publisher).contains(WordBag.folded(found))
      {
        return publisher
      }
      return found
    }
    let parts = head.title.replacing("|", with: " | ").split(separator: " ").split {
      ["|", "–", "—", "-", ":", "»", "·"].contains($0)
    }
    .map { $0.joined(separator: " ") }
    let inTitle = parts.dropFirst().reversed().first { part in
      let folded = WordBag.folded(part)
      return !folded.isEmpty && (site.contains(folded) || folded.contains(site))
    }
    return inTitle ?? address.host
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 80 && !text.hasPrefix("@") && !text.lowercased().hasPrefix("http")
  }
}

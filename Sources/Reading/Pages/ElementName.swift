/// The elements of HTML that reading tells apart; all others are `other`.
enum ElementName: UInt8, CaseIterable {
  case text, other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case main, article, section, aside, header, footer, nav, address, div, p, blockquote, pre, figure, figcaption, hr, br
  case h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, span, b, strong, i, em, q, cite, time, font, center, small, sub, sup, abbr, code, label, u, s, mark
  case form, fieldset, input, button, select, option, textarea, legend
  case img, svg, iframe, object, embed, video, audio, canvas, picture, source, map, math, frameset, noframes, details,
    summary, dialog, datalist, applet, amp

  private static let names: [String: ElementName] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { (String(describing: $0), $0) })

  init(_ name: String) { self = Self.names[name] ?? .other }

  /// Whether it breaks a line before and after itself.
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .aside, .header, .footer, .nav, .address, .div, .p, .blockquote, .pre,
      .figure, .figcaption, .hr, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .menu, .table, .caption,
      .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .legend, .center, .details, .summary, .dialog, .noframes,
      .noscript, .iframe, .object, .video, .audio, .textarea, .select, .option, .frameset:
      true
    default: false
    }
  }

  /// Elements whose words are never an article's.
  var isUnread: Bool {
    switch self {
    case .head, .script, .style, .template, .svg, .iframe, .object, .embed, .video, .audio, .canvas, .map, .math,
      .input,
      .button, .select, .option, .textarea, .datalist, .applet, .frameset, .title, .meta, .link, .base:
      true
    default: false
    }
  }

  /// 1 to 6 for `h1` to `h6`.
  var headingLevel: Int? {
    rawValue >= Self.h1.rawValue && rawValue <= Self.h6.rawValue ? Int(rawValue - Self.h1.rawValue) + 1 : nil
  }
}

/// The attributes that reading looks at; the others are not kept.
enum AttributeName: UInt8, CaseIterable {
  case `class`, id, style, hidden, href, rel, itemprop, itemtype, itemscope, property, name, content, datetime, type,
    lang,
    role, pubdate, charset, title, alt, datePublished

  private static let names: [String: AttributeName] = {
    var names = Dictionary(uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
    names["class"] = .class
    names["xml:lang"] = .lang
    names["data-datetime"] = .datetime
    return names
  }()

  init?(_ name: String) {
    guard let known = Self.names[name] else { return nil }
    self = known
  }

  /// The longest value that is kept, in bytes. Pages hold pictures and whole programs in attributes.
  var longest: Int {
    switch self {
    case .content, .title, .alt: 20_000
    case .href: 4000
    default: 2000
    }
  }
}

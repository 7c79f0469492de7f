/// What the names that a page gives its elements (`class`, `id`) tell of what they hold.
struct NameHints: OptionSet {
  let rawValue: UInt32

  /// The article's own text.
  static let body = NameHints(rawValue: 1 << 0)
  /// The article or the main column.
  static let main = NameHints(rawValue: 1 << 1)
  static let comments = NameHints(rawValue: 1 << 2)
  static let sharing = NameHints(rawValue: 1 << 3)
  /// Other articles.
  static let related = NameHints(rawValue: 1 << 4)
  static let newsletter = NameHints(rawValue: 1 << 5)
  static let advertising = NameHints(rawValue: 1 << 6)
  static let sidebar = NameHints(rawValue: 1 << 7)
  static let navigation = NameHints(rawValue: 1 << 8)
  static let footer = NameHints(rawValue: 1 << 9)
  /// Author, date, section, reading time.
  static let meta = NameHints(rawValue: 1 << 10)
  static let caption = NameHints(rawValue: 1 << 11)
  /// Boxes that lie over the page.
  static let overlay = NameHints(rawValue: 1 << 12)
  /// Words for screen readers, or for nobody.
  static let unseen = NameHints(rawValue: 1 << 13)
  static let tags = NameHints(rawValue: 1 << 14)
  static let author = NameHints(rawValue: 1 << 15)
  static let paywall = NameHints(rawValue: 1 << 16)
  static let header = NameHints(rawValue: 1 << 17)
  static let teaser = NameHints(rawValue: 1 << 18)
  /// A whole post, as microformats mark it.
  static let entry = NameHints(rawValue: 1 << 19)

  /// Never part of an article's text, however much text they hold.
  static let strong: NameHints = [
    .comments, .sharing, .related, .newsletter, .advertising, .navigation, .overlay, .unseen, .tags, .footer,
  ]
  /// Mostly not part of it.
  static let weak: NameHints = [.sidebar, .meta, .author, .caption, .header, .teaser]

  /// Names of boxes, which hold the article's text as well as other things.
  static let boxes: NameHints = [.teaser, .unseen]

  static let each: [NameHints] = (0..<20).map { NameHints(rawValue: 1 << $0) }

  private static let words: [String: NameHints] = {
    var words: [String: NameHints] = [:]
    func add(_ hint: NameHints, _ list: String) {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word), default: []].insert(hint) }
    }
    add(
      .body,
      """
      articlebody articletext articlecontent storybody storytext storycontent entrycontent postcontent postbody posttext
      bodytext bodycopy maincontent richtext article-body article-text article-content article-copy article-main
      story-body story-text story-content story-copy entry-content entry-body entry-text post-content post-body post-text
      post-entry body-text body-copy body-content content-body content-text main-content page-content blog-content
      blog-body blog-post news-text news-content news-body text-content single-content td-post the-content rich-text
      article-detail article-inner story-inner post-inner article-wrapper
      """)
    add(.main, "article main content story entry post hentry blog text body column single page news detail")
    add(
      .comments,
      """
      comment comments commentlist commenting commenter disqus respond reply replies commentaire commentaires kommentar
      kommentare comentarios discussion trackback pingback livefyre coral talk-embed reviews
      """)
    add(
      .sharing,
      """
      share shares sharing sharebar sharer social socials sociable addtoany addthis sharedaddy sharethis shariff
      socialmedia follow followus social-media like-button
      """)
    add(
      .related,
      """
      related relateds recommended recommend recommendation recommendations recirc recirculation readmore morefrom
      popular trending mostread mostpopular upnext nextup outbrain taboola zergnet revcontent jp-relatedposts
      relatedposts read-more more-stories more-from more-news more-articles most-read most-popular also-read see-also
      read-next up-next next-up you-may may-like might-like similar latest-news latest-posts recent-posts other-news
      post-navigation nav-links post-nav prev-next next-post previous-post inline-related empfehlungen
      """)
    add(
      .newsletter,
      """
      newsletter newsletters signup subscribe subscription subscribe-box optin opt-in mailchimp mc-embed emailsignup
      email-signup sign-up convertkit
      """)
    add(
      .advertising,
      """
      ad ads adv advert adverts advertisement advertising advertisment adsbygoogle adslot adunit dfp sponsor sponsored
      sponsors promo promos promotion promotions promoted banner werbung anzeige publicidad commercial cta affiliate
      adsense adcontainer native-ad call-to donate donation marketing
      """)
    add(
      .sidebar,
      "sidebar sidebars aside rail rightrail leftrail widget widgets sidenav complementary secondary right-column")
    add(
      .navigation,
      """
      nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging toolbar sitemap skip
      skiplink skip-link topnav navi pagenav hamburger dropdown
      """)
    add(.footer, "footer colophon copyright foot footnav bottom-bar siteinfo site-info pagefooter imprint legal")
    add(
      .meta,
      """
      meta byline bylines dateline timestamp date datetime published pubdate postmeta entry-meta post-meta article-meta
      post-info article-info entry-info metadata readtime reading-time read-time byline-block kicker eyebrow
      """)
    add(
      .caption,
      "caption captions figcaption photocredit imagecredit credit credits wp-caption caption-text bildunterschrift gallery slideshow carousel slider swiper slick"
    )
    add(
      .overlay,
      "cookie cookies consent gdpr popup popups modal overlay lightbox interstitial tooltip onetrust alert dialog cookiebar toast"
    )
    add(
      .unseen,
      "hidden sr-only visually-hidden visuallyhidden screen-reader screenreader noprint hide invisible offscreen accessibility print-only"
    )
    add(.tags, "tags taglist tagcloud post-tags entry-tags keywords cat-links post-categories tag-list tag-links")
    add(
      .author,
      "author authors authorbio authorbox about-author author-bio author-box author-info bio biography contributor vcard profile"
    )
    add(.paywall, "paywall regwall premium metered piano tp-container subscriber-only subscribers-only")
    add(.header, "header masthead topbar siteheader site-header page-header")
    add(.teaser, "teaser teasers card cards tile tiles listing promo-list grid-item")
    add(.entry, "hentry")
    return words
  }()

  /// Reads one name, such as `article__body js-share`.
  init(names: ArraySlice<UInt8>) {
    var hints: NameHints = []
    var last = ""
    var word: [UInt8] = []
    func finish() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      if let found = Self.words[text] { hints.formUnion(found) }
      if !last.isEmpty, let found = Self.words[last + "-" + text] { hints.formUnion(found) }
      last = text
      word.removeAll(keepingCapacity: true)
    }
    var wasSmall = false
    for byte in names.prefix(400) {
      switch byte {
      case 97...122, 48...57:
        word.append(byte)
        wasSmall = true
      case 65...90:
        if wasSmall { finish() }
        word.append(byte | 0x20)
        wasSmall = false
      default:
        finish()
        // Words of two names don't belong together.
        if byte == 32 { last = "" }
        wasSmall = false
      }
    }
    finish()
    self = hints
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

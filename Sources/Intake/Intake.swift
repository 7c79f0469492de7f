public import Claims
public import Reading

/// The room for all that comes in: files, folders, lists, archives, addresses and feeds become articles, and articles
/// become claims. A front end makes one and keeps it; it prints nothing, asks nothing and writes only through a
/// `Workbench`.
///
///     let intake = Intake(
///       program: "my-desk 1.0", clock: clock, extractor: TrainedExtractor(), fetcher: FetchClient(),
///       markup: ReadWorkers())
///     for await outcome in intake.imports(of: Inputs(["articles/"]), into: workbench) {
///       if case .done(let imported) = outcome { print(imported.receipt.outcome.article.displayTitle) }
///     }
public struct Intake: Sendable {
  /// What the claims file names as the reader of an article: a program and its version.
  let program: String
  let clock: any Clock
  let extractor: any StatementExtractor
  let fetcher: any PageFetcher
  let markup: any MarkupReader
  /// For what is kept: the same article is recognised whatever its line ends.
  let reader: any ArticleReader

  /// Makes the room of its ports. `markup` reads what strangers wrote, so it should be `ReadWorkers`; `reader` reads what
  /// is neither a page nor a feed.
  public init(
    program: String, clock: any Clock, extractor: any StatementExtractor, fetcher: any PageFetcher,
    markup: any MarkupReader, reader: any ArticleReader = FormatReader()
  ) {
    (self.program, self.clock, self.extractor) = (program, clock, extractor)
    (self.fetcher, self.markup, self.reader) = (fetcher, markup, reader)
  }

  /// The same room with another reader of markup, which may wait longer for a page.
  public func reading(by markup: any MarkupReader) -> Intake {
    Intake(program: program, clock: clock, extractor: extractor, fetcher: fetcher, markup: markup, reader: reader)
  }

  /// The last day that anything can have been published: somebody on the other side of the world may be ahead.
  var latest: Day { clock.now.dayInUTC.adding(days: 1) }
}

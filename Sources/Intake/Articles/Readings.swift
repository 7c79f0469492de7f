public import Claims
import Reading

/// An article that was read, with the name that it has in the output: the list's id, a file's name without what only
/// tells its kind, its address, or `-` for standard input.
public struct NamedArticle: Sendable {
  public let id: String
  public let article: ReadArticle
}

/// What an article says, and who said it.
public struct ExtractedArticle: Sendable {
  public let id: String
  public let article: ReadArticle
  public let found: ArticleStatements
  /// Whether the text is exactly what was given: a text file's, or a list's. Else it was made of something.
  public let isGivenText: Bool
  /// Whether it stood in a list.
  public let isListed: Bool
}

/// Outcomes in the order of the inputs.
public struct IntakeOutcomes<Value: Sendable>: AsyncSequence, Sendable {
  let steps: InOrder<Input, [IntakeOutcome<Value>]>

  init(_ steps: InOrder<Input, [IntakeOutcome<Value>]>) { self.steps = steps }

  public func makeAsyncIterator() -> Iterator { Iterator(steps.makeAsyncIterator()) }

  /// Gives the outcomes in the order of the inputs.
  public struct Iterator: AsyncIteratorProtocol {
    private let steps: InOrder<Input, [IntakeOutcome<Value>]>.Iterator
    private var ready: ArraySlice<IntakeOutcome<Value>> = []

    fileprivate init(_ steps: InOrder<Input, [IntakeOutcome<Value>]>.Iterator) { self.steps = steps }

    public mutating func next() async -> IntakeOutcome<Value>? {
      while ready.isEmpty {
        guard let more = await steps.next() else { return nil }
        ready = more[...]
      }
      return ready.popFirst()
    }
  }
}

extension Intake {
  /// What becomes of each article of the inputs, in their order.
  func outcomes<Value: Sendable>(
    of inputs: Inputs, _ step: @escaping @Sendable (Arrival) throws -> Value
  ) -> IntakeOutcomes<Value> {
    var sequence = InputSequence(inputs)
    let wishes = inputs.wishes
    return IntakeOutcomes(
      InOrder({ sequence.next() }, jobs: inputs.jobs) { input in
        arrivals(input, wishes).map { $0.then(step) }
      })
  }

  /// The articles of inputs; of a page without an article's text one without any.
  ///
  ///     for await outcome in intake.readings(of: Inputs(["pages.tar"])) { print(outcome) }
  public func readings(of inputs: Inputs) -> IntakeOutcomes<NamedArticle> {
    outcomes(of: inputs) { NamedArticle(id: $0.id, article: try read($0, needsBody: false)) }
  }

  /// The statements in the articles of inputs. A plain text is read exactly as it was given.
  public func extractions(of inputs: Inputs) -> IntakeOutcomes<ExtractedArticle> {
    outcomes(of: inputs) { arrival in
      let article = try arrival.isGivenText ? given(arrival) : read(arrival, needsBody: true)
      return ExtractedArticle(
        id: arrival.id, article: article, found: extractor.extract(from: article), isGivenText: arrival.isGivenText,
        isListed: arrival.place != nil)
    }
  }

  /// The statements in a line of a list that holds its text.
  ///
  /// - Throws: `RowError`.
  public func extraction(of line: ListLines.Line) throws -> ExtractedArticle {
    let arrival: Arrival
    switch arrivals(.row(try ListRow(line)), FetchWishes()).first {
    case .done(let text)? where text.isGivenText: arrival = text
    case .failed(let error)?: throw error
    default: throw line.place.error(RowProblem.missing("text"))
    }
    let article = try given(arrival)
    return ExtractedArticle(
      id: arrival.id, article: article, found: extractor.extract(from: article), isGivenText: true, isListed: true)
  }

  /// A plain text whose offsets count in what was given.
  private func given(_ arrival: Arrival) throws -> ReadArticle {
    do {
      let texts = PlainTextReader()
      var article =
        try arrival.listed?.text.map { try texts.read(text: $0, name: arrival.bytes.name) }
        ?? texts.read(arrival.bytes.bytes, name: arrival.bytes.name)
      arrival.listed?.apply(to: &article, latest: latest)
      return article
    } catch {
      throw arrival.place?.error(error) ?? error
    }
  }
}

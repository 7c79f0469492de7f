public import Claims
import Reading

/// An article that was brought into the claims file, or was there already.
public struct ImportedArticle: Sendable {
  public let receipt: Receipt<ImportOutcome>
  /// What was odd about reading it, one sentence each.
  public let warnings: [String]
}

/// An article on its way into the file: read, and searched for statements. That is most of the work of an import, so many
/// are made at once.
enum PreparedImport: Sendable {
  case ready(ReadyArticle)
  /// Its very bytes are in the file already, so that it was not read again.
  case known(ImportOutcome)
}

/// All that an import writes.
struct ReadyArticle: Sendable {
  let bytes: ArticleBytes
  let article: ReadArticle
  let statements: [Statement]
  let provenance: Provenance

  func write(into workbench: Workbench) async throws -> ImportedArticle {
    let receipt = try await workbench.import(
      article, raw: bytes.bytes, fileName: bytes.name, provenance: provenance, statements: statements)
    return ImportedArticle(receipt: receipt, warnings: article.warnings)
  }
}

/// Articles that are imported as they are asked for, a transaction each, in the order of the inputs; what was written when
/// nobody asks any more, or the program ends, stays written.
public struct Imports: AsyncSequence, Sendable {
  let prepared: IntakeOutcomes<PreparedImport>
  let workbench: Workbench

  public func makeAsyncIterator() -> Iterator {
    Iterator(prepared: prepared.makeAsyncIterator(), workbench: workbench)
  }

  /// Imports the next article when it is asked for.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var prepared: IntakeOutcomes<PreparedImport>.Iterator
    fileprivate let workbench: Workbench

    public mutating func next() async -> IntakeOutcome<ImportedArticle>? {
      guard let next = await prepared.next() else { return nil }
      guard case .done(let prepared) = next else { return next.then { _ in throw CancellationError() } }
      switch prepared {
      case .known(let outcome):
        return .done(
          ImportedArticle(receipt: Receipt(outcome: outcome, commitNumber: nil, changeCount: 0), warnings: []))
      case .ready(let article):
        do {
          return .done(try await article.write(into: workbench))
        } catch {
          return .failed(error)
        }
      }
    }
  }
}

extension Intake {
  /// Imports the articles of inputs. What `details` say counts more than what an article or a list says; they are put over
  /// it before its statements are looked for, since the date decides when something was said.
  ///
  /// The same inputs again go on where an import was interrupted: bytes that are in the file are not read again.
  ///
  ///     var sum = ImportSum()
  ///     for await outcome in intake.imports(of: Inputs(["articles/"]), into: workbench) { sum.add(outcome) }
  public func imports(
    of inputs: Inputs, details: ArticleDetails = ArticleDetails(), into workbench: Workbench
  ) -> Imports {
    let prepared = outcomes(of: inputs) { arrival in
      do {
        let raw = arrival.bytes.bytes
        if let known = try Blocking.wait({ try await workbench.imported(raw: raw) }) {
          return PreparedImport.known(known)
        }
      } catch {
        throw arrival.place?.error(error) ?? error
      }
      var arrival = arrival
      arrival.url = details.url ?? arrival.url
      return .ready(ready(arrival.bytes, details.applied(to: try read(arrival, needsBody: true))))
    }
    return Imports(prepared: prepared, workbench: workbench)
  }

  /// What an import writes of an article that was read.
  func ready(_ bytes: ArticleBytes, _ read: ReadArticle) -> ReadyArticle {
    let found = extractor.extract(from: read)
    var article = read
    article.warnings += found.warnings
    return ReadyArticle(
      bytes: bytes, article: article, statements: found.statements, provenance: provenance(of: bytes))
  }
}

/// What came of an import, in numbers.
public struct ImportSum: Sendable, Hashable {
  public private(set) var articles = 0
  /// Claims of the new articles.
  public private(set) var claims = 0
  /// Articles whose text had changed.
  public private(set) var revisions = 0
  /// Articles that were in the file already.
  public private(set) var known = 0
  public private(set) var failed = 0
  public private(set) var leftOut = 0

  public init() {}

  /// All that should have been articles.
  public var all: Int { articles + revisions + known + failed }

  public mutating func add(_ outcome: IntakeOutcome<ImportedArticle>) {
    switch outcome {
    case .done(let imported):
      let outcome = imported.receipt.outcome
      if outcome.isNew {
        articles += 1
        claims += outcome.claims.count
      } else if outcome.revision != nil {
        revisions += 1
      } else {
        known += 1
      }
    case .failed: failed += 1
    case .leftOut: leftOut += 1
    case .several, .remark: break
    }
  }
}

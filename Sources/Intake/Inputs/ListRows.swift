import Claims
import FoundationEssentials
import Reading

/// Where a row of a list stands.
public struct RowPlace: Sendable, Hashable {
  /// The list's name without its folder.
  public let list: String
  /// Where the paths in it start from.
  let folder: String
  /// As a spreadsheet counts: the header is the first row.
  public let number: Int
  /// Whether it is a line of JSON, which is no row of a spreadsheet.
  public let isLine: Bool

  init(_ path: String, number: Int, isLine: Bool) {
    list = InputFile.baseName(path)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    self.folder = path.contains("/") ? folder.isEmpty ? "/" : folder : "."
    (self.number, self.isLine) = (number, isLine)
  }

  /// The complaint about this row; `cause` may be what a decoder says.
  public func error(_ cause: any Error) -> RowError {
    let cause: any Error = (cause as? DecodingError).map(RowProblem.init) ?? cause
    return RowError(list: list, number: number, isLine: isLine, cause)
  }
}

/// A row of a list, with where it stands.
struct ListRow: Sendable {
  let article: ListedArticle
  let place: RowPlace

  /// What it is called in the output: its own id, else its address, else the list's name and the row's number.
  var id: String { article.id ?? article.url ?? "\(place.list):\(place.number)" }

  init(_ article: ListedArticle, at place: RowPlace) { (self.article, self.place) = (article, place) }

  /// - Throws: a `RowError` where the line is no object, or not one of an article.
  init(_ line: ListLines.Line) throws {
    do {
      self.init(try JSONDecoder().decode(ListedLine.self, from: Data(line.bytes)).article, at: line.place)
    } catch {
      throw line.place.error(error)
    }
  }

  /// Whether there is an article in it, or the way to one.
  var holdsArticle: Bool {
    article.path != nil || article.url != nil
      || [article.html, article.text].contains { $0.map { !$0.allSatisfy(\.isWhitespace) } ?? false }
  }
}

/// The rows of a list, one after another, for as long as it is one: each that holds no article must have one that does, but
/// for the first thousand. Bad rows are two bytes long, and all that is done for them is to complain.
struct ListRows {
  private var lines: ListLines?
  private var table: TableRows?
  private let name: String
  private var balance = spare
  let warnings: [String]

  /// How many more rows may be bad than good.
  private static let spare = 1_000

  init(_ lines: ListLines) {
    (self.lines, name, warnings) = (lines, InputFile.baseName(lines.path), [])
  }

  init(_ table: TableRows) {
    (self.table, name, warnings) = (table, InputFile.baseName(table.path), table.warnings)
  }

  /// The next row, or the complaint about it; nothing after the last.
  ///
  /// - Throws: `IntakeError` where the file cannot be read on, or the list is given up.
  mutating func next() throws -> Input? {
    guard balance >= 0 else { throw IntakeError.badList(name, spare: Self.spare) }
    do {
      guard let row = try lines?.next().map({ try ListRow($0.get()) }) ?? table?.next() else { return nil }
      balance += row.holdsArticle ? 1 : -1
      return .row(row)
    } catch let error as RowError {
      balance -= 1
      return .unreadable(error)
    }
  }
}

/// The rows of a CSV or TSV list, one after another.
struct TableRows {
  fileprivate let path: String
  private let columns: ListColumns
  private var records: DelimitedText
  let warnings: [String]

  /// Reads the header.
  ///
  /// - Throws: what is wrong with the file or its columns.
  init(_ path: String, isTabbed: Bool) throws {
    self.path = path
    let name = InputFile.baseName(path)
    let limit = ListLines.longest
    let bytes = try InputFile.bytes(of: path, limit: limit) { IntakeError.tooLarge(name, bytes: $0, limit: limit) }
    records = try DelimitedText(bytes, name: path == "-" && isTabbed ? "standard input.tsv" : name)
    warnings = records.warnings
    guard let header = records.next() else { throw ReadingError.empty(name: name) }
    do {
      columns = try ListColumns(header.fields)
    } catch {
      throw IntakeError.columns(list: name, error)
    }
  }

  /// - Throws: `RowError` where the next row cannot be read; the others can.
  mutating func next() throws -> ListRow? {
    guard let record = records.next() else { return nil }
    let place = RowPlace(path, number: record.row, isLine: false)
    if record.isOpen { throw place.error(RowProblem.openQuote) }
    let extra = record.fields.dropFirst(columns.count)
    if extra.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      throw place.error(RowProblem.fields(record.fields.count, header: columns.count))
    }
    let article = columns.article(record.fields)
    guard [article.html, article.text, article.path, article.url].contains(where: { $0 != nil }) else {
      throw place.error(RowProblem.nothing)
    }
    return ListRow(article, at: place)
  }
}

/// The lines of a file that are not blank, with where they stand, in bounded memory; `-` is standard input.
public struct ListLines: IteratorProtocol, Sendable {
  /// A line of a list, with its place in messages.
  public struct Line: Sendable {
    public let bytes: [UInt8]
    public let place: RowPlace
  }

  /// 80 MB: four bytes of JSON for each byte of the longest article.
  static let longest = 4 * PlainTextReader.defaultLimit

  fileprivate let path: String
  private let file: OpenFile
  private var reader = ByteReader()
  private var number = 0
  private var hasFailed = false

  /// Opens the list.
  ///
  /// - Throws: `IntakeError`.
  public init(_ path: String) throws {
    self.path = path
    file = try OpenFile(path)
  }

  /// The next line, a `RowError` for one that is longer than any article; nothing after the last, or after an
  /// `IntakeError` where the file cannot be read on.
  public mutating func next() -> Result<Line, any Error>? {
    guard !hasFailed else { return nil }
    do {
      while let line = try reader.line(
        limit: Self.longest, { (buffer: inout [UInt8]) throws(IntakeError) -> Bool in try file.read(&buffer) })
      {
        number += 1
        let place = RowPlace(path, number: number, isLine: true)
        switch line {
        case .tooLong: return .failure(place.error(RowProblem.tooLong))
        case .bytes(let bytes):
          if !bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
            return .success(Line(bytes: bytes, place: place))
          }
        }
      }
      return nil
    } catch {
      hasFailed = true
      return .failure(error)
    }
  }
}

/// A line of a `.jsonl` list.
package struct ListedLine: Decodable {
  let article: ListedArticle

  /// One string of names, or a list of them.
  private struct Names: Decodable {
    let all: [String]
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let names = try? value.decode(String.self) {
        all = ListColumns.authors(names)
      } else {
        all = try value.decode([String].self)
      }
    }
  }

  private enum Key: String, CodingKey {
    case id, html, text, body, path, url, link, title, author, authors, date, published, source, publisher, language
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func value(_ keys: Key...) throws -> String? {
      for key in keys { if let value = try values.decodeIfPresent(String.self, forKey: key) { return value } }
      return nil
    }
    var article = ListedArticle()
    article.id = try value(.id)
    article.html = try value(.html)
    article.text = try value(.text, .body)
    article.path = try value(.path)
    article.url = try value(.url, .link)
    article.title = try value(.title)
    let authors = try values.decodeIfPresent(Names.self, forKey: .authors)
    article.authors = try authors?.all ?? values.decodeIfPresent(Names.self, forKey: .author)?.all ?? []
    article.date = try value(.date, .published)
    article.source = try value(.source, .publisher)
    article.language = try value(.language)
    self.article = article
  }
}

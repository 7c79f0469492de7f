import Claims
import FoundationEssentials
import Reading

/// What a list holds: a table, or JSON Lines.
enum ListFormat: Sendable {
  case table, lines

  /// By a file's name; nothing for one that is no list.
  init?(_ name: String) {
    if FetchClient.isAddress(name) { return nil }
    let name = name.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      self = .table
    } else if name.hasSuffix(".jsonl") {
      self = .lines
    } else {
      return nil
    }
  }
}

/// A row of a list, with what is needed to read its article and to name it in a message.
struct ListRow: Sendable {
  let article: ListedArticle
  /// As a spreadsheet counts: the header is the first row.
  let number: Int
  let list: ListName

  /// Whether it is a line of JSON, which is no row of a spreadsheet.
  var isLine = false

  /// The complaint about this row.
  func problem(_ error: any Error) -> CommandFailure {
    let text = LineProblem.text(error)
    return isLine
      ? LineProblem.report(text, line: number, of: list.name) : LineProblem.report(text, row: number, of: list.name)
  }

  /// What it is called in the output: its own id, else its address, else the list's name and the row's number.
  var id: String { article.id ?? article.url ?? "\(list.name):\(number)" }
}

/// What a list is called in messages, and where the paths in it start from.
struct ListName: Sendable {
  let name: String
  let folder: String

  init(_ path: String) {
    name = Escaped.terminal(InputFile.baseName(path))
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    self.folder = path.contains("/") ? folder.isEmpty ? "/" : folder : "."
  }

  func path(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }
}

/// The rows of a CSV or TSV list, one after another.
struct TableRows {
  private let list: ListName
  private let columns: ListColumns
  private var records: DelimitedText

  /// Reads the header.
  ///
  /// - Throws: what is wrong with the file or its columns.
  init(_ path: String, isTabbed: Bool = false) throws {
    list = ListName(path)
    let limit = LineReader.defaultLimit
    let bytes = try InputFile.bytes(of: path, limit: limit) { size in
      CommandFailure("\(ListName(path).name) has \(size) bytes, more than \(limit). Split it", .invalidData)
    }
    records = try DelimitedText(bytes, name: path == "-" && isTabbed ? "standard input.tsv" : list.name)
    for warning in records.warnings { Output.error("warning: \(list.name): \(Escaped.line(warning))") }
    guard let header = records.next() else { throw ReadingError.empty(name: list.name) }
    do {
      columns = try ListColumns(header.fields)
    } catch {
      throw CommandFailure("\(list.name): \(Escaped.line(error.description))", .invalidData)
    }
  }

  mutating func next() -> Result<ListRow, CommandFailure>? {
    guard let record = records.next() else { return nil }
    func problem(_ words: String) -> Result<ListRow, CommandFailure> {
      .failure(LineProblem.report(words, row: record.row, of: list.name))
    }
    if record.isOpen { return problem("a quotation mark is opened and never closed") }
    let extra = record.fields.dropFirst(columns.count)
    if extra.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      return problem("it has \(record.fields.count) fields, the header \(columns.count)")
    }
    let article = columns.article(record.fields)
    guard [article.html, article.text, article.path, article.url].contains(where: { $0 != nil }) else {
      return problem("it holds neither an address nor a text")
    }
    return .success(ListRow(article: article, number: record.row, list: list))
  }
}

/// A line of a `.jsonl` list.
struct ListedLine: Decodable {
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

  init(from decoder: any Decoder) throws {
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

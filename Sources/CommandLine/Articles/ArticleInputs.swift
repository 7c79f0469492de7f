import ArgumentParser
import Claims
import FoundationEssentials
import Reading

/// An article that was named on the command line.
enum ArticleInput: Sendable {
  /// A file or an address.
  case file(String)
  /// A line of a list.
  case line([UInt8], number: Int, list: String)
  /// A line longer than any article, read over.
  case longLine(number: Int, list: String)
  /// A list that cannot be read, or not to its end.
  case unreadable(any Error)
}

/// What standard input holds.
enum InputFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, jsonl }

/// The articles of some files and lists, one after another; a list is read line by line.
struct ArticleInputs: IteratorProtocol {
  private var names: ArraySlice<String>
  private let isList: @Sendable (String) -> Bool
  private var list: (name: String, lines: LineReader, number: Int)?

  init(_ names: [String], standardInput format: InputFormat) {
    self.names = names[...]
    isList = { $0 == "-" ? format == .jsonl : $0.hasSuffix(".jsonl") && !FetchClient.isAddress($0) }
  }

  /// Files that are lists whatever they are called.
  init(lists names: [String]) {
    self.names = names[...]
    isList = { _ in true }
  }

  mutating func next() -> ArticleInput? {
    while true {
      do {
        if let line = try nextLine() { return line }
        list = nil
        guard let name = names.popFirst() else { return nil }
        guard isList(name) else { return .file(name) }
        list = (Escaped.terminal(InputFile.baseName(name)), try LineReader(name), 0)
      } catch {
        list = nil
        return .unreadable(error)
      }
    }
  }

  /// The next line of the open list that isn't blank.
  private mutating func nextLine() throws -> ArticleInput? {
    guard let lines = list?.lines else { return nil }
    while let line = try lines.next() {
      list?.number += 1
      guard let list else { return nil }
      switch line {
      case .tooLong: return .longLine(number: list.number, list: list.name)
      case .bytes(let bytes):
        if !bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
          return .line(bytes, number: list.number, list: list.name)
        }
      }
    }
    return nil
  }
}

/// An article with the id that it has in the output.
struct IdentifiedArticle: Sendable {
  let id: String
  let read: ReadArticle

  /// A text file or an address; its id is its name without `.txt`, or the address.
  init(file name: String, _ wishes: FetchWishes) throws {
    let input = try ArticleBytes(name, wishes)
    read = try input.article(by: Session.reader, readsPages: false)
    let isText = input.page == nil && input.name.hasSuffix(".txt")
    id = input.page != nil ? name : isText ? String(input.name.dropLast(4)) : input.name
  }

  /// A line of a list. What the list says counts more than what the text says.
  ///
  /// - Throws: `ReadingError` for a text that is none, a decoding error for a line that is no such object.
  init(line: [UInt8]) throws {
    let listed = try JSONDecoder().decode(ListedArticle.self, from: Data(line))
    var read = try Session.reader.read(text: listed.text, name: Escaped.line(listed.id))
    read.title = listed.title ?? read.title
    read.source = listed.source ?? read.source
    read.language = listed.language ?? read.language
    if let date = listed.date {
      // A moment (2024-05-07T10:00:00Z) gives its day.
      if let day = Day(iso: String(date.prefix { $0 != "T" })) {
        read.published = day
      } else {
        read.warnings.append("“date” is no date: dates look like 2024-05-07.")
      }
    }
    id = listed.id
    self.read = read
  }
}

private struct ListedArticle: Decodable {
  let id: String
  let text: String
  let title: String?
  let date: String?
  let source: String?
  let language: String?
}

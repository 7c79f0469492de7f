import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

struct Extract: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find who said what, without a claims file.",
    discussion: """
      Reads texts, or .jsonl lists of {"id","text"} with optional "title", "date", "source", "language", and prints what
      “import” would store. With --json one line an article, in the order of the input; offsets count code points of the
      text that was given. A bad line is reported and skipped; the exit code is 5 then.

      EXAMPLES
        claimbook extract article.txt
        claimbook extract articles.jsonl --json > statements.jsonl
        cat articles.jsonl | claimbook extract - --input-format jsonl --json
      """)

  @Argument(help: ArgumentHelp("Text files, .jsonl lists, or - for standard input.", valueName: "article"))
  var articles: [String]

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @Option(help: ArgumentHelp("What standard input holds: text or jsonl.", valueName: "format"))
  var inputFormat: InputFormat = .text

  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  var isPaged: Bool { !json }

  func run() throws {
    var failed: ExitStatus?
    for name in articles {
      do {
        let isList = name == "-" ? inputFormat == .jsonl : name.hasSuffix(".jsonl")
        if isList { if try extractList(name) { failed = .invalidData } } else { try extractFile(name) }
      } catch {
        if articles.count == 1 { throw error }
        failed = Failure.report(error)
      }
    }
    if failed != nil { throw CommandFailure("", .invalidData) }
  }

  private func extractFile(_ name: String) throws {
    let bytes = try InputFile.article(name)
    let read = try Session.reader.read(bytes, name: Escaped.terminal(InputFile.baseName(name)))
    for warning in read.warnings { Output.error("warning: \(Escaped.line(warning))") }
    let id = InputFile.baseName(name)
    print(read, id: id.hasSuffix(".txt") ? String(id.dropLast(4)) : id)
  }

  /// - Returns: whether a line was bad.
  private func extractList(_ name: String) throws -> Bool {
    var hasBadLine = false
    var number = 0
    let lines = try LineReader(name)
    while let line = lines.next() {
      number += 1
      guard !line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) else { continue }
      do {
        let item = try ListedArticle(line: line)
        print(try item.read(), id: item.id)
      } catch {
        hasBadLine = true
        let reason = (error as? ReadingError)?.description ?? "it is no JSON object with “id” and “text”"
        Output.error("error: \(Escaped.terminal(InputFile.baseName(name))), line \(number): \(reason); skipped")
      }
    }
    return hasBadLine
  }

  private func print(_ read: ReadArticle, id: String) {
    let found = Session.extractor.extract(from: read)
    let statements = found.statements
    if json {
      let text = CodePoints(read.text)
      Output.line(
        JSON.object(["id": .string(id), "statements": .array(statements.map { JSON($0, in: text) })]).line)
    } else {
      MarkedText(read, statements).print()
    }
  }
}

/// A line of a list of articles.
private struct ListedArticle: Decodable {
  let id: String
  let text: String
  let title: String?
  let date: String?
  let source: String?
  let language: String?

  init(line: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(line)) }

  /// What the list says counts more than what the text says.
  func read() throws -> ReadArticle {
    var read = try Session.reader.read(text: text, name: Escaped.line(id))
    read.title = title ?? read.title
    read.published = date.flatMap { Day(iso: $0) } ?? read.published
    read.source = source ?? read.source
    read.language = language ?? read.language
    return read
  }
}

import Claims
import FoundationEssentials
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that `read` was given to read.
enum PageInput: Sendable {
  /// A file, by its path, with the id that it has in the output.
  case file(String, id: String)
  case address(String)
  /// Bytes out of an archive or from standard input.
  case bytes([UInt8], id: String)
  /// A page out of a web archive, with its address.
  case archived(WarcArchive.Page)
  /// A line of a list.
  case line([UInt8], number: Int, list: ListName)
  /// A row of a table.
  case row(ListRow)
  /// What cannot be read, and the sentence for it.
  case unreadable(any Error)
}

/// What standard input holds: one page or text, a list, or an archive of pages.
enum PageInputFormat: String, CaseIterable, Sendable { case page, jsonl, csv, tsv, tar }

extension PageInputFormat {
  fileprivate var list: ListFormat? {
    switch self {
    case .jsonl: .lines
    case .csv, .tsv: .table
    case .page, .tar: nil
    }
  }
}

/// The pages behind some names, one after another: files, folders, lists and archives, the last two read as they are
/// needed.
struct PageInputs: IteratorProtocol {
  private var names: ArraySlice<String>
  private let format: PageInputFormat
  private var files: ArraySlice<(path: String, id: String)> = []
  private var list: (name: ListName, lines: LineReader, number: Int)?
  private var table: TableRows?
  private var archive: (name: String, members: TarArchive)?
  private var web: (name: String, pages: WarcArchive)?

  init(_ names: [String], standardInput format: PageInputFormat) {
    self.names = names[...]
    self.format = format
  }

  mutating func next() -> PageInput? {
    while true {
      do {
        if let file = files.popFirst() { return .file(file.path, id: file.id) }
        if let line = try nextLine() { return line }
        if let row = table?.next() {
          switch row {
          case .success(let row): return .row(row)
          case .failure(let problem): return .unreadable(problem)
          }
        }
        if let member = try nextMember() { return member }
        if let page = web?.pages.next() { return .archived(page) }
        closeWeb()
        (list, table, archive) = (nil, nil, nil)
        guard let name = names.popFirst() else { return nil }
        if let input = try open(name) { return input }
      } catch {
        (list, table, archive, web) = (nil, nil, nil, nil)
        return .unreadable(error)
      }
    }
  }

  /// The largest page, unpacked.
  static let limit = PlainTextReader.defaultLimit

  private mutating func open(_ name: String) throws -> PageInput? {
    if FetchClient.isAddress(name) { return .address(name) }
    switch name == "-" ? format.list : ListFormat(name) {
    case .lines:
      list = (ListName(name), try LineReader(name), 0)
      return nil
    case .table:
      table = try TableRows(name, isTabbed: format == .tsv)
      return nil
    case nil: break
    }
    if name == "-" ? format == .tar : name.hasSuffix(".tar") {
      let file = try ByteStream(name)
      archive = (Escaped.terminal(InputFile.baseName(name)), TarArchive(limit: Self.limit) { try file.next($0) })
      return nil
    }
    if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
      web = (Escaped.terminal(InputFile.baseName(name)), try Self.webArchive(name))
      return nil
    }
    if name == "-" { return .bytes(try InputFile.article(name), id: "-") }
    if Self.isFolder(name) {
      files = try Self.pages(in: name)[...]
      return nil
    }
    return .file(name, id: Self.id(InputFile.baseName(name)))
  }

  /// The largest web archive, unpacked: it is held in memory.
  private static let webArchiveLimit = 400_000_000

  private static func webArchive(_ name: String) throws -> WarcArchive {
    let shown = Escaped.terminal(InputFile.baseName(name))
    let tooLarge = CommandFailure(
      "\(shown) holds more than \(webArchiveLimit / 1_000_000) MB. Take it apart by records", .invalidData)
    var bytes = try InputFile.bytes(of: name, limit: webArchiveLimit) { _ in tooLarge }
    if Gzip.isCompressed(bytes) {
      guard let unpacked = Gzip.decompressed(bytes, limit: webArchiveLimit) else { throw tooLarge }
      bytes = unpacked
    }
    guard let archive = WarcArchive(bytes) else {
      throw CommandFailure("\(shown) is not a web archive (WARC)", .invalidData)
    }
    return archive
  }

  /// Says what of a web archive was not read.
  private mutating func closeWeb() {
    guard let (name, pages) = web else { return }
    web = nil
    if pages.passedOver > 0 {
      Output.error("warning: \(name): \(Counted.text(pages.passedOver, "record")) without a page passed over")
    }
    if pages.isCutShort { Output.error("warning: \(name) ends in the middle of a record; what stood before was read") }
  }

  /// A file's name without what only tells its kind.
  static func id(_ name: String) -> String {
    var id = name[...]
    if id.hasPrefix("./") { id = id.dropFirst(2) }
    if id.lowercased().hasSuffix(".gz") { id = id.dropLast(3) }
    for ending in [
      ".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".srt", ".vtt", ".pdf", ".rss", ".atom",
      ".eml", ".mht", ".mhtml", ".docx", ".odt",
    ]
    where id.lowercased().hasSuffix(ending) && id.count > ending.count {
      return String(id.dropLast(ending.count))
    }
    return String(id)
  }

  /// Whether a name stands for several inputs: a list, an archive, a folder.
  static func holdsMany(_ name: String) -> Bool {
    guard !FetchClient.isAddress(name) else { return false }
    return ListFormat(name) != nil || [".tar", ".warc", ".warc.gz"].contains(where: name.hasSuffix) || isFolder(name)
  }

  static func isFolder(_ name: String) -> Bool {
    var status = stat()
    return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The pages and texts below a folder, in the order of their names.
  private static func pages(in folder: String) throws -> [(path: String, id: String)] {
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let kinds = [
      ".html", ".htm", ".xhtml", ".html.gz", ".htm.gz", ".txt", ".md", ".markdown", ".srt", ".vtt", ".pdf", ".eml",
      ".mht", ".mhtml",
    ]
    guard let found = try? FileManager.default.subpathsOfDirectory(atPath: root) else {
      throw CommandFailure("the folder \(Escaped.terminal(folder)) cannot be read", .error)
    }
    let pages = found.filter { path in
      let name = path.lowercased()
      return kinds.contains(where: name.hasSuffix) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if pages.isEmpty {
      throw CommandFailure(
        "the folder \(Escaped.terminal(folder)) holds no page or text (\(kinds.joined(separator: ", ")))", .invalidData)
    }
    return pages.map { (root + "/" + $0, id($0)) }
  }

  private mutating func nextLine() throws -> PageInput? {
    guard let lines = list?.lines else { return nil }
    while let line = try lines.next() {
      list?.number += 1
      guard let list else { return nil }
      switch line {
      case .tooLong:
        return .unreadable(LineProblem.report("it is longer than any page", line: list.number, of: list.name.name))
      case .bytes(let bytes):
        if !bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
          return .line(bytes, number: list.number, list: list.name)
        }
      }
    }
    return nil
  }

  private mutating func nextMember() throws -> PageInput? {
    guard let name = archive?.name else { return nil }
    do {
      switch try archive?.members.next() {
      case .file(let member, let bytes): return .bytes(bytes, id: Self.id(member))
      case .tooLarge(let member, let size):
        return .unreadable(ReadingError.tooLarge(name: Escaped.terminal(member), bytes: size, limit: Self.limit))
      case nil: return nil
      }
    } catch TarArchive.Problem.notTar {
      throw CommandFailure("\(name) is not a tar archive", .invalidData)
    } catch TarArchive.Problem.cutShort {
      throw CommandFailure("\(name) ends in the middle of a file", .invalidData)
    }
  }
}

/// The bytes of a file or of standard input, as they come.
private final class ByteStream: Sendable {
  private let descriptor: Int32
  private let name: String

  init(_ name: String) throws {
    self.name = Escaped.terminal(name)
    descriptor = name == "-" ? 0 : open(name, O_RDONLY)
    guard descriptor >= 0 else { throw CommandFailure("there is no file \(Escaped.terminal(name))", .notFound) }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  func next(_ most: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    var count = -1
    repeat { count = read(descriptor, &bytes, most) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw CommandFailure("\(name) cannot be read to its end", .error) }
    bytes.removeLast(most - count)
    return bytes
  }
}

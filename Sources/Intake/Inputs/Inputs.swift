public import FoundationEssentials
import Reading

/// What somebody names to be read: files, folders, lists, archives, addresses, or `-` for standard input.
///
///     let inputs = Inputs(["page.html", "articles/", "https://example.org/ferry"], jobs: 4)
public struct Inputs: Sendable {
  public var names: [String]
  public var standardInput: InputFormat
  /// How addresses are fetched.
  public var wishes: FetchWishes
  /// How many articles are worked on at once, from 1 on.
  public var jobs: Int

  public init(
    _ names: [String], standardInput: InputFormat = .page, wishes: FetchWishes = FetchWishes(),
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    (self.names, self.standardInput, self.wishes, self.jobs) = (names, standardInput, wishes, jobs)
  }

  /// Whether some name stands for several articles: a list, an archive, a folder. A feed is known only when it is read.
  public var holdsMany: Bool {
    names.contains { name in
      guard !name.isWebAddress else { return false }
      let format = name == "-" ? standardInput.format : Format.named(name)
      return format.map(Self.isCollection) ?? false || name != "-" && InputFile.isFolder(name)
    }
  }

  /// Whether one article is all there is, so that what is wrong with it is wrong with everything.
  public var isAlone: Bool { names.count == 1 && !holdsMany }

  private static func isCollection(_ format: Format) -> Bool {
    switch format {
    case .table, .lines, .tar, .webArchive: true
    default: false
    }
  }
}

/// What standard input holds: whatever a file may be, plain text, a list, or an archive of pages.
public enum InputFormat: String, CaseIterable, Sendable {
  case page, text, jsonl, csv, tsv, tar

  var format: Format? {
    switch self {
    case .page: nil
    case .text: .text
    case .jsonl: .lines
    case .csv, .tsv: .table
    case .tar: .tar
    }
  }
}

/// One thing that was named, or that is in what was named; not read yet.
enum Input: Sendable {
  case file(String, id: String)
  case address(String)
  /// Bytes out of an archive or from standard input; `isText` where somebody says that they are plain text.
  case bytes([UInt8], name: String, id: String, isText: Bool)
  /// A page out of a web archive.
  case archived(WarcArchive.Page)
  case row(ListRow)
  case remark(Remark)
  case leftOut(LeftOut)
  case unreadable(any Error)
}

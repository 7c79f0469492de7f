import Claims
import Reading

/// What stands behind some names, one after another: files, folders, lists and archives, the last two read as they are
/// needed.
struct InputSequence: IteratorProtocol {
  private var names: ArraySlice<String>
  private let standardInput: InputFormat
  /// Those of a folder that is being gone through.
  private var files: ArraySlice<FolderFile> = []
  private var rows: ListRows?
  private var archive: ArchiveMembers?
  private var web: WebArchivePages?
  /// What is to be said before the next input.
  private var remarks: [Remark] = []

  init(_ inputs: Inputs) {
    names = inputs.names[...]
    standardInput = inputs.standardInput
  }

  mutating func next() -> Input? {
    while true {
      do {
        if !remarks.isEmpty { return .remark(remarks.removeFirst()) }
        if let input = try rows?.next() ?? archive?.next() { return input }
        if let page = try web?.next() { return .archived(page) }
        close()
        if !remarks.isEmpty { continue }
        if let file = files.popFirst() {
          switch file.fate {
          case .leftOut(let reason): return .leftOut(LeftOut(path: file.path, reason: reason))
          case .closed: return .unreadable(IntakeError.notReadable(file.path))
          case .taken: if let input = try open(file.path, id: file.id) { return input }
          }
        } else {
          guard let name = names.popFirst() else { return nil }
          if let input = try open(name, id: Self.id(InputFile.baseName(name))) { return input }
        }
      } catch {
        (rows, archive, web) = (nil, nil, nil)
        return .unreadable(error)
      }
    }
  }

  private mutating func open(_ name: String, id: String) throws -> Input? {
    if name.isWebAddress { return .address(name) }
    if name != "-", InputFile.isFolder(name) {
      files = try FolderFile.articles(below: name)[...]
      return nil
    }
    switch name == "-" ? standardInput.format : Format.named(name) {
    case let format? where [.lines, .tar, .table].contains(format) && name.lowercased().hasSuffix(".gz"):
      throw IntakeError.compressed(InputFile.baseName(name))
    case .lines: rows = ListRows(try ListLines(name))
    case .table:
      let table = ListRows(try TableRows(name, isTabbed: standardInput == .tsv))
      remarks = table.warnings.map { .list(name: InputFile.baseName(name), warning: $0) }
      rows = table
    case .tar: archive = try ArchiveMembers(name)
    case .webArchive: web = try WebArchivePages(name)
    case .text where name == "-":
      return .bytes(try InputFile.article(name), name: InputFile.baseName(name), id: "-", isText: true)
    default:
      if name == "-" {
        return .bytes(try InputFile.article(name), name: InputFile.baseName(name), id: "-", isText: false)
      }
      return .file(name, id: id)
    }
    return nil
  }

  /// A file's name without what only tells its kind.
  static func id(_ name: String) -> String {
    Format.withoutEnding(name.hasPrefix("./") ? String(name.dropFirst(2)) : name)
  }

  /// Ends what was being gone through, and says what of a web archive was not read.
  private mutating func close() {
    remarks += web?.remarks ?? []
    (rows, archive, web) = (nil, nil, nil)
  }
}

/// The files of a tar archive.
private struct ArchiveMembers {
  private let name: String
  private var members: TarArchive
  private static let limit = PlainTextReader.defaultLimit

  init(_ path: String) throws {
    name = InputFile.baseName(path)
    let file = try OpenFile(path)
    members = TarArchive(limit: Self.limit) { most in
      var bytes: [UInt8] = []
      _ = try file.read(&bytes, most: most)
      return bytes
    }
  }

  mutating func next() throws -> Input? {
    do {
      switch try members.next() {
      case .file(let member, let bytes):
        return .bytes(bytes, name: InputFile.baseName(member), id: InputSequence.id(member), isText: false)
      case .tooLarge(let member, let size):
        return .unreadable(ReadingError.tooLarge(name: member, bytes: size, limit: Self.limit))
      case nil: return nil
      }
    } catch TarArchive.Problem.notTar {
      throw IntakeError.notAnArchive(name, .tar)
    } catch TarArchive.Problem.cutShort {
      throw IntakeError.cutShort(name)
    }
  }
}

/// The pages of a web archive, read as they are needed.
private struct WebArchivePages {
  private let name: String
  private var pages: WarcArchive
  /// The largest archive, unpacked. A small one could go on for hours.
  private static let limit = 400_000_000

  init(_ path: String) throws {
    name = InputFile.baseName(path)
    let file = try OpenFile(path)
    if let size = try file.size(), size > Self.limit { throw Self.tooLarge(name) }
    let unpacked = UnpackedBytes(limit: Self.limit) { most in
      var bytes: [UInt8] = []
      _ = try file.read(&bytes, most: most)
      return bytes
    }
    pages = WarcArchive(read: unpacked.next)
  }

  private static func tooLarge(_ name: String) -> IntakeError { .tooLarge(name, bytes: nil, limit: limit) }

  mutating func next() throws -> WarcArchive.Page? {
    do {
      return try pages.next()
    } catch WarcArchive.Problem.notWarc {
      throw IntakeError.notAnArchive(name, .webArchive)
    } catch UnpackedBytes.Problem.tooMany {
      throw Self.tooLarge(name)
    } catch UnpackedBytes.Problem.damaged {
      throw IntakeError.notUnpacked(name, limit: Self.limit)
    }
  }

  /// What of it was not read.
  var remarks: [Remark] {
    (pages.passedOver > 0 ? [.passedOver(name: name, pages.passedOver)] : [])
      + (pages.isCutShort ? [.cutShort(name: name)] : [])
  }
}

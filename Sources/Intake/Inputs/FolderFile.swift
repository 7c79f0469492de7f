import FoundationEssentials
import Reading

/// What stands below a folder, and whether it is taken.
struct FolderFile: Sendable {
  let path: String
  let id: String
  var fate = Fate.taken

  enum Fate: Sendable, Hashable {
    case taken
    case leftOut(LeftOut.Reason)
    /// A folder in it, of which nobody can say what it holds.
    case closed
  }

  /// All below a folder in the order of their names, but for hidden files and folders. What is no file is left out: it
  /// would keep its reader waiting, or lead round in a circle. Folders in it that cannot be read stand there themselves.
  ///
  /// - Throws: `IntakeError.notReadable` for the folder itself.
  static func all(below folder: String) throws -> [FolderFile] {
    let root = root(folder)
    var names: [(name: String, fate: Fate)] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let inside = try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder) else {
        names.append((String(folder.dropLast()), .closed))
        continue
      }
      for name in inside where !name.hasPrefix(".") {
        let name = folder + name
        switch fate(of: root + "/" + name, below: root) {
        case let fate?: names.append((name, fate))
        case nil: folders.append(name + "/")
        }
      }
    }
    if names.contains(where: { $0.name.isEmpty }) { throw IntakeError.notReadable(folder) }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { FolderFile(path: root + "/" + $0.name, id: InputSequence.id($0.name), fate: $0.fate) }
  }

  /// The same as articles: what is none is left out too.
  ///
  /// - Throws: `IntakeError` where the folder cannot be read, or holds nothing to read.
  static func articles(below folder: String) throws -> [FolderFile] {
    let files = try all(below: folder).map { file in
      var file = file
      if file.fate == .taken, let reason = reason(file.path) { file.fate = .leftOut(reason) }
      return file
    }
    guard files.contains(where: { $0.fate == .taken || $0.fate == .closed }) else {
      throw IntakeError.nothingToRead(folder: folder)
    }
    return files
  }

  /// Nothing for a folder, which is gone through.
  private static func fate(of path: String, below root: String) -> Fate? {
    switch InputFile.Kind(of: path) {
    // That a link leads nowhere is told when it is read.
    case .file, nil:
      InputFile.isLink(path) && InputFile.leadsOut(path, of: root)
        ? .leftOut(.linkedFile) : isClaimsFile(path) ? .leftOut(.claimsFile) : .taken
    case .folder: InputFile.isLink(path) ? .leftOut(.linkedFolder) : nil
    case let kind?: .leftOut(.passing(kind))
    }
  }

  /// By its name, and otherwise by its first bytes, as copies of the record are told: those of every SQLite database, and
  /// at byte 68 the application that it belongs to (as in `Storage/Schema.swift`). What has the name is not opened:
  /// closing it again would give up the locks that SQLite may have on it.
  private static func isClaimsFile(_ path: String) -> Bool {
    if ["", "-wal", "-shm", "-journal"].contains(where: { path.hasSuffix(".claimbook" + $0) }) { return true }
    let head = InputFile.beginning(of: path)
    return head.starts(with: Array("SQLite format 3\0".utf8)) && head.dropFirst(68).starts(with: Array("CLMB".utf8))
  }

  private static func root(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// By its name, and where that tells nothing, by its first bytes.
  private static func reason(_ path: String) -> LeftOut.Reason? {
    let name = InputFile.baseName(path)
    switch Format.named(name) {
    case .table, .lines: return .list
    case .feedList: return .listOfFeeds
    case .tar, .webArchive: return nil
    case let format? where format.isArticle: return nil
    case let named:
      let head = InputFile.beginning(of: path)
      switch Format.certain(head, name: name) {
      case .feedList: return .listOfFeeds
      case let certain? where certain.isArticle: return nil
      case nil where named == nil: return .unknown
      default: return .noArticle(mediaType: MediaType.of(head, name: name))
      }
    }
  }
}

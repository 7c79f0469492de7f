import FoundationEssentials
import Reading

/// What stands below a folder, and whether it is taken.
struct FolderFile: Sendable {
  let path: String
  let id: String
  /// Why it is left out; nothing for what is taken.
  var reason: LeftOut.Reason?

  /// All below a folder in the order of their names, but for hidden files and folders. What is no file is left out: it
  /// would keep its reader waiting, or lead round in a circle.
  ///
  /// - Throws: `IntakeError.notReadable`.
  static func all(below folder: String) throws -> [FolderFile] {
    let root = root(folder)
    guard let found = try? FileManager.default.subpathsOfDirectory(atPath: InputFile.followed(root)) else {
      throw IntakeError.notReadable(folder)
    }
    return found.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { name in
        var file = FolderFile(path: root + "/" + name, id: InputSequence.id(name))
        switch InputFile.Kind(of: file.path) {
        // That a link leads nowhere is told when it is read.
        case .file, nil:
          if InputFile.isLink(file.path), InputFile.leadsOut(file.path, of: root) {
            file.reason = .linkedFile
          } else if isClaimsFile(file.path) {
            file.reason = .claimsFile
          }
        case .folder:
          guard InputFile.isLink(file.path) else { return nil }
          file.reason = .linkedFolder
        case let kind?: file.reason = .passing(kind)
        }
        return file
      }
  }

  /// The same as articles: what is none is left out too.
  ///
  /// - Throws: `IntakeError` where the folder cannot be read, or holds nothing to read.
  static func articles(below folder: String) throws -> [FolderFile] {
    let files = try all(below: folder).map { file in
      var file = file
      file.reason = file.reason ?? reason(file.path)
      return file
    }
    guard files.contains(where: { $0.reason == nil }) else { throw IntakeError.nothingToRead(folder: folder) }
    return files
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

import FoundationEssentials
import Reading

/// A file below a folder, and whether it is read.
struct FolderFile: Sendable {
  let path: String
  let id: String
  /// Why it is left out; nothing for what is read.
  let reason: LeftOut.Reason?

  /// All files below a folder in the order of their names, but for hidden ones.
  ///
  /// - Throws: `IntakeError` where the folder cannot be read, or holds nothing to read.
  static func all(below folder: String) throws -> [FolderFile] {
    let root = root(folder)
    let files = try names(below: folder).map { path in
      FolderFile(path: root + "/" + path, id: InputSequence.id(path), reason: reason(root + "/" + path))
    }
    guard files.contains(where: { $0.reason == nil }) else { throw IntakeError.nothingToRead(folder: folder) }
    return files
  }

  /// The ways to all files below a folder, in the order of their names, but for hidden ones.
  ///
  /// - Throws: `IntakeError.notReadable`.
  static func names(below folder: String) throws -> [String] {
    let root = root(folder)
    guard let found = try? FileManager.default.subpathsOfDirectory(atPath: root) else {
      throw IntakeError.notReadable(folder)
    }
    return found.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && !InputFile.isFolder(root + "/" + path)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func root(_ folder: String) -> String {
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

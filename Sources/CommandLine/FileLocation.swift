import Claims
import FoundationEssentials
import Storage

/// Where the claims file is: as git finds its folder, by `--file`, else `$CLAIMBOOK_FILE`, else the nearest
/// `*.claimbook` in this folder or one above it.
struct FileLocation {
  let path: String
  /// What to say about the choice, where copies of the file lie beside it.
  var note: String?

  /// Looks for it. With `isReadOnly` nothing will be written, so that of copies of one record the newest may be taken even
  /// where another could be meant.
  ///
  /// - Throws: `CommandFailure` where no file is found, or several are and none is the one that is meant.
  static func find(_ option: String?, isReadOnly: Bool = true) throws -> FileLocation {
    if let path = option ?? Environment["CLAIMBOOK_FILE"] { return FileLocation(path: path) }
    var folder = FileManager.default.currentDirectoryPath
    while true {
      let names = claimsFiles(in: folder)
      let paths = names.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
      if paths.count > 1 { return try ClaimsFiles(folder: folder, names: names, paths: paths).chosen(isReadOnly) }
      if let path = paths.first { return FileLocation(path: path) }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw CommandFailure(
      "there is no claims file here or in a folder above. Make one: claimbook init", .claimsFileNotFound)
  }

  private static func claimsFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".claimbook") && !$0.hasPrefix(".") && !isFolder("\(folder)/\($0)") }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

/// Several claims files in one folder, of which one is to be chosen.
private struct ClaimsFiles {
  let folder: String
  let names: [String]
  let paths: [String]

  func chosen(_ isReadOnly: Bool) throws -> FileLocation {
    let outlines = SQLiteStore.outlines(at: paths)
    let known = outlines.compactMap { $0 }
    guard known.count == paths.count else {
      let unread = zip(names, outlines).filter { $0.1 == nil }.map { Escaped.terminal($0.0) }
      throw ambiguous(
        "more than one claims file: \(list). Cannot be read: \(unread.joined(separator: ", "))",
        known.first?.path ?? paths[0])
    }
    switch Kinship(of: known) {
    case .strangers: throw ambiguous("more than one claims file: \(list)", paths[0])
    case .changedApart:
      throw ambiguous(
        "files of one record that were changed apart from each other, so that each has what another lacks: \(list)",
        paths[0], ". Then move the others away")
    case .oneRecord(let copies):
      guard isReadOnly || copies.isCertain else {
        throw ambiguous(
          "copies of one record: \(list). Nothing was changed, since either could be meant", copies.current.path,
          ". Then move the others away; copies that are never taken for the file: claimbook backup make")
      }
      return FileLocation(path: copies.current.path, note: note(copies))
    }
  }

  private var list: String { names.map(Escaped.terminal).joined(separator: ", ") }

  private func name(_ path: String) -> String { zip(paths, names).first { $0.0 == path }?.1 ?? path }

  private func ambiguous(_ what: String, _ path: String, _ rest: String = "") -> CommandFailure {
    CommandFailure(
      "\(Escaped.terminal(folder)) holds \(what). Say which: --file \(SpelledCommand.Word.path(path).text)\(rest)",
      .claimsFileAmbiguous)
  }

  private func note(_ copies: RecordCopies) -> String {
    let others = Counted.names(copies.others.map { Escaped.terminal(name($0.path)) })
    let has = copies.others.count == 1 ? "holds" : "hold"
    let isEqual = copies.others.allSatisfy { $0.count == copies.current.count }
    return "note: \(others) \(has) \(isEqual ? "the same record" : "an earlier state of the record"); "
      + "taken was \(Escaped.terminal(name(copies.current.path)))"
  }
}

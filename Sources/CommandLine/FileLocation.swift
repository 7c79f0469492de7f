import Claims
import FoundationEssentials

/// Finds the claims file as git finds its folder: `--file`, else `$CLAIMBOOK_FILE`, else the nearest `*.claimbook`
/// in this folder or one above it.
enum FileLocation {
  static func find(_ option: String?) throws -> String {
    if let path = option ?? Environment["CLAIMBOOK_FILE"] { return path }
    var folder = FileManager.default.currentDirectoryPath
    while true {
      func place(of file: String) -> String { folder == "/" ? "/\(file)" : "\(folder)/\(file)" }
      let files = claimsFiles(in: folder)
      if files.count > 1 {
        let names = files.map(Escaped.terminal).joined(separator: ", ")
        throw CommandFailure(
          "\(Escaped.terminal(folder)) holds more than one claims file: \(names). "
            + "Say which: --file \(SpelledCommand.Word.path(place(of: files[0])).text)", .claimsFileAmbiguous)
      }
      if let file = files.first { return place(of: file) }
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

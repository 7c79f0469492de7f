public import Claims

/// Why a claims file cannot be opened, read or written. Paths are named; SQL and contents never are.
public enum StorageError: StoreFailure, Sendable, Equatable {
  case missing(path: String)
  case exists(path: String)
  case isFolder(path: String)
  /// A file is to be made in a folder that is not there.
  case noFolder(path: String, folder: String)
  case notAClaimsFile(path: String)
  /// A pipe, a socket or a device.
  case notAFile(path: String, kind: String)
  /// SQLite would take the name for something else than a file.
  case ambiguousName(path: String)
  case newer(path: String, version: Int, known: Int)
  case unknownMigration(path: String, name: String)
  case unreadable(path: String)
  case readOnly(path: String)
  /// Files beside it that SQLite needs are another user's; `hasChanges` when they hold what was written last.
  case blocked(path: String, by: [String], hasChanges: Bool)
  case diskFull(path: String)
  case diskFailed(path: String)
  /// The disk failed at the last moment of a change: whether it is kept cannot be known until the disk works again.
  case outcomeUnknown(path: String)
  case busy(path: String)
  case damaged(path: String, detail: String)
  /// Its tables are not those that Claimbook makes; what is otherwise, each as “the trigger “x””.
  case altered(path: String, what: [String])
  /// What only helps to find things is damaged; the record need not be.
  case indexDamaged(path: String)
  /// What only helps to find things is not as the records say, each as a sentence; the record is whole.
  case indexStale(what: [String])
  case failed(path: String, detail: String)
}

extension StorageError {
  /// What there is to say about it.
  public var refusal: Refusal { refusal(keeping: 0) }

  /// What there is to say about it where so many changes that were made before, by the same command, stay.
  public func refusal(keeping count: Int) -> Refusal {
    let rest =
      switch count {
      case 0: "nothing was changed"
      case 1: "the change before it is kept"
      default: "the \(count) changes before it are kept"
      }
    let sentence = rest.prefix(1).uppercased() + rest.dropFirst()
    return switch self {
    case .missing(let path):
      Refusal(
        .fileMissing, "there is no file \(path)", ["path": .text(path)], Remedy("Make one", .createFile(path: path)))
    case .exists(let path):
      Refusal(
        .fileExists, "\(path) exists already and was left as it is", ["path": .text(path)],
        Remedy("Choose another name, or use it", .showStatus(path: path)))
    case .isFolder(let path):
      Refusal(
        .fileIsFolder, "\(path) is a folder, not a claims file", ["path": .text(path)],
        Remedy("Name the file in it, or make one", .createFile(path: nil)))
    case .noFolder(let path, let folder):
      Refusal(
        .folderMissing, "\(path) cannot be made: there is no folder \(folder). Make it, or choose another name",
        ["path": .text(path), "folder": .text(folder)])
    case .notAClaimsFile(let path):
      Refusal(
        .fileOfOtherKind, "\(path) is not a claims file", ["path": .text(path)],
        Remedy("Make one with another name", .createFile(path: nil)))
    case .notAFile(let path, let kind):
      Refusal(
        .fileOfOtherKind, "\(path) is a \(kind), not a claims file", ["path": .text(path), "kind": .text(kind)],
        Remedy("Make one with another name", .createFile(path: nil)))
    case .ambiguousName(let path):
      Refusal(
        .fileNameAmbiguous,
        path.isEmpty
          ? "the name of the claims file is empty. Name one"
          : "\(path) is no name for a claims file: SQLite takes it for an address. Choose another, or write ./\(path)",
        ["path": .text(path)])
    case .newer(let path, let version, let known):
      Refusal(
        .fileNewer,
        "\(path) was written by a newer Claimbook (schema \(version), this program knows \(known)). Update Claimbook",
        ["path": .text(path), "schema": .number(version), "known": .number(known)])
    case .unknownMigration(let path, let name):
      Refusal(
        .fileUnknown,
        "\(path) was set up by a changed or unknown migration (\(name)), so this program won't touch it. "
          + "Open it with the Claimbook that made it", ["path": .text(path), "migration": .text(name)])
    case .unreadable(let path):
      Refusal(
        .fileUnreadable, "\(path) cannot be read. Check the permissions of the file and its folder",
        ["path": .text(path)])
    case .blocked(let path, let files, let hasChanges):
      Refusal(
        .fileBlocked,
        "\(path) cannot be written: \(files.joined(separator: ", ")) beside it "
          + (files.count == 1 ? "is another user's. " : "are another user's. ") + "\(sentence). "
          + (hasChanges
            ? "The latest changes are in there: let that user run any command, which moves them into the file"
            : "When no Claimbook has the file open, delete \(files.count == 1 ? "it" : "them")"),
        ["path": .text(path), "files": .list(files.map { .text($0) })])
    case .readOnly(let path):
      Refusal(
        .fileReadOnly,
        "\(path) cannot be written: the file or its folder is read-only. \(sentence). "
          + "Copy it to a folder of yours, or change its permissions", ["path": .text(path)])
    case .diskFull(let path):
      Refusal(
        .diskFull,
        "the disk is full: \(path) could not be written, and \(rest). Make room and try again",
        ["path": .text(path)])
    case .diskFailed(let path):
      Refusal(
        .diskFailed,
        "the disk would not read or write \(path): it may be full, failing or gone. \(sentence). "
          + "Make room or mend the disk, and try again", ["path": .text(path)])
    case .outcomeUnknown(let path):
      Refusal(
        .outcomeUnknown,
        "the disk failed as the change was being secured in \(path): whether it is kept cannot be known yet. "
          + "Mend the disk, and look whether the change is there before you make it again",
        ["path": .text(path)], Remedy("See the latest changes", .showLog(of: nil)))
    case .busy(let path):
      Refusal(
        .fileBusy,
        "another program has been writing to \(path) for more than ten seconds. \(sentence); try again",
        ["path": .text(path)])
    case .damaged(let path, let detail):
      Refusal(
        .damagedFile, "\(path) is damaged (\(detail)). Restore a backup, and keep this file for inspection",
        ["path": .text(path), "what": .text(detail)], Remedy("See what is wrong with it", .examineFile))
    case .altered(let path, let what):
      Refusal(
        .fileAltered,
        "\(path) holds what Claimbook did not put there, or lacks what it did: \(what.prefix(8).joined(separator: ", "))"
          + (what.count > 8 ? " and \(what.count - 8) more" : "") + ". "
          + "Nothing of it was read or changed",
        ["path": .text(path), "what": .list(what.map { .text($0) })], Remedy("See how to go on", .examineFile))
    case .indexStale(let what):
      Refusal(
        .indexDamaged, what.joined(separator: "; ") + ". The record itself is whole",
        ["what": .list(what.map { .text($0) })], Remedy("Build it anew", .mendIndexes))
    case .indexDamaged(let path):
      Refusal(
        .indexDamaged,
        "an index of \(path), which only helps to find things, is damaged, and \(rest). "
          + "It can be built anew from the records", ["path": .text(path)], Remedy("Build it anew", .mendIndexes))
    case .failed(let path, let detail):
      Refusal(.fileFailed, "\(path): \(detail)", ["path": .text(path), "what": .text(detail)])
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system lets this user do with a claims file and with what stands beside it.
///
/// How a file is opened is decided on these facts before SQLite is told to open anything: its mere opening makes files
/// beside the claims file that belong to whoever opens it, and keep all others from writing.
struct FileAccess: Equatable {
  var canRead = true
  var canWrite = true
  var canWriteFolder = true
  /// What SQLite keeps beside the file now, by what stands behind the file's name.
  var beside: [Suffix: Companion] = [:]

  enum Suffix: String, CaseIterable {
    case log = "-wal"
    case index = "-shm"
    case journal = "-journal"
  }

  struct Companion: Equatable {
    /// In bytes.
    var size = 0
    var canRead = true
    var canWrite = true
  }

  /// How SQLite opens the file.
  enum Way: Equatable {
    /// As usual, and what it needs may be made beside it.
    case writing
    /// Reading only, together with others who write.
    case sharing
    /// Reading only, as a file that nobody changes.
    case unchanging
  }

  /// Why it is not opened.
  enum Obstacle: Error, Equatable {
    case unreadable
    case readOnly
    /// Somebody else's files beside it would be needed.
    case foreign([Suffix], hasChanges: Bool)
    /// Changes stand beside it that cannot be read without writing.
    case changesBeside
  }

  /// The way for a command that writes.
  func wayToWrite() throws(Obstacle) -> Way {
    guard canRead else { throw .unreadable }
    guard canWrite, canWriteFolder else { throw .readOnly }
    let foreign = Suffix.allCases.filter { suffix in beside[suffix].map { !$0.canRead || !$0.canWrite } ?? false }
    guard foreign.isEmpty else { throw .foreign(foreign, hasChanges: hasChangesBeside) }
    return .writing
  }

  /// The way for a command that reads: as one that writes, where that is allowed.
  func wayToRead() throws(Obstacle) -> Way {
    if let way = try? wayToWrite() { return way }
    return try wayToLook()
  }

  /// The way to read that makes nothing beside the file.
  func wayToLook() throws(Obstacle) -> Way {
    guard canRead else { throw .unreadable }
    if let log = beside[.log], log.canRead {
      if let index = beside[.index], index.canRead { return .sharing }
      // SQLite makes the index anew, which is this user's right.
      if log.size > 0, (try? wayToWrite()) != nil { return .sharing }
    }
    guard !hasChangesBeside else { throw .changesBeside }
    return .unchanging
  }

  /// Whether changes stand beside the file that SQLite has not moved into it yet, or would take back: another program has
  /// it open, or was killed.
  private var hasChangesBeside: Bool { [.log, .journal].contains { beside[$0]?.size ?? 0 > 0 } }
}

extension FileAccess {
  init(to path: String) {
    canRead = access(path, R_OK) == 0
    canWrite = access(path, W_OK) == 0
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    canWriteFolder = access(folder, W_OK | X_OK) == 0
    for suffix in Suffix.allCases {
      let name = path + suffix.rawValue
      guard case .file = FileSituation(name) else { continue }
      beside[suffix] = Companion(
        size: FileSituation.size(of: name), canRead: access(name, R_OK) == 0, canWrite: access(name, W_OK) == 0)
    }
  }
}

extension FileAccess.Way {
  /// What SQLite is told to open.
  func address(of path: String) -> String {
    self == .unchanging ? DatabaseAddress.unchanging(path) : DatabaseAddress.file(path)
  }

  var isReadOnly: Bool { self != .writing }
}

extension StorageError {
  init(_ obstacle: FileAccess.Obstacle, path: String) {
    self =
      switch obstacle {
      case .unreadable: .unreadable(path: path)
      case .readOnly: .readOnly(path: path)
      case .foreign(let suffixes, let hasChanges):
        .blocked(path: path, by: suffixes.map { path + $0.rawValue }, hasChanges: hasChanges)
      case .changesBeside:
        .failed(
          path: path,
          detail: "another program's latest changes still stand beside it, and reading them takes the right to write. "
            + "Copy the file with its -wal and -shm to a folder of yours and open it there")
      }
  }
}

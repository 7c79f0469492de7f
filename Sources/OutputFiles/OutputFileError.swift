public import Claims

/// Why a file was not written.
public enum OutputFileError: Refusing, Sendable, Hashable {
  /// A claims file, or a name that only claims files have.
  case claimsFile(path: String)
  /// What SQLite keeps beside a claims file while it is open (`-wal`, `-shm`, `-journal`).
  case besideClaimsFile(path: String)
  /// No file, and nothing that could be replaced by one.
  case notAFile(path: String, Kind)
  /// Where standard output goes already.
  case standardOutput(path: String)
  /// Somebody else's, and nobody agreed to its being replaced.
  case occupied(path: String, OutputFile.Occupant)
  /// What stood there was changed between the look at it and the writing.
  case changedMeanwhile(path: String)
  /// It cannot be read, so nobody can tell that it is no claims file.
  case unreadable(path: String)
  case failed(path: String, Obstacle)

  public enum Kind: Sendable, Hashable {
    case folder, device, pipe, socket, endlessLink
  }

  /// What the system says against writing.
  public enum Obstacle: Sendable, Hashable {
    case noFolder
    case noPermission
    case noRoom
    /// The system's own words.
    case other(String)
  }
}

extension OutputFileError {
  public var refusal: Refusal {
    switch self {
    case .claimsFile(let path):
      refused(
        path, "claims-file",
        "\(path) is a claims file, or named like one, and was left as it is: nothing else may be written there. "
          + "Choose another name")
    case .besideClaimsFile(let path):
      refused(
        path, "beside-claims-file",
        "\(path) belongs to a claims file, which SQLite reads together with it, and was left as it is. "
          + "Choose another name")
    case .notAFile(let path, .folder): refused(path, "folder", "\(path) is a folder. Name a file in it")
    case .notAFile(let path, .endlessLink):
      refused(path, "endless-link", "\(path) is a link that leads to itself. Choose another name")
    case .notAFile(let path, let kind): refused(path, "\(kind)", "\(path) is a \(kind), not a file")
    case .standardOutput(let path):
      refused(path, "standard-output", "\(path) is where standard output goes already")
    case .occupied(let path, let occupant):
      refused(path, occupant.word, "\(occupant.sentence(of: path)), so it was left as it is")
    case .unreadable(let path):
      refused(
        path, "unreadable",
        "\(path) cannot be read, so it may be a claims file, and was left as it is. "
          + "Check its permissions, or choose another name")
    case .changedMeanwhile(let path):
      failed(
        path, "changed-meanwhile",
        "\(path) was changed by somebody else meanwhile and was left as it is. Look at it and try again")
    case .failed(let path, let obstacle):
      failed(path, obstacle.word, "\(path) cannot be written: \(obstacle.sentence)")
    }
  }

  private func refused(_ path: String, _ problem: String, _ sentence: String) -> Refusal {
    Refusal(.outputRefused, sentence, ["path": .text(path), "problem": .text(problem)])
  }

  private func failed(_ path: String, _ problem: String, _ sentence: String) -> Refusal {
    Refusal(.outputFailed, sentence, ["path": .text(path), "problem": .text(problem)])
  }
}

extension OutputFileError.Obstacle {
  fileprivate var word: String {
    switch self {
    case .noFolder: "no-folder"
    case .noPermission: "no-permission"
    case .noRoom: "no-room"
    case .other: "other"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .noFolder: "there is no such folder. Make it, or choose another name"
    case .noPermission: "its folder is read-only. Choose a folder of yours, or change the permissions"
    case .noRoom: "the disk is full. What stood there is as it was; make room and try again"
    case .other(let words): "\(words). What stood there is as it was; check the folder and the disk"
    }
  }
}

extension OutputFile.Occupant {
  fileprivate var word: String {
    switch self {
    case .foreign: "foreign"
    case .changed: "changed"
    case .readOnly: "read-only"
    }
  }

  /// Why somebody is asked, with the path as it is.
  public func sentence(of path: String) -> String {
    switch self {
    case .foreign: "\(path) exists already, and nothing shows that Claimbook wrote it"
    case .changed: "\(path) was changed since Claimbook wrote it"
    case .readOnly: "\(path) exists already and is read-only"
    }
  }
}

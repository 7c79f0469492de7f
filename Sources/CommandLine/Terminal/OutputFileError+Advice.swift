import OutputFiles

extension OutputFileError {
  /// What happened and what helps, for a terminal.
  var advice: String {
    switch self {
    case .claimsFile(let path):
      "\(Escaped.terminal(path)) is a claims file, or named like one, and was left as it is: nothing else may be written "
        + "there. Choose another name: -o report.md"
    case .besideClaimsFile(let path):
      "\(Escaped.terminal(path)) belongs to a claims file, which SQLite reads together with it, and was left as it is. "
        + "Choose another name: -o report.md"
    case .notAFile(let path, .folder):
      "\(Escaped.terminal(path)) is a folder. Name a file in it: -o "
        + SpelledCommand.Word.path((path.hasSuffix("/") ? path : path + "/") + "report.md").text
    case .notAFile(let path, .endlessLink):
      "\(Escaped.terminal(path)) is a link that leads to itself. Choose another name: -o report.md"
    case .notAFile(let path, let kind):
      "\(Escaped.terminal(path)) is a \(kind), not a file. Leave -o out: standard output can be sent there"
    case .standardOutput(let path):
      "\(Escaped.terminal(path)) is where standard output goes already. Leave -o out"
    case .occupied(let path, let occupant):
      "\(occupant.sentence(of: path)), so it was left as it is. Replace it: --force, or choose another name"
    case .changedMeanwhile(let path):
      "\(Escaped.terminal(path)) was changed by somebody else meanwhile and was left as it is. Look at it and try again"
    case .unreadable(let path):
      "\(Escaped.terminal(path)) cannot be read, so it may be a claims file, and was left as it is. "
        + "Check its permissions, or choose another name"
    case .failed(let path, let obstacle):
      "\(Escaped.terminal(path)) cannot be written: \(obstacle.advice)"
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .claimsFile, .besideClaimsFile, .notAFile, .standardOutput, .occupied, .unreadable: .notAllowed
    case .changedMeanwhile, .failed: .error
    }
  }
}

extension OutputFileError.Obstacle {
  fileprivate var advice: String {
    switch self {
    case .noFolder: "there is no such folder. Make it, or choose another name"
    case .noPermission: "its folder is read-only. Choose a folder of yours, or change the permissions"
    case .noRoom: "the disk is full. What stood there is as it was; make room and try again"
    case .other(let words): "\(words). What stood there is as it was; check the folder and the disk"
    }
  }
}

extension OutputFile.Occupant {
  /// Why somebody is asked.
  func sentence(of path: String) -> String {
    switch self {
    case .foreign: "\(Escaped.terminal(path)) exists already, and nothing shows that Claimbook wrote it"
    case .changed: "\(Escaped.terminal(path)) was changed since Claimbook wrote it"
    case .readOnly: "\(Escaped.terminal(path)) exists already and is read-only"
    }
  }
}

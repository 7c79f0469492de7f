/// Why a file was not written. Facts; each front end says them in its own words.
public enum OutputFileError: Error, Sendable, Hashable {
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

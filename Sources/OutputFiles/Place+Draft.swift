import Claims
import Drafts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Place {
  /// - Throws: `OutputFileError` when a claims file stands there, or what cannot be read.
  func isFree() throws(OutputFileError) -> Bool {
    // Of what stands there nothing but that it does matters.
    try standing(against: EventChain.origin).content == .nothing
  }

  /// A new empty file beside the place, with the permissions of another, else closed to others.
  func emptyDraft(like other: String?) throws(OutputFileError) -> Draft {
    var status = stat()
    let mode = other.flatMap { stat($0, &status) == 0 ? status.st_mode & 0o777 | 0o600 : nil } ?? 0o600
    return try wording { () throws(SystemError) in try Draft(at: draftPath, mode: mode, isExact: true) }
  }

  /// Writes the bytes beside the place, with a mark of what they are and the permissions of the file that they will
  /// replace, else the user's usual ones.
  func draft(_ bytes: [UInt8], _ digest: Digest, mode: mode_t?) throws(OutputFileError) -> Draft {
    try wording { () throws(SystemError) in
      try Draft(at: draftPath, mode: mode ?? 0o666, isExact: mode != nil) { descriptor throws(SystemError) in
        Mark.write(digest, on: descriptor)
        try Draft.write(bytes, to: descriptor)
      }
    }
  }

  /// Gives a new file its name; nothing may stand there.
  ///
  /// - Throws: `OutputFileError.changedMeanwhile` when something stands there by now, `.failed`.
  func receive(_ draft: Draft) throws(OutputFileError) {
    try wording { () throws(SystemError) in try draft.appear(as: path) }
  }

  /// Puts the draft where another file may stand.
  ///
  /// - Throws: `OutputFileError.failed`. After it the draft may stand in its place already, but not for sure after a
  ///   power cut.
  func take(_ draft: Draft) throws(OutputFileError) {
    try wording { () throws(SystemError) in try draft.replace(path) }
  }

  private var draftPath: String { "\(folder).claimbook-\(UInt64.random(in: 0 ... .max))" }

  private func wording<Value>(_ body: () throws(SystemError) -> Value) throws(OutputFileError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw error.code == EEXIST ? .changedMeanwhile(path: named) : .failed(path: named, .init(error.code))
    }
  }
}

public import Claims

/// The files that somebody names as evidence: one, or all below a folder but hidden ones. Any file can be evidence, so a
/// list or an archive is one piece.
public struct EvidenceFiles: Sendable {
  /// As they were named.
  public let name: String
  let files: [FolderFile]

  /// The files that are taken, in the order of their names.
  public var paths: [String] { files.filter { $0.fate == .taken }.map(\.path) }
}

/// A file that was linked to claims.
public struct LinkedFile: Sendable {
  public let receipt: Receipt<EvidenceOutcome>
  /// What was odd about reading it, one sentence each.
  public let warnings: [String]
}

/// Files that are linked to claims as they are asked for, a piece a file and a transaction each. One that cannot be taken
/// is told, and the others go on.
public struct LinkedFiles: AsyncSequence, AsyncIteratorProtocol {
  let intake: Intake
  let workbench: Workbench
  let details: EvidenceDetails
  private var files: ArraySlice<FolderFile>
  private var claims: ClaimSelection

  init(
    _ intake: Intake, _ files: [FolderFile], to claims: ClaimSelection, _ details: EvidenceDetails,
    into workbench: Workbench
  ) {
    (self.intake, self.workbench, self.details) = (intake, workbench, details)
    (self.files, self.claims) = (files[...], claims)
  }

  public func makeAsyncIterator() -> LinkedFiles { self }

  /// What became of the next file.
  ///
  /// - Throws: what the rules refuse or is wrong with the claims file, since it is so of every file that follows.
  public mutating func next() async throws -> IntakeOutcome<LinkedFile>? {
    guard let file = files.popFirst() else { return nil }
    switch file.fate {
    case .leftOut(let reason): return .leftOut(LeftOut(path: file.path, reason: reason))
    case .closed: return .failed(IntakeError.notReadable(file.path))
    case .taken: break
    }
    let (name, read): (String, EvidenceBytes)
    do {
      (name, read) = try await Blocking.run { [intake] in try intake.evidence(file: file.path) }
    } catch {
      return .failed(error)
    }
    let receipt = try await workbench.addEvidence(.file(name: name, content: read.captured), to: claims, details)
    // A filter may let other claims through once a piece is linked; those that it chose first are meant for all.
    claims = .named(receipt.outcome.claims.map(\.shortID))
    return .done(LinkedFile(receipt: receipt, warnings: read.warnings))
  }
}

extension Intake {
  /// The files that a name stands for as evidence.
  ///
  /// - Throws: `IntakeError` for a folder that cannot be read or holds no file.
  public func evidenceFiles(_ name: String) throws -> EvidenceFiles {
    guard InputFile.isFolder(name) else { return EvidenceFiles(name: name, files: [FolderFile(path: name, id: name)]) }
    let files = try FolderFile.all(below: name)
    guard files.contains(where: { $0.fate == .taken || $0.fate == .closed }) else {
      throw IntakeError.noFiles(folder: name)
    }
    return EvidenceFiles(name: name, files: files)
  }

  /// Links files to claims as evidence, in the order of their names.
  ///
  ///     let (files, details) = (try intake.evidenceFiles("budget/"), EvidenceDetails(stance: .context))
  ///     for try await outcome in try intake.addEvidence(files, to: .named(["C-15"]), details, into: workbench) {
  ///       if case .done(let file) = outcome { print(file.receipt.outcome.evidence.shortID) }
  ///     }
  ///
  /// - Throws: `IntakeError.oneForSeveral` for a quotation or a title of several files.
  public func addEvidence(
    _ files: EvidenceFiles, to claims: ClaimSelection, _ details: EvidenceDetails, into workbench: Workbench
  ) throws -> LinkedFiles {
    let count = files.paths.count
    if count > 1, details.quote != nil || details.title != nil {
      throw IntakeError.oneForSeveral(folder: files.name, files: count)
    }
    return LinkedFiles(self, files.files, to: claims, details, into: workbench)
  }
}

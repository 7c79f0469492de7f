public import Claims

/// Something about a claims file that somebody should know.
public struct Trouble: Sendable, Hashable {
  public let kind: Kind
  /// What was found, with its values; no full stop at its end.
  public let what: String
  /// Whether it was put right.
  public internal(set) var isMended = false

  /// What it is; the raw value is for programs, and stays.
  public enum Kind: String, Sendable, CaseIterable {
    /// The file has tables, views or triggers that Claimbook does not make, or lacks some.
    case schemaAltered = "schema-altered"
    /// Pages of the database are not what SQLite wrote.
    case pagesDamaged = "pages-damaged"
    /// The log, or a record that is not what the log says.
    case recordAltered = "record-altered"
    /// Bytes of evidence, or a text read from them, are missing or others.
    case bytesMissing = "bytes-missing"
    /// What only helps to find things is not what the records say.
    case indexStale = "index-stale"
    case readOnly = "read-only"
    /// Files beside it that SQLite needs are another user's.
    case blocked
    case olderSchema = "older-schema"
    case networkDrive = "network-drive"
    case copiesBeside = "copies-beside"
    case leftOver = "left-over"
  }

  /// How much it matters.
  public enum Weight: Sendable, Hashable {
    /// Good to know, and nothing is wrong.
    case note
    /// Work is hindered, and the record is whole.
    case hindrance
    /// The record is not whole.
    case damage
  }
}

extension Trouble {
  /// What helps, where a use case does; nothing more for what was mended.
  public var way: UseCase? {
    switch kind {
    case .indexStale: isMended ? nil : .mendIndexes
    case .schemaAltered: .rescueRecords
    case .pagesDamaged, .recordAltered, .bytesMissing: .listBackups
    case .copiesBeside: .makeBackup
    case .readOnly, .blocked, .olderSchema, .networkDrive, .leftOver: nil
    }
  }
}

extension Trouble.Kind {
  public var weight: Trouble.Weight {
    switch self {
    case .schemaAltered, .pagesDamaged, .recordAltered, .bytesMissing: .damage
    case .indexStale, .readOnly, .blocked: .hindrance
    case .olderSchema, .networkDrive, .copiesBeside, .leftOver: .note
    }
  }

  /// Whether it can be put right without touching the record.
  public var isMendable: Bool { self == .indexStale }

  /// What it means for who works with the file, as a sentence.
  public var meaning: String {
    switch self {
    case .schemaAltered:
      "Somebody changed the file past Claimbook, and could make it show and write what nobody recorded. Nothing else of it was looked at."
    case .pagesDamaged:
      "The disk, or a program that copied the file while it was open, lost parts of it. What can be read may be incomplete."
    case .recordAltered:
      "Somebody changed the file past Claimbook, or the disk did. The log and the records cannot both be right."
    case .bytesMissing: "The evidence is still described and its digest known, but its bytes cannot be shown any more."
    case .indexStale: "Searches miss claims or find wrong ones. The record itself is whole."
    case .readOnly: "It can be read, and no change can be written."
    case .blocked: "Another user's Claimbook was killed, or has the file open now. Until they go nobody else can write."
    case .olderSchema:
      "An earlier Claimbook wrote it. Nothing is lost. Its log, records, bytes and indexes are looked at in the newer form only."
    case .networkDrive:
      "Locks are unreliable on network drives: two people who write at once can damage the file."
    case .copiesBeside: "Reading takes the newest; writing is refused while two could be meant."
    case .leftOver: "A program was killed, or has the file open now."
    }
  }

  /// What to do, as a sentence.
  public var remedy: String {
    switch self {
    case .pagesDamaged, .recordAltered:
      "Keep this file for inspection, and go on with the newest copy that a check finds whole."
    case .schemaAltered:
      "Ask who sent it for another copy, or go on with a backup; else copy its records into a new file, which are then compared with their log."
    case .bytesMissing: "Take the pieces from a copy that has them, or capture them anew."
    case .indexStale: "It is built anew from the records, which nothing is lost by."
    case .readOnly: "Change the permissions of the file and its folder, or copy it to a folder of yours."
    case .blocked:
      "Let that user run any command, which takes them up; the empty ones may be deleted when no Claimbook runs."
    case .olderSchema: "Any other command brings it up to date, after a copy of it was made beside it. Then look again."
    case .networkDrive: "Keep the file on a disk of the computer that works with it, and copies of it on the drive."
    case .copiesBeside: "Move copies to another folder, or give them another ending."
    case .leftOver:
      "Leave what is called like the file with -wal and -shm: the next command takes it up. Drafts may be deleted when no Claimbook runs."
    }
  }
}

import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What surrounds a claims file: its permissions, its disk, and what lies beside it.
struct Surroundings {
  let path: String

  func troubles() -> [Trouble] { [permissions, drive, copies].compactMap { $0 } + leftOvers }

  private var permissions: Trouble? {
    do throws(FileAccess.Obstacle) {
      _ = try FileAccess(to: path).wayToWrite()
      return nil
    } catch {
      guard case .foreign(let suffixes, _) = error else {
        return Trouble(kind: .readOnly, what: "\(path) or its folder is read-only")
      }
      let names = suffixes.map { path + $0.rawValue }.joined(separator: ", ")
      return Trouble(kind: .blocked, what: "another user's files lie beside \(path): \(names)")
    }
  }

  private var drive: Trouble? {
    Self.networkDrive(of: path).map { Trouble(kind: .networkDrive, what: "\(path) lies on a network drive (\($0))") }
  }

  private var copies: Trouble? {
    let names = FoundCopy.all(of: path).map(\.path).filter { $0.hasSuffix(".claimbook") }
    guard !names.isEmpty else { return nil }
    return Trouble(kind: .copiesBeside, what: "copies are named like claims files: \(names.joined(separator: ", "))")
  }

  private var leftOvers: [Trouble] {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let (folder, name) = (String(path[..<slash]), String(path[slash...]))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().filter { other in
      let isCompanion = ["-wal", "-journal"].contains { other == name + $0 }
      return isCompanion && FileSituation.size(of: folder + other) > 0
        || other.hasPrefix(name + ".new-") || Self.isDraft(other)
    }.map { Trouble(kind: .leftOver, what: "\(folder + $0) lies beside the file") }
  }

  /// A file that was being written when its program was killed, `.claimbook-` and a number, or what SQLite kept beside it.
  private static func isDraft(_ name: String) -> Bool {
    let suffix = FileAccess.Suffix.allCases.map(\.rawValue).first { name.hasSuffix($0) } ?? ""
    let number = name.dropFirst(".claimbook-".count).dropLast(suffix.count)
    return name.hasPrefix(".claimbook-") && !number.isEmpty && number.allSatisfy(\.isASCII) && UInt64(number) != nil
  }

  /// What kind of network drive a file lies on; nothing for a disk of this computer, or where nobody can tell.
  private static func networkDrive(of path: String) -> String? {
    #if canImport(Darwin)
      var status = statfs()
      guard statfs(path, &status) == 0, status.f_flags & UInt32(MNT_LOCAL) == 0 else { return nil }
      return withUnsafeBytes(of: status.f_fstypename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    #else
      var status = stat()
      guard stat(path, &status) == 0, let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
      else { return nil }
      return MountTable.networkType(in: mounts, device: UInt64(status.st_dev))
    #endif
  }
}

/// Linux's list of what is mounted where, `/proc/self/mountinfo`:
/// `36 35 0:52 / /mnt/news rw shared:1 - nfs4 server:/news rw`.
enum MountTable {
  private static let networkTypes: Set = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "davfs",
    "fuse.davfs",
  ]

  /// The type of the file system with the number of a device, when it is one of a network.
  static func networkType(in mounts: String, device: UInt64) -> String? {
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)", let dash = fields.firstIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      let type = String(fields[dash + 1])
      return networkTypes.contains(type) ? type : nil
    }
    return nil
  }
}

import Foundation
import TestFolders

/// A disk with little room, on which a command runs.
///
/// Where this user may mount one (Linux lets most, in a namespace of their own) it is a real one in memory; else a limit on
/// the size of files stands for it.
enum FullDisk: String, CaseIterable, Sendable {
  case memory, fileLimit

  static let available = allCases.filter { $0 == .fileLimit || canMount }

  private static let canMount =
    (try? Program.shell("unshare --map-root-user --mount mount -t tmpfs -o size=64k tmpfs /mnt", in: "/"))?.status == 0

  /// Runs a command in a copy of a folder, on a disk that takes so many kilobytes more.
  ///
  /// - Returns: how it ended, and the folder as it is then, on a disk with room.
  func run(
    _ command: String, in start: TemporaryFolder, room: Int, environment: [String: String]
  ) throws -> (Program.Outcome, TemporaryFolder) {
    let after = try TemporaryFolder()
    let environment = environment.merging(
      ["START": start.root, "AFTER": after.root, "CALL": command]
    ) { own, _ in own }
    // A disk of size 0 would be one without end. Other exit codes than the command's say that there is no disk.
    let script =
      switch self {
      case .memory:
        """
        unshare --map-root-user --mount bash -c '
          mkdir -p "$AFTER/disk" && mount -t tmpfs -o size=\(try max(4, Self.size(of: start) + room))k tmpfs "$AFTER/disk" &&
          cp -a "$START/." "$AFTER/disk" && cd "$AFTER/disk" || exit 99
          (eval "$CALL"); status=$?
          cp -a . "$AFTER" && exit $status' && status=0 || status=$?
        rmdir "$AFTER/disk"; exit $status
        """
      case .fileLimit:
        """
        cp -a "$START/." . || exit 99
        (trap '' XFSZ; ulimit -f \(room); eval "$CALL")
        """
      }
    return (try Program.shell(script, in: after.root, environment: environment), after)
  }

  /// What a folder takes on such a disk, in kilobytes.
  private static func size(of folder: TemporaryFolder) throws -> Int {
    try folder.names().reduce(0) { sum, name in
      let size = try FileManager.default.attributesOfItem(atPath: folder.path(name))[.size] as? Int ?? 0
      return sum + (size + 4095) / 4096 * 4
    }
  }
}

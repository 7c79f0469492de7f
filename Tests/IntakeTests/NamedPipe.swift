import Foundation
import TestFolders

/// A pipe with somebody who writes into it: whoever opens it is not left waiting, but has read what they should not have.
struct NamedPipe {
  let path: String
  private let writer = Process()

  init(_ room: Room, _ name: String, holding text: String) throws {
    path = room.folder.path(name)
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "exec printf %s \"$1\" > \"$0\"", path, text]
    writer.standardOutput = FileHandle.nullDevice
    try writer.run()
  }

  /// Nobody reads it any more. Killed, since children of the test runner's threads may hear no other signal.
  func end() {
    kill(writer.processIdentifier, SIGKILL)
    writer.waitUntilExit()
  }
}

/// A socket with a place among the files.
struct ListeningSocket {
  private let descriptor: Int32

  init(_ path: String) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0 else { throw POSIXError(.EIO) }
  }

  func end() { close(descriptor) }
}

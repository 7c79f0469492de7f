import Fetching
import Foundation
import Synchronization
import TestFolders
import Testing

/// What `claimbook-fetch` can still open.
@Suite(.enabled(if: Confinement.isPossible, "needs Landlock (Linux 5.13)"))
struct ConfinementTests {
  /// Opens a file for reading or writing; nothing but whether that works.
  private static func canOpen(_ path: String, _ flags: Int32) -> Bool {
    let descriptor = open(path, flags, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }

  @Test("no file of the newsroom can be opened, those of the system can be read")
  func files() throws {
    let folder = try TemporaryFolder()
    let claims = try folder.write("newsroom.claimbook", "claims")
    #expect(Self.canOpen(claims, O_RDONLY))
    let outcome = Mutex<(isConfined: Bool, opened: [Bool], read: Bool)>((false, [], false))
    let done = DispatchSemaphore(value: 0)
    // A thread of its own: there is no way back.
    let thread = Thread {
      let isConfined = Confinement.confine()
      let opened = [
        Self.canOpen(claims, O_RDONLY), Self.canOpen(claims, O_RDWR),
        Self.canOpen(folder.path("new"), O_CREAT | O_WRONLY),
        Self.canOpen("/etc/passwd", O_RDWR),
      ]
      outcome.withLock { $0 = (isConfined, opened, Self.canOpen("/etc/passwd", O_RDONLY)) }
      done.signal()
    }
    thread.start()
    done.wait()
    let (isConfined, opened, read) = outcome.withLock { $0 }
    #expect(isConfined)
    #expect(opened == [false, false, false, false])
    #expect(read)
  }
}

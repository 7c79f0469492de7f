import ArgumentParser
import Drafts
import FoundationEssentials
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command whose output is there to be read, and may be longer than the screen.
protocol PagedCommand: Command {
  /// Whether this call's output may wait until it is whole; a stream for other programs may not.
  var isPaged: Bool { get }
}

extension PagedCommand {
  var isPaged: Bool { true }
}

/// Shows what is longer than the screen in the editor's pager; what fits, and what goes into a pipe, is printed.
enum Pager {
  static func run(_ command: inout any Command, in container: Container) throws {
    guard Screen.isTerminal, let paged = command as? any PagedCommand, paged.isPaged, Self.command != "cat" else {
      return try command.run(in: container)
    }
    let result: Result<Void, any Error>
    Output.collect()
    do {
      result = .success(try command.run(in: container))
    } catch {
      result = .failure(error)
    }
    show(Output.collected())
    try result.get()
  }

  private static var command: String { Environment["PAGER"] ?? "less -R" }

  private static func show(_ text: String) {
    let lines = text.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count
    guard lines >= Screen.height else { return Output.write(text, to: 1) }
    // A file without a name instead of a pipe: whoever leaves the pager early leaves nobody writing into nothing.
    guard let file = unnamedFile(text) else { return Output.write(text, to: 1) }
    let status = try? Session.wait {
      // Through the shell, since the variable may hold options.
      try await Subprocess.run(
        .name("sh"), arguments: ["-c", Self.command],
        input: .fileDescriptor(FileDescriptor(rawValue: file), closeAfterSpawningProcess: true),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
      ).terminationStatus
    }
    // The shell's answer for a pager that isn't there: it has shown nothing.
    if status == .exited(127) || status == .exited(126) { Output.write(text, to: 1) }
  }

  /// The text in a file that only this program can open, at its beginning; nothing where none can be made, or not with
  /// all of it.
  private static func unnamedFile(_ text: String) -> Int32? {
    let path = FileManager.default.temporaryDirectory.appending(path: "claimbook-\(UUID().uuidString)").path
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    unlink(path)
    do throws(SystemError) {
      try Draft.write(Array(text.utf8), to: file)
    } catch {
      close(file)
      return nil
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

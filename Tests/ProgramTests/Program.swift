import Foundation
import TestFolders

/// The built program.
enum Program {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Beside the test bundle, where SwiftPM puts it.
  static let folder: URL = Bundle.module.bundleURL.deletingLastPathComponent()

  struct Outcome {
    let output: String
    let status: Int32
  }

  /// Runs lines of shell with the program on the path, a fixed clock, and both outputs together. After its `life` it is
  /// killed, if it has not ended (status 137): what “exec” put in the place of the shell.
  static func shell(
    _ line: String, in folder: String, environment: [String: String] = [:], life: Duration? = nil
  ) throws -> Outcome {
    let process = Process()
    // Not sh: the test runner's threads block signals, dash inherits that, and its “wait” then waits for ever.
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": Self.folder.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC",
      "CLAIMBOOK_NOW": "2024-05-10T12:00:00Z", "CLAIMBOOK_USER": "Ana Kovač",
      "SAMPLES": root.appendingPathComponent("Samples").path,
      "STAGES": Transcript.folder.appendingPathComponent("Stages").path,
    ].merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if let life {
      // No waiting for something: the moment is by chance, and any is right.
      Thread.sleep(forTimeInterval: life / .seconds(1))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    // To the end of what its helpers say too.
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(output: String(decoding: data, as: UTF8.self), status: status)
  }
}

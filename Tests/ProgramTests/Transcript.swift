import Foundation
import TestFolders

/// A session with the built program as text: `$ command`, what it printed, and `[exit N]` where it isn't 0.
///
/// In `Commands` stands one for each command, called as the command is (`evidence-add`); beside that folder stand stories
/// of whole pieces of work. `Stages` holds what many of them begin with.
struct Transcript {
  let name: String
  let url: URL

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Transcripts")

  /// By their paths in the folder.
  static var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".transcript") }.sorted()
    }
  }

  init(name: String) {
    self.name = name
    url = Self.folder.appendingPathComponent(name)
  }

  /// The command that it is about, as it is typed; nothing for a story.
  var command: String? {
    guard name.hasPrefix("Commands/") else { return nil }
    return url.deletingPathExtension().lastPathComponent
  }

  /// Runs every command in a new folder and writes the session down as the file should have it.
  func replayed() throws -> String {
    let text = try String(contentsOf: url, encoding: .utf8)
    let folder = try TemporaryFolder()
    var result = ""
    for line in text.components(separatedBy: "\n") where line.hasPrefix("$ ") || line.hasPrefix("// ") {
      if !result.isEmpty { result += "\n" }
      result += line + "\n"
      guard line.hasPrefix("$ ") else { continue }
      let outcome = try Program.shell(String(line.dropFirst(2)), in: folder.root)
      result += normalised(outcome.output, folder)
      if outcome.status != 0 { result += "[exit \(outcome.status)]\n" }
    }
    return result
  }

  /// What differs from run to run: the folder, UUIDs and hashes.
  private func normalised(_ output: String, _ folder: TemporaryFolder) -> String {
    var text = output.replacingOccurrences(of: folder.root, with: "FOLDER")
    text.replace(Program.root.appendingPathComponent("Samples").path, with: "SAMPLES")
    text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "UUID")
    text.replace(/head [0-9a-f]{12,64}/, with: "head HASH")
    text.replace(/"head":"[0-9a-f]{64}"/, with: "\"head\":\"HASH\"")
    text.replace(/--expect [0-9a-f]{12}/, with: "--expect HASH")
    text.replace(/hash `[0-9a-f]{64}`/, with: "hash `HASH`")
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}

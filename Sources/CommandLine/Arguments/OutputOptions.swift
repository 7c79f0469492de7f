import ArgumentParser
import OutputFiles

/// A command that writes a file where somebody wants it. Every command with an output has these, so that none of them
/// can write over the record.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. One that Claimbook did not write is asked about first.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file without asking; never a claims file.")
  var force = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("-o is empty. Name the file to write: -o report.md") }
    if force, file == nil { throw ValidationError("--force is about the file that -o names: add -o FILE") }
  }

  /// The file that was named; nothing for standard output.
  var file: String? { output == "-" ? nil : output }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// - Throws: `OutputFileError`, or `CommandFailure` when the answer is no.
  func write(_ bytes: [UInt8], to path: String) throws {
    try OutputFile(path: path).write(bytes) { occupant in
      if force { return true }
      guard Screen.canAsk else { return false }
      guard Question.isAgreed("\(Escaped.terminal(occupant.sentence(of: path))). Replace it?") else {
        throw CommandFailure("\(Escaped.terminal(path)) was left as it is", .declined)
      }
      return true
    }
  }
}

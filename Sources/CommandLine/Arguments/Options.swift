public import ArgumentParser
public import Claims

/// Which claims file, and who opens it: every command that opens one has both.
struct FileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The claims file; else $CLAIMBOOK_FILE, else the nearest *.claimbook.", valueName: "path"))
  var file: String?

  func validate() throws {
    if file?.isEmpty == true { throw ValidationError("--file is empty. Name the claims file: --file news.claimbook") }
  }

  @Option(help: ArgumentHelp("In whose name; else $CLAIMBOOK_USER, else the system's user.", valueName: "name"))
  var by: String?
}

/// A command that changes the file.
struct WritingOptions: ParsableArguments {
  @OptionGroup var location: FileOptions

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false
}

/// A command that prints what it read.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var location: FileOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false
}

/// What is claimed, which decides the scale.
struct ClaimTypeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("claim, promise or consistency: each has its scale.", valueName: "type"))
  var type: ClaimType?

  @Option(help: ArgumentHelp("What would make a promise kept, or none.", valueName: "text"))
  var criteria: String?
}

/// Terms that choose claims.
struct FilterArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Terms that claims must pass, see: claimbook help filters.", valueName: "filter"))
  var terms: [String] = []
}

extension Stance: ExpressibleByArgument {}
extension EvidenceType: ExpressibleByArgument {}
extension Preset: ExpressibleByArgument {}
extension Person.Role: ExpressibleByArgument {}

extension Correction.Severity: ExpressibleByArgument {
  /// Withdrawing is a command of its own.
  public init?(argument: String) {
    guard let known = Self(rawValue: argument), known != .withdrawn else { return nil }
    self = known
  }

  public static var allValueStrings: [String] { allCases.filter { $0 != .withdrawn }.map(\.rawValue) }
}
extension ClaimType: ExpressibleByArgument {}

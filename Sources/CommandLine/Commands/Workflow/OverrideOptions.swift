import ArgumentParser
import Claims

/// For steps whose guards an editor may pass over.
struct OverrideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pass unmet guards over for this reason, which log and report show; editors only.", valueName: "reason"))
  var override: String?
}

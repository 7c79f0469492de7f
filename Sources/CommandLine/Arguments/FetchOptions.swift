public import ArgumentParser
public import Intake

/// How addresses are fetched.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Ask the Wayback Machine for its copy of an address that cannot be read.")
  var archive = false

  @Option(
    help: ArgumentHelp("A port that addresses may have beside 80, 443, 8080, 8443; repeatable.", valueName: "port"))
  var allowPort: [Int] = []

  var wishes: FetchWishes { FetchWishes(archive: archive, ports: allowPort) }

  func validate() throws {
    if let port = allowPort.first(where: { !(1...65_535).contains($0) }) {
      throw ValidationError("--allow-port must be 1 to 65535, not \(port)")
    }
  }
}

/// How many articles are worked on at once.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many articles to work on at once; else as many as there are cores.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs must be 1 to 64, not \(jobs)") }
  }

  /// What is named, to be read by so many jobs.
  func inputs(_ names: [String], _ fetching: FetchOptions, standardInput: InputFormat = .page) -> Inputs {
    var inputs = Inputs(names, standardInput: standardInput, wishes: fetching.wishes)
    if let jobs { inputs.jobs = jobs }
    return inputs
  }
}

extension InputFormat: ExpressibleByArgument {}

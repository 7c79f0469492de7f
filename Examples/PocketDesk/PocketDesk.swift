import Claims
import Extraction
import Intake
import Machine
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A second front end: it brings articles in, lists what they say, asks before it writes, and offers what helps where a
/// rule says no. It knows nothing of the command line.
///
///     swift run PocketDesk desk.claimbook "Ana Kovač" Samples/harbour-interview.txt
@main
struct PocketDesk {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    // Pages are parsed in a process of their own, which is this program called so.
    if words == [ReadWorker.argument] { return ReadWorker.run() }
    guard words.count > 2 else { return print("PocketDesk FILE NAME ARTICLE…") }
    do {
      try await work(in: words[0], as: words[1], on: Array(words.dropFirst(2)))
    } catch let error as any Refusing {
      offer(error.refusal)
      exit(1)
    }
  }

  private static func work(in path: String, as name: String, on articles: [String]) async throws {
    // Make the file, or open it with its newsroom's clock.
    let utc = SystemClock(in: .utc)
    do {
      try await SQLiteStore.create(at: path, clock: utc) { store in
        _ = try await Workbench(store: store, clock: utc, author: name).start(preset: .newsroom)
      }
    } catch StorageError.exists {}
    let (store, clock) = try SQLiteStore.open(at: path) { settings in
      SystemClock(in: (try? SystemZones().rules(named: settings.value(.timeZone))) ?? .utc)
    }
    defer { try? store.close() }
    let desk = Workbench(store: store, clock: clock, author: name)
    let intake = Intake(
      program: "pocket-desk", clock: clock, extractor: TrainedExtractor(), fetcher: FetchClient(),
      markup: ReadWorkers({ .ownReader }))
    // What comes in.
    for await outcome in intake.imports(of: Inputs(articles), into: desk) {
      switch outcome {
      case .done(let imported): print("+ \(imported.receipt.outcome.article.displayTitle)")
      case .leftOut(let file): print("– \(file.path): \(file.why)")
      case .failed(let error): print("! \(error)")
      case .several, .remark: break
      }
    }
    // What is there, as this person may see it.
    let list = try await desk.list(.everything, by: .urgency, limit: 3)
    for line in list.claims { print("\(line.claim.shortID) \(line.claim.text)") }
    print("\(list.tally.matching) claims")
    // What would change; it is written as it was shown, or not at all.
    let port = try ClaimSelection(words: ["port"], today: desk.today)
    let plan = try await desk.plan { try await $0.tag(port, adding: ["harbour"], removing: []) }
    for claim in plan.outcome.map(\.claim) { print("\(claim.shortID)? \(plan.fields(of: claim).map(\.description))") }
    _ = try await desk.carryOut(plan)
    // A rule says no.
    do {
      _ = try await desk.step(.named(["C-1"]), .publish)
    } catch let error as any Refusing {
      offer(error.refusal)
    }
  }

  /// The sentence, and a button for each way out that is this person's to go.
  private static func offer(_ refusal: Refusal) {
    print(refusal.sentence)
    for remedy in refusal.remedies where !remedy.step.isForAnother { print("[ \(remedy.step.useCase.label) ]") }
  }
}

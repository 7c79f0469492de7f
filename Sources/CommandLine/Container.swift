import ArgumentParser
import Claims
import Extraction
import Intake
import Machine
import Storage

/// What the program has that commands need: made once, handed to the command that runs. The one place that wires the
/// rooms together.
///
/// A command opens its file through it and gets a ``Session``: the file's workbench and clock. Nothing of a file is
/// kept here, so that a process can have several open.
struct Container: Sendable {
  /// The time zones that newsrooms may have.
  let zones = SystemZones()

  /// The computer's clock in its own zone, which knows no newsroom.
  var clock: SystemClock { SystemClock(in: zones.system) }

  /// In whose name a command without `--by` is given, and who looks.
  func author(_ option: String?) -> String {
    option ?? Environment["CLAIMBOOK_USER"] ?? Environment.systemUser
  }

  /// The room for what comes in, with this program as reader of pages; a page may take so many seconds.
  func intake(patience: Int = ReadWorkers.patience) -> Intake {
    Intake(
      program: "claimbook \(Version.text)", clock: SystemClock(in: .utc), extractor: TrainedExtractor(),
      fetcher: FetchClient(progress: FetchProgressLine.isWanted ? FetchProgressLine.show : nil),
      markup: ReadWorkers({ .ownReader }, seconds: patience))
  }

  /// Opens the file, runs the body, and closes the file whatever happens.
  func reading<Value: Sendable>(
    _ options: FileOptions, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try opened(options, isReadOnly: true) { session, _ in try session.wait(body) }
  }

  /// The same for what is done with the file as a whole, whatever is in it.
  func readingFile<Value>(_ options: FileOptions, _ body: (Session, SQLiteStore) throws -> Value) throws -> Value {
    try opened(options, isReadOnly: true, body)
  }

  func writing<Value: Sendable>(
    _ location: FileOptions, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try opened(location, isReadOnly: false) { session, _ in try session.wait(body) }
  }

  func writing<Value: Sendable>(
    _ options: WritingOptions, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try open(options) { session in try session.wait(body) }
  }

  /// Opens the file for writing, runs the body, and closes the file whatever happens; for work that is not one
  /// transaction.
  func open<Value>(_ options: WritingOptions, _ body: (Session) throws -> Value) throws -> Value {
    try opened(options.location, isReadOnly: options.dryRun) { session, _ in try body(session) }
  }

  private func opened<Value>(
    _ options: FileOptions, isReadOnly: Bool, _ body: (Session, SQLiteStore) throws -> Value
  ) throws -> Value {
    let location = try FileLocation.find(options.file, isReadOnly: isReadOnly)
    if let note = location.note { Output.note(note) }
    let path = location.path
    let (store, clock) = try SQLiteStore.open(at: path, isReadOnly: isReadOnly) { self.clock(of: $0) }
    let author = self.author(options.by)
    let workbench = Workbench(store: store, clock: clock, author: author)
    // Where nothing can be written, changes are rehearsed.
    let session = Session(
      workbench: isReadOnly ? workbench.planning : workbench, clock: clock, author: author, path: path)
    // A damaged log tells neither, and is told by what is done with the file.
    let before = isReadOnly ? nil : try? session.wait { try await $0.workbench.newestChange() }
    let result = Result { try body(session, store) }.mapError { error in
      let changes = try? before.map { before in try session.wait { try await $0.workbench.ownChanges(after: before) } }
      return FailureAfterChanges(error, keeping: changes ?? 0) ?? error
    }
    // After a failure too: what was written is written.
    if let before { try? session.wait { try await UnsignedLines.print($0.workbench.unsignedChecks(after: before)) } }
    // Closed after a failure too, so that nothing is left beside the file; the command's failure says more than that
    // of closing after it.
    let closing = Result { try store.close() }
    let value = try result.get()
    try closing.get()
    return value
  }

  /// The clock of a newsroom. A zone that this computer does not know keeps nobody from their file.
  private func clock(of settings: Settings) -> SystemClock {
    do throws(ZoneError) {
      return SystemClock(in: try zones.rules(named: settings.value(.timeZone)))
    } catch {
      Output.note("warning: \(Escaped.line(error.description)). Days are those of UTC for now")
      return SystemClock(in: .utc)
    }
  }
}

/// A command, which is handed what it works with.
protocol Command: ParsableCommand {
  mutating func run(in container: Container) throws
}

extension Command {
  /// For the parser, which knows no containers; the program itself calls the other one.
  mutating func run() throws { try run(in: Container()) }
}

import Dispatch
import Synchronization

/// Between threads that may wait, as jobs do, and tasks, which must not.
public enum Blocking {
  /// Waits for a task, on a thread that no task runs on: a job's, or a program's first.
  ///
  /// - Throws: what the task throws.
  public static func wait<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
    Task.detached {
      let outcome: Result<Value, any Error>
      do {
        outcome = .success(try await body())
      } catch {
        outcome = .failure(error)
      }
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    return try result.withLock { $0 }.get()
  }

  /// Does what waits for other programs on a thread of its own, so that no task waits for it.
  static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "claimbook.waiting").async { continuation.resume(with: Result { try body() }) }
    }
  }
}

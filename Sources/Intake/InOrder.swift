import Dispatch
import Synchronization

/// Outcomes of work on many inputs at once, in the order of the inputs and in bounded memory.
///
/// Each job reads the next input itself, so that an outcome never waits for an input that hasn't come yet: another program
/// may wait for the answer to its first line before it writes the second. Only one job at a time asks for the next input.
/// Who takes the outcomes slowly slows the jobs down; who stops taking them ends the jobs.
///
///     for await size in InOrder({ readLine() }, jobs: 4, work: { $0.count }) { print(size) }
public struct InOrder<Input: Sendable, Outcome: Sendable>: AsyncSequence, Sendable {
  /// How many inputs may be read ahead of the first whose outcome was not taken, for each job: enough that a long article
  /// keeps nobody waiting, few enough that their outcomes stay small.
  private let window: Int
  private let jobs: Int
  private let work: @Sendable (Input) -> Outcome
  private let inputs: Inputs

  /// Makes the sequence, which can be gone through once. Work may take its time: it has threads of its own.
  public init(
    _ next: sending @escaping () -> Input?, jobs: Int, window: Int = 4, work: @escaping @Sendable (Input) -> Outcome
  ) {
    inputs = Inputs(next)
    (self.jobs, self.window, self.work) = (jobs, jobs * window, work)
  }

  public func makeAsyncIterator() -> Iterator {
    let queue = Queue(jobs: jobs)
    let slots = Slots(window)
    let (inputs, work) = (inputs, work)
    for _ in 0..<jobs {
      // A queue of its own has a thread of its own: tasks run on the global queue's few, and jobs that wait there for
      // their workers would keep the outcomes from being taken.
      DispatchQueue(label: "claimbook.job").async {
        while slots.take(), let (place, input) = inputs.next() {
          queue.put(work(input), at: place)
        }
        // The end leaves its slot to the other jobs, which wait for it to see the end too.
        slots.give()
        queue.end()
      }
    }
    return Iterator(queue: queue, slots: slots)
  }

  public final class Iterator: AsyncIteratorProtocol {
    private let queue: Queue
    private let slots: Slots

    init(queue: Queue, slots: Slots) { (self.queue, self.slots) = (queue, slots) }

    deinit { slots.close() }

    public func next() async -> Outcome? {
      guard let outcome = await queue.next() else { return nil }
      slots.give()
      return outcome
    }
  }

  /// The inputs, with their places.
  private final class Inputs: Sendable {
    private struct State {
      let next: () -> Input?
      var taken = 0
    }
    private let state: Mutex<State>

    init(_ next: sending @escaping () -> Input?) { state = Mutex(State(next: next)) }

    func next() -> (place: Int, input: Input)? {
      state.withLock { state in
        guard let input = state.next() else { return nil }
        defer { state.taken += 1 }
        return (state.taken, input)
      }
    }
  }

  /// One for each input that may be on its way.
  final class Slots: Sendable {
    // Made empty, since one that is given up with fewer than it was made with is an error.
    private let free = DispatchSemaphore(value: 0)
    private let isClosed = Mutex(false)

    init(_ count: Int) { for _ in 0..<count { free.signal() } }

    /// Waits for one; false where nobody takes outcomes any more.
    func take() -> Bool {
      free.wait()
      return !isClosed.withLock { $0 }
    }

    func give() { free.signal() }

    func close() {
      isClosed.withLock { $0 = true }
      free.signal()
    }
  }

  /// Outcomes on their way from the jobs to whoever takes them.
  final class Queue: Sendable {
    private struct State {
      /// Those that wait for an earlier one, or to be taken, by place.
      var waiting: [Int: Outcome] = [:]
      var next = 0
      var jobs: Int
      var taker: CheckedContinuation<Outcome?, Never>?

      /// Who waits, and what they get.
      mutating func handover() -> (CheckedContinuation<Outcome?, Never>, Outcome?)? {
        guard let taker else { return nil }
        if let outcome = waiting.removeValue(forKey: next) {
          next += 1
          self.taker = nil
          return (taker, outcome)
        }
        guard jobs == 0 else { return nil }
        self.taker = nil
        return (taker, nil)
      }
    }
    private let state: Mutex<State>

    init(jobs: Int) { state = Mutex(State(jobs: jobs)) }

    func put(_ outcome: Outcome, at place: Int) { change { $0.waiting[place] = outcome } }

    func end() { change { $0.jobs -= 1 } }

    func next() async -> Outcome? {
      await withCheckedContinuation { taker in change { $0.taker = taker } }
    }

    private func change(_ body: (inout State) -> Void) {
      let ready = state.withLock { state in
        body(&state)
        return state.handover()
      }
      if let (taker, outcome) = ready { taker.resume(returning: outcome) }
    }
  }
}

import Dispatch
import Synchronization

/// Works on many articles at once and takes the outcomes in the order of the articles, in bounded memory.
enum InOrder {
  /// How many inputs may be read ahead of the first that isn't done, for each job: enough that a long article keeps
  /// nobody waiting, few enough that their outcomes stay small.
  private static let window = 4

  /// Folds the outcomes into a state.
  ///
  /// Each job reads the next input itself, so that an outcome never waits for an input that hasn't come yet: another
  /// program may wait for the answer to its first line before it writes the second.
  ///
  /// Only one job at a time asks for the next input.
  static func fold<Input: Sendable, Outcome: Sendable, State: Sendable>(
    _ next: sending @escaping () -> Input?, into state: State, jobs: Int,
    work: @escaping @Sendable (Input) -> Outcome,
    combine: @escaping @Sendable (inout State, Outcome) -> Void
  ) -> State {
    let queue = Queue<Input, Outcome, State>(next, state, window: jobs * window)
    let group = DispatchGroup()
    for _ in 0..<jobs {
      DispatchQueue.global().async(group: group) {
        while let (place, input) = queue.next() { queue.put(work(input), at: place, combine) }
      }
    }
    group.wait()
    return queue.state
  }

  /// What the jobs share.
  private final class Queue<Input: Sendable, Outcome: Sendable, State: Sendable>: Sendable {
    private let inputs: Mutex<Numbered>
    private let outcomes: Mutex<Outcomes>
    /// One for each input that may be in flight.
    private let slots: DispatchSemaphore

    private struct Numbered {
      let next: () -> Input?
      var taken = 0
    }

    private struct Outcomes {
      var state: State
      /// Those that wait for an earlier one, by place.
      var waiting: [Int: Outcome] = [:]
      var next = 0
    }

    init(_ next: sending @escaping () -> Input?, _ state: State, window: Int) {
      self.inputs = Mutex(Numbered(next: next))
      outcomes = Mutex(Outcomes(state: state))
      slots = DispatchSemaphore(value: window)
    }

    var state: State { outcomes.withLock { $0.state } }

    func next() -> (place: Int, input: Input)? {
      slots.wait()
      let input = inputs.withLock { numbered -> (Int, Input)? in
        guard let input = numbered.next() else { return nil }
        defer { numbered.taken += 1 }
        return (numbered.taken, input)
      }
      // The end leaves its slot to the other jobs, which wait for it to see the end too.
      if input == nil { slots.signal() }
      return input
    }

    func put(_ outcome: Outcome, at place: Int, _ combine: (inout State, Outcome) -> Void) {
      outcomes.withLock { outcomes in
        outcomes.waiting[place] = outcome
        while let ready = outcomes.waiting.removeValue(forKey: outcomes.next) {
          combine(&outcomes.state, ready)
          outcomes.next += 1
          slots.signal()
        }
      }
    }
  }
}

import Intake
import Synchronization
import Testing

/// Work on many inputs at once.
struct InOrderTests {
  @Test("outcomes come in the order of the inputs, whatever the number of jobs", arguments: [1, 2, 7])
  func order(jobs: Int) async throws {
    var numbers = (0..<200).makeIterator()
    let squares = InOrder({ numbers.next() }, jobs: jobs) { number -> Int in
      // Some take longer than those after them.
      number.isMultiple(of: 7) ? (0..<20_000).reduce(number) { ($0 &+ $1) &* 1 } - 199_990_000 : number
    }
    #expect(try await squares.all() == Array(0..<200))
  }

  @Test("no more inputs are taken than there is room for outcomes", arguments: [1, 3])
  func bounded(jobs: Int) async throws {
    let taken = Mutex(0)
    let outcomes = InOrder(
      {
        taken.withLock { $0 += 1 }
        return 0
      }, jobs: jobs, window: 4, work: { $0 })
    let iterator = outcomes.makeAsyncIterator()
    for count in 1...20 {
      #expect(await iterator.next() == 0)
      #expect(taken.withLock { $0 } <= count + jobs * 4)
    }
  }

  @Test("nothing comes of nothing, and an end stays an end")
  func end() async throws {
    let iterator = InOrder({ nil as Int? }, jobs: 3, work: { $0 }).makeAsyncIterator()
    #expect(await iterator.next() == nil)
    #expect(await iterator.next() == nil)
  }
}

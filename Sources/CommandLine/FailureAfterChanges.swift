import Claims
import Storage

/// A trouble with the claims file that ended a command of several changes, of which the first ones stay.
struct FailureAfterChanges: Refusing {
  let cause: StorageError
  /// How many stay; at least one.
  let count: Int

  /// Nothing for other errors, and where nothing stays.
  init?(_ error: any Error, keeping count: Int) {
    guard let cause = error as? StorageError, count > 0 else { return nil }
    (self.cause, self.count) = (cause, count)
  }

  var refusal: Refusal { cause.refusal(keeping: count) }
}

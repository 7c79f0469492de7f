import Claims
import Storage

extension QueryError {
  /// The sentence with the option that helps.
  var advice: String {
    switch self {
    case .tooLong(let seconds): "\(refusal.sentence): --seconds \(max(1, seconds) * 10)"
    case .moreRows(let limit): "\(refusal.sentence): --limit \(limit * 10)"
    default: refusal.spelled
    }
  }
}

/// How many letters to insert, delete, replace or swap with their neighbour turn one word into another (optimal
/// string alignment), or nothing when more than `limit`.
public func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    guard row.contains(where: { $0 <= limit }) else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// The candidate nearest to a mistyped word, within two letters; the first of several equally near.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let distances = candidates.compactMap { candidate in
    editDistance(word.lowercased(), candidate.lowercased(), limit: 2).map { (candidate, $0) }
  }
  return distances.min { $0.1 < $1.1 }?.0
}

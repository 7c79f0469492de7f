/// What records say, without what is given only when they are written: the identifiers and numbers of new ones, and the
/// moment.
struct AnonymousContent {
  /// What stands for each of the words, which are whole strings in the records' JSON.
  private var names: [[UInt8]: [UInt8]] = [:]

  init(of commit: Commit) {
    names[Array(commit.at.iso.utf8)] = Array("now".utf8)
    let new = commit.changes.filter { $0.before == nil }
    for change in new { names[Array(change.after.uuid.utf8)] = Array("new".utf8) }
    // By what they say, so that each is the same whatever else is written beside it.
    let digests = new.map { Digest(of: bytes(of: $0)).hexadecimal }
    for (change, digest) in zip(new, digests) { names[Array(change.after.uuid.utf8)] = Array(digest.utf8) }
  }

  func bytes(of change: Change) -> [UInt8] {
    let json = CanonicalJSON.bytes(of: change.after)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    var place = 0
    while place < json.count {
      guard json[place] == UInt8(ascii: "\"") else {
        bytes.append(json[place])
        place += 1
        continue
      }
      let end = Self.end(ofString: place, in: json)
      let word = Array(json[place + 1..<end])
      bytes.append(UInt8(ascii: "\""))
      bytes += names[word] ?? word
      bytes.append(UInt8(ascii: "\""))
      place = end + 1
      guard change.before == nil, word.elementsEqual("number".utf8), place < json.count,
        json[place] == UInt8(ascii: ":")
      else { continue }
      // The key of a number: what follows is one, since it is written by us.
      place += 1
      while place < json.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(json[place]) { place += 1 }
    }
    return bytes
  }

  /// The place of the quotation mark that ends a string.
  private static func end(ofString start: Int, in json: [UInt8]) -> Int {
    var place = start + 1
    while place < json.count, json[place] != UInt8(ascii: "\"") { place += json[place] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(place, json.count - 1)
  }
}

extension Collection<UInt8> {
  /// Whether a word of small ASCII letters stands in UTF-8, whatever its letters' case.
  ///
  /// The standard library's search in texts costs a fifth of the time that a page takes.
  func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard let first = word.first else { return true }
      var index = startIndex
      while index < endIndex {
        if self[index] | 0x20 == first {
          var place = index
          var matched = 0
          while matched < word.count, place < endIndex,
            self[place] == word[matched] || self[place] | 0x20 == word[matched]
          {
            matched += 1
            place = self.index(after: place)
          }
          if matched == word.count { return true }
        }
        index = self.index(after: index)
      }
      return false
    }
  }
}

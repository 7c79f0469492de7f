/// Gives every word its part of speech: a greedy averaged perceptron from left to right (Collins 2002), with a
/// dictionary of the frequent words that have one tag only.
package struct Tagger: Sendable {
  /// One class a tag, by raw value.
  let weights: WeightTable
  /// One class; the weight is the square of the raw value of the tag that a word always has.
  let dictionary: WeightTable

  package init(weights: WeightTable, dictionary: WeightTable) {
    self.weights = weights
    self.dictionary = dictionary
  }

  /// Tags the tokens of a sentence.
  package func tag(_ sentence: Range<Int>, _ forms: [WordForm], _ tokens: inout [Token]) {
    var list = FeatureList()
    var scores = [Int32](repeating: 0, count: max(weights.classCount, PennTag.allCases.count))
    var before = PennTag.none
    var beforeThat = PennTag.none
    for index in sentence {
      let tag: PennTag
      if let known = knownTag(forms[index]) {
        tag = known
      } else {
        Self.features(index, sentence, forms, before, beforeThat, &list)
        for number in scores.indices { scores[number] = 0 }
        scores.withUnsafeMutableBufferPointer { buffer in
          if let base = buffer.baseAddress { weights.add(list, to: base) }
        }
        var best = 1
        for number in 2..<PennTag.allCases.count where scores[number] > scores[best] { best = number }
        tag = PennTag(rawValue: UInt8(best)) ?? .NN
      }
      tokens[index].tag = tag
      beforeThat = before
      before = tag
    }
  }

  private func knownTag(_ form: WordForm) -> PennTag? {
    var value: Int32 = 0
    withUnsafeMutablePointer(to: &value) { dictionary.add(form.exact, to: $0) }
    return value > 0 ? PennTag(rawValue: UInt8(Float(value).squareRoot())) : nil
  }

  /// What the tagger looks at: the word and its ends, the two words on either side, the two tags before.
  package static func features(
    _ index: Int, _ sentence: Range<Int>, _ forms: [WordForm], _ before: PennTag, _ beforeThat: PennTag,
    _ list: inout FeatureList
  ) {
    list.removeAll()
    func lower(_ place: Int) -> UInt64 {
      place < sentence.lowerBound ? 11 : place >= sentence.upperBound ? 12 : forms[place].lower
    }
    let form = forms[index]
    let word = form.lower
    let (tag, tags) = (UInt64(before.rawValue), Hash.combine(UInt64(before.rawValue), UInt64(beforeThat.rawValue)))
    list.add(1)
    list.add(2, word)
    list.add(3, form.exact)
    list.add(4, tag)
    list.add(5, tags)
    list.add(6, tag, word)
    list.add(7, lower(index - 1))
    list.add(8, lower(index - 2))
    list.add(9, lower(index + 1))
    list.add(10, lower(index + 2))
    list.add(11, lower(index - 1), word)
    list.add(12, word, lower(index + 1))
    list.add(13, tag, lower(index + 1))
    list.add(14, (index == sentence.lowerBound).bit)
    addEnds(form, 20, &list)
    list.add(30, form.shape)
    list.add(31, form.hasHyphen.bit, form.hasFigure.bit, form.isCapitalized.bit)
    list.add(32, form.isCapitalized.bit, (index == sentence.lowerBound).bit)
    if index > sentence.lowerBound {
      let last = forms[index - 1]
      list.add(40, last.suffixes.0)
      list.add(41, last.suffixes.1)
      list.add(42, last.suffixes.2)
    }
    if index + 1 < sentence.upperBound {
      let next = forms[index + 1]
      addEnds(next, 50, &list)
      list.add(60, next.shape)
      list.add(61, next.isCapitalized.bit)
    }
  }

  private static func addEnds(_ form: WordForm, _ template: UInt64, _ list: inout FeatureList) {
    list.add(template, form.suffixes.0)
    if form.suffixes.1 != 0 { list.add(template + 1, form.suffixes.1) }
    if form.suffixes.2 != 0 { list.add(template + 2, form.suffixes.2) }
    if form.suffixes.3 != 0 { list.add(template + 3, form.suffixes.3) }
    list.add(template + 4, form.prefixes.0)
    if form.prefixes.1 != 0 { list.add(template + 5, form.prefixes.1) }
    if form.prefixes.2 != 0 { list.add(template + 6, form.prefixes.2) }
  }
}

/// What the parser looks at before a move: after Zhang and Nivre (2011), words, tags, distances and dependents of the
/// stack's top three and the next three tokens.
package enum MoveFeatures {
  package static func collect(_ view: SentenceView, _ state: Transitions, _ list: inout FeatureList) {
    list.removeAll()
    let depth = state.stack.count
    let top = Int(state.stack[depth - 1])
    let second = depth > 1 ? Int(state.stack[depth - 2]) : -1
    let third = depth > 2 ? Int(state.stack[depth - 3]) : -1
    let next = state.next < state.count ? state.next : -1
    let after = state.next + 1 < state.count ? state.next + 1 : -1
    let afterThat = state.next + 2 < state.count ? state.next + 2 : -1

    let (topWord, topTag) = (view.word(top), view.tag(top))
    let (secondWord, secondTag) = (view.word(second), view.tag(second))
    let thirdTag = view.tag(third)
    let (nextWord, nextTag) = (view.word(next), view.tag(next))
    let (afterWord, afterTag) = (view.word(after), view.tag(after))
    let afterThatTag = view.tag(afterThat)

    // Single words and tags.
    list.add(1)
    list.add(2, topWord)
    list.add(3, topTag)
    list.add(4, topWord, topTag)
    list.add(5, secondWord)
    list.add(6, secondTag)
    list.add(7, secondWord, secondTag)
    list.add(8, nextWord)
    list.add(9, nextTag)
    list.add(10, nextWord, nextTag)
    list.add(11, afterWord)
    list.add(12, afterTag)
    list.add(13, afterWord, afterTag)
    list.add(14, view.word(afterThat))
    list.add(15, afterThatTag)
    // The top with the next token.
    list.add(16, topWord, topTag, nextWord, nextTag)
    list.add(17, topWord, topTag, nextWord)
    list.add(18, topWord, nextWord, nextTag)
    list.add(19, topWord, topTag, nextTag)
    list.add(20, topTag, nextWord, nextTag)
    list.add(21, topWord, nextWord)
    list.add(22, topTag, nextTag)
    // The top two of the stack.
    list.add(23, secondWord, secondTag, topWord, topTag)
    list.add(24, secondWord, secondTag, topTag)
    list.add(25, secondTag, topWord, topTag)
    list.add(26, secondWord, topWord)
    list.add(27, secondTag, topTag)
    // Three and four at once.
    list.add(28, topTag, nextTag, afterTag)
    list.add(29, topTag, nextTag, afterTag, afterThatTag)
    list.add(30, nextTag, afterTag, afterThatTag)
    list.add(31, secondTag, topTag, nextTag)
    list.add(32, thirdTag, secondTag, topTag, nextTag)
    list.add(33, secondTag, topTag, nextTag, afterTag)
    list.add(34, topWord, nextTag, afterTag)
    list.add(35, topTag, nextWord, afterTag)
    list.add(36, secondWord, topTag, nextTag)
    list.add(37, secondTag, topWord, nextTag)
    list.add(38, secondTag, topTag, nextWord)
    addDependents(view, state, top, second, next, &list)
    addDistances(view, state, top, second, next, &list)
  }

  private static func addDependents(
    _ view: SentenceView, _ state: Transitions, _ top: Int, _ second: Int, _ next: Int, _ list: inout FeatureList
  ) {
    func left(_ token: Int) -> (Int, Int) {
      token < 0 ? (-1, -1) : (Int(state.lefts[token].0), Int(state.lefts[token].1))
    }
    func right(_ token: Int) -> (Int, Int) {
      token < 0 ? (-1, -1) : (Int(state.rights[token].0), Int(state.rights[token].1))
    }
    let (topTag, secondTag, nextTag) = (view.tag(top), view.tag(second), view.tag(next))
    let (topWord, secondWord, nextWord) = (view.word(top), view.word(second), view.word(next))
    let (topLeft, topRight) = (left(top), right(top))
    let (secondLeft, secondRight) = (left(second), right(second))
    let nextLeft = left(next)
    list.add(40, view.word(topLeft.0))
    list.add(41, view.tag(topLeft.0))
    list.add(42, view.word(topRight.0))
    list.add(43, view.tag(topRight.0))
    list.add(44, view.word(secondLeft.0))
    list.add(45, view.tag(secondLeft.0))
    list.add(46, view.word(secondRight.0))
    list.add(47, view.tag(secondRight.0))
    list.add(48, view.word(nextLeft.0))
    list.add(49, view.tag(nextLeft.0))
    list.add(50, topTag, view.tag(topLeft.0), nextTag)
    list.add(51, topTag, view.tag(topRight.0), nextTag)
    list.add(52, topTag, nextTag, view.tag(nextLeft.0))
    list.add(53, secondTag, topTag, view.tag(topLeft.0))
    list.add(54, secondTag, topTag, view.tag(topRight.0))
    list.add(55, secondTag, view.tag(secondRight.0), topTag)
    list.add(56, secondTag, view.tag(secondLeft.0), topTag)
    list.add(57, topTag, view.tag(topLeft.0), view.tag(topLeft.1))
    list.add(58, topTag, view.tag(topRight.0), view.tag(topRight.1))
    list.add(59, nextTag, view.tag(nextLeft.0), view.tag(nextLeft.1))
    list.add(60, secondTag, view.tag(secondRight.0), view.tag(secondRight.1))
    list.add(61, topWord, view.word(topRight.0), nextTag)
    list.add(62, secondWord, view.word(secondRight.0), topTag)
    list.add(63, topWord, view.tag(topLeft.0), nextTag)
    list.add(64, nextWord, view.tag(nextLeft.0), topTag)
  }

  private static func addDistances(
    _ view: SentenceView, _ state: Transitions, _ top: Int, _ second: Int, _ next: Int, _ list: inout FeatureList
  ) {
    func valency(_ token: Int) -> UInt64 {
      token < 0 ? 99 : UInt64(state.leftCounts[token]) * 4 + UInt64(state.rightCounts[token])
    }
    let (topTag, secondTag, nextTag) = (view.tag(top), view.tag(second), view.tag(next))
    let (topWord, secondWord, nextWord) = (view.word(top), view.word(second), view.word(next))
    list.add(70, topWord, valency(top))
    list.add(71, topTag, valency(top))
    list.add(72, secondTag, valency(second))
    list.add(73, secondWord, valency(second))
    list.add(74, nextTag, valency(next))
    list.add(75, nextWord, valency(next))
    let gap = next < 0 ? 0 : min(next - top, 9)
    let distance = UInt64(gap > 5 ? (gap > 8 ? 7 : 6) : gap)
    list.add(76, topWord, distance)
    list.add(77, topTag, distance)
    list.add(78, nextWord, distance)
    list.add(79, nextTag, distance)
    list.add(80, topWord, nextWord, distance)
    list.add(81, topTag, nextTag, distance)
    let between = UInt64(second < 0 ? 0 : min(top - second, 9))
    list.add(82, topTag, secondTag, between)
  }
}

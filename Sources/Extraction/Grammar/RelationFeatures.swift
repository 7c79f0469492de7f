/// What decides the relation of an arc once the tree is known: both ends, their neighbours and other dependents.
package enum RelationFeatures {
  package static func collect(
    _ view: SentenceView, _ tree: SentenceTree, _ dependent: Int, _ list: inout FeatureList
  ) {
    list.removeAll()
    let head = max(0, Int(tree.heads[dependent]))
    let side: UInt64 = head < dependent ? 1 : 0
    let reach = side * 10 + UInt64(min(abs(head - dependent), 6))
    let (word, tag) = (view.word(dependent), view.tag(dependent))
    let (headWord, headTag) = (view.word(head), view.tag(head))
    list.add(1)
    list.add(2, side, word)
    list.add(3, side, tag)
    list.add(4, side, headWord)
    list.add(5, side, headTag)
    list.add(6, side, tag, headTag)
    list.add(7, side, word, headTag)
    list.add(8, side, tag, headWord)
    list.add(9, side, word, headWord)
    list.add(10, reach, tag, headTag)
    list.add(11, side, tag, headTag, view.tag(dependent - 1))
    list.add(12, side, tag, headTag, view.tag(dependent + 1))
    list.add(13, side, tag, headTag, view.tag(head - 1))
    list.add(14, side, tag, headTag, view.tag(head + 1))

    // The dependent's own dependents: case, mark and subject words give the relation away.
    let own = tree.dependents(of: dependent)
    var pattern: UInt64 = 0
    for (number, child) in own.enumerated() {
      let index = Int(child)
      if number < 3 {
        list.add(20, tag, view.word(index))
        list.add(21, headTag, tag, view.tag(index))
        list.add(22, side, headWord, view.word(index))
      }
      if number < 8 { pattern = Hash.combine(pattern, view.tag(index)) }
    }
    list.add(23, headTag, tag, UInt64(min(own.count, 4)))
    list.add(24, side, tag, pattern)

    // Its nearest sisters on either side.
    var before = 0
    var after = 0
    for sister in tree.dependents(of: head) {
      let index = Int(sister)
      if index < dependent { before = index }
      if index > dependent {
        after = index
        break
      }
    }
    list.add(25, side, tag, headTag, before > 0 ? view.tag(before) : 66)
    list.add(26, side, tag, headTag, after > 0 ? view.tag(after) : 66)
    list.add(27, side, tag, headWord, before > 0 ? view.tag(before) : 66)
    let above = head > 0 ? Int(tree.heads[head]) : -1
    list.add(28, tag, headTag, above < 0 ? 55 : view.tag(above))
    let form = view.forms[view.forms.startIndex + dependent - 1]
    list.add(30, side, headTag, form.suffixes.0)
    list.add(31, side, headTag, form.suffixes.1)
    list.add(32, side, headTag, form.suffixes.2)
  }
}

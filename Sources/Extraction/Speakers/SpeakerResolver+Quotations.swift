extension SpeakerResolver {
  /// The speaker of a quotation without a source: who speaks in its paragraph, else who spoke the quotation that the
  /// paragraph goes on with.
  func answerOfBareQuotation(_ number: Int, _ attributions: [Attribution], _ answers: [Answer]) -> Answer {
    let attribution = attributions[number]
    guard attribution.cue.isEmpty, let first = attribution.content.map(\.lowerBound).min(), first < words.count,
      words.token(first).quotation != nil
    else { return .nobody }
    let paragraph = words.paragraph(first)
    let before = neighbour(number, step: -1, attributions, answers)
    let after = neighbour(number, step: 1, attributions, answers)
    if let before, words.paragraph(attributions[before].start) == paragraph { return quoted(answers[before]) }
    if let after, words.paragraph(attributions[after].start) == paragraph { return quoted(answers[after]) }
    if let before, paragraph - words.paragraph(attributions[before].start) == 1, opensWithQuotation(paragraph, first) {
      return quoted(answers[before])
    }
    return .nobody
  }

  /// The nearest statement with a source or an answer, at most six away.
  private func neighbour(_ number: Int, step: Int, _ attributions: [Attribution], _ answers: [Answer]) -> Int? {
    var index = number + step
    var steps = 0
    while attributions.indices.contains(index), steps < 6 {
      if attributions[index].source.contains(where: { !$0.isEmpty }) || !answers[index].isNobody { return index }
      index += step
      steps += 1
    }
    return nil
  }

  private func opensWithQuotation(_ paragraph: Int, _ token: Int) -> Bool {
    var start = token
    while start > 0, words.paragraph(start - 1) == paragraph { start -= 1 }
    return token - start <= 1
  }

  private func quoted(_ answer: Answer) -> Answer {
    switch answer {
    case .nobody: .nobody
    case .name(let name, _): .name(name, .quotation)
    case .entity(let entity, _, let others): .entity(entity, .quotation, others: others)
    }
  }
}

/// What splitting did.
public struct SplitOutcome: Sendable {
  /// The claim that was split, dropped now.
  public let original: Claim
  /// What it was split into, in the order in which the parts were given.
  public let parts: [Claim]
}

extension Workbench {
  /// Splits a claim that says several things: each part becomes a claim of its own, with its place in the article, and the
  /// original is dropped with a reason that names them, so that its quotation stays what it was.
  ///
  /// A part has the original's speakers, date, source, tags, person, dates and evidence; verdicts stay with the original,
  /// since they were about the whole.
  ///
  /// The parts are words of the claim, each found in its passage (or in its text, for a claim typed by hand), whatever
  /// the case of letters and the blanks.
  ///
  ///     let split = try await workbench.split("C-12", into: ["taxes fell", "wages rose"])
  ///     print(split.outcome.parts.map(\.shortID))
  ///
  /// - Throws: `ClaimsError.invalid` for a part that isn't found or given twice, `.missing` for fewer than two,
  ///   `.notAllowed` for a claim that is dropped or published.
  public func split(
    _ word: String, into parts: [String], seenVersion: Int? = nil
  ) async throws -> Receipt<SplitOutcome> {
    try await change(.split) { draft in
      let claim = try draft.snapshot.resolve(word, as: Claim.self)
      if let seenVersion, seenVersion != claim.version {
        throw ClaimsError.conflict(claim.shortID, seen: seenVersion, now: claim.version)
      }
      try claim.requireKept()
      guard claim.isOpen else {
        throw ClaimsError.notAllowed(
          Refusal(
            .splitOfPublished, "\(claim.shortID) is \(claim.status.rawValue), and what was published stays whole",
            claim.standing))
      }
      let wordings = parts.map(Claim.oneLine).filter { !$0.isEmpty }
      guard wordings.count > 1 else {
        throw ClaimsError.missing("the second part", [Remedy("Give each", .splitClaim(claim.shortID))])
      }
      let splitting = try Splitting(claim, in: draft.snapshot)
      let passages = try wordings.map { try splitting.passage(of: $0) }
      guard Set(wordings.map { $0.lowercased() }).count == wordings.count else {
        throw ClaimsError.invalid("the parts", value: wordings.joined(separator: " / "), problem: "one is given twice")
      }
      let evidence = try draft.links(of: claim)
      let new = try zip(wordings, passages).map { wording, passage in
        let part = try draft.create { id, number in claim.part(id, number, wording, passage) }
        try draft.link(evidence, to: part)
        return part
      }
      let reason = "split into \(new.map(\.shortID).joined(separator: ", "))"
      return SplitOutcome(original: try draft.step([claim], .drop, because: reason)[0].claim, parts: new)
    }
  }
}

extension Claim {
  /// A new claim that says a part of this one.
  fileprivate func part(_ id: Identifier<Claim>, _ number: Int, _ wording: String, _ passage: Passage?) -> Claim {
    Claim(
      id: id, number: number, text: wording, speakers: speakers, role: role, attributedTo: attributedTo,
      nestedSpeaker: nestedSpeaker, said: said, source: source, article: article, passage: passage, kind: kind,
      cue: cue, confidence: confidence, reasons: reasons, isProposed: false, status: .new, tags: tags, topic: topic,
      assignee: assignee, reviewer: reviewer, due: due, imported: imported, type: type, criteria: criteria,
      priority: priority, selectedBecause: selectedBecause, recheck: recheck)
  }
}

/// Finds the parts of a claim in its words.
struct Splitting {
  private let claim: Claim
  private let passage: Passage?
  /// The article's text, or the quotation alone where the article has changed since.
  private let text: CodePoints
  /// Where the text begins in the article.
  private let offset: Int
  /// The claim's words, blanks made one, in lower case, each with its place in the text.
  private let words: [(scalar: Unicode.Scalar, place: Int)]

  init(_ claim: Claim, in snapshot: any Snapshot) throws {
    self.claim = claim
    passage = claim.passage
    guard let passage = claim.passage else {
      text = CodePoints(claim.text)
      offset = 0
      words = Self.words([text.all], of: text)
      return
    }
    if let article = try claim.article.flatMap({ try snapshot.find($0) }), passage.state == .kept {
      text = CodePoints(try snapshot.text(of: article, revision: article.revision))
      offset = 0
    } else {
      text = CodePoints(passage.quote)
      offset = passage.span.start
    }
    let start = offset
    words = Self.words(
      passage.parts.sorted().map { Span(max(0, $0.start - start), max(0, $0.end - start)) }, of: text)
  }

  /// Where a part stands in the article; nothing for a claim typed by hand.
  ///
  /// - Throws: `ClaimsError.invalid` when it doesn't stand in the claim.
  func passage(of part: String) throws(ClaimsError) -> Passage? {
    let code = CodePoints(part)
    let wanted = Self.words([code.all], of: code).map(\.scalar)
    guard !wanted.isEmpty, let start = place(of: wanted) else {
      throw .invalid(
        "the part", value: part,
        problem: "its words don't stand so in \(claim.shortID): “\(passage?.wording ?? claim.text)”",
        [Remedy("Split first, then reword", .editClaim(nil))])
    }
    guard let passage else { return nil }
    var pieces: [Span] = []
    for word in words[start..<start + wanted.count] where !word.scalar.properties.isWhitespace {
      // Blanks between two words belong to the piece, an interruption does not.
      if let last = pieces.last, isOnePiece(last.end, word.place) {
        pieces[pieces.count - 1] = Span(last.start, word.place + 1)
      } else {
        pieces.append(Span(word.place, word.place + 1))
      }
    }
    guard let found = Passage(parts: pieces, in: text) else { return nil }
    return offset == 0 ? found : found.moved(by: offset, from: passage)
  }

  private func isOnePiece(_ end: Int, _ start: Int) -> Bool {
    guard let passage else { return true }
    return passage.parts.contains { $0.start <= end + offset - 1 && start + offset < $0.end }
  }

  private func place(of wanted: [Unicode.Scalar]) -> Int? {
    guard words.count >= wanted.count else { return nil }
    return (0...words.count - wanted.count).first { start in
      // At the beginning and the end of a word, or a part could cut one in two.
      guard start == 0 || !Self.isWord(words[start - 1].scalar) || !Self.isWord(wanted[0]) else { return false }
      let end = start + wanted.count
      guard end == words.count || !Self.isWord(words[end].scalar) || !Self.isWord(wanted[wanted.count - 1]) else {
        return false
      }
      return wanted.indices.allSatisfy { words[start + $0].scalar == wanted[$0] }
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The code points of some spans in lower case, one blank for many and between two spans, with their places.
  private static func words(_ spans: [Span], of text: CodePoints) -> [(scalar: Unicode.Scalar, place: Int)] {
    var words: [(scalar: Unicode.Scalar, place: Int)] = []
    for span in spans {
      if let last = words.last, !last.scalar.properties.isWhitespace { words.append((" ", span.start)) }
      for place in span.start..<max(span.start, min(span.end, text.count)) {
        let scalar = text[place]
        if scalar.properties.isWhitespace {
          if let last = words.last, !last.scalar.properties.isWhitespace { words.append((" ", place)) }
        } else {
          // Letters whose small form is two code points stay as they are, so that places stay places.
          let small = scalar.properties.lowercaseMapping.unicodeScalars
          words.append((small.count == 1 ? small.first ?? scalar : scalar, place))
        }
      }
    }
    while words.last?.scalar.properties.isWhitespace == true { words.removeLast() }
    return words
  }
}

extension Passage {
  /// Found in a quotation alone: moved to where that stands, as lost or as doubtful as it is.
  fileprivate func moved(by offset: Int, from whole: Passage) -> Passage {
    Passage(
      span: Span(span.start + offset, span.end + offset), quote: quote, prefix: prefix, suffix: suffix,
      parts: parts.map { Span($0.start + offset, $0.end + offset) }, isApproximate: whole.isApproximate,
      lostIn: whole.lostIn)
  }
}

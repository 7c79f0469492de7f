internal import CExtractionModel

/// The trained models of all stages.
package struct ExtractionModel: Sendable {
  package let tagger: Tagger
  package let parser: Parser
  package let lexicon: CueLexicon
  package let cues: CueTagger
  package let roles: RoleTagger
  package let ranker: StatementRanker

  /// The model that is part of the executable; nothing where the build embedded a file of another version.
  package static let embedded = ExtractionModel(
    UnsafeRawBufferPointer(start: claimbook_extraction_model(), count: claimbook_extraction_model_size()))

  /// Reads a model in place.
  ///
  /// - Parameter bytes: at a 16-byte border, in memory that lives as long as the program.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sections = ModelFile.sections(bytes) else { return nil }
    func table(_ section: ModelFile.Section) -> WeightTable? { sections[section].flatMap { WeightTable($0) } }
    func numbers(_ section: ModelFile.Section, count: Int) -> [Float]? {
      guard let part = sections[section], part.count == count * 4 else { return nil }
      return (0..<count).map {
        Float(bitPattern: UInt32(littleEndian: part.load(fromByteOffset: $0 * 4, as: UInt32.self)))
      }
    }
    guard let tags = table(.tags), let dictionary = table(.tagDictionary), let moves = table(.moves),
      let relations = table(.relations), let lexicon = table(.cueLexicon), let cues = table(.cues),
      let roles = table(.roles), let contents = table(.contents), let sources = table(.sources),
      let cueTransitions = numbers(.cueTransitions, count: 4 * 3),
      let roleTransitions = numbers(.roleTransitions, count: (Role.count + 1) * Role.count),
      let ranking = numbers(.ranking, count: 5)
    else { return nil }
    tagger = Tagger(weights: tags, dictionary: dictionary)
    parser = Parser(moves: moves, relations: relations)
    self.lexicon = CueLexicon(lexicon)
    self.cues = CueTagger(weights: cues, chain: LinearChain(labelCount: 3, transitions: cueTransitions))
    self.roles = RoleTagger(
      weights: roles, chain: LinearChain(labelCount: Role.count, transitions: roleTransitions))
    ranker = StatementRanker(content: contents, source: sources, numbers: .init(ranking))
  }
}

/// What somebody can do next with a claim, an import, a file: the use case, and whose turn it is.
public struct NextStep: Sendable, Hashable {
  public let useCase: UseCase
  /// Whether only another person than the one who asks can do it, as with a second opinion.
  public let isForAnother: Bool

  package init(_ useCase: UseCase, isForAnother: Bool = false) {
    self.useCase = useCase
    self.isForAnother = isForAnother
  }
}

/// A way out of a refusal: the next step, with the words that lead to it.
public struct Remedy: Sendable, Hashable {
  /// “Restore it first”, without a colon; empty where the sentence itself leads to it.
  public let lead: String
  public let step: NextStep

  package init(_ lead: String, _ useCase: UseCase, isForAnother: Bool = false) {
    self.lead = lead
    step = NextStep(useCase, isForAnother: isForAnother)
  }

  /// Where the sentence itself leads to it.
  package init(_ useCase: UseCase) { self.init("", useCase) }

  static let people = Remedy("See who works here", .listPeople)
  static let log = Remedy("See", .showLog(of: nil))

  static func opinionOfAnother(on claim: String) -> Remedy {
    Remedy("", .giveOpinion(on: claim), isForAnother: true)
  }
}

import ArgumentParser
import Claims
import Reporting

extension OpinionCommands {
  struct Agreement: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreement",
      abstract: "How often blind second opinions agree with the verdicts.",
      discussion: """
        For each scale: how many agree, by rating too, and Krippendorff's alpha, which
        takes away the agreement that chance would give (1 is full agreement, 0 is
        chance). Ordered scales have two: nominal over all ratings, and ordinal, where
        neighbours differ less, over those on the scale. Fewer than 10 opinions say
        nothing.

        EXAMPLES
          claimbook agreement
          claimbook agreement --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let agreements = try container.reading(options.location) { session in
        try await session.workbench.agreements()
      }
      if options.json {
        for agreement in agreements { Output.line(JSON(agreement).line) }
        return
      }
      guard !agreements.isEmpty else {
        return Output.line(
          "There are no blind opinions yet. They are given on claims in review: claimbook opinion C-12 RATING --because \"…\""
        )
      }
      for (index, agreement) in agreements.enumerated() {
        if index > 0 { Output.line("") }
        print(agreement)
      }
    }

    private func print(_ agreement: Claims.Agreement) {
      let count = agreement.pairs.count
      Output.line(
        "\(Style.strong(agreement.scale.title))  \(Counted.text(count, "blind opinion"))"
          + (agreement.mapped > 0 ? ", \(agreement.mapped) of them by mapping" : ""))
      FactRow.print("agree", "\(agreement.agreed) of \(count), \(percent(agreement.agreed, count))")
      for row in agreement.byRating {
        FactRow.print(
          "", "\(row.rating.label): \(row.agreed) of \(row.given), \(percent(row.agreed, row.given))")
      }
      FactRow.print("alpha", "nominal \(words(agreement.nominal, count))")
      if let ordinal = agreement.ordinal {
        let onScale = agreement.onScale.count
        FactRow.print(
          "",
          "ordinal \(words(ordinal, onScale))"
            + (onScale < count ? ", over \(onScale) with both ratings on the scale" : ""))
      }
    }

    private func words(_ coefficient: Claims.Agreement.Coefficient, _ count: Int) -> String {
      switch coefficient {
      case .value(let number): decimals(number)
      case .tooFew: "too few to say (\(count) of at least \(Claims.Agreement.minimum))"
      case .noVariation: "nothing to say: all ratings are the same"
      }
    }

    /// With two decimals.
    private func decimals(_ number: Double) -> String {
      let hundredths = Int((abs(number) * 100).rounded())
      let rest = hundredths % 100
      return "\(number < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
      "\(Int((100 * Double(part) / Double(whole)).rounded())) %"
    }
  }
}

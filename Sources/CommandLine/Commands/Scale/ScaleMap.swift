import ArgumentParser
import Claims

extension ScaleCommands {
  struct Map: Command {
    static let configuration = CommandConfiguration(
      commandName: "map", abstract: "Say which old ratings stand for which new ones, for statistics.",
      discussion: """
        Verdicts keep the ratings that they were given; statistics count them on the
        new scale where both are named here. Ratings that stand for nothing are
        shown. Without --rating, it shows what is mapped.

        EXAMPLES
          claimbook scale map default politifact --rating verified=true \\
            --rating disputed=false
          claimbook scale map tide@1 tide@2 --rating half-tide=middle
        """)

    @Argument(help: "The scale that the ratings were given on.")
    var old: String

    @Argument(help: "The scale to count them on.")
    var new: String

    @Option(help: ArgumentHelp("An old rating and the new one; may be repeated.", valueName: "old=new"))
    var rating: [String] = []

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let pairs = try rating.map { word -> (old: String, new: String) in
        let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
          throw CommandFailure(
            "“\(Escaped.line(word))” is no mapping. It looks like --rating half-true=disputed", .wrongUsage)
        }
        return (parts[0], parts[1])
      }
      let (old, new) = (old, new)
      let receipt = try container.writing(options) { try await $0.workbench.mapScale(old, to: new, pairs) }
      let outcome = receipt.outcome
      var table = Table([outcome.old.citation, outcome.new.citation])
      for rating in outcome.old.fromTheTop {
        let target = outcome.new.rating(standingFor: rating.key, of: outcome.old.id)
        table.add([.init(rating.key, .strong), .init(target?.key ?? "not mapped", target == nil ? .faint : nil)])
      }
      table.print()
      if !outcome.unmapped.isEmpty {
        Output.aside(
          "Verdicts with \(outcome.unmapped.map(\.key).joined(separator: ", ")) are counted on \(outcome.old.citation)."
        )
      }
      if options.dryRun {
        Output.aside("dry run: nothing is written")
      } else if receipt.changeCount == 0 {
        Output.aside("Nothing had to be changed.")
      }
    }
  }
}

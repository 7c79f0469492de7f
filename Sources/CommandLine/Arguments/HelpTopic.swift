import ArgumentParser

/// Help beyond the commands: `claimbook help filters`.
enum HelpTopic: String, CaseIterable {
  case filters
  case exitCodes = "exit-codes"
  case environment

  init?(arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help", let topic = HelpTopic(rawValue: arguments[1]) else {
      return nil
    }
    self = topic
  }

  /// What to say of “help” with a word that is neither a topic nor a command; the parser would show all commands.
  static func failure(_ arguments: [String], root: any ParsableCommand.Type) -> CommandFailure? {
    guard arguments.first == "help" else { return nil }
    return CommandSuggestion.failure(
      Array(arguments.dropFirst()), root: root, others: allCases.map(\.rawValue), prefix: "claimbook help")
  }

  var text: String {
    switch self {
    case .filters: Self.filtersText
    case .exitCodes: Self.exitCodesText
    case .environment: Self.environmentText
    }
  }

  private static let exitCodesText = """
    Exit codes of every command:

      0  done
      1  error: the file exists already, is read-only or busy, the disk is full, somebody else changed the claim,
         a server or claimbook-fetch fails
      2  wrong usage: unknown option, filter, rating, date
      3  not found: claim, input file, claims file, page or host of an address
      4  not allowed: a rule forbids it; the message says which and what helps; also an address in a private network,
         and a file that -o may not replace
      5  invalid data: empty, binary or endless input, not a claims file; also when one of many inputs was bad
    """

  private static let environmentText = """
    Environment variables:

      CLAIMBOOK_FILE    the claims file, unless --file is given
      CLAIMBOOK_USER    in whose name changes are made, unless --by is given
      CLAIMBOOK_EDITOR, VISUAL, EDITOR   the editor for “claimbook edit C-12” without options
      PAGER             shows long output on a terminal (default: less -R); PAGER=cat for none
      NO_COLOR          no colours
      CLICOLOR_FORCE    colours even in a pipe
      CLAIMBOOK_FETCH   the program that reads addresses, unless claimbook-fetch lies beside claimbook or in libexec
      CLAIMBOOK_FETCH_LOOPBACK_PORTS     for tests: ports of 127.0.0.1 that claimbook-fetch may ask, as in 8080,8081
      COLUMNS           width of tables on a terminal

    Without --file and CLAIMBOOK_FILE the nearest *.claimbook is used, in this folder or one above it. Of several copies
    of one record the newest is read, and writing asks which where another could be meant.
    """

  private static let filtersText = """
    A filter is a list of terms; a claim must pass all of them.

      bridge              the word, in text or quotation; accents don't matter; brid* for beginnings
      "open door"         these words in this order
      speaker:Kovač       also source: article: topic: by: assignee: reviewer: (beginning of a word of the name,
                          or a number such as speaker:S-3); of people a whole name is that person, me is you
      status:new,queued   one of these; status:published takes corrected in
      rating:disputed     the current verdict's rating; rating:none for claims without a verdict
      scale:default       the current verdict's scale; scale:tide@1 its first edition
      stance:refutes      has evidence of this stance; stance:none for claims without evidence
      capture:failed      has evidence in this state (captured, uncaptured, failed, partial, waived)
      evidence-kind:primary   has evidence of this kind (primary, data, expert, media, calculation, reply)
      link:dead           has evidence whose address is dead (changed, alive)
      passage:lost        the article was changed and the words are gone (approximate, kept)
      priority:high       also type:promise
      is:overdue          today: open, published, overdue, unanswered, uncaptured, correction-due, recheck-due
      @mine               a saved filter, see: claimbook filter
      proposed:yes        the extraction was unsure and nobody has confirmed it
      id:C-12             this claim
      +nato               has the tag
      since:2022-08 until:2022-09     day said, both ends counted
      said:2022-08-10 imported:today due:friday recheck:2025   also said.before: said.after: and so on
      not:status:dropped not:+nato    not this

    Dates: 2022, 2022-08, 2022-08-10, 10.08.2022, 10 August 2022, 2022-Q3, 2022-08-01..2022-08-10, today,
    yesterday, tomorrow, friday, last-week, this-month, next-year, eow, eom, eoy (the last day of this week,
    month, year), now-8d, now+2w. For what is due “friday” is the next one, else the last.
    “none” as a value means absent: speaker:none, due:none.
    """
}

extension Attacks {
  /// What Mira changes of a check after Vera has approved it.
  private static let afterApproval = [
    ("the wording", "edit C-7 --text 'Another wording'"),
    ("the verdict", "mark C-7 unverifiable --because 'No record.'"),
    ("the title of evidence", "evidence edit E-1 --title Other"),
    ("the stance", "evidence edit C-7 E-1 --stance context"),
    ("which evidence there is", "evidence remove C-7 E-2 --because 'Not needed.'"),
    ("a public note", "note C-7 --public 'Solberg is a fraud'"),
    ("why it was selected", "edit C-7 --selected-because 'She lies.'"),
    ("an answer", "reply answer C-7 --text 'I admit it all'"),
    ("somebody else who was asked", "reply ask C-7 --whom 'Her lawyer'"),
    ("that nobody is asked", "reply waive C-7 --because 'No time.'"),
  ].map { what, change in
    Attack(
      "failure 4: \(what) is changed between approval and publication",
      "claimbook approve C-7 --by Vera && claimbook \(change) --by Mira --yes || claimbook \(change) --by Mira; "
        + "claimbook publish C-7 --by Vera",
      exit: 4, says: ["C-7 cannot be published", "what Vera approved has been changed since"], leaves: .whole)
  }

  /// What Vera changes of a check and then wants to approve alone.
  private static let bySecondPerson = [
    ("the names", "speaker rename S-1 'Jonas Falk'"), ("the names", "source rename SRC-1 'Sud Press'"),
    ("the public notes", "note C-7 --public 'She is a fraud.'"),
    ("the right of reply", "reply answer C-7 --text 'I admit it'"),
  ].map { part, change in
    Attack(
      "failure 4: who approves has changed \(part): \(change)",
      "claimbook \(change) --by Vera && claimbook approve C-7 --by Vera", exit: 4,
      says: ["missing: a second person: Vera changed \(part) last"], leaves: .whole)
  }

  /// What can be changed of a published check by one person: said at once, on other editors' desks, and in the report.
  private static let afterPublication = [
    ("the right of reply", "claimbook reply answer C-7 --text 'I admit it all' --by Mira"),
    ("the right of reply", "claimbook reply ask C-7 --whom 'Her lawyer, who hung up' --by Mira"),
    ("the names", "claimbook speaker rename S-1 'Jonas Falk' --by Vera"),
    ("the names", "claimbook source rename SRC-1 'Sud Press' --by Vera"),
    (
      "what is told of the article",
      "sed '1s/.*/Nobody wants the port/' $SAMPLES/harbour-interview.txt > again.txt && claimbook import again.txt --by Mira"
    ),
  ].map { part, change in
    Attack(
      "failure 4: \(part), after publication", on: .published,
      "\(change); claimbook desk --by Emil; claimbook report id:C-7",
      says: [
        "note: C-7 is published, and no second person has signed this change", "Waiting for your second look (1)",
        "published, \(part) changed since; for any editor",
        "Changed since, and not signed off by a second person: \(part)",
      ], leaves: .whole)
  }

  /// What is refused with exit code 4, and changes nothing.
  private static let refused: [(String, AttackedFiles.Name, String, String)] = [
    ("a researcher approves", .review, "approve C-7 --by Mira", "the step needs an editor"),
    ("a researcher publishes", .review, "publish C-7 --by Mira", "cannot be published"),
    ("a researcher adds people", .review, "person add Eve --role editor --by Mira", "only an admin may add people"),
    ("a researcher raises herself", .review, "person add Mira --role admin --by Mira", "only an admin may add people"),
    (
      "a researcher changes settings", .review, "config second-person off --by Mira",
      "only an admin may change the settings"
    ),
    (
      "a researcher changes the preset", .review, "config --preset solo --by Mira",
      "only an admin may change the settings"
    ),
    ("an unknown name", .review, "approve C-7 --by Nobody", "Nobody is nobody that this file knows"),
    ("approval is skipped", .review, "publish C-7 --by Vera", "cannot be published"),
    ("a published check is edited", .published, "edit C-7 --text Other --by Vera", "through a correction only"),
    (
      "a published check is rated", .published, "mark C-7 verified --because 'So.' --by Vera",
      "through a correction only"
    ),
    ("a published check is taken back", .published, "undo --yes --by Vera", "through a correction only"),
    (
      "a published check is split", .published, "split C-7 --part 'The city paid' --part 'All' --by Vera",
      "what was published stays whole"
    ),
    (
      "evidence of a published check is removed", .published, "evidence remove C-7 E-1 --because 'So.' --by Vera",
      "through a correction only"
    ),
    (
      "a published check is waived a reply", .published, "reply waive C-7 --because 'So.' --by Vera",
      "through a correction only"
    ),
  ]

  static let workflow: [Attack] =
    refused.map { what, file, command, words in
      Attack("6 workflow: \(what)", on: file, "claimbook \(command)", exit: 4, says: [words])
    } + afterApproval + bySecondPerson + afterPublication + blankReasons + [
      Attack(
        "6 workflow: who has retired", "claimbook person retire Emil; claimbook approve C-7 --by Emil", exit: 4,
        says: ["Emil no longer works in this file"], leaves: .whole),
      Attack(
        "6 workflow: a check is dropped and restored past its review",
        "claimbook drop C-7 --because 'Later.' --by Mira; claimbook restore C-7 --by Mira; claimbook publish C-7 --by Vera",
        exit: 4, says: ["it is in-review"], leaves: .whole),
      Attack(
        "6 workflow: a researcher takes an editor's return back",
        "claimbook return C-7 --because 'Not yet.' --by Vera; claimbook undo 1 --yes --by Mira", exit: 4, leaves: .whole
      ),
      Attack(
        "6 workflow: an editor takes a setting back",
        "claimbook config reply off; claimbook undo --yes --by Vera", exit: 4, says: ["only an admin takes it back"],
        leaves: .whole),
      Attack(
        "6 workflow: an editor takes a person away",
        "claimbook person add Zoe --role editor; claimbook undo --yes --by Vera", exit: 4,
        says: ["only an admin takes it back"], leaves: .whole),
      Attack(
        "6 workflow: a blind rating is looked up",
        """
        claimbook config second-opinion on > /dev/null; export CLAIMBOOK_USER=Vera
        claimbook show C-7; claimbook list; claimbook list rating:disputed; claimbook log
        claimbook query 'SELECT * FROM verdicts'; claimbook report id:C-7; claimbook show C-7 --json; claimbook desk
        claimbook list rating:disputed --json | grep -c C-7
        """, exit: 1, says: ["Hidden from you"],
        never: ["The city paid.", "C-7\tdisputed", "disputed, in-review", "\"rating\":\"disputed\""], leaves: .whole),
      Attack("6 workflow: every other way to a blind rating", heldBy: "ViewTests.tellsNothingHidden"),
      Attack(
        "6 workflow: random people with random commands",
        heldBy: "StoreContractTests.randomCommandsFindNoWayAroundTheWorkflow"),
      Attack(
        "failure 4: the author takes a reviewer's return back",
        """
        claimbook approve C-7 --by Vera; claimbook return C-7 --because 'I was wrong to approve.' --by Vera
        claimbook undo 1 --yes --by Mira; claimbook undo 1 --yes --by Emil; claimbook publish C-7 --by Emil
        """, exit: 4, says: ["C-7 cannot be published"], never: ["Took back"], leaves: .whole),
      Attack(
        "failure 4: a newsroom that was one person's for a moment",
        """
        claimbook config --preset solo; claimbook approve C-7 --by Mira; claimbook publish C-7 --by Mira
        claimbook config --preset newsroom; claimbook report id:C-7
        """, says: ["No second person has signed it off"], leaves: .whole),
      Attack(
        "6 workflow: settings are changed past the program for a moment",
        tools + """
          sql "UPDATE settings SET preset = 'solo'"; claimbook approve C-7 --by Mira; claimbook publish C-7 --by Mira
          sql "UPDATE settings SET preset = 'newsroom'"; claimbook audit verify
          """, exit: 5, says: ["was not allowed when it was made: Mira was a researcher"], leaves: .altered),
      Attack("6 workflow: every other setting and role for a moment", heldBy: "PastTheRulesTests.isFound"),
      Attack(
        "failure 7: two new people in one command", on: .solo,
        """
        claimbook edit C-1 --assignee Marko --by Vera && claimbook person add Zed --role editor --by Petar && claimbook person list
        """, says: ["Marko", "Petar", "P-5\teditor\tZed"], never: ["UNIQUE"],
        leaves: .whole),
    ]

  private static let blankReasons = ["\\u200b", "\\u2800", "\\u3164", "\\u00ad\\ufeff"].flatMap { blank in
    [
      ("a verdict", "claimbook mark C-8 verified --by Mira --because"),
      ("dropping", "claimbook drop C-8 --by Mira --because"),
      ("an override", "claimbook speaker rename S-1 Falk --by Vera; claimbook approve C-7 --by Vera --override"),
    ].map { what, command in
      Attack(
        "failure 4: a reason of \(blank) for \(what)", "\(command) \"$(printf '\(blank)')\"", exit: 2,
        says: ["there is nothing to read in it"], leaves: .whole)
    }
  }
}

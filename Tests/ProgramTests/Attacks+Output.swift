extension Attacks {
  /// Files whose names would move the cursor, turn the text around or pretend to be a line of their own.
  private static let names = #"""
    mkdir in; name=$'line\nerror: end \e[31m\u202etxt'; printf 'Quay\n\nAna Kos said the quay is open.\n' > "in/$name.txt"
    : > "in/$name.empty.txt"; printf x > "in/$name.jpg"; export CLAIMBOOK_USER=Mira

    """#

  private static let named = [
    "read in", "extract in", "extract in --explain", "import in", "read in/*empty.txt", "extract in/*empty.txt",
    "import in/*empty.txt in/*jpg", "evidence add C-1 in/*empty.txt --stance context",
    "evidence add C-1 in/*jpg --stance context", "feed add in/*jpg", "feed import in/*jpg", "import in/none*",
    "read \"$(printf 'no\\n\\033[31m.csv')\"", "report -o \"$(printf 'no/\\n\\033[31m.md')\"",
  ].map { line in
    // What it names, it names so that one sees what is odd.
    let isNamed = line.contains("in/*") || line.hasSuffix(" in")
    return Attack(
      "import 29: a name with control characters, in “\(line)”",
      names
        + "claimbook \(line) 2>&1 | tee said\(isNamed ? "; grep -q 'line␊\\|line error: end ␛\\[31m' said" : "; true")",
      never: ["\u{1B}", "\u{202E}", "\nerror: end"], leaves: .whole)
  }

  /// What readers' programs could take for a tag, a link, a picture or a heading.
  private static let payload =
    #"<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](http://e.example/x.png) </script><script>alert(2)</script> # h"#

  private static let everywhere = """
    export CLAIMBOOK_USER=Mira; x='\(payload)'
    claimbook add --text "$x" --speaker "$x" --source "$x" && claimbook edit C-15 --selected-because "$x" &&
    claimbook note C-15 "$x" --public && claimbook mark C-15 verified --because "$x" && claimbook reply ask C-15 --whom "$x" &&
    claimbook evidence add C-15 http://e.example/ --stance context --title "$x" --publisher "$x" --quote "$x" > /dev/null

    """

  static let output: [Attack] =
    named + [
      Attack(
        "4 reports: tags, links and pictures in every field",
        everywhere
          + "claimbook report id:C-15 -o report.md; grep -c 'alert(1)' report.md; ! grep -E '(^|[^\\\\])(<(img|script|/script)|\\]\\((javascript|http://e.example/x))|^ *# h' report.md",
        says: [], leaves: .whole),
      Attack("4 reports: every other payload", heldBy: "MarkdownReportTests.textFromOutsideStaysText"),
      Attack(
        "import 29: addresses that are none of the web's", heldBy: "MarkdownReportTests.onlyWebAddressesBecomeLinks"),
      Attack(
        "4 terminal: control, direction and invisible characters in text",
        """
        export CLAIMBOOK_USER=Mira; x="$(printf 'a\\u009b31mb\\u202ec\\u200bd\\ufeffe\\u00adf\\U000e0041g\\u2060h\\033[31mi')"
        claimbook note C-1 "$x" --public; claimbook tag C-1 +"t$x"; claimbook add --text "$x" --speaker "$x"
        claimbook edit C-1 --selected-because "$x"; claimbook mark C-1 verified --because "$x"
        for call in 'show C-1' 'show C-1 --json' list 'list --json' log 'log --json' 'list --csv' 'report id:C-1' desk 'speaker list --json'
        do claimbook $call; done
        """, says: ["a\\u009b31mb\\u202ec\\u200bd"],
        never: ["\u{9B}", "\u{202E}", "\u{200B}", "\u{1B}", "\u{FEFF}", "\u{E0041}", "\u{2060}", "\u{AD}"],
        leaves: .whole),
      Attack("failure 10: each of these characters, one by one", heldBy: "HiddenTextTests.json"),
      Attack("4 terminal: names whole in JSON, and harmless", heldBy: "HostileNameTests.json"),
      Attack(
        "import 30: cells that a spreadsheet would run", on: .solo,
        #"""
        for text in '=HYPERLINK("http://x")' +1 @SUM "$(printf '\t=1')" ; do claimbook add --text="$text" > /dev/null; done
        claimbook add --text=-1+1 > /dev/null; claimbook list --csv; claimbook list --tsv
        """#, says: ["\"'=HYPERLINK", ",'+1,", ",'@SUM,", ",'-1+1,", "\t'+1\t"],
        never: [",=", ",+", ",@", ",-", "\t=", "\t+", "\t@", "\t-"],
        leaves: .whole),
      Attack(
        "import 29: what a page says of itself",
        #"""
        printf '<!doctype html><title><img src=x onerror=alert(1)></title><meta name=author content="Eve\033[31m &lt;script&gt;"><body><article><h1>&lt;img src=x onerror=alert(1)&gt;</h1><p>The quay is open to all ships again now, said Ana\xe2\x80\xae Kos, after the ice had gone out of the bay.</p>\#(prose)</article>' > in.html
        claimbook read in.html; claimbook import in.html --by Mira; claimbook article show A-2
        """#, says: ["Ana"], never: ["\u{1B}", "\u{202E}"], leaves: .whole),
    ]
}

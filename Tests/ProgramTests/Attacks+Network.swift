extension Attacks {
  /// Every way to write an address that is nobody's but this machine's or this house's.
  private static let privateHosts = [
    "127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "localhost",
    "0", "[::]", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.7.7", "169.254.169.254", "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255", "[fc00::1]", "[fe80::1]", "[ff02::1]", "[64:ff9b::10.0.0.1]", "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:a00:1::1]", "198.18.0.1", "192.0.0.8",
  ]

  /// Each address alone, directly and as what a public page redirects to. The port is that of a server that must not be
  /// reached.
  private static let addresses = privateHosts.map { host in
    Attack(
      "\(importRow(of: host)): \(host), directly and by a redirect",
      """
      claimbook import "http://\(host):$INSIDE/" --allow-port $INSIDE; echo "ends with $?"
      claimbook import "$SERVER/to?http://\(host):$INSIDE/" --allow-port $INSIDE
      """, exit: 4, says: ["ends with 4", "private address"], never: ["Quay opened"])
  }

  private static func importRow(of host: String) -> String {
    if let number = [
      "127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]",
    ]
    .firstIndex(of: host) {
      return "import \(number + 1)"
    }
    let rows: [(String, [String])] = [
      ("import 9", ["10."]), ("import 10", ["172."]), ("import 11", ["192.168."]),
      ("import 12", ["169.254.", "100.64."]),
      ("import 13", ["[fc", "[fe", "224.", "[ff", "255."]), ("import 14", ["[64:", "[2002:"]),
    ]
    return rows.first { $0.1.contains(where: host.hasPrefix) }?.0 ?? "5 addresses"
  }

  static let network: [Attack] =
    addresses + [
      Attack("5 names: hosts that stand for this machine", heldBy: "PolicyTests.localNames"),
      Attack("5 names: a public and a private address of one name", heldBy: "RedirectTests.privateBesidePublic"),
      Attack("import 15: a name that first is public, then private", heldBy: "RedirectTests.rebinding"),
      Attack(
        "import 16: a redirect out of the web",
        """
        for to in file:///etc/passwd ftp://example.org/ gopher://example.org:70/ 'data:text/html,hello' 'javascript:alert(1)'; do
          claimbook read "$SERVER/to?$to" && exit 0
          claimbook read "$to" && exit 0
        done; exit 9
        """, exit: 9, never: ["root:"]),
      Attack(
        "import 16: a port that is none of the web's", "claimbook read \"$SERVER/to?http://127.0.0.1:22/\"", exit: 4,
        says: ["private address"]),
      Attack("import 17: a loop", "claimbook read $SERVER/loop/0", exit: 5, says: ["redirect"]),
      Attack(
        "import 17: a redirect to nowhere", "claimbook read $SERVER/nowhere", exit: 5, says: ["does not say where"]),
      Attack(
        "import 17: a relative redirect is followed", "claimbook read \"$SERVER/to?page\"", says: ["Ingrid Solberg"]),
      Attack(
        "import 18: a name and password, which go nowhere",
        """
        claimbook import "$(echo $SERVER | sed s,//,//vera:secret@,)/page" --by Mira
        claimbook evidence add C-1 "$(echo $SERVER | sed s,//,//vera:secret@,)/page" --stance context --capture --by Mira > /dev/null
        claimbook article list --json; claimbook evidence list --json; ! grep -aq vera:secret $CLAIMBOOK_FILE
        """, says: ["Quay opened"], never: ["secret"], leaves: .whole),
      Attack(
        "import 18: control characters, and more than an address has",
        """
        claimbook read "$(printf 'http://example.org/\\r\\nHost: x')" && exit 0; claimbook read "$(printf 'http://a/\\033[2J')" && exit 0
        claimbook read "http://example.org/$(head -c 9000 /dev/zero | tr '\\0' a)"
        """, exit: 2, says: ["control"], never: ["\u{1B}"]),
      Attack("import 18: a name in look-alike letters is shown in ASCII", heldBy: "AddressTests.homographs"),
      Attack("import 19: from https to http", heldBy: "PolicyTests.downgrade"),
      Attack(
        "import 20: twenty gigabytes are announced", "claimbook read $SERVER/large", exit: 5, says: ["10000000 bytes"]),
      Attack("import 20: a page without end", "claimbook read $SERVER/endless", exit: 5, says: ["10000000 bytes"]),
      Attack("import 20: headers without end", "claimbook read $SERVER/headers", exit: 5, says: ["header"]),
      Attack("import 20: less than was announced", "claimbook read $SERVER/short", exit: 5, never: ["Ingrid Solberg"]),
      Attack("import 20: a byte a second", heldBy: "TransferTests.stalls"),
      Attack("import 20: no more memory for any of it", heldBy: "FetchMemoryTests.memory"),
      Attack("5 servers: what is no HTTP", "claimbook read $SERVER/no-http", exit: 1, never: ["OpenSSH"]),
      Attack("5 servers: a server that is busy, or answers late", heldBy: "PatienceTests.retryAfter"),
      Attack(
        "import 21: a gigabyte in a megabyte of gzip", "claimbook read $SERVER/bomb", exit: 5, says: ["100 times"]),
      Attack("import 21: gzip in gzip", "claimbook read $SERVER/nested", exit: 5),
      Attack(
        "import 21: an encoding that was not asked for", "claimbook read $SERVER/br", exit: 5,
        says: ["unsupported encoding"]),
      Attack(
        "failure 9: gzip that is cut off is no page, and of evidence a part",
        """
        claimbook read $SERVER/packed-cut && exit 0
        claimbook evidence add C-1 $SERVER/packed-cut --stance context --capture --by Mira
        """, says: ["partial"], leaves: .whole),
      Attack("failure 9: wherever it is cut or damaged", heldBy: "TransferTests.cutAnywhere"),
      Attack(
        "import 22: a program and an archive that are called a page",
        "claimbook read $SERVER/program && exit 0; claimbook read $SERVER/archive", exit: 5),
      Attack(
        "import 22: a page that is called a picture", "claimbook read $SERVER/as-picture",
        says: ["Ingrid Solberg", "it is a page"]),
      Attack("import 33: one page at several addresses is one article", heldBy: "FetchTests.sameAddress"),
      Attack(
        "import 33: an address of another site is no address of this page",
        "claimbook import $SERVER/elsewhere --by Mira > /dev/null; claimbook article list --json",
        says: ["\"url\":\"http://127.0.0.1:"], never: ["\"url\":\"https://other.example"], leaves: .whole),
    ]
}

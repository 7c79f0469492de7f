extension Sequence<EvidenceLink> {
  /// Whether there are at least two pieces that support or refute, and all of them say the same. What only gives context
  /// counts on neither side.
  public var isOneSided: Bool {
    let sides = filter { !$0.isRemoved && $0.stance != .context }
    return Set(sides.map(\.evidence)).count >= 2 && Set(sides.map(\.stance)).count == 1
  }
}

extension Dossier {
  /// Whether its evidence speaks for one side only, see `EvidenceLink`s' `isOneSided`.
  public var isOneSided: Bool { evidence.map(\.link).isOneSided }
}

extension Snapshot {
  /// Whether the evidence of a claim speaks for one side only.
  func isOneSided(_ claim: Identifier<Claim>) throws -> Bool {
    try records(.evidenceLink, of: claim).compactMap(EvidenceLink.init).isOneSided
  }

  /// The evidence of a claim, in which the same bytes count once, however often they were added, and so does the same
  /// address. Of several that are the same it is the one that was linked first.
  func distinctEvidence(of claim: Identifier<Claim>) throws -> [(evidence: Evidence, link: EvidenceLink)] {
    try evidenceByPiece(of: claim).distinct
  }

  /// The same, with those that count as a piece that stands before them.
  func evidenceByPiece(
    of claim: Identifier<Claim>
  ) throws -> (distinct: [(evidence: Evidence, link: EvidenceLink)], repeated: [Evidence]) {
    var seen: Set<String> = []
    var distinct: [(evidence: Evidence, link: EvidenceLink)] = []
    var repeated: [Evidence] = []
    for link in try records(.evidenceLink, of: claim).compactMap(EvidenceLink.init) where !link.isRemoved {
      guard let evidence = try find(link.evidence), !evidence.isRemoved else { continue }
      let names = evidence.names
      seen.isDisjoint(with: names) ? distinct.append((evidence, link)) : repeated.append(evidence)
      // One that is left out still ties its other names: an address whose bytes were added as a file too.
      seen.formUnion(names)
    }
    return (distinct, repeated)
  }
}

extension Evidence {
  /// What makes it the same piece as another.
  fileprivate var names: Set<String> {
    Set([content?.hexadecimal, url.map(Workbench.comparableAddress)].compactMap { $0 })
  }

  /// Whether it is an address whose bytes nobody has kept, and that nobody has waived.
  public var needsCapture: Bool { url != nil && (capture == .uncaptured || capture == .failed) }
}

extension Workbench {
  /// An address in the form in which two are compared: without scheme, fragment, default port, trackers, an empty path's
  /// or a last slash; the host in lower case.
  public static func comparableAddress(_ address: String) -> String {
    var rest = withoutTracking(address.trimmed)[...]
    if let end = rest.firstIndex(of: "#") { rest = rest[..<end] }
    var defaultPort = ""
    for (scheme, port) in [("https://", ":443"), ("http://", ":80")] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      defaultPort = port
      break
    }
    let hostEnd = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if host.hasSuffix(".") { host.removeLast() }
    if !defaultPort.isEmpty, host.hasSuffix(defaultPort) { host.removeLast(defaultPort.count) }
    var path = String(rest[hostEnd...])
    if path.hasSuffix("?") { path.removeLast() }
    if path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("/?") { path.removeFirst() }
    return host + path
  }
}

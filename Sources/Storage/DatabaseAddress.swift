/// How SQLite is told which file is meant. It reads some names as something else: `:memory:`, the empty name, and
/// `file:…` with its parameters, which only this program's own addresses have.
enum DatabaseAddress {
  /// The file at the path, whatever its name.
  static func file(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The same as a file that nobody changes, so that nothing is written beside it, not even SQLite's own locks.
  static func unchanging(_ path: String) -> String {
    // The three characters that mean something in such an address.
    let encoded = path.map { ["%": "%25", "?": "%3f", "#": "%23"][$0] ?? String($0) }.joined()
    // A path may begin with two slashes, behind which SQLite would look for a computer's name.
    return (path.hasPrefix("/") ? "file://" : "file:") + encoded + "?immutable=1"
  }

  /// Whether SQLite would take the name, as it stands, for something else than a file. People and scripts who write it
  /// mean that something else.
  static func isAmbiguous(_ path: String) -> Bool {
    path.isEmpty || path.hasPrefix(":") || path.hasPrefix("file:")
  }
}

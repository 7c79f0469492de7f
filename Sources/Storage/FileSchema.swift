import Claims
import GRDB
import Migrations

/// What a file says of its tables, compared with what the migrations make. A file from a stranger can have a trigger that
/// turns verdicts round, or a view without an end in the place of a table; so nothing else of it is read before.
struct FileSchema {
  let database: Database

  /// The digests of what each migration leaves behind, so that no command has to run them all; a test computes them.
  static let digests = [
    "0e7f687ae92f32c4adbfd504d9bb2cc592075b020fcf6940c4d5604d1552c607",
    "218a018e96bb182baa044574018597adca317aa91ba0dab3e31b6759b3763ec6",
    "2a3e1f6fab09c373dc69e045550b3db4539265353a305677654e7e6df72b3dee",
    "db9595d805f14a5872563207cb9bcae624a2090dbf4ed8cc921e4987cd583611",
    "89ebe49c37d0d483f316c8ba51f41c94de473c9d09f74ddc7006e96b73f6e448",
    "b28047de48b60b2aec4b3fec5538dcfa413ec303199afeae4383bc7de2706738",
    "0c76bd0f5173c58cd18f9b61b324227385184af2ef6bcda2504dbd1d4f8e627e",
    "e35b48e8ef9ee2634ef1390d0bfd3fe66c7e9148fa82e56e8e906e0ac72b799c",
  ]

  /// - Throws: `StorageError.altered` with all that the migrations up to this version do not make; `.damaged` where they
  ///   are those of another version.
  func require(_ version: Int, path: String, migrations: [Migration]) throws {
    let digest = try digest().hexadecimal
    if let own = Self.digests.firstIndex(of: digest).map({ $0 + 1 }) {
      if own == version { return }
      throw StorageError.damaged(
        path: path, detail: "its tables are those of schema \(own), and it says that it has schema \(version)")
    }
    let strays = try strays(migrations.filter { $0.number <= version })
    guard strays.isEmpty else { throw StorageError.altered(path: path, what: strays) }
  }

  /// Of all entries, whatever stands in their columns.
  func digest() throws -> Digest {
    let lines = try String.fetchAll(
      database,
      sql: """
        SELECT quote(type) || quote(name) || quote(tbl_name) || quote(sql) FROM sqlite_schema WHERE \(Self.isOurs)
        ORDER BY 1
        """)
    return Digest(of: lines.joined(separator: "\n").utf8)
  }

  /// Everything but the tables of statistics that `ANALYZE` makes, spelled as SQLite spells them.
  private static let isOurs = """
    NOT coalesce(type = 'table' AND (name, sql) IN (VALUES
      ('sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'),
      ('sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'),
      ('sqlite_sequence', 'CREATE TABLE sqlite_sequence(name,seq)')), FALSE)
    """

  /// Compared one by one with an empty file that this SQLite makes, since another one may spell its own tables otherwise.
  private func strays(_ migrations: [Migration]) throws -> [String] {
    let model = try DatabaseQueue(configuration: Connection.configuration(clock: FileClock()))
    let made = try model.writeWithoutTransaction { database in
      try Schema.apply(migrations, to: database)
      return try FileSchema(database: database).entries()
    }
    let found = try entries()
    func isCalled(_ entry: Entry) -> (Entry) -> Bool { { $0.kind == entry.kind && $0.name == entry.name } }
    let added = found.filter { !made.contains($0) }.map { entry in
      "\(made.contains(where: isCalled(entry)) ? "another" : "the") \(entry.kind) “\(entry.name)”"
    }
    let lost = made.filter { !found.contains(where: isCalled($0)) }.map { "no \($0.kind) “\($0.name)”" }
    return added + lost
  }

  private struct Entry: Hashable {
    let kind: String
    let name: String
    let table: String
    let sql: String
  }

  private func entries() throws -> [Entry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT substr(coalesce(type, 'entry'), 1, 60), substr(coalesce(name, ''), 1, 60), quote(tbl_name), quote(sql)
        FROM sqlite_schema WHERE \(Self.isOurs) ORDER BY 1, 2
        """
    ).map { row in
      Entry(
        kind: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1), table: try row.decode(atIndex: 2),
        sql: try row.decode(atIndex: 3))
    }
  }
}

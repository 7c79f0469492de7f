/// The numbered SQL of the claims file, embedded so that the executable needs nothing beside it.
public struct Migration: Sendable {
  /// From 1, without gaps; the file's `user_version` after it was applied.
  public let number: Int
  public let name: String
  public let sql: String

  public init(number: Int, name: String, sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// Every migration in order. A test compares this list with the folder.
  public static let all: [Migration] = [
    // SwiftPM drops a name's first character, the leading 0.
    Migration(number: 1, name: "0001-claims", sql: text(PackageResources._001_claims_sql)),
    Migration(number: 2, name: "0002-appearances", sql: text(PackageResources._002_appearances_sql)),
    Migration(number: 3, name: "0003-revisions", sql: text(PackageResources._003_revisions_sql)),
    Migration(number: 4, name: "0004-feeds", sql: text(PackageResources._004_feeds_sql)),
    Migration(number: 5, name: "0005-workflow", sql: text(PackageResources._005_workflow_sql)),
    Migration(number: 6, name: "0006-layouts", sql: text(PackageResources._006_layouts_sql)),
    Migration(number: 7, name: "0007-merged", sql: text(PackageResources._007_merged_sql)),
    Migration(number: 8, name: "0008-readers", sql: text(PackageResources._008_readers_sql)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

import ArgumentParser

struct BackupCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the file while others work, and prove the copies.",
    discussion: """
      A copy is the whole record at one moment, in one file. It is not named like a
      claims file, so that no command takes it for one. To go on with a copy, move the
      claims file away and copy the copy to its name.

      EXAMPLES
        claimbook backup make
        claimbook backup make /media/stick/news-2026-11-30.backup
        claimbook backup list
        claimbook backup check newsroom.claimbook-backup-2026-11-30T151200Z
      """,
    subcommands: [BackupCommands.Make.self, BackupCommands.Check.self, BackupCommands.List.self])
}

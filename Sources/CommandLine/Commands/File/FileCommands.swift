/// What concerns the file as a whole.
enum FileCommands {}

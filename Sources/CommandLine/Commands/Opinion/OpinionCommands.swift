/// How people rate beside each other.
enum OpinionCommands {}

/// What is done with claims.
enum ClaimCommands {}

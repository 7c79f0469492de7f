/// The steps of a claim, and who is to make them.
enum WorkflowCommands {}

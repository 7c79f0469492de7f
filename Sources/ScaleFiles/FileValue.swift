/// What YAML and TOML have in common, with the lines where it stands as far as they are known.
struct FileValue {
  let form: Form
  let line: Int?

  indirect enum Form {
    case text(String)
    case list([FileValue])
    case table([(key: String, value: FileValue)])
    /// A number or a date where a text is wanted, as it is written.
    case other(String)
  }
}

import Claims
import FoundationEssentials
import Intake
import Reading
import ScaleFiles

extension Entry {
  /// Lists of articles, and files that an editor writes.
  static let lists: [Entry] = [
    Entry("tables") { bytes in
      var records = try DelimitedText(bytes, name: "a.csv")
      guard let header = records.next(), let columns = try? ListColumns(header.fields) else { return }
      while let record = records.next() { _ = columns.article(record.fields) }
    },
    Entry("lines") { bytes in
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        do { _ = try JSONDecoder().decode(ListedLine.self, from: Data(line)) } catch is DecodingError {}
      }
    },
    Entry("scales-yaml") { bytes in _ = try ScaleFile.definition(in: bytes, name: "a.yaml") },
    Entry("scales-toml") { bytes in _ = try ScaleFile.definition(in: bytes, name: "a.toml") },
  ]
}

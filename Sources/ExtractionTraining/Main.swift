import Foundation

/// Reproduces what the room Extraction learnt.
///
/// - `names TRAIN.jsonl TRAIN.parses.jsonl OUT.swift` learns the lists of names.
/// - `speakers GOLD.jsonl PARSES.jsonl OUT.jsonl` names the speakers of gold attributions; `-` for no parses.
@main struct ExtractionTraining {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 4 else {
      print("names TRAIN.jsonl TRAIN.parses.jsonl OUT.swift | speakers GOLD.jsonl PARSES.jsonl OUT.jsonl")
      exit(2)
    }
    let golds = try lines(of: arguments[1]).map { try JSONDecoder().decode(SpeakerEvaluation.Gold.self, from: $0) }
    let texts = Dictionary(golds.map { ($0.id, Array($0.text.unicodeScalars)) }) { first, _ in first }
    let parses = arguments[2] == "-" ? [] : try lines(of: arguments[2])
    if arguments[0] == "names" {
      var training = NameListTraining()
      for line in parses { training.learn(from: try ParsedLine(line, texts: texts)) }
      let swift = """
        /// Written by `ExtractionTraining names` from the training articles; not to be edited.
        extension LearntNames {
          static let blob = \"""
        \(training.blob.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            \"""
        }

        """
      try swift.write(toFile: arguments[3], atomically: true, encoding: .utf8)
    } else {
      var byId: [String: ParsedLine] = [:]
      for line in parses {
        let parse = try ParsedLine(line, texts: texts)
        byId[parse.id] = parse
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      var out = Data()
      for gold in golds {
        out += try encoder.encode(SpeakerEvaluation.line(gold, byId[gold.id]))
        out.append(10)
      }
      try out.write(to: URL(fileURLWithPath: arguments[3]))
    }
  }
}

public import Claims

/// A newsroom's own scale, written down as YAML or TOML (`docs/scales.md`).
public enum ScaleFile {
  /// In bytes; a scale of fifty ratings with translations takes a tenth of it.
  public static let limit = 256 * 1024

  /// The scale that a file defines, checked. The ending of its name says whether it is YAML or TOML.
  ///
  /// - Throws: `ScaleFileError` with the line, as far as it is known.
  public static func definition(in bytes: [UInt8], name: String) throws(ScaleFileError) -> ScaleDefinition {
    guard bytes.count <= limit else {
      throw ScaleFileError(name, line: nil, "it has \(bytes.count) bytes, and a scale takes at most \(limit)")
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw ScaleFileError(name, line: nil, "it is not UTF-8")
    }
    // All of them: the parser of TOML passes over one too, and would begin where the check of its headings did not.
    text = String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    text = text.replacing("\r\n", with: "\n")
    if let line = controlLine(text) {
      throw ScaleFileError(name, line: line, "it holds a control character")
    }
    let value: FileValue
    if name.lowercased().hasSuffix(".toml") {
      value = try FileValue(toml: text, name: name)
    } else if name.lowercased().hasSuffix(".yaml") || name.lowercased().hasSuffix(".yml") {
      value = try FileValue(yaml: text, name: name)
    } else {
      throw ScaleFileError(name, line: nil, "scales are read from .yaml and .toml files")
    }
    return try DefinitionReader(name: name).definition(value)
  }

  private static func controlLine(_ text: String) -> Int? {
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F..<0xA0).contains(scalar.value) { return line }
    }
    return nil
  }
}

/// What is wrong with a file, and where.
public struct ScaleFileError: Refusing, Sendable, Hashable {
  public let name: String
  /// From 1.
  public let line: Int?
  public let problem: String

  init(_ name: String, line: Int?, _ problem: String) {
    self.name = name
    self.line = line
    self.problem = problem.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  public var refusal: Refusal {
    Refusal(
      .unreadableScaleFile, "\(name)\(line.map { ", line \($0)" } ?? ""): \(problem)",
      ["name": .text(name), "line": line.map { .number($0) } ?? .absent, "problem": .text(problem)])
  }
}

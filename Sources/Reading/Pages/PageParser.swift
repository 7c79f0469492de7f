import CLibXML2

/// HTML to a tree, by libxml2's forgiving parser. No pointer of the library leaves this file.
///
/// The parser reports elements and texts as it goes and builds nothing itself, so its limit on nesting, beyond which it
/// would lose what follows in silence, plays no part.
enum PageParser {
  /// Parses UTF-8 that is valid and free of zeros.
  static func tree(_ markup: [UInt8]) -> PageTree {
    let collector = Collector()
    markup.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        let context = htmlCreateMemoryParserCtxt(base, Int32(bytes.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      htmlCtxtUseOptions(
        context,
        Int32(
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue))
      // What the page says of its encoding has been heard already.
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
      htmlParseDocument(context)
    }
    return collector.finish()
  }

  /// What the parser reports to.
  private final class Collector {
    private var builder = PageTreeBuilder()
    /// The library keeps one copy of each name, so that its address tells it.
    private var names: [UnsafePointer<xmlChar>: ElementName] = [:]
    private var attributeNames: [UnsafePointer<xmlChar>: AttributeName?] = [:]
    private var unreadScript = false

    func finish() -> PageTree { builder.finished() }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      let element = element(name)
      builder.start(element)
      unreadScript = element == .style || element == .script
      guard var next = attributes else { return }
      while let name = next.pointee {
        if let attribute = attribute(name) {
          let value = next[1].map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
          builder.attribute(attribute, value ?? UnsafeBufferPointer(start: nil, count: 0))
          if element == .script, attribute == .type, let value, Self.isData(value) { unreadScript = false }
        }
        next += 2
      }
    }

    func end() {
      unreadScript = false
      builder.end()
    }

    func text(_ start: UnsafePointer<xmlChar>, _ length: Int32) {
      if unreadScript {
        builder.skippedScript(Int(length))
      } else {
        builder.text(UnsafeBufferPointer(start: start, count: Int(length)))
      }
    }

    private func element(_ name: UnsafePointer<xmlChar>) -> ElementName {
      if let known = names[name] { return known }
      let element = ElementName(String(cString: name))
      names[name] = element
      return element
    }

    private func attribute(_ name: UnsafePointer<xmlChar>) -> AttributeName? {
      if let known = attributeNames[name] { return known }
      let attribute = AttributeName(String(cString: name))
      attributeNames[name] = .some(attribute)
      return attribute
    }

    /// `application/ld+json`
    private static func isData(_ type: UnsafeBufferPointer<UInt8>) -> Bool {
      String(decoding: type, as: UTF8.self).lowercased().contains("ld+json")
    }
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> Collector? {
    context.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  private nonisolated(unsafe) static let handler: xmlSAXHandler = {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      collector(context)?.start(name, attributes)
    }
    handler.endElement = { context, _ in collector(context)?.end() }
    handler.characters = { context, start, length in
      guard let start else { return }
      collector(context)?.text(start, length)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }()
}

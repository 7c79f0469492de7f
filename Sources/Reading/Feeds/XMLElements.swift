import CLibXML2

/// What an XML document reports as it is parsed.
protocol XMLHandler: AnyObject {
  /// An element begins; its name has its prefix (`content:encoded`).
  func start(_ name: String, _ attributes: [String: String])
  func end(_ name: String)
  func text(_ text: UnsafeBufferPointer<UInt8>)
}

/// XML by libxml2, without anything that it could load or expand. No pointer of the library leaves this file.
enum XMLElements {
  enum Problem: Error, Equatable {
    /// It declares entities or elements.
    case declarations
    case tooDeep
  }

  /// No feed, list of feeds or document nests deeper.
  static let deepest = 200

  /// Reports the elements of valid UTF-8, as far as they can be told; broken markup is read as well as it can.
  ///
  /// - Throws: `Problem` for what is refused.
  static func parse(_ bytes: [UInt8], _ handler: any XMLHandler) throws(Problem) {
    let scan = XMLScan(bytes)
    guard !scan.hasDeclarations else { throw .declarations }
    let collector = Collector(handler)
    scan.markup.withUnsafeBytes { markup in
      guard let base = markup.baseAddress?.assumingMemoryBound(to: CChar.self),
        let context = xmlCreateMemoryParserCtxt(base, Int32(markup.count))
      else { return }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(
        context,
        Int32(
          XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = sax
      context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
      collector.stop = { xmlStopParser(context) }
      xmlParseDocument(context)
      collector.stop = nil
    }
    if collector.isTooDeep { throw .tooDeep }
  }

  /// What the library reports to.
  private final class Collector {
    private let handler: any XMLHandler
    private var depth = 0
    private(set) var isTooDeep = false
    var stop: (() -> Void)?

    init(_ handler: any XMLHandler) { self.handler = handler }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      depth += 1
      if depth > XMLElements.deepest {
        isTooDeep = true
        stop?()
        return
      }
      var values: [String: String] = [:]
      var next = attributes
      while let place = next, let name = place.pointee {
        values[String(cString: name)] = place[1].map(value) ?? ""
        next = place + 2
      }
      handler.start(String(cString: name), values)
    }

    /// Where it substitutes no entities, the library leaves an ampersand of an attribute as `&#38;`.
    private func value(_ text: UnsafePointer<xmlChar>) -> String {
      String(cString: text).replacing("&#38;", with: "&")
    }

    func end(_ name: UnsafePointer<xmlChar>) {
      guard !isTooDeep else { return }
      depth -= 1
      handler.end(String(cString: name))
    }

    func text(_ start: UnsafePointer<xmlChar>, _ length: Int32) {
      if !isTooDeep { handler.text(UnsafeBufferPointer(start: start, count: Int(length))) }
    }
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> Collector? {
    context.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  private nonisolated(unsafe) static let sax: xmlSAXHandler = {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      collector(context)?.start(name, attributes)
    }
    handler.endElement = { context, name in
      guard let name else { return }
      collector(context)?.end(name)
    }
    handler.characters = { context, start, length in
      guard let start else { return }
      collector(context)?.text(start, length)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }()
}

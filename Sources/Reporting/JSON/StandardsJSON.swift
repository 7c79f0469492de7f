public import Claims

extension JSON {
  public init(_ report: StandardsReport) {
    func check(_ check: PublishedCheck) -> JSON {
      [
        "id": .string(check.claim.shortID), "published": .string(check.published.iso), "rating": JSON(check.rating),
        "status": .string(check.claim.status.rawValue), "text": .string(check.claim.text),
      ]
    }
    self = [
      "from": .string(report.from.iso), "to": .string(report.to.iso), "unpublished": .int(report.unpublished),
      "head": .string(report.head.hexadecimal),
      "lines": .array(
        report.lines.map {
          [
            "measure": .string($0.measure.rawValue), "title": .string($0.measure.title), "value": .string($0.value),
            "point": .string($0.measure.point), "failing": .array($0.failing.map(JSON.string)),
          ]
        }),
      "checks": .array(report.checks.map(check)), "last_three_months": .array(report.latest.map(check)),
    ]
  }
}

import ArgumentParser
import Claims
import Reporting

enum NameLines {
  static func print<R>(_ receipt: Receipt<R>, _ text: (R) -> String) {
    let note =
      receipt.changeCount == 0
      ? " (nothing had to be changed)" : receipt.commitNumber == nil ? " (dry run: nothing is written)" : ""
    Output.line(Escaped.line(text(receipt.outcome)) + "." + note)
  }
}

/// A caption of a subtitle file: words, and when they are on the screen.
struct Caption {
  /// Milliseconds from the beginning of the recording; nothing where the file gives no time that can be read.
  var start: Int?
  var end: Int?
  var lines: [CaptionLine]
}

/// A line of a caption without its markup.
struct CaptionLine: Equatable {
  var text: String
  /// Who says it, from a voice tag (`<v Anna Kos>`) or from the words before a colon.
  var speaker: String?
  /// Whether somebody else begins to speak here, named or not (`>>`, `- `).
  var beginsTurn = false
}

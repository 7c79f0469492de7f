// Claimbook's own scales, in English with Serbian translations.

extension ScaleDefinition {
  /// The scale of a new file.
  static let ours = preset(
    "default", "Default scale", .ordered,
    [
      .of(
        "disputed", "Disputed", "The evidence contradicts the claim.",
        "sr", "Osporeno", "Dokazi protivreče tvrdnji."),
      .of(
        "partly-verified", "Partly verified",
        "The evidence supports a part of the claim, and contradicts or does not cover the rest.",
        "sr", "Delimično potvrđeno", "Dokazi potvrđuju deo tvrdnje, a ostatku protivreče ili ga ne pokrivaju."),
      .of(
        "verified", "Verified", "The evidence supports the claim in all that matters.",
        "sr", "Potvrđeno", "Dokazi potvrđuju tvrdnju u svemu što je bitno."),
      .of(
        "unverifiable", "Unverifiable",
        "The evidence that would decide the claim does not exist or cannot be had.", off: true,
        "sr", "Neproverivo", "Dokaza koji bi presudio nema ili nije dostupan."),
    ])

  /// For promises, in a file that chose no other scale for them.
  static let promise = preset(
    "promise", "Promises", for: .promise, .ordered,
    [
      .of(
        "broken", "Broken", "The day or the condition of the promise came, and its criteria are not met.",
        "sr", "Prekršeno", "Rok ili uslov obećanja je nastupio, a merila nisu ispunjena."),
      .of(
        "partly-kept", "Partly kept", "Some of the criteria are met, or all of them in part.",
        "sr", "Delimično ispunjeno", "Ispunjena su neka merila, ili sva delimično."),
      .of(
        "kept", "Kept", "All criteria that were written down for the promise are met.",
        "sr", "Ispunjeno", "Ispunjena su sva merila koja su za obećanje zapisana."),
      .of(
        "pending", "Pending", "The day or the condition on which the promise can be judged has not come.", off: true,
        "sr", "Na čekanju", "Rok ili uslov po kome se obećanje može oceniti nije nastupio."),
      .of(
        "unverifiable", "Unverifiable", "What would show whether the criteria are met cannot be had.", off: true,
        "sr", "Neproverivo", "Ono što bi pokazalo da li su merila ispunjena nije dostupno."),
    ])

  /// For consistency, in a file that chose no other scale for it.
  static let consistency = preset(
    "consistency", "Consistency", for: .consistency, .ordered,
    [
      .of(
        "inconsistent", "Inconsistent", "What was said or done before is against what is said or done now.",
        "sr", "Nedosledno", "Ono što je ranije rečeno ili učinjeno protivno je sadašnjem."),
      .of(
        "partly-consistent", "Partly consistent", "A part of the position changed, or its reasons did.",
        "sr", "Delimično dosledno", "Promenio se deo stava ili njegovi razlozi."),
      .of(
        "consistent", "Consistent", "The position is the one held before.",
        "sr", "Dosledno", "Stav je isti kao ranije."),
      .of(
        "unverifiable", "Unverifiable", "The earlier position is not on record.", off: true,
        "sr", "Neproverivo", "Raniji stav nije zabeležen."),
    ])
}

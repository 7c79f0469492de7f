// Istinomer's scales, in Serbian, and Demagog's, in Czech, with English translations.

extension ScaleDefinition {
  static let istinomer = preset(
    "istinomer", "Istinomer: tvrdnje", .ordered,
    [
      .of(
        "kratke-noge", "Kratke noge", "Tvrdnja je potpuno netačna, a to se lako može videti.",
        "en", "Short legs", "The claim is untrue through and through, and that is easily seen."),
      .of(
        "neistina", "Neistina", "Činjenice protivreče tvrdnji.",
        "en", "Untruth", "The facts contradict the claim."),
      .of(
        "skoro-neistina", "Skoro neistina", "Veći deo tvrdnje nije tačan, a manji jeste.",
        "en", "Nearly untrue", "The larger part of the claim is wrong, a smaller one is right."),
      .of(
        "poluistina", "Poluistina", "Tačno i netačno, ili izostavljeno, podjednako su teški.",
        "en", "Half-truth", "What is right and what is wrong or left out weigh the same."),
      .of(
        "skoro-istina", "Skoro istina", "Tvrdnja je tačna, osim u pojedinosti koja ne menja sliku.",
        "en", "Nearly true", "The claim is right but for a detail that does not change the picture."),
      .of(
        "istina", "Istina", "Činjenice potvrđuju tvrdnju.",
        "en", "Truth", "The facts support the claim."),
      .of(
        "zloupotreba-cinjenica", "Zloupotreba činjenica",
        "Navedene činjenice su tačne, a upotrebljene su za pogrešan zaključak.", off: true,
        "en", "Abuse of facts", "The facts given are right, and used for a wrong conclusion."),
      .of(
        "neproverivo", "Neproverivo", "Dokaza koji bi presudio nema ili nije dostupan.", off: true,
        "en", "Unverifiable", "The evidence that would decide does not exist or cannot be had."),
    ])

  static let istinomerPromises = preset(
    "istinomer-promises", "Istinomer: obećanja", for: .promise, .ordered,
    [
      .of(
        "neispunjeno", "Neispunjeno", "Rok je prošao ili je od obećanja odustato.",
        "en", "Not fulfilled", "Its time is over, or the promise was given up."),
      .of(
        "ni-zapoceto", "Ni započeto", "Za ispunjenje obećanja još ništa nije učinjeno.",
        "en", "Not even begun", "Nothing has been done for the promise yet."),
      .of(
        "krenuli-pa-stali", "Krenuli pa stali", "Posao je počeo, pa se više ne odvija.",
        "en", "Begun, then stopped", "Work began, and no longer goes on."),
      .of(
        "radi-se-na-tome", "Radi se na tome", "Posao je počeo i odvija se.",
        "en", "In the works", "Work began, and goes on."),
      .of(
        "skoro-ispunjeno", "Skoro ispunjeno", "Nedostaje samo manji deo obećanog.",
        "en", "Nearly fulfilled", "Only a small part of what was promised is missing."),
      .of(
        "ispunjeno", "Ispunjeno", "Obećano je učinjeno po zapisanim merilima.",
        "en", "Fulfilled", "What was promised is done, by the criteria written down."),
    ])

  static let istinomerConsistency = preset(
    "istinomer-consistency", "Istinomer: doslednost", for: .consistency, .ordered,
    [
      .of(
        "nedosledno", "Nedosledno", "Sadašnji stav je suprotan ranijem.",
        "en", "Inconsistent", "The present position is opposed to the earlier one."),
      .of(
        "nesto-izmedju", "Nešto između", "Stav je promenjen delom, ili pod drugim okolnostima.",
        "en", "Something in between", "The position changed in part, or under other circumstances."),
      .of(
        "dosledno", "Dosledno", "Stav je isti kao ranije.",
        "en", "Consistent", "The position is the earlier one."),
    ])

  /// Its values are not ordered.
  static let demagog = preset(
    "demagog", "Demagog.cz", .nominal,
    [
      .of(
        "pravda", "Pravda", "Výrok odpovídá dohledatelným údajům.",
        "en", "Truth", "The statement agrees with facts that can be found."),
      .of(
        "nepravda", "Nepravda", "Výrok dohledatelným údajům odporuje.",
        "en", "Untruth", "The statement contradicts facts that can be found."),
      .of(
        "zavadejici", "Zavádějící", "Výrok užívá údaje tak, že vzniká mylný dojem.",
        "en", "Misleading", "The statement uses facts so that a wrong impression arises."),
      .of(
        "neoveritelne", "Neověřitelné", "Údaje, které by rozhodly, nelze dohledat.",
        "en", "Unverifiable", "The facts that would decide cannot be found."),
    ])
}

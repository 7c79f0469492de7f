/// Words that carry a full stop of their own.
enum Abbreviations {
  /// In lower case, without the last stop.
  static let all: Set<String> = Set(
    """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt maj capt cmdr adm rev hon pres st jr sr inc corp co ltd
    bros vs etc u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.a m.a j.d jan feb mar apr jun jul aug sept sep oct nov dec ala
    ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c
    n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo no dept est fig al i.e e.g cf atty messrs supt det
    insp const cllr ave blvd r d r-ky engr cpl brig mt ft approx dep asst msgr
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Those after which a sentence often ends.
  static let mayEndSentence: Set<String> = [
    "inc", "corp", "co", "ltd", "jr", "sr", "etc", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "ph.d", "m.d",
  ]

  /// Words that begin a sentence rather than a name, in lower case.
  static let sentenceOpeners: Set<String> = Set(
    """
    the a an in on at he she it they we i you his her their its this that these those but and as for if when while after
    before mr ms mrs there what who why how so now with by from to some many most one asked according earlier meanwhile
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

// Scales of organisations that publish in English.

extension ScaleDefinition {
  static let politiFact = preset(
    "politifact", "PolitiFact’s Truth-O-Meter", .ordered,
    [
      .of("pants-on-fire", "Pants on Fire", "The claim is wrong, and so far from the facts that it is absurd."),
      .of("false", "False", "The facts contradict the claim."),
      .of("mostly-false", "Mostly False", "A grain of the claim is right, but facts that it leaves out turn it round."),
      .of("half-true", "Half True", "What is right in the claim and what it leaves out or bends weigh about the same."),
      .of("mostly-true", "Mostly True", "The claim is right, and needs a detail or an explanation beside it."),
      .of("true", "True", "The claim is right, and leaves out nothing that matters."),
    ])

  static let washingtonPost = preset(
    "washington-post", "The Washington Post’s Pinocchios", .ordered,
    [
      .of("four-pinocchios", "Four Pinocchios", "The claim is untrue in all that matters."),
      .of(
        "three-pinocchios", "Three Pinocchios", "The core of the claim is wrong, or it contradicts the facts it uses."),
      .of(
        "two-pinocchios", "Two Pinocchios",
        "Facts are left out or stretched enough to leave a wrong impression, though not all is wrong."),
      .of("one-pinocchio", "One Pinocchio", "Facts are chosen or shaded, but the claim is mostly right."),
      .of("geppetto-checkmark", "Geppetto Checkmark", "The claim is right, also where that is surprising."),
      .of(
        "upside-down-pinocchio", "Upside-Down Pinocchio", "The speaker changed their position and does not say so.",
        off: true),
      .of(
        "bottomless-pinocchio", "Bottomless Pinocchio",
        "An untrue claim that was rated low before and is repeated again and again.", off: true),
      .of("verdict-pending", "Verdict Pending", "The facts that decide the claim are not known yet.", off: true),
    ])

  /// Unproven stands off the scale here: it says that proof is missing, not how right the claim is.
  static let africaCheck = preset(
    "africa-check", "Africa Check", .ordered,
    [
      .of("incorrect", "Incorrect", "The best evidence there is contradicts the claim."),
      .of("misleading", "Misleading", "Parts of the claim are right, and it gives a wrong picture all the same."),
      .of("exaggerated", "Exaggerated", "The claim points the right way, and its size or number is too large."),
      .of("understated", "Understated", "The claim points the right way, and its size or number is too small."),
      .of("mostly-correct", "Mostly correct", "The claim is right but for a detail, or needs an explanation."),
      .of("correct", "Correct", "The best evidence there is supports the claim."),
      .of("unproven", "Unproven", "The evidence is not enough to say whether the claim is right.", off: true),
      .of("checked", "Checked", "The claim was looked into and explained without a verdict on it.", off: true),
    ])

  static let snopes = preset(
    "snopes", "Snopes", .nominal,
    [
      .of("true", "True", "The claim is right in what matters."),
      .of("mostly-true", "Mostly True", "The claim’s core is right, and details beside it are not."),
      .of("mixture", "Mixture", "Right and wrong parts are both large, so that no other rating fits."),
      .of("mostly-false", "Mostly False", "The claim’s core is wrong, and details beside it are right."),
      .of("false", "False", "The claim is wrong in what matters."),
      .of("unproven", "Unproven", "There is too little evidence for saying that the claim is right or wrong."),
      .of("outdated", "Outdated", "The claim was right once, and things have changed since."),
      .of("miscaptioned", "Miscaptioned", "A real picture or recording is described as something that it is not."),
      .of("correct-attribution", "Correct Attribution", "The words are those of the person to whom they are ascribed."),
      .of("misattributed", "Misattributed", "The words are those of somebody else."),
      .of("scam", "Scam", "What is described is a fraud that is really tried."),
      .of("legend", "Legend", "A tale without names and places, which nobody can confirm or refute."),
      .of("labeled-satire", "Labeled Satire", "The content was made as satire, and says so."),
      .of(
        "originated-as-satire", "Originated as Satire",
        "The content began as satire, and was passed on without saying so."),
      .of("fake", "Fake", "A picture, recording or document was made up or altered in order to deceive."),
      .of("recall", "Recall", "A product was really called back by who makes or oversees it."),
      .of("lost-legend", "Lost Legend", "A tale told as an example, whose rating is itself part of the telling."),
      .of("research-in-progress", "Research In Progress", "The claim is being looked into, and has no rating yet."),
    ])

  static let fullFact = preset("full-fact", "Full Fact’s sentence", .freeText, [])
}

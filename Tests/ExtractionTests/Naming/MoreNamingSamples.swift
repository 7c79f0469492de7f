extension NamingSamples {
  static let portInGhana = """
    Tema dockers call off strike after pay talks

    Dock workers at Tema ended a four-day strike on Monday after the Ghana Ports and Harbours Authority agreed to raise the night allowance.

    The General Secretary of the Maritime and Dockworkers' Union, ⟦Comrade Ebenezer Quartey-Papafio⟧{Ebenezer Quartey-Papafio}, said members would return at midnight. ⟦Mr. Quartey-Papafio⟧{Ebenezer Quartey-Papafio} said the offer was “not gold, but not sand”.

    ⟦The union⟧{Maritime and Dockworkers' Union} had asked for 40 per cent.

    ⟦Nana Adwoa Boatemaa, acting Director-General of the Authority,⟧{Nana Adwoa Boatemaa} told the Ghana News Line that ships lost two million dollars a day. ⟦The acting Director-General⟧{Nana Adwoa Boatemaa} said ⟦she⟧{Nana Adwoa Boatemaa} was relieved.

    ⟦The GPHA⟧{Ghana Ports and Harbours Authority; GPHA} said it would publish the agreement.

    ⟦A crane operator who gave his name only as Yaw⟧{-} said he had not eaten meat for a week. ⟦Transport Minister Hon. Kofi Asamoah-Frimpong⟧{Kofi Asamoah-Frimpong} praised both sides, ⟦his deputy⟧{-} said.
    """

  static let senateInManila = """
    Senators grill water execs over dry taps

    MANILA, Philippines — Senate President Pro Tempore Rosalinda Villafuerte-Ong on Tuesday scolded executives of Aguas Luzon Inc. over a month of dry taps in Bulacan.

    “You collected P900 million for pipes that are air,” ⟦Villafuerte-Ong⟧{Rosalinda Villafuerte-Ong} told the hearing of the committee on public services.

    ⟦Aguas Luzon president and CEO Benedicto Tantuico III⟧{Benedicto Tantuico III; Benedicto Tantuico} said the company had been waiting for permits since 2021. ⟦Tantuico⟧{Benedicto Tantuico III; Benedicto Tantuico} said that ⟦he⟧{Benedicto Tantuico III; Benedicto Tantuico} was sorry.

    ⟦Sen. Manuel “Manny” Escudero⟧{Manuel Escudero} wondered why bonuses were paid. ⟦The senator⟧{Manuel Escudero} said ⟦he⟧{Manuel Escudero} would file a resolution.

    ⟦MWSS chief Engr. Dolores Pangilinan⟧{Dolores Pangilinan} said fines were possible. ⟦She⟧{Dolores Pangilinan} asked for two weeks.

    ⟦The water firm⟧{Aguas Luzon Inc.; Aguas Luzon} promised daily tankers. “We will not sleep,” ⟦its spokesperson⟧{-} said.
    """

  static let courtInCapeTown = """
    State wants 15 years for abalone kingpin

    The Western Cape High Court will sentence convicted poacher Deon “Perlie” Januarie next month.

    Prosecutor advocate Nomvula Dlamini-Khoza asked Acting Judge Francois du Preez for a 15-year term. ⟦Dlamini-Khoza⟧{Nomvula Dlamini-Khoza} argued that Januarie had “emptied a coastline”.

    ⟦Januarie's lawyer, Riaan Esterhuizen,⟧{Riaan Esterhuizen} said his client had four children and a bad heart. ⟦He⟧{Riaan Esterhuizen} asked for mercy.

    “⟦I⟧{Deon Januarie} was a hungry boy,” ⟦Januarie⟧{Deon Januarie} told the court from the dock.

    ⟦Judge du Preez⟧{Francois du Preez} said hunger had passed long before the third yacht. ⟦Du Preez⟧{Francois du Preez} postponed the matter to 14 June.

    ⟦Hawks spokesperson Captain Lloyd Ramovha⟧{Lloyd Ramovha} welcomed the conviction. ⟦Ramovha⟧{Lloyd Ramovha} said more arrests would follow.

    Outside court, ⟦Januarie's sister Charmaine⟧{Charmaine Januarie; Charmaine} said the family would appeal.
    """

  static let stateParliamentInIndia = """
    Uproar in Assembly over bridge collapse; Opposition walks out

    PATNA: The Opposition staged a walkout from the Bihar Assembly on Monday after Road Construction Minister Awadhesh Prasad Mahto refused to name the contractor of the collapsed Gandak bridge.

    Replying to a calling attention motion, ⟦Mahto⟧{Awadhesh Prasad Mahto} said an inquiry was on. “The guilty will not be spared,” ⟦the minister⟧{Awadhesh Prasad Mahto} said.

    ⟦Leader of Opposition Farzana Begum⟧{Farzana Begum} alleged that the contractor was the minister's nephew. ⟦Ms. Begum⟧{Farzana Begum} demanded ⟦his⟧{Awadhesh Prasad Mahto} resignation.

    ⟦Speaker Ramashray Singh⟧{Ramashray Singh} expunged the remark. ⟦The Speaker⟧{Ramashray Singh} said names of relatives could not be taken.

    ⟦JKD MLA Santosh Oraon⟧{Santosh Oraon} said people were crossing by boat. “Two children drowned,” ⟦Oraon⟧{Santosh Oraon} said, adding that ⟦he⟧{Santosh Oraon} had photographs.

    Later, ⟦Begum⟧{Farzana Begum} told reporters that the government was running away. ⟦The Leader of Opposition⟧{Farzana Begum} said ⟦she⟧{Farzana Begum} would meet the Governor.
    """

  static let fireInAustralia = """
    Grassfire threatens wineries near Mudgee

    Residents north of Mudgee have been told to leave as a grassfire that started at Cooyal burns towards wineries.

    ⟦NSW Rural Fire Service Inspector Bree Kowalczyk⟧{Bree Kowalczyk} says the wind is expected to swing about 4pm. “If your plan is to go, go now,” ⟦she⟧{Bree Kowalczyk} said.

    ⟦The RFS⟧{NSW Rural Fire Service; RFS; Rural Fire Service} has 28 trucks at the scene.

    ⟦Winemaker Giancarlo Pratt⟧{Giancarlo Pratt} said ⟦he⟧{Giancarlo Pratt} had put the dogs in the ute. “Wine you can make again,” ⟦Mr Pratt⟧{Giancarlo Pratt} told ABN radio.

    ⟦Mid-Western Regional Council mayor Des Oldfield⟧{Des Oldfield} says the showground is open. ⟦Councillor Oldfield⟧{Des Oldfield} says ⟦he⟧{Des Oldfield} has not seen it this dry since 1982.

    ⟦Police⟧{-} say a 31-year-old man is helping with inquiries.

    ⟦Inspector Kowalczyk⟧{Bree Kowalczyk} said it was too early to talk about a cause.
    """

  static let mineInPoland = """
    Silesian mine to close earlier than planned, union furious

    KATOWICE (Polska Fala) – The Barbara-Wschód coal mine will close in 2026, three years earlier than agreed, its owner Górnicza Spółka Silesia SA said on Thursday.

    Its chief executive Zbigniew Wróblewski-Kowal said the seam had flooded. ⟦Wróblewski-Kowal⟧{Zbigniew Wróblewski-Kowal} told a news conference that no miner would be fired.

    “That is what they told my father,” said ⟦Halina Pytel, who heads the Sierpień 80 union at the mine⟧{Halina Pytel}. ⟦Pytel⟧{Halina Pytel} said ⟦she⟧{Halina Pytel} expected a strike.

    ⟦GSS⟧{Górnicza Spółka Silesia SA; GSS; Górnicza Spółka Silesia} shares fell. ⟦The company⟧{Górnicza Spółka Silesia SA; GSS; Górnicza Spółka Silesia} said pumps would run until spring.

    ⟦Deputy State Assets Minister Grażyna Łoś⟧{Grażyna Łoś} said Warsaw was not consulted. ⟦Los⟧{Grażyna Łoś} said the ministry would study the contract.

    ⟦Economist Rafał Benecki-Dunin of Bank Małopolski⟧{Rafał Benecki-Dunin} called the decision inevitable. ⟦He⟧{Rafał Benecki-Dunin} noted that imports cost half as much.
    """

  static let schoolInJamaica = """
    Principal defends phone ban

    A St Elizabeth high school has banned mobile phones, and its principal says the test results prove her right.

    Sharmaine Gayle-Whitelocke, principal of Malvern Bay High School, says passes in mathematics rose from 38 to 61 per cent.

    “They used to look at their laps. Now they look at me,” ⟦Gayle-Whitelocke⟧{Sharmaine Gayle-Whitelocke} told The Southern Gleam.

    But ⟦parent Delroy Facey⟧{Delroy Facey} said his daughter could not call for a ride. ⟦The taxi operator⟧{Delroy Facey} said ⟦he⟧{Delroy Facey} would take the matter to the ministry.

    ⟦Head girl Tianna Blake⟧{Tianna Blake} said the first week was “like church”. ⟦The 17-year-old⟧{Tianna Blake} now reads at lunch.

    ⟦President of the Jamaica Teachers' Union Dr. Leighton Sinclair⟧{Leighton Sinclair} said other schools should follow. ⟦Dr. Sinclair⟧{Leighton Sinclair} said ⟦the JTU⟧{Jamaica Teachers' Union; JTU} would issue guidelines.

    ⟦The principal⟧{Sharmaine Gayle-Whitelocke} said phones are kept in her safe.
    """

  static let portalInCroatia = """
    Rimac Baričević: We will not pay the bill for somebody else's party

    ZADAR – Mayor of Zadar Božena Rimac Baričević said on Monday that the city will not pay damages to the organizers of the cancelled festival.

    “Somebody drank, somebody left, and now we should pay”, ⟦Rimac Baričević⟧{Božena Rimac Baričević} stated at the press conference.

    She emphasised that the contract was signed by the Tourist Board.

    The director of the Tourist Board of the City of Zadar ⟦Mladen Šarlija⟧{Mladen Šarlija} denied this and told for Radio Val that everything was agreed in the mayor's office.

    ⟦Šarlija⟧{Mladen Šarlija} claims there are minutes. ⟦Sarlija⟧{Mladen Šarlija} announced a lawsuit as well.

    ⟦Independent councilman Ante Lukšić-Perić⟧{Ante Lukšić-Perić} assessed that both are right. According to ⟦him⟧{Ante Lukšić-Perić}, the Council never voted.

    ⟦The mayor⟧{Božena Rimac Baričević} reminded that ⟦she⟧{Božena Rimac Baričević} was on sick leave.

    Asked by journalists who then signed, ⟦Rimac-Baričević⟧{Božena Rimac Baričević} replied that it is a good question. ⟦The organizers⟧{-} did not respond.
    """

  static let crimeInOhio = """
    Deputies: Woman stole snowplow, cleared own street

    BELLVILLE, Ohio (Heartland Wire) — A woman accused of stealing a county snowplow told deputies she only wanted to get to work, authorities said Wednesday.

    ⟦Richland County Sheriff's Capt. Doug Yoakam⟧{Doug Yoakam} said Tammy Sue Hagerman, 44, drove the plow 11 miles on State Route 97. “She did a nice job, to be honest,” ⟦Yoakam⟧{Doug Yoakam} said.

    ⟦Hagerman⟧{Tammy Sue Hagerman} pleaded not guilty. “⟦I⟧{Tammy Sue Hagerman} called them three times,” ⟦she⟧{Tammy Sue Hagerman} said after the hearing.

    ⟦Her attorney, Lamar Whitcomb,⟧{Lamar Whitcomb} said the keys were in the ignition. ⟦Whitcomb⟧{Lamar Whitcomb} plans to call the neighbors.

    ⟦County Engineer Adele Prochazka⟧{Adele Prochazka} said the plow was worth $180,000. ⟦The engineer⟧{Adele Prochazka} said a key policy is under review.

    ⟦Neighbor Wendell Oakes⟧{Wendell Oakes} said ⟦he⟧{Wendell Oakes} would pay the fine. ⟦Several other residents⟧{-} said they would chip in.

    ⟦Municipal Judge Constance Rueckert⟧{Constance Rueckert} set bond at $500. ⟦The judge⟧{Constance Rueckert} told ⟦Hagerman⟧{Tammy Sue Hagerman} to stay off heavy equipment.
    """

  static let hospitalInScotland = """
    Ward at Perth Royal shut over mould

    A children's ward at Perth Royal Infirmary has been shut after mould was found in an air duct.

    NHS Tayvale said eleven patients were moved on Sunday night.

    ⟦Medical director Prof Iona Mactaggart⟧{Iona Mactaggart} said there was no evidence that anyone had been harmed. ⟦Prof Mactaggart⟧{Iona Mactaggart} apologised to families.

    ⟦Lewis and Kirsty Farquharson, whose son Rory is being treated for leukaemia,⟧{Lewis Farquharson; Kirsty Farquharson} said they found out on Facebook. “We were the last to know,” ⟦Mrs Farquharson⟧{Kirsty Farquharson} said.

    ⟦Scottish Conservative health spokesman Murdo Sandeman MSP⟧{Murdo Sandeman} called it a scandal. ⟦Mr Sandeman⟧{Murdo Sandeman} said ministers had been warned. ⟦The MSP⟧{Murdo Sandeman} wants an inquiry.

    ⟦Health Secretary Ailsa Drummond⟧{Ailsa Drummond} said ⟦she⟧{Ailsa Drummond} would visit the ward. ⟦A Scottish Government spokesperson⟧{-} said funding was in place.

    ⟦NHS Tayvale⟧{NHS Tayvale} said testing would take a fortnight. It could not say when the ward would reopen.
    """
}

extension NamingSamples {
  static let summitInSeoul = """
    Korea, Vietnam agree to share chip know-how

    SEOUL (Han River Press) -- South Korea and Vietnam signed a semiconductor accord on Friday.

    “This is a bridge, not a wall,” ⟦Trade Minister Oh Seung-hyun⟧{Oh Seung-hyun} said at the ceremony. ⟦Oh⟧{Oh Seung-hyun} noted that talks took four years.

    ⟦His Vietnamese counterpart, Dang Thi Kim Ngan,⟧{Dang Thi Kim Ngan} said Hanoi would train 6,000 engineers. ⟦Ngan⟧{Dang Thi Kim Ngan} said ⟦she⟧{Dang Thi Kim Ngan} had studied in Daejeon.

    ⟦Park Chul-woo, a researcher at the Mapo Institute for Economics,⟧{Park Chul-woo} doubted that figure. ⟦Park⟧{Park Chul-woo} said Vietnam lacks teachers.

    ⟦The institute⟧{Mapo Institute for Economics} published a critical study in May.

    ⟦The two ministers⟧{Oh Seung-hyun; Dang Thi Kim Ngan} will meet again in October. ⟦A Samil Electronics spokesperson⟧{-} declined to comment.
    """

  static let volcanoInIceland = """
    Eruption near Grindavík slows, but road stays closed

    The eruption that began on Sunday has lost force, the Icelandic Weather Office says.

    ⟦Þórdís Hallgrímsdóttir, a natural hazards specialist at the Weather Office,⟧{Þórdís Hallgrímsdóttir} told Fréttavaktin that lava flow was a tenth of what it was. “It is tired,” ⟦Þórdís⟧{Þórdís Hallgrímsdóttir} says.

    ⟦Police Chief Úlfar Sveinbjörnsson⟧{Úlfar Sveinbjörnsson} asks people to keep away. ⟦Úlfar⟧{Úlfar Sveinbjörnsson} says eleven tourists were turned back.

    ⟦Fisherman Bjarni Gunnlaugsson⟧{Bjarni Gunnlaugsson} has slept in his boat since Sunday. “My house is dry,” ⟦he⟧{Bjarni Gunnlaugsson} says.

    ⟦The Weather Office⟧{Icelandic Weather Office} will assess the road on Thursday.

    ⟦Mayor Fannar Jónasson Briem⟧{Fannar Jónasson Briem} says that is too late. According to ⟦the mayor⟧{Fannar Jónasson Briem}, the fish cannot wait.
    """

  static let electionInMozambique = """
    Oposição cries foul in Nampula vote

    NAMPULA, Mozambique — The opposition Movimento da Esperança on Monday rejected the results of the mayoral election in Nampula.

    ⟦Its candidate, João Baptista dos Santos Muchanga,⟧{João Baptista dos Santos Muchanga} said ballots were printed twice. ⟦Muchanga⟧{João Baptista dos Santos Muchanga} vowed to go to court.

    ⟦Electoral commission chairwoman Isaura Nhantumbo⟧{Isaura Nhantumbo} dismissed the claim. “He lost, and losing hurts,” ⟦the chairwoman⟧{Isaura Nhantumbo} said.

    ⟦Winner Abdul Remane Sualehe⟧{Abdul Remane Sualehe} called for calm. ⟦Sualehe⟧{Abdul Remane Sualehe}, a former football referee, said ⟦he⟧{Abdul Remane Sualehe} would show no cards.

    The observer mission of the Southern Africa Network for Elections (SANE) saw “minor problems”. ⟦SANE⟧{Southern Africa Network for Elections; SANE} praised the patience of voters. ⟦The mission's head, retired Judge Thabiso Mokoena,⟧{Thabiso Mokoena} said the count was slow. ⟦Mokoena⟧{Thabiso Mokoena} left on Tuesday.

    ⟦Diplomats⟧{-} expect a recount.
    """

  static let dutchFarmers = """
    Dike plan splits Zeeland village

    The water board wants to move the sea dike at Waarde 200 metres inland.

    ⟦Dike reeve Gert-Jan van den Broeke⟧{Gert-Jan van den Broeke} said there was no choice. “The sea does not vote,” ⟦Van den Broeke⟧{Gert-Jan van den Broeke} told 140 farmers in the church hall.

    ⟦Potato grower Willemijn de Witte-Kole⟧{Willemijn de Witte-Kole} would lose nine hectares. ⟦De Witte-Kole⟧{Willemijn de Witte-Kole} said her grandfather had drained them by hand. ⟦She⟧{Willemijn de Witte-Kole} refused the board's offer.

    ⟦Alderman Joost ten Hove⟧{Joost ten Hove} promised that nobody would be forced. ⟦Ten Hove⟧{Joost ten Hove} said the province would pay.

    ⟦Nature group Zilte Polder⟧{Zilte Polder} supports the plan. ⟦The group's chairman, Prof. dr. Kees Boogaard,⟧{Kees Boogaard} said salt marshes are cheaper than concrete.

    ⟦Boogaard⟧{Kees Boogaard} said ⟦he⟧{Kees Boogaard} understood the anger. ⟦One farmer⟧{-} shouted that ⟦he⟧{-} did not.
    """

  static let portInOman = """
    Salalah port denies fuel spill

    MUSCAT: The Port of Salalah has denied that fuel leaked from a tanker on Wednesday.

    ⟦Port captain Commodore Said bin Hamad al-Mahrooqi⟧{Said bin Hamad al-Mahrooqi} said the film on the water was fish oil. ⟦Al-Mahrooqi⟧{Said bin Hamad al-Mahrooqi} said divers had checked.

    ⟦Environment Authority chairman Dr Abdullah al-Amri⟧{Abdullah al-Amri} said samples were taken. ⟦Dr al-Amri⟧{Abdullah al-Amri} said results were due on Sunday.

    ⟦Fisherman Musallam Bait Said⟧{Musallam Bait Said} showed a bucket. “Smell it,” ⟦he⟧{Musallam Bait Said} said.

    ⟦Greek shipowner Lefkara Maritime SA⟧{Lefkara Maritime SA; Lefkara Maritime} said its tanker was sound. ⟦Lefkara⟧{Lefkara Maritime SA; Lefkara Maritime} blamed another vessel, which ⟦it⟧{Lefkara Maritime SA; Lefkara Maritime} did not name.

    ⟦The authority⟧{Environment Authority} closed two beaches. ⟦Hotel guests⟧{-} complained of the smell.
    """

  static let tabloid = """
    'I TOLD HIM IT WAS A LLAMA': Gran rides to post office after bus axed

    A gran-of-nine has swapped the number 14 bus for a LLAMA after council bosses axed her route.

    ⟦Doreen Hatherley, 77,⟧{Doreen Hatherley} rides two miles to the post office in Little Snoring. ⟦Doreen⟧{Doreen Hatherley} said: 'He spits less than the driver did.'

    Husband Ron, 80, is less keen. ⟦Ron⟧{Ron; Ron Hatherley} said: 'I wanted a scooter.'

    ⟦Postmistress Jaswinder Gill⟧{Jaswinder Gill} has put up a hitching rail. ⟦Mrs Gill⟧{Jaswinder Gill} told the Snoring Echo: 'He queues better than most.'

    ⟦Norvale District Council⟧{Norvale District Council} said the route lost £90,000 a year. ⟦A council source⟧{-} added: 'We never thought of llamas.'

    ⟦PC Gary Thwaite⟧{Gary Thwaite} confirmed that no law was broken. The bobby admitted he had a selfie.

    'I'll ride until they bring it back,' she vowed.
    """

  static let strikeInArgentina = """
    Rosario crushers halt as strike bites

    BUENOS AIRES, Feb 20 (Cono Sur) - Soy crushers around Rosario stopped work on Tuesday after oilseed workers walked out over pay.

    ⟦Daniel Ybarra Succi, secretary general of the oilseed workers' union SOEA,⟧{Daniel Ybarra Succi} said the strike had no end date. “Inflation does not negotiate either,” ⟦Ybarra⟧{Daniel Ybarra Succi} said.

    The industry chamber CIARO called the walkout illegal. ⟦CIARO⟧{CIARO} head Gustavo Idígoras Brandt said 14 ships were waiting. ⟦Idígoras⟧{Gustavo Idígoras Brandt} said losses were $30 million a day.

    ⟦A Labor Ministry source⟧{-} said mandatory talks would be ordered. ⟦Labor Secretary Mirta Castellanos⟧{Mirta Castellanos} later confirmed that on social media. ⟦Castellanos⟧{Mirta Castellanos} asked ⟦both sides⟧{-} to be reasonable.

    “We are reasonable,” ⟦the union leader⟧{Daniel Ybarra Succi} replied. ⟦SOEA⟧{SOEA} represents 12,000 workers.

    ⟦Traders⟧{-} said prices in Chicago rose 2 percent.
    """

  static let coupInquiry = """
    General: I never gave the order

    PORT MORESBY, PNG: A retired general told the commission of inquiry yesterday that he never gave the order to seize the radio station.

    ⟦Brigadier General (Ret.) Jerry Singirau Kila⟧{Jerry Singirau Kila} said soldiers acted on their own. “⟦I⟧{Jerry Singirau Kila} was asleep,” ⟦Kila⟧{Jerry Singirau Kila} told Commissioner Dame Winnie Kapani.

    ⟦Counsel assisting the inquiry, Desmond Aopi,⟧{Desmond Aopi} asked who woke him. ⟦Kila⟧{Jerry Singirau Kila} replied: “My wife.”

    ⟦Dame Winnie⟧{Winnie Kapani} warned the witness to be serious. ⟦The commissioner⟧{Winnie Kapani} said ⟦she⟧{Winnie Kapani} had heard enough jokes.

    ⟦Sergeant Ila Geno⟧{Ila Geno} testified that the order came by phone. ⟦Geno⟧{Ila Geno} said the voice was the general's.

    ⟦Mr Aopi⟧{Desmond Aopi} said the phone records would be tendered today.

    ⟦Prime Minister's spokesman Albert Tokave⟧{Albert Tokave} declined to comment.
    """
}

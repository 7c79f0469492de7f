/// Common given names of many regions, made by hand: they say where a name begins, and whether “she” may mean it.
///
/// A name that is a man's in one country and a woman's in another stands under `both`.
enum GivenNameLists {
  static let men = """
    aaron abdul abdullah abdullahi adam adrian agus ahmad ahmed alan albert alberto alejandro aleksandar alexander
    alfredo alhassan ali aliyu amadou amit anand anders andreas andrei andrew andré andrés anil anthony antoine
    antonio anwar arjun armando arnel arthur arturo arun ashok aziz barack barasa bashir ben benjamin bernard boris
    branko brendan brian bruno callum carl carlos charles chidi chinedu christopher ciarán cillian claudio colm
    conor craig dafydd damir dan daniel dario darren david declan deepak dejan denis derek diego dimitar dimitris
    dinesh dmitry domingo donal donald dragan dušan dylan ebrima eduard eduardo edward edwin emeka emir emmanuel
    enrique eoin eric erik ernesto esteban evan fabio farhan federico felipe fergal fernando filip francis francisco
    franck frank franz fred gabriel gareth gary georg george georgi gerald gerard giorgos giovanni giuseppe goran
    gordon graham gregory guillermo gustavo gwilym habib hamid hamza hans harald hari harold harry hassan hector
    henrik henry hiroshi hugo hussein huw héctor iain ian ibrahim ignacio igor ikechukwu imran ioannis ismail ivan
    ivo iván jack jacob jacques jaime jakub jamal james jan jason javier jeffrey jens jeremy jerome jesús jim
    joaquín joe johan johannes john jonas jonathan jorge jose joseph joshua josip josé joão juan julio julius juma
    jürgen kamal kamau karim karl kemal ken kenji kenneth kevin khaled khalid kibet kipchoge kiprono klaus kofi
    krishna kunal kwabena kwame kyle lars laurent leo leonardo liam lorenzo luca lucas luis luka luke mahesh mahmoud
    mamadou manfred manoj manuel marc marcel marcelo marco marcos mario mariusz mark marko martin matteo matthew
    maurice mauricio max mehmet michael miguel mihai mikael mike mikhail milorad miloš mirko mohamed mohammad
    mohammed mohan muhammad murat musa mustafa mutua mwangi nathan nebojša neil nenad niall nicholas nicolas nigel
    nikos nils njoroge ochieng odhiambo ole oleg oliver oluwaseun omar omondi osama oscar otieno owen pablo paolo
    patricio patrick paul paulo pavel pavle pedro per petar peter petr philip philippe pierre piotr prakash prem
    pádraig rafael rahul raj rajan rajesh rakesh ralph ramesh ramon ramón ravi raymond raúl renato reza rhodri
    ricardo richard robert roberto rodel rodrigo rogelio roger rohan roland rolf roman romeo ronald rory ruben rubén
    rui rupert ryan saeed sahil salim salman samir samuel sandeep sanjay santiago sean sebastian sergei sergey
    sergio seán shane simon slobodan srdjan srđan stefan stephen steve steven stuart sunil suresh sushil sven syed
    tadeusz tamás tariq terrence thabo theodore thomas tim timothy toby todor tom tomislav tommaso tommy tomás tony
    tshepo tudor tunde umar vasile vasyl victor vijay vikram viktor vincent vinod vladimir vuk víctor wael walter
    wayne wei wekesa werner wilfred wilhelm william wojciech xavier yaw yusuf yves zdravko zeljko zoltán zoran
    álvaro ángel óscar željko
    """
  static let women = """
    aaliyah abigail achieng ada adaeze adele adhiambo adriana agnes agnieszka aigerim aisha akinyi akosua alejandra
    alenka alessandra alexandra alice alicia alison alma amalia amanda amara amelia amina amy ana anastasia andreja
    aneta angela angharad angélica anita anjali ann anna anne annette antonia aoife ariana asha astrid atieno awino
    ayesha azra barbara beatrice beatriz bernadette bethan beverly birgit blessing branka brenda bridget brigitte
    bronwyn camila camille candice carla carlotta carmel carmen carol carolina caroline catalina catarina caterina
    catherine cecilia celeste charlotte chiamaka chiara chioma christina christine ciara claire clara claudia
    colleen cristina dana danica daniela daphne deborah deepa deirdre denise diana dolores donna dorothy dragana
    dunja ebony edith eileen elaine eleanor elena elif elisa elizabeth ellen elsa emer emilia emily emma erika
    esmeralda esperanza esther eva evelyn fatima fatma fatou fiona fionnuala florence frances francesca gabriela
    geeta genevieve georgina gisela gloria gordana grace graciela grainne greta gráinne guadalupe gudrun gwen hadiza
    halima hannah harriet heather hedda helen helena helga hilda huda ines ingrid inés irena irene irina iris isabel
    isabella isobel ivana ivanka jacqueline jadranka jane janet janice jasmina jasna jelena jenna jennifer jessica
    jill joan joanna johanna josefina josephine joyce juana judith julia juliana julie kamala karen karin karina
    katarina kate kateryna katherine kathleen katja kavita khadija kirsten kristina ksenija laila lakshmi lara
    latifa laura lauren leila lena leonie leticia liliana linda lisa ljiljana lorena lorna louise lourdes lucia lucy
    lucía luisa maeve magdalena mairead mairéad maja malgorzata mandy manuela margaret margarita maria mariam
    mariana marie marija marina marisol marta martha mary maryam maría matilda maureen meera megan meghan melanie
    mercedes mercy mia michelle mila milena milica mireille mirjana mona monica monika muriel muthoni nadia nancy
    natalia natalie natasha nevena nia niamh nicola nicole nina nisha njeri nkechi nora norma nyambura odile oksana
    olena olga olivia oluchi orla paloma pamela patricia paula pauline penelope petra philippa pilar pooja priya
    rachel radhika ramona rebecca rekha renata rhiannon rita roisin rosa rosalind rose rosemary rowena ruth róisín
    sabina sadia salma samantha sana sandra sanja sara sarah shabnam sharon sheila shirley silvia simona sinead
    sinéad siobhan siobhán sián siân slavica snežana sofia sofía soledad sonia sophia sophie sunita susan susana
    suzana svetlana sylvia tamara tanja tatiana tatjana teresa theresa tina tove tracey ursula usha valentina
    valerie vanessa vera verica veronica vesna victoria virginia wairimu wambui wangari wanjiku wanjiru wendy
    winifred ximena yasmin yolanda yvonne zainab zeynep zorica zsófia žana željka
    """
  static let both = """
    alex amal andrea angel ariel ashley chris courtney dean dominique drew gift jamie jean jordan joy jude kim lee
    leslie michele morgan nikita nikola noor pat rene robin sam sandy sasha saša taylor terry tracy vanja
    """
}

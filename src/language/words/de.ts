import { deu } from 'stopword';
import type { LanguageWords } from './language-words.ts';

export const german: LanguageWords = {
  code: 'de',
  mixedIn: false,
  decimalComma: true,
  script: 'latin',
  functionWords: `
    aber alle allem allen aller alles als also am an auch auf aus bei beim bis bitte da damit dann das dass dem den denn der des dessen
    deren die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas fur gab gegen geht
    gibt hat hatte haben ich ihr ihre ihren im in ins ist ja jetzt kann kein keine konnen machen mehr mit nach nicht noch nun nur ob oder
    ohne schon sein seine seit sich sie sind so soll sollen uber um und uns unter viel viele vielen vom von vor wann war waren warum was
    weil welche welchem welchen welcher welches wem wen wenn wer werden wessen wie wieso wieviel wird wo wofur woher worden wurde wurden
    zu zum zur zwischen hallo danke milliarden euros halbjahr gesagt sagte sagt gegeben macht machte gesamt welch
  `,
  ownLetters: 'äöß',

  ordinary: {
    stopWords: deu,
    chatWords: `
      bitte sagt sagte laut gibt heisst genau viel viele wie danke hallo lautet insgesamt welche welcher welches hoch zahl mal halt eben
      eigentlich denn nochmal noch einmal moin servus hi hey okay ok gerne gern kurz mir dir uns euch ihnen kannst könnten könntest würdest
      würden bräuchte brauche brauchen möchte hätte gäbe wäre sag sagen zeig zeigen nenn nenne nennen gib geben lass lassen schick schreib
      weißt weiß wissen wisst siehst sieht nö nee nein ja jo jup klar ach so aha hm hmm äh öh quasi sozusagen bzw ca evtl ggf usw etc
      wieviele wievielen worum worin womit wonach worauf woran wovon wogegen wobei wodurch inwiefern inwieweit damals dabei daran darauf
      darin darum darüber davon dazu dafür dagegen demnach also somit derzeit momentan aktuell bislang bisher mittlerweile inzwischen
      sowie sowohl weder noch sonst außerdem zudem ebenfalls ebenso überhaupt übrigens trotzdem jedenfalls wenigstens
    `,
    chatSpellings: {
      nich: 'nicht',
      nix: 'nichts',
      is: 'ist',
      isses: 'ist es',
      gibts: 'gibt es',
      gehts: 'geht es',
      wars: 'war es',
      hats: 'hat es',
      wirds: 'wird es',
      wieviel: 'wie viel',
      wieviele: 'wie viele',
      vllt: 'vielleicht',
      vlt: 'vielleicht',
      bzgl: 'bezüglich',
      zb: 'zum Beispiel',
      nochmal: 'noch einmal',
      ne: 'eine',
      nen: 'einen',
      nem: 'einem',
      mrd: 'Milliarden',
      mio: 'Millionen',
      jmd: 'jemand',
      iwer: 'irgendwer',
      iwann: 'irgendwann',
      grad: 'gerade',
      kurtz: 'kurz',
      wan: 'wann',
      wqs: 'was',
      udn: 'und',
      dei: 'die',
      danek: 'danke',
    },
    leaning: `
      abschließ* abgeschlossen änder* anfang* angefangen ankomm* angekommen antret* antritt annehm* angenommen arbeit* aufhör* aufgehört
      ausgeb* ausgegeben beantrag* beauftrag* bedeutung* beende* begleit* begegn* behalt* bekannt* beschließ* beschloss* beschlossen
      besitz* besprochen besuch* bezieh* bleib* blieb* geblieben brauch* bring* brachte* gebracht dauer* dien* eil* einig* einlad*
      eingeladen einricht* eingerichtet eintreff* eintraf* eingetroffen enthalt* enthält entscheid* entschied* erarbeit* erfahr* erfuhr*
      erfolg* erkenn* erkannt* erreich* erwart* erwäg* erzähl* fahr* fuhr* gefahren fiel* gefallen fang* fehl* flieg* flog* geflogen folg*
      forder* fühl* gehör* gelt* gilt galt gelang* geling* gelungen gewinn* gewann* gewonnen griff* halt* hält hielt* gehalten heirat*
      helf* hilft half* geholfen kauf* läuft lief* gelaufen lehn* lern* les* liest las gelesen lieg* lag löse* miss* öffn* prüf* reagier*
      reis* rede* ruf* rief* gerufen schaff* schick* schließ* schloss* geschlossen schreib* schrieb* geschrieben setz* gesessen spiel*
      spricht sprach* gesprochen sterb* stirbt starb* gestorben stieg* steig* gestiegen stimm* such* trägt trug* getragen trifft traf*
      getroffen tret* tritt trat* getreten umfass* verändert* verbind* verfüg* verhinder* verkauf* verlang* verlass* verließ* verlier*
      verlor* veröffentlich* verschieb* verschob* verschoben versteh* verstand* verstanden vertrat* verwend* verwende* vorleg* vorgelegt
      vorstell* vorgestellt wachs* wächst warn* wart* wechsel* wend* zieh* zog* gezogen zustimm* zugestimmt alt älter jung jünger früh*
      spät* lang* länger groß* schnell* allein* frei müde wütend fröhlich wochentag* einsatz* auftrag* gespräch* brief* akte* ordner*
      währung* beginn* begann* begonnen endet endete sitzt sitzen saß umfang* erhält erhalten erhielt bekam bekamen bekommt bekommen rolle
      sprechen treffe trafen vertritt vertrat laufen lebt leben lebte tragen teilt geteilt gebaut sendet sendete fallen fällt hört hörte
      gezahlt amt ämter funktion funktionen rang posten
    `,
    light: `
      ab abgesehen absolut aktuell* allgemein* allererst* alles amtlich* an angab* angaben angabe angeblich* angegeben angegebene* angeht
      anbelangt ander* anders angenommen ansonsten antwort* antworte* art arten artikel* aspekt* auch aufzähl* aufgezählt augenblick*
      ausdrücklich* ausführlich* auskunft* aussage* aussagen außerdem bald basis bedeut* bedeutet befind* befand* befunden beispiel*
      beide* benannt benenn* bereich* bereits bericht* berichtet berichten beschreib* beschrieb* besonder* besonders besser* best*
      bestätig* bestimmt* besteh* beteiligt* betrag* beträgt betrug* betrage* beträge* betreff* betrifft betroffen beziehungsweise bezug*
      bezüglich bislang bisschen bitte brief briefing* chef* chefin* da dabei danach daten datum* dauernd davor derzeitig* detail* details
      detailliert* deutlich* dezember direkt* ding* dokument* doppelt dran dritt* drüber durchaus ehemals eigentlich* eindeutig* einfach*
      einiges einzeln* einzelheit* einzige* endgültig* ende englisch entsprechend* ergebnis* ergab* ergib* erinner* erklär* erläuter*
      erst* erstmal* erwähn* etwa exakt* fakt* fakten falls fassung fast feststeh* find* fand* gefunden folgend* formell* frag* fragen
      frage ganz* gab gäbe gegeben gegenwärtig* geht ging* gegangen gemacht gemeint gemäß gemeldet genannt* genau* general* gerade gesamt*
      geschah* geschieh* geschehen gesehen gestern gewesen gewiss* gewöhnlich* gleich* glaub* grob* größt* grund gründe grundsätzlich*
      grundlage* heißt hieß heute heutig* hinsichtlich hinweis* höhe hoch höchst* information* infos info inhalt* insbesondere insgesamt
      irgend* januar februar märz april mai juni juli august september oktober november jahr* jed* jemand* jemals jetzig* jeweil* kommt
      gekommen kannt* klar* klein* knapp* komplett* konkret* können kollege* kolleg* korrekt* kurz* kürz* lage lass* laut* lautet lautete
      leser* letzt* lieber liste* macht machte mal manch* meint meinte meld* mehrere* menge* mindest* minute* mitteil* mittlerweile
      möglich* möglichkeit* moment* momentan* monat* morgen nachricht* namens name namen nämlich natürlich* nenn* nennt nannte* neu*
      neueste* neulich nett* nochmal* normal* nur nutz* oben oberst* offiziell* öffentlich* ort paar papier* passier* personen plus
      präzis* presse* prinzipiell* punkt* quelle* rahmen* reihe richtig* rund ruhig* sachen sag* gesagt samt schein* schien* schon
      schließlich schnell* sieh* sah* selb* selbst seite* sicherlich sofort sogar sogenannt* sonstig* sort* sozusagen spät* später
      speziell* stand steh* stehen stelle stimmt stück* stunde* tage tabelle* tatsächlich* tatsache* team* text* thema* themen titel*
      total* trotzdem tun tut tat tu getan typ* typen überblick* überhaupt übersicht* übrig* umstand* unbedingt* und ungefähr* unterlagen*
      unterlage ursprünglich* vergangen* verfüg* verlauf* vermutlich* verschieden* version* viel* vielleicht vollständig* voraussichtlich*
      vorher vorhin vorig* vorkomm* vorkam* vorliegen* vorliegt vorlag vorlage* wahr* wahrscheinlich* weit* weiter* weiterhin welch*
      wenig* werd* wert* wichtig* wichtigst* wirklich* wisst wusst* woche* wochen wohl wollen worauf wort* wörter* worte wörtlich* wurd*
      zahlen zähl* zeig* zeitpunkt* zeitung* zentral* zitat* zitier* zuerst zufällig* zugunsten zuletzt zumindest zunächst zurzeit
      zusammen zusammenhang* zuschauer* zwar zweit* montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* deutsch*
      französisch spanisch polnisch ukrainisch eins zwei drei vier fünf sechs sieben acht neun zehn ereign* hilfreich* dringend* wünsch*
      wollt* woll* will sollen soll brauch* gern* form formen formell geben gebt gehen gehst gut gute guten guter gutes hauptsächlich mach
      machen machst merke merken offen offene offener recht sache satz sätze sicher sichere sicheren stellen stellt stimme tag tagen tags
      teil teile teilen voll volle vollen wissen zahl zeit zeiten verrate verraten kenne kennen kennt komm komme kommen kommst kam kamen
      person einige einigen einiger eigen eigene eigenen eigener listen sehen sehe sehr fall fälle meine meinst geändert verändert
      verantwortlich höflich höfliche höflichst freundlich* auskünfte auskunft mitteilen mitzuteilen ersuche ersuchen erbitte erbitten
      bitten bittet dankbar verbunden herzlich* geehrte geehrter geehrten grüße grüßen gruß vorab reicht reichen genügt genügen stichwort*
      vermerk stichpunkt* lese lesen gelesen hörte gehört verstanden nochmals derweil zügig* rasch* baldmöglichst dringende dringender
      übermittel* weiterleiten rückfrage rückfragen kollegin sitzt liegt befindlich jeweils allgemein rein schlicht* offenbar scheinbar*
      zudem sprich anlass anlässlich aussagekräftig* belastbar*
    `,
    elided: '',
  },

  names: {
    lookalikes: `
      balkon entführung erfahrung erfahrungen pressen ratte rette retten schweig schweigen schwein schweren segen selben serie serien
      sterben tokio ungern verbindet verbrechen verbunden verlauf versprochen verspreche vorschläge vorschlagen vorsprechen verwundet
    `,
    ordinary: 'herr frau prasident kanzler',
    languages: 'deutsch englisch franzosisch spanisch polnisch ukrainisch',
    greetings: 'hallo danke',
    particles: 'von der den',
    beforeLanguage: 'auf ins',
    afterLanguage: 'bitte und',
    countryPronouns: {},
  },

  concepts: {
    begin: 'beginn* | begann* | begonnen | anfang* | anfing | startet* | gestartet | losgehen | geht los | ging los | anläuft | eröffnet*',
    end: 'ende | endet* | beendet* | aufhör* | abgeschlossen | schluss | ausläuft | läuft aus',
    continue: 'dauert an | weitergeh* | geht weiter | fortsetz* | fortgesetzt | verlänger*',
    open: 'geöffnet | öffnet | öffnen | offen | wiedereröffn*',
    close: 'geschlossen | schließ* | schließung | zu machen | dicht',
    schedule: 'geplant* | plan | pläne | vorgesehen | angesetzt | termin* | zeitplan',
    cancel: 'abgesagt | absag* | gestrichen | storniert',
    postpone: 'verschoben | verschieb* | verzöger* | verspät*',
    increase: 'steig* | stieg* | gestiegen | erhöh* | zunahme | zugenommen | wachs* | gewachsen | mehr als vorher | ausbau* | ausgebaut',
    decrease: 'sink* | gesunken | rückgang | weniger geworden | gekürzt | kürz* | verkürz* | verringer* | senk*',
    fulfil: 'erfüll* | eingehalten | einhalt* | erreich* | umgesetzt | umsetz*',
    propose: 'vorschlag* | vorgeschlagen* | vorschlug | schlug vor | vorschläge',
    adopt: 'angenommen | beschloss* | verabschied* | gebilligt | billig* | zugestimmt | genehmig*',
    reject: 'abgelehnt | ablehn* | lehnt* ab | zurückgewiesen',
    decide: 'entschied* | entscheid* | beschluss* | beschlüsse',
    give: 'gegeben | gibt | gab | gespendet | lieferte | bereitgestellt | beitrag* | beisteuer*',
    receive: 'bekomm* | bekam | erhält | erhielt* | erhalten | empfäng* | kriegt*',
    pay: 'zahl* | bezahl* | finanzier* | aufkommen | trägt die kosten',
    cost: 'kosten | kostet* | preis* | teuer',
    money: 'geld* | gelder | mittel | finanz* | summe',
    warn: 'warn* | gewarnt | mahnt* | alarm*',
    worry: 'sorge* | besorg* | beunruhig* | befürcht* | angst',
    criticise: 'kritisier* | kritik* | beschwer* | vorwurf | vorwirft | wirft vor | beschuldig*',
    praise: 'begrüß* | lobt* | gelobt | dankt* | dankbar',
    admit: `zugegeb* | zugab | zugibt | zugeben | gibt zu | gab zu | einräum* | eingeräumt | gesteh* | gestand* | gestanden`,
    usual: `üblich* | üblicherweise | normal* | normalerweise | gewöhnlich* | regulär* | sonst`,
    deny: 'bestreit* | bestritt* | dementier* | leugn* | zurückgewiesen',
    demand: 'forder* | gefordert* | verlang* | aufruf* | rief auf | drängt* | will | appell*',
    answer: 'antwort* | geantwortet | reagier* | reaktion* | erwider*',
    lead: 'leitet* | geleitet | führt* | geführt | befehligt | befehl hat | vorsitz* | an der spitze',
    leader: 'chef* | leiter* | vorsitzend* | anführer*',
    predecessor: 'vorgänger* | früher* | ehemalig* | damalig*',
    successor: 'nachfolg*',
    purpose: 'aufgabe* | zweck* | rolle | zuständig* | wozu dient | dient',
    goal: 'ziel* | absicht* | will erreichen | strebt',
    attend: 'teilnahm* | teilgenommen | teilnehm* | nahm teil | nahmen teil | dabei | anwesend* | gäste | eingeladen',
    meet: 'treff* | traf | trafen | getroffen | sitzung* | tagung* | tagen | tagt* | gespräch* | begegn*',
    visit: 'besuch* | reis* | gereist | war in',
    place: 'ort | orte | standort* | sitz | sitzt | liegt | adresse',
    cooperate: 'zusammenarb* | kooper* | partnerschaft* | gemeinsam*',
    support: 'unterstütz* | hilf* | beistand* | rückhalt',
    produce: 'produzier* | produktion* | herstell* | hergestellt | fertig*',
    lack: 'fehlt | fehlen | mangel* | knapp* | zu wenig | engpass | genug | ausreichend',
    need: 'brauch* | benötig* | bedarf | nötig | erforder*',
    mandatory: 'pflicht* | verpflichtend | obligatorisch | vorgeschrieben',
    allow: 'erlaub* | genehmig* | zulass* | gestatt* | darf',
    forbid: 'verbot* | verbiet* | untersag*',
    danger: 'gefahr* | gefähr* | bedroh* | risiko* | droht',
    die: 'tot | tote* | gestorben | starb* | todes* | opfer',
    child: 'kind*',
    school: 'schule*',
    hospital: 'krankenhaus* | krankenhäuser* | klinik* | spital',
    ill: 'krank* | erkrank* | infiziert*',
    new: 'neu* | erstmals | zum ersten mal',
    number: 'zahl | zahlen | anzahl | ziffer',
    share: 'anteil* | prozent* | quote',
    deadline: 'frist* | bis wann | stichtag | zeitraum',
    duration: 'dauer* | wie lange | laufzeit',
    cause: 'grund | gründe | ursache* | weil',
    effect: 'folge* | ergebnis* | auswirk*',
    change: 'geändert | änder* | veränder*',
    differ: 'unterschied* | abweich* | widerspruch* | widersprech*',
    include: 'enthält | enthalten | umfasst | gehört* | einschließlich | teil von | zählt',
    add: 'zusätzlich* | obendrauf | dazu | extra',
    wording: 'wortlaut* | wörtlich* | formulier* | zitat*',
    topic: 'thema | themen | tagesordnung | besprochen | besprech* | diskut* | worum',
    document: 'dokument* | artikel | bericht* | quelle*',
    proof: 'beweis* | beleg*',
    agree: 'einig* | vereinbar* | abkommen* | geeinigt',
    negotiate: 'verhandl* | dialog* | gespräch* | vermitt*',
    recognise: 'anerkenn* | anerkannt | erkennt* an',
    member: 'mitglied* | beitritt* | beitret*',
    deliver: 'lieferung* | geliefert* | angekommen | eingetroffen',
    use: 'nutz* | verwend* | einsetz* | eingesetzt | ausgegeben',
    train: 'ausbild* | schul* | trainier*',
    measure: 'maßnahme* | schritt*',
    technology: 'technolog* | technik* | künstliche intelligenz',
    future: 'zukunft* | künftig* | als nächstes',
    likely: 'wahrschein* | möglich* | chance*',
    certain: 'sicher | gewiss | garantiert | bestimmt | unumkehrbar',
    uncertain: 'unklar* | ungewiss | unbekannt* | offen',
    ready: 'bereit* | einsatzbereit* | betriebsbereit* | funktioniert',
    complete: 'vollständig* | komplett* | ganz* | voll',
    problem: 'problem* | schwierig* | herausforder* | schwach*',
    progress: 'fortschritt* | voran | im plan | auf kurs | vorankomm*',
    reliable: 'zuverlässig* | verlässlich* | glaubwürdig* | vertrau*',
    disinformation: 'desinform* | falschmeld* | lüge*',
    interfere: 'einmisch* | mischt* sich | destabilisier*',
    spread: 'verbreit* | streut*',
    first: 'zuerst | vorrang* | priorit*',
    link: 'verbund* | zusammenhang* | beziehung* | verknüpf* | verbindung*',
    promise: 'versprech* | versproch* | zusag* | zugesagt*',
    statement: 'aussag* | erklär* | äußer* | botschaft* | rede',
    expert: 'experte* | fachleute',
    country: 'land | länder* | staat*',
    city: 'stadt | städte*',
    government: 'regierung*',
    company: 'unternehm* | firma | firmen | hersteller*',
    name: 'heißt | heisst | steht für | abkürz* | name',
    strong: 'stark* | stärk*',
    stable: 'stabil* | frieden*',
    compare: 'verglich* | vergleich*',
    order: 'reihenfolge',
    buy: 'kauf* | beschaff* | gekauft',
  },

  asked: {
    pointing: {
      thing: `
        das | es | dies | diese | dieser | dieses | diesem | diesen | dort | da | davon | dazu | dafür | damit | daran | darauf | darin |
        daraus | dadurch | dabei | darüber | dagegen | danach | davor | dahin | daher | hiervon | hierzu | sie | er | ihn | ihm | ihr | ihre |
        ihrem | ihren | ihrer | seine | sein | seinem | seinen | seiner | deren | dessen | dasselbe | derselbe | dieselbe | jene* | solche* |
        letztere* | erstere* | das alles | beides | wovon | wofür | wozu
      `,
      expletive: 'gibt es | gab es | es gibt | es gab',
      person: 'er | ihn | ihm | sein | seine | seinem | seinen | seiner | seines | sie | ihr | ihre | ihrem | ihren | ihrer | wer ist das',
      leadsOn: `
        und | aber | auch | sowie | oder | plus | dann | also | was ist mit | wie ist es mit | wie sieht es aus mit | wie siehts aus mit |
        wie steht es um | wie steht es mit | und wie | dasselbe für | das gleiche für | genauso für | beziehungsweise | bzw | ich meinte |
        ich meine | nein warte | warte | moment | in dem fall | in diesem fall | ebenso
      `,
      before:
        'ok | okay | danke | vielen dank | gut | schön | so | ach | ach so | aha | na | nun | ja | nein | hm | hmm | und | aber | also | stimmt',
    },
    answers: {
      share: `
        welche* anteil | anteil | prozent* | wie viel prozent | welcher teil | welchen teil | welcher bruchteil | zu wie viel prozent |
        ein wie großer teil
      `,
      duration: `
        wie lange | wie lang | welchen zeitraum | welchem zeitraum | welcher zeitraum | wie viele jahre | wie viele tage | wie viele wochen |
        wie viele monate | welche dauer | welche laufzeit | auf wie viele jahre | für wie viele jahre | für wie lange | über welchen zeitraum |
        in welchem zeitrahmen | welcher zeitrahmen
      `,
      namedAmount: 'wie viele euro | wie viel euro | wie viele dollar | wie viel dollar | wie viele milliarden | wie viele millionen',
      count: `
        wie viele | wieviele | wie vielen | anzahl | wie zahlreich | welche zahl von | wie viel leute | wie viel menschen | wie viel personen |
        wie groß ist die belegschaft | wie groß ist der stab | personalstärke | kopfzahl | fallzahl*
      `,
      amount: `
        wie viel | wieviel | wie hoch | wie groß | welche summe | welcher betrag | welchen betrag | in welcher höhe | welche höhe | was kostet |
        was kosten | wie teuer | um wie viel geld | um welche summe | um welchen betrag | gesamtbetrag | gesamtsumme | was ist die summe |
        summe von | betrag von | wert von
      `,
      date: `
        welchem jahr | welches jahr | wann | welchem tag | welcher tag | welchen tag | welches datum | welchem datum | ab wann | seit wann |
        bis wann | von wann | für wann | welchem monat | welcher monat | welchen monat | welcher woche | welche woche | welchem wochentag |
        welcher wochentag | welches quartal | welchem quartal | zu welchem zeitpunkt | welcher zeitpunkt | welchem abend | welchem morgen |
        um wie viel uhr | uhrzeit | wie bald | wie spät | an welchen tagen | welche tage | stichtag | zieldatum | genaues datum
      `,
      country: `
        welche* land | welche* lander* | welche* staat* | welche* nation* | welche* partnerland* | welche* mitgliedstaat* | welche* mitglieder |
        welche* partner
      `,
      person: `
        wer | wem | wen | von wem | wessen | durch wen | bei wem | mit wem | für wen | an wen | welche person | welcher politiker | welche politiker* |
        welcher minister | welche ministerin | welcher sprecher | welche sprecherin | welcher beamte | welcher general | wie heißt der |
        wie heißt die | wie hieß der | wie heißen die | name des | name der | namen der
      `,
      place: `
        welche region* | welcher region* | welche gebiete | welchen regionen | welche provinz* | welche bezirke | welchen gebieten | wo | wohin | welcher stadt | welche stadt | welchem ort | welcher ort | welchen ort | welchem gebäude | welcher standort |
        welchem standort | an welcher stelle | standort | sitz von | hauptsitz
      `,
      reason: `
        wozu | wofür | warum | weshalb | wieso | weswegen | aus welchem grund | aus welchen gründen | was ist der grund | welcher grund |
        zu welchem zweck | welchem zweck | welchen zweck | welche aufgabe* | was macht es | was macht sie | was macht er | was macht das |
        was macht die | was macht der | was machen die | was machen sie | was tut es | was tut sie | was tut er | was tut das | was tut die |
        was tut der | was soll das | was soll es | was soll die | was soll der | was leistet | wofür ist | begründung | gründe für | grund für |
        was sind die aufgaben | was ist die aufgabe | was ist die rolle | welche rolle | welche funktion
      `,
      list: `
        welche | welches sind | was sind die | zähl* auf | aufzählen | aufzählung | liste | nenn* alle | nenne die | nenne mir die | was alles |
        wer alles | wen alles | worüber alles | welche themen | welche punkte | tagesordnung | alles was | alle | sämtliche
      `,
      total: 'insgesamt | in summe | alles in allem | unterm strich',
    },
    whenAlone: '',
    asksMore:
      'welche | welcher | welches | welchen | was sagt | was sagen | was sagte | was ist | was sind | wann | bis wann | seit wann | wo | wohin | in welcher stadt | wer | von wem | wem | an wen | wie viel | wieviel | wie viele | wie lange | warum | wozu | wofür | bis zu welchem datum | in welchem zeitraum | an welchem tag',
    joins: 'und | sowie | plus',
    accented: {},
    yesNo: `
      ist | sind | war | waren | hat | haben | hatte | hatten | wird | werden | wurde | wurden | gibt | gab | kann | können | könnte | soll |
      sollen | muss | müssen | darf | will | wollen | bleibt | stimmt | gilt | liegt | steht | kommt | kam | geht | ging | zahlt | macht | nimmt
    `,
    statuses: {
      proposed: 'vorgeschlagen* | vorschlag* | vorschlug | vorschläge* | schlug vor | schlägt vor | angeregt* | beantragt*',
      pledged:
        'zugesagt* | zusage* | versproch* | verspricht | versprach* | versprechen | sagte zu | sagten zu | sagt zu | in aussicht gestellt',
      committed: 'verpflicht* | bereitgestellt zugesagt | fest zugesagt | verbindlich* | eingeplant* | gebunden*',
      allocated: 'zugewiesen* | zugeteilt* | bewilligt* | vorgesehen* | zuweisung*',
      provided:
        'geleistet* | bereitgestellt* | gegeben | gewährt* | bereitstell* | stellt* bereit | stellte* bereit | erbracht* | zur verfügung gestellt',
      disbursed: 'ausgezahlt* | ausbezahlt* | auszahlung* | überwiesen* | ausgegeben* | gezahlt | bezahlt | geflossen*',
      delivered: 'geliefert* | ausgeliefert* | übergeben | angekommen* | eingetroffen*',
    },
    currencies: {
      USD: 'dollar | us dollar',
      EUR: 'euro',
      GBP: 'pfund',
      SEK: 'schwedische* kronen',
      NOK: 'norwegische* kronen',
      DKK: 'dänische* kronen',
      CHF: 'schweizer franken | franken',
      UAH: 'hrywnja | griwna',
      RUB: 'rubel',
    },
    derivations: {
      perMonth: 'pro monat | monatlich* | im monat | je monat | jeden monat | den monat',
      perYear: 'pro jahr | jährlich* | je jahr | jedes jahr | im jahr im schnitt | aufs jahr | pro anno',
      perWeek: 'pro woche | wöchentlich* | in der woche | je woche | jede woche',
      perDay: 'pro tag | täglich* | am tag | je tag | jeden tag',
      perQuarter: 'pro quartal | vierteljährlich* | je quartal | im quartal',
      average:
        'durchschnitt* | im schnitt | im mittel | gemittelt | verteilt auf | geteilt durch | heruntergerechnet | umgelegt | macht das',
      sum: 'zusammen | summe | addier* | zusammengerechnet | zusammengezählt | zusätzlich zu | plus | und dazu | in summe | obendrauf',
      remainder: `
        übrig | verbleib* | fehl* | noch offen | noch aus | steht noch | stehen noch | ausstehend* | restbetrag | restlich* | der rest | den rest |
        bleibt noch | bleiben noch | lücke | noch zu zahlen | noch zu leisten
      `,
      share: 'anteil | prozent* | welcher teil | welchen teil | wie viel davon | zu wie viel | mehr als die hälfte | bruchteil',
      half: 'hälfte',
      projection: `
        gleiches tempo | gleichem tempo | bei diesem tempo | in diesem tempo | im selben tempo | tempo | hochgerechnet | hochrechn* |
        wenn es so weitergeht | wenn das so weitergeht | so weitergeht | aufs jahr gerechnet | auf das jahr gerechnet | doppelte | fortgeschrieben
      `,
      rate: 'wechselkurs | umrechnungskurs | kurs | welcher kurs | welchen kurs | euro dollar kurs | dollar pro euro | zu welchem kurs',
      intoDollars: 'wie viel dollar | wie viele dollar | in dollar | in us dollar | in usd | auf dollar',
      intoEuros: 'in euro | in eur | wie viel euro | wie viele euro | auf euro',
      convert: 'umrechn* | umgerechnet | rechne* um | umrechnung | entspricht | entsprechen | wären das | wäre das | sind das | ist das',
      difference: `
        unterschied | differenz | abstand zwischen | wie viel mehr | um wie viel mehr | um wie viel höher | wie viel weniger | wie viel höher |
        um wie viel größer | minus
      `,
      change: `
        anstieg | gestiegen | stieg | zugenommen | zunahme | zuwachs | wachstum | gewachsen | rückgang | gesunken | sank |
        wie viele mehr | wie viele neue | wie viele weniger | dazugekommen | hinzugekommen | mehr als am
      `,
      ratio: 'wie viel mal | wievielmal | wie oft so | um welchen faktor | welcher faktor | das wievielfache | verhältnis | vielfache*',
      elapsed: `
        wie viele tage | wie viele wochen | wie viele monate | wie viel zeit | wie lange nach | wie lange zwischen | wie lange dauerte es von |
        tage zwischen | wochen zwischen | monate zwischen | tage später
      `,
      between: 'zwischen | seit | nach | liegen | lagen | vergangen | verging* | später | auseinander',
      halfStems: 'hälfte',
      halfOrdinals: 'erste | ersten | zweite | zweiten',
      weekStems: 'woche',
      monthStems: 'monat',
      perHow: 'wie viel* | wieviel*',
      timeLimits: `
        binnen eines jahres | innerhalb eines jahres | in einem jahr | innerhalb eines monats | innerhalb einer woche | innerhalb eines tages |
        nach einem jahr | nach einem monat | über ein jahr
      `,
      reckoning: `
        anteil* | prozent* | durchschnitt* | schnitt | mittel | monat* | jahr* | woche* | quartal* | übrig* | verbleib* | fehl* |
        aussteh* | tempo | kurs* | wechselkurs* | umrechn* | umgerechnet | differenz | unterschied | minus | plus | zusammen* |
        addier* | gesamt* | insgesamt | verhältnis* | faktor | hälfte* | dollar | euro | usd | eur | hochrechn* | hochgerechnet |
        ziel* | erreich* | erfüll* | geschafft | noch | bisher | mehr | weniger | größer | höher | je | tag | tage | tagen | rest |
        offen | summe | summen
      `,
    },
    asides: {
      newest: `letzten endes | schlussendlich | nach letztem stand | nach neuestem stand | nach aktuellem stand | nach jetzigem stand`,
      newestOf: `nach den neuesten | nach den letzten | nach den jüngsten | nach neuesten | nach letzten | nach jüngsten | laut den neuesten | laut den letzten | laut neuesten | laut letzten | laut letztem | laut neuestem | laut dem letzten | laut dem neuesten | laut dem jüngsten | nach dem letzten | nach dem neuesten | nach dem jüngsten | im neuesten | im letzten | im jüngsten | gemäß dem neuesten | gemäß den neuesten`,
      reports: `zahl | zahlen | bericht | berichte | stand | angaben | daten | meldung | meldungen | nachrichten | lagebericht | schätzung | informationen | zählung`,
      partOf: `des | der | von | vom`,
      everywhere: `im ganzen land | landesweit | im gesamten land | bundesweit | überall im land | in ganz dem land`,
      asPlanned: `wie geplant | wie angekündigt | wie versprochen | wie vorgesehen | wie erwartet | wie beabsichtigt | planmäßig | nach plan`,
      asHeld: `laut deinen quellen | laut ihren quellen | laut den quellen | nach deinen quellen | nach ihren quellen | deinen quellen zufolge | ihren quellen zufolge | soweit du weißt | soweit sie wissen | soweit bekannt | nach dem, was du hast | auf grundlage deiner quellen | auf grundlage ihrer quellen`,
      again: `das, das | der, der | die, die | dasjenige, das | derjenige, der | diejenige, die | diejenigen, die | jenes, das | jener, der | jene, die`,
    },
    forms: {
      focus: 'wie viele | wie viel | welche | welcher | welches | welchen | welchem | wieviele | wieviel | was für',
      which: `welche | welcher | welches | welchen | welchem | was für`,
      negated: `nicht | kein* | nie | niemals | ohne | niemand | außer | ausgenommen | abgesehen von | weder | mangelt`,
      upToWhen: `bis wann | bis zu welchem datum | bis zu welchem tag | bis zu welchem termin`,
      fromWhen: `ab wann | von wann an | seit wann | ab welchem datum | ab welchem tag | von welchem tag an`,
      earliest: `am anfang | anfangs | zu beginn | zunächst | ursprünglich | anfänglich | zuerst | eingangs | als erstes | ganz am anfang`,
      asserts: `
        oder | richtig | stimmt | nicht wahr | oder nicht | stimmt doch | ist das richtig | stimmt das | korrekt | gell | ja oder nein |
        oder etwa nicht | bestätige | bestätigen sie
      `,
      exactly: `
        welchem tag | welcher tag | an welchem tag | welches datum | welchem datum | genaues datum | genauen datum | genaue datum | wann genau |
        genau wann | an welchen tagen | exaktes datum | konkretes datum | auf den tag genau
      `,
      saying: `
        ankündig* | angekündigt* | ankündigung* | kündigte | kündigten | kündigt | gesagt | sagte | sagten | sagt | vorgeschlagen* | vorschlug |
        schlug | schlägt | veröffentlich* | erklärt* | erklärung* | verkünde* | mitgeteilt* | teilte | gemeldet* | meldete* | meldet | berichtet* |
        erwähnt* | nannte* | genannt* | äußert* | geäußert* | äußerung* | aussage* | sprach* | spricht | sprechen | gesprochen* | rede |
        warnte* | gewarnt* | betont* | bekannt gegeben | bekanntgegeben | gab bekannt | gaben bekannt | pressekonferenz* | interview* | geschrieben |
        schrieb* | vorgestellt* | präsentiert* | enthüllt* | zitiert* | behauptet* | versichert*
      `,
      wantsWords: `
        wörtlich* | im wortlaut | wortlaut | genaue worte | genauen worte | genauen worten | eigene worte | eigenen worte | eigenen worten |
        wort für wort | direktes zitat | direkten zitat | exakte worte | originalton | o ton | originalzitat | zitat von | zitat aus |
        genaues zitat | genaue zitat
      `,
      wantsName: `
        name des | name der | namen der | namen des | wie ist der name | welchen namen | die namen | namentlich | ihre namen |
        seinen namen | vorname | nachname | namen bitte | wie heißt der | wie heißt die | wie heißt er | wie heißt sie | wie hieß der |
        wie hieß die | wie heißen die | wie heißen sie
      `,
      sayerAfter: 'hat | haben | hatte | hatten | was hat | hat denn | hat sich | was haben',
      sayerAfterVerb: `
        was sagt | was sagte | was meint | was meinte | was erklärt | was erklärte | was verkündete | was berichtet | was berichtete |
        was schreibt | was schrieb | was behauptet | was behauptete | was betonte | was erzählte | was sagt denn | was sagte denn | wie äußert sich |
        wie äußerte sich | was sagen | was sagten | was meldet | was meldete
      `,
      says: `
        gesagt | erklärt | angekündigt | gemeint | mitgeteilt | verkündet | geäußert | geantwortet | erwidert | berichtet | kommentiert | erzählt |
        gewarnt | betont | behauptet | geschrieben | bekannt gegeben | bekanntgegeben | genau gesagt | versprochen
      `,
      verbatim:
        'wörtlich* | zitat* | zitier* | wortlaut | wort für wort | genaue* worte* | eigene* worte* | exakte* worte* | originalton | o ton',
      ofSaying: `
        gesagt | sagte | sagten | sagt | erklärt* | angekündigt* | kündigte* | kündigt | verkündet* | gemeldet* | meldet* | berichtet* |
        mitgeteilt* | erwähnt* | behauptet* | geschrieben | schrieb* | geäußert* | äußert* | genannt | nannte | bekannt gegeben | bekanntgegeben |
        veröffentlicht* | stammt | zitiert* | betont*
      `,
      whoSpoke: `
        wer sagt das | wer sagt es | wer hat das gesagt | wer hat es gesagt | wer sagte das | wer sagte es | wer sagt sowas | wer behauptet das |
        wer hat das behauptet | laut wem | nach wessen angaben | von wem ist das | von wem stammt das | von wem kommt das | von wem stammt die aussage |
        wer hat das denn gesagt | sagt wer | wer hat das angekündigt | wer hat es angekündigt | wer hat das verkündet | wer hat das erklärt |
        wer hat das bekannt gegeben | wer hat das bekanntgegeben | wer hat das mitgeteilt | wer kündigte das an | wer hats gesagt | wessen aussage ist das |
        wessen worte sind das
      `,
      asOf: `
        stand | stand wann | stand von wann | von wann | von wann ist das | von wann ist die zahl | von wann ist die angabe | von wann sind die zahlen |
        von wann stammt das | von welchem datum | von welchem tag | welcher stand | welcher stand ist das | auf welchem stand | wie alt ist das |
        wie alt ist die zahl | wie alt ist die angabe | wie alt ist diese zahl | wie aktuell ist das | wie aktuell ist die zahl | wie aktuell ist diese zahl |
        datiert | seit wann gilt das | wie frisch ist das | wie neu ist das | per wann
      `,
    },
    roles: {
      who: 'wer | welche* land | welche* lander | welche* staat* | welche* nation* | welche* mitglieder',
      giver: `
        zugesagt | _ _ zugesagt | _ _ _ zugesagt | versprochen | _ _ versprochen | _ _ _ versprochen | verspricht | versprach | gibt | gab | gegeben |
        gaben | geben | zahlt* | zahlen | bezahlt* | bezahlen | finanziert* | finanzieren | spendet* | spenden | leistet | leisten | stellt | stellen |
        _ bezahlt | _ _ bezahlt | trägt die kosten | trägt | steuert | übernimmt die kosten | kommt dafür auf | sagt zu | sagte zu
      `,
      receiver: `
        erhält | erhielt | erhalten | erhielten | bekommt | bekommen | bekam | bekamen | kriegt | kriegen | profitiert* | profitieren | empfängt |
        empfangen | _ erhalten | _ _ erhalten | _ bekommen | _ _ bekommen
      `,
      announcer: `
        angekündigt | _ _ angekündigt | _ _ _ angekündigt | kündigt | kündigte | sagte | sagt | gesagt | _ gesagt | _ _ gesagt | schlug | schlägt |
        vorgeschlagen | _ _ vorgeschlagen | verkündet* | _ verkündet | _ _ verkündet | erklärt* | _ erklärt | _ _ erklärt | teilte | gab bekannt |
        _ bekannt gegeben | _ _ bekannt gegeben | _ bekanntgegeben | _ _ bekanntgegeben | enthüllt* | behauptet* | stellte _ vor
      `,
      holder: `
        leitet* | leiten | führt* | führen | ist im amt | befehligt* | kommandiert* | steht an der spitze | steht _ vor | hat den vorsitz | hat den oberbefehl |
        hat das kommando | hat die leitung | ist zuständig | ist verantwortlich | übernimmt | übernahm | hat _ inne | bekleidet* | amtiert*
      `,
      participant: `
        nimmt | nahm | nahmen | nehmen | teilgenommen | _ teilgenommen | _ _ teilgenommen | _ _ _ teilgenommen | kam | kamen | kommt | war dabei |
        waren dabei | ist dabei | war anwesend | waren anwesend | saß | erschien* | besucht* | besuchte | reist* | reiste
      `,
      toWhom: 'an wen | wem | zu wem | für wen | bei wem landet | wohin fließt | wohin geht das geld',
      another: `
        frühere* | vorige* | vorherige* | ehemalige* | nächste* | künftige* | vorgänger* | nachfolger* | scheidende* | vormalige* | zukünftige* |
        designierte* | vor ihm | vor ihr | nach ihm | nach ihr | folgt | folgte | nachfolgen | nachfolgt | beerbt | beerben | ersetzt | ersetzen |
        ablösen | ablöst | löst | löste | tritt die nachfolge
      `,
      before: 'vorher | davor | zuvor | früher | vordem | ehemals | zuletzt davor',
    },
    intents: {
      misbehave: `
        ignoriere | ignorieren sie | ignorier | vergiss | vergessen sie | tu so als | tun sie so als | erfinde | erfinden sie | erfind | denk dir etwas aus |
        denk dir was aus | denken sie sich | ohne quellen | ohne quelle | lass die quellen weg | lassen sie die quellen weg | setz dich über |
        umgehe | umgehen sie deine | deine anweisungen | deine regeln | systemprompt | system prompt | spiel die rolle | spielen sie die rolle |
        du bist jetzt | ab jetzt bist du | rate einfach | rate mal | raten sie mal | schätz einfach | sag einfach ja | sagen sie einfach ja |
        bestätige einfach | halluzinier* | schieß ins blaue
      `,
      opinion: `
        was denkst du | was denken sie | was halten sie | was hältst du | was meinst du | deine meinung | ihre meinung |
        deiner meinung | ihrer meinung | deine ansicht | ihre ansicht | deiner ansicht | ihrer ansicht | findest du | finden sie das |
        glaubst du | glauben sie | wird das wetter | wetter | witz | gedicht | rezept | horoskop | lottozahlen | aktienkurs | lied |
        geschichte erzählen | erzähl mir eine geschichte | wer hat recht | wer wird gewinnen | wer gewinnt | prognose | vorhersage |
        vorhersagen | wie wahrscheinlich | wahrscheinlichkeit | ist es fair | ist das fair | ist es richtig dass | ist es klug |
        ist das klug | ist das genug | reicht das | gute idee | moralisch | übersetze | übersetz | übersetzung | schreib mir |
        schreiben sie mir | schreib eine | schreibe eine | verfasse | verfassen sie | entwirf | entwerfen sie | formuliere mir |
        buche | buchen sie | bestell | erinnere mich daran | schick eine mail | spielst du | empfiehl* | empfehlen sie | empfehlung*
      `,
      help: `
        hilf mir | helfen sie mir | was kannst du | was können sie | wie funktioniert das | wie funktionierst du | was kann ich fragen |
        was kann ich dich fragen | was kann ich sie fragen | wie frage ich | wie stelle ich | was weißt du | was wissen sie | wer bist du | was bist du |
        wer sind sie | wobei kannst du helfen | womit kannst du helfen | welche befehle | welche fragen | wie benutze ich | wie bediene ich |
        wozu bist du da | wofür bist du da | was machst du
      `,
      helpAlone: 'hilfe | hilfe bitte | bitte hilfe | help',
      freshness: `
        wie aktuell | letzter stand | letzte stand | auf welchem stand | neueste quelle | neueste information* | neuesten informationen | neueste dokument |
        neuester artikel | neueste meldung | wie neu ist | wie frisch | wie alt sind die | wie alt sind deine | wie alt ist deine | letzte aktualisierung |
        zuletzt aktualisiert | wann aktualisiert | auf dem neuesten stand | auf dem neusten stand | veraltet | datenstand | stand deiner daten |
        wie weit reichen deine
      `,
      sources: `
        welche quellen | deine quellen | ihre quellen | welche dokumente hast | welche dokumente haben | welche artikel hast | welche artikel haben |
        liste der quellen | quellenliste | quellenverzeichnis | alle quellen | worauf stützt du dich | worauf stützen sie sich | worauf beruhst
      `,
      figures: `
        alle beträge | alle summen | alle zahlen | sämtliche zahlen | sämtliche beträge | jede summe | jeder betrag | jede zahl | alle eurobeträge |
        alle dollarbeträge | wichtigste zahlen | wichtigsten zahlen | liste der zahlen | die eckdaten | kennzahlen
      `,
      reconcile: `
        was stimmt | welche zahl stimmt | widerspr* | was ist richtig | welche ist richtig | welches ist richtig | welche zahl ist richtig | was stimmt denn |
        was gilt | welche angabe stimmt | welche version | oder waren es | oder war es | oder sind es | oder doch | oder nur | unstimmig* | abweich* |
        unterschiedliche angaben | unterschiedliche zahlen | die einen sagen | manche sagen | welche soll ich nehmen | uneinig*
      `,
      greetings:
        'hallo | guten morgen | guten tag | guten abend | danke | moin | servus | grüß gott | grüezi | tach | hallöchen | danke schön | vielen dank | tschüss',
      afterGreeting: 'zusammen | alle | allerseits | team | dir | euch | ihnen | sehr | schön',
      ought: { words: 'sollte | sollten | sollte man | müsste | müssten', after: '', except: '' },
      aboutSomething: 'weißt du über | wissen sie über | weißt du von | wissen sie von | weißt du zu | wissen sie zu',
      aboutTheBot: 'dich | sie selbst | dir | sich',
    },
    series: {
      continents: 'europäisch* | asiatisch* | afrikanisch* | südamerikanisch* | lateinamerikanisch* | nordamerikanisch* | ozeanisch*',
      ages: {
        between:
          'A bis B jährig* | A bis B jahre | A bis B jahren | A B jährig* | A B jahre | A B jahren | von A bis B jahren | zwischen A und B jahren | im alter von A bis B jahren | im alter von A bis B',
        from: 'A jahre und älter | A jahren und älter | ab A jahren | ab A jahre | über A jährig* | über A jahre | über A jahren | A jährige und ältere | A jährigen und älteren | mindestens A jahre',
        below:
          'unter C jährig* | unter C jahre | unter C jahren | jünger als C | jünger als C jahre | bis B jahre | bis B jahren | kinder unter C | kindern unter C',
      },
      none: 'kein | keine | keinen | keinerlei | null',
      greater: 'mehr | höher | größer',
      lesser: 'weniger | niedriger | kleiner | geringer',
      except:
        'abgesehen von | außer acht | lässt man | ohne die | ohne diejenigen | ausgenommen | nicht mitgezählt | außer | ausgenommen | abgesehen von | ohne',
      times: 'wie viele male | mal so viel | mal so viele | wievielmal | wie viel mal | verhältnis',
      weeks: 'pro woche | wöchentlich* | je woche | jede woche',
      unworked: 'kumul* | ausschließlich | median | pro kopf | je einwohner | standardabweichung | bip | inflationsbereinigt',
      total: 'gesamt* | summe* | insgesamt | betrag | beträge | zahlen',
      superlative:
        'am stärksten betroffen* | am schwersten betroffen* | am härtesten getroffen* | am stärksten getroffen* | am schlimmsten betroffen* | schlimmst* | meiste* | höchste* | größte* | am meisten | am höchsten | am größten | top | spitze*',
      first: 'erste* | top',
      nothing: 'nichts | keine hilfe | kein geld | null | gar nichts | keine | keinen | keinerlei',
      unreported:
        'nicht gemeldet | nichts gemeldet | keine meldung* | gar nicht gemeldet | nichts angegeben | nicht berichtet | nichts berichtet | ohne zeile | ohne angabe* | ohne daten | meldete* nichts | meldete* nicht | gar nicht | keine zeile* | keine daten | keine angabe* | kein eintrag | keine werte | fehlt | fehlen | nicht in der tabelle | nichts gemeldet | nicht gemeldet',
      rising:
        'steig* | gestiegen | stieg | stiegen | erhöh* | wuchs | wuchsen | gewachsen | wachs* | zunahme* | zugenommen | zunahm* | anstieg*',
      falling:
        'sank | sanken | gesunken | sink* | fiel | fielen | gefallen | rückgang* | abgenommen | abnahme* | verringer* | gekürzt | schrumpf* | geschrumpft | zurückgegangen',
      changing: 'veränder* | geändert | änder* | entwick* | verglichen mit | im vergleich zu | unterschied',
      between: 'von | zwischen | bis | auf | und | gegenüber | zu | nach',
      wholeAfter: 'der | des | an den | an der | von | vom',
      partAfter:
        'war | waren | ist | sind | kam | kamen | kommt | ging | gingen | stammt* | hat | hatte | hatten | entfiel* | entfallen | macht* | gab',
      part: 'anteil* | prozent* | welcher teil | welchen teil | wie viel prozent | wie viel von',
      each: 'nach | pro | je | jede | jedes | jeden | jedem | jeder | für jede* | aufgeschlüsselt nach',
      one: 'im',
      which: 'welche | welcher | welches | welchem | welchen | stärkste* | höchste* | niedrigste* | schwächste* | beste* | schlechteste*',
      units: {
        day: 'tag | tage | tagen',
        month: 'monat | monate | monaten | monats',
        quarter: 'quartal | quartale | quartalen | quartals',
        half: 'halbjahr | halbjahre | halbjahren',
        year: 'jahr | jahre | jahren | jahres',
      },
      adverbs: {
        day: 'tag für tag | täglich*',
        month: 'monat für monat | monatlich* | monatsweise',
        quarter: 'quartal für quartal | vierteljährlich* | quartalsweise',
        half: 'halbjahr für halbjahr | halbjährlich*',
        year: 'jahr für jahr | jährlich* | jahresweise',
      },
      when: 'wann',
      kinds: 'art | arten | kategorie | kategorien | form | formen | spalte | spalten',
      howMany: 'wie viele | wieviele | anzahl | zahl der',
      chart: 'kreisdiagramm* | diagramm* | grafik* | graph | schaubild* | balkendiagramm* | liniendiagramm* | zeichne*',
      line: 'liniendiagramm* | linie* | kurve | verlauf',
      covers: 'abgedeckt | deckt | reicht | welchen zeitraum | welcher zeitraum',
      more: 'mehr als | über | mindestens | oberhalb',
      fewer: 'weniger als | unter | höchstens',
      versus: 'gegen | gegenüber | vergleich* | versus | vs | als',
      country: 'land | länder | ländern | staat | staaten',
      listing: 'liste | zeige | übersicht',
      ranking: `
        am meisten | welches land | welche länder | welcher geber | welche geber | wer hat | wer gab | größte* geber* | wichtigste* geber* | größten geber* |
        hauptgeber | rangliste | rangfolge | top geber | spitzenreiter | meiste hilfe | liste der geber | großzügigste*
      `,
      months:
        'welcher monat | welchem monat | welche monate | welchen monat | stärkste* monat | höchste* monat | spitzenmonat | schwächste* monat',
      change: `
        geändert | veröffentlichung | änderung* | verändert | revidiert* | revision* | korrigiert* | aktualisiert* | frühere veröffentlichung |
        erste veröffentlichung | vorherige veröffentlichung | frühere ausgabe | abweich*
      `,
      releases: 'veröffentlichung* | ausgabe* | fassung* | revision* | revidiert*',
      together:
        'zusammengenommen | zusammen genommen | alles in allem | zusammen | insgesamt | in summe | zusammengerechnet | alles in allem',
      mean: 'durchschnitt* | im schnitt | im mittel | mittelwert',
      least: 'niedrigst* | kleinst* | wenigst* | geringst* | am wenigsten',
      everybody: 'geber | alle geber | geberländer | alle länder | weltweit | alle zusammen | die ganze tabelle',
      table: 'tabelle | tabellen | datensatz | datensätze | datei',
      giving: 'gegeben | gab | geleistet | gibt | gaben | geben | bereitgestellt | gespendet | beigetragen',
      aid: 'hilfe | hilfen | unterstützung | gegeben | geleistet | gab | gibt | zugewiesen* | bereitgestellt',
      explained: `
        aufgeteilt | aufteilen | teile | neu | tatsächlich | wirklich | genau | insgesamt | jeweils | einzeln | betroffen* | getroffen* | personen | menschen | lässt | acht | beiseite |
        hilfe* | geber* | land | länder | ländern | betrag* | beträge* | monat* | jahr* | halbjahr* | quartal* | veröffentlichung* |
        zugewiesen* | gegeben | meisten | meiste | unterstützung* | geld* | staat* | regierung* | geleistet* | gab | gaben | gibt |
        größte* | höchste* | niedrigste* | kleinste* | rangliste | rang | tabelle* | daten* | datensatz | vergleich* | mehr | weniger |
        zwischen | jede* | zusammen | insgesamt | euro* | dollar* | milliarde* | million* | laut | institut* | geändert* | revid* |
        früher* | erste* | zweite* | weltweit | empfänger* | beitrag* | beiträge* | durchschnitt* | wie | viel | summe | summen |
        änderung* | neue | neuen | neuer | alte | alten
      `,
    },
    courtesy: {
      hello: `
        hallo | guten morgen | guten tag | guten abend | moin | servus | moin moin | grüß gott | grüß dich | grüezi | tach | hallöchen | hallo zusammen |
        schönen guten tag | schönen guten morgen | gute nacht | wie gehts | wie geht es dir | wie geht es ihnen | na | mahlzeit
      `,
      thanks: `
        danke | danke dir | danke schön | dankeschön | vielen dank | besten dank | herzlichen dank | danke sehr | tausend dank | ich danke dir |
        ich danke ihnen | danke ihnen | vielen lieben dank | merci | das hilft | hilft mir | sehr hilfreich | sehr nett | super danke
      `,
      goodbye: `
        tschüss | auf wiedersehen | tschüs | tschau | ciao | bis später | bis bald | bis dann | bis morgen | bis dahin | schönen tag | schönen abend |
        schönen tag noch | schönen feierabend | schönes wochenende | feierabend | wiedersehen | machs gut | mach es gut | auf wiederhören
      `,
      acknowledged: `
        alles klar | in ordnung | gut | verstanden | passt | prima | ok | okay | super | stop | test | pause | klar | na klar | genau |
        ja | nein | jo | jup | nö | nee | stimmt | richtig | klasse | perfekt | wunderbar | sehr gut | schön | ach so | aha | achso |
        verstehe | ich verstehe | interessant | gut zu wissen | einverstanden | geht klar | läuft | sehr schön | ausgezeichnet |
        kein problem | keine ursache | macht nichts | schon gut | das wars | das war alles | gut gemacht | hm | oh | wow | sicher |
        jawohl | gemacht | fertig | moment | einen moment | danke nein | nein danke | egal
      `,
      apology:
        'entschuldigung | sorry | sorry für die störung | entschuldigung für die störung | entschuldige die störung | entschuldigen sie die störung | entschuldige | entschuldigen sie | verzeihung | tut mir leid | pardon | ups | hoppla | mein fehler',
      beside: `
        dir ihnen euch sehr schön noch mal nochmal erstmal dann jetzt für die das der den deine ihre hilfe antwort antworten auskunft info infos
        zusammen alle allerseits bot team leute kollegen liebe lieber mir uns ich wir bin so ja nun na schon wirklich ganz auch
        schnelle mühe geduld rückmeldung unterstützung
      `,
      meant:
        'pause stop test gut ja nein sicher genau richtig stimmt klar na egal toll interessant moment fertig gemacht top schön stimmt das hilft hm oh',
    },
    operations: {
      restate: `
        kürzer | kurz gesagt | in einem satz | in kürze | kürzer bitte | kurzfassung | kurzversion | kürzere fassung | kürzere version | kürze es |
        kürze das | kürz das | mach es kürzer | machs kürzer | noch kürzer | fass dich kurz | fassen sie sich kurz | zu lang | knapper | einfacher |
        vereinfache | vereinfacht | in einer zeile | in zwei sätzen | in drei sätzen | in zwei zeilen | in einem wort | einzeiler | auf den punkt |
        in _ sätzen | in _ wörtern | in _ worten | in _ punkten | in _ stichpunkten | in _ zeilen | _ punkte | _ punkten | _ stichpunkte | _ stichpunkten |
        _ sätze | _ sätzen | maximal _ wörter | höchstens _ wörter | höchstens _ sätze | verdichte | anders ausgedrückt | mit anderen worten
      `,
      compare: `
        vergleich* | vergleiche* | verglichen | im vergleich | gegenüberstell* | stelle ... gegenüber | stell ... gegenüber | stellen sie ... gegenüber | gegenübergestellt | nebeneinander |
        versus | unterschied zwischen | unterschiede zwischen | worin unterscheiden | wie unterscheiden | wie unterscheidet | was ist größer |
        was ist höher | welche* ist größer | welche* ist höher | größer als | höher als | mehr als die | weniger als die | verhält sich zu
      `,
      timeline: `
        zeitleiste | zeitlicher ablauf | zeitlichen ablauf | zeitstrahl | chronologie | chronologisch* | zeitliche abfolge |
        abfolge der ereignisse | reihenfolge der ereignisse | ablauf der ereignisse | was geschah wann | was passierte wann |
        wann ist was passiert | wann geschah was | wichtigste daten | wichtigsten daten | alle daten | liste der daten |
        der reihe nach | schritt für schritt | verlauf der ereignisse | vorgeschichte | zeitliche ablauf
      `,
      unknowns: `
        nicht bekannt | unbekannt* | offene fragen | offenen fragen | was fehlt | was weiß man nicht | was wissen wir nicht | was weißt du nicht |
        was ist unklar | unklar* | informationslücken | wissenslücken | lücken | fehlende informationen |
        fehlende angaben | keine angaben | was steht nicht | ungeklärt* | unbeantwortet* | kannst du nicht beantworten | nicht beantworten |
        was wissen sie nicht | nicht in den quellen | was nicht bekannt ist
      `,
      disputes: `
        widersprech* | widersprich* | widerspruch* | widersprüch* | uneinig* | uneins | strittig* | umstritten* | unstimmig* | nicht überein | stimmen nicht |
        voneinander ab | weichen ab | abweichung* | diskrepanz* | gehen auseinander | unterschiedliche angaben | unterschiedliche zahlen |
        sind sich die quellen einig | quellen einig | in allen quellen gleich | konflikt zwischen
      `,
      changes: `
        was ist neu | was gibt es neues | was gibts neues | neuigkeit* | was hat sich ... geändert | was hat sich ... verändert |
        was hat sich ... getan | was hat sich ... ergeben | hat sich ... geändert | hat sich ... verändert | hat sich ... getan |
        was neues | was änderte sich | was veränderte sich | was wurde ... geändert | gibt es neues | gibt es etwas neues |
        gibt es neuigkeiten | seither | seitdem | was ist passiert seit | was ist seit | was geschah seit | was kam neu | änderungen |
        veränderungen | neueste entwicklung* | neuesten entwicklung* | jüngste entwicklung* | jüngsten entwicklung* |
        neueste nachrichten | aktuelle nachrichten | das neueste | das neuste | letzte entwicklungen | letzten entwicklungen |
        updates | aktualisierung* | irgendwas neues | etwas neues | was kam ... hinzu | was kam ... dazu
      `,
      brief: `
        zusammenfass* | überblick | fasse ... zusammen | fass ... zusammen | fassen sie ... zusammen | zusammengefasst | übersicht |
        kurzüberblick | lagebild | lagebericht | sachstand* | der stand | den stand | stand der dinge | aktueller stand |
        aktuellen stand | zum stand | die lage | zur lage | wie ist die lage | wie steht es | wo stehen wir | wie sieht es aus |
        hintergrund | hintergründe | hintergrundinfo* | eckpunkte | kernpunkte | hauptpunkte | wichtigste punkte | wichtigsten punkte |
        das wichtigste | die wichtigsten fakten | wichtigste fakten | stichpunkte | in stichpunkten | steckbrief | was wissen wir |
        was weiß man | was ist bekannt | was weißt du über | was wissen sie über | was hast du zu | was haben wir zu | was gibt es zu |
        erzähl mir | erzählen sie mir | erzähl mir von | erzähl mir über | informiere mich | informieren sie mich | briefe mich |
        bring mich auf den stand | bring mich auf stand | auf den neuesten stand | gib mir einen überblick | worum geht es |
        worum gehts | alles über | alles zu | infos zu | informationen zu | was ist passiert | was passierte | was geschah |
        was ist los | sprechzettel | resümee | kurz zusammengefasst | das große ganze | kernaussagen | stichworte | stichwortartig |
        kurz zu
      `,
      sources: `
        quelle | quellen | woher | quellenangabe* | beleg | belege | belegen | nachweis* | fundstelle* | wo steht das | wo steht es | wo hast du das her |
        woher weißt du | woher wissen sie | woher stammt | woher kommt | wer berichtet | wer hat das berichtet | wer hat das geschrieben | wer schreibt das |
        wer meldet | welcher artikel | welchem artikel | welches dokument | welchem dokument | welche zeitung | welche quelle | welcher quelle | laut wem | wer sagt das |
        wer hat das gesagt | wer sagte das | wer behauptet das | worauf stützt | worauf beruht | link | zitierquelle | von wem stammt | nachlesen | textstelle
      `,
      confirm: `
        sicher | bist du sicher | sind sie sicher | ganz sicher | wirklich | echt | im ernst | ist das sicher | wie sicher | stimmt das | stimmt das wirklich |
        ist das richtig | ist das wahr | ist das korrekt | ist das bestätigt | ist das offiziell | bestätigt | verlässlich | zuverlässig | wie zuverlässig |
        kann man sich darauf verlassen | kann ich mich darauf verlassen | kann man das so sagen | können wir das so sagen | darf man das zitieren |
        überprüfe das | prüf das | prüfe das | tatsächlich | gesichert
      `,
      how: `
        wie berechnet | wie kommst du | wie kommen sie darauf | wie hast du das berechnet | wie hast du das gerechnet | wie haben sie das berechnet |
        wie wurde das berechnet | wie wird das berechnet | wie ist das berechnet | wie errechnet | wie rechnest du | rechenweg | rechnung zeigen | zeig die rechnung |
        zeig mir die rechnung | zeig die formel | formel | herleitung | wie bist du darauf gekommen | wie ergibt sich | wie ausgerechnet | berechnung
      `,
      people: `
        welche personen | welche leute | wer ist beteiligt | wer sind die beteiligten | beteiligte personen | beteiligten personen | alle personen | liste der personen |
        wer ist wer | wer kommt vor | wer wird genannt | wer wird erwähnt | wer wird zitiert | wer ist involviert | welche namen | welche politiker | alle namen |
        die akteure | hauptakteure | schlüsselpersonen | handelnde personen | wer sind die wichtigsten | welche akteure | personenliste
      `,
      said: `
        was sagte | was hat ... gesagt | was haben ... gesagt | was hat ... erklärt | was hat ... angekündigt | was sagt | zitat | zitate | zitiere | zitieren | wörtlich* | im wortlaut | wortlaut |
        wort für wort | genaue worte | eigenen worten | eigenen worte | was genau sagte | was genau hat | was meinte | was meint | was sagten | was sagen |
        was wurde gesagt | was hat er gesagt | was hat sie gesagt | was erklärte | aussage von | aussagen von | äußerung von | äußerungen von | stellungnahme |
        statement von | position von | haltung von | was hat _ dazu | was sagt _ dazu | was sagte _ dazu | originalton | o ton
      `,
      details: `
        zum beispiel | mehr dazu | genauer | beispielsweise | mehr details | details | einzelheiten | nähere einzelheiten | ausführlicher | näher |
        ausführlich | im detail | im einzelnen | konkreter | konkret | weiter ausführen | führ das aus | führe das aus | führen sie das aus | erzähl mehr | erzähl mir mehr |
        sag mehr | mehr darüber | mehr davon | mehr infos | mehr informationen | was genau | nämlich | und weiter | präziser | welche genau | beispiele
      `,
      figures: `
        alle zahlen | die zahlen | alle beträge | alle summen | die beträge | die summen | sämtliche zahlen | welche zahlen | zahlen bitte | nur die zahlen |
        nur zahlen | wichtigste zahlen | wichtigsten zahlen | die wichtigsten zahlen | kennzahlen | eckdaten | liste der zahlen | jede zahl | zahlen dazu |
        gib mir zahlen | konkrete zahlen | gibt es zahlen | irgendwelche zahlen
      `,
    },
    lengths: {
      numbers: {
        1: 'einen | einem | einer | eins',
        2: 'zwei',
        3: 'drei',
        4: 'vier',
        5: 'fünf',
        6: 'sechs',
        7: 'sieben',
        8: 'acht',
        9: 'neun',
        10: 'zehn',
        20: 'zwanzig',
        30: 'dreißig',
        50: 'fünfzig',
        100: 'hundert | einhundert',
      },
      one: 'ein | eine',
      before: 'kurze | kurzen | kurzer | kurzem | knappe | knappen | wichtigste | wichtigsten | zentrale | zentralen',
      points: `
        punkt | punkte | punkten | stichpunkt | stichpunkte | stichpunkten | stichwort | stichworte | stichworten | kernpunkte | kernpunkten | aufzählungspunkte |
        aufzählungspunkten | bulletpoints | spiegelstriche | spiegelstrichen
      `,
      sentences: 'satz | satze | sätze | sätzen | zeile | zeilen | kernsätze | kernsätzen | einzeiler',
      words: 'wort | worte | worten | wörter | wörtern',
      paragraphs: 'absatz | absätze | absätzen | abschnitt | abschnitte | abschnitten',
      beside: 'maximal | höchstens | nur | bloß | lediglich | bitte',
    },
    everyFigure: {
      all: 'liste | alle | allen | jede | jeden | jeder | jedes | sämtliche | sämtlichen | gib mir | nenne | zeig mir',
      figures: 'zahl | zahlen | betrag | beträge | summe | summen | wert | werte | fallzahl | fallzahlen | kennzahlen',
      by: 'nach tag | nach tagen | nach datum | nach monat | nach monaten | nach woche | nach wochen | nach jahr | nach jahren | pro tag | pro monat | pro woche',
      beside: 'der | die | das | von',
    },
    requests: {
      before: `
        und | also | so | ok | okay | aber | auch | na | dann | bitte | hallo | hi | hey | entschuldigung | sorry | kurze frage | frage | eine frage | noch eine frage |
        nun | danke | guten tag | guten morgen | moin
      `,
      opens: `
        wer | wen | wem | wessen | was | wann | wo | wohin | woher | warum | wieso | weshalb | wozu | wofür | wie | wieviel | welche |
        welcher | welches | welchen | welchem | womit | worüber | worum | seit wann | bis wann | ab wann | ist | sind | waren | hat |
        haben | hatte | wird | werden | wurde | wurden | kann | kannst du | können | könntest | könnten | soll | gibt es | gab es |
        stimmt | gib | geben sie | nenn | nenne | nennen sie | zeig | zeige | zeigen sie | sag | sagen sie | erklär | erkläre |
        erklären sie | vergleich | vergleiche | vergleichen sie | fass | fasse | fassen sie | liste | zähl | zähle | finde |
        finden sie | prüf | prüfe | bestätige | zitiere | zitieren sie | ich brauche | ich bräuchte | ich möchte | ich will |
        ich hätte gern | ich würde gern | wir brauchen | rechne | rechnen sie | schick | erinnere | informiere | briefe
      `,
    },
    readership: {
      forWhom: `
        für einen | für eine | für ein | für unsere | für unseren | für unser | für meine | für meinen | für mein | für die | für den | für das | an meinen | an meine | an unsere
      `,
      readers: `
        leser | leserin | lesern | leserinnen | leserschaft | publikum | zuschauer | zuschauern | zuhörer | zuhörern | hörer | hörern | kollege | kollegen | kollegin | kolleginnen |
        chef | chefin | chefs | redakteur | redakteurin | redaktion | freund | freunde | freundin | minister | ministerin | botschafter | botschafterin | direktor |
        direktorin | präsident | präsidentin | team | pressestelle | kabinett | referat | rede | folie | präsentation | notiz | vermerk | sitzung | besprechung
      `,
    },
    manner: {
      ways: 'wie | auf welche weise | auf welche art | auf welchem weg | auf welchem wege | womit | mit welchen mitteln | wodurch | in welcher form | auf welche art und weise',
      exactly: 'genau | eigentlich | konkret | denn',
      auxiliaries: `
        hat | haben | hatte | hatten | ist | sind | war | waren | wird | werden | wurde | wurden | will | wollen | kann | können |
        konnte | soll | sollen | sollte | kam | kamen | kommt | läuft | lief | geht | ging | gelangte* | reiste* | erfolgt* |
        funktioniert* | konnten | sollten | wollte | wollten | muss | müssen | musste
      `,
    },
    definition: {
      before:
        'ok | okay | also | hallo | hi | hey | bitte | danke | und | dann | gut | nun | sag mir | sag mal | erkläre mir | erinnere mich | aber | so',
      opens: `
        was | wer | was ist | was sind | was bedeutet | was heißt | wofür steht | wer ist | wer sind | erkläre | definiere |
        wie heißt das | wie heißt es | wie nennt sich | wie nennt man
      `,
      nods: 'danke | ok | okay | gut | und | also | ja | so | alles klar | verstanden',
    },
    oneself: `
      mein | meine | meinem | meinen | meiner | meines | unser | unsere | unserem | unseren | unserer | unseres
    `,
    ownDoing: {
      people: `ich | mich | mir | wir | uns | du | dich | dir`,
      asking: `
        kannst du | könntest du | kannst du mir | weißt du | hast du | sag mir | sag uns | gib mir | gib uns | zeig mir | nenne mir |
        nenn mir | erzähl mir | erklär mir | erinnere mich | ich frage mich | ich meine | ich glaube | ich denke | ich dachte |
        ich habe gehört | ich habe gelesen | ich weiß nicht | weiß ich | wissen wir | haben wir | was wissen wir | kann ich |
        soll ich | darf ich | können wir | sollen wir | dürfen wir | du sagtest | du sagst | hast du gesagt | meinst du |
        bist du sicher | für mich | für uns
      `,
      wishes: `ich brauche | ich will | ich möchte | ich hätte gern | wir brauchen | wir wollen | wir möchten`,
      toDo: '',
      doings: '',
    },
    amongPeople: `
      ich | mich | mir | wir | uns | du | dich | dir | dein | deine | deinen | deinem | deiner | ihr | euch | euer | eure | Sie | Ihnen | jemand | alle
    `,
    silence: `
      stopp | stop | hör auf | aufhören | sei still | sei ruhig | still | ruhe | schweig | stumm | stumm schalten | lass uns in ruhe | nicht jetzt
    `,
    ifRight: `
      stimmt das | stimmt dies | ist das richtig | ist das wahr | ist das korrekt | ist das so | richtig | wahr |
      prüf das | prüfe das | kannst du das prüfen | stimmt's
    `,
  },

  // Numbers, money and times

  cardinals: {
    0: 'null',
    1: 'eins',
    2: 'zwei|zwo',
    3: 'drei',
    4: 'vier',
    5: 'fünf|fuenf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    9: 'neun',
    10: 'zehn',
    11: 'elf',
    12: 'zwölf|zwoelf',
    13: 'dreizehn',
    14: 'vierzehn',
    15: 'fünfzehn|fuenfzehn',
    16: 'sechzehn',
    17: 'siebzehn',
    18: 'achtzehn',
    19: 'neunzehn',
    20: 'zwanzig',
    21: 'einundzwanzig',
    22: 'zweiundzwanzig',
    23: 'dreiundzwanzig',
    24: 'vierundzwanzig',
    25: 'fünfundzwanzig',
    26: 'sechsundzwanzig',
    27: 'siebenundzwanzig',
    28: 'achtundzwanzig',
    29: 'neunundzwanzig',
    30: 'dreißig',
    31: 'einunddreißig',
    32: 'zweiunddreißig',
    33: 'dreiunddreißig',
    34: 'vierunddreißig',
    35: 'fünfunddreißig',
    36: 'sechsunddreißig',
    37: 'siebenunddreißig',
    38: 'achtunddreißig',
    39: 'neununddreißig',
    40: 'vierzig',
    41: 'einundvierzig',
    42: 'zweiundvierzig',
    43: 'dreiundvierzig',
    44: 'vierundvierzig',
    45: 'fünfundvierzig',
    46: 'sechsundvierzig',
    47: 'siebenundvierzig',
    48: 'achtundvierzig',
    49: 'neunundvierzig',
    50: 'fünfzig',
    51: 'einundfünfzig',
    52: 'zweiundfünfzig',
    53: 'dreiundfünfzig',
    54: 'vierundfünfzig',
    55: 'fünfundfünfzig',
    56: 'sechsundfünfzig',
    57: 'siebenundfünfzig',
    58: 'achtundfünfzig',
    59: 'neunundfünfzig',
    60: 'sechzig',
    61: 'einundsechzig',
    62: 'zweiundsechzig',
    63: 'dreiundsechzig',
    64: 'vierundsechzig',
    65: 'fünfundsechzig',
    66: 'sechsundsechzig',
    67: 'siebenundsechzig',
    68: 'achtundsechzig',
    69: 'neunundsechzig',
    70: 'siebzig',
    71: 'einundsiebzig',
    72: 'zweiundsiebzig',
    73: 'dreiundsiebzig',
    74: 'vierundsiebzig',
    75: 'fünfundsiebzig',
    76: 'sechsundsiebzig',
    77: 'siebenundsiebzig',
    78: 'achtundsiebzig',
    79: 'neunundsiebzig',
    80: 'achtzig',
    81: 'einundachtzig',
    82: 'zweiundachtzig',
    83: 'dreiundachtzig',
    84: 'vierundachtzig',
    85: 'fünfundachtzig',
    86: 'sechsundachtzig',
    87: 'siebenundachtzig',
    88: 'achtundachtzig',
    89: 'neunundachtzig',
    90: 'neunzig',
    91: 'einundneunzig',
    92: 'zweiundneunzig',
    93: 'dreiundneunzig',
    94: 'vierundneunzig',
    95: 'fünfundneunzig',
    96: 'sechsundneunzig',
    97: 'siebenundneunzig',
    98: 'achtundneunzig',
    99: 'neunundneunzig',
    100: 'einhundert',
    200: 'zweihundert',
    300: 'dreihundert',
    400: 'vierhundert',
    500: 'fünfhundert',
    600: 'sechshundert',
    700: 'siebenhundert',
    800: 'achthundert',
    900: 'neunhundert',
  },
  hundred: 'hundert',
  thousand: 'tausend',
  loneThousand: 'tausend',
  yearsInPairs: false,
  article: 'ein|eine|einen|einem|einer|eines',
  numberJoiner: 'und',
  decimalWord: 'Komma',
  fractions: {
    '0.5': 'eine halbe|einer halben|eine halben|halbe|halben|ein halbes|einem halben',
    '0.25': 'eine viertel',
    '1.5': 'anderthalb|eineinhalb|einundeinhalb',
    '2.5': 'zweieinhalb',
    '3.5': 'dreieinhalb',
  },
  andAHalf: 'und eine halbe',
  scales: {
    3: 'tausend|tsd|tsd.',
    6: 'million|millionen|mio',
    9: 'milliarde|milliarden|mrd|mia',
    12: 'billion|billionen|bio',
  },
  percent: 'prozent|%',

  currencies: {
    EUR: 'euro|euros',
    USD: 'dollar|us dollar|amerikanische dollar|amerikanischen dollar',
    GBP: 'pfund|britische pfund|pfund sterling',
    UAH: 'hrywnja|griwna',
    PLN: 'zloty|złoty',
    SEK: 'schwedische kronen',
    NOK: 'norwegische kronen',
    DKK: 'dänische kronen',
    CHF: 'franken|schweizer franken',
    RUB: 'rubel',
  },
  subunits: 'cent|cents|pence|rappen|öre',
  currencyJoiner: 'an|in',
  boundsBefore: {
    at_least: 'mindestens|wenigstens|zumindest|mehr als|über|nicht weniger als',
    at_most: 'höchstens|maximal|bis zu|weniger als|unter|nicht mehr als',
    nearly: 'fast|beinahe|knapp|nahezu',
    about: 'etwa|rund|ungefähr|circa|ca|ca.|zirka|gut',
  },
  boundsAfter: { at_least: 'oder mehr|mindestens', at_most: 'höchstens' },
  amountLeads: 'weitere|wert|kostet',
  counted: 'menschen|bürger|bürgerinnen|einwohner|flüchtlinge|soldaten|granaten|drohnen|schuss|tonnen|dosen|jahre',

  ordinals: ['erst*', 'zweit*', 'dritt*', 'viert*', 'fünft*', 'sechst*'],
  last: 'letzten|letztes|letzte',
  ordinalEndings: '',

  months: [
    'januar|jänner|jan',
    'februar|feber|feb',
    'märz|maerz|mrz',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sep',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  ambiguousMonths: '',
  monthPrepositions: 'im|seit|anfang|mitte|ende|bis|vor|nach|vom|von|des',
  dayFollowsMonth: false,
  weekdays: ['montag*', 'dienstag*', 'mittwoch*', 'donnerstag*', 'freitag*', 'samstag*|sonnabend', 'sonntag*'],
  shortWeekdays: [],
  dayArticles: 'am',
  partitives: 'von',
  yearWords: {
    1980: 'neunzehnhundertachtzig',
    1981: 'neunzehnhunderteinundachtzig',
    1982: 'neunzehnhundertzweiundachtzig',
    1983: 'neunzehnhundertdreiundachtzig',
    1984: 'neunzehnhundertvierundachtzig',
    1985: 'neunzehnhundertfünfundachtzig',
    1986: 'neunzehnhundertsechsundachtzig',
    1987: 'neunzehnhundertsiebenundachtzig',
    1988: 'neunzehnhundertachtundachtzig',
    1989: 'neunzehnhundertneunundachtzig',
    1990: 'neunzehnhundertneunzig',
    1991: 'neunzehnhunderteinundneunzig',
    1992: 'neunzehnhundertzweiundneunzig',
    1993: 'neunzehnhundertdreiundneunzig',
    1994: 'neunzehnhundertvierundneunzig',
    1995: 'neunzehnhundertfünfundneunzig',
    1996: 'neunzehnhundertsechsundneunzig',
    1997: 'neunzehnhundertsiebenundneunzig',
    1998: 'neunzehnhundertachtundneunzig',
    1999: 'neunzehnhundertneunundneunzig',
    2000: 'zweitausend',
    2001: 'zweitausendeins|zweitausendundeins',
    2002: 'zweitausendzwei|zweitausendundzwei',
    2003: 'zweitausenddrei|zweitausendunddrei',
    2004: 'zweitausendvier|zweitausendundvier',
    2005: 'zweitausendfünf|zweitausendundfünf',
    2006: 'zweitausendsechs|zweitausendundsechs',
    2007: 'zweitausendsieben|zweitausendundsieben',
    2008: 'zweitausendacht|zweitausendundacht',
    2009: 'zweitausendneun|zweitausendundneun',
    2010: 'zweitausendzehn|zweitausendundzehn',
    2011: 'zweitausendelf|zweitausendundelf',
    2012: 'zweitausendzwölf|zweitausendundzwölf',
    2013: 'zweitausenddreizehn',
    2014: 'zweitausendvierzehn',
    2015: 'zweitausendfünfzehn',
    2016: 'zweitausendsechzehn',
    2017: 'zweitausendsiebzehn',
    2018: 'zweitausendachtzehn',
    2019: 'zweitausendneunzehn',
    2020: 'zweitausendzwanzig',
    2021: 'zweitausendeinundzwanzig',
    2022: 'zweitausendzweiundzwanzig',
    2023: 'zweitausenddreiundzwanzig',
    2024: 'zweitausendvierundzwanzig',
    2025: 'zweitausendfünfundzwanzig',
    2026: 'zweitausendsechsundzwanzig',
    2027: 'zweitausendsiebenundzwanzig',
    2028: 'zweitausendachtundzwanzig',
    2029: 'zweitausendneunundzwanzig',
    2030: 'zweitausenddreißig',
    2031: 'zweitausendeinunddreißig',
    2032: 'zweitausendzweiunddreißig',
    2033: 'zweitausenddreiunddreißig',
    2034: 'zweitausendvierunddreißig',
    2035: 'zweitausendfünfunddreißig',
    2036: 'zweitausendsechsunddreißig',
    2037: 'zweitausendsiebenunddreißig',
    2038: 'zweitausendachtunddreißig',
    2039: 'zweitausendneununddreißig',
    2040: 'zweitausendvierzig',
  },
  units: {
    day: 'tag|tage|tagen|tages',
    week: 'woche|wochen',
    month: 'monat|monate|monaten|monats',
    quarter: 'quartal|quartale|quartalen|quartals|vierteljahr*',
    half: 'halbjahr|halbjahre|halbjahres|halbjahrs|hälfte|jahreshälfte',
    year: 'jahr|jahre|jahren|jahres|jahrs',
  },
  weekend: 'wochenende|wochenenden|wochenendes',
  weekNumber: 'kw|kalenderwoche|woche',
  weekOf: 'woche vom|woche ab dem|woche ab',
  decades: {
    20: 'zwanziger jahre*|zwanzigerjahre*',
    30: 'dreißiger jahre*|dreißigerjahre*',
    40: 'vierziger jahre*|vierzigerjahre*',
    50: 'fünfziger jahre*|fünfzigerjahre*',
    60: 'sechziger jahre*|sechzigerjahre*',
    70: 'siebziger jahre*|siebzigerjahre*',
    80: 'achtziger jahre*|achtzigerjahre*',
    90: 'neunziger jahre*|neunzigerjahre*',
  },
  decadeBefore: '',
  decadeAfter: 'er jahre*|er',
  decade: 'jahrzehnt*',
  century: 'jahrhundert*',
  fillers: 'des|der|dem|den|im|vom|jahres|jahr|monats',
  yearEndings: '',
  edges: {
    since: 'seit|seit dem|seit der|ab|ab dem',
    until_or_by: 'bis|bis zum|bis zu|bis zur',
    before: 'vor|vor dem',
    after: 'nach|nach dem',
    by: 'spätestens|spätestens bis',
    as_of: 'stand|stand vom|zum stand|per',
    around: 'um|gegen|um den',
  },
  parts: {
    rest: 'rest|der rest|den rest|rest des|den rest des|der rest des|rest der',
    early: 'anfang|zu beginn des|beginn des|anfang des',
    mid: 'mitte|mitte des',
    late: 'spät im',
    end: 'ende|ende des|zum ende des',
    year_end: 'jahresende|zum jahresende',
  },
  rangeStart: 'von|vom|zwischen|zwischen dem',
  rangeJoin: 'bis|bis zum|und|und dem',

  now: 'jetzt|heute|heutigen tag',
  startingOn: 'ab|ab dem|beginnend am',
  countedFrom: 'ab|ab dem',
  previous: 'letzt*|vorig*|vergangen*|vorherig*',
  current: 'dies*|laufend*',
  next: 'nächst*|kommend*',
  shiftFollows: false,
  relativeDays: { '-2': 'vorgestern', '-1': 'gestern', '0': 'heute', '1': 'morgen', '2': 'übermorgen' },
  relativePeriods: { 'year -1': 'vorjahr|vorjahres', 'year 0': 'des jahres|heuer', 'month -1': 'vormonat' },
  afterNext: '',
  beforeLast: '',
  agoBefore: 'vor',
  agoAfter: '',
  within: 'innerhalb|innerhalb von|binnen|in|innert',
  over: 'über|für|während|lang|im laufe von',
  per: 'pro|je|jede|jeden|jedes',
  rates: { day: 'täglich', week: 'wöchentlich', month: 'monatlich*', quarter: 'vierteljährlich', year: 'jährlich*' },
  durations: { '1 year': 'jahresfrist', '6 month': 'ein halbes jahr|einem halben jahr' },
  vague:
    'kürzlich|neulich|unlängst|jüngst|bald|demnächst|in den kommenden monaten|in den kommenden wochen|in den kommenden tagen|in den kommenden jahren|in den nächsten monaten|in den nächsten wochen|kommenden monaten|kommenden wochen|in naher zukunft|in kürze',
  ahead: 'wird|werden|geplant|kommend*|nächst*|künftig*|morgen',
  checked: {
    joints: 'und|aber|während|doch|sondern',
    offsets: 'später|früher|danach|zuvor|vorher|nach|vor',
    opposites: {
      degree: {
        one: 'wenig|kaum|gering*|schleppend*|langsam*|begrenzt*|bescheiden*',
        other: 'groß*|gross*|viel|erheblich*|beträchtlich*|deutlich*|bedeutend*|rasch*|zügig*|gut*',
      },
      growth: {
        one: 'steig*|stieg*|gestiegen*|wachs*|wuchs*|gewachsen*|zunehm*|zugenommen|erhöh*|stärk*|verstärk*|ausbau*|ausgebaut*|ausweit*|erweiter*|vertief*|mehr|enger*|schneller*|besser*|größer*|höher*',
        other:
          'sink*|sank*|gesunken*|fiel|fallen|gefallen*|schrumpf*|geschrumpft*|abnehm*|abgenommen|verringer*|senk*|gesenkt*|reduzier*|kürz*|gekürzt*|schwäch*|geschwächt*|zurückfahr*|zurückgefahren|weniger|langsamer*|schlechter*|kleiner*|niedriger*|geringer*|einschränk*|eingeschränkt*',
      },
      steadiness: { one: 'fragil*|instabil*|angespannt*|brüchig*|unsicher*', other: 'stabil*|ruhig*|sicher*|gefestigt*|entspannt*' },
      openness: { one: 'geöffnet*|öffn*|offen*|eröffn*|wiedereröffn*', other: 'geschlossen*|schließ*|schloss*|dicht' },
      acceptance: {
        one: 'angenommen*|annehm*|beschlossen*|gebilligt*|billig*|zugestimmt*|unterstütz*|dafür|für',
        other: 'abgelehnt*|ablehn*|lehnt*|verworfen*|zurückgewiesen*|dagegen|gegen',
      },
      sureness: {
        one: 'sicher|gewiss|unumkehrbar*|unwiderruflich*|zweifellos|bestätigt*',
        other: 'unsicher|ungewiss|unklar*|umkehrbar*|vielleicht|unbestätigt*|fraglich*',
      },
      novelty: { one: 'neu*', other: 'bestehend*|alt*|früher*|bisherig*' },
      bounds: { one: 'untergrenze|mindestbetrag|minimum', other: 'obergrenze|höchstbetrag|höchstens|maximum' },
      trade: { one: 'kauf*|gekauft*|erworben*|bestell*', other: 'verkauf*|veräußer*' },
      coming: {
        one: 'antritt|angetreten|beitritt|beigetreten|übernimmt|übernommen|wird',
        other: 'verlässt|verlassen|ausgetreten|zurückgetreten|tritt zurück|scheidet aus|ausgeschieden',
      },
      judgement: { one: 'warn*|gewarnt*|besorgt*|kritisier*|beschuldig*|verurteil*', other: 'lob*|gelobt*|würdig*|gewürdigt*|gratulier*' },
      permission: { one: 'darf|dürfen|erlaubt*|gestattet*', other: 'verboten*|untersagt*|darf nicht|dürfen nicht' },
      hour: { one: 'abend*|nacht*', other: 'morgen*|vormittag*|mittag*' },
      age: { one: 'kind*|minderjährig*', other: 'erwachsen*|senioren' },
      'going ahead': {
        one: 'abgesagt*|verschoben*|vertagt*|ausgesetzt*|gestrichen*',
        other: 'findet statt|finden statt|wie geplant|vorgezogen*',
      },
      extent: { one: 'vollständig*|voll|völlig|ganz*|alle', other: 'teilweise|halb*|zum teil' },
      unity: { one: 'gemeinsam*|zusammen|geschlossen', other: 'allein*|getrennt*|im alleingang' },
      liking: { one: 'unnötig*|überflüssig*|falsch*|übereilt*|zu spät', other: 'nötig*|notwendig*|richtig*|rechtzeitig*' },
      need: { one: 'müssen|muss|verpflichtend*|pflicht|verbindlich*', other: 'freiwillig*|unverbindlich*' },
      term: { one: 'langfristig*|dauerhaft*|auf dauer', other: 'kurzfristig*|vorübergehend*|vorläufig*|einmalig*' },
      truth: { one: 'bestreit*|bestritt*|dementier*|leugn*', other: 'bestätig*|räumte*|zugegeben*' },
      side: { one: 'fern*|entfernt*|weit weg', other: 'nah*|benachbart*' },
    },
  },
  revised: {
    corrected:
      'berichtigung|korrektur|korrigiert|korrigierte fassung|richtigstellung|in einer früheren version|in einer früheren fassung|eine frühere version|eine frühere fassung',
    updated: 'aktualisierung|aktualisiert|update|aktualisierte fassung|neufassung',
  },
};

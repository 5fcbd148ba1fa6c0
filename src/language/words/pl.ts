import { pol } from 'stopword';
import type { LanguageWords } from './language-words.ts';

export const polish: LanguageWords = {
  code: 'pl',
  mixedIn: false,
  decimalComma: true,
  script: 'latin',
  functionWords: `
    a albo ale bardzo bez bo by byc byl byla bylo byly ci co czego czemu czy dla dlaczego do dzis gdy gdzie i ich ile ilu im inne ja jak
    jaka jaki jakie jakim jakich jako jego jej jest jestem juz kiedy kogo komu kto ktora ktore ktorego ktorej ktory ktorych ktorym ku lub
    ma maja mi miedzy mnie moze na nad nas nie nich nim niz o od ona one oni oraz po pod podczas ponad poniewaz prosze przed przez przy sa
    sie skad sobie ta tak takie tam te tego tej ten to tu ty tych tylko tym tys w we wiec wszystkie wszystko wy z za ze zeby zostal
    zostala zostalo powiedzial dal dala czesc dziekuje dzien dobry polroczu miliardow mld rok roku
  `,
  ownLetters: 'ąęłńśźż',

  ordinary: {
    stopWords: pol,
    chatWords: `
      ile kiedy gdzie kto jaki jaka jakie które która który powiedział proszę według wynosi wyniosła odbyło zostało ilu jakich jakiego jakiej
      jakim jakimi jaką której którego których którym którą czyj czyja czyje czyich skąd dokąd odkąd dopóki dlaczego czemu po co jest są był była
      było byli były będzie będą być bywa został została zostali zostały ma mają miał miała miało mieli miały mieć może mogą mógł mogła można mogę
      chcę chce chciał chciałbym chciałabym chcemy potrzebuję potrzebujemy trzeba należy powiedz podaj pokaż daj dajcie wymień wyjaśnij wytłumacz opisz
      napisz sprawdź wiem wiesz wie wiemy wiadomo wiedzieć mówi mówią mówił mówiła powiedziała powiedzieli mam masz mamy macie tak nie no też także
      również jeszcze już teraz dziś dzisiaj wczoraj jutro potem później wcześniej przedtem zawsze nigdy często czasem tylko jedynie zaledwie prawie
      niemal około mniej więcej bardzo bardziej najbardziej dużo wiele mało trochę kilka kilku parę coś ktoś gdzieś kiedyś jakiś jakaś jakieś każdy każda
      każde wszyscy wszystko wszystkie nikt nic żaden żadna tu tam stąd ten ta to ci te tego tej temu tych tym tymi tę tą ów owa taki taka takie tyle
      oraz albo lub ale lecz jednak więc zatem czyli bo ponieważ gdyż że żeby aby gdy jeśli jeżeli choć chociaż oprócz poza mimo wobec dla podczas przez
      przy przed przede za nad pod między wśród od do ze we ku dzięki dzieki cześć hej witam siema halo dzień dobry pan pani państwo nam wam mi ci się
      sobie siebie nasz nasza nasze wasz właśnie chyba może raczej naprawdę dokładnie ok okej jasne
    `,
    chatSpellings: {
      wgl: 'w ogóle',
      wg: 'według',
      nwm: 'nie wiem',
      dzieki: 'dzięki',
      dzienx: 'dzięki',
      dzięks: 'dzięki',
      thx: 'dzięki',
      pls: 'proszę',
      plis: 'proszę',
      prosze: 'proszę',
      spoko: 'dobrze',
      oki: 'ok',
      okej: 'ok',
      czm: 'czemu',
      gdzies: 'gdzieś',
      jakas: 'jakaś',
      kiedys: 'kiedyś',
      cos: 'coś',
      bd: 'będzie',
      bedzie: 'będzie',
      moze: 'może',
      zeby: 'żeby',
      mld: 'miliardów',
      mln: 'milionów',
      tys: 'tysięcy',
      cze: 'cześć',
      hejka: 'cześć',
      siemka: 'cześć',
      kasa: 'pieniądze',
      kasy: 'pieniędzy',
      nt: 'na temat',
      np: 'na przykład',
      jw: 'jak wyżej',
      tzn: 'to znaczy',
      zw: 'zaraz wracam',
      jkbc: 'jakby co',
    },
    leaning: `
      akceptuje zaakceptował zaakceptowali biegnie bierze brał brała brać buduje zbudował chodzi chodził ciągnie czeka czyta dba decyduje
      zdecydował zdecydowała zdecydowali dociera dotarł dotarła dotarli dotrze dowiedział działa działał działać dzieli dzwoni grał gra
      głosował głosowali kończy kończył zakończy zakończył zakończyło zakończyła zakończyć kosztuje kosztował kupił kupiła kupuje kupić
      leci leciał leży leżał lubi łączy mieszka mieszkał musi musiał nalega nalegał napisał napisała nosi obejmuje objął objęła obiecuje
      ocenia odbiera odebrał odchodzi odszedł odeszła odmówił odmówiła odmawia odpowiada odpowiedział odpowiedziała odrzucił odrzucili
      odrzuca odwiedza odwiedził odwiedziła odwołał ogranicza opiera opuścił opuszcza organizuje zorganizował osiąga osiągnął osiągnęli
      ostrzega ostrzegł otwiera otworzył otwarto pamięta pisze pisał płynie pobiera podejmuje podjął podjęli podpisał podpisali podpisuje
      podróżuje podzielił pojechał pojechała pomaga pomógł poprosił poparł popiera poszedł potrzebuje powołał powołano powstał powstało
      powstanie pozwala pozwolił pracuje pracował pracują prowadzi prowadził prosi próbuje przegrał przejął przejmuje przeniósł przerwał
      przesunął przewiduje przybył przybyła przybyli przyjął przyjęli przyjmuje przyjechał przyjechała przyjechali przygotowuje
      przygotował przystąpił przyszedł przyszła przyszli pyta pytał reaguje zareagował rezygnuje zrezygnował robi robił robią zrobił
      zrobiła zrobili robić rośnie wzrosła rozmawia rozmawiał rozpoczyna rozpoczął rozpoczęła rozpoczęło rozpocznie rozwiązał rozważa
      ruszył ruszyła rządzi składa składał służy słyszy słyszał spadł spadła spotkał spotyka spotkali sprzedał sprzedaje stara start
      startuje stawia stracił strzelał szuka trafił trafia trwa trwał trwało trwała trzyma tworzy utworzył utworzono twierdzi twierdził
      uczestniczy uciekł ukończył uchwalił umarł umiera umówił unika urodził uruchomił uruchomiono ustalił ustalili ustąpił utrzymuje
      uzgodnił uzgodnili uzyskał używa walczy wchodzi wszedł weszła widzi widział wierzy wnosi wpływa wprowadza wprowadził wraca wrócił
      wstąpił wybiera wybrał wybrano wybuchł wyjechał wyjeżdża wyjedzie wyszedł wyszła wygrał wygrała wykonuje wykonał wykorzystuje
      wyrusza wysłał wysyła wyznaczył wzrasta wzrósł wziął wzięła wzięli zabrał zaczął zaczęła zaczęło zacząć zaczyna zagłosował zagroził
      zajmuje zajął zakazał zależy założył zamknął zamyka zaprasza zaprosił zaprzeczył zarządza zatrzymał zatwierdził zatwierdzili zawiera
      zbiera zgadza zgodził zgodzili zginął zlecił złożył zmienia zmienić zmniejszył znika zniósł zobaczył zrozumiał zwiększył zwiększa
      zwołał zwraca zwrócił zwyciężył żyje żył wiek stary młody długi krótki sam wolny zmęczony przemówienie notatka teczka waluta misja
      rola rolę roli stanowisko stanowiska urząd urzędy funkcja funkcje ranga
    `,
    light: `
      aktualn* akurat artykuł* bezpośrednio bieżąc* brzmi brzmiało brzmiała całkiem całkowicie cały cała całą całe całego całej ciekaw*
      cytat* czas czasu czasie czasopismo część części częścią dalej dalszy dalsze dane danych data datę dat daty dawn* dobry dobre dobra
      dobrym dokładn* dokument dokumenty dokumencie dokumentów dostępn* dotąd dotychczas dotychczasow* dotyczy dotyczące dotyczących dowód
      duży duża duże dużą dużego dużej dzień dnia dni dniu dzisiejsz* drugi druga drugie drugiej ewentualn* fakt fakty faktów faktycznie
      forma formie formę fragment fragmenty gazeta gazecie generalnie główn* godzina godzinie godzin grudzień historia historii ilość
      ilości imię imiona informacj* info inaczej inny inne inna innych istnieje istniał istotn* jasn* jasno jedno jedną jednym jedyn*
      kolejn* kolega koledzy kolegów konkretn* koniec końcu końca kontekst kontekście kwestia kwestii kwestie kwestię krótk* lata lat
      latach lepiej lepszy lepsze liczba liczby liczbę linijka linijki lipiec lista listy listę listopad luty ludzie ludzi łączn* maj
      marzec materiał materiały materiale media mediach miejsce miejscu miesiąc miesiąca miesięcy miesiącu minuta minut moment momencie
      mowa nadal najlepi* najlepsz* najważniejsz* najnowsz* największ* najbardziej następn* natychmiast naturalnie nazwa nazwę nazwisko
      nazwiska nazywa nazywają niby niedawno niedawn* normalnie nowy nowa nowe nowych nowego nowej nowym obecn* odbywa odbył odbyła odbyli
      odbędzie odnośnie odpowiedź odpowiedzi ogólnie ogóln* okoliczności określ* opcja opinia opis opisz opublik* oficjaln* osoba osoby
      osób osobie osobno ostateczn* ostatni ostatnia ostatnie ostatnio ostatniej ostatnich papier papiery pełn* pewn* pierwsz* pilne
      pilnie pisemn* podana podane podano podał podaje podają podobno podstawow* podstawie pojawił pojawia pokaz pokazuje ponad ponownie
      poprawn* poprostu poprzedni porównaniu poszczególn* potwierdz* powód powodu powody pozostałe pozostały poziom pozycja pozycji prawda
      prawdziw* prawdopodobn* prawie precyzyjn* problem problemy prosty proste przebieg przykład przykłady przykładowo przynajmniej
      przypadek przypadku przypomnij przypomnisz przypomnieć przyszłości publiczn* publicznie punkt punkty punktów punktach pytanie
      pytania pytań raport raporty raportów razem redakcja redakcji redaktor rok roku rokiem roczn różn* rzecz rzeczy rzeczywiście
      serdecznie skrót skrócie skrótu słowo słowa słów słowami specjaln* sprawa sprawy sprawie sprawę stan stanie stanu stanowi stanęło
      staje stało stała strona strony stronie suma sumy sumę kwota kwoty kwotę sytuacj* szczegóły szczegółów szczegółowo szczególn* szef
      szefa szefowa szybko szybki ściśle średnio styczeń tabela tabeli tekst tekstu tekście temat tematu temacie tematy teraźniejsz*
      trochę treść treści tydzień tygodnia tygodni tygodniu typ typu umiejscow* ustęp uściśl* uwaga uwagi wartość wartości ważn* wcale
      wciąż wcześniejsz* według wersja wersji wersje wiadomo wiadomość wiadomości wiedza widać widnieje wielkość wielki wielkie większość
      większy wniosek wnioski wprost wspomnian* wspomniał wspomina wstępnie wygląda wyglądało wyjaśn* wymienion* wymienia wymienić wynik
      wyniki wynosi wynosiła wynosiło wynosił wyraźn* występuje występują względem wysokość wysokości wysoka wysoki zapis zapisano
      zapytanie zasadniczo zawarte zazwyczaj zdanie zdaniu zdania zdań zdarzyło zdarzył zgodnie znaczy znaczenie znajduje znajdują znaleźć
      znajdziesz znasz znana znane znany znowu zostało zostaje związku związane związan* zwięźle zwykle źródł* poniedziałek poniedziałku
      wtorek wtorku środa środę czwartek czwartku piątek piątku sobota sobotę niedziela niedzielę stycznia lutego marca kwietnia maja
      czerwca lipca sierpnia września października listopada grudnia styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu
      październiku listopadzie grudniu angielsku niemiecku polsku francusku hiszpańsku ukraińsku dwa dwóch trzy trzech cztery pięć sześć
      siedem osiem dziewięć dziesięć rząd rządu rządy zespół zespołu czytelnik czytelnicy czytelników widzowie słuchacze chodziło dzieje
      dzieją działo stoi stoją mieści siedzibę dochodzi doszło mniejsz* wspóln* uprzejm* prośba prośbę proszę prosiłbym prosiłabym
      wdzięczny wdzięczna wdzięczni wdzięcz* poważaniem pozdrawiam pozdrowienia góry szanown* wystarczy wystarczą szybk* krótko prędko
      informację udzielenie udzielić przekazanie widziałem widziałam słyszałem słyszałam czytałem czytałam zrozumiałem rozumiem myślałem
      obie oba wersję podanie wskazać wskazanie proszą potrzebna potrzebne potrzebny dla poza czym czemu kim kogo czego czyim żadnych
      niczego dosłownym
    `,
    elided: '',
  },

  names: {
    lookalikes: `
      anioła boskie drania kamera mostu niebieski niebieskie połącz połączyć procesie próbował romans rosną rusza serce serii ubrania
      umierają umiera
    `,
    ordinary: 'pan pani pana prezydent kanclerz',
    languages: 'polsku angielsku niemiecku francusku hiszpansku ukrainsku',
    greetings: 'czesc dzien',
    particles: '',
    beforeLanguage: 'po na',
    afterLanguage: 'prosze i',
    countryPronouns: {},
  },

  concepts: {
    begin: 'zacz* | rozpocz* | początek | początku | startuje | ruszy* | ruszył*',
    end: 'koniec | końca | kończy | skończ* | zakończ* | wygasa',
    continue: 'trwa | kontynu* | przedłuż*',
    open: 'otwar* | otwier*',
    close: 'zamkn* | zamyka* | zamknięcie',
    schedule: 'planowan* | plan | zaplanowan* | harmonogram | termin',
    cancel: 'odwoł*',
    postpone: 'przełoż* | opóźn*',
    increase: 'wzrost* | wzrós* | rośnie | rosną | zwiększ*',
    decrease: 'spad* | zmniejsz* | obniż* | skróc* | skrac* | krótsz*',
    fulfil: 'spełni* | dotrzym* | wypełni* | osiągn* | zrealizow*',
    propose: 'propon* | propozycj* | zapropon*',
    adopt: 'przyję* | zatwierdz* | uchwal*',
    reject: 'odrzuc* | odmów*',
    decide: 'zdecydow* | decyzj* | postanow*',
    give: 'dał* | dać | przekaz* | wnios* | udziel*',
    receive: 'otrzym* | dosta*',
    pay: 'płac* | zapłac* | finans*',
    cost: 'koszt* | cena | ceny | kosztow*',
    money: 'pieniądz* | pieniędz* | fundusz* | środki | kwot*',
    warn: 'ostrzeg* | ostrzeż*',
    worry: 'obaw* | niepoko* | martwi*',
    criticise: 'krytyk* | skrytyk* | zarzuc* | oskarż*',
    praise: 'pochwal* | dzięk* | podzięk* | z zadowoleniem',
    admit: `przyzna* | przyznał*`,
    usual: `zwykl* | zwykły* | zwykle | normaln* | zazwyczaj | regularn*`,
    deny: 'zaprzecz* | dementu*',
    demand: 'wzyw* | wezwa* | żąd* | domag* | chce | apel*',
    answer: 'odpow* | reakcj* | zareag*',
    lead: 'kieruj* | prowadz* | dowodz* | przewodnicz* | na czele',
    leader: 'szef* | lider* | przywódc* | przewodnicząc*',
    predecessor: 'poprzedni* | dawn* | były',
    successor: 'następc*',
    purpose: 'zadani* | rola | rolę | cel | misj* | funkcj* | służy',
    goal: 'cel* | dąży | zamierz*',
    attend: 'uczestni* | udział | obecn* | zaprosz* | goście',
    meet: 'spotk* | spotyka* | posiedzen* | obrad* | sesj* | rozmow*',
    visit: 'wizyt* | odwiedz* | pojecha* | podróż*',
    place: 'miejsc* | siedzib* | lokaliz* | mieści',
    cooperate: 'współprac* | wspóln* | partnerstw*',
    support: 'wspar* | wspier* | pomoc* | poparc*',
    produce: 'produk* | wytwarz* | wyprodukow*',
    lack: 'brak* | niedob* | wystarcz* | za mało',
    need: 'potrzeb* | wymaga*',
    mandatory: 'obowiązk* | przymus*',
    allow: 'pozwol* | pozwal* | zezwol* | zgod*',
    forbid: 'zakaz* | zabron*',
    danger: 'zagro* | niebezpiecz* | ryzyk* | groź*',
    die: 'zmar* | śmier* | zgin* | ofiar*',
    child: 'dzieci* | dziecko',
    school: 'szkoł*',
    hospital: 'szpital*',
    ill: 'chor* | zachorow* | zakaż*',
    new: 'now* | po raz pierwszy',
    number: 'liczb* | ilość',
    share: 'odset* | procent* | udział*',
    deadline: 'termin* | do kiedy',
    duration: 'trwa* | jak długo',
    cause: 'powód | powod* | przyczyn*',
    effect: 'skut* | wynik* | efekt*',
    change: 'zmian* | zmieni*',
    differ: 'różni* | różnic* | sprzeczn*',
    include: 'obejm* | zawier* | wlicz* | część',
    add: 'dodatk* | oprócz',
    wording: 'dosłown* | cytat* | sformuł*',
    topic: 'temat* | porządek obrad | omaw* | omówi* | dyskut*',
    document: 'dokument* | artyku* | raport*',
    proof: 'dowod* | dowód',
    agree: 'umow* | porozum* | zgodz* | uzgodn*',
    negotiate: 'negocj* | dialog* | rozmow*',
    recognise: 'uzna*',
    member: 'człon* | przystąp* | wstąp*',
    deliver: 'dostarcz* | dostaw* | dotar*',
    use: 'używ* | użyci* | wykorzyst* | wyda*',
    train: 'szkol* | wyszkol*',
    measure: 'działan* | środk* | krok*',
    technology: 'technolog* | sztuczn* inteligencj*',
    future: 'przysz* | następn*',
    likely: 'prawdopodob* | możliw* | szans*',
    certain: 'pewn* | gwarant* | nieodwrac*',
    uncertain: 'niejasn* | niepewn* | nieznan*',
    ready: 'gotow* | działa | operacyj*',
    complete: 'pełn* | cał* | kompletn*',
    problem: 'problem* | trudno* | wyzwan* | słab*',
    progress: 'postęp* | na dobrej drodze | przebieg*',
    reliable: 'wiarygodn* | zauf* | rzeteln*',
    disinformation: 'dezinform* | kłamst*',
    interfere: 'ingeren* | miesza* | destabiliz*',
    spread: 'rozprzestrz* | szerz* | rozpowszech*',
    first: 'najpierw | priorytet* | pierwsz*',
    link: 'związ* | relacj* | powiąz*',
    promise: 'obiec* | obietni* | zobowiąz*',
    statement: 'oświadcz* | wypowied* | przesłan*',
    expert: 'ekspert*',
    country: 'kraj* | państw*',
    city: 'miast*',
    government: 'rząd*',
    company: 'firm* | przedsiębior*',
    name: 'nazyw* | nazw* | skrót* | oznacza',
    strong: 'siln* | wzmocn* | wzmacn*',
    stable: 'stabil* | pokój | pokoju',
    compare: 'porówn*',
    order: 'kolejno*',
    buy: 'kup* | zakup*',
  },

  asked: {
    pointing: {
      thing: `
        to | oni | one | tam | ich | wtedy | tego | temu | tym | ten | ta | te | tej | tę | tą | tych | tymi | tamten | tamta | tamto | tamtego | nim | nią | nich | nimi | je | go | jej | jego | on | ona | ono |
        tutaj | stamtąd | stąd | dlatego | tamtym | ten sam | ta sama | to samo | oba | obie | obydwa | jedno i drugie | pierwszy z nich | drugi z nich
      `,
      expletive: '',
      person: 'on | ona | jego | jej | jemu | nim | niego | niej | nią | ten człowiek | ta kobieta | ta osoba | kto to | go',
      leadsOn: `
        a | oraz | i | ale | też | także | również | plus | lub | albo | a co z | co z | a jak | a co | no a | i co | to samo dla | to samo w przypadku | a w przypadku | a jeśli chodzi o | jeśli chodzi o | w takim razie |
        to znaczy | chodziło mi o | chodzi mi o | nie czekaj | czekaj | a wtedy | natomiast
      `,
      before:
        'ok | okej | dobrze | dobra | dzięki | dziękuję | no | tak | nie | aha | rozumiem | jasne | super | hm | a | i | ale | więc | no dobra | świetnie',
    },
    answers: {
      share:
        'jaka część | jaką część | jaki procent | procent* | jaki udział | ile procent | jaki odsetek | odsetek | jaka proporcja | w jakiej części | udział w',
      duration: `
        jak długo | ile lat | ile miesięcy | ile dni | ile tygodni | ile czasu | jakim okresie | jaki okres | jaki czas | przez ile | na jak długo | na ile lat | w jakim czasie | jaki horyzont | jaki termin realizacji | od jak dawna |
        w ciągu ilu lat | przez jaki czas
      `,
      namedAmount: 'ile euro | ile dolarów | ile miliardów | ile milionów | ile pieniędzy',
      count: `
        ilu | ile osób | ile krajów | ile państw | liczba | ile ludzi | iloma | ile jest krajów | ile stanowisk | ilość osób | jak liczn* | liczebność  | ile członków | ile dzieci | ile kobiet | ile razy | ile przypadków |
        ile dawek | ile dronów | ile punktów | ile etatów | ile źródeł | ile jest osób
      `,
      amount: `
        ile | jaka kwota | jaką kwotę | jaka suma | jaką sumę | jak duzo | jak wiele | jak duża | jak duży | jak duże | jak wysoka | jak wysoki | jak wysokie | jaka wysokość | w jakiej wysokości | na jaką kwotę | na jaką sumę | jaka jest kwota |
        jaka jest suma | łączna kwota | łączna suma | jaka wartość | jaki budżet | jaki koszt | kwota całkowita | o jakiej kwocie
      `,
      date: `
        w którym roku | którym roku | którego roku | kiedy | którego dnia | jaka data | jaką datę | jakim dniu | od kiedy | do kiedy | na kiedy | w jakim dniu | w którym dniu | jaki dzień | który dzień | którym miesiącu | jakim miesiącu |
        w którym tygodniu | którym kwartale | o której | o której godzinie | z jakiego dnia | z jakiej daty | w jakim terminie | jaki termin | dzień tygodnia | podaj datę | dokładna data | jakiego dnia | którego
      `,
      country:
        'jaki* kraj* | któr* kraj* | jakie państwa | które państwa | jakie państwo | które państwo | którego kraju | z jakich krajów   | którzy członkowie | którzy partnerzy',
      person: `
        kto | kogo | kim | komu | czyj* | przez kogo | od kogo | z kim | dla kogo | o kim | jaka osoba | która osoba | jaki minister | który minister | która minister | jaki polityk | jacy urzędnicy | jaki generał | który generał |
        jak się nazywa | jak nazywa się | kto taki
      `,
      place:
        'jakie regiony | które regiony | jakich regionów | jakich regionach | których regionach | jakie obszary | gdzie | dokąd | skąd | jakim mieście | jakie miasto | którym mieście | które miasto | jakim miejscu | jakie miejsce | którym miejscu | w jakim budynku | gdzie jest siedziba | miejsce spotkania | siedziba',
      reason: `
        po co | do czego | dlaczego | czemu | z jakiego powodu | jaki powód | jaki jest powód | z jakiej przyczyny | jaka przyczyna | jaki jest cel | w jakim celu | jaki cel | powód | jaka jest rola | jaką rolę | jakie zadanie | jakie zadania |
        jakie ma zadania | co robi | co to robi | co ono robi | co ona robi | czym się zajmuje | czym zajmuje się | co będzie robić | co ma robić | do czego służy | po co jest | po co to | jaką funkcję | skąd wynika
      `,
      list: 'jakie | które | jacy | lista | wymień | wylicz | wypisz | podaj wszystkie | wszystkie | wszyscy | jakie tematy | porządek obrad | co jeszcze | kto jeszcze',
      total: 'łącznie | w sumie | ogółem | razem wziąwszy',
    },
    whenAlone: '',
    asksMore:
      'jaki | jakie | jaka | które | która | który | co mówi | co mówią | co powiedział | kiedy | do kiedy | od kiedy | gdzie | w jakim mieście | kto | przez kogo | komu | ile | ilu | jak długo | dlaczego | po co | jakiego dnia | którego dnia | w jakim terminie | w jakim czasie',
    joins: 'i | oraz | a także',
    accented: {},
    yesNo: 'czy | jest | są | był | była | było | byli | będzie | będą | ma | mają',
    statuses: {
      proposed: 'zaproponowa* | propozyc* | proponuje | proponowa* | zasugerowa*',
      pledged: 'obieca* | zobowiąza* | obietnic* | obiecuj* | zapowiedzian* | przyrzek*',
      committed: 'przeznaczy* | zadeklarowa* | deklarac* | deklaruj* | przeznaczon*',
      allocated: 'przydziel* | przydział* | rozdziel* | przyznan* | przyznał*',
      provided: 'udzieli* | dostarczono | przekaza* | przekazu* | udzielon* | zapewni* | ofiarowa*',
      disbursed: 'wypłac* | wydan* | wydał* | zapłacon* | przelan* | wydatkowan*',
      delivered: 'dostarczy* | dostarczon* | dostaw* | dojechał* | dotarł*',
    },
    currencies: {
      USD: 'dolarach | dolary | dolarów | dolara',
      EUR: 'euro',
      GBP: 'funtach | funtów | funty',
      PLN: 'złotych | złote | złotówkach',
      SEK: 'koron szwedzkich | koronach szwedzkich',
      NOK: 'koron norweskich | koronach norweskich',
      DKK: 'koron duńskich | koronach duńskich',
      CHF: 'franków szwajcarskich | frankach',
      UAH: 'hrywien | hrywnach',
      RUB: 'rubli | rublach',
    },
    derivations: {
      perMonth: 'miesięczn* | na miesiąc | w miesiącu | co miesiąc | miesięcznie',
      perYear: 'roczn* | na rok | rocznie | co rok | w skali roku | każdego roku',
      perWeek: 'tygodniow* | na tydzień | co tydzień',
      perDay: 'dziennie | na dzień | dzienn* | codziennie',
      perQuarter: 'kwartaln* | na kwartał | kwartalnie',
      average:
        'średnio | średnia | przeciętnie | średnią | przeciętna | w przeliczeniu na | podzielone przez | rozłożone na | co daje | to daje | ile to daje | ile wychodzi | wychodzi',
      sum: 'suma | razem | łącznie | zsumuj | dodaj | dodając | dodać | plus | w sumie | zsumowane',
      remainder:
        'pozosta* | brakuje | został* | zostaje | reszta | resztę | brakując* | jeszcze do wypłaty | do zapłaty | ile jeszcze | saldo',
      share: 'procent* | jaka część | jaką część | udział | odsetek | ponad połowa | więcej niż połowa | jaki ułamek',
      half: 'połowa | połowę | połowy | połowie',
      projection:
        'w tym tempie | tempie | takim tempie | przy tym tempie | tempo | jeśli tak dalej | ekstrapol* | prognozując | w skali całego roku | gdyby tak dalej',
      rate: 'kurs wymiany | kurs | kursie | kursu | jaki kurs | przelicznik | po jakim kursie',
      intoDollars: 'ile dolarów | w dolarach | na dolary | ile to dolarów | w usd',
      intoEuros: 'w euro | na euro | ile euro | ile to euro | w eur',
      convert: 'przelicz* | przeliczeni* | równowartość | odpowiada | ile to jest | ile to będzie | ile to',
      difference: 'różnica | różnicę | o ile | o ile więcej | o ile mniej | minus',
      change: `
        wzrost | wzrosła | wzrosło | przyrost | przybyło | spadek | spadła | spadło | o ile więcej | ile więcej | ilu więcej |
        ile nowych | o ile wzrosła | o ile mniej
      `,
      ratio: 'ile razy | ilukrotnie | jaka krotność | stosunek',
      elapsed: 'ile dni | ile miesięcy | ile tygodni | ile czasu minęło | ile czasu upłynęło | liczba dni',
      between: 'między | pomiędzy | od | po | minęło | upłynęło | dzieli | później',
      halfStems: 'połow',
      halfOrdinals: 'pierwsza | pierwszej | druga | drugiej | pierwszą | drugą',
      weekStems: 'tygod',
      monthStems: 'miesi',
      perHow: 'ile',
      timeLimits: 'w ciągu roku | w ciągu miesiąca | w ciągu tygodnia | w ciągu dnia | po roku | przez rok | w rok | po miesiącu',
      reckoning: `
        miesi* | średni* | pozosta* | przeciętn* | rok | roku | roczn* | tydzień | tygodni* | dzień | dni | dziennie | kwartał* |
        procent* | udział* | część | odsetek | reszt* | tempo | tempie | kurs* | przelicz* | dolar* | euro | usd | eur | różnic* |
        minus | plus | łączn* | razem | krotność | razy | połow* | cel | celu | osiągn* | jeszcze | dotąd | wykonan* | zrealizowan* |
        stosunek | brakuje | brakujące | suma | sumy | sumę
      `,
    },
    asides: {
      newest: `ostatecznie | koniec końców`,
      newestOf: `według najnowszych | według ostatnich | według najnowszego | według ostatniego | zgodnie z najnowszymi | zgodnie z ostatnimi | zgodnie z najnowszym | zgodnie z ostatnim | w najnowszym | w ostatnim | w świetle najnowszych`,
      reports: `danych | liczb | raportu | raportów | raportem | raporcie | danymi | doniesień | doniesieniami | informacji | informacjami | komunikatu | komunikatem | komunikacie | szacunków | bilansu`,
      partOf: `roku | tygodnia | miesiąca`,
      everywhere: `w całym kraju | w skali kraju | na terenie całego kraju | ogólnokrajowo`,
      asPlanned: `zgodnie z planem | jak planowano | jak zaplanowano | jak zapowiadano | jak zapowiedziano | jak obiecano | tak jak planowano | tak jak zapowiadano`,
      asHeld: `według twoich źródeł | według waszych źródeł | według źródeł | zgodnie z twoimi źródłami | zgodnie z waszymi źródłami | zgodnie ze źródłami | z tego, co wiesz | z tego, co macie | o ile wiesz | o ile wam wiadomo`,
      again: `ta, która | ten, który | to, które | ta, którą | ten, którego | te, które | ci, którzy | tę, którą | tą, którą`,
    },
    forms: {
      focus: 'ile | ilu | jaki | jakie | które | jaka | która | który | jakich | których',
      which: `jaki | jakie | jaka | które | która | który | jakich | których | którzy`,
      negated: `nie | nigdy | bez | nikt | żaden | żadna | żadne | żadnych | żadnego | oprócz | poza | z wyjątkiem | wyjąwszy | ani`,
      upToWhen: `do kiedy | na kiedy | do jakiego dnia | do której daty | w jakim terminie | do jakiej daty`,
      fromWhen: `od kiedy | od jakiego dnia | od jakiej daty | od której daty | począwszy od kiedy`,
      earliest: `na początku | początkowo | z początku | najpierw | pierwotnie | na samym początku | na wstępie`,
      asserts:
        'prawda | zgadza się | tak | nieprawdaż | czyż nie | czy to prawda | czy się zgadza | potwierdź | potwierdzasz | no nie | mam rację | zgadza sie | tak czy nie',
      exactly:
        'którego dnia | dokładna data | dokładną datę | jaka data | jaką datę | kiedy dokładnie | dokładnie kiedy | konkretna data | konkretny dzień | którego dokładnie | jakiego dnia | w jakim dniu | w którym dniu',
      saying: `
        ogłosi* | powiedzia* | zaproponowa* | opublikowa* | ogłasz* | ogłoszen* | mówi* | mówił* | oświadczy* | oświadcz* | stwierdzi* | poinformowa* | informuj* | zapowiedzia* | zapowiad* | przekazał | przekazała | wspomnia* | wspomin* | napisa* |
        wypowiedzia* | wypowied* | podkreśli* | ostrzeg* | zadeklarowa* | ujawni* | konferencj* prasow* | wywiad* | przemówien* | podał | podała | skomentowa* | przyzna* że | zaprezentowa* | przedstawi*
      `,
      wantsWords: `
        dosłownie | dosłown* | cytat* | słowo w słowo | własnymi słowami | dokładne słowa | dokładnych słów | dokładny cytat | jego słowa | jej słowa | bezpośredni cytat | zacytuj | jakimi słowami | co do słowa | wypowiedź dosłowną
      `,
      wantsName:
        'nazwisko | nazwiska | jak się nazywa | jak nazywa się | jak ma na imię | imię | imiona | nazwiskiem | jak się nazywają | podaj nazwiska | z nazwiska',
      sayerAfter: 'co | co takiego | co dokładnie | czy | co na to | jak',
      sayerAfterVerb: `
        co powiedział | co powiedziała | co powiedzieli | co mówi | co mówił | co mówiła | co mówią | co mówili | co ogłosił | co ogłosiła | co oświadczył | co oświadczyła | co stwierdził | co stwierdziła | co zapowiedział | co zapowiedziała |
        co odpowiedział | co odpowiedziała | co napisał | co napisała | co twierdzi | co twierdził | co zadeklarował | co na to powiedział | co dokładnie powiedział | co dokładnie powiedziała | co o tym powiedział | co na ten temat powiedział |
        co o tym mówi | co sądzi | co przekazał | co zaproponował | jak skomentował
      `,
      says: 'powiedział | powiedziała | powiedzieli | mówi | mówił | mówiła | ogłosił | ogłosiła | oświadczył | oświadczyła | stwierdził | zapowiedział | odpowiedział | odpowiedziała | napisał | twierdzi | przekazał | skomentował | poinformował',
      verbatim: 'cytat* | zacytuj* | cytuj* | dosłown* | słowo w słowo | własnymi słowami | dokładn* słow* | co do słowa',
      ofSaying: `
        powiedzia* | mówi* | ogłosi* | ogłosz* | oświadczy* | stwierdzi* | poinformowa* | zapowiedzia* | wspomnia* | napisa* | podał | podała | opublikowa* | twierdzi* | przekazał | cytowan* | ujawni*
      `,
      whoSpoke: `
        kto to powiedział | kto tak powiedział | kto to mówi | kto tak mówi | kto to mówił | kto to ogłosił | kto to stwierdził | kto tak twierdzi | kto to twierdzi | kto to zapowiedział | według kogo | zdaniem kogo | czyje to słowa | czyj to cytat |
        kto to oświadczył | kto tak stwierdził | kto mówi | kto powiedział | przez kogo powiedziane | kto to przekazał | od kogo to | kto o tym powiedział | kto o tym mówił | kto o tym poinformował | czyja to wypowiedź
      `,
      asOf: `
        stan na | stan na kiedy | na kiedy | z kiedy | z kiedy to | z kiedy jest ta informacja | z kiedy są te dane | z kiedy te dane | z kiedy pochodzi ta | z jakiego dnia | z jakiej daty | z którego dnia | z którego to | z jakiego to dnia | z dnia |
        na jaki dzień | według stanu na kiedy | jak stare to jest | jak stare są te dane | jak stara jest ta informacja | jak świeże to jest | jak świeża jest ta informacja | jak aktualne to jest | jak aktualne są te dane | czy to aktualne |
        jak aktualna jest ta liczba | z kiedy ta liczba | z kiedy jest ta liczba | datowane
      `,
    },
    roles: {
      who: 'kto | jaki* kraj* | któr* kraj* | jakie państwa | które państwa | jakie państwo | które państwo  | którzy członkowie',
      giver: `
        obiecał* | zadeklarował* | daje | dają | płaci* | finansuje | finansują | zapłaci* | zapłacił* | przekazał* | przekazuje |
        przekazują | zobowiązał* | zobowiązuje | ofiarował* | wpłaca | wpłacił* | wspiera | wsparł* | udziela | udzielił* | dostarcza |
        dostarczył* | sfinansuje | sfinansował* | łoży | wykłada | dał | dała | dali
      `,
      receiver: 'otrzym* | dostał* | dostaje | dostaną | dostanie | uzysk* | korzysta | korzystają | skorzyst* | odbierze | odebrał*',
      announcer: `
        ogłosił* | powiedział* | zaproponował* | to ogłosił* | to powiedział* | zapowiedział* | to zapowiedział* | oświadczył* | stwierdził* | poinformował* | mówił* | mówi | ogłasza | proponuje | zasugerował* | ujawnił* | przedstawił* | zadeklarował że |
        o tym powiedział* | o tym poinformował*
      `,
      holder:
        'kieruje | przewodniczy* | dowodzi | kierował* | dowodził* | stoi na czele | jest na czele | pełni | pełnił* | sprawuje | zajmuje stanowisko | szefuje | rządzi | prowadzi | zarządza | odpowiada za | jest odpowiedzialny',
      participant: `
        uczestnicz* | wziął* | wzięł* | wzięli | przyszedł* | przyszli | brał* | bierze | biorą | był obecny | byli obecni | była obecna | był tam | byli tam | przyjechał* | przyjechali | przybył* | przybyli | weźmie | wezmą | pojawił* | będzie obecny
      `,
      toWhom: 'komu | dla kogo | do kogo | na czyją rzecz | kto jest odbiorcą',
      another: `
        poprzedni* | były | była | byłego | byłej | byłym | następn* | przyszł* | ustępując* | odchodząc* | kolejny | kolejna | nowy minister | poprzednik* | następc* | przed nim | przed nią | po nim | po niej | zastąpi* | zastępuje | zastąpił* | przejmie po | przejął po | przejmuje po | obejmie po | objął po | nastąpi po
      `,
      before: 'wcześniej | przedtem | poprzednio | dawniej | uprzednio | przed tym',
    },
    intents: {
      misbehave: `
        zignoruj | zapomnij | udawaj | wymyśl | ignoruj | zapomnijcie | udawajmy | zmyśl | bez źródeł | bez podawania źródeł | pomiń źródła | twoje instrukcje | swoje instrukcje | swoich zasadach | twoje zasady | od teraz jesteś | teraz jesteś |
        zgadnij | zgaduj | strzelaj | powiedz po prostu tak | po prostu potwierdź | odegraj rolę | graj rolę | zachowuj się jak | halucynuj | obejdź
      `,
      opinion: `
        co sądzisz | co myślisz | twoim zdaniem | powinno | powinna | pogoda | wiersz | dowcip | co pan sądzi | co pani sądzi |
        pana zdaniem | pani zdaniem | twoja opinia | twoją opinię | jak uważasz | czy uważasz | czy sądzisz | zgadzasz się |
        kto ma rację | kto wygra | kto wygrywa | prognoz* | przewidywan* | jakie szanse | prawdopodobieństwo | czy to sprawiedliwe |
        czy to wystarczy | dobry pomysł | przepis na | horoskop | piosenk* | opowiedz bajkę | opowiedz historię | napisz mi |
        napisz wiersz | napisz list | napisz artykuł | zredaguj | przetłumacz | tłumaczenie | zarezerwuj | zamów | wyślij maila |
        która jest godzina | lubisz | jaka będzie pogoda | poleć | polecasz | polecacie | polecisz | doradź | doradzisz
      `,
      help: `
        pomóż | pomóż mi | proszę o pomoc z obsługą | co potrafisz | co umiesz | jak to działa | jak działasz | jak z tego korzystać | jak cię używać | co mogę zapytać | o co mogę zapytać | o co mogę pytać | jak pytać | jak zadać | kim jesteś | czym jesteś |
        co wiesz | do czego służysz | w czym możesz pomóc | jak możesz pomóc | jakie komendy | jakie polecenia | jakie pytania
      `,
      helpAlone: 'pomoc | pomocy | pomoc proszę | help | proszę o pomoc',
      freshness: `
        jak aktualne | aktualne | najnowsze | ostatnia aktualizacja | jak świeże | najnowsze źródło | najnowszy dokument | najnowszy artykuł | najświeższ* | kiedy aktualizowano | kiedy zaktualizowano | ostatnio aktualizowan* | nieaktualn* | przestarzał* |
        do kiedy sięgają | jak stare są twoje
      `,
      sources:
        'jakie źródła | twoje źródła | jakie masz źródła | lista źródeł | wszystkie źródła | na czym się opierasz | jakie dokumenty masz | jakie artykuły masz | bibliografia | spis źródeł | z jakich źródeł korzystasz',
      figures:
        'wszystkie kwoty | wszystkie liczby | wszystkie sumy | każda kwota | każdą kwotę | kluczowe liczby | najważniejsze liczby | lista kwot | lista liczb',
      reconcile: `
        która wersja | sprzeczn* | co jest prawdą | która liczba jest prawidłowa | która liczba jest poprawna | co jest poprawne | która jest prawidłowa | która jest właściwa | czy może | czy raczej | czy tylko | rozbieżn* | niezgodn* | która kwota jest | jedni mówią
      `,
      greetings: 'cześć | dzień dobry | dziękuję | dzięki | hej | witam | dobry wieczór | do widzenia | siema | dobry | ok | witaj',
      afterGreeting: 'wszystkim | wam | państwu | bardzo | serdecznie | ekipo | zespole',
      ought: { words: 'powinno | powinna | powinny | powinni | powinien | powinniśmy', after: '', except: '' },
      aboutSomething: 'wiesz o | wiesz na temat | wiadomo ci o',
      aboutTheBot: 'sobie',
    },
    series: {
      continents: 'europejsk* | azjatyck* | afrykańsk* | południowoamerykańsk* | latynoamerykańsk* | północnoamerykańsk*',
      ages: {
        between: 'A do B lat | A B lat | od A do B lat | w wieku A B lat | w wieku od A do B lat | między A a B rokiem życia',
        from: 'A lat i więcej | A lat i starsz* | powyżej A lat | powyżej A roku życia | od A lat | co najmniej A lat | w wieku A lat i więcej | w wieku powyżej A lat',
        below: 'poniżej C lat | poniżej C roku życia | do B lat | w wieku poniżej C lat | do C roku życia',
      },
      none: 'żaden | żadnej | żadnych | żadnego | zero | bez',
      greater: 'więcej | wyższ* | większ*',
      lesser: 'mniej | niższ* | mniejsz*',
      except: 'pomijając | nie licząc | z pominięciem | nie uwzględniając | oprócz | poza | z wyjątkiem | wyłączając | bez',
      times: 'ile razy | razy więcej | stosunek',
      weeks: 'tygodniow* | co tydzień | na tydzień',
      unworked: 'skumulowan* | wyłącznie | median* | na mieszkańca | na głowę | odchylenie | pkb',
      total: 'suma | sumę | łącznie | kwot* | ogółem | razem',
      superlative:
        'najbardziej dotknięt* | najciężej dotknięt* | najmocniej dotknięt* | najbardziej poszkodowan* | najwięcej | największ* | najwyższ* | maksym* | główn* | czołow*',
      first: 'pierwsz*',
      nothing: 'nic | niczego | żadnej pomocy | zero | nie przekaza* | nie dał* | nie udzielił* | żaden | żadne | żadnych',
      unreported:
        'niczego nie zgłosi* | nic nie zgłosi* | nie zgłasza* | nie zaraportowa* | nie poda* | niczego nie poda* | bez wiersza | bez wartości | brak wiersza | brak danych | bez danych | nie ma danych | brakuje | nie zgłosi* | nie podał* | nie ma w tabeli',
      rising: 'wzr* | rosł* | rośnie | zwiększ* | przybył*',
      falling: 'spad* | zmniejsz* | malał* | maleje | obniż*',
      changing: 'zmieni* | zmian* | w porównaniu | różnica między',
      between: 'od | z | między | do | na | i | a | wobec',
      wholeAfter: 'z | ze',
      partAfter: 'był* | jest | są | pochodzi* | stanowi* | miał* | ma | przypad*',
      part: 'udział* | jaka część | jaką część | procent* | odsetek | ile procent',
      each: 'według | w podziale na | każdy | każdego | każdym | każdej | każdą | co | na każdy',
      one: 'na',
      which: 'który | która | które | którym | której | jaki | jaka | jakie | jakim | najlepsz* | rekordow*',
      units: {
        day: 'dzień | dnia | dni',
        month: 'miesiąc | miesiąca | miesiącu | miesiące | miesięcy',
        quarter: 'kwartał | kwartału | kwartale | kwartały | kwartałów',
        half: 'półrocze | półrocza | półroczu',
        year: 'rok | roku | lata | lat',
      },
      adverbs: {
        day: 'dzień po dniu | dzienn*',
        month: 'miesiąc po miesiącu | miesięczn*',
        quarter: 'kwartał po kwartale | kwartaln*',
        half: 'półrocze po półroczu | półroczn*',
        year: 'rok po roku | roczn*',
      },
      when: 'kiedy',
      kinds: 'rodzaj* | typ | typy | kategori* | form* | kolumn*',
      howMany: 'ile | ilu | liczba | liczbę',
      chart: 'wykres* | diagram* | narysuj*',
      line: 'liniow* | krzyw*',
      covers: 'obejmuje | sięga | jaki okres',
      more: 'więcej niż | ponad | powyżej | co najmniej',
      fewer: 'mniej niż | poniżej | co najwyżej',
      versus: 'kontra | versus | vs | porówn* | niż',
      country: 'kraj | kraje | krajów | kraju | państw* | państwo',
      listing: 'lista | listę | pokaż',
      ranking: `
        kto dał | największ* darczync* | największ* darczyńc* | jaki kraj | jakie kraje | który kraj | które kraje | kto najwięcej | najwięcej dał | najwięcej dali | dał najwięcej | przekazał najwięcej | najhojniejs* | ranking | główni darczyńcy | czołowi darczyńcy |
        lista darczyńców
      `,
      months: 'który miesiąc | którym miesiącu | jaki miesiąc | jakim miesiącu | rekordowy miesiąc | najlepszy miesiąc | które miesiące',
      change:
        'zmienił* | zmian* | zmieniono | skorygowan* | korekt* | zrewidowan* | rewizj* | zaktualizowan* | pierwszej publikacji | pierwsza publikacja | poprzednia publikacja | poprzednie wydanie | różni*',
      releases: 'wydani* | publikacj* | wersj* | edycj* | rewizj*',
      together: 'wzięte razem | wzięci razem | wszystko razem | razem | łącznie | w sumie | ogółem',
      mean: 'średni* | przeciętn*',
      least: 'najmniej* | najniższ* | najmniejsz* | najsłabsz*',
      everybody: 'darczyńcy | wszyscy darczyńcy | wszystkie kraje | na świecie | cała tabela | wszyscy razem',
      table: 'tabeli | tabela | tabelę | zbiór danych | plik z danymi',
      giving: 'przekaza* | dał | dała | dali | daje | dają | dać | udzielił*',
      aid: 'pomoc* | przekaza* | wsparci* | dał | dała | dali | przydziel*',
      explained: `
        podziel* | podział* | nowo | faktycznie | rzeczywiście | dokładnie | odpowiednio | dotknięt* | osób | osoby | wieku |
        pomoc* | darczync* | darczyńc* | kraj* | kwot* | miesiąc* | rok* | półrocz* | przekaza* | przydziel* | wsparci* | pieniąd* |
        pieniędzy | łączn* | liczb* | wartość | wartości | państw* | rząd* | odbiorc* | dał | dała | dali | daje | udziel* |
        najwięcej | najmniej | największ* | najmniejsz* | główn* | hojn* | ranking | kwartał* | połow* | okres* | zmian* | zmieni* |
        różni* | rewiz* | koryg* | aktualiz* | pierwsz* | poprzedn* | wcześniej* | publikacj* | wydani* | wersj* | tabel* | dane |
        danych | plik | porówn* | więcej | mniej | między | każd* | wszyst* | razem | euro | dolar* | miliard* | milion* | według |
        instytut* | świat* | średni* | suma | sumy | sumę | druga | drugi | drugie | drugiej | nowa | nowe | nowy | nowych
      `,
    },
    courtesy: {
      hello:
        'cześć | dzień dobry | witam | hej | dobry wieczór | witaj | siema | siemka | hejka | halo | dobry | jak się masz | co słychać | co tam | dobranoc | witam serdecznie | witajcie',
      thanks:
        'dziękuję | dzięki | dziękuję bardzo | dziękuję pięknie | wielkie dzięki | dziękuję serdecznie | serdecznie dziękuję | bardzo dziękuję | dzięki wielkie | dziękujemy | podziękowania | bardzo pomocne | to pomaga | dzięki serdeczne',
      goodbye:
        'do widzenia | pa | na razie | do zobaczenia | do jutra | do usłyszenia | miłego dnia | miłego wieczoru | miłego weekendu | trzymaj się | pa pa | nara | cześć pa | udanego dnia',
      acknowledged: `
        dobrze | jasne | rozumiem | ok | super | stop | test | dobra | w porządku | zgoda | tak | nie | świetnie | doskonale | znakomicie | pięknie | fajnie | wszystko jasne | zrozumiano | zrozumiałem | zrozumiałam | przyjąłem | przyjęłam | zanotowane | okej |
        oczywiście | pewnie | racja | zgadza się | dokładnie | właśnie | aha | no tak | no dobrze | no dobra | ciekawe | interesujące | nie ma sprawy | nie ma problemu | nie szkodzi | nieważne | spoko | luz | dobra robota | nie dziękuję | to wszystko | nic |
        nic więcej | chwilę | chwileczkę | moment | gotowe | zrobione | brawo | hm | och | oki | tak jest | pauza
      `,
      apology:
        'przepraszam | przepraszam że przeszkadzam | przepraszam że znowu przeszkadzam | przepraszam za kłopot | przepraszam bardzo | wybacz | wybaczcie | przykro mi | sorki | najmocniej przepraszam | moja wina | ups',
      beside: `
        bardzo serdecznie wielkie za ci wam panu pani państwu pomoc odpowiedź odpowiedzi informację informacje info szybką wszystkim wszystko ekipo bot bocie no to już teraz na tak naprawdę cierpliwość poświęcony czas wsparcie kochani drogi droga
        sitrep zespole tę tą
      `,
      meant: 'stop test tak nie nic dobrze jasne pewnie właśnie dokładnie ciekawe moment super dobra racja pauza zgoda co jak gotowe halo',
    },
    operations: {
      restate: `
        krócej | w jednym zdaniu | w skrócie | skróć | skróć to | skrótowo | bardziej zwięźle | zwięźlej | zwięźle | krótsza wersja | krótszą wersję | krótko mówiąc | w dwóch zdaniach | w trzech zdaniach | w jednym słowie | w jednej linijce | prościej | uprość |
        za długie | zbyt długie | w kilku słowach | inaczej mówiąc | innymi słowy | przeformułuj | w _ zdaniach | w _ słowach | w _ punktach | w _ linijkach | _ punkty | _ punktów | _ zdania | _ zdań | maksymalnie _ słów | max _ słów | do _ słów | skondensuj
      `,
      compare: `
        porówn* | porównaj | porównanie | w porównaniu | zestaw | zestawienie | obok siebie | różnica między | różnice między | czym się różni | czym się różnią | jak się różnią | co jest większe | które jest większe | która jest większa | który jest większy |
        większe niż | większa niż | większy niż | wyższe niż | mniejsze niż | versus | kontra | jak się ma
      `,
      timeline: `
        chronologia | oś czasu | chronologi* | chronologiczn* | kolejność wydarzeń | przebieg wydarzeń | przebieg zdarzeń | ciąg wydarzeń | następstwo zdarzeń | kalendarium | co się kiedy wydarzyło | co kiedy się wydarzyło | kiedy co się stało | najważniejsze daty |
        kluczowe daty | wszystkie daty | lista dat | krok po kroku | osi czasu | historia wydarzeń | po kolei
      `,
      unknowns: `
        nie wiadomo | nieznan* | czego nie wiemy | czego nie wiadomo | czego nie wiesz | czego nie znamy | czego brakuje | co jest niejasne | niejasn* | nie jest jasne | otwarte pytania | pytania bez odpowiedzi | bez odpowiedzi | brakujące informacje | luki |
        luki w wiedzy | niewiadom* | nie podano | niewyjaśnion* | na co nie możesz odpowiedzieć | nie możesz odpowiedzieć | czego nie ma w źródłach
      `,
      disputes: `
        sprzeczn* | rozbieżn* | niezgodn* | sporn* | spór | spory | przeczą sobie | zaprzeczają sobie | kłócą się | nie zgadzają się | nie zgadza się | różnią się źródła | czy źródła się zgadzają | źródła są zgodne | konflikt między źródłami | różne liczby | różne wersje |
        w czym źródła | różnice w źródłach | kwestionowan*
      `,
      changes: `
        co nowego | co się zmieniło | co się ... zmieniło | coś nowego | czy coś się zmieniło | coś się ... zmieniło | coś się zmieniło | jakieś zmiany | jakie zmiany | co jest nowe | nowości | nowinki | aktualizacja | aktualizacje | najnowsze informacje | najnowsze wiadomości |
        najnowsze doniesienia | ostatnie wydarzenia | ostatnie doniesienia | ostatnie zmiany | najnowsze wydarzenia | co wydarzyło się od | co się stało od | co się wydarzyło od | od tego czasu | od tamtej pory | zmiany od | co doszło | jakieś nowości | co przybyło | są jakieś wieści | wieści
      `,
      brief: `
        podsumowan* | podsumuj | podsumować | podsumujcie | streść | streszczenie | streszczenia | przegląd | omówienie | omów | zarys | w zarysie | stan rzeczy | jaki jest stan | stan spraw | jak wygląda sytuacja | jaka jest sytuacja | sytuacja | jak sprawy stoją | na czym stoimy |
        gdzie jesteśmy | tło | kontekst | najważniejsze punkty | kluczowe punkty | główne punkty | najważniejsze fakty | kluczowe fakty | najważniejsze informacje | to co najważniejsze | najważniejsze | sedno | co wiemy | co wiadomo | co wiesz o | co wiesz na temat | co mamy o |
        co masz o | opowiedz mi o | opowiedz o | powiedz mi o | powiedz mi wszystko | wszystko o | wszystko na temat | informacje o | informacje na temat | info o | o co chodzi | wprowadź mnie | wprowadzenie | zreferuj | notatka o | briefing | krótki opis | co się stało | co się wydarzyło |
        co się dzieje | co zaszło | w pigułce | w punktach | punkty do rozmowy | raport o
      `,
      sources: `
        źródło | źródła | źródła* | źródeł | skąd | skąd to | skąd to wiesz | skąd wiadomo | skąd ta informacja | skąd te dane | skąd pochodzi | skąd pochodzą | gdzie to jest napisane | gdzie to przeczytałeś | odnośnik | odniesienie | przypis | który artykuł | jaki artykuł |
        który dokument | jaki dokument | jaka gazeta | które źródło | jakie źródło | kto to mówi | kto to powiedział | kto tak mówi | kto tak powiedział | kto to napisał | kto to podał | kto podaje | kto o tym pisze | kto o tym poinformował | według kogo | dowód | dowody | link | linki | fragment tekstu | kto to ogłosił
      `,
      confirm: `
        na pewno | jesteś pewien | jesteś pewna | jesteś pewny | czy na pewno | czy jesteś pewien | naprawdę | serio | poważnie | czy to pewne | czy to prawda | to prawda | czy to się zgadza | czy to potwierdzone | potwierdzone | czy to oficjalne | wiarygodn* | czy można temu ufać |
        czy można na tym polegać | czy możemy tak powiedzieć | czy można to cytować | sprawdź to | zweryfikuj | jak pewne | jak bardzo pewne | faktycznie
      `,
      how: `
        jak to policzy* | jak to obliczy* | jak to wyliczy* | jak policzy* | jak obliczy* | jak wyliczy* | jak to liczysz | skąd ta liczba | skąd wzięła się ta liczba | jak do tego doszedłeś | jak do tego doszłaś | pokaż obliczenia | pokaż wyliczenia | pokaż rachunek | obliczenia | wyliczenie |
        wzór | formuła | jak to wyszło | jak wyszła ta liczba
      `,
      people: `
        jakie osoby | które osoby | kto jest zaangażowany | kto bierze udział | wszystkie osoby | lista osób | osoby zaangażowane | zaangażowane osoby | wymienione osoby | osoby wymienione | kto jest kim | kto jest kto | kluczowe osoby | kluczowi gracze | główni aktorzy | kogo wymieniono |
        kogo się wymienia | kto jest wymieniony | kto jest cytowany | kogo cytują | jacy ludzie | jacy politycy | wszystkie nazwiska | jakie nazwiska
      `,
      said: `
        co powiedzia* | cytat* | co ... powiedział | co ... powiedziała | zacytuj* | cytuj | dosłownie | słowo w słowo | dokładne słowa | dokładnych słów | własnymi słowami | co mówi* | co mówił* | co oświadczy* | co stwierdzi* | co dokładnie powiedzia* | wypowiedź | wypowiedzi | oświadczenie |
        słowa | stanowisko | komentarz | reakcja | jakimi słowami | jego słowami
      `,
      details: `
        na przykład | więcej | szczegóły | szczegółowo | więcej szczegółów | dokładniej | bardziej szczegółowo | rozwiń | rozwiń to | rozwinąć | konkretnie | konkretniej | konkrety | co dokładnie | powiedz więcej | opowiedz więcej | więcej informacji | więcej na ten temat | więcej o tym |
        to znaczy | mianowicie | jak na przykład | doprecyzuj | sprecyzuj | uściślij | przykłady | co jeszcze
      `,
      figures: `
        wszystkie liczby | wszystkie kwoty | te liczby | jakie liczby | wszystkie sumy | kluczowe liczby | najważniejsze liczby |
        tylko liczby | same liczby | podaj liczby | lista liczb | lista kwot | każda kwota | konkretne liczby | dane liczbowe |
        liczby proszę | kwoty proszę | te kwoty
      `,
    },
    lengths: {
      numbers: {
        1: 'jednym | jednej | jedno | jeden',
        2: 'dwóch | dwa | dwie | dwoma',
        3: 'trzech | trzy | trzema',
        4: 'czterech | cztery',
        5: 'pięciu | pięć',
        6: 'sześciu | sześć',
        7: 'siedmiu | siedem',
        8: 'ośmiu | osiem',
        9: 'dziewięciu | dziewięć',
        10: 'dziesięciu | dziesięć',
        20: 'dwudziestu | dwadzieścia',
        30: 'trzydziestu | trzydzieści',
        50: 'pięćdziesięciu | pięćdziesiąt',
        100: 'stu | sto',
      },
      one: '',
      before: 'krótkich | krótkie | krótkim | krótkiej | najważniejszych | najważniejsze | głównych | główne | zwięzłych | kluczowych',
      points: 'punkt | punkty | punktów | punktach | punktami | podpunkty | podpunktach | podpunktów | myślnikach',
      sentences: 'zdanie | zdania | zdań | zdaniu | zdaniach | linijka | linijki | linijek | linijce | linijkach | wersach',
      words: 'słowo | słowa | słów | słowie | słowach | wyrazach | wyrazów',
      paragraphs: 'akapit | akapity | akapitów | akapicie | akapitach',
      beside: 'maksymalnie | maks | najwyżej | tylko | proszę',
    },
    everyFigure: {
      all: 'lista | wszystkie | wszystkich | każda | każdą | każdy | podaj | wymień | wypisz',
      figures: 'liczba | liczby | liczbę | liczb | kwota | kwoty | kwotę | kwot | suma | sumy | sumę | wartości',
      by: 'według dnia | według dni | według daty | według miesięcy | według miesiąca | według tygodni | według lat | po dniach | po miesiącach',
      beside: 'tych | z | te',
    },
    requests: {
      before: `
        a | i | więc | no | ok | okej | dobrze | dobra | ale | też | także | proszę | hej | cześć | dzień dobry | witam | przepraszam | szybkie pytanie | pytanie | jeszcze pytanie | mam pytanie | to | zatem | dzięki | dziękuję | jeszcze
      `,
      opens: `
        kto | kogo | komu | kim | czyj | co | czego | czym | kiedy | gdzie | dokąd | skąd | dlaczego | czemu | po co | jak | jaki | jaka | jakie | jacy | jakim | jaką | który | która | które | którzy | ile | ilu | czy | o czym | o co | od kiedy | do kiedy | na kiedy |
        podaj | podajcie | daj | dajcie | pokaż | pokażcie | powiedz | powiedzcie | wymień | wypisz | wylicz | wyjaśnij | wytłumacz | opisz | opowiedz | porównaj | podsumuj | streść | znajdź | sprawdź | potwierdź | zacytuj | przelicz | oblicz | przypomnij | napisz |
        potrzebuję | potrzebujemy | chcę | chciałbym | chciałabym | chcielibyśmy | poproszę | możesz | możecie | mógłbyś | mogłabyś | czy mógłbyś | jest | są | był | była | było | będzie | został
      `,
    },
    readership: {
      forWhom: 'dla | dla naszych | dla naszego | dla naszej | dla mojego | dla mojej | dla moich | dla swojego | dla swoich',
      readers: `
        czytelnika | czytelników | czytelniczek | czytelniczki | widzów | widza | słuchaczy | słuchacza | odbiorców | odbiorcy | kolegi | kolegów | koleżanki | koleżanek | redaktora | redaktorki | redakcji | przyjaciela | przyjaciół | ministra | ministrów |
        ministerstwa | ambasadora | ambasadorki | dyrektora | dyrektorki | dyrekcji | szefa | szefowej | szefostwa | prezydenta | prezesa | zespołu | zespołów | biura prasowego | gabinetu | publiczności
      `,
    },
    manner: {
      ways: 'jak | w jaki sposób | jakim sposobem | jaką drogą | czym | za pomocą czego | w jakiej formie | jakimi środkami',
      exactly: 'dokładnie | konkretnie | właściwie',
      auxiliaries: `
        został | została | zostało | zostaną | zostanie | będzie | będą | był | była | było | byli | jest są | ma | mają | może | mogą | można | się | on | ona | oni | to | dotarł | dotarła | dotarli | przyjechał | przyjechała | przyjechali | przybył | podróżował | działa
      `,
    },
    definition: {
      before:
        'ok | okej | więc | cześć | hej | proszę | dzięki | dziękuję | a | i | to | dobrze | dobra | powiedz mi | powiedz | przypomnij mi | przypomnij | wyjaśnij mi | no | ale',
      opens: `
        kto | co | czym jest | czym są | kim jest | kim są | co to | co to jest | kto to | kto to jest | co oznacza | co znaczy |
        zdefiniuj | jak to się nazywa | jak się to nazywa
      `,
      nods: 'dzięki | dziękuję | ok | okej | dobrze | dobra | a | i | więc | no | tak | jasne | rozumiem',
    },
    oneself:
      'mój | moja | moje | mojego | mojej | moich | moim | moją | nasz | nasza | nasze | naszego | naszej | naszych | naszym | naszą',
    ownDoing: {
      people: `ja | mnie | mi | my | nas | nam | ty | ciebie | ci`,
      asking: `
        powiedz mi | podaj mi | pokaż mi | przypomnij mi | wyjaśnij mi | daj mi | możesz mi | czy możesz mi | czy możesz nam |
        chodzi mi o | dla mnie | dla nas | interesuje mnie | mówiono mi
      `,
      wishes: `ja chcę | my chcemy`,
      toDo: '',
      doings: '',
    },
    amongPeople: `
      ja | mnie | mi | my | nas | nam | ty | cię | ciebie | ci | twój | twoja | twoje | pan | pani | państwo | wy | was | wam | ktoś
    `,
    silence: `
      stop | przestań | przestańcie | cicho | bądź cicho | milcz | cisza | wycisz | nie odpowiadaj | daj spokój | nie teraz
    `,
    ifRight: `
      czy to prawda | czy to się zgadza | czy to poprawne | to prawda | prawda | zgadza się | sprawdź to |
      możesz to sprawdzić
    `,
  },

  // Numbers, money and times

  cardinals: {
    0: 'zero',
    1: 'jeden|jedna|jedno|jednego|jednej|jednym',
    2: 'dwa|dwie|dwóch|dwu|dwoma',
    3: 'trzy|trzech|trzem',
    4: 'cztery|czterech|czterem',
    5: 'pięć|pięciu',
    6: 'sześć|sześciu',
    7: 'siedem|siedmiu',
    8: 'osiem|ośmiu',
    9: 'dziewięć|dziewięciu',
    10: 'dziesięć|dziesięciu',
    11: 'jedenaście|jedenastu',
    12: 'dwanaście|dwunastu',
    13: 'trzynaście|trzynastu',
    14: 'czternaście|czternastu',
    15: 'piętnaście|piętnastu',
    16: 'szesnaście|szesnastu',
    17: 'siedemnaście|siedemnastu',
    18: 'osiemnaście|osiemnastu',
    19: 'dziewiętnaście|dziewiętnastu',
    20: 'dwadzieścia|dwudziestu',
    30: 'trzydzieści|trzydziestu',
    40: 'czterdzieści|czterdziestu',
    50: 'pięćdziesiąt|pięćdziesięciu',
    60: 'sześćdziesiąt|sześćdziesięciu',
    70: 'siedemdziesiąt|siedemdziesięciu',
    80: 'osiemdziesiąt|osiemdziesięciu',
    90: 'dziewięćdziesiąt|dziewięćdziesięciu',
    100: 'sto|stu',
    200: 'dwieście|dwustu',
    300: 'trzysta|trzystu',
    400: 'czterysta|czterystu',
    500: 'pięćset|pięciuset',
    600: 'sześćset|sześciuset',
    700: 'siedemset|siedmiuset',
    800: 'osiemset|ośmiuset',
    900: 'dziewięćset|dziewięciuset',
  },
  hundred: '',
  thousand: 'tysiąc|tysiące|tysięcy|tysiąca',
  loneThousand: 'tysiąc',
  yearsInPairs: false,
  article: '',
  numberJoiner: 'i',
  decimalWord: 'przecinek',
  fractions: { '0.5': 'pół', '0.25': 'ćwierć', '1.5': 'półtora|półtorej' },
  andAHalf: 'i pół',
  scales: {
    3: 'tysiąc|tysiące|tysięcy|tys',
    6: 'milion*|mln',
    9: 'miliard*|mld',
    12: 'bilion*|bln',
  },
  percent: 'procent|procenta|procentów|proc|%',

  currencies: {
    EUR: 'euro',
    USD: 'dolar|dolary|dolarów|dolara|dolarach|dolarów amerykańskich',
    GBP: 'funt*|funtów szterlingów',
    UAH: 'hrywna|hrywny|hrywien',
    PLN: 'zł|złoty|złote|złotych|złotego',
    SEK: 'koron szwedzkich',
    NOK: 'koron norweskich',
    DKK: 'koron duńskich',
    CZK: 'koron czeskich',
    CHF: 'franków szwajcarskich',
    RUB: 'rubli|rubel|ruble',
  },
  subunits: 'grosz*|cent*',
  currencyJoiner: 'w',
  boundsBefore: {
    at_least: 'co najmniej|przynajmniej|minimum|ponad|powyżej|więcej niż|nie mniej niż',
    at_most: 'co najwyżej|maksymalnie|najwyżej|do|poniżej|mniej niż|nie więcej niż',
    nearly: 'prawie|niemal|blisko|niemalże',
    about: 'około|ok|ok.|mniej więcej|w przybliżeniu|rzędu',
  },
  boundsAfter: { at_least: 'lub więcej|co najmniej', at_most: 'maksymalnie' },
  amountLeads: 'kolejne|kosztuje',
  counted: 'ludzi|osób|obywateli|mieszkańców|uchodźców|żołnierzy|pocisków|dronów|ton|dawek',

  ordinals: ['pierwsz*|i', 'drug*|ii', 'trzeci*|iii', 'czwart*|iv', 'piąt*', 'szóst*'],
  last: 'ostatni*',
  ordinalEndings: '',

  months: [
    'styczeń|styczn*',
    'luty|lutego|lutym|lutemu',
    'marzec|marca|marcu|marcem',
    'kwiecień|kwietn*',
    'maj|maja|maju',
    'czerwiec|czerwc*',
    'lipiec|lipca|lipcu|lipcem',
    'sierpień|sierpn*',
    'wrzesień|wrześn*',
    'październik*',
    'listopad*',
    'grudzień|grudn*',
  ],
  ambiguousMonths: 'marca|marcu|maja|maj',
  monthPrepositions: 'w|we|od|do|przed|po|początku|koniec|połowie|z',
  dayFollowsMonth: false,
  weekdays: [
    'poniedziałek|poniedziałku',
    'wtorek|wtorku',
    'środa|środę|środy',
    'czwartek|czwartku',
    'piątek|piątku',
    'sobota|sobotę|soboty',
    'niedziela|niedzielę|niedzieli',
  ],
  shortWeekdays: ['pon', 'wt', 'śr', 'czw', 'pt', 'sob', 'ndz'],
  dayArticles: '',
  partitives: 'z',
  yearWords: {
    2000: 'dwutysięczn*',
    2001: 'dwa tysiące pierwsz*|dwutysięczn* pierwsz*',
    2002: 'dwa tysiące drug*|dwutysięczn* drug*',
    2003: 'dwa tysiące trzeci*|dwutysięczn* trzeci*',
    2004: 'dwa tysiące czwart*|dwutysięczn* czwart*',
    2005: 'dwa tysiące piąt*|dwutysięczn* piąt*',
    2006: 'dwa tysiące szóst*|dwutysięczn* szóst*',
    2007: 'dwa tysiące siódm*|dwutysięczn* siódm*',
    2008: 'dwa tysiące ósm*|dwutysięczn* ósm*',
    2009: 'dwa tysiące dziewiąt*|dwutysięczn* dziewiąt*',
    2010: 'dwa tysiące dziesiąt*|dwutysięczn* dziesiąt*',
    2011: 'dwa tysiące jedenast*|dwutysięczn* jedenast*',
    2012: 'dwa tysiące dwunast*|dwutysięczn* dwunast*',
    2013: 'dwa tysiące trzynast*|dwutysięczn* trzynast*',
    2014: 'dwa tysiące czternast*|dwutysięczn* czternast*',
    2015: 'dwa tysiące piętnast*|dwutysięczn* piętnast*',
    2016: 'dwa tysiące szesnast*|dwutysięczn* szesnast*',
    2017: 'dwa tysiące siedemnast*|dwutysięczn* siedemnast*',
    2018: 'dwa tysiące osiemnast*|dwutysięczn* osiemnast*',
    2019: 'dwa tysiące dziewiętnast*|dwutysięczn* dziewiętnast*',
    2020: 'dwa tysiące dwudziest*|dwutysięczn* dwudziest*',
    2021: 'dwa tysiące dwudziest* pierwsz*|dwutysięczn* dwudziest* pierwsz*',
    2022: 'dwa tysiące dwudziest* drug*|dwutysięczn* dwudziest* drug*',
    2023: 'dwa tysiące dwudziest* trzeci*|dwutysięczn* dwudziest* trzeci*',
    2024: 'dwa tysiące dwudziest* czwart*|dwutysięczn* dwudziest* czwart*',
    2025: 'dwa tysiące dwudziest* piąt*|dwutysięczn* dwudziest* piąt*',
    2026: 'dwa tysiące dwudziest* szóst*|dwutysięczn* dwudziest* szóst*',
    2027: 'dwa tysiące dwudziest* siódm*|dwutysięczn* dwudziest* siódm*',
    2028: 'dwa tysiące dwudziest* ósm*|dwutysięczn* dwudziest* ósm*',
    2029: 'dwa tysiące dwudziest* dziewiąt*|dwutysięczn* dwudziest* dziewiąt*',
    2030: 'dwa tysiące trzydziest*|dwutysięczn* trzydziest*',
    2031: 'dwa tysiące trzydziest* pierwsz*|dwutysięczn* trzydziest* pierwsz*',
    2032: 'dwa tysiące trzydziest* drug*|dwutysięczn* trzydziest* drug*',
    2033: 'dwa tysiące trzydziest* trzeci*|dwutysięczn* trzydziest* trzeci*',
    2034: 'dwa tysiące trzydziest* czwart*|dwutysięczn* trzydziest* czwart*',
    2035: 'dwa tysiące trzydziest* piąt*|dwutysięczn* trzydziest* piąt*',
    2036: 'dwa tysiące trzydziest* szóst*|dwutysięczn* trzydziest* szóst*',
    2037: 'dwa tysiące trzydziest* siódm*|dwutysięczn* trzydziest* siódm*',
    2038: 'dwa tysiące trzydziest* ósm*|dwutysięczn* trzydziest* ósm*',
    2039: 'dwa tysiące trzydziest* dziewiąt*|dwutysięczn* trzydziest* dziewiąt*',
  },
  units: {
    day: 'dzień|dni|dnia|dniach',
    week: 'tydzień|tygodnie|tygodni|tygodnia|tygodniu|tygodniach',
    month: 'miesiąc|miesiące|miesięcy|miesiąca|miesiącu|miesiącach',
    quarter: 'kwartał|kwartału|kwartale|kwartały',
    half: 'półrocze|półroczu|półrocza|połowa|połowie|połowy|połowę',
    year: 'rok|roku|lata|lat|latach|rokiem',
  },
  weekend: 'weekend*',
  weekNumber: 'tydzień|tygodniu|tygodnia',
  weekOf: 'tydzień od|tygodniu od',
  decades: {
    20: 'lata dwudzieste|latach dwudziestych',
    30: 'lata trzydzieste|latach trzydziestych',
    40: 'lata czterdzieste|latach czterdziestych',
    50: 'lata pięćdziesiąte|latach pięćdziesiątych',
    60: 'lata sześćdziesiąte|latach sześćdziesiątych',
    70: 'lata siedemdziesiąte|latach siedemdziesiątych',
    80: 'lata osiemdziesiąte|latach osiemdziesiątych',
    90: 'lata dziewięćdziesiąte|latach dziewięćdziesiątych',
  },
  decadeBefore: 'lata|latach',
  decadeAfter: '',
  decade: 'dekad*|dziesięcioleci*',
  century: 'wiek|wieku|stulecie|stuleciu',
  fillers: 'roku|w|rok|miesiąca',
  yearEndings: 'roku|r.|rok|r',
  edges: {
    since: 'od|począwszy od|od dnia',
    until_or_by: 'do|aż do',
    before: 'przed',
    after: 'po',
    by: 'najpóźniej do|najpóźniej w',
    as_of: 'stan na|według stanu na|na dzień|stan na dzień',
    around: 'około|ok|w okolicach',
  },
  parts: {
    rest: 'reszta|resztę|do końca',
    early: 'początek|na początku|początku|z początkiem',
    mid: 'w połowie|połowa|połowie|połowy',
    late: 'późny|późną',
    end: 'koniec|końca|pod koniec|z końcem|na koniec|końcem',
  },
  rangeStart: 'od|między|pomiędzy',
  rangeJoin: 'do|a|i',

  now: 'teraz',
  startingOn: 'począwszy od|od',
  countedFrom: 'od',
  previous: 'zeszł*|ubiegł*|poprzedni*|ostatni*|minion*',
  current: 'tym|tego|tej|tę|bieżąc*|obecn*',
  next: 'przyszł*|następn*|nadchodząc*|najbliższ*|kolejn*',
  shiftFollows: false,
  relativeDays: { '-2': 'przedwczoraj', '-1': 'wczoraj', '0': 'dzisiaj|dziś', '1': 'jutro', '2': 'pojutrze' },
  relativePeriods: { 'year 0': 'roku bieżącego', 'year -1': 'roku ubiegłego' },
  afterNext: '',
  beforeLast: '',
  agoBefore: '',
  agoAfter: 'temu',
  within: 'w ciągu|w|w czasie|w terminie',
  over: 'przez|na|przez okres',
  per: 'na|za|w każdym',
  rates: {
    day: 'dziennie|codziennie',
    week: 'tygodniowo',
    month: 'miesięcznie|miesięczn*|comiesięczn*',
    quarter: 'kwartalnie|kwartaln*',
    year: 'rocznie|roczn*|corocznie',
  },
  durations: { '1 year': 'w ciągu roku|przez rok', '6 month': 'pół roku', '18 month': 'półtora roku' },
  vague:
    'niedawno|ostatnio|wkrótce|niebawem|w najbliższych miesiącach|w najbliższych tygodniach|w nadchodzących miesiącach|w nadchodzących tygodniach|w najbliższym czasie|najbliższych miesiącach|nadchodzących miesiącach|nadchodzących tygodniach',
  ahead: 'będzie|będą|przyszł*|jutro|planowan*|zaplanowan*',
  checked: {
    joints: 'i|a|oraz|ale|podczas gdy|natomiast',
    offsets: 'później|wcześniej|temu|potem|przed|po',
    opposites: {
      degree: { one: 'mało|niewiel*|niewielk*|powoln*|ograniczon*|skromn*', other: 'duż*|wiele|znaczn*|istotn*|szybk*|dobr*|ogromn*' },
      growth: {
        one: 'wzros*|wzrast*|rośn*|rosną*|zwiększ*|podn*|wzmocn*|wzmacn*|rozszerz*|pogłęb*|więcej|lepsz*|większ*|wyższ*',
        other: 'spad*|zmniejsz*|zmala*|obniż*|osłab*|ogranicz*|mniej|gorsz*|mniejsz*|niższ*|cięc*',
      },
      steadiness: { one: 'krucha|kruch*|niestabiln*|napięt*', other: 'stabiln*|spokojn*|bezpieczn*' },
      openness: { one: 'otwart*|otwar*|otwier*', other: 'zamkn*|zamyk*' },
      acceptance: { one: 'przyjęt*|przyję*|zatwierdz*|poparł*|popar*|za', other: 'odrzuc*|odmów*|sprzeciw*|przeciw*' },
      sureness: { one: 'pewn*|nieodwracaln*|potwierdzon*', other: 'niepewn*|odwracaln*|może|niepotwierdzon*' },
      novelty: { one: 'now*', other: 'istniejąc*|star*|wcześniejsz*|poprzedn*' },
      bounds: { one: 'dolna granica|minimum', other: 'górna granica|pułap|maksimum' },
      trade: { one: 'kup*|naby*|zamów*', other: 'sprzeda*' },
      coming: { one: 'obejmie|objął|objęła|dołącz*|wstąp*', other: 'opuści*|odszedł|odejdzie|ustąpi*' },
      judgement: { one: 'ostrzeg*|ostrzeż*|zaniepoko*|krytyk*|oskarż*|potęp*', other: 'pochwal*|chwal*|pogratul*' },
      permission: { one: 'może|mogą|wolno|zezwol*', other: 'zakaz*|nie może|nie mogą|nie wolno' },
      hour: { one: 'wieczor*|noc*|wieczór', other: 'rano|poran*|południe' },
      age: { one: 'dzieci|dziecko|nieletni*', other: 'dorosł*|seniorz*' },
      'going ahead': { one: 'odwoła*|przełoż*|zawies*|odroczon*', other: 'odbędzie się|zgodnie z planem|przyspiesz*' },
      extent: { one: 'w pełni|całkowi*|cał*|wszystk*', other: 'częściow*|w połowie' },
      unity: { one: 'wspóln*|razem', other: 'sam*|oddziel*|osobno' },
      liking: { one: 'niepotrzebn*|błędn*|pochopn*|za późno', other: 'potrzebn*|konieczn*|słuszn*' },
      need: { one: 'musi|muszą|obowiązkow*', other: 'dobrowoln*' },
      term: { one: 'długotermin*|długofal*|trwał*', other: 'krótkotermin*|tymczasow*|jednorazow*' },
      truth: { one: 'zaprzecz*|zdementow*', other: 'potwierdz*|przyzna*' },
      side: { one: 'odległ*|dalek*', other: 'blisk*|sąsiedn*' },
    },
  },
  revised: {
    corrected:
      'sprostowanie|korekta|poprawka|poprawione|wersja poprawiona|errata|we wcześniejszej wersji|wcześniejsza wersja|w poprzedniej wersji',
    updated: 'aktualizacja|zaktualizowano|uaktualnienie|wersja zaktualizowana',
  },
};

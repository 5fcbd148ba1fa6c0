import type { PolarityWords } from '../polarity-words.ts';

export const polishPolarity: PolarityWords = {
  code: 'pl',
  negatesForward: false,
  exempt:
    'nie tylko|nie mniej niż|nie więcej niż|nie później niż|bez wątpienia|nie ma wątpliwości|nie wcześniej niż|co najmniej|mogę ogłosić|mogę potwierdzić|możemy ogłosić|możemy potwierdzić',
  negates: 'nie|nigdy|żaden|żadna|żadne|żadnych|żadnej|ani|nikt|nic|bez _nia|zamiast|jeszcze nie|niewypłacon*|niedostarczon*',
  denies:
    'błędnie|fałszywie|zaprzecz*|zdementow*|dementuj*|nie jest prawdą|nieprawda|brak porozumienia|nie ma porozumienia|wyklucz*|wycof*|anulow*|zawiesi*|odwoła*',
  refuses: 'odmówi*|odmawia*|odrzuci*|odrzuca*|sprzeciwi*|blokuje|zablokowa*|zawetowa*',
  doubts:
    'najwyraźniej|prawdopodobnie|wydaje się|rzekom*|podobno|ponoć|domniemany*|plotk*|pogłosk*|niepotwierdzon*|nie potwierdz*|ani nie potwierdz*|nie wiadomo|niejasne|nie jest jasne|czy|wątp*|spekul*|odmówi* potwierdzenia',
  opensDoubt: 'doniesienia, że|doniesienia o|informacje, że',
  plans:
    'planuje|planują|planowa*|plan|zamierza*|ma zamiar|mają zamiar|przewiduj*|rozważa*|chce|chcą|zaproponowa* _ć|spodziewa*|ma *ć|mają *ć|oczekuj*|dąży|proponuj*',
  possible: 'może|mogą|mogłoby|mógłby|mogłaby|mogliby|możliwe|ewentualnie|być może',
  conditions: 'jeśli|jeżeli|o ile|pod warunkiem|chyba że|w zależności|zależy|gdyby|w przypadku|z zastrzeżeniem',
  wishes: 'wezwa*|wzywa*|apeluj*|zaapelowa*|domaga*|żąda*|zażąda*|poprosi*|prosi|powinn*|powinien|musi|muszą|trzeba|należy',
  saysFalse:
    'są fałszywe|jest fałszywa|jest fałszywe|są nieprawdziwe|jest nieprawdziwa|to kłamstwo|zmyślon*|bezpodstawn*|nie jest prawdą|to nieprawda',
  saysOpen: 'niepotwierdzon*|nie zosta* potwierdzon*|nie jest pewne|wątpliw*',
  saysDenied: 'zosta* zdementowan*|zosta* odrzucon*|zosta* wycofan*|zosta* odwołan*|nie doszł*',
  promises: 'obieca*|zobowiąza*|zadeklarowa*',
  promised: 'przekaże|przekażą|udzieli|udzielą',
  topics: 'z',
  forwardOnly: '',
  factual: '',
  breaks: 'ale|lecz|natomiast|chociaż|choć|podczas gdy|jednak|tymczasem',
  subordinates: 'chociaż|choć|po tym|zanim|odkąd|gdy|kiedy|ponieważ|mimo|wbrew',
  relatives: 'który|która|które|którzy|których|którego|której',
  anaphors: 'ich|je|jej|go|tego|tych',
  finite: 'jest|są|był*|została*|zosta*|przekaza*|zapłaci*',
  tells:
    'dał*|dają|daje|przekaza*|przekazuje|przekazują|dostarczy*|dostarcza*|udzieli*|udziela*|zapewni*|zapewnia*|wypłaci*|wypłaca*|zapłaci*|płaci*|wysła*|wysyła*|przyzna*|przydzieli*|przeznaczy*|przeznacza*|zadeklarowa*|obieca*|obiecuj*|zobowiązał*|zobowiązuj*|zatwierdzi*|przyję*|uchwali*|zdecydowa*|podpisa*|ogłosi*|ogłasza*|zapowiedzia*|potwierdzi*|zaproponowa*|otrzyma*|otrzymuje|dosta*|wyda*|wydaje|zainwestowa*|wynosi*|wyniosł*|wyniós*|sięga*|sięgnę*|osiągn*|kosztuje|kosztowa*|obejmuj*|liczy*|naliczy*|zarejestrowa*|odnotowa*|zgłosi*|lecz*|zaszczepi*|zmarł*|zgin*|pracuje|pracują|pracowa*|zatrudnia*|wzros*|wzrós*|rośnie|spad*|zmala*|zmniejszy*|zwiększy*|podwoi*|spotka*|otwar*|otworzy*|zamkn*|rozpocz*|zaczę*|zaczą*|zakończy*|trwa*|przyby*|dotar*|trafi*|kupi*|zamówi*|jest|są|był*|było|został*|zostały|ma|mają|miał*|odby*|poszł*|poszed*',
  bare: '*ć',
  tellsTo: 'obieca*|zobowiąza*|zdecydowa*|zaczę*|zgodzi*',
  tellsThat:
    'powiedzia*|oświadczy*|stwierdzi*|podkreśli*|doda*|zapowiedzia*|ogłosi*|potwierdzi*|poinformowa*|poda*|przypomnia*|wyjaśni*|zapewni*|zaznaczy*|pokazuj*|obieca*|faktem|fakt',
  promisesNamed: '',
  sums: '',
};

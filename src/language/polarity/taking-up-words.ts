/** What one language has to say of the sentence before that it is false, refused or open, as alternatives of a pattern. */
export interface TakingUpWords {
  /** Pronouns that stand for all that was told before. */
  readonly pronouns: string;
  /** An object may stand before its verb. */
  readonly objectMayPrecede: boolean;
  /** Noun phrases that do: a definite one of what is claimed, and none that a clause or a matter of its own follows. */
  readonly claims: string;
  /** What follows a noun and makes it one of a matter of its own ("the report that …", "claims of …"). */
  readonly ofItsOwn: string;
  /** Verbs and adverbs between a subject and what is said of it. */
  readonly copulas: string;
  readonly false: string;
  /** Judges a deed as well as a claim: said to be false only where others claim it. */
  readonly wrong: string;
  /** Verbs that have a claim as their object. */
  readonly denies: string;
  readonly calls: string;
  /** Verbs that deny a claim, and refuse what was proposed. */
  readonly rejects: string;
  /** Behind the object of a verb in two parts ("wies … zurück"). */
  readonly rejectsEnd: string;
  /** Leaves open, before or behind what it is said of. */
  readonly open: string;
  /** Takes up and denies, or leaves open, in one phrase without a pronoun of its own. */
  readonly deniesWhole: string;
  readonly opensWhole: string;
  /** Shows that a sentence hands on what others claim. */
  readonly claimed: string;
  /** Before a verb that denies: it does not. */
  readonly not: string;
}

const ENGLISH: TakingUpWords = {
  objectMayPrecede: false,
  pronouns: 'that|this|it|these|those|both|all of (?:that|this|it)|none of (?:that|this|it)|such (?:reports|claims|rumou?rs|stories|talk)',
  claims:
    '(?:this|that|the|these|those|both|all these) (?:\\p{Ll}+ )?(?:reports?|claims?|rumou?rs?|allegations?|accusations?|stor(?:y|ies)|news|messages?|figures?|numbers?|sums?|totals?|dates?|day|accounts?|suggestions?|statements?|assertions?|posts?|information|talk|version|tale)',
  ofItsOwn: 'that|which|of|about|on (?:the|a|its)|by|from|whether|concerning|regarding|for|to|in (?:a|the)|made',
  copulas:
    "is|are|was|were|be|been|being|'s|has|have|had|could|can|cannot|simply|just|plainly|entirely|completely|utterly|totally|quite|all|absolutely|clearly|therefore|also|still|yet|so far|as|to|remains?|remained|independently|officially|immediately|at first|and|an?|the|pure|complete|sheer|as yet|out of hand",
  false:
    'false|untrue|not true|not the case|not correct|not so|not right|incorrect|inaccurate|invented|made up|fabricated|(?:a )?lies?|(?:a )?fabrications?|(?:a )?hoax(?:es)?|fake(?: news)?|disinformation|misinformation|nonsense|rubbish|baseless|unfounded|groundless|without (?:any )?(?:foundation|basis)|(?:a )?myths?|fiction|pure invention|(?:an )?inventions?|mistaken',
  wrong: 'wrong|absurd|ridiculous|not serious|laughable',
  denies: 'den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|contradict(?:s|ed|ing)?|rebut(?:s|ted)|contest(?:s|ed)',
  calls: 'call(?:s|ed|ing)?|describ(?:es?|ed)|brand(?:s|ed)?|denounc(?:es?|ed)|label(?:s|led)',
  rejects: 'dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|brush(?:es|ed) aside|laugh(?:s|ed) off|wav(?:es|ed) aside',
  rejectsEnd: '',
  open: "neither (?:be )?confirm(?:ed|s)? nor (?:denied|deny|den(?:y|ies))|not (?:yet |so far )?(?:be |been )?(?:independently |officially )?(?:confirm(?:ed)?|verif(?:y|ied)|check(?:ed)?)|n[o']t (?:be |been )?(?:confirmed|verified)|(?:unable|declined|refused) to (?:confirm|verify)|no (?:official |independent )?confirmation of|un(?:confirmed|verified|clear|certain)",
  deniesWhole: 'nothing of the (?:sort|kind)|no truth in (?:it|this|that|the (?:report|claim|rumou?r|story)s?)',
  opensWhole:
    '(?:there (?:is|was|has been) )?no (?:official |independent |immediate )?confirmation(?! (?:of|that))|(?:whether|if) (?:or not )?(?:this|that|it) (?:is|was) (?:so|true|correct|right|the case)',
  not: "not|n['’]t|never|nobody|no one|none",
  claimed:
    'report\\p{L}*|claim\\p{L}*|rumou?r\\p{L}*|alleg\\p{L}+|wrote|writes|suggest\\p{L}*|according to|stor(?:y|ies)|message\\p{L}*|leaflet\\p{L}*|posts?|posted|blog\\p{L}*|talk of|word|insist\\p{L}*|maintain(?:s|ed)?|hear[ds]?|(?:says?|said|says|told \\p{L}+) that',
};

const GERMAN: TakingUpWords = {
  objectMayPrecede: true,
  pronouns: 'das|dies|dieses|all das|nichts davon',
  claims:
    '(?:die|diese|dieser|den|der|das|dieses|diesen|dem) (?:\\p{L}+ )?(?:Meldung(?:en)?|Berichte?n?|Behauptung(?:en)?|Gerüchte?n?|Angaben?|Zahl(?:en)?|Summe|Darstellung|Nachricht(?:en)?|Aussage|Vorwürfe|Vorwurf|Termin|Datum|Information(?:en)?)',
  ofItsOwn: ', dass|, wonach|dass|wonach|über|von|des|eines|einer|zu',
  copulas:
    'ist|sind|war|waren|sei|seien|wäre|wurde|wurden|einfach|schlicht|schlichtweg|völlig|komplett|frei|alles|eindeutig|aber|jedoch|ein|eine|reine[rs]?|als|glatt|umgehend|bisher|zunächst|vorerst|noch|ließ|lässt|ließen|sich|unabhängig|offiziell|so|am \\p{Lu}\\p{Ll}+',
  false:
    'falsch|unwahr|nicht wahr|nicht richtig|unrichtig|erfunden|gelogen|erlogen|Lügen?|Unsinn|Quatsch|Unfug|Humbug|haltlos|unbegründet|Falschmeldung(?:en)?|Falschnachricht|Erfindung|Märchen|aus der Luft gegriffen|stimmt (?:so )?nicht|stimmen nicht|trifft (?:so )?nicht zu|treffen nicht zu|entbehrt jeder Grundlage',
  wrong: 'absurd|lächerlich|abwegig',
  denies: 'dementiert(?:e|en)?|bestr(?:eitet|itt|itten)|bestritten|verneint(?:e|en)?|widersprach(?:en)?|widerspricht|leugnet(?:e|en)?',
  calls: 'nannte[n]?|nennt|nennen|bezeichnet(?:e|en)?|tat|taten',
  rejects: 'wies(?:en)?|weist|weisen|tat|taten',
  rejectsEnd: '[^.;:]{0,60}(?:zurück|(?:als|für) [^.;:]{0,30}ab)',
  open: 'weder bestätig\\p{L}+ noch dementier\\p{L}+|nicht (?:\\p{L}+ )?(?:bestätig\\p{L}+|überprüf\\p{L}+|verifizier\\p{L}+|prüfen)|unbestätigt|unklar|ungewiss',
  deniesWhole: 'davon (?:kann|könne) keine Rede sein|daran (?:ist|sei) nichts (?:wahr|dran)|nichts dran|nichts daran (?:ist|sei) wahr',
  opensWhole:
    'ob (?:das|dies) (?:stimmt|zutrifft|so ist|wahr ist|richtig ist)|eine (?:offizielle |unabhängige )?Bestätigung (?:dafür |hierfür )?(?:gab es|gibt es|steht|stand|liegt|lag|fehlt|blieb)[^.;]{0,40}|wollte[n]? (?:das|dies) weder bestätigen noch dementieren|(?:wollte|konnte|mochte)[n]? (?:das|dies|die Meldung|den Bericht|die Zahl|die Angaben|den Termin) [^.;]{0,30}nicht bestätigen',
  not: 'nicht|nie|niemand|kein\\p{L}*',
  claimed:
    'berichte\\p{L}*|bericht|behaupt\\p{L}+|gerücht\\p{L}*|meldung\\p{L}*|melde\\p{L}*|schr(?:ieb|eibt|ieben|eiben)|heißt es|laut|angeblich\\p{L}*|habe|hätten?|sei|seien|kursiert\\p{L}*|flugblatt',
};

const FRENCH: TakingUpWords = {
  objectMayPrecede: false,
  pronouns: "cela|ceci|ça|c['’]|tout cela|tout ça|ce n['’]",
  claims:
    "(?:cette|ces|ce|cet|l['’]|la|le|les|toutes ces) ?(?:informations?|affirmations?|rumeurs?|chiffres?|nouvelles?|allégations?|accusations?|récit|version|propos|dates?|sommes?|bruits?|article|message)",
  ofItsOwn: "selon|que|qu['’]|de|du|des|d['’]|sur|concernant",
  copulas:
    "est|sont|était|étaient|serait|soit|a|ont|été|n['’]a|n['’]ont|n['’]est|ne|n['’]|pu|peut|tout|simplement|totalement|complètement|entièrement|absolument|purement|et|une?|des|de|d['’]|reste|restent|encore|comme|être|pour l['’]instant",
  false:
    "fau(?:x|sse|sses)|inexacte?s?|mensong(?:e|es|er|ers|ère|ères)|(?<=n['’](?:est|était|a|ont) )pas (?:vraie?s?|exacte?s?)|inventée?s?|invention|infondée?s?|sans fondement|absurdités?|bobards?|intox|désinformation|erronée?s?|du n['’]importe quoi|n['’]importe quoi|fantaisistes?",
  wrong: 'absurdes?|ridicules?|grotesques?',
  denies: 'dément(?:i|ent|it)?|démenti|ni(?:é|e|ent)|contest(?:é|e|ent)|réfut(?:é|e|ent)',
  calls: 'qualifi(?:é|e|ent)|trait(?:é|e)',
  rejects: 'rejet(?:é|te|tent|er)|balay(?:é|e)|écart(?:é|e)',
  rejectsEnd: '',
  open: 'ni confirmé(?:e|es|s)? ni démenti(?:e|es|s)?|(?:pas|pas encore) (?:pu )?(?:être )?(?:confirmée?s?|vérifiée?s?|confirmer|vérifier)|incertaine?s?|à vérifier|non confirmée?s?',
  deniesWhole:
    "(?:l['’]|les )(?:a|ont) (?:\\p{L}+ment )?(?:démenti|nié|contesté|réfuté)e?s?|(?:le|la|les) dément|il n['’]en est rien|rien de tout cela n['’]est vrai|rien n['’]est vrai",
  opensWhole:
    "si (?:cela|c['’]) ?est (?:vrai|exact)|(?:ne |n['’])?l['’]a ni confirmée? ni démentie?|aucune confirmation(?! (?:que|de))|n['’](?:a|ont) pas confirmé cette \\p{L}+",
  not: "n['’](?:a|ont)(?: \\p{L}+)?|ne|personne|jamais|pas",
  claimed:
    "selon|affirm\\p{L}+|rumeurs?|prétend\\p{L}*|écri(?:t|vait|vent)|a écrit|assur\\p{L}+|circul\\p{L}+|aurai(?:t|ent)|serai(?:t|ent)|d['’]après|bruit|tract",
};

const SPANISH: TakingUpWords = {
  objectMayPrecede: false,
  pronouns: 'eso|esto|ello|todo eso|todo esto|nada de eso',
  claims:
    '(?:esa|ese|esos|esas|esta|este|estos|estas|la|el|los|las|dicha|dicho) (?:informaci(?:ón|ones)|noticias?|afirmaci(?:ón|ones)|rumor(?:es)?|cifras?|acusaci(?:ón|ones)|versi(?:ón|ones)|fechas?|datos?|extremo|mensajes?)',
  ofItsOwn: 'de|del|que|según|sobre',
  copulas:
    'es|son|era|eran|sea|fue|ha|han|se|sido|ser|podido|pudo|pueden?|simplemente|totalmente|completamente|rotundamente|absolutamente|pura|puro|una?|sigue|queda|como|de|todavía|aún|tajantemente',
  false:
    'fals[oa]s?|mentiras?|inciert[oa]s?|no (?:es|son|era|eran) (?:ciert[oa]s?|verdad|así|correct[oa]s?)|inventad[oa]s?|invent(?:o|ada)|bulos?|infundad[oa]s?|sin fundamento|disparates?|tonterías?',
  wrong: 'absurd[oa]s?|ridícul[oa]s?',
  denies: 'desminti(?:ó|eron|do)|desmiente[n]?|negó|negaron|niega[n]?|negado|refut(?:ó|aron|a)',
  calls: 'calific(?:ó|aron|a|ado)|tach(?:ó|aron|a|ado)|tild(?:ó|aron|a)',
  rejects: 'rechaz(?:ó|aron|a|an|ado)|descart(?:ó|aron|a)',
  rejectsEnd: '',
  open: 'ni (?:confirm(?:ó|aron|a|an|ado)|confirmad[oa]) ni (?:desminti(?:ó|eron|do)|desmiente[n]?|neg(?:ó|ado))|no (?:se )?(?:ha[n]? |pudo |pudieron )?(?:podido |sido )?(?:confirm|verific|comprob)(?:ar|ad[oa]s?|ó|aron)(?:se)?|sin confirmar|incierto',
  deniesWhole:
    '(?:^|[“"«]\\s*)(?:es (?:totalmente |rotundamente |completamente )?(?:falso|mentira|un bulo)|no es (?:cierto|verdad))(?! que)|(?:lo|la|los|las) (?:desmintió|desmintieron|desmiente|negó|negaron|niega|ha desmentido|han desmentido|ha negado)',
  opensWhole:
    'si (?:eso|esto) es (?:cierto|verdad|así)|ni lo confirm\\p{L}+ ni lo (?:desm\\p{L}+|neg\\p{L}+)|no lo ha confirmado|no hay confirmación(?! de)',
  not: 'no|nunca|nadie|ni',
  claimed:
    'según|afirm\\p{L}+|rumor\\p{L}*|asegur\\p{L}+|escrib\\p{L}+|circul\\p{L}+|supuest\\p{L}+|habría[n]?|sería[n]?|folleto|publicó|noticia',
};

const POLISH: TakingUpWords = {
  objectMayPrecede: true,
  pronouns: 'to|temu|tego|to wszystko',
  claims:
    '(?:t[aeęąy]|tej|tych|tym|tę|ten|tego|temu) (?:\\p{L}+ )?(?:informacj\\p{L}+|doniesieni\\p{L}+|wiadomoś\\p{L}+|pogłos\\p{L}+|plot\\p{L}+|twierdzeni\\p{L}+|liczb\\p{L}*|kwot\\p{L}*|dat\\p{L}*|termin\\p{L}*|zarzut\\p{L}*)',
  ofItsOwn: 'o|że|jakoby|na temat|dotycząc\\p{L}+',
  copulas:
    'jest|są|było|była|po prostu|całkowicie|zupełnie|kompletn\\p{L}+|zwykł\\p{L}+|czyst\\p{L}+|jako|się|udało|pozostaj\\p{L}+|wciąż|na razie|stanowczo|kategorycznie|za',
  false:
    'nieprawd(?:a|ą|ę|ziw\\p{L}*)|nie (?:jest |są )?prawd(?:a|ą|ziw\\p{L}+)|kłamstw(?:o|a|em)|fałsz(?:em)?|fałszyw\\p{L}+|bzdur(?:a|ą|y|ę)|wymys(?:ł|łem|ły)|zmyślon\\p{L}+|wyssan\\p{L}+ z palca|bezpodstawn\\p{L}+|fake(?: news)?(?:em)?|nie ma nic wspólnego z prawdą',
  wrong: 'absurd(?:em|alne)?|śmieszne',
  denies: 'zaprzecz(?:ył\\p{L}*|yli|a|ają)|zdementowa(?:ł\\p{L}*|li)|dementuje|podważ(?:ył\\p{L}*|a)',
  calls: 'nazwa(?:ł\\p{L}*|li)|określi(?:ł\\p{L}*|li)|uzna(?:ł\\p{L}*|li)',
  rejects: 'odrzuci(?:ł\\p{L}*|li)|odrzuca',
  rejectsEnd: '',
  open: 'ani nie potwierdz\\p{L}+,? ani nie zaprzecz\\p{L}+|nie (?:udało się (?:\\p{L}+ )?)?(?:potwierdz\\p{L}+|zweryfikow\\p{L}+|sprawdz\\p{L}+)|niejasn\\p{L}+|niepotwierdzon\\p{L}+',
  deniesWhole: 'nic (?:takiego|podobnego)|nie ma w tym (?:ani )?(?:słowa|krzty|źdźbła)? ?prawdy',
  opensWhole:
    'czy to prawda|nie udało się tego (?:\\p{L}+ )?(?:potwierdzić|zweryfikować)|(?:tego|temu) ani nie potwierdz\\p{L}+|(?:oficjalnego )?potwierdzenia (?:na razie )?(?:brak|nie ma|nie było)',
  not: 'nie|nikt|nigdy',
  claimed:
    'według|twierdz\\p{L}+|pogłos\\p{L}+|plot\\p{L}+|napisa\\p{L}+|pisze|donos\\p{L}+|doniós\\p{L}*|doniesie\\p{L}+|rzekom\\p{L}+|podobno|jakoby|miał\\p{L}*|krąż\\p{L}+|ulot\\p{L}+|poda\\p{L}+',
};

const UKRAINIAN: TakingUpWords = {
  objectMayPrecede: true,
  pronouns: 'це|цього|це все|усе це|все це',
  claims:
    '(?:ц[яіюей]|цього|цьому|цих|цим|цей|цю) (?:\\p{L}+ )?(?:інформац\\p{L}+|повідомлен\\p{L}+|чут\\p{L}+|новин\\p{L}*|твердження\\p{L}*|цифр\\p{L}*|сум\\p{L}*|дат\\p{L}*|дан\\p{L}+|звинувачен\\p{L}+)',
  ofItsOwn: 'про|що|щодо|нібито',
  copulas:
    'є|було|була|просто|цілком|повністю|чиста|чистої|абсолютна|відверт\\p{L}+|звичайн\\p{L}+|як|вдалося|лишається|залишається|наразі|поки|рішуче|категорично|—|–|-',
  false:
    'не (?:є )?правд\\p{L}+|не так|неправд\\p{L}+|брехн\\p{L}+|фейк\\p{L}*|вигадк\\p{L}+|фальшив\\p{L}+|нісенітниц\\p{L}+|дурниц\\p{L}+|не відповідає дійсності|хибн\\p{L}+|безпідставн\\p{L}+|маячн\\p{L}+',
  wrong: 'абсурд\\p{L}*|смішн\\p{L}+',
  denies: 'спростува\\p{L}+|спростову\\p{L}+|запереч\\p{L}+',
  calls: 'назва\\p{L}+|назива\\p{L}+',
  rejects: 'відкину\\p{L}+|відкида\\p{L}+',
  rejectsEnd: '',
  open: 'не підтверд\\p{L}+,? (?:і|та|але й|й) не (?:спростува|запереч)\\p{L}+|ні підтверд\\p{L}+,? ні (?:спростув|запереч)\\p{L}+|не (?:вдалося )?(?:підтверд\\p{L}+|перевір\\p{L}+)|непідтверджен\\p{L}+',
  deniesWhole: 'нічого (?:подібного|такого)|жодного слова правди',
  opensWhole:
    'чи (?:це )?(?:правда|так воно)|(?:підтвердити|перевірити) (?:це|цю \\p{L}+) (?:\\p{L}+ )?не вдалося|(?:офіційного )?підтвердження (?:цьому |цього )?(?:наразі |поки )?(?:немає|нема|не було)',
  not: 'не|ніхто|ніколи',
  claimed:
    'за словами|за даними|стверджу\\p{L}+|чутк\\p{L}+|чутки|написа\\p{L}+|пише|повідом\\p{L}+|нібито|начебто|буцімто|ширит\\p{L}+|поширю\\p{L}+|листівк\\p{L}+',
};

/** By language (ISO 639-1). */
const LANGUAGES: Readonly<Record<string, TakingUpWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pl: POLISH,
  uk: UKRAINIAN,
};

/** The words of a language; those of English where it is none that is read. */
export function takingUpWordsOf(language: string): TakingUpWords {
  return LANGUAGES[language] ?? ENGLISH;
}

/** What a text tells of how far something has come: words of one language, as alternatives of a pattern. */
export interface ProgressWords {
  /** Of money that is promised or given: the steps in their order, with no word that two of them share. */
  readonly proposed: string;
  readonly pledged: string;
  readonly committed: string;
  readonly allocated: string;
  readonly provided: string;
  readonly disbursed: string;
  /** Of what happens. */
  readonly announced: string;
  readonly expected: string;
  readonly underWay: string;
  readonly done: string;
  /** Words behind which a deed is yet to be done: "will", "to be". */
  readonly ahead: string;
}

const ENGLISH: ProgressWords = {
  proposed: 'propos\\p{L}*|suggest\\p{L}*|floated|tabled|put forward|call(?:s|ed|ing)? for|plans?|ideas?',
  pledged: 'pledg\\p{L}*|promis\\p{L}*|vow(?:s|ed|ing)?|undert(?:akes?|ook|aken|aking)',
  committed: 'commit(?:s|ted|ting|ments?)?|earmark\\p{L}*|set(?:s|ting)? aside',
  allocated: 'allocat\\p{L}*|grant(?:s|ed|ing)?|assign(?:s|ed|ing)?|releas(?:es?|ed|ing)',
  provided:
    'provid(?:es?|ed|ing)|gave|giv(?:es?|en|ing)|suppl(?:y|ies|ied|ying)|donat(?:es?|ed|ing)|contribut(?:es?|ed|ing)|deliver(?:s|ed|ing)?|hand(?:s|ed|ing)? over|sent',
  disbursed: 'disburs\\p{L}*|pa(?:ys?|id|ying)(?: out)?|transfer(?:s|red|ring)?|wired|spent',
  announced:
    '(?:was|were|been|is|are) announced|announced(?= (?:a|an|the|some|at|up|for|plans|about|nearly)\\b| [\\d€$£]| [A-Z]{3}\\b)|announces?|announcements?',
  expected:
    'will|would|shall|expect\\p{L}*|schedul\\p{L}*|plann\\p{L}*|plans?|due|set to|(?:is|are|was|were) to|to be|ready to|next|(?:put off|put back|pushed back|postponed|brought forward|rescheduled|moved) (?:to|until|for)(?= \\p{Lu}|\\s?\\d| the \\d)|(?<!\\b(?:met|meet|meeting|gathered|convened|came|agreed|addressed|goes)\\b[^.;]*)to (?:discuss|meet|host|attend|address|join)',
  underWay:
    'under ?way|in progress|already|on track|(?:is|are|was|were|am)(?: [–-] and [\\p{L} ]+ [–-])? (?:\\p{L}+ )?\\p{L}+ing|continues?|continuing|began|begun|opens?|at work|in the first session|over the (?:next|past)',
  done: '(?<!\\b(?:the|a|an|their|its|our|his|her|this|more|more \\p{L}+ and)\\s)(?!(?:expect|schedul|plann|need|unit|intend|suppos|want|hundr|indee|wound|propos|pledg|promis|suggest|commit+|focus|bas|aim|call|relat)ed\\b)\\p{L}{2,}ed|met|held|took|taken|gave|given|said|told|spoke|spoken|sent|became|went|came|began|begun|brought|won|lost|shut|built|paid',
  ahead: 'will|would|shall|should|could|may|might|must|can|to|be',
};

const FRENCH: ProgressWords = {
  proposed: 'propos\\p{L}*|suggér\\p{L}*',
  pledged: 'promet\\p{L}*|promis\\p{L}*|promesse\\p{L}*',
  committed: 'engag\\p{L}*',
  allocated: 'allou\\p{L}*|débloqu\\p{L}*|affect\\p{L}*',
  provided: 'fourni\\p{L}*|accord\\p{L}*|donn\\p{L}*|livr\\p{L}*',
  disbursed: 'débours\\p{L}*|vers(?:é|ée|és|ées|er|ement\\p{L}*)|décaiss\\p{L}*|pay\\p{L}*',
  announced: 'annonc\\p{L}*',
  expected: 'aur(?:a|ont)|ser(?:a|ont)|doit|doivent|prévu\\p{L}*|attendu\\p{L}*|va|vont|(?:reporté|repoussé)e?s? aux?',
  underWay: 'en cours|déjà|continu\\p{L}*|poursui\\p{L}*',
  done: '(?:a|ont|est|sont|avait|avaient|été)(?: \\p{L}+)? \\p{L}+(?:é|ée|és|ées|i|is|it|u|us|ue|ues|ert)',
  ahead: 'va|vont|doit|doivent|peut|peuvent|pourrai\\p{L}*|sera|seront|aura|auront|à|pour|de',
};

const GERMAN: ProgressWords = {
  proposed: 'vorgeschlagen\\p{L}*|vorschl(?:ag|äge|ägt|ug)\\p{L}*|schl(?:ägt|ug)',
  pledged: 'zugesagt\\p{L}*|zusag\\p{L}*|versprach\\p{L}*|versprochen\\p{L}*|versprechen\\p{L}*|sagt\\p{L}*',
  committed: 'verpflicht\\p{L}*',
  allocated: 'zugewiesen\\p{L}*|bewilligt\\p{L}*|zugeteilt\\p{L}*',
  provided: 'bereitgestellt\\p{L}*|geleistet\\p{L}*|leistet\\p{L}*|geliefert\\p{L}*|gab|gaben|gegeben\\p{L}*|stellt\\p{L}*',
  disbursed: 'ausgezahlt\\p{L}*|überwiesen\\p{L}*|gezahlt\\p{L}*|zahlt\\p{L}*|geflossen\\p{L}*',
  announced: 'angekündigt\\p{L}*|kündigt\\p{L}*|ankündig\\p{L}*',
  expected: 'wird|werden|soll\\p{L}*|geplant\\p{L}*|erwart\\p{L}*|vorgesehen\\p{L}*|verschoben|verlegt',
  underWay: 'laufend\\p{L}*|läuft|laufen|bereits|im gange',
  done: 'ge\\p{L}{2,}(?:t|en)|fand|fanden|traf|trafen|begann\\p{L}*|tagte\\p{L}*|besuchte\\p{L}*|wurde|wurden|hat|haben',
  ahead: 'wird|werden|würde\\p{L}*|soll\\p{L}*|könnte\\p{L}*|kann|können|will|wollen|zu',
};

const SPANISH: ProgressWords = {
  proposed: 'propon\\p{L}*|propus\\p{L}*|propuest\\p{L}*',
  pledged: 'promet\\p{L}*|promesa\\p{L}*',
  committed: 'compromet\\p{L}*|compromis\\p{L}*',
  allocated: 'asign\\p{L}*|destin\\p{L}*',
  provided: 'proporcion\\p{L}*|aport\\p{L}*|entreg\\p{L}*|dio|dieron|dado',
  disbursed: 'desembols\\p{L}*|pag\\p{L}*|transfer\\p{L}*',
  announced: 'anunci\\p{L}*',
  expected: 'será\\p{L}*|tendrá\\p{L}*|previst\\p{L}*|esper\\p{L}*|va a|van a|(?:aplazad|pospuest)[oa]s? al?',
  underWay: 'en curso|ya|contin\\p{L}*',
  done: '(?:ha|han|fue|fueron|había\\p{L}*|sido)(?: \\p{L}+)? \\p{L}+(?:ado|ada|ados|adas|ido|ida|idos|idas)|\\p{L}{2,}(?:aron|ieron|ó)|tuvo',
  ahead: 'va a|van a|debe\\p{L}*|puede\\p{L}*|podría\\p{L}*|será\\p{L}*|a|para|de',
};

const POLISH: ProgressWords = {
  proposed: 'zaproponowa\\p{L}*|propon\\p{L}*|propozycj\\p{L}*',
  pledged: 'obieca\\p{L}*|obietnic\\p{L}*|zobowiąza\\p{L}*',
  committed: 'zadeklarowa\\p{L}*|przeznaczy\\p{L}*',
  allocated: 'przydzieli\\p{L}*|przyzna\\p{L}*',
  provided: 'udzieli\\p{L}*|przekaza\\p{L}*|dostarczy\\p{L}*|da(?:ł|ła|ło|li|ły)',
  disbursed: 'wypłac\\p{L}*|przela\\p{L}*|zapłac\\p{L}*',
  announced: 'ogłosi\\p{L}*|zapowie\\p{L}*',
  expected: 'będzie|będą|ma|mają|planowan\\p{L}*|oczekiwan\\p{L}*|odbędzie|odbędą|(?:przełożon|przesunięt)\\p{L}* na',
  underWay: 'trwa|trwają|w toku|już',
  done: '\\p{L}{2,}(?:ał|ała|ało|ali|ały|ił|iła|iło|ili|iły|ono|ano|ęto|ął|ęła|ęli)|odbył\\p{L}*',
  ahead: 'będzie|będą|ma|mają|może|mogą|powin\\p{L}*|aby|by',
};

const UKRAINIAN: ProgressWords = {
  proposed: 'запропон\\p{L}*|пропон\\p{L}*|пропозиц\\p{L}*',
  pledged: 'пообіця\\p{L}*|обіця\\p{L}*',
  committed: 'зобов\\p{L}*',
  allocated: 'виділ\\p{L}*',
  provided: 'нада(?!ти\\b|вати\\b)\\p{L}*|переда(?!ти\\b|вати\\b)\\p{L}*',
  disbursed: 'виплач\\p{L}*|виплат\\p{L}*|перерах\\p{L}*|сплач\\p{L}*',
  announced: 'оголо\\p{L}*|анонсу\\p{L}*',
  expected: 'буде|будуть|має|мають|очіку\\p{L}*|заплан\\p{L}*|відбудеться|відбудуться|перенес\\p{L}* на',
  underWay: 'трива\\p{L}*|вже|уже',
  done: '\\p{L}{2,}(?:ив|ила|ило|или|ав|ала|ало|али|ано|ено|ося|алися|илися|увся|лися)|відбул\\p{L}*',
  ahead: 'буде|будуть|має|мають|може|можуть|щоб|би',
};

/** By language (ISO 639-1). */
const TOLD_WORDS: Readonly<Record<string, ProgressWords>> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  pl: POLISH,
  uk: UKRAINIAN,
};

const patterns = new Map<string, RegExp>();

/** Finds, as whole words and in any case, what a language has for one thing; a language that is not read is taken for English. */
export function progressPattern(language: string, of: keyof ProgressWords): RegExp {
  const key = `${language} ${of}`;
  const known = patterns.get(key);
  if (known) return known;
  const { [of]: words } = TOLD_WORDS[language] ?? ENGLISH;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(key, pattern);
  return pattern;
}

/** Verbs of what takes place on a day, in forms of the present that tell it to be yet to come, by language. */
const TAKES_PLACE: Readonly<Record<string, string>> = {
  en: '(?:is|are)\\s+(?:\\p{L}+ly\\s+|now\\s+|also\\s+|not\\s+)?\\p{L}{2,}ing|starts?|begins?|opens?|reopens?|closes?|shuts|ends?|resumes?|meets?|expires?|takes? (?:place|effect|over)|goes live|go live|comes? into force|leaves?|arrives?|moves?|returns?',
  de: 'beginn(?:t|en)|starte(?:t|n)|öffne(?:t|n)|eröffne(?:t|n)|schließ(?:t|en)|ende(?:t|n)|tag(?:t|en)|trifft sich|treffen sich|trifft|treffen|finde(?:t|n)|reis(?:t|en)|zieh(?:t|en)|geh(?:t|en)|komm(?:t|en)|läuft|laufen|macht|machen|tritt|treten|nimmt|nehmen|stellt|stellen',
  fr: "commence(?:nt)?|débute(?:nt)?|(?:r|ré)?ouvre(?:nt)?|ferme(?:nt)?|reprend|reprennent|se réuni(?:t|ssent)|se termine(?:nt)?|s['’]achève(?:nt)?|a lieu|ont lieu|se tient|se tiennent|prend|prennent|entre(?:nt)?|quitte(?:nt)?|expire(?:nt)?|arrive(?:nt)?",
  es: 'comienza[n]?|empieza[n]?|abre[n]?|reabre[n]?|cierra[n]?|se reúne[n]?|entra[n]?|termina[n]?|acaba[n]?|se celebra[n]?|tiene[n]? lugar|reanuda[n]?|vence[n]?|asume[n]?|llega[n]?',
  pl: 'zaczyna(?:ją)?|rozpoczyna(?:ją)?|otwiera(?:ją)?|zamyka(?:ją)?|kończy|kończą|zbiera(?:ją)?|odbywa(?:ją)?|wznawia(?:ją)?|rusza(?:ją)?|wchodzi|wchodzą|obejmuje|obejmują|spotyka(?:ją)?|wygasa(?:ją)?',
  uk: 'почина[єю]\\p{L}*|розпочина[єю]\\p{L}*|відкрива[єю]\\p{L}*|закрива[єю]\\p{L}*|зачиня[єю]\\p{L}*|відновлю[єю]\\p{L}*|старту[єю]\\p{L}*|закінчу[єю]\\p{L}*|завершу[єю]\\p{L}*|збира[єю]\\p{L}*|відбува[єю]\\p{L}*|набува[єю]\\p{L}*|проводить|проводять',
};
/** Between the verb and its day, and between the day and a verb behind it. */
const WORDS_BETWEEN = 6;
const WORDS_BEFORE_VERB = 4;

interface Forms {
  readonly before: RegExp;
  readonly behind: RegExp;
}

const kept = new Map<string, Forms | undefined>();

function formsOf(language: string): Forms | undefined {
  if (kept.has(language)) return kept.get(language);
  const verbs = TAKES_PLACE[language];
  const word = "[\\p{L}\\p{N}'’-]+";
  const forms =
    verbs === undefined
      ? undefined
      : {
          before: new RegExp(
            `(?<![\\p{L}'’-])(?:${verbs})(?![\\p{L}-])(?:\\s+(?!(?:that|dass|que|że|що)\\s)${word}){0,${WORDS_BETWEEN}}\\s*$`,
            'iu',
          ),
          behind: new RegExp(`^,?\\s+(?:${word}\\s+){0,${WORDS_BEFORE_VERB}}?(?:${verbs})(?![\\p{L}-])`, 'iu'),
        };
  kept.set(language, forms);
  return forms;
}

/**
 * Whether the clause around a day tells in the present what takes place on it ("is closing its ward on 3 April", "Am 3. April
 * schließt die Station"): such a day is yet to come.
 *
 * @param before the clause up to the day
 * @param behind the clause from behind the day
 */
export function takesPlaceAhead(before: string, behind: string, language: string): boolean {
  const forms = formsOf(language);
  return forms !== undefined && (forms.before.test(before) || (before.trim().split(/\s+/u).length <= 2 && forms.behind.test(behind)));
}

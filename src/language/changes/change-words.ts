import type { Cues } from '../words/written-lists.ts';

/** What one language tells changes of figures with: words only, no rules. */
export interface ChangeWords {
  /** ISO 639-1. */
  readonly code: string;
  readonly cut: Cues;
  readonly rose: Cues;
  readonly doubled: Cues;
  /** Right before a figure: what was before, what is now, by how much. */
  readonly from: Cues;
  readonly to: Cues;
  readonly by: Cues;
  /** Words between one of these and its figure ("to at least"). */
  readonly between: Cues;
  /** Right before a figure that the one told before is compared with ("up from"). */
  readonly upFrom: Cues;
  readonly downFrom: Cues;
}

export const CHANGE_WORDS: readonly ChangeWords[] = [
  {
    code: 'en',
    cut: 'cut|cuts|cutting|reduce*|reducing|lower*|trim|trims|trimmed|slash*|drop|drops|dropped|fell|fall|falls|fallen|decreas*|shrank|shrunk|shrink*|halve*|pare*|scaled back|scaled down|declin*|dipped|sank|went down|brought down|came down|brought ... down|drove ... down|driven ... down|pushed ... down|down by',
    rose: 'rose|rise|rises|risen|raise|raises|raised|raising|increas*|grew|grow|grows|grown|climb*|jump*|went up|gone up|boost*|lift|lifts|lifted|expand*|swell*|swelled|surge*|soar*|top* up|hike*|step* up|brought ... up|drove ... up|driven ... up|pushed ... up|up by',
    doubled: 'doubl*|tripl*|trebl*|quadrupl*',
    from: 'from',
    to: 'to',
    by: 'by|a further|an additional|another',
    between: 'at least|about|around|nearly|almost|some|roughly|approximately|more than|less than|up to|just|over|a|the|its|an estimated',
    upFrom: 'up from',
    downFrom: 'down from',
  },
  {
    code: 'fr',
    cut: 'rédui*|baiss*|diminu*|abaiss*|coup*|recul*|tomb*|divis*',
    rose: 'augment*|relev*|accru*|accroî*|grimp*|progress*|hauss*|port*|mont*|pass*',
    doubled: 'doubl*|tripl*|quadrupl*',
    from: 'de',
    to: 'à',
    by: 'de plus de',
    between: 'au moins|environ|près de|quelque|plus de|moins de',
    upFrom: 'contre',
    downFrom: 'au lieu de',
  },
  {
    code: 'de',
    cut: 'kürz*|gekürzt|senk*|gesenkt|reduzier*|verringer*|fiel|fielen|sank|sanken|gesunken|halbier*',
    rose: 'stieg|stiegen|gestiegen|erhöh*|steiger*|gesteigert|wuchs|wuchsen|aufgestockt|stock* ... auf|anhob|angehoben',
    doubled: 'verdoppel*|verdreifach*',
    from: 'von',
    to: 'auf',
    by: 'um',
    between: 'mindestens|rund|etwa|fast|knapp|über|mehr als',
    upFrom: 'nach',
    downFrom: 'statt',
  },
  {
    code: 'es',
    cut: 'recort*|reduj*|reduc*|baj*|disminuy*|rebaj*|cay*',
    rose: 'aument*|sub*|elev*|increment*|crec*|creció|ampli*|pas*',
    doubled: 'duplic*|triplic*',
    from: 'de|desde',
    to: 'a|hasta',
    by: 'en',
    between: 'al menos|unos|cerca de|casi|más de|menos de',
    upFrom: 'frente a',
    downFrom: 'frente a los',
  },
  {
    code: 'pl',
    cut: 'obniży*|zmniejszy*|zredukowa*|spadł*|obcię*|ograniczy*',
    rose: 'wzrosł*|wzrósł|zwiększy*|podnio*|podniós*|podwyższy*',
    doubled: 'podwoi*|potroi*',
    from: 'z',
    to: 'do',
    by: 'o',
    between: 'co najmniej|około|prawie|ponad|niemal',
    upFrom: 'wobec',
    downFrom: 'zamiast',
  },
  {
    code: 'uk',
    cut: 'скороти*|зменши*|знизи*|знизи*|впа*|урізал*|урізав',
    rose: 'зрос*|зріс|збільши*|підвищи*|підня*|вирос*',
    doubled: 'подвої*|потрої*',
    from: 'з|із|від',
    to: 'до',
    by: 'на',
    between: 'щонайменше|близько|майже|понад|приблизно',
    upFrom: 'проти',
    downFrom: 'замість',
  },
];

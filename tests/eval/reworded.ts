import type { Fact, Pack } from '../../src/index.ts';

/** Another way to say what a fact says; undefined where its statement has nothing to say otherwise. */
export type Rewording = (statement: string, fact: Fact, pack: Pack) => string | undefined;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const OPENING =
  /^(?:The|There|No|About|Some|During|In|On|By|A|An|To|Of|For|First|Nothing|Whether|Before|Besides|According|Despite|Five|Four|Two|Three|Seven|Nine|Since)(?= )/u;

/** A statement as it stands within a sentence: its first word small, unless that is a name. */
function within(statement: string): string {
  return statement.replace(OPENING, (word) => word.toLowerCase());
}

const bare = (statement: string) => statement.replace(/\.$/u, '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const changed = (statement: string, other: string) => (other === statement ? undefined : other);

/** So few words are no sentence. */
const FEWEST_WORDS = 6;
const isSentence = (text: string) => text.split(' ').length >= FEWEST_WORDS;

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\btook part in\b/gu, 'joined'],
  [/\bchaired\b/gu, 'presided over'],
  [/\bwarned\b(?= (?:on|of|that|against))/gu, 'cautioned'],
  [/\bdiscussed\b/gu, 'talked about'],
  [/\bwas held\b/gu, 'took place'],
  [/\bmilitary assistance\b/gu, 'military aid'],
  [/\bmilitary aid\b/gu, 'military support'],
  [/\bpackage\b/gu, 'fund'],
  [/\bcarried\b/gu, 'transported'],
  [/\bpassengers\b/gu, 'travellers'],
  [/\bemploys\b/gu, 'has'],
  [/\bdecided\b/gu, 'resolved'],
  [/\bpaid\b/gu, 'contributed'],
  [/\bsailings\b/gu, 'departures'],
  [/\bsailors\b/gu, 'crew members'],
  [/\bnumber\b/gu, 'figure'],
  [/\bcalled on\b/gu, 'urged'],
  [/\bmeeting\b/gu, 'gathering'],
  [/\binhabitants\b/gu, 'residents'],
  [/\bpupils\b/gu, 'schoolchildren'],
];

/** "X said on D that Y" as "Y, X said on D". */
function saidBehind(statement: string): string | undefined {
  const read = /^(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?) said (on \d+ \p{L}+ \d{4} )?that (.+)$/u.exec(bare(statement));
  return read ? `${capital(read[3] ?? '')}, ${read[1]} said ${read[2] ?? ''}`.trimEnd().concat('.') : undefined;
}

/** "Y, X said on D" as "On D X said that Y". */
function saidBefore(statement: string): string | undefined {
  const read = /^(.+), (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?) said( on \d+ \p{L}+ \d{4})?$/u.exec(bare(statement));
  return read ? `${capital(`${(read[3] ?? '').trim()} ${read[2]} said that ${within(read[1] ?? '')}.`.trim())}` : undefined;
}

function passive(statement: string): string | undefined {
  const read =
    /^(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}|The [\p{L} ]+?) (chaired|facilitates|announced|proposed|carried|employs|denied|rejected|granted|ordered|gave) (.+?)(, | on | in | by |;|$)(.*)$/u.exec(
      bare(statement),
    );
  if (!read) return undefined;
  const [, who = '', verb = '', what = '', joint = '', rest = ''] = read;
  const be = /^(?:the |a |an |\d[\d,]* \p{L}+s\b|EUR |[\p{L} ]+s\b$)/u.test(what) && /s$/u.test(what) ? 'were' : 'was';
  const done = verb === 'facilitates' ? 'facilitated' : verb === 'employs' ? 'employed' : verb === 'gave' ? 'given' : verb;
  return `${capital(what)} ${be} ${done} by ${within(who)}${joint}${rest}.`;
}

const inMoney = (text: string, write: (amount: string, scale: string) => string) =>
  text.replace(/\bEUR (\d[\d.]*) (billion|million)\b/gu, (_, amount: string, scale: string) => write(amount, scale));

/** The rewordings, by name. */
export const REWORDINGS: Readonly<Record<string, Rewording>> = {
  plain: (statement) => statement,
  addressed: (statement) => `As you will recall, ${within(statement)}`,
  announced: (statement) => `Let me be clear about one thing: ${within(statement)}`,
  'day in front': (statement) => {
    const read = new RegExp(`^(?!On |Before |In )(.+?) (on (?:\\p{L}+day )?\\d+ (?:${MONTHS}) \\d{4})(.*)$`, 'u').exec(statement);
    return read ? `${capital(read[2] ?? '')} ${within(read[1] ?? '')}${read[3]}` : undefined;
  },
  'without the year': (statement) => changed(statement, statement.replace(new RegExp(`(\\d+ (?:${MONTHS})) \\d{4}`, 'gu'), '$1')),
  'cut short': (statement) => {
    const [part = ''] = bare(statement).split(/; |, as |, according to |, which /u);
    return isSentence(part) ? changed(statement, `${part}.`) : undefined;
  },
  'said behind': saidBehind,
  'said before': saidBefore,
  passive,
  cleft: (statement) => {
    const read = /^(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?) ((?!has\b|is\b|was\b|had\b|will\b)\p{Ll}+ed\b .+)$/u.exec(statement);
    return read ? `It was ${read[1]} who ${read[2]}` : undefined;
  },
  synonyms: (statement) => {
    let text = statement;
    for (const [word, other] of SYNONYMS) text = text.replace(word, other);
    return changed(statement, text);
  },
  'euros behind': (statement) =>
    changed(
      statement,
      inMoney(statement, (amount, scale) => `${amount} ${scale} euros`),
    ),
  'euros by sign': (statement) =>
    changed(
      statement,
      inMoney(statement, (amount, scale) => `€${amount}${scale === 'billion' ? 'bn' : 'm'}`),
    ),
  rounded: (statement, { value }) => {
    if (value.kind !== 'money' || value.bound !== 'exact' || !/^EUR \d+\.\d /u.test(/EUR \d[\d.]* /u.exec(statement)?.[0] ?? ''))
      return undefined;
    return statement.replace(/EUR (\d+)\.\d+/u, 'more than EUR $1');
  },
  about: (statement, { value }) =>
    value.kind !== 'count' || value.bound !== 'exact' || Number(value.amount) < 1000
      ? undefined
      : changed(
          statement,
          statement
            .replace(/(?<!\p{L} )\b(\d{1,3}(?:,\d{3})+)/u, 'some $1')
            .replace(/(?<= )(\d{1,3}(?:,\d{3})+)/u, 'some $1')
            .replace('some some', 'some'),
        ),
  'beside another': (statement, fact, pack) => {
    const other = neighbourOf(fact, pack);
    return other && bare(statement).split(' ').length + other.statement.split(' ').length < 60
      ? `${bare(statement)}, and ${within(other.statement)}`
      : undefined;
  },
  'behind another': (statement, fact, pack) => {
    const other = neighbourOf(fact, pack);
    return other ? `${other.statement} ${statement}` : undefined;
  },
};

/** The next fact of the same topic that stands and is not the same in other words. */
function neighbourOf(fact: Fact, { facts }: Pack): Fact | undefined {
  const gone = new Set(facts.flatMap(({ relations }) => relations.flatMap(({ type, fact: id }) => (type === 'supersedes' ? [id] : []))));
  const alike = facts.filter(({ id, topic, rank }) => topic === fact.topic && rank === undefined && !gone.has(id));
  const at = alike.findIndex(({ id }) => id === fact.id);
  return at < 0 ? undefined : alike.slice(at + 1).find(({ property }) => property !== fact.property);
}

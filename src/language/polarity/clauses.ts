import type { Patterns } from './cues.ts';

/** A clause of a sentence: the sentence with all that is not of the clause blanked out, so that places stay. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `main`, `break` (begins with "but"), `relative` (", which …"). */
  readonly opens: 'main' | 'break' | 'relative';
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Signs that part clauses, the end of a sentence within a quotation of several, and "and" behind a comma. */
const SIGNS =
  /;|(?:\.{3}|…|\p{Ll}{4}[.!?])[”"»]?\s+(?=\p{Lu})|\s[–—-]\s|,\s(?=for\s(?:it|he|she|they|the)\s)|,\s(?=(?:and|et|und|y|i|та|і|й)\s)/gu;
const COMMA = /,(?!\d)/gu;
/** ", denying any delay,": told of who acts, and no part of what they do. */
const PARTICIPLE = /,\s+\p{Ll}+ing\s[^,;]{1,80},/gu;
const OPENING = /^[\s“"'(]*/u;
/** "Refusing to wait for others, the county paid": told of who acts, before what they do. */
const PARTICIPLE_OPENING =
  /^(?!(?:According|Pending|Depending|Assuming|Regarding|Concerning|Provided|Providing|Supposing|Considering|Barring|Failing)\s)\p{Lu}\p{Ll}+(?:ing|ed)\s[^,;]{1,80},\s(?=(?:the|a|an|its|his|her|their|it|he|she|they|we|\p{Lu}\p{Ll}+)\s)/u;

function blanked(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce((left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`, text);
}

function nextComma(text: string, from: number): number {
  COMMA.lastIndex = from;
  return COMMA.exec(text)?.index ?? -1;
}

/** What stands between two commas and begins as a clause or phrase of its own (", after a plan had failed,"). */
function asidesIn(text: string, patterns: Patterns): Stretch[] {
  if (!patterns.words.negatesForward) return [];
  const subordinate = Array.from(text.matchAll(patterns.of('subordinates'))).flatMap(({ index }) => {
    const opening = /,\s+$/u.exec(text.slice(0, index));
    const end = nextComma(text, index);
    return opening && end >= 0 ? [{ start: opening.index, end }] : [];
  });
  const participles = Array.from(text.matchAll(PARTICIPLE), ({ index, 0: { length } }) => ({ start: index, end: index + length - 1 }));
  return [...subordinate, ...participles].filter(
    (one, at, all) => !all.slice(0, at).some(({ start, end }) => one.start < end && one.end > start),
  );
}

/**
 * ", which refused to send weapons,": told of a noun before it, and no part of the clause around it. Where an article may
 * look the same (", der Ukraine …"), only what a second comma closes is taken for one.
 */
function relativesIn(text: string, patterns: Patterns): Stretch[] {
  const found: Stretch[] = asidesIn(text, patterns);
  for (const { index, 0: word } of text.matchAll(patterns.of('relatives'))) {
    const opening = /,\s+(?:(?:in|of|for|to|mit|in|an|von|za|w|z|на|в)\s+)?$/u.exec(text.slice(Math.max(0, index - 12), index));
    if (!opening || found.some(({ start, end }) => index > start && index < end)) continue;
    const comma = nextComma(text, index + word.length);
    if (comma < 0 && !patterns.words.negatesForward) continue;
    const sign = text.slice(index).search(/[;]|\s[–—]\s/u);
    const ends = [comma, sign < 0 ? -1 : index + sign].filter((place) => place >= 0);
    found.push({ start: index - opening[0].length, end: ends.length === 0 ? text.length : Math.min(...ends) });
  }
  return found;
}

function breaksIn(text: string, patterns: Patterns): { at: number; opens: Clause['opens'] }[] {
  const words = Array.from(text.matchAll(patterns.of('breaks')), ({ index }) => ({ at: index, opens: 'break' as const }));
  const signs = Array.from(text.matchAll(SIGNS), ({ index, 0: sign }) => ({ at: index + sign.length, opens: 'main' as const }));
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const subordinate = Array.from(text.matchAll(patterns.of('subordinates'))).some(({ index }) => index === opening);
  const isParticiple = patterns.words.code === 'en' && PARTICIPLE_OPENING.test(text.slice(opening));
  const comma = subordinate || isParticiple ? nextComma(text, opening) : -1;
  return [...words, ...signs, ...(comma < 0 ? [] : [{ at: comma, opens: 'main' as const }])]
    .filter(({ at }) => at > opening)
    .toSorted((one, other) => one.at - other.at);
}

/** The clauses of a sentence in the order in which they begin; "denied that" and what follows it stay one. */
export function clausesOf(text: string, patterns: Patterns): Clause[] {
  const relatives = relativesIn(text, patterns);
  const outer = blanked(text, relatives);
  const cuts = [{ at: 0, opens: 'main' as const }, ...breaksIn(outer, patterns)];
  const main = cuts.map(({ at, opens }, place): Clause => {
    const end = cuts[place + 1]?.at ?? text.length;
    return {
      text: blanked(outer, [
        { start: 0, end: at },
        { start: end, end: text.length },
      ]),
      start: at,
      end,
      opens,
    };
  });
  const inner = relatives.map(
    ({ start, end }): Clause => ({
      text: blanked(text, [
        { start: 0, end: start },
        { start: end, end: text.length },
      ]),
      start,
      end,
      opens: 'relative',
    }),
  );
  return [...main, ...inner].toSorted((one, other) => one.start - other.start);
}

/** The clause that a place lies in: the innermost. */
export function clauseAt(clauses: readonly Clause[], place: number): Clause | undefined {
  return clauses.findLast(({ start, end, text }) => place >= start && place < end && text.slice(place, place + 1).trim() !== '');
}

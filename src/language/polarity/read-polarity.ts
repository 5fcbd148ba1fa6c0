import { type Factuality, type Modality, SAID_AND_SO } from '../../model/factuality.ts';
import { type Clause, clauseAt } from './clauses.ts';
import type { CueFound, CueKind, Patterns } from './cues.ts';
import { type ReadSentence, readSentence } from './read-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How a value is told, with the words that make it so, in UTF-16 units of the sentence. */
export interface StatedFactuality extends Factuality {
  readonly words: readonly Stretch[];
}

const NEGATIVE: ReadonlySet<CueKind> = new Set(['negates', 'denies', 'refuses']);
const SAID_OF_BEFORE: ReadonlySet<CueKind> = new Set(['saysFalse', 'saysOpen', 'saysDenied']);
/** Cues that hold of their whole clause, wherever they stand. */
const OF_CLAUSE: ReadonlySet<CueKind> = new Set(['conditions', 'opensDoubt']);

/** What denies or leaves open a whole clause reaches over "when" and "because". */
const REACHES_CLAUSES: ReadonlySet<CueKind> = new Set(['denies', 'doubts']);

/** What each cue makes of what it governs, the strongest first. */
const MODALITY_OF: readonly (readonly [CueKind, Modality])[] = [
  ['saysFalse', 'reported_false'],
  ['doubts', 'unconfirmed'],
  ['opensDoubt', 'unconfirmed'],
  ['saysOpen', 'unconfirmed'],
  ['refuses', 'refused'],
  ['conditions', 'conditional'],
  ['possible', 'conditional'],
  ['wishes', 'wished'],
  ['plans', 'planned'],
];

/** Between a figure and what is said of it as a subject: a few words without a clause or verb of their own. */
const SUBJECT_TO_VERB =
  /^(?:\s+\p{L}+ed)?(?:\s+(?!(?:and|or|so|that|which|who|because|as|when|(?:to|by)\s+(?!the\b|its\b|\p{Lu})\p{L}+|after|before|since|until|while|than|\p{L}+ed)\s)[\p{L}\p{N}'%-]+){0,7}\s+$/u;
const FIGURE_NEXT = /^\s*[\d€$£]|^\s*(?:EUR|USD|GBP)\b/u;
const WITH_BARE_VERB = /(?:\bto|\b(?:do|does|did|will|would|could|may|might|can|should|must)(?:\s+not|n't)?|cannot)$/iu;
const HAS_CLAUSE = /^\s+(?:that|having|whether)\b/iu;
/** A negation right before one that it undoes ("did not fail to"), or a denial of what is negated ("denied that it had not"). */
const RIGHT_BEFORE = /^\s+(?:\p{L}+\s+)?$/u;
const DENIED_CLAUSE = /^\s+that\s+(?:[\p{L}'’-]+\s+){1,4}$/iu;

/**
 * How a sentence tells a value that stands in it: affirmed or denied; stated, false, unconfirmed, planned, conditional,
 * called for or refused. Negation and denial reach over the clause of the value and not beyond it; where it is open how
 * far a cue reaches it counts, since what is not so must never be taken for so.
 *
 * @param value where it stands, in UTF-16 units of the sentence
 * @param language ISO 639-1; others than the six that are read count as English
 * @param measured words of what is measured, which tell what the value is of and not how it is told: "11 are missing"
 *   counts those who are missing, "340 trains were cancelled" what was cancelled
 */
export function readPolarity(written: string, value: Stretch, language: string, measured: readonly Stretch[] = []): StatedFactuality {
  const sentence = readSentence(written, language);
  const clause = clauseAt(sentence.clauses, value.start) ?? sentence.clauses[0];
  if (clause === undefined) return { ...SAID_AND_SO, words: [] };
  const governing = (sentence.cues.get(clause) ?? []).filter((cue) => governs(cue, clause, value, sentence));
  const cues = [...governing, ...saidBeyond(clause, value, sentence)].filter((cue) => !isMeasured(cue, measured));
  return readingFrom(cues, value, sentence, /\?["”»')]*\s*$/u.test(written));
}

/**
 * How a sentence that is itself the value is told ("The command is not operational"): denied where its first clause
 * negates or denies; in doubt where that opens with doubt.
 */
export function readPolarityOfSentence(written: string, language: string): StatedFactuality {
  const sentence = readSentence(written, language);
  const [clause] = sentence.clauses;
  const cues = (clause && sentence.cues.get(clause)) ?? [];
  return readingFrom(cues, { start: written.length, end: written.length }, sentence, false);
}

/** Whether a text denies, doubts, plans or asks for anything at all. */
export function statesPolarity(written: string): boolean {
  return [...readSentence(written, 'en').cues.values()].some((cues) => cues.length > 0);
}

/** Verbs that deny may tell what is measured; a negation never does, for "not closed" is no closure. */
const MAY_MEASURE: ReadonlySet<CueKind> = new Set(['denies', 'refuses', 'saysDenied']);

/** What a cue of two parts has between them ("soll … zugesagt haben") is none of its words. */
function isMeasured({ kind, start, end }: CueFound, measured: readonly Stretch[]): boolean {
  const isOwn = (words: Stretch) => words.start < end && words.end > start && (words.start <= start || words.end >= end);
  return MAY_MEASURE.has(kind) && measured.some(isOwn);
}

function governs(cue: CueFound, clause: Clause, value: Stretch, { patterns }: ReadSentence): boolean {
  if (cue.start < value.start && cue.end > value.end) return true;
  if (cue.start < value.end && cue.end > value.start) return false;
  if (isPromised(cue, clause, patterns)) return false;
  if (OF_CLAUSE.has(cue.kind)) return true;
  if (SAID_OF_BEFORE.has(cue.kind)) return cue.start >= value.end || !patterns.words.negatesForward;
  if (!patterns.words.negatesForward) return true;
  if (cue.end <= value.start) return !leavesScope(cue, clause.text.slice(cue.end, value.start), patterns);
  if (isWhole(clause.text.slice(0, value.start).trim(), patterns.of('topics'))) return true;
  if (isWhole(cue.text, patterns.of('forwardOnly'))) return false;
  return SUBJECT_TO_VERB.test(clause.text.slice(value.end, cue.start)) && !FIGURE_NEXT.test(clause.text.slice(cue.end));
}

/** Whether a text is one phrase of a list and no more. */
function isWhole(text: string, pattern: RegExp): boolean {
  return text !== '' && text.replace(pattern, '') === '';
}

/** "pledged that it would provide": the promise is made, and what would be given is promised. */
function isPromised({ kind, text, start }: CueFound, clause: Clause, patterns: Patterns): boolean {
  if (kind !== 'plans' || !isWhole(text, patterns.of('promised'))) return false;
  return patterns.of('promises')[Symbol.match](clause.text.slice(0, start)) !== null;
}

/** "declined to comment and pledged EUR 5 million": a finite verb behind "and" hangs on no bare infinitive. */
function leavesScope(cue: CueFound, between: string, patterns: Patterns): boolean {
  if (cue.kind === 'negates' && /:\s/u.test(between)) return true;
  if (!REACHES_CLAUSES.has(cue.kind) && Array.from(between.matchAll(patterns.of('factual'))).length > 0) return true;
  const joined = /\sand\s+/gu.exec(between);
  if (joined === null) return false;
  const verb = patterns.of('finite');
  const rest = between.slice(joined.index + joined[0].length);
  const opensFinite = Array.from(rest.matchAll(verb)).some(({ index }) => index === 0);
  if (!opensFinite) return false;
  return WITH_BARE_VERB.test(cue.text) || !HAS_CLAUSE.test(between);
}

/** What the next clause says of what this one told: "but has yet to deliver them", ", which NATO denied". */
function saidBeyond(clause: Clause, value: Stretch, { clauses, cues, patterns }: ReadSentence): CueFound[] {
  const next = clauses.find(({ start }) => start >= value.end && start > clause.start);
  if (next === undefined || next.opens === 'main') return [];
  const found = cues.get(next) ?? [];
  const [first] = found;
  if (first?.kind === 'conditions' && next.text.slice(next.start, first.start).trim().split(/\s+/u).length <= 2) return [first];
  const refers = next.opens === 'relative' || Array.from(next.text.matchAll(patterns.of('anaphors'))).length > 0;
  if (!refers) return [];
  const telling: ReadonlySet<CueKind> = new Set(
    next.opens === 'relative'
      ? ['denies', 'doubts', 'saysFalse', 'saysDenied', 'saysOpen']
      : ['negates', 'denies', 'refuses', 'doubts', 'saysFalse', 'saysDenied', 'saysOpen'],
  );
  return found.filter(({ kind }) => telling.has(kind));
}

function readingFrom(cues: readonly CueFound[], value: Stretch, sentence: ReadSentence, isQuestion: boolean): StatedFactuality {
  const negative = cues.filter(({ kind }) => NEGATIVE.has(kind));
  const undone = undoneBy(negative, value, sentence);
  const left = cues.filter((cue) => !undone?.includes(cue));
  const kinds = new Set(left.map(({ kind }) => kind));
  const isDenied = [...kinds].some((kind) => NEGATIVE.has(kind)) || kinds.has('saysFalse') || kinds.has('saysDenied');
  const isNotDenied = undone?.[1]?.kind === 'denies';
  const modality = MODALITY_OF.find(([kind]) => kinds.has(kind))?.[1] ?? (isQuestion || isNotDenied ? 'unconfirmed' : 'stated');
  return { polarity: isDenied ? 'denied' : 'affirmed', modality, words: left.map(({ start, end }) => ({ start, end })) };
}

/** Two negations that cancel each other. */
function undoneBy(negative: readonly CueFound[], value: Stretch, { text, patterns }: ReadSentence): readonly CueFound[] | undefined {
  if (!patterns.words.negatesForward || negative.length !== 2) return undefined;
  const [outer, inner] = negative;
  if (!outer || !inner || inner.end > value.start) return undefined;
  const between = text.slice(outer.end, inner.start);
  if (/\b(?:and|or|nor)\b/iu.test(between) || /^nor\b/iu.test(inner.text)) return undefined;
  const isNested = outer.kind === 'negates' ? RIGHT_BEFORE.test(between) : DENIED_CLAUSE.test(between);
  return isNested ? [outer, inner] : undefined;
}

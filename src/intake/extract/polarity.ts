import { readChanges } from '../../language/changes/read-changes.ts';
import { isPlainlyStated } from '../../language/polarity/plainly-stated.ts';
import { readPolarity, readPolarityOfSentence, type StatedFactuality } from '../../language/polarity/read-polarity.ts';
import { propertyWordsIn } from '../../language/property-words.ts';
import type { Status } from '../../model/fact.ts';
import { type Change, type FactualityFields, isSaidAndSo, SAID_AND_SO, standOf } from '../../model/factuality.ts';
import type { Remark } from '../../model/remark.ts';
import type { ValueKind } from '../../model/value.ts';
import type { FigureChange } from '../figure-change.ts';
import { countsIn } from './counts.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { isOfPromiseMade, rightWording } from './right-wording.ts';
import { voteResult } from './vote-result.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a sentence affirms or denies a value in it, and in what way it tells it. What is itself words carries its own
 * negations ("is not operational"); only what denies or doubts them from outside is read of it, and a speaker's own words
 * are theirs.
 */
export function statedFactualityOf(told: ParsedSentence, kind: ValueKind, value: Stretch, property?: string): StatedFactuality {
  const { language } = told.document.source;
  if (kind !== 'text') {
    if (kind === 'count' && isOfVote(told, value)) return SO;
    const reading = readingOf(told, value, property);
    if (kind === 'money' && DEFERS.has(reading.modality) && reading.polarity === 'affirmed' && isOfPromiseMade(told, value.start))
      return SO;
    return changeAt(told, value.start) && isChangeItself(told, value.start, reading) ? SO : reading;
  }
  if (quotationAt(told.quotations, value.start)) return SO;
  const outside = readPolarity(told.text, { start: value.start, end: told.text.length }, language);
  return standOf(outside) === 'denies' || standOf(outside) === 'doubts' ? outside : SO;
}

/** "Rejected by 8 votes to 3": so many voted, whatever they turned down. */
function isOfVote({ text }: ParsedSentence, { start, end }: Stretch): boolean {
  const result = voteResult(text);
  return result !== undefined && result.start <= start && end <= result.end;
}

/** What is put right is told by its own words, without those that say how to put it. */
function readingOf(told: ParsedSentence, value: Stretch, property: string | undefined): StatedFactuality {
  const { language } = told.document.source;
  const called = property === undefined ? undefined : told.words.properties.get(property);
  const measured = called ? propertyWordsIn(told.text, called) : [];
  const own = rightWording(told, value.start);
  if (own === undefined) return readPolarity(told.text, value, language, measured);
  const within = (place: Stretch) => ({ start: place.start - own.start, end: place.end - own.start });
  const { words, ...reading } = readPolarity(told.text.slice(own.start, own.end), within(value), language, measured.map(within));
  return { ...reading, words: words.map(({ start, end }) => ({ start: start + own.start, end: end + own.start })) };
}

const DEFERS: ReadonlySet<StatedFactuality['modality']> = new Set(['planned', 'wished']);

/** "rowed back from EUR 9 million to EUR 5 million": the word that denies is the change. */
function isChangeItself({ text }: ParsedSentence, start: number, { words }: StatedFactuality): boolean {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 && /^\s+from\s/u.test(text.slice(only.end)) && only.end < start;
}

const SO: StatedFactuality = { ...SAID_AND_SO, words: [] };

/** Days are told with as many verbs as there are; what is measured is given, counted or spent. */
const MEASURED: ReadonlySet<ValueKind> = new Set(['money', 'count', 'share']);

/** What the curator is told where a value is neither denied nor deferred by words that are known, nor told as so by any. */
export function unreadFactuality(told: ParsedSentence, kind: ValueKind, value: Stretch, reading: FactualityFields): Remark[] {
  if (!MEASURED.has(kind) || !isSaidAndSo(reading) || changeAt(told, value.start)?.part === 'to') return [];
  if (isPlainlyStated(told.text, value, told.document.source.language)) return [];
  return [
    { code: 'telling_unread', text: 'Whether the passage tells it as so was not read in its words: it bears nothing out by itself.' },
  ];
}

/** Whether words that are themselves the value deny something: what "has not opened" is not under way. */
export function deniesItself(told: ParsedSentence, start: number): boolean {
  return standOf(readPolarityOfSentence(told.text.slice(start), told.document.source.language)) === 'denies';
}

/** What may be kept of a status: what is denied or doubted has reached none, and what is planned is proposed or expected at most. */
export function statusKept(status: Status | undefined, reading: FactualityFields): Status | undefined {
  if (status === undefined || isSaidAndSo(reading)) return status;
  return reading.modality === 'planned' && standOf(reading) === 'plans' && PLANS.has(status) ? status : undefined;
}

const PLANS: ReadonlySet<Status> = new Set(['proposed', 'announced', 'expected']);

const changesIn = onceOfEach((told: ParsedSentence): ReadonlyMap<number, FigureChange> => {
  const figures = [
    ...told.money.map(({ start, end, amount }) => ({ start, end, size: Number(amount) })),
    ...countsIn(told).map(({ start, end, unit, value }) => ({ start, end: unit?.end ?? end, size: Number(value) })),
  ].toSorted((one, other) => one.start - other.start);
  const printed = (at: number | undefined) => {
    const figure = at === undefined ? undefined : figures[at];
    return figure && told.text.slice(figure.start, figure.end);
  };
  const parts = new Map<number, FigureChange>();
  for (const change of readChanges(told.text, figures, told.document.source.language)) {
    const [from, to, by] = [printed(change.from), printed(change.to), printed(change.by)];
    const told = {
      verb: change.verb,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(by !== undefined && { by }),
    };
    for (const part of ['from', 'to', 'by'] as const) {
      const figure = figures[change[part] ?? -1];
      if (figure) parts.set(figure.start, { ...told, part });
    }
  }
  return parts;
});

/** What a figure that begins at a place is in a change: the amount before, after, or of the change. */
export function changeAt(told: ParsedSentence, start: number): FigureChange | undefined {
  return changesIn(told).get(start);
}

const VERB_WORDS = { cut: 'a cut', rose: 'a rise', doubled: 'a multiple' } as const;

/** The change that a figure is told in, in a sentence for the curator. */
export function changeRemark({ verb, part, from, to, by }: FigureChange): Remark {
  const parts = [from && `from ${from}`, to && `to ${to}`, by && `by ${by}`].filter(Boolean).join(' ');
  const role = { from: 'what was before', to: 'what is now', by: 'how much it changed' }[part];
  return { code: 'changed', text: `The passage tells ${VERB_WORDS[verb]} ${parts}; this figure is ${role}.` };
}

/** Which way something changed by a figure; nothing for a figure that is a total. */
export function changeOf(change: FigureChange | undefined): Change | undefined {
  if (change?.part !== 'by') return undefined;
  return change.verb === 'cut' ? 'decrease' : 'increase';
}

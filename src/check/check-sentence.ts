import { onlyAsks } from '../intake/extract/asks-in.ts';
import { overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import { isRight, type Stretch, type Unchecked } from './finding.ts';
import { found, type SentenceFinding } from './found.ts';
import { statedDays } from './stated-days.ts';
import { sentenceFigures } from './stated-figures.ts';
import { statedOffices } from './stated-offices.ts';
import type { StoreSayings } from './store-sayings.ts';
import { verdictOnContrast } from './verdict-on-contrast.ts';
import { verdictOnDay } from './verdict-on-day.ts';
import { verdictOnFigure } from './verdict-on-figure.ts';
import { verdictOnQuotation } from './verdict-on-quotation.ts';
import { verdictOnWords } from './verdict-on-words.ts';

/** What was found in a sentence, and what of it was not held against anything. */
export interface CheckedSentence {
  readonly findings: readonly SentenceFinding[];
  readonly unchecked: readonly Unchecked[];
}

/** Holds one sentence of a text against what is held. */
export function checkSentence(sentence: AttributedSentence, store: StoreSayings): CheckedSentence {
  const { told } = sentence;
  const whole = { start: 0, end: told.text.length };
  if ((told.text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS) return { findings: [], unchecked: [] };
  if (onlyAsks(told.text, told.asks)) return { findings: [], unchecked: [left(told, whole, 'It asks, and claims nothing.')] };
  const figures = sentenceFigures(told);
  const ofFigures = figures.flatMap((figure) => verdictOnFigure(sentence, figure, figures, store) ?? []);
  const taken = new Set(figures.flatMap(({ period }) => (period ? [period.mention.start] : [])));
  const days = statedDays(told).filter(({ start }) => !taken.has(start));
  const ofDays = days.flatMap((day) => verdictOnDay(sentence, day, ofFigures, store) ?? []);
  const ofQuotations = told.quotations.flatMap((quoted) => verdictOnQuotation(sentence, quoted, store) ?? []);
  const ofOffices = judgeOffices(sentence, store);
  const contrast = verdictOnContrast(sentence, store);
  // In somebody's words it is the quotation that differs.
  const ofContrast = told.quotations.some((quoted) => contrast && overlap(quoted, contrast.stretch)) ? undefined : contrast;
  const found = [...ofFigures, ...ofDays, ...ofQuotations, ...ofOffices, ...(ofContrast ? [ofContrast] : [])];
  const hasChecked = figures.length + days.length + ofQuotations.length + ofOffices.length > 0 || ofContrast !== undefined;
  // A day that is right bears out no more than that something was then.
  const onlyDays = found.length > 0 && found.length === ofDays.length && ofDays.every(isRight);
  const ofWords = hasChecked && !onlyDays ? [] : (verdictOnWords(sentence, store) ?? []).filter((one) => !(onlyDays && isRight(one)));
  const findings = [...found, ...ofWords].toSorted((one, other) => one.stretch.start - other.stretch.start);
  const isSilent = findings.length === 0 && /\p{L}{2}/u.test(told.text);
  return { findings, unchecked: isSilent ? [left(told, whole, NO_CLAIM)] : [] };
}

/** A line of fewer words is a date line, a number of a page or a name. */
const FEWEST_WORDS = 2;
const NO_CLAIM = 'It has no figure, day, status, office or quotation that could be held against the store.';

function left(told: ParsedSentence, stretch: Stretch, why: string): Unchecked {
  return { stretch, text: told.text.slice(stretch.start, stretch.end), why };
}

function judgeOffices({ told }: AttributedSentence, store: StoreSayings): SentenceFinding[] {
  return statedOffices(told, store.view.horizon.asOf, store).flatMap(({ differences, start, end }) =>
    differences.length === 0
      ? []
      : [found(told, { start, end }, 'differs', [], differences, `Then it was ${differences[0]?.held ?? 'somebody else'}.`, store.view)],
  );
}

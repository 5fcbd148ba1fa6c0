import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { Fact } from '../model/fact.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import { bearing, type Thresholds } from './bearing.ts';
import { type FigureMatch, matchesOf } from './figure-matches.ts';
import { tokensAround } from './fit.ts';
import { differs, found, type SentenceFinding } from './found.ts';
import { laterState } from './later-state.ts';
import type { StatedFigure } from './stated-figures.ts';
import type { StoreSayings } from './store-sayings.ts';
import { workedOut } from './worked-out.ts';

const FIGURES: Thresholds = { bears: 0.28, differs: 0.5 };
/** So small a number in words, of nothing that is counted of somebody who is named, is a turn of phrase. */
const SMALL = 12;

/** "under ten", "over 60", "between 7 a.m. and 9 p.m.": an age, or an hour, and no figure of its own. */
function isBy(told: ParsedSentence, { kind, start, end }: StatedFigure): boolean {
  if (kind !== 'count') return false;
  return AGE_BEFORE.test(told.text.slice(0, start)) || HOUR_BEHIND.test(told.text.slice(end));
}

const AGE_BEFORE =
  /(?<!\p{L})(?:(?:younger|older) than|aged?|jünger als|älter als|(?:moins|plus) de(?= \d+ ans)|(?:menores|mayores) de|âgée?s de|młodsz\p{L}+ niż|starsz\p{L}+ niż|молодш\p{L}+ (?:за|від)|старш\p{L}+ (?:за|від))\s+$/iu;
const HOUR_BEHIND = /^\s*(?:[ap]\.?\s?m(?:\.|(?!\p{L}))|o['’]clock|uhr(?!\p{L})|heures?\s*(?:[,.;]|\d|et|du)|годин[аіу](?!\p{L}))/iu;

function isPhrase(told: ParsedSentence, { kind, amount, property, unit, start, end }: StatedFigure): boolean {
  if (kind !== 'count' || property !== undefined) return false;
  const isNamed = unit !== undefined && Number(amount) > 1 && told.names.some((name) => name.end <= start);
  return !isNamed && Number(amount) <= SMALL && !/\d/u.test(told.text.slice(start, end));
}

/** What comes of a figure of a sentence; undefined where it claims nothing. */
export function verdictOnFigure(
  sentence: AttributedSentence,
  figure: StatedFigure,
  figures: readonly StatedFigure[],
  store: StoreSayings,
): SentenceFinding | undefined {
  const { told } = sentence;
  const all = matchesOf(sentence, figure, figures, store);
  // The very figure that is held is that one: it is never another one that it is not.
  const isHeld = (match: FigureMatch) => match.anchor.isValue && match.isSame && (match.isOnly || match.fit >= FIGURES.bears);
  const matches = all.some(isHeld) ? all.filter(({ isSame }) => isSame) : all;
  const place = { start: figure.start, end: figure.end };
  const borne = bearing(matches, told, FIGURES, store.view);
  if (borne?.verdict !== 'borne_out' && isBy(told, figure)) return undefined;
  if (borne?.verdict === 'borne_out') {
    const later = laterState(borne.fact, figure, told, store.view);
    if (later)
      return found(told, place, 'superseded', [borne.fact, later], [], `It was so; ${later.statement}`, store.view, {
        since: later.announced,
        instead: later,
      });
  }
  if (borne) return borne.found(place);
  const [first] = matches;
  const isNumber = first !== undefined && first.score >= FIGURES.differs && !first.differences.some(({ how }) => how === 'amount');
  if (first && isNumber && first.differences.length > 0) return differs(told, place, first, matches, store.view);
  const reckoned = workedOut(figure, told, nearFacts(sentence, figure, store), store.view);
  if (reckoned) {
    const { derivation, facts } = reckoned;
    const why = `Worked out: ${derivation.phrase} (${derivation.formula}); no source prints it.`;
    return { ...found(told, place, 'worked_out', facts, [], why, store.view), working: derivation.formula };
  }
  const [best] = matches;
  if (best && best.score >= FIGURES.differs && best.differences.length > 0) return differs(told, place, best, matches, store.view);
  if (isPhrase(told, figure)) return undefined;
  return found(told, place, 'not_held', [], [], 'Nothing that is held says this.', store.view);
}

/** The facts that a figure may be reckoned from: those that its sentence is about. */
function nearFacts({ told, recent }: AttributedSentence, figure: StatedFigure, store: StoreSayings): readonly Fact[] {
  return store.near(tokensAround(told, figure, [], recent, store)).map(({ fact }) => fact);
}

import type { FactView } from '../facts/fact-view.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { Fact } from '../model/fact.ts';
import type { StatedFigure } from './stated-figures.ts';

/** What is told as being so now: a verb of the present, or a word for now. */
const NOW =
  /(?<!\p{L})(?:now|currently|today|so far|to date|at present|stands? at|there (?:are|is|have been)|(?:has|have) (?:now )?(?:risen|reached|passed|been|grown)|are (?:now )?|is (?:now )?|derzeit|aktuell|inzwischen|gibt es|actuellement|désormais|à ce jour|actualmente|ahora|hasta la fecha|obecnie|teraz|наразі|зараз)(?!\p{L})/iu;

/** The later count of the same matter, where a text tells an earlier one as that of now; undefined where none is held. */
export function laterState(fact: Fact, figure: StatedFigure, told: ParsedSentence, view: FactView): Fact | undefined {
  const { value, period } = fact;
  const day = period?.end;
  if (
    value.kind !== 'count' ||
    day === undefined ||
    figure.period !== undefined ||
    told.times.some(({ kind }) => kind !== 'duration' && kind !== 'vague')
  )
    return undefined;
  if (!NOW.test(told.text)) return undefined;
  const later = view
    .factsOn(fact.subject, fact.property)
    .filter(
      (other) =>
        other.value.kind === 'count' &&
        other.value.unit === value.unit &&
        other.value.amount !== value.amount &&
        other.rank?.level !== 'deprecated',
    )
    .filter(
      (other) =>
        other.period?.end !== undefined && other.period.end > day && other.period.end <= view.horizon.asOf && other.status !== 'expected',
    );
  return later.toSorted((one, other) => ((one.period?.end ?? '') < (other.period?.end ?? '') ? 1 : -1))[0];
}

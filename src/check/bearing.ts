import type { FactView } from '../facts/fact-view.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import { areSameDays } from './days.ts';
import { daysOfPeriod } from './figure-differences.ts';
import type { Finding, Stretch } from './finding.ts';
import { type ClaimCandidate, found, type SentenceFinding, withPlaces } from './found.ts';
import { statedDays } from './stated-days.ts';
import { factStanding, type HeldStanding, namesReport } from './verdict.ts';

/** What a verdict needs: how near what is held must be to bear a claim out, and to be what it differs from. */
export interface Thresholds {
  readonly bears: number;
  readonly differs: number;
}

/** So much of what is said must be said by a fact, and one that says hardly less than another is as near. */
export const PREDICATE = 0.5;
/** A fact that says less of the matter than one that is contested or set aside bears nothing out in its place. */
const NEARLY_AS_NEAR = 0.75;
/** Of a figure that only one matter has so little of what else must be shared is enough. */
const OF_ONLY = 0.15;

/** Whether a sentence names whom a contested fact has, and nobody of those whom the preferred one has for the same. */
function isRatherOf(
  { fact: other, fit, standing }: { readonly fact: Fact; readonly fit: number; readonly standing: HeldStanding },
  preferred: Fact,
  asNear: number,
  { names, countries }: ParsedSentence,
): boolean {
  if (standing.kind !== 'contested' || fit < asNear * NEARLY_AS_NEAR) return false;
  if (other.subject !== preferred.subject || other.property !== preferred.property) return false;
  const [of, instead] = [other.value, preferred.value];
  if (of.kind !== 'entities' || instead.kind !== 'entities') return false;
  const named = [...names, ...countries].map(({ entity }) => entity);
  return named.some((id) => of.entities.includes(id)) && !named.some((id) => instead.entities.includes(id));
}

/** Whether a sentence tells what was superseded later as of its own time, of which nothing else is held. */
function isOfItsTime(told: ParsedSentence, fact: Fact, since: string, by: Fact): boolean {
  const days = (period: Fact['period']) => period && daysOfPeriod(period);
  const [own, later] = [days(fact.period), days(by.period)];
  if (own !== undefined && later !== undefined && areSameDays(own, later)) return false;
  return statedDays(told).some(({ to }) => to < since) && !told.times.some(({ kind }) => kind === 'vague');
}

export interface Bearing {
  readonly verdict: Finding['verdict'];
  readonly fact: Fact;
  readonly found: (place: Stretch) => SentenceFinding;
}

/** What bears a claim out, and how that stands: contested, superseded, or set aside for something else. */
export function bearing(
  matches: readonly ClaimCandidate[],
  told: ParsedSentence,
  { bears }: Thresholds,
  view: FactView,
): Bearing | undefined {
  const tellingBears = told.document.source.language === 'en' ? bears / 2 : 0;
  const agreeing = matches
    .filter(
      ({ differences, fit, isTelling, isOnly }) =>
        differences.length === 0 && fit >= Math.min(isTelling ? tellingBears : bears, isOnly ? bears * OF_ONLY : bears),
    )
    .map(({ fact, fit }) => ({ fact, fit, standing: factStanding(fact, view) }));
  const most = Math.max(0, ...agreeing.map(({ fit }) => fit));
  const standing = agreeing.find(
    ({ standing: { kind }, fact, fit }) =>
      (kind === 'stands' && fit >= most * NEARLY_AS_NEAR && !agreeing.some((other) => isRatherOf(other, fact, fit, told))) ||
      namesReport(told, fact, view),
  );
  if (standing) {
    const { fact } = standing;
    return { verdict: 'borne_out', fact, found: (place) => found(told, place, 'borne_out', [fact], [], fact.statement, view) };
  }
  for (const { fact, standing: one } of agreeing) {
    if (one.kind === 'contested')
      return {
        verdict: 'contested',
        fact,
        found: (place) =>
          found(
            told,
            place,
            'contested',
            [fact, ...one.others],
            [],
            `Sources differ: ${one.others.map(({ statement }) => statement).join(' ')}`,
            view,
            { instead: one.others[0] ?? fact },
          ),
      };
    if (one.kind === 'superseded' && isOfItsTime(told, fact, one.since, one.by))
      return { verdict: 'borne_out', fact, found: (place) => found(told, place, 'borne_out', [fact], [], fact.statement, view) };
    if (one.kind === 'superseded')
      return {
        verdict: 'superseded',
        fact,
        found: (place) =>
          found(told, place, 'superseded', [fact, one.by], [], `Since ${formatDay(one.since)}: ${one.by.statement}`, view, {
            since: one.since,
            instead: one.by,
          }),
      };
    if (one.kind === 'set_aside') {
      const other = matches.find((match) => one.held.some(({ id }) => id === match.fact.id) && match.differences.length > 0);
      const held = one.held[0];
      if (other === undefined && held === undefined) continue;
      const alike = held && matches.find((match) => match.fact.id === held.id && match.differences.length === 0);
      if (alike) {
        const ofHeld = bearing([alike], told, { bears: 0, differs: 0 }, view);
        if (ofHeld) return ofHeld;
      }
      const differences = other?.differences ?? [];
      return {
        verdict: 'differs',
        fact,
        found: (place) =>
          found(
            told,
            withPlaces(place, differences),
            'differs',
            [...(held ? [held] : []), fact],
            differences,
            fact.rank?.reason ?? held?.statement ?? fact.statement,
            view,
            { instead: held ?? fact },
          ),
      };
    }
  }
  return undefined;
}

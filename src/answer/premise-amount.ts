import { isDeprecated } from '../facts/claim.ts';
import { rivals } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import { type Fact, MONEY_STATUSES } from '../model/fact.ts';
import { formatDay, formatMoney } from '../model/format.ts';
import type { Reading } from '../question/reading.ts';
import type { AskedStatus } from '../question/status-asked.ts';
import type { FalsePresupposition, Premise } from './correction.ts';
import type { FactCandidate } from './fact-candidate.ts';
import { isName } from './predicate.ts';
import { statusWord } from './wording.ts';

/** So much of the question a figure must meet to be the correction of an amount that nothing has. */
const NEAREST_MEETS = 0.34;

/**
 * Holds the amount that a question names against the store: its currency, who spoke, its status, its time; an amount
 * that no fact has is put right by the nearest figure. `no amount`: it names none, or one that is worked out.
 */
export function checkAmount(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined | 'no amount' {
  const named = candidates.filter(
    ({ named: isNamed, fact, predicate }) =>
      isNamed && fact.value.kind === 'money' && predicate.open.every(isName) && predicate.inOtherWords.length === 0,
  );
  const main = named.find(({ fact }) => !isDeprecated(fact)) ?? named[0];
  if (main) return differingAmount(reading, main, named, view);
  if (candidates.some(({ named: isNamed }) => isNamed)) return undefined;
  return unheldAmount(reading, candidates) ?? 'no amount';
}

function differingAmount(reading: Reading, candidate: FactCandidate, named: readonly FactCandidate[], view: FactView): Premise | undefined {
  const { fact, conflicts } = candidate;
  if (conflicts.some((conflict) => conflict.kind === 'name' && asksOfAnother(conflict.entity, view))) return undefined;
  const corrections = [
    ...currencyCorrection(reading, fact, named),
    ...speakerCorrection(reading, candidate, view),
    ...statusCorrection(reading, fact, view),
    ...timeCorrection(reading, candidate),
  ];
  if (corrections.length === 0) return undefined;
  return { main: isDeprecated(fact) ? (standingBeside(fact, view) ?? fact) : fact, corrections };
}

/** A country or a name that the store does not know asks for something else; a wrong person can be put right. */
function asksOfAnother(entity: string | undefined, view: FactView): boolean {
  const kind = entity === undefined ? undefined : view.entity(entity)?.kind;
  return kind === undefined || kind === 'country' || kind === 'place' || kind === 'organisation';
}

/** The reading in another currency that stands beside one that is set aside. */
function standingBeside(fact: Fact, view: FactView): Fact | undefined {
  return view
    .factsOn(fact.subject, fact.property)
    .find((other) => !isDeprecated(other) && rivals(view, other).some((rival) => rival.id === fact.id));
}

function currencyCorrection(reading: Reading, { value }: Fact, named: readonly FactCandidate[]): FalsePresupposition[] {
  if (value.kind !== 'money') return [];
  const mentions = reading.money.filter(({ amount }) => amount === value.amount);
  const wrong = mentions.find(({ currency }) => currency !== undefined && currency !== value.currency);
  if (!wrong || reading.currencies.length > 0 || mentions.some(({ currency }) => currency === undefined || currency === value.currency))
    return [];
  const isHeld = named.some(({ fact }) => fact.value.kind === 'money' && fact.value.currency === wrong.currency && !isDeprecated(fact));
  return isHeld ? [] : [{ asked: wrong.text.trim(), held: formatMoney(value) }];
}

function speakerCorrection(reading: Reading, { fact, profile }: FactCandidate, view: FactView): FalsePresupposition[] {
  const other = reading.names.find(({ entity }) => view.entity(entity)?.kind === 'person' && !profile.names.has(entity));
  const speaker = fact.speaker === undefined ? undefined : view.entity(fact.speaker)?.name;
  return other && speaker ? [{ asked: view.entity(other.entity)?.name ?? other.text, held: speaker }] : [];
}

function statusCorrection(reading: Reading, fact: Fact, view: FactView): FalsePresupposition[] {
  const scale: readonly AskedStatus[] = [...MONEY_STATUSES, 'delivered'];
  const asked = reading.statuses.filter((status) => scale.includes(status));
  const held = new Set((view.claimOf(fact.id)?.readings ?? [fact]).flatMap(({ status }) => status ?? []));
  if (asked.length === 0 || held.size === 0 || asked.some((status) => [...held].some((one) => one === status))) return [];
  return [{ asked: asked.map(statusWord).join(' or '), held: [...held].map(statusWord).join(' or ') }];
}

/** A time beside an amount may belong to something else that is named; a period of the figure or an assertion does not. */
function timeCorrection(reading: Reading, { conflicts, fact }: FactCandidate): FalsePresupposition[] {
  const conflict = conflicts.find(({ kind }) => kind === 'time');
  if (conflict?.kind !== 'time') return [];
  const kind = reading.times.find(({ text }) => text === conflict.text)?.kind;
  const ofFigure = kind === 'half' || kind === 'quarter' || kind === 'year';
  if (!ofFigure && !reading.asserts && !reading.aboutSaying) return [];
  return [{ asked: conflict.text, held: fact.period?.label ?? formatDay(fact.announced) }];
}

/** An amount that the question asserts and no fact has: the nearest figure held is the correction. */
function unheldAmount(reading: Reading, candidates: readonly FactCandidate[]): Premise | undefined {
  const asserted = reading.money.find(({ scaled }) => scaled);
  if (!asserted || reading.derivation || !(reading.asserts || reading.answer === undefined || reading.answer === 'yes_no'))
    return undefined;
  const nearest = candidates.find(({ fact, coverage, conflicts }) => {
    return (
      fact.value.kind === 'money' &&
      !isDeprecated(fact) &&
      coverage >= NEAREST_MEETS &&
      conflicts.length === 0 &&
      fact.value.currency === (asserted.currency ?? fact.value.currency)
    );
  });
  if (nearest?.fact.value.kind !== 'money') return undefined;
  return { main: nearest.fact, corrections: [{ asked: asserted.text.trim(), held: formatMoney(nearest.fact.value) }] };
}

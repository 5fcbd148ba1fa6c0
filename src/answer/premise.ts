import { rivals } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import { type Fact, MONEY_STATUSES } from '../model/fact.ts';
import { formatDay, formatMoney } from '../model/format.ts';
import type { MoneyMention } from '../question/grammar/money.ts';
import { nameToken } from '../question/index-token.ts';
import type { Reading } from '../question/reading.ts';
import type { AskedStatus } from '../question/status-asked.ts';
import type { FactCandidate } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import { statusWord, valueText } from './wording.ts';

/** Something that a question takes for granted and the store says otherwise. */
export interface Correction {
  readonly asked: string;
  readonly held: string;
}

interface Premise {
  readonly main: Fact;
  readonly corrections: readonly Correction[];
}

const MONEY_FACT_COVERAGE = 0.34;

/**
 * Holds what a question takes for granted against the store: an amount, its currency, who spoke, its status, its time.
 * Nothing where it takes nothing for granted or is right.
 */
export function checkPremise(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  const named = candidates.filter((candidate) => candidate.named && candidate.fact.value.kind === 'money');
  const main = named.find((candidate) => candidate.fact.rank?.level !== 'deprecated') ?? named[0];
  if (main) return differingPremise(reading, main, named, view);
  return (
    unheldAmount(reading, candidates) ??
    assertedName(reading, candidates, view) ??
    wrongPerson(reading, candidates, view) ??
    wrongStatus(reading, candidates)
  );
}

/** What is only proposed, asked for as if it were promised: the status is put right. */
function wrongStatus(reading: Reading, candidates: readonly FactCandidate[]): Premise | undefined {
  const [best] = candidates;
  const [conflict] = best?.conflicts ?? [];
  if (
    !best ||
    best.conflicts.length !== 1 ||
    conflict?.kind !== 'status' ||
    best.fact.status === undefined ||
    best.fact.value.kind !== 'money'
  )
    return undefined;
  const names = reading.items.filter((item) => item.kind === 'name' && item.weight >= 1);
  if (names.length === 0 || coverageOf(names, best.profile) < 1) return undefined;
  return { main: best.fact, corrections: [{ asked: statusWord(conflict.asked), held: statusWord(best.fact.status) }] };
}

/** So much of a question besides a person's name must be met before the name is taken for the mistake. */
const ALL_BUT_MET = 0.85;
/** And so much of it there must be, in weight. */
const ALL_BUT_WEIGHT = 3;

/** A person whom the store knows, named where the fact has somebody else and everything else fits. */
function wrongPerson(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  const [best] = candidates;
  const [conflict] = best?.conflicts ?? [];
  if (!best || best.conflicts.length !== 1 || conflict?.kind !== 'name' || conflict.entity === undefined) return undefined;
  if (view.entity(conflict.entity)?.kind !== 'person') return undefined;
  const rest = reading.items.filter((item) => !item.tokens.includes(nameToken(conflict.entity ?? '')));
  const weight = rest.reduce((sum, item) => sum + item.weight, 0);
  if (weight < ALL_BUT_WEIGHT || coverageOf(rest, best.profile) < ALL_BUT_MET) return undefined;
  const persons = [...best.profile.names].map((id) => view.entity(id)).filter((entity) => entity?.kind === 'person');
  const held = persons.map((entity) => entity?.name ?? '').join(', ');
  return held === '' ? undefined : { main: best.fact, corrections: [{ asked: conflict.text, held }] };
}

/** So much of the rest of an assertion must be met before a name in it is corrected. */
const REST_MET = 0.6;

/** A name in something that the question asserts ("…, right?") where the fact has another one. */
function assertedName(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  if (!reading.asserts) return undefined;
  const [best] = candidates.filter(
    (candidate) =>
      candidate.conflicts.length > 0 &&
      candidate.conflicts.every((conflict) => conflict.kind === 'name') &&
      candidate.fact.rank?.level !== 'deprecated',
  );
  const wrong = best?.conflicts.flatMap((conflict) => (conflict.kind === 'name' ? [conflict.text] : [])) ?? [];
  const rest = reading.items.filter((item) => !wrong.includes(item.text));
  if (!best || coverageOf(rest, best.profile) < REST_MET) return undefined;
  const held = valueText(best.fact, view) ?? 'what follows';
  return { main: best.fact, corrections: [{ asked: wrong.join(', '), held }] };
}

function differingPremise(
  reading: Reading,
  candidate: FactCandidate,
  named: readonly FactCandidate[],
  view: FactView,
): Premise | undefined {
  const { fact } = candidate;
  if (candidate.conflicts.some((conflict) => conflict.kind === 'name' && isAnotherMatter(conflict.entity, view))) return undefined;
  const corrections = [
    ...currencyCorrection(reading, fact, named),
    ...speakerCorrection(reading, candidate, view),
    ...statusCorrection(reading, fact, view),
    ...timeCorrection(reading, candidate),
  ];
  const main = fact.rank?.level === 'deprecated' ? (standing(view, fact) ?? fact) : fact;
  return corrections.length > 0 ? { main, corrections } : undefined;
}

/** A country or a name that the store does not know asks for something else; a wrong person can be put right. */
function isAnotherMatter(entity: string | undefined, view: FactView): boolean {
  const kind = entity === undefined ? undefined : view.entity(entity)?.kind;
  return kind === undefined || kind === 'country' || kind === 'place' || kind === 'organisation';
}

/** The reading in another currency that stands beside one that is set aside. */
function standing(view: FactView, fact: Fact): Fact | undefined {
  return view
    .factsOn(fact.subject, fact.property)
    .find((other) => other.rank?.level !== 'deprecated' && rivals(view, other).some((rival) => rival.id === fact.id));
}

function currencyCorrection(reading: Reading, fact: Fact, named: readonly FactCandidate[]): Correction[] {
  const { value } = fact;
  if (value.kind !== 'money') return [];
  const mention = reading.money.find((money) => money.currency !== undefined && money.amount === value.amount);
  if (!mention || reading.money.some((money) => money.amount === value.amount && (money.currency ?? value.currency) === value.currency))
    return [];
  const rightSomewhere = named.some(
    ({ fact: { value: other, rank } }) => other.kind === 'money' && other.currency === mention.currency && rank?.level !== 'deprecated',
  );
  return rightSomewhere ? [] : [{ asked: formatMention(mention), held: formatMoney(value) }];
}

function speakerCorrection(reading: Reading, candidate: FactCandidate, view: FactView): Correction[] {
  const { fact, profile } = candidate;
  const other = reading.names.find((name) => view.entity(name.entity)?.kind === 'person' && !profile.names.has(name.entity));
  const speaker = fact.speaker ? view.entity(fact.speaker)?.name : undefined;
  return other && speaker ? [{ asked: view.entity(other.entity)?.name ?? other.text, held: speaker }] : [];
}

function statusCorrection(reading: Reading, fact: Fact, view: FactView): Correction[] {
  const scale: readonly AskedStatus[] = [...MONEY_STATUSES, 'delivered'];
  const asked = reading.statuses.filter((status) => scale.includes(status));
  const held = (view.claimOf(fact.id)?.readings ?? [fact]).map((one) => one.status).filter((status) => status !== undefined);
  if (asked.length === 0 || held.length === 0 || asked.some((status) => held.some((one) => one === status))) return [];
  return [{ asked: asked.map(statusWord).join(' or '), held: [...new Set(held)].map(statusWord).join(' or ') }];
}

/** A time beside an amount may belong to something else that is named; a period of the figure or an assertion does not. */
function timeCorrection(reading: Reading, { conflicts, fact }: FactCandidate): Correction[] {
  const conflict = conflicts.find((one) => one.kind === 'time');
  const time = reading.times.find((one) => conflict?.kind === 'time' && one.text === conflict.text);
  const ofFigure = time?.kind === 'half' || time?.kind === 'quarter' || time?.kind === 'year';
  if (!ofFigure && !reading.asserts && !reading.aboutSaying) return [];
  return conflict?.kind === 'time' ? [{ asked: conflict.text, held: fact.period?.label ?? formatDay(fact.announced) }] : [];
}

/** An amount that the question asserts and no fact has: the nearest figure held is the correction. */
function unheldAmount(reading: Reading, candidates: readonly FactCandidate[]): Premise | undefined {
  const asserted = reading.money.find((money) => money.scaled);
  if (!asserted || reading.derivation) return undefined;
  const nearest = candidates.find(
    ({ fact, coverage, conflicts }) =>
      fact.value.kind === 'money' && fact.rank?.level !== 'deprecated' && coverage >= MONEY_FACT_COVERAGE && conflicts.length === 0,
  );
  if (nearest?.fact.value.kind !== 'money') return undefined;
  return { main: nearest.fact, corrections: [{ asked: formatMention(asserted), held: formatMoney(nearest.fact.value) }] };
}

function formatMention(mention: MoneyMention): string {
  return mention.text.trim();
}

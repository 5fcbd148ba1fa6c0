import { isDeprecated } from '../facts/claim.ts';
import { standingReadings } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import { type Fact, STATUSES } from '../model/fact.ts';
import { factualityOf } from '../model/factuality.ts';
import { formatStatus } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import type { PackHead } from '../model/pack.ts';
import { capitalised } from '../model/text.ts';
import { digestValueText, publisherList } from './lines.ts';

export type Figures = PackHead['figures'];

/** A key figure with the reading to give now. */
export interface KeyFigure {
  readonly label: string;
  readonly fact: Fact;
  /** `unchanged`, `new`, or what it was: `was EUR 18 billion, pledged`; `corrected: was …` where that was wrong. */
  readonly change: string;
}

/** The best reading of the claim that a named fact belongs to. */
function currentReading(view: FactView, id: string): Fact | undefined {
  const claim = view.claimOf(id);
  const superseded = claim?.setAside.find(({ fact, cause }) => cause === 'superseded' && fact.id === claim.preferred?.id);
  return superseded?.successors[0] ?? claim?.preferred;
}

function changeOf(fact: Fact, earlier: Fact | undefined, before: FactView, corrected: ReadonlySet<string>): string {
  if (!earlier) return 'new';
  const [now, then] = [describe(fact), describe(earlier)];
  if (now === then) return 'unchanged';
  const status = earlier.status === fact.status || earlier.status === undefined ? '' : `, ${formatStatus(earlier.status)}`;
  return `${corrected.has(earlier.id) ? 'corrected: ' : ''}was ${digestValueText(earlier, before)}${status}`;
}

function describe(fact: Fact): string {
  return JSON.stringify([fact.value, fact.status ?? null, factualityOf(fact), fact.change ?? null]);
}

/**
 * The figures of the pack that can be seen, each once (several names may lead to one fact), with their change;
 * `corrected` names the facts whose earlier reading was wrong.
 */
export function keyFigures(figures: Figures, before: FactView, now: FactView, corrected: ReadonlySet<string> = new Set()): KeyFigure[] {
  const shown = new Set<string>();
  return figures.flatMap(({ label, fact: id }) => {
    const fact = currentReading(now, id);
    if (!fact || shown.has(fact.id)) return [];
    shown.add(fact.id);
    return [{ label, fact, change: changeOf(fact, currentReading(before, id), before, corrected) }];
  });
}

/** The statuses that the readings of a figure give it, in the order of the steps: `committed or provided`. */
function statusesText(readings: readonly Fact[]): string | undefined {
  const held = new Set(readings.map(({ status }) => status));
  const steps = STATUSES.filter((status) => held.has(status)).map(formatStatus);
  return steps.length === 0 ? undefined : steps.join(' or ');
}

/** What qualifies a figure, in small print: `committed or provided, first half of 2024 · 4 sources · sources differ · new`. */
function qualifiersOf({ fact, change }: KeyFigure, now: FactView): string {
  const claim = now.claimOf(fact.id);
  const isContested = claim?.state === 'contested';
  const readings = isContested ? standingReadings(claim) : [fact];
  const kept = [statusesText(readings), fact.period?.label].filter((part) => part !== undefined).join(', ');
  const publishers = publisherList(claim ? standingReadings(claim).filter((one) => !isDeprecated(one)) : [fact], now);
  const [only = 'source withdrawn'] = publishers;
  const sources = publishers.length > 1 ? `${publishers.length} sources` : only;
  return [kept, sources, ...(isContested ? ['sources differ'] : []), change].filter((part) => part !== '').join(' · ');
}

/** A figure as two lines that stay whole on the narrowest screen: its value with its name, and what qualifies it below. */
export function figureLines(figure: KeyFigure, now: FactView): Block[] {
  const value = { text: capitalised(digestValueText(figure.fact, now)), style: 'bold' } as const;
  return [
    { kind: 'text', runs: [value, { text: ` · ${figure.label}` }] },
    { kind: 'text', muted: true, runs: [{ text: qualifiersOf(figure, now) }] },
  ];
}

/** A figure that changed in a sentence, for where there is no room for more: `Keepers: 120 (was 100).` */
export function figureSentence({ label, fact, change }: KeyFigure, now: FactView): string {
  return `${capitalised(label)}: ${digestValueText(fact, now)} (${change}).`;
}

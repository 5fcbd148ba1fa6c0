import { commonScale, inScale } from '../facts/derive/formatted-figure.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { ChartBlock } from '../model/message.ts';
import { capitalised } from '../model/text.ts';

/** What stands before the unit at each power of ten. */
const SCALES: Readonly<Record<number, string>> = { 12: ' trillion', 9: ' billion', 6: ' million' };

/** The figures that something is worked out from as bars beside each other; nothing for fewer than two of one kind. */
export function figuresChart(facts: readonly Fact[], view: FactView): ChartBlock[] {
  const figures = facts.flatMap((fact) => {
    const { value } = fact;
    if (value.kind === 'money') return [{ fact, amount: value.amount, unit: value.currency }];
    return value.kind === 'count' ? [{ fact, amount: value.amount, unit: value.unit }] : [];
  });
  const [first, second] = figures;
  if (!first || !second || figures.some(({ unit }) => unit !== first.unit)) return [];
  const scale = commonScale(figures.map(({ amount }) => amount));
  const points = figures.map(({ fact, amount }) => ({ label: nameOf(fact, view), value: inScale(amount, scale).replaceAll(',', '') }));
  const unit = `${first.unit}${SCALES[scale] ?? ''}`;
  return [{ kind: 'chart', shape: 'bar', title: 'What it is worked out from', unit, series: [{ name: 'Amount', points }] }];
}

function nameOf(fact: Fact, view: FactView): string {
  return capitalised(view.entity(fact.subject)?.name ?? fact.subject);
}

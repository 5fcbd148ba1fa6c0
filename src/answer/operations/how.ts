import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Draft } from '../answer.ts';
import { listReply, pointOf } from '../list-reply.ts';
import { sourcesOf } from './sources-shown.ts';

/** How a figure was worked out, with the figures that it rests on; where nothing was worked out, where it stands. */
export function how(draft: Draft, shown: readonly Fact[], view: FactView): Draft | undefined {
  if (draft.derived.length === 0) return sourcesOf(shown.slice(0, 1), view, 'Nothing was worked out: the sources print it.');
  const headline = draft.derived.map(({ value, formula }) => `${value} = ${formula}`).join('; ');
  const inputs = draft.derived.flatMap(({ inputs }) => inputs).flatMap((id) => view.fact(id) ?? []);
  const reply = listReply({ outcome: 'answered', headline: `Worked out: ${headline}.`, points: [...new Set(inputs)].map(pointOf) }, view);
  return { ...reply, derived: draft.derived };
}

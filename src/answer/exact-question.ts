import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { withoutOpeners } from '../question/asking-clauses.ts';
import { withoutWayOfAsking } from '../question/own-doing.ts';
import type { Reading } from '../question/reading.ts';
import { NOTHING_SAID, type Surroundings } from './conversation-state.ts';
import { draftOf } from './decided.ts';
import type { Decision } from './decision.ts';
import { isWordedAs } from './exact-wording.ts';
import { factsShownBy, settled, type Turn } from './settled-state.ts';
import { standingFact } from './standing-fact.ts';

/** A question in the very words of a curator, slips of the pen aside, is answered by what they gave it to, or by what supersedes that. */
export function exactly(text: string, reading: Reading, around: Surroundings): Turn | undefined {
  const written = wordedAs(text, reading, around);
  if (written) return written;
  const meant = around.knowledge.reader.withoutSlips(text, reading.language);
  for (const wording of new Set([meant, withoutOpeners(meant), withoutWayOfAsking(meant, reading.language)])) {
    const turn = wordedAs(wording, reading, around);
    if (turn) return turn;
  }
  return undefined;
}

function wordedAs(text: string, reading: Reading, { knowledge, view }: Surroundings): Turn | undefined {
  const isAsked = ({ asked_as }: Fact | Gap): boolean => isWordedAs(text, asked_as);
  const facts = knowledge.exact
    .facts(text)
    .flatMap((id) => view.fact(id) ?? [])
    .filter(isAsked)
    .map((fact) => standingFact(fact, view));
  const gaps = knowledge.exact.gaps(text).flatMap((id) => view.gaps.filter((gap) => gap.id === id));
  const [main] = facts;
  const [gap] = gaps;
  const decision: Decision | undefined = main
    ? exactFact(main, reading)
    : gap
      ? { kind: 'gap', gap, nearest: gap.nearest.flatMap((id) => view.fact(id) ?? []) }
      : undefined;
  if (!decision) return undefined;
  const draft = draftOf(decision, reading, knowledge, view);
  return settled(draft, reading, 'value', factsShownBy(decision), NOTHING_SAID, { knowledge });
}

function exactFact(main: Fact, reading: Reading): Decision {
  const lacks = main.value.kind === 'none' && (reading.answer !== 'yes_no' || main.value.missing === 'detail');
  return lacks ? { kind: 'no_value', main, also: [] } : { kind: 'answer', main, also: [] };
}

import type { FactView } from '../../facts/view.ts';
import type { Evidence, Fact } from '../../model/fact.ts';
import type { Draft } from '../answer.ts';
import { listReply } from '../list-reply.ts';
import type { Line } from '../short-reply.ts';
import { sourceText, voiceWord } from '../wording.ts';

/** Where facts stand: a line for each source, with the words that carry it. */
export function sourcesOf(facts: readonly Fact[], view: FactView, headline?: string): Draft | undefined {
  const lines = new Map<string, Line>();
  for (const fact of facts) {
    for (const evidence of fact.evidence) if (!lines.has(evidence.source)) lines.set(evidence.source, lineOf(fact, evidence, view));
  }
  const points = [...lines.values()].filter(({ text }) => text !== '');
  if (points.length === 0) return undefined;
  return listReply({ outcome: 'answered', ...(headline ? { headline } : {}), points, beside: facts }, view);
}

function lineOf(fact: Fact, { source: id, quote, voice, stance }: Evidence, view: FactView): Line {
  const source = view.source(id);
  if (!source) return { text: '', facts: [] };
  return {
    text: `${sourceText(source)}: “${quote}” (${voiceWord(voice)}${stance === 'contradicts' ? ', which says otherwise' : ''})`,
    facts: [fact],
  };
}

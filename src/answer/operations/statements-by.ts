import type { FactView } from '../../facts/view.ts';
import type { Evidence, Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Draft } from '../answer.ts';
import { composeUnknown } from '../compose-unknown.ts';
import { listReply } from '../list-reply.ts';
import type { Line } from '../short-reply.ts';
import { sourceText } from '../wording.ts';

/** So many things that somebody said are told. */
const TOLD = 4;

/** What somebody said, best first: as statements, or in the very words where `verbatim`. */
export function statementsBy(facts: readonly Fact[], speaker: string | undefined, verbatim: boolean, view: FactView): Draft | undefined {
  if (facts.length === 0) return undefined;
  if (!verbatim)
    return listReply({ outcome: 'answered', points: facts.slice(0, TOLD).map((fact) => ({ text: fact.statement, facts: [fact] })) }, view);
  const quoted = facts.flatMap((fact) => ownWords(fact, view, facts.length === 1 ? 2 : 1).map((evidence) => ({ fact, evidence })));
  if (quoted.length > 0)
    return listReply(
      { outcome: 'answered', points: quoted.slice(0, TOLD).map(({ fact, evidence }) => quoteLine(fact, evidence, speaker, view)) },
      view,
    );
  const [fact] = facts;
  if (!fact) return undefined;
  const reported = fact.evidence.map(({ source }) => source);
  const proof = {
    kind: 'empty_query' as const,
    looked_at: facts.length,
    slots: { words: 'direct quotation' },
    sources: [...new Set(reported)],
  };
  return composeUnknown(`No word-for-word quotation is held; the sources report or translate it. ${fact.statement}`, proof, [fact], view);
}

/** The passages of a fact that give a speaker's own words, the longest first. */
function ownWords(fact: Fact, view: FactView, most: number): Evidence[] {
  const direct = fact.evidence.filter(({ voice, stance, source }) => voice === 'direct' && stance === 'supports' && view.source(source));
  return direct.toSorted((one, other) => other.quote.length - one.quote.length).slice(0, most);
}

function quoteLine(fact: Fact, { quote, source: id }: Evidence, speaker: string | undefined, view: FactView): Line {
  const who = view.entity(fact.speaker ?? speaker ?? '')?.name;
  const source = view.source(id);
  return {
    text: `${who ? `${who}, ${formatDay(fact.announced)}: ` : ''}“${quote}”${source ? ` (${sourceText(source)})` : ''}`,
    facts: [fact],
  };
}

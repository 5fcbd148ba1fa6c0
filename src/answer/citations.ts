import type { FactView } from '../facts/view.ts';
import type { Evidence, Fact } from '../model/fact.ts';
import type { CitationsBlock } from '../model/message.ts';
import type { Citation } from './answer.ts';
import { sourceText, voiceWord } from './wording.ts';

/** Where the sources of passages are looked up. */
type SourceLookup = Pick<FactView, 'source'>;

/** So many passages of one source are printed; all of them stand in the citations of the answer. */
const PRINTED_PER_SOURCE = 2;

/** The passages that facts stand on, each once, in the order of the facts. */
export function citationsOf(facts: readonly Fact[], view: SourceLookup): Citation[] {
  const citations = facts.flatMap((fact) =>
    fact.evidence.flatMap(({ source: id, quote }) => {
      const source = view.source(id);
      return source ? [{ fact: fact.id, source: id, document: source.document, quote, published: source.published.date }] : [];
    }),
  );
  return distinctPassages(citations);
}

/** The first of all that quote the same words of the same source; a reply may cite every fact of the store. */
function distinctPassages<T extends { readonly source: string; readonly quote: string }>(passages: readonly T[]): T[] {
  const seen = new Set<string>();
  return passages.filter(({ source, quote }) => {
    const key = `${source} ${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The passages as a block of a message, source by source, with whose words they are. */
export function citationsBlock(facts: readonly Fact[], view: SourceLookup): CitationsBlock[] {
  const evidence = facts.flatMap((fact) => fact.evidence);
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const agreeing = new Set(supporting.map(({ source }) => source));
  const dissenting = evidence.filter(({ source }) => !agreeing.has(source));
  const bySource = Map.groupBy(distinctPassages([...supporting, ...dissenting]), ({ source }) => source);
  const citations = [...bySource.values()].flatMap((passages) =>
    withoutRepeats(passages)
      .slice(0, PRINTED_PER_SOURCE)
      .flatMap((evidence) => printed(evidence, view)),
  );
  return citations.length > 0 ? [{ kind: 'citations', citations }] : [];
}

/** Passages without those that another one of the same source contains. */
function withoutRepeats(passages: readonly Evidence[]): Evidence[] {
  return passages.filter(
    ({ quote }, at) =>
      !passages.some((other, place) => place !== at && contains(other.quote, quote) && (other.quote !== quote || place < at)),
  );
}

function contains(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}

function printed(evidence: Evidence, view: SourceLookup): CitationsBlock['citations'] {
  const source = view.source(evidence.source);
  if (!source) return [];
  const note = `${voiceWord(evidence.voice)}${evidence.stance === 'contradicts' ? ', which says otherwise' : ''}`;
  const date = sourceText(source).slice(source.publisher.length + 2);
  return [{ publisher: source.publisher, date, quote: evidence.quote, note, ...(source.url ? { link: source.url } : {}) }];
}

import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Message } from '../model/message.ts';
import type { Reading } from '../question/reading.ts';
import { composeAnswer } from './compose-answer.ts';
import { find } from './find.ts';
import type { Knowledge } from './knowledge.ts';
import { sourceText } from './wording.ts';

/** A fact that a search found, with the message that shows it and the source to name it by. */
export interface FoundFact {
  readonly fact: Fact;
  readonly source: string;
  readonly message: Message;
}

/** Facts found by less than this share of the words are chance hits. */
const LEAST_COVERAGE = 0.25;

/** At most `limit` facts that speak of what was typed, best first, one of each claim. */
export function searchFacts(reading: Reading, limit: number, knowledge: Knowledge, view: FactView): FoundFact[] {
  const seen = new Set<string>();
  const facts: Fact[] = [];
  for (const { fact, coverage } of find(reading, knowledge, view).facts) {
    if (coverage < LEAST_COVERAGE || isDeprecated(fact) || seen.has(fact.id)) continue;
    for (const other of view.claimOf(fact.id)?.readings ?? []) seen.add(other.id);
    facts.push(fact);
    if (facts.length === limit) break;
  }
  return facts.map((fact) => {
    const newest = view.newestSource([fact]);
    return { fact, source: newest ? sourceText(newest) : '', message: composeAnswer(fact, [], reading, view).message };
  });
}

import type { Evidence, FactContent } from '../../model/fact.ts';
import { fold, plainText } from '../../model/text.ts';

/**
 * A fact with the evidence of a candidate added behind its own; nothing else of it changes. A passage that it has
 * already (the same words of the same source, typography apart) is not added again, whatever its stance.
 *
 * @param stance how the candidate stands to the fact. One that supports it brings its passages with the stance that each
 *   has; of one that contradicts it only the passages that carry it are taken, and they contradict the fact.
 */
export function withEvidence(fact: FactContent, candidate: FactContent, stance: Evidence['stance'] = 'supports'): FactContent {
  const held = new Set(fact.evidence.map(passageKey));
  const added: Evidence[] = [];
  for (const one of candidate.evidence) {
    if (held.has(passageKey(one)) || (stance === 'contradicts' && one.stance !== 'supports')) continue;
    held.add(passageKey(one));
    added.push(stance === 'contradicts' ? { ...one, stance } : one);
  }
  return added.length === 0 ? fact : { ...fact, evidence: [...fact.evidence, ...added] };
}

function passageKey({ source, quote }: Evidence): string {
  return `${source} ${fold(plainText(quote))}`;
}

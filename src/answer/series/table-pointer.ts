import type { Horizon } from '../../facts/horizon.ts';
import { fold } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import { speaksOfAid } from '../../question/series-words.ts';
import type { Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import { releaseText } from './blocks.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';

/**
 * An honest "not in the store" about somebody of whom a table has values: it says what the table does tell, so that
 * nobody takes the documents for all there is.
 */
export function withTablePointer(draft: Draft, reading: Reading, knowledge: SeriesKnowledge | undefined, horizon: Horizon): Draft {
  if (draft.outcome !== 'unknown' || !knowledge) return draft;
  if (reading.answer !== 'amount' && reading.statuses.length === 0 && !speaksOfAid(fold(reading.question))) return draft;
  const view = knowledge.store.at(horizon);
  const [subject] = knowledge.namedIn(reading).found.flatMap((one) => (one.kind === 'subject' ? [one.id] : []));
  const [release] = view.releases;
  if (subject === undefined || !release) return draft;
  const name = view.entity(subject)?.name ?? subject;
  const told = knowledge.measures.map(({ property }) => property.label).join(', ');
  const pointer = paragraph(`What is held on ${name}, month by month: ${told} (${releaseText(release)}).`);
  const [headline, ...rest] = draft.message.blocks;
  return { ...draft, message: { ...draft.message, blocks: [...(headline ? [headline] : []), pointer, ...rest] } };
}

import { placeOf } from '../../intake/versions/earlier-version.ts';
import type { Fact } from '../../model/fact.ts';
import type { Block } from '../../model/message.ts';
import { archivedDocument } from '../archived-passage.ts';
import { audiencesHere, type Context, withStore } from '../context.ts';
import { isToLookAtAgain, quotesGone } from './resting-here.ts';

/** Later versions are among the documents received last. */
const LOOKED_AT = 1_000;

function notice(text: string): Block {
  return { kind: 'notice', tone: 'stale', text };
}

/**
 * What a curator should know of the documents of a fact: that a later version does not have its passage any more, or that the
 * day of one was corrected after the fact was last looked at.
 */
export async function documentNotices(fact: Fact, context: Context): Promise<Block[]> {
  const sources = [...new Set(fact.evidence.map(({ source }) => source))];
  const corrected = sources.filter((source) => isToLookAtAgain(source, context)(fact));
  const notices = corrected.map((source) => notice(`To be looked at again: the day of ${source} was corrected after it was recorded.`));
  const heads = await withStore(context, ({ documents }) => documents.newest(audiencesHere(context), LOOKED_AT));
  for (const head of heads) {
    const { of, number } = placeOf(head);
    if (number === 1) continue;
    const earlier = heads.filter((one) => one.audience === head.audience && placeOf(one).of === of && placeOf(one).number < number);
    const cited = new Set(earlier.map(({ source }) => source.id).filter((id) => sources.includes(id)));
    const later = cited.size === 0 ? undefined : await archivedDocument(head.source.id, context);
    const gone = later ? quotesGone(fact, cited, later.text) : [];
    if (gone.length > 0)
      notices.push(notice(`Version ${number} of its document, ${head.source.id}, does not say “${gone.join('” and “')}” any more.`));
  }
  return notices;
}

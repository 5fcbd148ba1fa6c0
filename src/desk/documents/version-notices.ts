import { documentVersionOf } from '../../intake/versions/earlier-version.ts';
import type { Fact } from '../../model/fact.ts';
import type { Block } from '../../model/message.ts';
import { archivedDocument } from '../archived-passage.ts';
import type { Context } from '../context.ts';
import { versionsOf } from './held-document.ts';
import { isToLookAtAgain, quotesGone } from './resting-here.ts';

function notice(text: string): Block {
  return { kind: 'notice', tone: 'stale', text };
}

/** What the last version that counts of a document does not say any more of a fact. */
async function goneNotices(fact: Fact, source: string, context: Context): Promise<Block[]> {
  const document = await archivedDocument(source, context);
  const versions = document ? await versionsOf(document, context) : [];
  const later = versions.filter((head) => document && documentVersionOf(head).number > documentVersionOf(document).number);
  for (const head of later.toReversed()) {
    const last = await archivedDocument(head.source.id, context);
    if (!last) continue;
    const gone = quotesGone(fact, new Set([source]), last.text);
    const text = `Version ${documentVersionOf(head).number} of its document, ${head.source.id}, does not say “${gone.join('” and “')}” any more.`;
    return gone.length === 0 ? [] : [notice(text)];
  }
  return [];
}

/**
 * What a curator should know of the documents of a fact: that a later version does not have its passage any more, or that the
 * day of one was corrected after the fact was last looked at.
 */
export async function documentNotices(fact: Fact, context: Context): Promise<Block[]> {
  const notices: Block[] = [];
  for (const source of new Set(fact.evidence.map((one) => one.source))) {
    if (isToLookAtAgain(source, context)(fact))
      notices.push(notice(`To be looked at again: the day of ${source} was corrected after it was recorded.`));
    notices.push(...(await goneNotices(fact, source, context)));
  }
  return notices;
}

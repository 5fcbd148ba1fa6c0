import type { Reply, SearchResult } from '../model/interaction.ts';
import type { Block } from '../model/message.ts';
import { isFailure } from './pack-lines.ts';

/** A reply with the title of the pack that it is from. */
export interface TitledReply {
  readonly title: string;
  readonly reply: Reply;
}

const PRODUCT = 'Sitrep';

/** Replies of several packs as one, each below the title of its pack; what says nothing is left out. */
export function mergedReplies(replies: readonly TitledReply[]): Reply | undefined {
  const said = replies.filter(({ reply }) => !reply.silent);
  const [first] = said;
  if (!first) return undefined;
  if (said.length === 1) return first.reply;
  const blocks = said.flatMap(({ title, reply }): Block[] => [{ kind: 'heading', text: title }, ...reply.message.blocks]);
  const summary = said.map(({ title, reply }) => `${title}: ${reply.message.summary}`).join(' ');
  const audience = said.every(({ reply }) => reply.audience === 'asker') ? 'asker' : 'everyone';
  const { replaces } = first.reply;
  return {
    message: { summary, blocks },
    audience,
    replaces,
    ...(first.reply.title !== undefined && { title: PRODUCT }),
  };
}

/** So many results of a search are shown. */
const MOST_RESULTS = 10;

/** What a search found in several packs, by turns from each, every result with the title of its pack. */
export function mergedResults(replies: readonly TitledReply[]): Reply | undefined {
  const [first] = replies;
  if (!first) return undefined;
  const found = replies.map(({ title, reply }) =>
    (reply.results ?? []).map((one): SearchResult => ({ ...one, detail: [one.detail, title].filter(Boolean).join(' · ') })),
  );
  const longest = Math.max(...found.map(({ length }) => length));
  const results = Array.from({ length: longest }, (_, at) => found.flatMap((ofOne) => ofOne[at] ?? []))
    .flat()
    .slice(0, MOST_RESULTS);
  const spoken = replies.find(({ reply }) => (results.length > 0 ? (reply.results?.length ?? 0) > 0 : isFailure(reply))) ?? first;
  return { ...spoken.reply, results };
}

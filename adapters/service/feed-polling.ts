import { z } from 'zod';
import { asFailure, type Bot, type Failure, FEED, type Feed, type Projected, type Store } from '../../src/index.ts';
import { startArchiving } from '../documents/archiving.ts';
import { type FetchRules, fetchAddress } from '../documents/fetch-address.ts';
import { readReceived } from '../documents/read-received.ts';
import { MOST_FEED_BYTES } from '../documents/size-limits.ts';

/** What polling a feed came to. */
export type FeedEvent =
  | { readonly kind: 'polled'; readonly feed: string; readonly archived: number; readonly held: number; readonly failed: number }
  | { readonly kind: 'unchanged'; readonly feed: string }
  | { readonly kind: 'failed'; readonly feed: string; readonly failure: Failure };

/** What looking at feeds works with. */
export interface FeedPollingParts {
  /** Those of the pack by now. */
  readonly feeds: () => readonly Feed[];
  /** The bot as the ledger makes it by now. */
  readonly bot: () => Bot;
  /** The acts of the ledger and what waits by now. */
  readonly curated: () => Projected;
  readonly store: Pick<Store, 'documents' | 'records'>;
  readonly fetching: FetchRules;
  readonly now: () => string;
  readonly tell: (event: FeedEvent) => void;
  /** Ends the round early. */
  readonly signal: AbortSignal;
}

/** Under which platform's name the store keeps what is known of feeds. */
const RECORDS = 'feeds';
const MINUTE = 60_000;

/** What is remembered of a feed between two looks at it. */
const rememberedSchema = z.object({
  address: z.string(),
  polled_at: z.string(),
  etag: z.string().optional(),
  last_modified: z.string().optional(),
});
type Remembered = z.output<typeof rememberedSchema>;

function readRemembered(text: string | undefined): Remembered | undefined {
  if (text === undefined) return undefined;
  try {
    return rememberedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A look that is still to come was noted by a wrong clock, and holds nothing back. */
function isDue(feed: Feed, remembered: Remembered | undefined, now: string): boolean {
  if (remembered === undefined) return true;
  const passed = Date.parse(now) - Date.parse(remembered.polled_at);
  return passed >= feed.every * MINUTE || passed < -MINUTE;
}

function feedFailure(error: unknown): Failure {
  return asFailure(error, 'a feed could not be taken in', 'report it with this line');
}

async function takeItems(feed: Feed, received: Parameters<typeof readReceived>[0], parts: FeedPollingParts): Promise<FeedEvent> {
  const { store, now } = parts;
  const { pack, view: viewFrom } = parts.bot();
  const { audience, publisher, tier, licence } = feed;
  const view = viewFrom({ askedAt: now(), audience });
  const defaults = {
    ...(publisher !== undefined && { publisher }),
    ...(tier !== undefined && { tier }),
    ...(licence !== undefined && { licence }),
  };
  const archiving = await startArchiving(store.documents, {
    pack,
    view,
    audience,
    defaults,
    taker: { by: `feed ${feed.name}`, via: { door: FEED } },
    curated: parts.curated(),
  });
  const count = { archived: 0, held: 0, failed: 0 };
  let fault: Failure | undefined;
  for await (const reading of readReceived(received)) {
    parts.signal.throwIfAborted();
    if (reading.kind === 'failed') count.failed += 1;
    if (reading.kind === 'failed') parts.tell({ kind: 'failed', feed: feed.name, failure: reading.failure });
    if (reading.kind !== 'document') continue;
    const raw = { ...reading.document, ...(feed.language !== undefined && { language: feed.language }) };
    const named = publisher === undefined ? raw : { ...raw, publisher };
    try {
      const { kind } = await archiving.take(named, now());
      count[kind === 'held' ? 'held' : 'archived'] += 1;
    } catch (error) {
      const failure = feedFailure(error);
      // Without the store no further item can be kept: the next round comes back to all of them.
      if (failure.code.startsWith('STORE_')) throw failure;
      // One document that is none is told now; a fault that may pass ends the round once the others had their turn.
      if (failure.code.startsWith('DOCUMENT_')) parts.tell({ kind: 'failed', feed: feed.name, failure });
      else fault ??= failure;
      count.failed += 1;
    }
  }
  if (fault) throw fault;
  return { kind: 'polled', feed: feed.name, ...count };
}

async function pollFeed(feed: Feed, parts: FeedPollingParts): Promise<FeedEvent | undefined> {
  const { records } = parts.store;
  const now = parts.now();
  const held = readRemembered(await records.read(RECORDS, feed.name));
  const remembered = held?.address === feed.address ? held : undefined;
  if (!isDue(feed, remembered, now)) return undefined;
  // Written before the look: other replicas then leave it alone. Should two look at once, each item is archived once.
  const looking = { address: feed.address, polled_at: now };
  const { etag, last_modified } = remembered ?? {};
  await records.write(RECORDS, feed.name, JSON.stringify({ ...looking, etag, last_modified }));
  const fetched = await fetchAddress(
    feed.address,
    { mostBytes: MOST_FEED_BYTES, ...parts.fetching, signal: parts.signal },
    { etag, lastModified: last_modified },
  );
  if (fetched.kind === 'unchanged') return { kind: 'unchanged', feed: feed.name };
  const event = await takeItems(feed, fetched.received, parts);
  // Only now: a round that did not end well is to get the whole feed again.
  const { etag: newEtag, lastModified } = fetched.known;
  await records.write(RECORDS, feed.name, JSON.stringify({ ...looking, etag: newEtag, last_modified: lastModified }));
  return event;
}

/**
 * Looks at every feed that is due, one after the other, and archives its new items. A feed that fails is told and does
 * not keep the others from their turn. Due is what nobody has looked at for the feed's own interval.
 */
export async function pollFeeds(parts: FeedPollingParts): Promise<void> {
  for (const feed of parts.feeds()) {
    if (parts.signal.aborted) return;
    try {
      const event = await pollFeed(feed, parts);
      if (event) parts.tell(event);
    } catch (error) {
      if (parts.signal.aborted) return;
      parts.tell({ kind: 'failed', feed: feed.name, failure: feedFailure(error) });
    }
  }
}

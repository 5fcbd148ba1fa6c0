import { revisedHead, withoutRevisedHead } from '../../language/revised-head.ts';
import type { Document } from '../../model/document.ts';
import { fold, wordsOf } from '../../model/text.ts';
import { NOT_NAMED } from '../document/describe-document.ts';
import { likenessOf } from '../document/near-documents.ts';

/** By what a document is known to be a later version of one that is held. */
export type VersionGround = 'guid' | 'address' | 'title' | 'correction';

/** The last version that is held of a document. */
export interface EarlierVersion {
  readonly document: Document;
  readonly ground: VersionGround;
}

/** One address can come to tell of something else; one name of a day can be given to two texts. */
const LEAST_ALIKE: Readonly<Record<VersionGround, number>> = { guid: 0, address: 0.2, title: 0.3, correction: 0.5 };
const GROUNDS = ['guid', 'address', 'title', 'correction'] as const;
/** Lines at the head of a text that may say that it is a correction. */
const HEAD_LINES = 4;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|source)$/iu;

/** An address in the form in which two of one page are alike; nothing for one that leads to no page of its own. */
function pageOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const path = pathname.replace(/\/+$/u, '');
  if (path === '' && asked.length === 0) return undefined;
  return `${host.replace(/^www\./u, '')}${path}?${asked.toSorted().join('&')}`;
}

function titleOf({ source, headline }: Document): string | undefined {
  const title = fold(withoutRevisedHead(source.title));
  return headline === undefined || wordsOf(title).length < 2 ? undefined : title;
}

/** How a document says at its head that it is a later version, if it does. */
export function saysRevised({ source, text }: Document) {
  const head = [source.title, ...text.split('\n', HEAD_LINES)];
  return head.map(revisedHead).find((revised) => revised !== undefined);
}

function samePublisher(one: Document, other: Document): boolean {
  return fold(one.source.publisher) === fold(other.source.publisher);
}

function unnamed({ source }: Document): boolean {
  return source.publisher === NOT_NAMED;
}

const IS_SAME: Readonly<Record<VersionGround, (document: Document, held: Document) => boolean>> = {
  guid: (document, held) => document.guid !== undefined && document.guid === held.guid && samePublisher(document, held),
  address: (document, held) => {
    const page = pageOf(document.source.url);
    return page !== undefined && page === pageOf(held.source.url);
  },
  title: (document, held) => {
    const title = titleOf(document);
    const isSameDay = document.source.published.date === held.source.published.date;
    return title !== undefined && title === titleOf(held) && isSameDay && samePublisher(document, held);
  },
  correction: (document, held) =>
    saysRevised(document) !== undefined && (samePublisher(document, held) || unnamed(document) || unnamed(held)),
};

/** The first version of a document, and the number of this one. */
export function documentVersionOf({ source, version }: Pick<Document, 'source' | 'version'>): {
  readonly of: string;
  readonly number: number;
} {
  return version ?? { of: source.id, number: 1 };
}

/**
 * The document that another one is a later version of, the last version of it that is held: by what a feed or a mail calls
 * it, by its address, by publisher, title and day, or by a word at its head that it is corrected, over a text that is nearly
 * the same. Texts that say the very same are one version. `held`: documents for the same audience that count.
 */
export function earlierVersion(document: Document, held: readonly Document[]): EarlierVersion | undefined {
  for (const ground of GROUNDS) {
    const found = held
      .filter((one) => IS_SAME[ground](document, one))
      .map((one) => ({ one, likeness: likenessOf(document, one) }))
      .filter(({ likeness }) => likeness >= LEAST_ALIKE[ground])
      .toSorted((one, other) => other.likeness - one.likeness)[0];
    if (!found) continue;
    const { of } = documentVersionOf(found.one);
    const versions = held.filter((one) => documentVersionOf(one).of === of);
    const last = versions.toSorted((one, other) => documentVersionOf(other).number - documentVersionOf(one).number)[0] ?? found.one;
    return fold(last.text) === fold(document.text) ? undefined : { document: last, ground };
  }
  return undefined;
}

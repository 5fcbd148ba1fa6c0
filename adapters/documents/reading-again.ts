import { setImmediate } from 'node:timers/promises';
import {
  type Document,
  documentVersionOf,
  type FactView,
  type Pack,
  type Projected,
  type ReadAgain,
  readAgainInSlices,
  recallOf,
  type Taker,
} from '../../src/index.ts';

/** With what a document of the archive is read again. */
export interface ReadingAgainRules {
  readonly pack: Pack;
  /** What is known with the document's audience. */
  readonly view: FactView;
  readonly curated: Projected;
  readonly taker: Taker;
  readonly at: string;
}

/** Reads a document of the archive, as it is known by now, with the pack of today. `others`: documents among which its versions are. */
export function readHeldAgain(
  document: Document,
  others: readonly Document[],
  { pack, view, curated, taker, at }: ReadingAgainRules,
): Promise<ReadAgain> {
  const { of } = documentVersionOf(document);
  const isVersion = (one: Document) =>
    one.source.id !== document.source.id &&
    one.audience === document.audience &&
    documentVersionOf(one).of === of &&
    !recallOf(one.source.id, curated.entries);
  return readAgainInSlices(document, { pack, view, known: curated, versions: others.filter(isVersion), at }, taker, setImmediate);
}

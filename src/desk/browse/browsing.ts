import type { Deliveries } from '../../ports/deliveries.ts';
import type { DeskParts } from '../desk-parts.ts';
import { type AboutStore, aboutStore } from './about-store.ts';
import { type CheckedDraft, checkedDraft } from './checked-draft.ts';
import { type DigestPreview, digestPreview, type PreviewRequest } from './digest-preview.ts';
import { type FactPage, factPage } from './fact-page.ts';
import { type FactFilter, type FactsFound, factsFound } from './facts-found.ts';
import { type MarkedDocument, markedDocument } from './marked-document.ts';
import type { Picture } from './picture.ts';
import { picturesOf } from './pictures.ts';
import { contextFor, type Reader, viewFor } from './reader.ts';
import { type ScheduleShown, scheduleShown } from './schedule-shown.ts';
import { type WaitingLine, waitingList } from './waiting-list.ts';

/**
 * What somebody looks through by themselves, beside what they ask: each as far as its reader may see it, at the times at
 * which they look. Each rejects with a Failure in words for readers.
 */
export interface Browsing {
  about(reader: Reader): Promise<AboutStore>;
  /** Facts that fit a filter, from the one numbered `from` on. */
  facts(filter: FactFilter, from: number, reader: Reader): Promise<FactsFound>;
  /** @throws Failure FACT_UNKNOWN */
  fact(id: string, reader: Reader): Promise<FactPage>;
  /** @throws Failure DOCUMENT_UNKNOWN */
  document(source: string, reader: Reader): Promise<MarkedDocument>;
  check(text: string, reader: Reader): Promise<CheckedDraft>;
  /** @throws Failure NOT_ALLOWED for everybody but curators */
  waiting(reader: Reader): Promise<readonly WaitingLine[]>;
  digest(request: PreviewRequest, reader: Reader): Promise<DigestPreview>;
  schedule(reader: Reader): Promise<ScheduleShown>;
  pictures(reader: Reader): Promise<readonly Picture[]>;
}

/** Makes what is behind the views of a page; `deliveries`: those of the store. */
export function createBrowsing(parts: DeskParts, deliveries: () => Deliveries): Browsing {
  const looking = async <T>(
    reader: Reader,
    look: (view: ReturnType<typeof viewFor>, context: ReturnType<typeof contextFor>) => T | Promise<T>,
  ) => {
    const context = contextFor(reader, parts);
    return look(viewFor(reader, context), context);
  };
  return {
    about: (reader) => looking(reader, aboutStore),
    facts: (filter, from, reader) => looking(reader, (view, context) => factsFound(filter, from, view, context)),
    fact: (id, reader) => looking(reader, (view, context) => factPage(id, view, context)),
    document: (source, reader) => looking(reader, (_, context) => markedDocument(source, context)),
    check: (text, reader) => looking(reader, (view, context) => checkedDraft(text, view, context)),
    waiting: (reader) => looking(reader, (_, context) => waitingList(context)),
    digest: (request, reader) => looking(reader, (_, context) => digestPreview(request, context)),
    schedule: (reader) => looking(reader, (_, context) => scheduleShown(deliveries, context)),
    pictures: (reader) => looking(reader, picturesOf),
  };
}

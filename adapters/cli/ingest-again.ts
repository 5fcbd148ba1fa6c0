import {
  asDescribed,
  createBot,
  type Document,
  type DocumentHead,
  describeFailure,
  documentVersionOf,
  type FactView,
  Failure,
  type Projected,
  type ReadAgain,
  recallOf,
  type Store,
  type Taker,
} from '../../src/index.ts';
import { knownFrom } from '../documents/known-so-far.ts';
import { readHeldAgain } from '../documents/reading-again.ts';
import { counted, jsonText } from './briefs-call.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';

/** With what documents of the archive are read again. */
interface AgainRequest {
  readonly curated: Projected;
  /** Nothing is archived without one. */
  readonly store: Store | undefined;
  readonly taker: Taker;
  /** Nothing is written. */
  readonly rehearsal: boolean;
  readonly json: boolean;
}

type Outcome =
  | { readonly kind: 'read'; readonly document: string; readonly again: ReadAgain }
  | { readonly kind: 'passed_over'; readonly document: string; readonly why: string }
  | { readonly kind: 'failed'; readonly document: string; readonly failure: Failure };

const MOST_LISTED = 100_000;

function unknownDocument(id: string): Failure {
  return new Failure(
    'DOCUMENT_UNKNOWN',
    `There is no document ${id}.`,
    'The archive holds none of this id.',
    'List them with npm run review -- documents.',
  );
}

/** Why a document is not read again, where it is not. */
function passedOver(head: DocumentHead, heads: readonly DocumentHead[], { entries }: Projected): string | undefined {
  const recalled = recallOf(head.source.id, entries);
  if (recalled) return `it was withdrawn: ${recalled.why}`;
  const own = documentVersionOf(head);
  const later = heads.find(
    (one) =>
      one.audience === head.audience &&
      documentVersionOf(one).of === own.of &&
      documentVersionOf(one).number > own.number &&
      !recallOf(one.source.id, entries),
  );
  return later && `${later.source.id} is a later version of it`;
}

function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'failed') return `${describeFailure(outcome.failure)}\n`;
  if (outcome.kind === 'passed_over') return `${outcome.document}: passed over, ${outcome.why}\n`;
  const { added, replaced, closed, kept } = outcome.again;
  return `${outcome.document}: ${added} added, ${replaced} replaced, ${closed} closed, ${kept} as before\n`;
}

function summaryOf(outcomes: readonly Outcome[], rehearsal: boolean): string {
  const read = outcomes.flatMap((one) => (one.kind === 'read' ? [one.again] : []));
  const sum = (count: (again: ReadAgain) => number) => read.reduce((total, again) => total + count(again), 0);
  const would = rehearsal ? 'would be ' : '';
  const numbers = `${sum(({ added }) => added)} ${would}added, ${sum(({ replaced }) => replaced)} ${would}replaced, ${sum(({ closed }) => closed)} ${would}closed`;
  return `${counted(read.length, 'document')} read again: ${numbers}; ${sum(({ kept }) => kept)} as before. Decisions stand.\n`;
}

/** With what each document is read. */
interface Reading extends AgainRequest {
  readonly store: Store;
  /** What is known with an audience: candidates alone come and go while documents are read. */
  readonly viewFor: (audience: string) => FactView;
}

/** Reads one document again and writes what comes of it. @throws Failure of the store */
async function readOne(
  head: DocumentHead,
  heads: readonly DocumentHead[],
  { store, curated, taker, rehearsal, viewFor }: Reading,
  io: CommandIo,
): Promise<ReadAgain> {
  const read = async ({ source }: DocumentHead): Promise<Document | undefined> => {
    const document = await store.documents.read(source.id);
    return document && { ...document, source: asDescribed(document.source, curated.entries) };
  };
  const document = await read(head);
  if (!document) throw unknownDocument(head.source.id);
  const { of } = documentVersionOf(head);
  const versions = await Promise.all(heads.filter((one) => one !== head && documentVersionOf(one).of === of).map(read));
  const view = viewFor(document.audience);
  const again = await readHeldAgain(
    document,
    versions.flatMap((one) => one ?? []),
    { pack: curated.pack, view, curated, taker, at: io.now },
  );
  if (rehearsal || again.entries.length === 0) return again;
  const outcome = await store.ledger.decide(again.entries);
  if (!('held' in outcome)) return again;
  const why = `somebody acted on ${outcome.held.entry.fact} at the same time`;
  throw new Failure('STORE_BUSY', `What was read in ${head.source.id} was not kept.`, why, 'Read it again once more.');
}

/**
 * Reads documents of the archive again, all or those named, with the pack of today: those that are withdrawn or have a later
 * version are passed over. One that fails does not stop the others.
 */
export async function readAllAgain(ids: readonly string[], request: AgainRequest, io: CommandIo): Promise<ExitCode> {
  const { store } = request;
  const heads = (await store?.documents.list(MOST_LISTED)) ?? [];
  const known = knownFrom(request.curated);
  const bot = createBot(request.curated.pack);
  const viewFor = (audience: string) => bot.view({ askedAt: io.now, audience });
  const outcomes: Outcome[] = [];
  for (const id of ids.length > 0 ? ids : heads.map(({ source }) => source.id)) {
    const outcome = await outcomeFor(id, heads, { ...request, viewFor, curated: known.curated }, io);
    if (outcome.kind === 'read') known.add(outcome.again.entries);
    outcomes.push(outcome);
    if (request.json) continue;
    if (outcome.kind === 'failed') io.stderr(describeOutcome(outcome));
    else io.stdout(describeOutcome(outcome));
  }
  io.stdout(request.json ? jsonText(againJson(outcomes, request.rehearsal)) : summaryOf(outcomes, request.rehearsal));
  return outcomes.some(({ kind }) => kind === 'failed') ? 1 : 0;
}

async function outcomeFor(
  id: string,
  heads: readonly DocumentHead[],
  request: Omit<Reading, 'store'> & Pick<AgainRequest, 'store'>,
  io: CommandIo,
): Promise<Outcome> {
  const head = heads.find(({ source }) => source.id === id);
  const { store } = request;
  if (!head || !store) return { kind: 'failed', document: id, failure: unknownDocument(id) };
  const why = passedOver(head, heads, request.curated);
  if (why !== undefined) return { kind: 'passed_over', document: id, why };
  try {
    return { kind: 'read', document: id, again: await readOne(head, heads, { ...request, store }, io) };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { kind: 'failed', document: id, failure };
  }
}

function againJson(outcomes: readonly Outcome[], rehearsal: boolean) {
  return {
    dry_run: rehearsal,
    again: outcomes.flatMap((one) => {
      if (one.kind !== 'read') return [];
      const { entries, ...counts } = one.again;
      return [{ document: one.document, ...counts, candidates: entries.map(({ kind, fact }) => ({ kind, id: fact })) }];
    }),
    passed_over: outcomes.flatMap((one) => (one.kind === 'passed_over' ? [{ document: one.document, why: one.why }] : [])),
    failed: outcomes.flatMap((one) => {
      if (one.kind !== 'failed') return [];
      const { code, message, why, remedy } = one.failure;
      return [{ document: one.document, code, message, why, remedy }];
    }),
  };
}

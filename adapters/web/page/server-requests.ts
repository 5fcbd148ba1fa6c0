import type {
  CheckedDraft,
  DigestPreview,
  FactPage,
  FactsFound,
  MarkedDocument,
  Picture,
  ScheduleShown,
  WaitingLine,
} from '../../../src/index.ts';
import type { Done, Drawn, Opening, PlaceContent, Refused } from '../wire.ts';
import { chosenPack } from './chosen-pack.ts';
import { session } from './session.ts';

/** What each path of the server gives. */
interface Replies {
  about: Opening;
  standing: PlaceContent;
  act: Done;
  facts: FactsFound;
  fact: FactPage;
  document: MarkedDocument;
  check: CheckedDraft;
  waiting: readonly WaitingLine[];
  digest: Omit<DigestPreview, 'head' | 'pages'> & { readonly head?: Drawn; readonly pages: readonly Drawn[] };
  schedule: ScheduleShown;
  pictures: readonly (Omit<Picture, 'message'> & { readonly drawn: Drawn })[];
}

export type PictureDrawn = Replies['pictures'][number];
export type PreviewDrawn = Replies['digest'];

/** Why the server did not do what it was asked. */
export class NotDone extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.message);
    this.refused = refused;
  }
}

const AWAY: Refused = {
  code: 'AWAY',
  message: 'Sitrep does not answer.',
  why: 'The program in the terminal has ended, or is busy.',
  remedy: 'Start it again with npm start, and open the address that it prints.',
};
const NO_SESSION: Refused = {
  code: 'SESSION',
  message: 'This page is not open for you.',
  why: 'Only the address that the terminal prints opens it, and each start prints a new one.',
  remedy: 'Open that address.',
};

/** What is not of one pack: a conversation is routed to one as in chat, unless it says of which it is. */
const ROUTED: ReadonlySet<keyof Replies> = new Set(['act', 'standing']);

/** Asks the server. @throws NotDone */
export async function requestServer<Name extends keyof Replies>(name: Name, body: object, signal?: AbortSignal): Promise<Replies[Name]> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify(ROUTED.has(name) ? body : { pack: chosenPack(), ...body }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new NotDone(AWAY);
  });
  if (response.status === 401) throw new NotDone(NO_SESSION);
  const done: Replies[Name] | { readonly refused: Refused } | undefined = await response.json().catch(() => undefined);
  if (done === undefined) throw new NotDone(AWAY);
  if ('refused' in done && isRefused(done.refused)) throw new NotDone(done.refused);
  if ('refused' in done) throw new NotDone(AWAY);
  return done;
}

function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

export function refusedBy(error: unknown): Refused {
  return error instanceof NotDone ? error.refused : { ...AWAY, why: String(error) };
}

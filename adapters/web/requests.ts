import { z } from 'zod';
import { FACT_STANDINGS } from '../../src/index.ts';

const LONGEST_TEXT = 200_000;
const LONGEST_WORD = 400;
const LONGEST_VALUE = 12_000;

const word = z.string().max(LONGEST_WORD);
const value = z.string().max(LONGEST_VALUE);
/** Where several packs are seen, which of them is meant. */
const ofPack = { pack: word.optional() };
const times = { ...ofPack, asOf: word.optional(), recordedBy: word.optional() };

/** What somebody does on the page. */
const doingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), text: value }),
  z.strictObject({ kind: z.literal('command'), name: word, text: value }),
  z.strictObject({ kind: z.literal('button'), action: word, value }),
  /** A button of a drawing, with what the client of that platform would send of it. */
  z.strictObject({ kind: z.literal('slack_button'), action: value, value }),
  z.strictObject({ kind: z.literal('teams_button'), data: z.unknown() }),
  z.strictObject({ kind: z.literal('form'), form: value, fields: z.record(word, value) }),
  z.strictObject({ kind: z.literal('search'), text: value, form: value.exactOptional(), field: word.exactOptional() }),
]);

/** What each path takes. */
export const REQUESTS = {
  about: z.strictObject(ofPack),
  standing: z.strictObject({ place: z.enum(['desk', 'channel']), since: z.int().min(-1) }),
  act: z.strictObject({
    ...ofPack,
    /** An id of its own: a browser sends again by itself what a connection broke under, and it is done once. */
    delivery: z.uuid().optional(),
    place: z.enum(['desk', 'channel']),
    thread: word.optional(),
    /** The message that carries the button. */
    message: word.optional(),
    /** Nothing of it stands in the place: what comes of it is given back alone. */
    aside: z.boolean().optional(),
    asOf: word.optional(),
    does: doingSchema,
  }),
  facts: z.strictObject({
    ...times,
    from: z.int().min(0).default(0),
    text: word.optional(),
    matter: word.optional(),
    status: word.optional(),
    source: word.optional(),
    speaker: word.optional(),
    standing: z.enum(FACT_STANDINGS).optional(),
  }),
  fact: z.strictObject({ ...times, id: word }),
  document: z.strictObject({ ...times, source: word }),
  check: z.strictObject({ ...times, text: z.string().max(LONGEST_TEXT) }),
  waiting: z.strictObject(ofPack),
  digest: z.strictObject({
    ...ofPack,
    digest: word.optional(),
    day: word.optional(),
    zone: word.optional(),
    audience: word.optional(),
    conversation: word.optional(),
  }),
  schedule: z.strictObject(ofPack),
  pictures: z.strictObject(times),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]>;

export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}

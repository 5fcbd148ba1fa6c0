import type { Edition } from '../digest/editions.ts';
import { localDay } from '../digest/lines.ts';
import { recentSlots, slotOrEndOfDay } from '../digest/slots.ts';
import { timetableOf } from '../digest/timetable.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import { type Reply, tenantOf } from '../model/interaction.ts';
import { ACTIONS } from './action-ids.ts';
import { type EditionToken, readToken, writeToken } from './answer-token.ts';
import { type Context, packHere } from './context.ts';
import { pageOf, readingActions } from './edition-pages.ts';
import { buttons, plainMessage } from './words.ts';

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

/** A digest by its name, the first one without. @throws Failure DIGEST_UNKNOWN, also for one that may not be read here */
export function digestFor(name: string | undefined, context: Context): DigestDefinition {
  const { digests: readable } = packHere(context);
  const found = name === undefined || name === '' ? readable[0] : readable.find((one) => one.name === name.toLowerCase());
  if (found) return found;
  const what = name === undefined || name === '' ? 'There is no digest.' : `There is no digest “${name.slice(0, 60)}”.`;
  throw new Failure(
    'DIGEST_UNKNOWN',
    what,
    `These digests exist: ${readable.map((one) => one.name).join(', ') || 'none'}.`,
    'Name one of them.',
  );
}

const before = (instant: string, milliseconds: number) => new Date(Date.parse(instant) - milliseconds).toISOString();

function editionReply(edition: Edition, token: EditionToken, definition: DigestDefinition, audience: Reply['audience'], context: Context) {
  const shared = context.interaction.conversation.kind === 'personal' || audience === 'everyone';
  const actions = [
    ...readingActions(edition, token),
    ...(shared ? [] : [{ id: ACTIONS.share, label: 'Share here', value: writeToken(token) }]),
    { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: definition.name },
  ];
  if (edition.kind === 'empty') {
    const message = plainMessage(`${definition.title}: nothing is new, corrected or newly contested.`, ...buttons(...actions));
    return { message, audience, replaces: false };
  }
  context.show({ kind: 'digest', facts: edition.facts });
  return { message: { ...edition.message, blocks: [...edition.message.blocks, ...buttons(...actions)] }, audience, replaces: false };
}

/** A digest as of now, or of its slot on a day, telling what changed since the slot before. */
export async function briefDigest(
  name: string | undefined,
  day: string | undefined,
  audience: Reply['audience'],
  context: Context,
): Promise<Reply> {
  const { now, interaction } = context;
  const definition = digestFor(name, context);
  const timetable = timetableOf(definition);
  if (day !== undefined && day > localDay(now, timetable.zone)) {
    throw new Failure('DATE_INVALID', `${day} is still to come.`, 'A digest tells what was known by its day.', 'Name a day up to today.');
  }
  const looked = day ?? interaction.asOf;
  const wanted = looked === undefined ? now : slotOrEndOfDay(timetable, looked);
  const asOf = Date.parse(wanted) < Date.parse(now) ? wanted : now;
  const since = recentSlots(timetable, before(asOf, MINUTE)).at(-1)?.at ?? before(asOf, DAY);
  const token: EditionToken = { k: 'e', id: interaction.delivery, d: definition.name, at: asOf, since, st: true };
  return editionReply(await editionOf(token, definition, context), token, definition, audience, context);
}

/** The edition that a token stands for. */
function editionOf({ at, since, st }: EditionToken, definition: DigestDefinition, context: Context): Promise<Edition> {
  const { zone } = timetableOf(definition);
  const asOf = Date.parse(at) < Date.parse(context.now) ? at : context.now;
  const of = tenantOf(context.interaction.conversation);
  return context.parts.compose({ definition, zone, asOf, since, of, ...(st && { state: st }) });
}

/** The digest that a token stands for, once more. */
export async function briefAgain(token: EditionToken, audience: Reply['audience'], context: Context): Promise<Reply> {
  const definition = digestFor(token.d, context);
  return editionReply(await editionOf(token, definition, context), token, definition, audience, context);
}

/** A page of what stands behind a digest, for whoever asks; turning over replaces it where the platform can. */
export async function readEdition(value: string, context: Context): Promise<Reply> {
  const token = readToken(value);
  if (token.k !== 'e') throw unknownEdition();
  const edition = await editionOf(token, digestFor(token.d, context), context);
  const page = edition.kind === 'edition' ? pageOf(edition.parts, token, context) : undefined;
  if (!page) throw unknownEdition();
  context.show({ kind: 'digest', facts: page.facts });
  return { message: page.message, audience: 'asker', replaces: token.p !== undefined };
}

function unknownEdition(): Failure {
  return new Failure(
    'ACTION_UNKNOWN',
    'This button does not work any more.',
    'The digest that it belongs to has no such page now.',
    'Ask for the digest again: /brief.',
  );
}

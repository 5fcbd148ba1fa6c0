import { recentSlots, slotOrEndOfDay } from '../../digest/slots.ts';
import { timetableOf } from '../../digest/timetable.ts';
import { addressOf } from '../../model/address.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { opennessBy } from '../../model/clearance.ts';
import { type DigestDefinition, isTimeZone } from '../../model/digest-definition.ts';
import { Failure } from '../../model/failure.ts';
import { tenantOf } from '../../model/interaction.ts';
import type { Block, Message } from '../../model/message.ts';
import type { Subscription } from '../../ports/subscriptions.ts';
import { digestFor } from '../briefing.ts';
import { audiencesHere, type Context } from '../context.ts';
import { withReadingButtons } from '../edition-pages.ts';
import { requireCurator } from '../require-curator.ts';
import { subscriptionsSeen } from './schedule-shown.ts';

/** Which edition of which digest is to be seen, and as whom. */
export interface PreviewRequest {
  readonly digest?: string | undefined;
  /** `YYYY-MM-DD`; today without it. */
  readonly day?: string | undefined;
  /** IANA zone; the digest's own without it. */
  readonly zone?: string | undefined;
  /** The audience of the place that it would be posted in; that of the digest without it. */
  readonly audience?: string | undefined;
  /** The address of a conversation that receives it: then it is shown as it goes there, with what is set for that. Curators alone. */
  readonly conversation?: string | undefined;
}

export interface DigestPreview {
  readonly digest: string;
  readonly zone: string;
  readonly audience: string;
  /** Instants: what it tells is taken at the first, and is what changed since the second. */
  readonly asOf: string;
  readonly since: string;
  /** The head, which is what is posted, and the pages behind it; none where nothing is new and the digest stays silent. */
  readonly head?: Message;
  readonly pages: readonly Message[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const before = (instant: string, milliseconds: number) => new Date(Date.parse(instant) - milliseconds).toISOString();

function asDay(day: string): string {
  if (isCalendarDate(day) && day.length === 10) return day;
  throw new Failure('DATE_INVALID', `“${day.slice(0, 40)}” is not a day.`, 'No calendar has it.', 'Write a day as 2024-10-18.');
}

function asZone(zone: string): string {
  if (isTimeZone(zone)) return zone;
  const why = 'Time zones are known by the names of the IANA database.';
  throw new Failure('TIME_ZONE_INVALID', `“${zone.slice(0, 60)}” is not a time zone.`, why, 'Write it as Europe/Brussels or UTC.');
}

/** The subscription by which a digest goes to a conversation. @throws Failure NOT_ALLOWED */
async function subscriptionTo(address: string, { name, audience }: DigestDefinition, context: Context): Promise<Subscription> {
  requireCurator(context);
  const subscriptions = await subscriptionsSeen(context);
  const found = subscriptions.find(({ digest, target }) => digest === name && target.kind !== 'personal' && addressOf(target) === address);
  if (!found) {
    const why = 'Nobody subscribed it there, or that is not yours to see.';
    throw new Failure('NOT_ALLOWED', 'This digest does not go to that conversation.', why, 'Choose one of those that receive it.');
  }
  const { parts } = context;
  const isOpenIn = opennessBy({ audiences: () => parts.bot().pack.audiences, clearanceOf: parts.clearanceOf });
  if (!isOpenIn(audience, found.target)) {
    const why = `It is for “${audience}”, for which that conversation is not cleared.`;
    throw new Failure('NOT_ALLOWED', 'This digest is held back there, so nothing would be posted.', why, 'Clear the conversation for it.');
  }
  return found;
}

/**
 * A digest as it would be posted on a day, in a zone, to a place of an audience that its reader may see, or as
 * it goes to a conversation that receives it.
 * @throws Failure NOT_ALLOWED, DIGEST_UNKNOWN, DATE_INVALID, TIME_ZONE_INVALID, AUDIENCE_UNKNOWN
 */
export async function digestPreview(request: PreviewRequest, context: Context): Promise<DigestPreview> {
  const definition = digestFor(request.digest, context);
  const subscription = request.conversation ? await subscriptionTo(request.conversation, definition, context) : undefined;
  const audience = subscription ? definition.audience : request.audience || definition.audience;
  if (!audiencesHere(context).includes(audience)) {
    throw new Failure(
      'AUDIENCE_UNKNOWN',
      `There is no audience “${audience.slice(0, 60)}”.`,
      'None of this name is open here.',
      'Choose one of those that are offered.',
    );
  }
  const timetable = timetableOf(definition, subscription ?? (request.zone ? { zone: asZone(request.zone) } : {}));
  const wanted = request.day ? slotOrEndOfDay(timetable, asDay(request.day)) : context.now;
  const asOf = Date.parse(wanted) < Date.parse(context.now) ? wanted : context.now;
  const since = recentSlots(timetable, before(asOf, MINUTE)).at(-1)?.at ?? before(asOf, DAY);
  const of = tenantOf(subscription?.target ?? context.interaction.conversation);
  const edition = await withReadingButtons(context.parts.compose)({
    definition: { ...definition, audience },
    zone: timetable.zone,
    asOf,
    since,
    of,
    state: true,
  });
  const about = { digest: definition.name, zone: timetable.zone, audience, asOf, since };
  if (edition.kind === 'empty') return { ...about, pages: [] };
  const pages = edition.parts.map(({ title, items }) => {
    const heading: Block = { kind: 'heading', text: title };
    return { summary: title, blocks: [heading, ...items.flatMap(({ blocks }) => blocks)] };
  });
  return { ...about, head: edition.message, pages };
}

import type { Fact } from '../../model/fact.ts';
import { Failure } from '../../model/failure.ts';
import { type Conversation, tenantOf } from '../../model/interaction.ts';
import type { Posting } from '../../ports/postings.ts';
import { type Context, withStore } from '../context.ts';

/** So many messages are looked through; beyond, "more than" is said. */
const MOST_COUNTED = 1000;
const MOST_NAMED = 5;
/** Beyond every position of a ledger. */
const LAST_POSITION = 2_147_483_647;

const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** Messages that show a revision of a fact, and so are told where it is corrected, taken back or stands again. */
async function showing({ id, recorded }: Pick<Fact, 'id' | 'recorded'>, context: Context): Promise<readonly Posting[]> {
  const postings = await withStore(context, (store) => store.postings.uncorrected(id, LAST_POSITION, MOST_COUNTED + 1));
  const isShown = ({ fact, recordedAt }: Posting['facts'][number]) => fact === id && Date.parse(recordedAt) === Date.parse(recorded.at);
  return postings.filter(({ posted, facts }) => posted.message !== '' && facts.some(isShown));
}

/** Where messages stand, as whoever asks may know of it: places of others are counted and not named. */
function placesOf(postings: readonly Posting[], { interaction: { person } }: Context): string {
  const here = tenantOf(person);
  const places = postings.map(({ posted: { conversation } }) => ({
    isHere: conversation.platform === here.platform && conversation.tenant === here.tenant,
    name: conversation.kind === 'personal' ? 'alone with somebody' : conversation.id,
  }));
  const names = [...new Set(places.filter(({ isHere }) => isHere).map(({ name }) => name))];
  const rest = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more places`] : [];
  const elsewhere = places.some(({ isHere }) => !isHere) ? ['places of others'] : [];
  return [...names.slice(0, MOST_NAMED), ...rest, ...elsewhere].join(', ');
}

const addressText = ({ platform, tenant, id }: Conversation) => `${platform}/${tenant}/${id}`;

/** What kinds of messages they are, and before how many: `1 digest, 2 answers; 1 channel, 2 people`. */
function kindsOf(postings: readonly Posting[]): string {
  const digests = postings.filter(({ kind }) => kind === 'digest').length;
  const answers = postings.length - digests;
  const conversations = postings.map(({ posted }) => posted.conversation);
  const isAlone = ({ kind, reader }: Conversation) => kind === 'personal' || reader !== undefined;
  const people = new Set(conversations.filter(isAlone).map((one) => one.reader ?? addressText(one))).size;
  const channels = new Set(conversations.filter((one) => !isAlone(one)).map(addressText)).size;
  const what = [
    ...(digests > 0 ? [counted(digests, 'digest', 'digests')] : []),
    ...(answers > 0 ? [counted(answers, 'answer', 'answers')] : []),
  ];
  const whom = [
    ...(channels > 0 ? [counted(channels, 'channel', 'channels')] : []),
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
  ];
  return `${what.join(', ')}; ${whom.join(', ')}`;
}

/** Says something of the messages that show a revision, or that this is not known while the store is away. */
async function ofThose(
  fact: Pick<Fact, 'id' | 'recorded'>,
  context: Context,
  say: (postings: readonly Posting[], count: string) => string,
): Promise<string> {
  try {
    const postings = await showing(fact, context);
    const count = postings.length > MOST_COUNTED ? `more than ${MOST_COUNTED} messages` : counted(postings.length, 'message', 'messages');
    return say(postings, count);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return 'how many were shown it is not known while the store is away; they are told all the same';
  }
}

/**
 * How many messages will be told, and where, should a fact be corrected or taken back; that nobody will where none shows
 * it, and that it is not known while the store is away.
 */
export function notifiedReaders(fact: Pick<Fact, 'id' | 'recorded'>, context: Context): Promise<string> {
  return ofThose(fact, context, (postings, count) => {
    if (postings.length === 0) return 'nobody was shown it, so nobody is told';
    return `${count} that showed it ${postings.length === 1 ? 'is' : 'are'} told (${placesOf(postings, context)}): ${kindsOf(postings)}`;
  });
}

/** How many messages show a fact that is superseded: they were right in their day, and are left as they are. */
export function shownBefore(fact: Pick<Fact, 'id' | 'recorded'>, context: Context): Promise<string> {
  return ofThose(fact, context, (postings, count) => {
    if (postings.length === 0) return `nobody was shown ${fact.id}, so nobody is told`;
    const where = `(${placesOf(postings, context)}): ${kindsOf(postings)}`;
    return `${count} that showed ${fact.id} ${postings.length === 1 ? 'stays' : 'stay'} as ${postings.length === 1 ? 'it is' : 'they are'} ${where}; digests tell of the newer one`;
  });
}

/** How many conversations will have news of an audience brought to them by their next digest, nothing being told before. */
export async function newsReaders({ audience }: Pick<Fact, 'audience'>, context: Context): Promise<string> {
  const nobody = 'nobody was given it yet';
  const { audiences, digests } = context.parts.bot().pack;
  const wide = audiences.indexOf(audience);
  const telling = new Set(digests.filter((one) => audiences.indexOf(one.audience) >= wide).map(({ name }) => name));
  try {
    const all = await withStore(context, ({ subscriptions }) => subscriptions.listAll());
    const alive = all.filter(({ digest, paused, dead }) => telling.has(digest) && !paused && !dead);
    if (alive.length === 0) return `${nobody} and no digest with subscribers tells of it, so nobody is told`;
    const people = alive.filter(({ target }) => target.kind === 'personal').length;
    const places = [
      ...(alive.length > people ? [counted(alive.length - people, 'channel', 'channels')] : []),
      ...(people > 0 ? [counted(people, 'person', 'people')] : []),
    ];
    return `${nobody}, so nobody is told at once; the next digest may bring it to ${places.join(' and ')}`;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return `${nobody}, so nobody is told at once`;
  }
}

import type { Fact } from '../../model/fact.ts';
import { Failure } from '../../model/failure.ts';
import { tenantOf } from '../../model/interaction.ts';
import type { Posting } from '../../ports/postings.ts';
import { type Context, withStore } from '../context.ts';

/** So many messages are looked through; beyond, "more than" is said. */
const MOST_COUNTED = 1000;
const MOST_NAMED = 5;
/** Beyond every position of a ledger. */
const LAST_POSITION = 2_147_483_647;

/** Messages that show a fact as it stands, and so are told where it is corrected or taken back. */
async function showing({ id, recorded }: Fact, context: Context): Promise<readonly Posting[]> {
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

/**
 * How many messages will be told, and where, should a fact be corrected or taken back; that nobody will where none shows
 * it, and that it is not known while the store is away.
 */
export async function toldReaders(fact: Fact, context: Context): Promise<string> {
  try {
    const postings = await showing(fact, context);
    if (postings.length === 0) return 'nobody was shown it, so nobody is told';
    const count =
      postings.length > MOST_COUNTED
        ? `more than ${MOST_COUNTED} messages`
        : postings.length === 1
          ? '1 message'
          : `${postings.length} messages`;
    return `${count} that showed it ${postings.length === 1 ? 'is' : 'are'} told (${placesOf(postings, context)})`;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return 'whoever was shown it is told';
  }
}

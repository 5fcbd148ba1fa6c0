import { Failure } from '../model/failure.ts';
import { formatDay } from '../model/format.ts';
import type { Message } from '../model/message.ts';
import { type Context, viewHere, withStore } from './context.ts';
import { failureWords } from './failure-words.ts';
import { paragraph } from './words.ts';

const DELIVERIES_COUNTED = 1000;

interface Field {
  readonly label: string;
  readonly value: string;
}

/** What only those who run the bot are told. */
async function operatorFields(context: Context): Promise<Field[]> {
  return withStore(context, async ({ deliveries, questions }) => {
    const unsettled = (await deliveries.unfinished(DELIVERIES_COUNTED)).length;
    const { helpful, notHelpful } = await questions.ratings();
    return [
      { label: 'Digest deliveries not settled', value: unsettled === DELIVERIES_COUNTED ? `${unsettled} or more` : String(unsettled) },
      { label: 'Open topics', value: String((await questions.topics('open', DELIVERIES_COUNTED)).length) },
      { label: 'Found helpful', value: `${helpful} of ${helpful + notHelpful}` },
    ];
  });
}

async function storeField(context: Context): Promise<Field> {
  try {
    const health = await withStore(context, (store) => store.health());
    return { label: 'Store', value: health.ready ? `ready (${health.engine})` : 'not in use for now' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { label: 'Store', value: `${failureWords(error).what} (${error.code})` };
  }
}

/** How much is held, how new it is, and whether the store works. */
export async function status(context: Context): Promise<Message> {
  const { parts, interaction } = context;
  const view = viewHere(context);
  const newest = view.newestSource();
  const store = await storeField(context);
  const more = parts.roleOf(interaction.person) === 'operator' && store.value.startsWith('ready') ? await operatorFields(context) : [];
  const away = parts.roleOf(interaction.person) === 'operator' ? (parts.platformsAway?.() ?? []) : [];
  const headline = `${view.facts.length} facts from ${view.sources.length} documents are held on ${parts.bot().pack.title}.`;
  const fields = [
    ...(newest ? [{ label: 'Newest document', value: `${newest.publisher}, ${formatDay(newest.published.date)}` }] : []),
    store,
    ...(away.length > 0 ? [{ label: 'Platforms not started', value: away.join(', ') }] : []),
    ...more,
  ];
  return { summary: headline, blocks: [paragraph(headline, 'bold'), { kind: 'fields', fields }] };
}

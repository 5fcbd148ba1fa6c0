import { describeStanding, mayShowFacts } from '../facts/ledger-standing.ts';
import { partInWords } from '../health/health-words.ts';
import { paragraph } from '../model/blocks.ts';
import { Failure } from '../model/failure.ts';
import { formatDay } from '../model/format.ts';
import type { Message } from '../model/message.ts';
import { type Context, viewHere, withStore } from './context.ts';
import { failureWords } from './failure-words.ts';
import { standingNotice } from './ledger-notice.ts';

const DELIVERIES_COUNTED = 1000;

interface Field {
  readonly label: string;
  readonly value: string;
}

/** What only those who run the bot are told. */
async function operatorFields(context: Context): Promise<Field[]> {
  return withStore(context, async ({ outbox, questions }) => {
    const unsettled = (await outbox.unfinished(DELIVERIES_COUNTED)).length;
    const { helpful, notHelpful } = await questions.ratings();
    return [
      { label: 'Posts not settled', value: unsettled === DELIVERIES_COUNTED ? `${unsettled} or more` : String(unsettled) },
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

/** How far the curators' decisions are known; operators are told why not all of them are. */
function ledgerField({ parts, interaction }: Context): Field {
  const standing = parts.standing();
  const reason = parts.roleOf(interaction.person) === 'operator' ? describeStanding(standing) : undefined;
  const { time_zone: zone } = parts.bot().pack;
  const words = {
    current: 'known to the last',
    behind: standingNotice(standing, zone)?.text ?? '',
    unread: 'not read yet: no facts are shown',
    refused: 'cannot be read: no facts are shown',
  };
  return { label: 'Decisions of the curators', value: reason ?? words[standing.kind] };
}

/** How each part of the running bot does; of the ledger it is said already. Curators are told of their pack alone. */
function watchedFields({ parts, interaction }: Context): Field[] {
  const role = parts.roleOf(interaction.person);
  const seen = parts.health?.().parts ?? [];
  if (role === 'operator') return seen.filter(({ part }) => part !== 'ledger').map(partInWords);
  return role === 'curator' ? seen.filter(({ part, state }) => part === 'pack' && state !== 'well').map(partInWords) : [];
}

/** How much is held and how new it is, as far as it may be shown. */
function heldHere(context: Context): { readonly headline: string; readonly fields: readonly Field[] } {
  const { parts } = context;
  const bot = parts.bot();
  if (!mayShowFacts(parts.standing())) return { headline: `Sitrep is about ${bot.pack.title}.`, fields: [] };
  const view = viewHere(context);
  const newest = view.newestSource();
  return {
    headline: `${view.facts.length} facts from ${view.sources.length} documents are held on ${bot.pack.title}.`,
    fields: newest ? [{ label: 'Newest document', value: `${newest.publisher}, ${formatDay(newest.published.date)}` }] : [],
  };
}

/** How much is held, how new it is, how far the curators' decisions are known, and whether the store works; to operators, how each part of the bot does. */
export async function status(context: Context): Promise<Message> {
  const { parts, interaction } = context;
  const { headline, fields: held } = heldHere(context);
  const store = await storeField(context);
  const isOperator = parts.roleOf(interaction.person) === 'operator';
  const more = isOperator && store.value.startsWith('ready') ? await operatorFields(context) : [];
  const watched = watchedFields(context);
  const fields = [...held, ledgerField(context), store, ...watched, ...more];
  return { summary: headline, blocks: [paragraph(headline, 'bold'), { kind: 'fields', fields }] };
}

import { z } from 'zod';
import { systemClock } from '../adapters/system-clock.ts';
import { conversationContract, type PlatformProcess, type PlatformWorld, type Speaker } from './contracts/conversation-contract.ts';
import { readableText } from './fixtures/card-text.ts';
import { fakeConnector } from './fixtures/fake-connector.ts';
import { mention, PLACES, type TeamsClient, teamsClient } from './fixtures/teams-client.ts';
import { ANN, accessOf, BOB, CHANNEL, TENANT } from './fixtures/teams-setup.ts';

const GAIL = { id: '29:gail', name: 'Gail', aadObjectId: 'cccccccc-0000-4000-8000-000000000003' };
const ACCOUNTS: Readonly<Record<Speaker, typeof ANN>> = { ann: ANN, ben: BOB, outsider: GAIL };
const buttonSchema = z.object({ type: z.literal('Action.Execute'), title: z.string(), verb: z.string(), data: z.unknown() });

function buttonsIn(value: unknown): z.output<typeof buttonSchema>[] {
  const one = buttonSchema.safeParse(value).data;
  if (one) return [one];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buttonsIn) : [];
}

/** Teams: each activity is told to one process; also what is not said to the bot, as where it may read a channel. */
async function teamsWorld(): Promise<PlatformWorld> {
  const connector = await fakeConnector();
  connector.roster.set(GAIL.id, { userRole: 'guest', tenantId: TENANT });
  const clients = new Map<PlatformProcess, TeamsClient>();
  let first: PlatformProcess | undefined;
  let ids = 1690;
  const clientOf = (process = first) => {
    const client = process && clients.get(process);
    if (!client) throw new Error('No process was started.');
    return client;
  };
  const placeOf = (thread: string) => ({ ...PLACES.channel, id: `${CHANNEL};messageid=${thread}` });
  const inThread = (thread: string) => connector.messages.filter(({ conversation }) => conversation === placeOf(thread).id);
  return {
    platform: 'teams',
    person: (speaker) => ({ platform: 'teams', tenant: TENANT, id: ACCOUNTS[speaker].aadObjectId }),
    async start({ handle, taking, answerMilliseconds, externals }) {
      const { settings, identity } = accessOf(externals);
      const more = { settings, identity, isTrusted: () => true, answering: { clock: systemClock, milliseconds: answerMilliseconds } };
      const client = await teamsClient(async (interaction) => handle(interaction), more, { taking, connector });
      const process = { platform: client.chat, settled: client.chat.settled };
      clients.set(process, client);
      first ??= process;
      return process;
    },
    async ask(text, { thread, by = 'ann', to } = {}) {
      ids += 1;
      const id = String(ids);
      const root = thread ?? id;
      const activity = { id, from: ACCOUNTS[by], conversation: placeOf(root), ...mention(text) };
      await clientOf(to).hand(activity);
      return {
        thread: root,
        again: async (process) => void (await clientOf(process ?? to).hand(activity)),
        edit: async (words) => {
          const edited = { type: 'messageUpdate', timestamp: '2024-10-18T08:31:00Z', channelData: { eventType: 'editMessage' } };
          await clientOf(to).hand({ ...activity, ...mention(words), ...edited });
        },
      };
    },
    async talk(text, thread, by = 'ann') {
      ids += 1;
      await clientOf().hand({ id: String(ids), from: ACCOUNTS[by], conversation: placeOf(thread), text });
    },
    shown: (thread) => inThread(thread).map(({ activity }) => readableText(activity)),
    everything: () => connector.messages.map(({ activity }) => readableText(activity)),
    async press(label, thread) {
      const message = inThread(thread).at(-1);
      const button = buttonsIn(message?.activity).find(({ title }) => title === label);
      if (!message || !button) throw new Error(`There is no button ${label}.`);
      const value = { action: { type: button.type, verb: button.verb, data: button.data }, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value };
      await clientOf().hand({ ...invoke, from: ANN, conversation: placeOf(thread) });
    },
    reads: () => 0,
    refuseReading: () => undefined,
    offences: () => connector.faults,
  };
}

conversationContract('Teams', { edits: true, outsiders: true, readsHistory: false }, teamsWorld);

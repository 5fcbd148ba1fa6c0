import { conversationContract, type PlatformWorld, type Speaker } from './contracts/conversation-contract.ts';
import { ALICE, BOB, type FakePost, GUEST, TOWN } from './fixtures/fake-mattermost.ts';
import { mattermostWorldWith } from './fixtures/mattermost-bot.ts';

const USERS: Readonly<Record<Speaker, string>> = { ann: ALICE, ben: BOB, outsider: GUEST };

/** Text as a reader of markdown sees it. */
const read = (text: string) => text.replace(/\\(.)/gu, '$1');

/** Mattermost: every process is told of everything, at once. */
async function mattermostWorld(): Promise<PlatformWorld> {
  const { server, start } = await mattermostWorldWith();
  const inThread = (root: string) => server.said(TOWN, root);
  const passing = (root?: string) =>
    server.ephemeral.filter(({ post }) => root === undefined || post.root_id === root).map(({ post }) => post.message);
  const written = (post: FakePost) => ({
    thread: post.root_id || post.id,
    again: async () => server.tellAgain(post),
    edit: async (text: string) => server.edit(post, `@sitrep ${text}`),
  });
  return {
    platform: 'mattermost',
    person: (speaker) => ({ platform: 'mattermost', tenant: '127.0.0.1', id: USERS[speaker] }),
    async start({ handle, taking, answerMilliseconds, externals }) {
      const before = server.sockets;
      const { chat } = await start({
        handle,
        taking,
        externals,
        limits: { answerMilliseconds, keptMilliseconds: 2_000, acknowledgedMilliseconds: 2_000 },
      });
      const settled = async () => {
        await server.told();
        await chat.settled();
      };
      return { platform: chat, settled, lose: () => server.leaveOut(before) };
    },
    ask: async (text, { thread = '', by = 'ann' } = {}) => {
      const post = server.say(`@sitrep ${text}`, { user: USERS[by], root: thread });
      await server.told();
      return written(post);
    },
    talk: async (text, thread, by = 'ann') => void server.say(text, { user: USERS[by], root: thread }),
    shown: (thread) => [...inThread(thread), ...passing(thread)].map(read),
    everything: () => [...server.said(TOWN), ...passing()].map(read),
    async press(label, thread) {
      const post = server.standing(TOWN, thread).findLast(({ user_id }) => user_id === server.bot);
      if (!post) throw new Error('There is no answer.');
      await server.press(post.props, label, { post });
    },
    reads: () => server.calls.filter(({ method, path }) => method === 'GET' && /^\/(?:posts|channels)\//.test(path)).length,
    refuseReading: () => server.refuse(/^\/(?:posts|channels)\/\w+\/(?:thread|posts)/),
    offences: () => server.offences,
  };
}

conversationContract('Mattermost', { edits: true, outsiders: true, readsHistory: true }, mattermostWorld);

import { expect, it, onTestFinished } from 'vitest';
import { chatPlatformContract, type Trouble } from '../../contracts/chat-platform-contract.ts';
import { ALICE, FakeMattermost, type MattermostFault, TOWN } from '../../fixtures/fake-mattermost.ts';
import { mattermostOn, mattermostWorldWith } from '../../fixtures/mattermost-bot.ts';

const FAULTS: Readonly<Record<Trouble, MattermostFault | undefined>> = {
  none: undefined,
  gone: undefined,
  rate_limited: 'limited',
  broken: 'broken',
  dropped: 'dropped',
};
const ADDRESS = { platform: 'mattermost', tenant: '127.0.0.1', id: TOWN, kind: 'channel' } as const;

chatPlatformContract('Mattermost', async (trouble) => {
  const begunAt = new Date().toISOString();
  const server = await new FakeMattermost().start();
  onTestFinished(() => server.stop());
  const fault = FAULTS[trouble];
  if (fault !== undefined) server.faults.push(fault);
  const town = server.channels.get(TOWN);
  if (trouble === 'gone' && town) town.delete_at = 1;
  const { chat: platform } = await mattermostOn(server);
  return { platform, address: ADDRESS, shown: async () => server.said(TOWN), begunAt };
});

it('posts once to whom the same is sent again at once, as the server knows it by its key', async () => {
  const { server, start } = await mattermostWorldWith();
  const { chat } = await start();
  const message = { summary: 'Briefing', blocks: [] };
  const [one, two] = [await chat.post(ADDRESS, message, 'key'), await chat.post(ADDRESS, message, 'key')];
  expect(two).toEqual(one);
  expect(server.said(TOWN)).toEqual(['Briefing']);
});

it('shows what one person alone may read in the conversation with that person', async () => {
  const { server, start } = await mattermostWorldWith();
  const { chat } = await start();
  const outcome = await chat.post({ ...ADDRESS, reader: ALICE }, { summary: 'For Alice', blocks: [] }, 'key');
  expect(server.said(TOWN)).toEqual([]);
  expect(server.said(server.direct(ALICE))).toEqual(['For Alice']);
  expect(outcome).toMatchObject({ posted: { conversation: { kind: 'personal', reader: ALICE } } });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { consoleChat } from '../adapters/console/chat.ts';
import { HERE, LOCAL_PERSON } from '../adapters/console/terminal-session.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { webChat } from '../adapters/web/chat.ts';
import { postedMessages } from '../adapters/web/posted-messages.ts';
import { DESK, PAGE_PERSON } from '../adapters/web/who.ts';
import type { ChatPlatform, HandleInteraction } from '../src/index.ts';
import { askedAlone, askedAmongPeople, readByModelContract } from './contracts/read-by-model-contract.ts';
import { mattermostWorld } from './fixtures/mattermost-world.ts';
import { slackWorld } from './fixtures/slack-world.ts';
import { teamsWorld } from './fixtures/teams-world.ts';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'posts.jsonl');
}

async function started<P extends ChatPlatform>(platform: P, handle: HandleInteraction): Promise<P> {
  await platform.start(handle, async () => undefined);
  onTestFinished(() => platform.stop());
  return platform;
}

let ids = 0;
const newId = () => {
  ids += 1;
  return `message ${ids}`;
};

readByModelContract('Slack', (handle) => askedAmongPeople(slackWorld, handle));
readByModelContract('Teams', (handle) => askedAmongPeople(teamsWorld, handle));
readByModelContract('Mattermost', (handle) => askedAmongPeople(mattermostWorld, handle));
readByModelContract('the console', async (handle) => {
  const chat = consoleChat({ journal: aFile(), write: () => undefined, now: systemClock.now, newId });
  return askedAlone(await started(chat, handle), LOCAL_PERSON, HERE);
});
readByModelContract('the local page', async (handle) => {
  const chat = webChat({ messages: postedMessages(aFile()), clock: systemClock, newId, warn: () => undefined });
  return askedAlone(await started(chat, handle), PAGE_PERSON, DESK);
});

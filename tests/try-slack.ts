import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type EmulatorBridge, emulatorBridge } from './fixtures/emulator-bridge.ts';

/**
 * Starts the bot in an emulator of Slack, with a page to click through: no account, no network, no credentials. The
 * emulator (local-slack, MIT, 91 MB) is fetched on first use and kept out of the project's dependencies. What it does not draw
 * is drawn more plainly on the way to it.
 */
const EMULATOR = 'local-slack-linux-x64@0.1.8';
const PROJECT = join(import.meta.dirname, '..');
const CACHE = join(PROJECT, 'node_modules/.cache/try-slack');
const BINARY = join(CACHE, 'node_modules/local-slack-linux-x64/bin/local-slack');
const PORT = 3900;
const ADDRESS = `http://localhost:${PORT}`;
const BOT_TOKEN = 'xoxb-try';
const APP_TOKEN = 'xapp-try';

const WORKSPACE = {
  workspace: { name: 'Ministry', domain: 'ministry', teamId: 'T0TRY' },
  apps: [{ appId: 'A0TRY', botUserId: 'U0SITREP', botName: 'Sitrep', botToken: BOT_TOKEN, appToken: APP_TOKEN, mode: 'socket' }],
  users: [
    { id: 'U0ANNA', name: 'anna', real_name: 'Anna Duval', tz: 'Europe/Brussels' },
    { id: 'U0BEN', name: 'ben', real_name: 'Ben Okafor', tz: 'Europe/Brussels' },
  ],
  channels: [
    { id: 'C0BRIEF', name: 'ukraine-briefing', members: ['U0ANNA', 'U0BEN', 'U0SITREP'] },
    { id: 'D0ANNA', name: 'anna-and-sitrep', is_im: true, is_channel: false, members: ['U0ANNA', 'U0SITREP'] },
  ],
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whether the emulator is at hand, fetched now if need be. */
function fetched(): boolean {
  if (existsSync(BINARY)) return true;
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  say(`Fetching ${EMULATOR} …`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}');
  spawnSync('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', EMULATOR], { stdio: 'inherit' });
  return existsSync(BINARY);
}

async function answering(address: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return true;
    await delay(200);
  }
  return false;
}

function startBot({ address }: EmulatorBridge): ChildProcess {
  const env = {
    DATA_DIR: join(CACHE, 'data'),
    CURATORS: 'slack/T0TRY/U0ANNA',
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: `${address}/api/`,
  };
  return spawn(process.execPath, [join(PROJECT, 'adapters/main.ts')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function main(): Promise<void> {
  if (!fetched()) {
    say(`SKIPPED: ${EMULATOR} could not be had here (it is for Linux on x64 and needs the npm registry once).`);
    return;
  }
  const config = join(CACHE, 'workspace.json');
  writeFileSync(config, JSON.stringify(WORKSPACE));
  const emulator = spawn(BINARY, ['--config', config, '--port', String(PORT)], { stdio: 'ignore' });
  const children = [emulator];
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (!(await answering(`${ADDRESS}/_control/state`))) {
    say('SKIPPED: the emulator did not start.');
    end();
    return;
  }
  const bridge = await emulatorBridge(ADDRESS);
  const bot = startBot(bridge);
  children.push(bot);
  say(`Sitrep is in #ukraine-briefing at ${ADDRESS}: mention it, write to it directly, try /figure and App Home. Ctrl-C ends.`);
  await Promise.race([once(bot, 'exit'), once(emulator, 'exit')]);
  end();
  bridge.close();
}

await main();

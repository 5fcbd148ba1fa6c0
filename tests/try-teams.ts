import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, startBrowser } from './fixtures/browser.ts';

/**
 * Tries the bot in Microsoft's Agents Playground: no account, no credentials. The Playground (15 MB, licensed for
 * evaluation) is fetched on first use and kept out of the project's dependencies. It listens on every address and looks
 * for the network, so both run in a network of their own, where the machine allows that. Pictures are taken where
 * a browser is installed.
 */
const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';
const PROJECT = join(import.meta.dirname, '..');
const CACHE = process.argv[2] ?? join(PROJECT, 'node_modules/.cache/try-teams');
const CLI = join(CACHE, 'node_modules/@microsoft/m365agentsplayground/cli.js');
const PORT = 56150;
const BOT_PORT = 3979;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const ISOLATED = '--isolated';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fetched(): boolean {
  if (existsSync(CLI)) return true;
  say(`Fetching ${PLAYGROUND} …`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}');
  spawnSync('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', PLAYGROUND], { stdio: 'inherit' });
  return existsSync(CLI);
}

async function until<T>(look: () => Promise<T | undefined> | T | undefined, what: string, attempts = 150): Promise<T> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await Promise.resolve(look()).catch(() => undefined);
    if (found !== undefined && found !== false) return found;
    await delay(100);
  }
  throw new Error(`There was no ${what}.`);
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** The value at a path of names, or undefined. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${ADDRESS}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}

/** What people in the Playground see, as it comes. */
function watch(): { readonly inbox: unknown[]; readonly close: () => void } {
  const inbox: unknown[] = [];
  const socket = new WebSocket(`${ADDRESS.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.addEventListener('message', ({ data }) => inbox.push(JSON.parse(String(data))));
  return { inbox, close: () => socket.close() };
}

class Trial {
  readonly inbox: unknown[];
  readonly me: { readonly id: string };
  readonly bot: unknown;
  failures = 0;

  constructor(inbox: unknown[], configuration: unknown) {
    this.inbox = inbox;
    this.me = { id: String(at(configuration, 'currentUser', 'id')) };
    this.bot = at(configuration, 'bot');
  }

  async step(name: string, act: () => Promise<boolean>): Promise<void> {
    const good = await act().catch((error: unknown) => {
      say(`   ${String(error)}`);
      return false;
    });
    if (!good) this.failures += 1;
    say(`${good ? 'good ' : 'wrong'}  ${name}`);
  }

  /** Does something, then waits for a message that a test accepts. */
  async after(act: () => Promise<unknown>, accept: (message: unknown) => boolean): Promise<unknown> {
    const before = this.inbox.length;
    const done = await act();
    const found = until(() => this.inbox.slice(before).find((one) => accept(at(one, 'message'))), 'such message');
    return found.catch((error: unknown) => {
      const seen = this.inbox.slice(before).map((one) => JSON.stringify(one).slice(0, 1500));
      throw new Error(`${String(error)} ${JSON.stringify(done).slice(0, 300)} ${seen.join('\n')}`);
    });
  }

  write(conversation: string, text: string, named = false): Promise<unknown> {
    const mention = `<at>${String(at(this.bot, 'name'))}</at>`;
    const body = { type: 'text', text: named ? `${mention} ${text}` : text, textFormat: 'plain', from: this.me };
    const mentions = named ? { mentions: [{ mentioned: this.bot, text: mention }] } : {};
    return post(`/_conversation/v1/conversations/${conversation}/messages`, { ...body, ...mentions });
  }

  invoke(conversation: string, name: string, value: unknown, more: Json = {}): Promise<{ status: number; body: unknown }> {
    return post('/_conversation/v1/invoke', { name, value, from: this.me, conversation: { id: conversation }, ...more });
  }
}

const saysCard = (words: string) => (message: unknown) => JSON.stringify(at(message, 'attachments') ?? '').includes(words);

async function converse(trial: Trial, personal: string, team: string, group: string): Promise<void> {
  let answer: unknown;
  await trial.step('it greets when it is added', async () => {
    await post(`/_debug/conversation/${personal}/installation`, {});
    return (
      (await until(() => trial.inbox.find((one) => saysCard('Sitrep answers questions')(at(one, 'message'))), 'greeting')) !== undefined
    );
  });
  await trial.step('a question is answered with a card, its sources linked', async () => {
    answer = await trial.after(
      () => trial.write(personal, 'How much did allies pledge for Ukraine within a year?'),
      saysCard('40 billion'),
    );
    return saysCard('Sources')(at(answer, 'message')) || JSON.stringify(answer).includes('[1]');
  });
  await trial.step('a follow-up knows what it follows', async () => {
    return (await trial.after(() => trial.write(personal, 'and in dollars?'), saysCard('43.5'))) !== undefined;
  });
  await trial.step('a button is answered', async () => {
    const pressed = { action: { type: 'Action.Execute', verb: 'helpful', data: buttonData(answer, 'helpful') } };
    const { status, body } = await trial.invoke(personal, 'adaptiveCard/action', pressed, { replyToId: messageOf(answer) });
    if (!JSON.stringify(body).includes('Thank you')) throw new Error(`${status} ${JSON.stringify(body)} ${JSON.stringify(pressed)}`);
    return true;
  });
  say('skipped  forms: the Playground opens no dialogs of messages');
  await trial.step('the action on a message asks what to know, and inserts the answer', async () => {
    const payload = { id: messageOf(answer), body: { contentType: 'html', content: '<p>How much was pledged?</p>' } };
    const opened = await trial.invoke(personal, 'composeExtension/fetchTask', { commandId: 'ask', messagePayload: payload });
    const form = { form: 'ask-about-message', question: 'How much did allies pledge within a year?' };
    const sent = await trial.invoke(personal, 'composeExtension/submitAction', { commandId: 'ask', data: form });
    if (opened.status === 200 && JSON.stringify(sent.body).includes('40 billion')) return true;
    throw new Error(JSON.stringify([opened, sent]));
  });
  await trial.step('an old client’s button is answered', async () => {
    const body = { conversation: { id: personal }, replyToId: messageOf(answer), value: { action: 'help', value: '' }, from: trial.me };
    return (await trial.after(() => post('/_conversation/v1/submit', body), saysCard('AdaptiveCard'))) !== undefined;
  });
  await trial.step('the message extension finds figures', async () => {
    const query = { commandId: 'search', parameters: [{ name: 'query', value: 'pledge' }], queryOptions: { skip: 0, count: 25 } };
    const { body } = await trial.invoke(personal, 'composeExtension/query', query);
    return JSON.stringify(at(body, 'composeExtension', 'attachments') ?? '').includes('40 billion');
  });
  await trial.step('a digest can be had, and subscribed to', async () => {
    await trial.after(() => trial.write(personal, 'brief 2024-10-18'), saysCard('AdaptiveCard'));
    return (
      (await trial.after(() => trial.write(personal, 'subscribe morning 08:30 weekdays Europe/Brussels'), saysCard('Subscribed'))) !==
      undefined
    );
  });
  await trial.step('a draft is checked, figure by figure', async () => {
    const draft = 'Allies pledged EUR 50 billion within a year. In the first half of 2024 they provided USD 20.9 billion.';
    return (await trial.after(() => trial.write(personal, `check this: ${draft}`), saysCard('2 differ'))) !== undefined;
  });
  say('skipped  a file: the Playground sends none');
  await trial.step('in a channel it answers in the thread where it is named', async () => {
    await post(`/_debug/conversation/${team}/installation`, {});
    return (
      (await trial.after(() => trial.write(team, 'How much was committed in the first half of 2024?', true), saysCard('20.9'))) !==
      undefined
    );
  });
  await trial.step('in a group it answers where it is named', async () => {
    await post(`/_debug/conversation/${group}/installation`, {});
    return (await trial.after(() => trial.write(group, 'Where will the group meet next?', true), saysCard('AdaptiveCard'))) !== undefined;
  });
  await trial.step('a digest comes by itself to a person, a group and a channel at its minute', async () => {
    const at = new Date(Date.now() + 70_000).toISOString().slice(11, 16);
    const places = [personal, group, team] as const;
    for (const place of places) await trial.write(place, `subscribe morning ${at} daily UTC`, place !== personal);
    const before = trial.inbox.length;
    say(`   waiting until ${at} UTC`);
    const came = () => new Set(trial.inbox.slice(before).flatMap((one) => (saysDigest(one) ? [String(conversationIn(one))] : [])));
    await until(() => (came().size >= places.length ? true : undefined), 'digest in each place', 1200);
    return true;
  });
  await trial.step('markup in a question does nothing', async () => {
    const seen = await trial.after(
      () => trial.write(personal, 'Tell <at>Everybody</at> [x](https://evil.example) **now**'),
      saysCard('AdaptiveCard'),
    );
    return !JSON.stringify(seen).includes('"type":"mention"');
  });
}

function conversationIn(seen: unknown): unknown {
  return at(seen, 'actionConversationId') ?? at(seen, 'message', 'directLineConversationId');
}

function saysDigest(seen: unknown): boolean {
  return /Morning briefing[^"]*(?:new|nothing)/iu.test(JSON.stringify(at(seen, 'message', 'attachments') ?? ''));
}

function messageOf(seen: unknown): string {
  return String(at(seen, 'message', 'messageId'));
}

/** What a button of a message sends back. */
function buttonData(value: unknown, verb: string): unknown {
  if (!isObject(value)) return undefined;
  if (value.verb === verb) return value.data;
  return Object.values(value)
    .map((part) => buttonData(part, verb))
    .find((found) => found !== undefined);
}

async function pictures(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, words] of [
    ['personal', 'Personal Chat'],
    ['group', 'Group Chat'],
    ['channel', 'General'],
  ] as const) {
    const find = `[...document.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && one.textContent.trim() === '${words}').at(-1)?.click()`;
    await browser.evaluate(find);
    await delay(1500);
    await browser.picture(join(folder, `${name}.png`));
    if (name !== 'personal') continue;
    await browser.evaluate(`document.querySelectorAll('*').forEach((one) => one.scrollTo(0, 0))`);
    await delay(500);
    await browser.picture(join(folder, 'personal-top.png'));
    await browser.evaluate(
      `[...document.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && one.textContent.includes('2 differ')).at(-1)?.scrollIntoView({ block: 'start' })`,
    );
    await delay(500);
    await browser.picture(join(folder, 'checked-draft.png'));
  }
}

function start(file: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [...file], { env: { ...inherited(), ...env }, cwd: PROJECT, stdio: ['pipe', 'pipe', 'pipe'] });
  const show = (data: Buffer) => {
    if (process.argv.includes('--verbose')) say(String(data).trimEnd());
  };
  child.stdout.on('data', show);
  child.stderr.on('data', show);
  return child;
}

function inherited(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: CACHE };
}

async function trial(): Promise<number> {
  const folder = join(CACHE, 'pictures');
  const data = join(CACHE, `data-${process.pid}`);
  const bot = start(['adapters/main.ts'], { TEAMS_PLAYGROUND: 'yes', TEAMS_PORT: String(BOT_PORT), DATA_DIR: data });
  const endpoint = `http://127.0.0.1:${BOT_PORT}/api/messages`;
  await until(async () => ((await fetch(endpoint)).status === 405 ? true : undefined), 'bot');
  const playground = start([CLI, '-e', endpoint, '-c', 'msteams', '-p', String(PORT), '--disable-telemetry'], { BROWSER: 'none' });
  let browser: Browser | undefined;
  try {
    await until(async () => ((await fetch(`${ADDRESS}/_debug/ping`)).ok ? true : undefined), 'Playground');
    const configuration: unknown = at(await (await fetch(`${ADDRESS}/_internal/v1/config`)).json(), 'config');
    if (process.argv.includes('--verbose')) say(JSON.stringify(configuration).slice(0, 3000));
    const { inbox, close } = watch();
    await delay(500);
    browser = await startBrowser(1400, 1500, join(CACHE, 'browser'));
    if (browser) await browser.open(ADDRESS);
    else say('skipped  pictures: no browser is installed');
    const ran = new Trial(inbox, configuration);
    const places = [
      ['personalChat', 'id'],
      ['teams', '0', 'channels', '0', 'id'],
      ['groupChats', '0', 'id'],
    ];
    const [personal = '', team = '', group = ''] = places.map((path) => String(at(configuration, ...path)));
    await converse(ran, personal, team, group);
    if (browser) {
      await pictures(browser, folder);
      say(`Pictures are in ${folder}.`);
    }
    close();
    return ran.failures;
  } finally {
    browser?.close();
    playground.kill();
    bot.kill();
  }
}

if (!fetched()) {
  say(`skipped: ${PLAYGROUND} could not be fetched.`);
} else if (!process.argv.includes(ISOLATED) && spawnSync('unshare', ['-rn', 'true']).status === 0) {
  const again = [process.execPath, import.meta.filename, CACHE, ISOLATED, ...process.argv.slice(3)];
  const script = `ip link set lo up && exec ${again.map((part) => `'${part}'`).join(' ')}`;
  process.exitCode = spawnSync('unshare', ['-rn', 'sh', '-c', script], { stdio: 'inherit' }).status ?? 1;
} else {
  if (!process.argv.includes(ISOLATED))
    say('This machine gives no network of its own: the Playground listens on every address while it runs.');
  process.exitCode = (await trial()) > 0 ? 1 : 0;
}

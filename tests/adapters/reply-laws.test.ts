import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/database/store.ts';
import { renderMessage } from '../../adapters/slack/render-message.ts';
import { activitiesOf } from '../../adapters/teams/outgoing-activity.ts';
import {
  createBot,
  createDesk,
  DEFAULT_DESK_RULES,
  editionComposer,
  type Message,
  type MessageAction,
  NO_QUESTIONS,
  projectLedger,
  type Reply,
  renderPlainText,
  withReadingButtons,
} from '../../src/index.ts';
import { activityFaults } from '../fixtures/activity-faults.ts';
import { buttonsOf } from '../fixtures/desk.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const pack = await shippedPack();
const folder = mkdtempSync(join(tmpdir(), 'sitrep-laws-'));
const store = await openStore({ dataDirectory: folder });
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const bot = createBot(pack);
const projection = projectLedger(pack, store.ledger);
const compose = editionComposer({ pack: () => pack, openQuestions: async () => NO_QUESTIONS });
const NOW = '2024-10-18T08:30:00.000Z';
const LONG_AFTER = '2025-06-01T08:00:00.000Z';

const desk = createDesk({
  bot: () => bot,
  curated: () => projection.current(),
  standing: () => ({ kind: 'current', position: 0, asOf: NOW }),
  refresh: async () => undefined,
  store: () => store,
  compose,
  clock: { wait: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())) },
  roleOf: () => 'curator',
  clearanceOf: () => undefined,
  seesEveryTenant: () => false,
  tell: () => undefined,
  rules: DEFAULT_DESK_RULES,
});

type What =
  | { readonly kind: 'question'; readonly text: string; readonly thread: readonly string[] }
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  | { readonly kind: 'button'; readonly action: string; readonly value: string };
let deliveries = 0;
/** Somebody does something in a channel; each time somebody else, whom no limit meets. */
function act(what: What, now = NOW): Promise<Reply> {
  deliveries += 1;
  const person = { platform: 'slack', tenant: 'T1', id: `p${deliveries}` };
  const conversation = { platform: 'slack', tenant: 'T1', id: 'C1', kind: 'channel' } as const;
  return desk.handle({ ...what, person, conversation, delivery: `d${deliveries}` }, now);
}

const QUESTIONS = [
  ...pack.suggestions,
  'Which country paid most?',
  'How much military assistance did NATO provide in 2024?',
  'compare the 100bn and the 40bn',
  'What share of the pledge is the first half?',
  '$40bn on Wednesday, correct?',
  'NSATU staff canteen?',
  'timeline of NSATU',
  'Who is named?',
];
const MATTERS = ['NSATU', 'pledge', 'Rutte', 'Zelenskyy', 'Stoltenberg', 'partners', 'Wiesbaden', 'Washington Summit'];

async function posted(digest: string, asOf: string, since: string, state?: true): Promise<Message> {
  const definition = pack.digests.find(({ name }) => name === digest);
  if (!definition) throw new Error(`There is no digest ${digest}.`);
  const edition = await withReadingButtons(compose)({ definition, zone: 'Europe/Brussels', asOf, since, ...(state && { state }) });
  if (edition.kind === 'empty') throw new Error('It is empty.');
  return edition.message;
}

/** A message and every page that its buttons lead to, each once. */
async function pagesFrom(message: Message, action: string): Promise<Message[]> {
  const read = new Map<string, Message>();
  const left = [message];
  for (let one = left.shift(); one; one = left.shift()) {
    for (const { id, value } of buttonsOf(one)) {
      if (id !== action || read.has(value)) continue;
      const { message: page } = await act({ kind: 'button', action: id, value }, LONG_AFTER);
      read.set(value, page);
      left.push(page);
    }
  }
  return [...read.values()];
}

const heads: readonly (readonly [string, Message])[] = [
  ['the digest of a busy day', await posted('morning', '2024-10-18T06:30:00Z', '2024-10-17T06:30:00Z')],
  ['the digest of the day before', await posted('morning', '2024-10-17T06:30:00Z', '2024-10-16T06:30:00Z')],
  ['the first digest of a place', await posted('morning', '2024-11-04T07:30:00Z', '2024-11-01T07:30:00Z', true)],
  ['the digest of a quiet day', await posted('morning', '2024-11-04T07:30:00Z', '2024-11-01T07:30:00Z')],
  ['the digest of a week', await posted('weekly', '2024-10-21T07:00:00Z', '2024-10-14T07:00:00Z')],
];
const stale = (await act({ kind: 'command', name: 'review', text: 'stale' }, LONG_AFTER)).message;
const asked: (readonly [string, Message])[] = [];
for (const text of QUESTIONS) asked.push([text, (await act({ kind: 'question', text, thread: [] })).message]);
for (const matter of MATTERS) asked.push([`/brief ${matter}`, (await act({ kind: 'command', name: 'brief', text: matter })).message]);
const pages: (readonly [string, Message])[] = [];
for (const [name, head] of heads) for (const page of await pagesFrom(head, 'read-edition')) pages.push([`${name}: ${page.summary}`, page]);
for (const page of await pagesFrom(stale, 'review-stale')) pages.push([`past review: ${page.summary}`, page]);
const ALL = [...heads, ...asked, ...pages, ['past review', stale] as const];

/** A phone held upright shows about so many letters on a line; a longer word is broken. */
const LETTERS_ON_A_PHONE = 30;
/** And about so many on a button. */
const LETTERS_ON_A_BUTTON = 44;
/** A question to choose is no label that could be shorter; Slack cuts what is longer than this. */
const LETTERS_OF_A_QUESTION = 75;

const cardIn = (message: Message) => JSON.stringify(activitiesOf(message));

describe('every reply on the shipped pack', () => {
  it('is there', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  it.each(ALL)('is shown whole by both platforms: %s', (_, message) => {
    expect(JSON.stringify(renderMessage(message))).not.toContain('Shown in part');
    expect(cardIn(message)).not.toContain('This is only the beginning');
    expect(activitiesOf(message)).toHaveLength(1);
    expect(activitiesOf(message).flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
  });

  it.each(ALL)('counts nothing as not shown that no button leads to: %s', (_, message) => {
    expect(renderPlainText(message)).not.toMatch(/\bnot shown\b/u);
  });

  it.each(ALL)('has no word that a phone would break, in its text or on its buttons: %s', (_, message) => {
    const words = renderPlainText(message)
      .replace(/\n-+$/gmu, '')
      .split(/[\s-]+/u);
    expect(words.filter((word) => word.length > LETTERS_ON_A_PHONE)).toEqual([]);
    const isQuestion = ({ label, value }: MessageAction) => label === value && label.length <= LETTERS_OF_A_QUESTION;
    expect(buttonsOf(message).filter((one) => one.label.length > LETTERS_ON_A_BUTTON && !isQuestion(one))).toEqual([]);
  });

  it.each(ALL)('types no bullet into its text: %s', (_, message) => {
    const texts = message.blocks.flatMap((block) => (block.kind === 'text' ? block.runs : [])).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('•'))).toEqual([]);
  });

  it.each(ALL)('links its sources nowhere, as the pack knows no address of them: %s', (_, message) => {
    expect(JSON.stringify([renderMessage(message), activitiesOf(message)])).not.toMatch(/"url":|Action\.OpenUrl/u);
  });
});

describe('the head of a digest on the shipped pack', () => {
  it.each(heads)('is read at a glance: %s', (_, head) => {
    expect(renderPlainText(head).length).toBeLessThan(1_500);
    expect(head.blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
  });

  it('counts what the pages behind it tell', async () => {
    const [[, head] = []] = heads;
    if (!head) throw new Error('There is no digest.');
    const [, counted] = /(\d+) new/u.exec(renderPlainText(head)) ?? [];
    const behind = (await pagesFrom(head, 'read-edition')).map(renderPlainText).join('\n');
    const ranges = [...new Set(behind.match(/New \(\d+–\d+ of \d+\)/gu))].map((range) => range.match(/\d+/gu)?.map(Number) ?? []);
    expect(ranges.reduce((sum, [from = 0, to = 0]) => sum + to - from + 1, 0)).toBe(Number(counted));
    const byMatter = /New on: (.*?) · since/u.exec(renderPlainText(head))?.[1]?.match(/\((\d+)\)/gu) ?? [];
    expect(byMatter.reduce((sum, one) => sum + Number(one.slice(1, -1)), 0)).toBe(Number(counted));
  });
});

describe('what a share is worked out from', () => {
  it('stands as bars behind the answer, with their values as text, on both platforms', async () => {
    const reply = await act({ kind: 'question', text: 'What share of the pledge is the first half?', thread: [] });
    const value = buttonsOf(reply.message).find(({ id }) => id === 'sources')?.value ?? '';
    const { message } = await act({ kind: 'button', action: 'sources', value });
    expect(renderMessage(message).blocks?.map(({ type }) => type)).toContain('data_visualization');
    expect(JSON.stringify(renderMessage(message))).toContain('EUR 20.9 billion; EUR 40 billion pledge: EUR 40 billion');
    expect(cardIn(message)).toContain('"type":"Chart.VerticalBar"');
    expect(activitiesOf(message, true).flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
  });
});

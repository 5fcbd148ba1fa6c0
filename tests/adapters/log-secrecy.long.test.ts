import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { createLog, takeConsole } from '../../adapters/log.ts';
import { startService } from '../../adapters/service/service.ts';
import { STORE_OPERATIONS } from '../../adapters/service/store-operations.ts';
import { lineLog, sdkLogger } from '../../adapters/slack/log.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { eventLog } from '../../adapters/teams/log.ts';
import { FORMS } from '../../src/desk/action-ids.ts';
import { ACTIONS, type ChatPlatform, Failure, type Interaction, type Store } from '../../src/index.ts';
import { ANN, CHANNEL, PRIVATE, textOf } from '../fixtures/desk.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { ASKED_AT, KEEPERS } from '../fixtures/keepers.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const PACK = { ...lighthousePack(), digests: [MORNING] };

/** Stands in all that people write, and in the documents that they send. */
const MARK = 'zyxmarkzyx';
const SECRETS = {
  HTTP_TOKEN: 'tokensecret-0123456789',
  DATABASE_URL: 'postgresql://me:databasesecret@db.example/x',
  SLACK_BOT_TOKEN: 'xoxb-botsecret-1',
  SLACK_APP_TOKEN: 'xapp-appsecret-1',
  TEAMS_APP_SECRET: 'teamssecret-0123456789',
} as const;
const ID = '00000000-0000-4000-8000-000000000000';
const SECRET = /tokensecret|databasesecret|botsecret|appsecret|teamssecret/u;

const REFERENCE = /\(([A-Z_]+), reference ([0-9A-Z]{4}-[0-9A-Z]{4})\)/u;
const lineSchema = z.looseObject({ level: z.string(), msg: z.string(), code: z.string().optional(), reference: z.string().optional() });

/** How operations on the store end: as they should, as the engine fails, or in a defect whose words quote all that they were given. */
type Mode = 'works' | 'fails' | 'breaks';

function troubled(store: Store, mode: () => Mode): Store {
  const away = new Failure('STORE_UNAVAILABLE', `The database at ${SECRETS.DATABASE_URL} is away.`, 'It was stopped.', 'Start it.');
  const parts = Object.keys(STORE_OPERATIONS).map((part) => {
    const held: unknown = Reflect.get(store, part);
    if (typeof held !== 'object' || held === null) throw new TypeError(`The store has no ${part}.`);
    const proxied = new Proxy(held, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...given: readonly unknown[]) => {
          if (mode() === 'fails') throw away;
          if (mode() === 'breaks') throw new TypeError(`cannot write ${JSON.stringify(given)} with ${Object.values(SECRETS).join(' ')}`);
          return Reflect.apply(method, target, given);
        };
      },
    });
    return [part, proxied] as const;
  });
  return Object.assign(Object.create(store), Object.fromEntries(parts));
}

const ASKED: readonly Interaction[] = (() => {
  const base = { person: ANN, conversation: CHANNEL };
  const alone = { person: ANN, conversation: PRIVATE };
  let count = 0;
  const as = <T extends object>(what: T, where: typeof base | typeof alone = base) => ({ ...where, ...what, delivery: `d${++count}` });
  return [
    as({ kind: 'question', text: `${KEEPERS} ${MARK}` } as const),
    as({ kind: 'question', text: KEEPERS, thread: [MARK] } as const),
    as({ kind: 'question', text: `check this: ${MARK} employs 99 keepers.`, claim: 'asker' } as const, alone),
    as({ kind: 'question', text: MARK, overheard: true } as const),
    as({ kind: 'question', text: '', files: [{ name: `${MARK}.txt`, reference: 'unreadable' }] } as const, alone),
    as({ kind: 'question', text: '', files: [{ name: `${MARK}.bin`, reference: 'breaks' }] } as const, alone),
    as({ kind: 'command', name: 'sitrep', text: MARK } as const),
    as({ kind: 'command', name: 'figure', text: MARK } as const),
    as({ kind: 'command', name: 'brief', text: `subscribe ${MARK}` } as const),
    as({ kind: 'command', name: 'check', text: `${MARK} employs 99 keepers.` } as const),
    as({ kind: 'command', name: 'review', text: `edit ${MARK} statement=${MARK}` } as const, alone),
    ...Object.values(ACTIONS).map((action) => as({ kind: 'button', action, value: MARK } as const)),
    ...Object.values(FORMS).map((form) =>
      as({ kind: 'form', form: `${form} ${MARK}`, fields: { statement: MARK, note: MARK, figure: MARK } } as const),
    ),
    as({ kind: 'search', text: MARK } as const),
    as({ kind: 'home' } as const, alone),
    as({ kind: 'installed' } as const),
    as({ kind: 'withdrawn', question: 'd1' } as const),
  ];
})();

/** A running bot whose log is gathered as it is written. */
async function running() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-secrecy-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const configuration = readConfiguration({
    DATA_DIR: dataDirectory,
    CURATORS: 'slack/T1/ann',
    REQUESTS_PER_MINUTE: '10000',
    TEAMS_APP_ID: ID,
    TEAMS_TENANT_ID: ID,
    ...SECRETS,
  });
  const written: string[] = [];
  const note = createLog({ level: 'info', format: 'json', secrets: configuration.secrets, write: (text) => written.push(text) });
  let mode: Mode = 'works';
  let started: Parameters<ChatPlatform['start']> | undefined;
  const service = await startService({
    configuration,
    pack: PACK,
    openStore: async () => troubled(await openStore({ dataDirectory }, PACK), () => mode),
    platforms: [
      {
        platform: 'slack',
        start: async (...passed) => {
          started = passed;
        },
        post: async () => ({ kind: 'failed', reason: 'This test posts nothing.', permanent: false }),
        update: async () => ({ kind: 'failed', reason: 'This test posts nothing.', permanent: false }),
        async readFile({ reference }) {
          if (reference === 'breaks') throw new SyntaxError(`Unexpected token in "${MARK}"`);
          return new TextEncoder().encode(`\u0000${MARK}`);
        },
        stop: async () => undefined,
      },
    ],
    clock: { ...systemClock, now: () => ASKED_AT },
    random: () => 0,
    newToken: () => crypto.randomUUID(),
    warn: note,
  });
  onTestFinished(() => service.stop());
  await service.storeTried;
  const [handle, posted] = started ?? [];
  if (!handle || !posted) throw new Error('The platform was not started.');
  return {
    service,
    note,
    written,
    lines: () => written.map((text) => lineSchema.parse(JSON.parse(text))),
    async ask(interaction: Interaction, next: Mode) {
      mode = next;
      const reply = await handle(interaction);
      await posted(interaction.delivery, { conversation: interaction.conversation, message: 'm' });
      mode = 'works';
      return reply;
    },
  };
}

describe('the log at its default level', () => {
  it.each<Mode>(['works', 'fails', 'breaks'])('holds nothing of what people write and no secret, while the store %s', async (mode) => {
    const { ask, written, lines } = await running();
    const referenced: { readonly code: string; readonly reference: string }[] = [];
    for (const interaction of ASKED) {
      const reply = await ask({ ...interaction, delivery: `${mode} ${interaction.delivery}` }, mode);
      const [, code, reference] = REFERENCE.exec(JSON.stringify(reply)) ?? [];
      if (code !== undefined && reference !== undefined) referenced.push({ code, reference });
    }
    const text = written.join('');
    expect(text).not.toContain(MARK);
    expect(text).not.toMatch(SECRET);
    for (const { code, reference } of referenced) {
      expect(lines().filter((line) => line.reference === reference && line.code === code)).not.toEqual([]);
    }
    // The files that cannot be read are told of with the store as it should be, too.
    expect(referenced.length).toBeGreaterThan(mode === 'works' ? 0 : 10);
  });

  it('has what platforms and packages tell of themselves, without the words of errors', async () => {
    const { note, written } = await running();
    const console = { ...globalThis.console };
    const error = Object.assign(new SyntaxError(`Unexpected token in "${MARK}" ${SECRETS.SLACK_BOT_TOKEN}`), { code: 'E_TEST' });
    const slack = lineLog(note);
    slack.error('An interaction ended in a defect.', error);
    const sdk = sdkLogger(slack, () => ASKED_AT);
    sdk.error('refused', SECRETS.SLACK_APP_TOKEN);
    sdk.warn(`Failed to parse the request body: Unexpected token 'z', "${MARK}" is not valid JSON`);
    sdk.warn(`invalid additional property: ${MARK} [json-pointer:/blocks/0]`);
    sdk.error(`WebSocket error! Error: ${MARK}`);
    sdk.error(new SyntaxError(MARK));
    takeConsole(console, note, () => ASKED_AT);
    console.error(`Error finding key for ${MARK}`, new Error(MARK));
    const teams = eventLog({ clock: systemClock, warn: note });
    teams({ kind: 'failed', error });
    teams({ kind: 'no_reply', interaction: 'question', error });
    teams({ kind: 'not_kept', error });
    for (const own of ['The SDK says: refused', 'Failed to parse the request body', 'WebSocket error! Error', 'wrote to the console'])
      expect(written.join('')).toContain(own);
    expect(written.join('')).not.toContain(MARK);
    expect(written.join('')).not.toMatch(SECRET);
    expect(written.filter((text) => text.includes('E_TEST'))).toHaveLength(4);
  });
});

describe('whoever is told of a failure', () => {
  it('may quote a reference, by which the line of it is found; asked again it is the same', async () => {
    const { ask, lines } = await running();
    const asked = {
      kind: 'command',
      name: 'brief',
      text: 'subscribe morning',
      person: ANN,
      conversation: CHANNEL,
      delivery: 'quoted',
    } as const;
    const reply = await ask(asked, 'fails');
    expect(textOf(reply)).toMatch(REFERENCE);
    const [, code, reference] = REFERENCE.exec(textOf(reply)) ?? [];
    expect(code).toBe('STORE_UNAVAILABLE');
    await vi.waitFor(() => expect(lines()).toContainEqual(expect.objectContaining({ reference, code, interaction: 'command' })));
    expect(textOf(await ask(asked, 'works'))).toBe(textOf(reply));
  });

  it('gets none where the words are for them', async () => {
    const { ask } = await running();
    const asked = {
      kind: 'command',
      name: 'figure',
      text: 'x'.repeat(5000),
      person: ANN,
      conversation: CHANNEL,
      delivery: 'long',
    } as const;
    expect(textOf(await ask(asked, 'works'))).not.toContain('reference');
  });
});

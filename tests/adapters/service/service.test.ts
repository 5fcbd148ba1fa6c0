import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { follow } from '../../../adapters/database/follow.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { exposition } from '../../../adapters/service/exposition.ts';
import { startHttpServer } from '../../../adapters/service/http-server.ts';
import { livingBot } from '../../../adapters/service/living-bot.ts';
import { createMetrics } from '../../../adapters/service/metrics.ts';
import { forgetOld } from '../../../adapters/service/retention.ts';
import { retriedPlatforms } from '../../../adapters/service/retried-platforms.ts';
import { retriedStore } from '../../../adapters/service/retried-store.ts';
import { type Service, startService } from '../../../adapters/service/service.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type ChatPlatform, Failure, type Readiness, type Reply, renderPlainText, type Store } from '../../../src/index.ts';
import { proposedFact } from '../../fixtures/candidates.ts';
import { ANN, CHANNEL, textOf } from '../../fixtures/desk.ts';
import { ASKED_AT, correction, KEEPERS } from '../../fixtures/keepers.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';
import { troublesOf } from '../../fixtures/troubles.ts';

const SILENT_REPLY: Reply = { message: { summary: '', blocks: [] }, audience: 'asker', replaces: false, silent: true };

async function aStore(): Promise<{ store: Store; dataDirectory: string }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-service-'));
  const store = await openStore({ dataDirectory });
  onTestFinished(async () => {
    await store.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return { store, dataDirectory };
}

function followingBot() {
  return livingBot({ pack: lighthousePack(), clock: systemClock, onKeptFailure: () => undefined });
}

describe('a bot that follows the ledger', () => {
  it('answers with what another replica appended, and as recorded before with what stood then', async () => {
    const { store } = await aStore();
    const [one, other] = [followingBot(), followingBot()];
    await Promise.all([one.catchUp(store.ledger), other.catchUp(store.ledger)]);
    await store.ledger.append([correction()]);
    await other.catchUp(store.ledger);
    const ask = (recordedBy?: string) => {
      const request = { question: KEEPERS, askedAt: ASKED_AT, ...(recordedBy === undefined ? {} : { recordedBy }) };
      return other.current().ask(request).headline;
    };
    expect(ask()).toContain('47');
    expect(ask('2023-12-03T00:00:00Z')).toContain('45');
    expect(other.position()).toBe(1);
    expect(one.current().ask({ question: KEEPERS, askedAt: ASKED_AT }).headline).toContain('45');
  });

  it('stays the very same one while only candidates come and go', async () => {
    const { store } = await aStore();
    const bot = followingBot();
    const before = bot.current();
    await bot.catchUp(store.ledger);
    await store.ledger.append([proposedFact('c-one'), proposedFact('c-two')]);
    await bot.catchUp(store.ledger);
    expect(bot.curated().proposals).toHaveLength(2);
    expect(bot.current()).toBe(before);
    await store.ledger.append([correction()]);
    await bot.catchUp(store.ledger);
    expect(bot.current()).not.toBe(before);
  });

  it('stays as it was while the ledger cannot be read', async () => {
    const bot = followingBot();
    const away = new Failure('STORE_UNAVAILABLE', 'Away.', 'Away.', 'Wait.');
    const refused = () => Promise.reject(away);
    await expect(bot.catchUp({ append: refused, decide: refused, read: refused })).rejects.toBe(away);
    expect(bot.current().ask({ question: KEEPERS, askedAt: ASKED_AT }).headline).toContain('45');
  });

  it('is behind while a reading does not end, and current again when it has', async () => {
    const { store } = await aStore();
    const overdue = Promise.withResolvers<void>();
    const bot = livingBot({
      pack: lighthousePack(),
      clock: { now: () => ASKED_AT, wait: () => overdue.promise },
      onKeptFailure: () => undefined,
    });
    await bot.catchUp(store.ledger);
    const hanging = Promise.withResolvers<void>();
    const read: Store['ledger']['read'] = (...asked) => hanging.promise.then(() => store.ledger.read(...asked));
    const reading = bot.catchUp({ ...store.ledger, read });
    overdue.resolve();
    await expect.poll(bot.standing).toMatchObject({ kind: 'behind', asOf: ASKED_AT, failure: { code: 'STORE_UNAVAILABLE' } });
    hanging.resolve();
    await reading;
    expect(bot.standing().kind).toBe('current');
  });
});

describe('a store that cannot be opened at once', () => {
  it('is tried again until it opens; meanwhile what is asked of it fails with the reason', async () => {
    const { store } = await aStore();
    const away = new Failure('STORE_UNAVAILABLE', 'Away.', 'Away.', 'Wait.');
    let attempts = 0;
    const told: Failure[] = [];
    const opened = new Promise<StandingParts>((done) => {
      const standing = retriedStore({
        open: async () => {
          attempts += 1;
          if (attempts < 3) throw away;
          return store;
        },
        onOpen: async () => done({ standing }),
        onFailure: async (failure) => void told.push(failure),
        retryMilliseconds: 1,
      });
      expect(() => standing.current()).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    });
    const { standing } = await opened;
    expect(standing.current()).toBe(store);
    expect({ attempts, told }).toEqual({ attempts: 3, told: [away] });
    await standing.close();
  });
});

describe('a step that goes wrong in a way that nobody foresaw', () => {
  it('costs no more than an attempt to open the store, first or later', async () => {
    const { store } = await aStore();
    const told: Failure[] = [];
    const opened = Promise.withResolvers<void>();
    const mistakes = [new TypeError('the first mistake'), new TypeError('the second mistake')];
    const standing = retriedStore({
      open: async () => {
        const mistake = mistakes.shift();
        if (mistake) throw mistake;
        return store;
      },
      onOpen: async () => opened.resolve(),
      onFailure: async (failure) => void told.push(failure),
      retryMilliseconds: 1,
    });
    await standing.tried;
    await opened.promise;
    expect(told).toMatchObject([{ code: 'INTERNAL', why: 'the first mistake' }]);
    await standing.close();
  });

  it.each(['thrown', 'rejected'])('%s, is told, and the round comes again', async (manner) => {
    const mistake = new TypeError('a mistake');
    const told: unknown[] = [];
    const again = Promise.withResolvers<void>();
    let rounds = 0;
    const round = (): Promise<void> => {
      rounds += 1;
      if (rounds > 1) again.resolve();
      if (rounds === 1 && manner === 'thrown') throw mistake;
      return rounds === 1 ? Promise.reject(mistake) : Promise.resolve();
    };
    const following = follow(round, 1, (error) => told.push(error));
    await again.promise;
    await following.stop();
    expect(told).toEqual([mistake]);
  });
});

interface StandingParts {
  readonly standing: ReturnType<typeof retriedStore>;
}

async function begin(platform: ChatPlatform, dataDirectory: string): Promise<Service> {
  const configuration = readConfiguration({ DATA_DIR: dataDirectory, REQUESTS_PER_MINUTE: '2', OPERATORS: 'slack/T1/ann' });
  const service = await startService({
    configuration,
    pack: lighthousePack(),
    openStore: () => openStore(configuration.store),
    platforms: [platform],
    clock: systemClock,
    random: () => 0.5,
    newToken: () => crypto.randomUUID(),
    warn: () => undefined,
  });
  onTestFinished(() => service.stop());
  await service.storeTried;
  return service;
}

describe('a service', () => {
  it('passes what a platform reports to the desk, under the configured limits and roles, and counts it', async () => {
    const { dataDirectory } = await aStore();
    const replies: string[] = [];
    let started: Parameters<ChatPlatform['start']> | undefined;
    const platform: ChatPlatform = {
      platform: 'slack',
      start: async (...passed) => {
        started = passed;
      },
      post: async () => ({ kind: 'failed', reason: 'This test posts nothing.', permanent: false }),
      update: async () => ({ kind: 'failed', reason: 'This test posts nothing.', permanent: false }),
      isConnected: () => false,
      repliesLost: () => 0,
      stop: async () => undefined,
    };
    const service = await begin(platform, dataDirectory);
    const [handle, posted] = started ?? [];
    if (!handle || !posted) throw new Error('The platform was not started.');
    const command = (text: string, delivery: string) =>
      handle({ kind: 'command', name: 'sitrep', text, person: ANN, conversation: CHANNEL, delivery });
    for (const [at, text] of ['status', KEEPERS, 'status'].entries()) replies.push(textOf(await command(text, `d${at}`)));
    await posted('d1', { conversation: CHANNEL, message: 'm1' });
    expect(replies[0]).toContain('Posts not settled: 0');
    expect(replies[1]).toContain('45');
    expect(replies[2]).toContain('RATE_LIMITED');
    expect(troublesOf(service)).toBeUndefined();
    expect(service.health().readiness).toBe('ready');
    expect(await service.metrics()).toContain('sitrep_replies_total{kind="command",outcome="answered"} 1');
    expect(await service.metrics()).toContain('sitrep_failures_total{code="RATE_LIMITED"} 1');
    expect(await service.metrics()).toContain('sitrep_platform_connected{platform="slack"} 0');
    expect(await service.metrics()).toContain('# TYPE sitrep_replies_lost_total counter\nsitrep_replies_lost_total{platform="slack"} 0');
  });
});

describe('a correction', () => {
  it('reaches the answer that showed the fact, after a restart too, in the words that readers were given', async () => {
    const { store, dataDirectory } = await aStore();
    const edited = Promise.withResolvers<string>();
    let started: Parameters<ChatPlatform['start']> | undefined;
    const platform: ChatPlatform = {
      platform: 'slack',
      start: async (...passed) => {
        started = passed;
      },
      post: async () => ({ kind: 'failed', reason: 'This test posts nothing.', permanent: false }),
      update: async (posted, message) => {
        edited.resolve(`${posted.message}: ${renderPlainText(message)}`);
        return { kind: 'sent', posted };
      },
      stop: async () => undefined,
    };
    const first = await begin(platform, dataDirectory);
    const [handle, posted] = started ?? [];
    const asked = { kind: 'question', text: KEEPERS, thread: [], person: ANN, conversation: CHANNEL, delivery: 'd1' } as const;
    await handle?.(asked);
    await posted?.('d1', { conversation: CHANNEL, message: 'm1' });
    await first.stop();
    await store.ledger.append([correction()]);
    await begin(platform, dataDirectory);
    const text = await edited.promise;
    expect(text).toMatch(/^m1: Corrected on 4 December 2023\. .*45 keepers.* Now: “The fund employs 47 keepers\.” Why: a slip/);
    expect(text).toMatch(/\[1\] .+: “.+”/u);
  });
});

describe('a platform that does not start', () => {
  it('ends the service with its reason', async () => {
    const { dataDirectory } = await aStore();
    const refused = new Failure('CONFIGURATION_INVALID', 'The token is refused.', 'It was revoked.', 'Set another.');
    let stopped = 0;
    const unused = async () => ({ kind: 'failed', reason: 'unused', permanent: false }) as const;
    const platform: ChatPlatform = {
      platform: 'slack',
      start: () => Promise.reject(refused),
      post: unused,
      update: unused,
      stop: async () => {
        stopped += 1;
      },
    };
    const configuration = readConfiguration({ DATA_DIR: dataDirectory });
    const starting = startService({
      configuration,
      pack: lighthousePack(),
      openStore: () => openStore(configuration.store),
      platforms: [platform],
      clock: systemClock,
      random: () => 0.5,
      newToken: () => crypto.randomUUID(),
      warn: () => undefined,
    });
    await expect(starting).rejects.toBe(refused);
    expect(stopped).toBe(1);
  });
});

/** Stops platforms, and waits until each has ended. */
const endOf = (standing: ReturnType<typeof retriedPlatforms>) => Promise.all(standing.stop().map(({ ended }) => ended));

describe('platforms, one of which does not start', () => {
  const away = new Failure('PLATFORM_UNREACHABLE', 'Slack cannot be reached.', 'The network is down.', 'Check the network.');
  const refused = new Failure('PLATFORM_REFUSED', 'The token was refused.', 'It was revoked.', 'Copy it again.');
  const unused = async () => ({ kind: 'failed', reason: 'unused', permanent: false }) as const;

  /** A platform whose attempts to start end as planned, and then well. */
  function starting(platform: string, ...plan: readonly unknown[]) {
    const attempts: (() => void)[] = [];
    const count = { started: 0, stopped: 0 };
    const left = [...plan];
    const one: ChatPlatform = {
      platform,
      async start() {
        for (const told of attempts.splice(0)) told();
        if (left.length > 0) throw left.shift();
        count.started += 1;
      },
      post: unused,
      update: unused,
      async stop() {
        count.stopped += 1;
      },
    };
    return { one, count, attempted: () => new Promise<void>((told) => attempts.push(told)) };
  }

  it('go on with the others, and start it as soon as it can be, with ever longer waits in between', async () => {
    const clock = manualClock('2023-12-01T12:00:00.000Z');
    const slack = starting('slack', away, away, new Error('a defect'));
    const teams = starting('teams');
    const events: string[] = [];
    const told = Promise.withResolvers<void>();
    const standing = retriedPlatforms({
      platforms: [slack.one, teams.one],
      begin: (platform) =>
        platform.start(
          async () => SILENT_REPLY,
          async () => undefined,
        ),
      clock,
      tell: (event) => {
        events.push(event.kind === 'away' ? `${event.platform} ${event.failure.code}` : `${event.platform} back`);
        if (event.kind === 'back') told.resolve();
      },
    });
    await standing.start();
    expect([slack.count.started, teams.count.started]).toEqual([0, 1]);
    expect(standing.away()).toEqual([{ platform: 'slack', failure: away }]);
    for (const seconds of [5, 10, 20]) {
      const next = slack.attempted();
      clock.advance(seconds);
      await next;
      await new Promise(setImmediate);
    }
    await told.promise;
    expect(events).toEqual(['slack PLATFORM_UNREACHABLE', 'slack INTERNAL', 'slack back']);
    expect(standing.away()).toEqual([]);
    await endOf(standing);
    expect([slack.count, teams.count]).toEqual([
      { started: 1, stopped: 1 },
      { started: 1, stopped: 1 },
    ]);
  });

  it('are let go of while one is still waited for, which is then not tried any more', async () => {
    const clock = manualClock('2023-12-01T12:00:00.000Z');
    const slack = starting('slack', away);
    const begin = (platform: ChatPlatform) =>
      platform.start(
        async () => SILENT_REPLY,
        async () => undefined,
      );
    const standing = retriedPlatforms({ platforms: [slack.one], begin, clock, tell: () => undefined });
    await standing.start();
    await endOf(standing);
    clock.advance(3600);
    expect(slack.count).toEqual({ started: 0, stopped: 1 });
  });

  it.each([
    ['all are set up wrongly', [starting('slack', refused), starting('teams', refused), starting('console')], true],
    ['one is set up wrongly and one cannot be reached', [starting('slack', refused), starting('teams', away)], false],
    ['one is set up wrongly and one starts', [starting('slack', refused), starting('teams')], false],
    ['none but the terminal is there', [starting('console')], false],
  ])('end it all only where nobody could ever come: %s', async (_, platforms, ends) => {
    const begin = (platform: ChatPlatform) =>
      platform.start(
        async () => SILENT_REPLY,
        async () => undefined,
      );
    const clock = manualClock('2023-12-01T12:00:00.000Z');
    const standing = retriedPlatforms({ platforms: platforms.map(({ one }) => one), begin, clock, tell: () => undefined });
    const outcome = await standing.start().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(outcome).toBe(ends ? refused : undefined);
    await endOf(standing);
  });

  it('are named to operators in the status and in the metrics, and to nobody else', async () => {
    const { dataDirectory } = await aStore();
    const configuration = readConfiguration({ DATA_DIR: dataDirectory, OPERATORS: 'slack/T1/ann' });
    const lines: string[] = [];
    const service = await startService({
      configuration,
      pack: lighthousePack(),
      openStore: () => openStore(configuration.store),
      platforms: [starting('slack', away).one, starting('teams').one],
      clock: { ...systemClock, wait: (_, signal) => new Promise((done) => signal?.addEventListener('abort', () => done())) },
      random: () => 0.5,
      newToken: () => crypto.randomUUID(),
      warn: (line) => void lines.push(line),
    });
    onTestFinished(() => service.stop());
    await service.storeTried;
    const status = async (person: typeof ANN, delivery: string) =>
      textOf(await service.desk.handle({ kind: 'command', name: 'status', text: '', person, conversation: CHANNEL, delivery }, ASKED_AT));
    expect(await status(ANN, 'd1')).toMatch(/Slack: PLATFORM_UNREACHABLE: It is not started\. .*The network is down\./u);
    expect(await status({ ...ANN, id: 'ben' }, 'd2')).not.toContain('PLATFORM');
    expect(service.platformsAway()).toEqual([{ platform: 'slack', failure: away }]);
    expect(await service.metrics()).toContain('sitrep_platforms_away 1');
    expect(lines).toContainEqual(expect.stringMatching(/^slack is not started; it is tried again, .* The network is down\./u));
  });
});

describe('retention', () => {
  it('forgets what is older than so many days', async () => {
    const { store } = await aStore();
    const { name: _, ...person } = ANN;
    const asked = { person, conversation: CHANNEL, text: KEEPERS, reading: {}, topic: 't', outcome: 'answered' } as const;
    await store.questions.record({ ...asked, id: 'old', askedAt: '2023-09-01T00:00:00Z' });
    await store.questions.record({ ...asked, id: 'new', askedAt: '2023-12-01T00:00:00Z' });
    await store.reviews.claim('c-one', 'slack/T1/ann', '2023-09-01T00:00:00Z', '2023-09-01T00:10:00Z');
    await forgetOld(store, '2023-12-05T00:00:00Z', 90);
    expect(await store.reviews.running('2023-09-01T00:00:00Z')).toEqual([]);
    expect((await store.questions.askedBy(person, 5)).map(({ id }) => id)).toEqual(['new']);
  });
});

describe('the server for operators', () => {
  const WRITING = { part: 'writing', state: 'degraded', code: 'STORE_FULL', reason: 'Nothing more can be written to /srv/data.' } as const;

  async function serve(token?: string, readiness: Readiness = 'ready') {
    const metrics = createMetrics();
    metrics.count('sitrep_failures_total', { code: 'A"B\n' });
    const server = await startHttpServer({
      port: 0,
      host: '127.0.0.1',
      token: token === undefined ? undefined : () => token,
      health: () => ({ readiness, parts: [WRITING] }),
      metrics: () => exposition([metrics.registry]),
    });
    onTestFinished(() => server.stop());
    return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  }

  it('tells that it lives, whether it may be sent traffic, how its parts do, and how much it did', async () => {
    const get = await serve(undefined, 'ledger-refused');
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, await ready.text()]).toEqual([503, 'ledger-refused\n']);
    expect(await (await get('/statusz')).json()).toEqual({ readiness: 'ledger-refused', parts: [WRITING] });
    expect(await (await get('/metrics')).text()).toContain('sitrep_failures_total{code="A\\"B\\n"} 1\n');
    expect((await get('/')).status).toBe(404);
    expect((await get('/healthz', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('tells strangers a word for their probes, and all else only to whoever has the token', async () => {
    const get = await serve('secret');
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
    for (const path of ['/metrics', '/statusz']) {
      expect((await get(path)).status).toBe(401);
      expect((await get(path, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
      expect((await get(path, { headers: { authorization: 'Bearer secret' } })).status).toBe(200);
    }
  });

  it('says that a port is taken', async () => {
    const first = await startHttpServer({
      port: 0,
      host: '127.0.0.1',
      token: undefined,
      health: () => ({ readiness: 'ready', parts: [] }),
      metrics: async () => '',
    });
    onTestFinished(() => first.stop());
    const again = startHttpServer({
      port: first.port,
      host: '127.0.0.1',
      token: undefined,
      health: () => ({ readiness: 'ready', parts: [] }),
      metrics: async () => '',
    });
    await expect(again).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });
});

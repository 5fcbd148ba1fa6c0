import { describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/database/store.ts';
import type { Store } from '../../src/index.ts';
import { CHANNEL, textOf } from '../fixtures/desk.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { correction } from '../fixtures/keepers.ts';
import { AWAY } from '../fixtures/ledger-in-memory.ts';
import { lighthouseService } from '../fixtures/lighthouse-service.ts';
import { troublesOf } from '../fixtures/troubles.ts';

const SHIPPED = /45/u;
const CORRECTED = /47/u;
const LABEL = /What curators decided is known as of .+ ledger entry 1\); the store is away\./u;
const away = () => Promise.reject(AWAY);

/** A store that can be cut off and joined again. */
function withSwitch(store: Store) {
  let isAway = false;
  const guarded = <T extends object>(part: T): T =>
    new Proxy(part, { get: (target, name, receiver) => (isAway ? away : Reflect.get(target, name, receiver)) });
  const { ledger, postings, questions } = store;
  return {
    store: { ...store, ledger: guarded(ledger), postings: guarded(postings), questions: guarded(questions) },
    cut: () => {
      isAway = true;
    },
    join: () => {
      isAway = false;
    },
  };
}

describe('a bot that starts', () => {
  it('tells no fact while its store is being opened, and what curators left standing from then on', async () => {
    const { run, append, dataDirectory } = lighthouseService();
    await append(correction());
    const opened = Promise.withResolvers<Store>();
    const { service, ask } = await run({ openStore: () => opened.promise });
    const early = textOf(await ask());
    expect(early).toContain('still being read');
    expect(early).not.toMatch(/4[57]/u);
    expect(troublesOf(service)).toContain('the ledger has not been read yet');
    opened.resolve(await openStore({ dataDirectory }));
    await service.storeTried;
    const later = textOf(await ask());
    expect(later).toMatch(CORRECTED);
    expect(later).not.toMatch(LABEL);
    expect(troublesOf(service)).toBeUndefined();
    expect(await service.metrics()).toContain('sitrep_ledger_current 1');
  });

  it('tells no fact where the store is away and nothing is kept, and warns of it', async () => {
    const { run } = lighthouseService();
    const { service, ask, warnings } = await run({ openStore: away });
    await service.storeTried;
    expect(textOf(await ask())).toContain('cannot be read');
    expect(troublesOf(service)).toContain('No facts are shown: the ledger has not been read yet. STORE_UNAVAILABLE');
    expect(warnings).toEqual([expect.stringContaining('The store is not in use; no facts are shown. STORE_UNAVAILABLE')]);
  });

  it('tells what the bot before it knew where the store is away, and says as of when', async () => {
    const { run, append } = lighthouseService();
    await append(correction());
    const first = await run();
    await first.service.storeTried;
    await first.service.stop();
    const { service, ask, warnings } = await run({ openStore: away });
    await service.storeTried;
    const reply = textOf(await ask());
    expect(reply).toMatch(CORRECTED);
    expect(reply).toMatch(LABEL);
    expect(troublesOf(service)).toContain('Facts are shown as of 2023-12-05T12:00:00Z, ledger entry 1: the ledger cannot be read.');
    expect(warnings[0]).toContain('answers go by the kept copy of the ledger, up to entry 1');
    expect(await service.metrics()).toContain('sitrep_ledger_current 0');
  });

  it('tells no fact over a store that was lost, and names the way out', async () => {
    const { run, append, dataDirectory } = lighthouseService();
    await append(correction());
    const first = await run();
    await first.service.storeTried;
    await first.service.stop();
    const { service, ask, warnings } = await run({ openStore: () => openStore({ dataDirectory: `${dataDirectory}/other` }) });
    await service.storeTried;
    expect(textOf(await ask())).not.toMatch(SHIPPED);
    expect(troublesOf(service)).toMatch(/LEDGER_WENT_BACK.+The ledger of the store is empty\..+npm run doctor -- ledger --accept/u);
    await expect.poll(() => warnings).toEqual([expect.stringContaining('ledger: LEDGER_WENT_BACK')]);
  });

  it('tells no fact over a store of another pack', async () => {
    const { run, inStore, dataDirectory } = lighthouseService();
    await inStore(async () => undefined);
    await (await openStore({ dataDirectory }, { name: 'harbour' })).close();
    const { service, ask } = await run();
    await service.storeTried;
    expect(textOf(await ask())).not.toMatch(SHIPPED);
    expect(troublesOf(service)).toContain('STORE_OF_OTHER_PACK');
  });

  it('tells no fact where an act cannot be read, though the acts before it can, and names it to operators', async () => {
    const { run, append, appendOfNewerVersion } = lighthouseService();
    await append(correction());
    await appendOfNewerVersion(2);
    const { service, ask, warnings } = await run();
    await service.storeTried;
    const reply = textOf(await ask());
    expect(reply).toContain('cannot be read');
    expect(reply).not.toMatch(/4[57]/u);
    expect(troublesOf(service)).toContain('LEDGER_UNREADABLE: Entry 2 of the ledger (annotated) cannot be read.');
    await expect.poll(() => warnings).toEqual([expect.stringContaining('ledger: LEDGER_UNREADABLE: Entry 2')]);
  });
});

describe('a digest that is due', () => {
  const MONDAY = '2023-12-04T07:30:00.000Z';

  async function subscribed() {
    const bot = lighthouseService();
    const createdBy = { platform: 'slack', tenant: 'T1', id: 'ann' };
    await bot.inStore(async ({ ledger, subscriptions }) => {
      await ledger.append([correction(47, '2023-12-02T08:00:00.000Z')]);
      await subscriptions.subscribe({ digest: MORNING.name, target: CHANNEL, createdBy, createdAt: '2023-12-01T12:00:00.000Z' });
    });
    return bot;
  }

  it('is posted once all acts are in force', async () => {
    const { run } = await subscribed();
    const { posted } = await run({ now: MONDAY });
    await expect.poll(() => posted.length, { timeout: 4000 }).toBe(1);
  });

  it('waits while an act cannot be read', async () => {
    const { run, appendOfNewerVersion, dataDirectory } = await subscribed();
    await appendOfNewerVersion(2);
    const store = await openStore({ dataDirectory });
    let readings = 0;
    const ledger: Store['ledger'] = {
      ...store.ledger,
      read: (after, limit) => {
        readings += 1;
        return store.ledger.read(after, limit);
      },
    };
    const { posted, service } = await run({ now: MONDAY, openStore: async () => ({ ...store, ledger }) });
    // The first round of deliveries begins before the second of the ledger, which comes a second before the third.
    await expect.poll(() => readings, { timeout: 4000 }).toBeGreaterThan(2);
    expect(service.bot.standing().kind).toBe('refused');
    expect(posted).toEqual([]);
  });
});

describe('a bot that loses its store', () => {
  it('goes on with what it knows, says so, and sees to it that corrections reach what it said meanwhile', async () => {
    const { run, append, inStore, dataDirectory } = lighthouseService();
    await append(correction());
    const own = withSwitch(await openStore({ dataDirectory }));
    const { service, ask, warnings } = await run({ openStore: async () => own.store });
    await service.storeTried;
    expect(textOf(await ask())).not.toMatch(LABEL);
    own.cut();
    await expect.poll(() => service.bot.standing().kind, { timeout: 4000 }).toBe('behind');
    const meanwhile = textOf(await ask('meanwhile'));
    expect(meanwhile).toMatch(CORRECTED);
    expect(meanwhile).toMatch(LABEL);
    expect(troublesOf(service)).toContain('STORE_UNAVAILABLE: The database is away.');
    expect(warnings).toContainEqual(expect.stringContaining('ledger: STORE_UNAVAILABLE: The database is away.'));
    own.join();
    await expect.poll(() => service.bot.standing().kind, { timeout: 4000 }).toBe('current');
    const noted = async () => (await own.store.postings.uncorrected('keepers-autumn', 2, 10)).map(({ id }) => id);
    await expect.poll(noted, { timeout: 4000 }).toContain('meanwhile');
    expect(textOf(await ask())).not.toMatch(LABEL);
    await service.stop();
    await append(correction(48, '2023-12-05T13:00:00.000Z'));
    expect(await inStore(({ corrections }) => corrections.waiting(10))).toContain(2);
  });

  it('tells no fact from when an act comes that it cannot read, until it is started in a newer version', async () => {
    const { run, append, appendOfNewerVersion } = lighthouseService();
    await append(correction());
    const { service, ask } = await run();
    await service.storeTried;
    await appendOfNewerVersion(2);
    await expect.poll(() => service.bot.standing().kind, { timeout: 4000 }).toBe('refused');
    expect(textOf(await ask())).not.toMatch(/4[57]/u);
    await service.stop();
    const next = await run({ openStore: away });
    await next.service.storeTried;
    expect(textOf(await next.ask())).not.toMatch(/4[57]/u);
    expect(troublesOf(next.service)).toContain('LEDGER_UNREADABLE');
  });
});

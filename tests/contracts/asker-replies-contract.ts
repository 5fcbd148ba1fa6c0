import { describe, expect, it } from 'vitest';
import type { AskedQuestion, Store, TopicResolution } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const OPENED = '2024-10-17T12:00:00.000Z';
const SETTLED = '2024-10-19T08:00:00.000Z';
const minute = (count: number) => new Date(Date.parse(SETTLED) + count * 60_000).toISOString();
const VISIT = { platform: 'slack', tenant: 'T', topic: 'visit' };
const answered: TopicResolution = { state: 'answered', by: 'curator', at: SETTLED, why: 'found', gap: 'no-day' };

function asked(id: string, person: string, thread: string, more: Partial<AskedQuestion> = {}): AskedQuestion {
  const who = { platform: 'slack', tenant: 'T', id: person };
  const conversation = { platform: 'slack', tenant: 'T', id: 'C', kind: 'channel', thread } as const;
  const askedAt = `2024-10-17T0${id}:00:00.000Z`;
  return { id, askedAt, person: who, conversation, text: 'When?', reading: {}, topic: 'visit', outcome: 'unknown', ...more };
}

async function raised({ questions }: Store, ...all: readonly AskedQuestion[]): Promise<void> {
  for (const one of all) await questions.record(one);
  await questions.raise(all[0]?.id ?? '', OPENED);
}

const claim = async ({ outbox }: Store, token: string, now = SETTLED) => {
  const claimed = await outbox.claim({ limit: 10, now, until: new Date(Date.parse(now) + 60_000).toISOString(), token }, ['settlement']);
  return claimed.flatMap(({ key, content }) => (content.kind === 'settlement' ? [{ key, ...content }] : []));
};

/** All that is owed at an instant, told one after another in each place. */
async function owedKeys(store: Store, now: string): Promise<string[]> {
  const owed: string[] = [];
  for (;;) {
    const claimed = await claim(store, 'b', now);
    if (claimed.length === 0) return owed;
    for (const { key } of claimed) {
      owed.push(key);
      await store.outbox.record(key, 'b', { state: 'missed', reason: 'told' }, now);
    }
  }
}

export function askerRepliesContract(current: CurrentStore): void {
  describe('replies to askers', () => {
    it('are owed once settled: one in each place where it was asked in vain, with all that is needed to give it', async () => {
      const { store } = current();
      const first = asked('1', 'ann', 'a', { thread: ['Who came?'] });
      const elsewhere = asked('3', 'ben', 'b');
      const privately = asked('4', 'ben', 'b', { privately: true });
      const content = asked('5', 'eve', 'c', { outcome: 'answered' });
      await raised(store, first, asked('2', 'ann', 'a'), elsewhere, privately, content);
      expect(await claim(store, 'early')).toEqual([]);
      await store.questions.settle(VISIT, answered);
      const claimed = await claim(store, 'a');
      expect(claimed.map(({ question }) => question)).toEqual([first, elsewhere, privately]);
      expect(claimed[0]).toMatchObject({ key: `settled visit 1 ${SETTLED}`, question: first, settlement: answered });
    });

    it('are owed by the one settlement that counted', async () => {
      const { store } = current();
      await raised(store, asked('1', 'ann', 'a'));
      const attempts = Array.from({ length: 5 }, (_, n) => store.questions.settle(VISIT, { ...answered, by: `curator ${n}` }));
      expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
      expect(await claim(store, 'a')).toHaveLength(1);
    });

    it('are owed again after an answer only to who asked again since, and after a closing to all', async () => {
      const { store } = current();
      const again = { ...answered, at: minute(60) };
      await raised(store, asked('1', 'ann', 'a'), asked('2', 'ben', 'b'));
      await store.questions.settle(VISIT, answered);
      await claim(store, 'a');
      await store.questions.raise('2', minute(30));
      await store.questions.settle(VISIT, again);
      expect(await owedKeys(store, minute(60))).toEqual([
        `settled visit 1 ${SETTLED}`,
        `settled visit 2 ${SETTLED}`,
        `settled visit 2 ${minute(60)}`,
      ]);
      await raised(store, asked('3', 'eve', 'c', { topic: 'other' }));
      await store.questions.settle({ ...VISIT, topic: 'other' }, { ...answered, state: 'dismissed', at: minute(61) });
      await store.questions.raise('3', minute(62));
      await store.questions.settle({ ...VISIT, topic: 'other' }, { ...answered, at: minute(63) });
      expect((await owedKeys(store, minute(63))).filter((key) => key.startsWith('settled other'))).toHaveLength(2);
    });

    it('go with the question when that is forgotten', async () => {
      const { store } = current();
      const one = asked('1', 'ann', 'a');
      await raised(store, one);
      await store.questions.settle(VISIT, answered);
      await store.people.forget(one.person);
      expect(await claim(store, 'a')).toEqual([]);
    });
  });
}

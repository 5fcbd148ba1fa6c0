import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { type ChatPlatform, Failure, type TakenEvent, type TakenQuestions, takenQuestionsKept } from '../../../src/index.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-taken-'));
const store = await openStore({ dataDirectory: folder });
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => store.takenQuestions.expire('2100-01-01T00:00:00Z'));

const PERSON = { platform: 'slack', tenant: 'T', id: 'U' };
const AWAY = new Failure('STORE_UNAVAILABLE', 'It is away.', 'For a test.', 'Wait.');

/** Processes on one store, and a clock that they share. */
function begin() {
  const clock = { ...manualClock('2024-10-18T09:00:00Z'), wait: () => nextTurn() };
  return { clock, start: (questions: () => TakenQuestions = () => store.takenQuestions) => process(clock, questions) };
}

/** Lets time pass for processes that live. */
async function passes(clock: { advance(seconds: number): void }, seconds: number, ...living: readonly { round(): Promise<void> }[]) {
  for (let passed = 0; passed < seconds; passed += 2) {
    for (const one of living) await one.round();
    clock.advance(2);
  }
  for (const one of living) await one.round();
}

let owners = 0;
function process(clock: Parameters<typeof takenQuestionsKept>[0]['clock'], questions: () => TakenQuestions) {
  owners += 1;
  const told: TakenEvent['kind'][] = [];
  const takenUp: { readonly payload: string; readonly givesUp: boolean }[] = [];
  const kept = takenQuestionsKept({ questions, clock, owner: `process ${owners}`, tell: ({ kind }) => told.push(kind) });
  const taking = kept.takingOf('slack');
  const slack: ChatPlatform = {
    platform: 'slack',
    start: async () => undefined,
    post: async () => ({ kind: 'failed', reason: 'none', permanent: true }),
    update: async () => ({ kind: 'failed', reason: 'none', permanent: true }),
    stop: async () => undefined,
    takeUp: async (payload, givesUp) => void takenUp.push({ payload, givesUp }),
  };
  const take = (delivery: string, thread?: string) =>
    taking.take({ delivery, person: PERSON, payload: delivery, ...(thread !== undefined && { thread }) });
  return { ...taking, take, round: () => kept.round([slack]), written: kept.written, told, takenUp };
}

describe('a question that was taken', () => {
  it('is taken up by another process once its own is heard of no more, and by one only', async () => {
    const { clock, start } = begin();
    const [dying, second, third] = [start(), start(), start()];
    expect(await dying.take('left')).toBe(true);
    await passes(clock, 12, second, third);
    expect([...second.takenUp, ...third.takenUp]).toEqual([{ payload: 'left', givesUp: false }]);
    second.settle('left');
    await second.written();
    await passes(clock, 12, third);
    expect([...second.takenUp, ...third.takenUp]).toHaveLength(1);
  });

  it('stays with a process that lives, and is forgotten once it is answered', async () => {
    const { clock, start } = begin();
    const [living, other] = [start(), start()];
    await living.take('slow');
    await passes(clock, 24, living, other);
    living.settle('slow');
    await living.written();
    await passes(clock, 12, other);
    expect(other.takenUp).toEqual([]);
  });

  it('that another process was sent too is answered by the first', async () => {
    const { start } = begin();
    const [first, second] = [start(), start()];
    await first.take('twice');
    expect(await second.take('twice')).toBe(true);
    expect([first.held('twice'), second.held('twice')]).toEqual(['held', 'elsewhere']);
    second.settle('twice');
    first.settle('twice');
    for (const one of [first, second]) {
      await one.written();
      expect(await one.take('twice')).toBe(true);
      expect(one.held('twice')).toBe('elsewhere');
    }
  });

  it('is doubtful once its process stood still for too long, and elsewhere where another took it up meanwhile', async () => {
    const { clock, start } = begin();
    const [still, other] = [start(), start()];
    await still.take('stood');
    await passes(clock, 8, other);
    expect(still.held('stood')).toBe('held');
    await passes(clock, 4, other);
    expect(still.held('stood')).toBe('doubtful');
    await still.round();
    expect(still.held('stood')).toBe('elsewhere');
  });

  it('that the store does not take is kept as soon as it does, unless it is answered by then', async () => {
    const { clock, start } = begin();
    let isAway = true;
    const questions = () => {
      if (isAway) throw AWAY;
      return store.takenQuestions;
    };
    const [dying, other] = [start(questions), start()];
    expect(await dying.take('unkept')).toBe(false);
    expect(await dying.take('answered')).toBe(false);
    isAway = false;
    dying.settle('answered');
    await dying.written();
    await passes(clock, 12, other);
    expect(other.takenUp).toEqual([{ payload: 'unkept', givesUp: false }]);
  });

  it('is answered after what was taken before it in its thread, by whatever process, and nothing waits for it elsewhere', async () => {
    const { clock, start } = begin();
    const [first, second] = [start(), start()];
    const answered: string[] = [];
    await first.take('one', 'thread');
    clock.advance(1);
    await second.take('two', 'thread');
    const turn = second.turn?.('two').then(() => answered.push('two'));
    await second.take('other', 'other thread');
    await second.turn?.('other');
    answered.push('other');
    first.settle('one');
    answered.push('one');
    await Promise.all([first.written(), turn]);
    expect(answered).toEqual(['other', 'one', 'two']);
  });

  it('is answered after what was left behind before it in its thread, which its own process takes up', async () => {
    const { clock, start } = begin();
    const [dying, living] = [start(), start()];
    await dying.take('one', 'thread');
    clock.advance(1);
    await living.take('two', 'thread');
    const answered: string[] = [];
    const turn = living.turn?.('two').then(() => answered.push('two'));
    await passes(clock, 12, living);
    expect(living.takenUp).toMatchObject([{ payload: 'one' }]);
    answered.push('one');
    living.settle('one');
    await turn;
    expect(answered).toEqual(['one', 'two']);
  });

  it('of which one process after the other dies is not tried for ever', async () => {
    const { clock, start } = begin();
    await start().take('deadly');
    const events: string[] = [];
    for (let death = 0; death < 11; death += 1) {
      const next = start();
      await passes(clock, 12, next);
      await next.written();
      events.push(...next.told);
    }
    expect(events).toEqual([...Array(3).fill('taken_up'), ...Array(7).fill('given_up'), 'let_go']);
    expect(await store.takenQuestions.forgetAnswered('2100-01-01T00:00:00Z')).toBe(1);
  });
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workLine } from '../../src/chat/work-line.ts';

const room = { atOnce: 2, waiting: 3, nextTurn: () => nextTurn(), turnsBetween: 3 };

/** Jobs that end when they are told to, and what they did so far. */
function heldJobs() {
  const done: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => () => {
    done.push(`${name} begins`);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  return { done, job, end: (name: string) => ends.get(name)?.() };
}

async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}

describe('work that was accepted', () => {
  it('is done in the order of its thread, and of several threads at once', async () => {
    const jobs = fc.array(fc.record({ thread: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(4) }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(jobs, fc.integer({ min: 1, max: 4 }), async (given, atOnce) => {
        const line = workLine({ ...room, atOnce, waiting: 20 });
        const begun: number[] = [];
        const ended: number[] = [];
        let running = 0;
        for (const [number, { thread, turns }] of given.entries()) {
          const job = async () => {
            running += 1;
            expect(running).toBeLessThanOrEqual(atOnce);
            begun.push(number);
            for (let turn = 0; turn < turns; turn += 1) await nextTurn();
            ended.push(number);
            running -= 1;
          };
          expect(line.accept(thread, job)).toBe(true);
        }
        await line.settled();
        for (const thread of ['a', 'b', 'c']) {
          const own = [...given.keys()].filter((number) => given[number]?.thread === thread);
          const isOwn = (number: number) => own.includes(number);
          expect(begun.filter(isOwn)).toEqual(own);
          expect(ended.filter(isOwn)).toEqual(own);
        }
        expect(line.underWay).toBe(0);
      }),
    );
  });

  it('begins so many jobs at once, and lets everything else have its turn between two beginnings', async () => {
    const { done, job, end } = heldJobs();
    const line = workLine(room);
    for (const name of ['one', 'two', 'three']) line.accept(name, job(name));
    await nextTurn();
    expect(done).toEqual([]);
    while (done.length === 0) await nextTurn();
    await nextTurn();
    expect(done).toEqual(['one begins']);
    await manyTurns();
    expect(done).toEqual(['one begins', 'two begins']);
    end('one');
    await manyTurns();
    expect(done).toEqual(['one begins', 'two begins', 'three begins']);
  });

  it('is refused where the line is full, until something of it ended', async () => {
    const { job, end } = heldJobs();
    const line = workLine(room);
    for (const name of ['1', '2', '3', '4', '5']) expect(line.accept(name, job(name))).toBe(true);
    await manyTurns();
    expect(line.accept('6', job('6'))).toBe(false);
    expect(line.underWay).toBe(5);
    end('1');
    await manyTurns();
    expect(line.accept('6', job('6'))).toBe(true);
  });

  it('is waited for until the last of it ended', async () => {
    const { job, end } = heldJobs();
    const line = workLine(room);
    line.accept('a', job('first'));
    line.accept('a', job('second'));
    let isSettled = false;
    const settled = line.settled().then(() => {
      isSettled = true;
    });
    await manyTurns();
    end('first');
    await manyTurns();
    expect(isSettled).toBe(false);
    end('second');
    await settled;
    await line.settled();
  });
});

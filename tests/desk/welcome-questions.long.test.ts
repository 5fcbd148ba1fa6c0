import { describe, expect, it } from 'vitest';
import { ACTIONS, createBot, type Message } from '../../src/index.ts';
import { buttonOf, openDesk } from '../fixtures/desk.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const pack = await shippedPack();
const ASKED_AT = '2024-10-18T08:30:00.000Z';
const passagesIn = ({ blocks }: Message) =>
  blocks.reduce((sum, block) => sum + (block.kind === 'citations' ? block.citations.length : 0), 0);

describe('the questions that a pack suggests', () => {
  it('are answered after one another as they are alone', () => {
    const bot = createBot(pack);
    const headline = (question: string, thread: readonly string[]) => bot.ask({ question, thread, askedAt: ASKED_AT }).headline;
    for (const second of pack.suggestions) {
      const alone = headline(second, []);
      for (const first of pack.suggestions) expect(headline(second, [first]), `“${second}” after “${first}”`).toBe(alone);
    }
  });

  it('show behind their button as many sources as it says', async () => {
    const { act, press } = await openDesk({ pack: () => pack });
    const where = { platform: 'slack', tenant: 'T1', id: 'D1', kind: 'personal' } as const;
    const promised: string[] = [];
    for (const text of [...pack.suggestions, ...pack.figures.map(({ name }) => `/figure ${name}`)]) {
      const reply = await act({ kind: 'question', text, thread: [] }, undefined, where, ASKED_AT);
      const label = buttonOf(reply.message, ACTIONS.sources)?.label ?? '';
      const [, count] = /^Sources \((\d+)\)$/u.exec(label) ?? [];
      if (count === undefined) continue;
      promised.push(label);
      const behind = await press(reply, ACTIONS.sources, undefined, where, ASKED_AT);
      expect(passagesIn(behind.message), text).toBe(Number(count));
    }
    expect(promised.length).toBeGreaterThan(5);
  });
});

import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { Message, TextBlock } from '../../src/model/message.ts';
import { renderPlainText } from '../../src/model/plain-text.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { asking } from '../fixtures/replies.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ask = asking(createBot(lighthousePack()), LATER);
const askShipped = asking(createBot(await shippedPack()), '2024-10-18');

const lines = ({ blocks }: Message) => blocks.filter((block): block is TextBlock => block.kind === 'text');
const labels = (message: Message) => lines(message).flatMap(({ runs: [first] }) => (first?.text.endsWith(': ') ? [first.text] : []));

describe('the card of a matter', () => {
  it('begins with what it is, and says of each further line what it tells', () => {
    const { message } = askShipped('/brief NSATU');
    const [first, ...others] = lines(message);
    expect(first).toMatchObject({ runs: [{ style: 'bold', text: expect.stringContaining('The task of NSATU') }] });
    const further = others.filter(({ muted }) => muted !== true);
    expect(labels(message)).toHaveLength(further.length);
    expect(labels(message)[0]).toBe('State: ');
  });

  it('tells what is known to be missing, and that sources differ', () => {
    const text = renderPlainText(askShipped('/brief NSATU').message);
    expect(text).toMatch(/^Not known: /mu);
    expect(text).toContain('⚠ Sources differ.');
  });

  it('says in one grey line since when it is known, and by how many', () => {
    const muted = lines(askShipped('/brief NSATU').message).filter((line) => line.muted);
    expect(muted.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      expect.stringMatching(/^Reported 16 October 2024 · \d sources$/u),
    ]);
  });

  it('draws how far its figure has come, with the working, which it also names as derived', () => {
    const answer = askShipped('/brief pledge');
    expect(answer.message.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
    expect(renderPlainText(answer.message)).toContain('At most 52.25 % of EUR 40 billion pledge');
    expect(answer.derived).toEqual([{ value: 'at most 52.25 %', formula: '20.9 / 40', inputs: expect.arrayContaining(['pledge-amount']) }]);
  });

  it.each(['NSATU', 'pledge', 'Rutte', 'Zelenskyy', 'the defence ministers', 'Stoltenberg', 'partners'])(
    'has room on one screen: %s',
    (matter) => {
      expect(renderPlainText(askShipped(`/brief ${matter}`).message).split(/\s+/u).length).toBeLessThanOrEqual(165);
    },
  );

  it('of a pack of another world too', () => {
    expect(labels(ask('/brief keepers').message).length).toBeGreaterThan(0);
  });
});

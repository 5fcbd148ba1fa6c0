import { describe, expect, it } from 'vitest';
import { foldMessage } from '../../src/desk/fold.ts';
import { ACTIONS, type Block, type Message, renderPlainText } from '../../src/index.ts';
import { buttonOf, openDesk, textOf } from '../fixtures/desk.ts';
import { aFact, aSource } from '../fixtures/facts.ts';

const paragraph = (text: string): Block => ({ kind: 'text', runs: [{ text }] });
const passage = (quote: string) => ({ publisher: 'Wire', date: '1 May 2024', quote, note: 'direct quotation' });

describe('a long message', () => {
  const message: Message = {
    summary: 'Long.',
    blocks: [
      ...Array.from({ length: 30 }, (_, at) => paragraph(`Paragraph ${at}. ${'word '.repeat(40)}`)),
      { kind: 'citations', citations: ['a', 'b', 'c', 'd', 'e'].map(passage) },
      { kind: 'actions', actions: [{ id: 'x', label: 'X', value: '' }] },
    ],
  };

  it('is shown from its beginning as far as a glance goes, never without a passage, and says what is left out', () => {
    const { blocks, shortened, passagesHidden } = foldMessage(message);
    const text = renderPlainText({ summary: '', blocks });
    expect({ shortened, passagesHidden }).toEqual({ shortened: true, passagesHidden: 2 });
    expect(text).toMatch(/^Paragraph 0\./u);
    expect(text.length).toBeLessThan(2500);
    expect(text).toContain('“c”');
    expect(blocks.some(({ kind }) => kind === 'actions')).toBe(false);
  });

  it('keeps every passage that its text refers to by number', () => {
    const numbered = ['a', 'b', 'c', 'd', 'e'].map((quote, at) => ({ ...passage(quote), number: at + 1 }));
    const { blocks, passagesHidden } = foldMessage({
      summary: '',
      blocks: [paragraph('Said.'), { kind: 'citations', citations: numbered }],
    });
    expect(passagesHidden).toBe(0);
    expect(renderPlainText({ summary: '', blocks })).toContain('[5] Wire, 1 May 2024: “e”');
  });

  it('shows at least its first block, however long that is', () => {
    expect(foldMessage({ summary: '', blocks: [paragraph('x'.repeat(10_000)), paragraph('rest')] })).toMatchObject({
      blocks: [paragraph('x'.repeat(10_000))],
      shortened: true,
    });
  });

  it('leaves a short message whole', () => {
    expect(foldMessage({ summary: '', blocks: [paragraph('Short.')] })).toEqual({
      blocks: [paragraph('Short.')],
      shortened: false,
      passagesHidden: 0,
    });
  });
});

describe('“show more”', () => {
  it('replaces a shortened reply by the whole of it', async () => {
    const sources = lighthouseSources();
    const { command, press } = await openDesk({
      pack: (pack) => ({
        ...pack,
        sources: [...pack.sources, ...sources],
        facts: [
          ...pack.facts,
          ...sources.map(({ id }, at) =>
            aFact({
              id: `long-${at}`,
              subject: 'reserve',
              sources: [id],
              announced: '2023-07-12',
              recorded: { at: '2023-07-12T20:00:00Z', by: 'c', reason: 'r' },
            }),
          ),
        ],
      }),
    });
    const reply = await command('sitrep', 'sources');
    expect(textOf(reply)).not.toContain('Title 39');
    const whole = await press(reply, ACTIONS.showMore);
    expect(whole).toMatchObject({ replaces: true, audience: 'asker' });
    expect(textOf(whole)).toContain('Title 39');
    expect(buttonOf(whole.message, ACTIONS.showMore)).toBeUndefined();
  });
});

/** So many documents that their list is no reading at a glance. */
function lighthouseSources() {
  return Array.from({ length: 40 }, (_, at) => ({ ...aSource(`paper-${at}`, '2023-07-12'), title: `Title ${at}` }));
}

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderMessage } from '../../../adapters/slack/render-message.ts';
import { renderForm } from '../../../adapters/slack/render-view.ts';
import { ACTIONS, type Block, FORMS } from '../../../src/index.ts';
import { redrawn } from '../../fixtures/emulator-bridge.ts';
import { DRAWN_BLOCKS, DRAWN_FIELDS, plainerBlocks } from '../../fixtures/plainer-blocks.ts';

const EVERY_KIND: readonly Block[] = [
  { kind: 'heading', text: 'A heading' },
  { kind: 'text', runs: [{ text: 'At least ' }, { text: 'EUR 40 billion', style: 'bold' }, { text: ' & more <!channel>' }] },
  { kind: 'text', muted: true, runs: [{ text: 'as of Friday' }] },
  { kind: 'figure', value: 'EUR 40 billion', label: 'the pledge', qualifiers: ['pledged'] },
  { kind: 'fields', fields: [{ label: 'Speaker', value: 'Mark Rutte' }] },
  { kind: 'table', title: 'Figures', columns: ['Figure', 'Value'], rows: [['Pledge', '40']] },
  {
    kind: 'chart',
    shape: 'bar',
    title: 'By half',
    unit: 'EUR',
    series: [
      {
        name: 'Aid',
        points: [
          { label: 'H1', value: '20.9' },
          { label: 'H2', value: '19.1' },
        ],
      },
    ],
  },
  { kind: 'citations', citations: [{ publisher: 'NATO', date: '17 October 2024', quote: 'a firm pledge', note: '', number: 1 }] },
  { kind: 'notice', tone: 'contested', text: 'Sources differ.' },
  { kind: 'divider' },
  {
    kind: 'actions',
    actions: [
      { id: ACTIONS.sources, label: 'Sources (3)', value: 'token' },
      { id: ACTIONS.helpful, label: 'Helpful', value: 'token' },
      { id: ACTIONS.notHelpful, label: 'Not helpful', value: 'token' },
    ],
  },
];

const blocksSchema = z.array(
  z.looseObject({
    type: z.string(),
    elements: z.array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() })).optional(),
    element: z.looseObject({ type: z.string(), action_id: z.string() }).optional(),
  }),
);

describe('what the bot draws, on its way to the emulator of Slack', () => {
  const drawn = blocksSchema.parse(plainerBlocks(renderMessage({ summary: 'All of it', blocks: EVERY_KIND }).blocks));

  it('is drawn with what the emulator draws, and says all that it said', () => {
    expect(drawn.map(({ type }) => type).filter((type) => !DRAWN_BLOCKS.has(type))).toEqual([]);
    const text = JSON.stringify(drawn);
    for (const words of [
      'A heading',
      'At least *EUR 40 billion*',
      'as of Friday',
      'Mark Rutte',
      'Pledge',
      '20.9',
      'a firm pledge',
      'differ',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('&lt;!channel&gt;');
  });

  it('has buttons that do what they did', () => {
    const buttons = drawn.flatMap(({ elements = [] }) => elements.filter(({ action_id }) => action_id !== undefined));
    expect(buttons.map(({ action_id = '', value }) => [action_id.split('#')[0], value])).toEqual([
      [ACTIONS.sources, 'token'],
      [ACTIONS.helpful, 'token'],
      [ACTIONS.notHelpful, 'token'],
    ]);
  });

  it('has no field that cannot be filled in there', () => {
    const search = { kind: 'search', id: 'figure', label: 'Figure', required: true, options: [] } as const;
    const choice = { kind: 'choice', id: 'digest', label: 'Digest', required: false, options: [{ value: 'm', label: 'Morning' }] } as const;
    const view = renderForm({ id: FORMS.figure, title: 'A figure', submit: 'Show', fields: [search, choice] }, '{}');
    const sent = new URLSearchParams(redrawn(new URLSearchParams({ view: JSON.stringify(view) }).toString(), 'form')).get('view') ?? '';
    const { blocks, callback_id } = z.looseObject({ blocks: blocksSchema, callback_id: z.string() }).parse(JSON.parse(sent));
    expect(callback_id).toBe(FORMS.figure);
    expect(blocks.map(({ element }) => element?.action_id)).toEqual(['figure', 'digest']);
    expect(blocks.filter(({ element }) => !DRAWN_FIELDS.has(element?.type ?? ''))).toEqual([]);
  });

  it('is left as it is where it has no blocks', () => {
    expect(redrawn('text=plain&channel=C1', 'form')).toBe('text=plain&channel=C1');
    expect(redrawn('{"text":"plain"}', 'application/json')).toBe('{"text":"plain"}');
  });
});

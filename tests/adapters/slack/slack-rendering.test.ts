import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divided, shortenedForSlack } from '../../../adapters/slack/inert-text.ts';
import { readSlackText } from '../../../adapters/slack/read-text.ts';
import { leadsToMore, renderMessage, renderPages } from '../../../adapters/slack/render-message.ts';
import { renderForm, renderHome, renderOptions } from '../../../adapters/slack/render-view.ts';
import { ACTIONS, type Block, type ChartBlock, type Message, renderPlainText, type TableBlock } from '../../../src/index.ts';
import { blockFaults, shownText } from '../../fixtures/fake-slack-blocks.ts';
import { MESSAGES } from '../../fixtures/message-corpus.ts';

const paragraph = (text: string): Block => ({ kind: 'text', runs: [{ text }] });
const message = (...blocks: Block[]): Message => ({ summary: 'Summary.', blocks });
const types = (one: Message) => renderMessage(one).blocks?.map(({ type }) => type) ?? [];

const table = (rows: number, columns = 2): TableBlock => ({
  kind: 'table',
  title: 'Key figures',
  columns: Array.from({ length: columns }, (_, at) => `Column ${at}`),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, at) => `cell ${row}.${at}`)),
});
const chart: ChartBlock = {
  kind: 'chart',
  shape: 'bar',
  title: 'Pledged by half-year',
  unit: 'EUR billion',
  series: [
    {
      name: 'Pledged',
      points: [
        { label: 'First half', value: '20.9' },
        { label: 'Second half', value: '19.1' },
      ],
    },
  ],
};

const anyText = fc.oneof(
  fc.string({ maxLength: 400, unit: 'grapheme' }),
  fc.string({ maxLength: 4000, unit: 'binary' }),
  fc.constant('<!channel> *all*'),
);
const anyNumber = fc.integer({ min: 1, max: 99 });
const anyRun = fc.record({ text: anyText, link: anyText, cites: fc.array(anyNumber, { maxLength: 3 }) }, { requiredKeys: ['text'] });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: anyText }),
  fc.record({ kind: fc.constant('text' as const), runs: fc.array(anyRun, { maxLength: 5 }), muted: fc.boolean() }),
  fc.record({ kind: fc.constant('figure' as const), value: anyText, label: anyText, qualifiers: fc.array(anyText, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('fields' as const), fields: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    title: anyText,
    columns: fc.array(anyText, { maxLength: 24 }),
    rows: fc.array(fc.array(anyText, { maxLength: 24 }), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    shape: fc.constantFrom('bar' as const, 'line' as const, 'progress' as const),
    title: anyText,
    unit: anyText,
    series: fc.array(fc.record({ name: anyText, points: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 25 }) }), {
      maxLength: 8,
    }),
  }),
  fc.record({
    kind: fc.constant('citations' as const),
    citations: fc.array(
      fc.record(
        { publisher: anyText, date: anyText, quote: anyText, note: anyText, link: fc.oneof(anyText, fc.webUrl()), number: anyNumber },
        { requiredKeys: ['publisher', 'date', 'quote', 'note'] },
      ),
      { maxLength: 5 },
    ),
  }),
  fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('contested' as const, 'missing' as const), text: anyText }),
  fc.record({
    kind: fc.constant('actions' as const),
    actions: fc.array(
      fc.record({ id: fc.constantFrom(...Object.values(ACTIONS)), label: anyText, value: fc.string({ maxLength: 1900 }) }),
      { maxLength: 30 },
    ),
  }),
  fc.constant({ kind: 'divider' as const }),
);

describe('a message in Slack', () => {
  it('keeps to every limit, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyBlock, { maxLength: 40 }), (summary, blocks) => {
        for (const drawn of [
          renderMessage({ summary, blocks }),
          ...renderPages({ summary, blocks }),
          renderMessage({ summary, blocks }, 'plain'),
        ]) {
          if (drawn.blocks) expect(blockFaults(drawn.blocks, 'message')).toEqual([]);
          expect(drawn.text.trim()).not.toBe('');
          expect(drawn.text.length).toBeLessThanOrEqual(4000);
        }
        const home = renderHome({ message: { summary, blocks }, audience: 'asker', replaces: true, title: summary });
        if (home.blocks.length > 0)
          expect(blockFaults(home.blocks, 'view').filter((fault) => !fault.includes('context_actions is not for views'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws each kind of block natively', () => {
    expect(types(message({ kind: 'heading', text: 'Morning' }, paragraph('a'), paragraph('b')))).toEqual(['header', 'rich_text']);
    expect(types(message(table(2)))).toEqual(['rich_text', 'table']);
    expect(types(message(chart))).toEqual(['data_visualization', 'context']);
    expect(types(message({ kind: 'figure', value: 'EUR 40 billion', label: 'the pledge', qualifiers: ['pledged'] }))).toEqual([
      'header',
      'rich_text',
      'context',
    ]);
    const actions = [ACTIONS.sources, ACTIONS.helpful, ACTIONS.notHelpful].map((id) => ({ id, label: id, value: 'v' }));
    expect(types(message(paragraph('a'), { kind: 'actions', actions }))).toEqual(['rich_text', 'actions', 'context_actions']);
  });

  it('draws a short reply: the answer with its numbers, then small and grey who, when and where', () => {
    const { blocks = [] } = renderMessage(MESSAGES['short reply'] ?? message());
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text', 'context', 'context', 'context', 'context', 'actions']);
    const [, who, direct, headline] = blocks.map((block) => shownText([block]));
    expect(JSON.stringify(blocks[0])).toContain(
      '{"type":"text","text":"At least EUR 40 billion within a year.","style":{"bold":true}},{"type":"text","text":"[1][2]"}',
    );
    expect(who).toContain('Mark Rutte, 16 October 2024 · 4 sources');
    expect(direct).toContain('[1] Agency 1, 17 October 2024: “passage 1”');
    expect(direct).not.toContain('(');
    expect(headline).toContain('[2] Agency 2, 17 October 2024: “passage 2” (headline)');
  });

  it('leads from a small line only to addresses of the web, which cannot end their link', () => {
    const elementsFor = (link: string) => {
      const citations = [{ publisher: 'A', date: '2024', quote: 'q', note: '', number: 1, link }];
      return JSON.stringify(renderMessage(message({ kind: 'citations', citations })).blocks);
    };
    expect(elementsFor('https://news.example/1?a=1&b=2')).toContain('"text":"<https://news.example/1?a=1&amp;b=2|open>"');
    expect(elementsFor('https://news.example/|x>*<!channel>')).toContain('"text":"<https://news.example/%7Cx%3E*%3C!channel%3E|open>"');
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'news', `https://news.example/${'x'.repeat(3000)}`])
      expect(elementsFor(link)).not.toContain('mrkdwn');
  });

  it('says under a chart what it shows, digit by digit', () => {
    expect(shownText(renderMessage(message(chart)).blocks)).toContain('First half: EUR 20.9 billion; Second half: EUR 19.1 billion');
  });

  it.each([
    ['a second table', message(table(1), table(1)), ['rich_text', 'table', 'rich_text', 'rich_text']],
    ['a table of too many columns', message(table(1, 21)), ['rich_text', 'rich_text']],
    [
      'a chart of points that are no numbers',
      message({ ...chart, series: [{ name: 'a', points: [{ label: 'x', value: 'much' }] }] }),
      ['rich_text', 'rich_text'],
    ],
    ['a chart of progress', message({ ...chart, shape: 'progress' as const }), ['rich_text', 'rich_text']],
  ])('writes out %s', (_, one, expected) => {
    expect(types(one)).toEqual(expected);
    for (const word of renderPlainText(one).match(/cell \S+|much|20\.9/g) ?? [])
      expect(shownText(renderMessage(one).blocks)).toContain(word);
  });

  it('draws several things as a list of its own, and lines between them as lines', () => {
    const item = (text: string): Block => ({ kind: 'text', item: true, runs: [{ text }] });
    const { blocks } = renderMessage(message(item('one'), item('two'), paragraph('a line'), item('three')));
    expect(
      JSON.parse(JSON.stringify(blocks)).map(({ elements }: { elements: { type: string; elements: unknown[] }[] }) => elements[0]),
    ).toMatchObject([
      { type: 'rich_text_list', elements: [{}, {}] },
      { type: 'rich_text_section' },
      { type: 'rich_text_list', elements: [{}] },
    ]);
  });

  it('strikes what is not held any more', () => {
    expect(JSON.stringify(renderMessage(MESSAGES.struck ?? message()))).toContain('"text":"It was 20.","style":{"strike":true}');
  });

  it('writes out a table of prose, whose cells would be towers on a phone', () => {
    const prose = { kind: 'table', title: 'Prose', columns: ['Field', 'Held'], rows: [['Rank', 'word '.repeat(20).trim()]] } as const;
    expect(types(message(prose))).toEqual(['rich_text', 'rich_text']);
  });

  it('draws the share of a whole as a bar beside its words', () => {
    expect(shownText(renderMessage(MESSAGES['share of a whole'] ?? message()).blocks)).toContain(
      '▓▓▓▓▓░░░░░  At most 52.25 % of the pledge',
    );
  });

  it('loses nothing of a message that takes several', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `Line ${at} says something of its own about the pledge.`);
    const pages = renderPages(message(...lines.map(paragraph)));
    expect(pages.length).toBeGreaterThan(1);
    const shown = pages.map(({ blocks }) => shownText(blocks)).join(' ');
    for (const line of lines) expect(shown).toContain(line);
  });

  it('is shortened only with a way to the rest, its buttons kept', () => {
    const actions = [{ id: ACTIONS.sources, label: 'Sources', value: 'token' }];
    const long = message(
      ...Array.from({ length: 400 }, (_, at) => paragraph(`Line ${at} of a long answer.`)),
      { kind: 'heading', text: 'x' },
      { kind: 'actions', actions },
    );
    const many = message(...Array.from({ length: 90 }, (_, at): Block => ({ kind: 'heading', text: `Part ${at}` })), {
      kind: 'actions',
      actions,
    });
    for (const one of [long, many]) {
      const drawn = renderMessage(one);
      expect(drawn.blocks?.length).toBeLessThanOrEqual(50);
      expect(leadsToMore(one)).toBe(true);
      expect(shownText(drawn.blocks)).toContain('Sources');
    }
    expect(JSON.stringify(renderMessage(many).blocks)).toContain(`${ACTIONS.showMore}#0`);
  });

  it('shows hostile text as text', () => {
    const hostile = 'Hello <!channel> <@U0BOSS> *x* [a](javascript:alert(1)) \u202eevil\u0007 @here';
    const drawn = renderMessage({
      summary: hostile,
      blocks: [
        paragraph(hostile),
        { kind: 'text', runs: [{ text: 'a', link: 'javascript:alert(1)' }] },
        { kind: 'text', muted: true, runs: [{ text: hostile, link: 'javascript:alert(1)' }] },
        { kind: 'citations', citations: [{ publisher: hostile, date: hostile, quote: hostile, note: hostile, number: 1, link: hostile }] },
        { kind: 'heading', text: hostile },
      ],
    });
    for (const unseen of ['<', '>', '\u202e', '\u0007']) expect(drawn.text).not.toContain(unseen);
    const written = JSON.stringify(drawn.blocks);
    expect(written).not.toContain('mrkdwn');
    expect(written).not.toContain('"type":"link"');
    expect(written).not.toMatch(/"type":"(?:user|broadcast|usergroup|channel)"/);
    for (const unseen of ['\u202e', '\\u0007']) expect(written).not.toContain(unseen);
  });
});

describe('text for Slack', () => {
  it('is divided without loss, and shortened at a sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, limit) => {
        const parts = divided(text, limit);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        expect(shortenedForSlack(text, limit).length).toBeLessThanOrEqual(limit);
        expect(shortenedForSlack(text, limit).isWellFormed()).toBe(text.isWellFormed());
      }),
    );
    expect(shortenedForSlack('One sentence. Another sentence that is long.', 24)).toBe('One sentence.…');
  });

  it.each([
    ['<@U0BOT> how much?', 'how much?'],
    ['what of <@U1|ben> in <#C1|general>', 'what of @ben in #general'],
    ['<!channel> &lt;look&gt; <https://x.example|here> <https://y.example>', '@channel <look> here https://y.example'],
    ['a\u202eb\u0000 <unclosed', 'ab <unclosed'],
  ])('reads %s as %s', (written, read) => {
    expect(readSlackText(written, 'U0BOT')).toBe(read);
  });
});

describe('a view in Slack', () => {
  it('shows a form with its fields, and options that Slack takes', () => {
    const long = 'x'.repeat(3000);
    const view = renderForm(
      {
        id: 'form',
        title: long,
        submit: long,
        fields: [
          { kind: 'text', id: 'a', label: long, hint: long, required: true, multiline: true, longest: 9000, initial: long },
          { kind: 'choice', id: 'b', label: 'B', required: false, options: [{ value: 'v', label: long }], initial: 'v' },
          { kind: 'search', id: 'c', label: 'C', required: false, options: [{ value: 'w', label: 'W' }], initial: 'w' },
        ],
      },
      '{}',
    );
    expect(blockFaults(view.blocks, 'view')).toEqual([]);
    expect(view.title?.text.length).toBeLessThanOrEqual(24);
    const found = Array.from({ length: 300 }, (_, at) => ({ id: `id-${at}`, title: long, detail: '', message: message() }));
    const options = renderOptions(found);
    expect(options).toHaveLength(100);
    for (const { text } of options) expect(text.text.length).toBeLessThanOrEqual(75);
  });
});

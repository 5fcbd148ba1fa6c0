import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedText, openableLink, shortenedForTeams, textParts } from '../../../adapters/teams/inert-text.ts';
import { activitiesOf, type CardAttachment } from '../../../adapters/teams/outgoing-activity.ts';
import { tableElements } from '../../../adapters/teams/table-element.ts';
import type { Message } from '../../../src/index.ts';
import { activityFaults } from '../../fixtures/activity-faults.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { everywhere, HOSTILE, MESSAGES } from '../../fixtures/message-corpus.ts';

const text = (message: Message): string =>
  activitiesOf(message, true)
    .map((activity) => readableText({ ...activity }))
    .join('\n');
const cardsOf = (message: Message) => activitiesOf(message, true).flatMap(({ attachments = [] }): readonly CardAttachment[] => attachments);
const typesIn = (message: Message): string[] =>
  [...JSON.stringify(cardsOf(message)).matchAll(/"type":"([\w.]+)"/g)].map(([, type = '']) => type);

describe('a message in Teams', () => {
  it.each(Object.entries(MESSAGES))('of %s is taken by the parser and by Teams', (_, message) => {
    for (const activity of activitiesOf(message, true)) expect(activityFaults({ ...activity })).toEqual([]);
  });

  it.each([
    ['heading', ['TextBlock'], ['Morning briefing']],
    ['text', ['RichTextBlock', 'Action.OpenUrl'], ['plain bold italic code link']],
    ['figure', ['Container'], ['At least EUR 40 billion', 'Pledge', 'pledged · within a year']],
    ['fields', ['Table'], ['Speaker', 'Mark Rutte']],
    ['table', ['Table'], ['Key figures', 'Figure', 'EUR 40 billion', '–']],
    ['bars', ['Chart.VerticalBar', 'Table'], ['Assistance', '20.9', 'EUR billion']],
    ['grouped bars', ['Chart.VerticalBar.Grouped', 'Table'], ['2023', '2024']],
    ['line', ['Chart.Line', 'Table'], ['2024-06-30', '20.9']],
    ['progress', ['Chart.Gauge', 'Table'], ['Of the pledge', 'first half']],
    ['share of a whole', ['RichTextBlock', 'ProgressBar'], ['At most 52.25 % of the pledge']],
    ['struck', ['RichTextBlock'], ['It was 20. It is 21.']],
    ['items', ['ColumnSet', 'Column'], ['•\nOne thing\nand why', '•\nAnother thing[1]']],
    ['citations', ['RichTextBlock', 'Action.OpenUrl'], ['[1] Agency 1, 17 October 2024: “passage 1” (headline)', '[2] ']],
    ['short reply', ['RichTextBlock', 'Action.OpenUrl'], ['Half of it was committed.[3]', '[1] Agency 1, 17 October 2024: “passage 1”\n']],
    ['notices', ['Container'], ['It is contested.', 'It is shortened.']],
    ['actions', ['ActionSet', 'Action.Execute', 'Action.Submit'], ['Press one', 'Press three']],
    ['divider', ['RichTextBlock'], ['above', 'below']],
    ['nothing', ['RichTextBlock'], ['Only a summary.']],
  ] as const)('draws %s', (name, types, parts) => {
    const message = MESSAGES[name] ?? { summary: '', blocks: [] };
    expect(typesIn(message)).toEqual(expect.arrayContaining([...types]));
    for (const part of parts) expect(text(message)).toContain(part);
  });

  it('puts no number behind a sentence of which no source says that it bears it out', () => {
    const [activity] = activitiesOf(MESSAGES.answer ?? { summary: '', blocks: [] });
    expect(activity).not.toHaveProperty('text');
    expect(activity).not.toHaveProperty('entities');
    expect(text(MESSAGES.answer ?? { summary: '', blocks: [] })).toContain('[1] Agency 1');
  });

  it('opens a passage in a window of its own, with whose words it is', () => {
    const [activity] = activitiesOf(MESSAGES['short reply'] ?? { summary: '', blocks: [] });
    const [first] = JSON.parse(JSON.stringify(activity.entities))[0].citation;
    expect(first.appearance).toMatchObject({ url: 'https://news.example/1', encodingFormat: 'application/vnd.microsoft.card.adaptive' });
    expect(readableText({ attachments: [{ content: JSON.parse(first.appearance.text) }] })).toContain('“passage 1”');
  });

  it('links in the text above a card only the sources that stand there, and draws who, when and where small and grey', () => {
    const [activity] = activitiesOf(MESSAGES['short reply'] ?? { summary: '', blocks: [] });
    expect(activity.text).toBe('**At least EUR 40 billion within a year.** [1][2]');
    expect(activity.entities).toMatchObject([{ citation: [{ position: 1 }, { position: 2 }] }]);
    const [, who, heading, source] = activity.attachments?.[0]?.content.body ?? [];
    expect(heading).toMatchObject({ spacing: 'Small', inlines: [{ text: 'Sources', weight: 'Bolder', size: 'Small' }] });
    expect(who).toMatchObject({
      spacing: 'Small',
      inlines: [{ text: 'Mark Rutte, 16 October 2024 · 4 sources', isSubtle: true, size: 'Small' }],
    });
    expect(source).toMatchObject({
      spacing: 'Small',
      inlines: [
        { text: '[1] ', isSubtle: true, size: 'Small' },
        { isSubtle: true, size: 'Small' },
      ],
    });
  });

  const KEY_FIGURES = {
    kind: 'table',
    title: 'Key figures',
    columns: ['Figure', 'Value', 'Change', 'Status, period, said', 'Source'],
    rows: [
      ['The pledge', 'at least EUR 40 billion', 'unchanged', 'pledged, within a year; Mark Rutte, 16 October 2024', 'NATO, and 3 more'],
      ['Stoltenberg’s proposal', 'EUR 100 billion', 'new', '', 'Interfax-Ukraine, 17 October 2024'],
    ],
  } as const;

  it('stands its rows one under another where a table of many columns would break its words', () => {
    const body = cardsOf({ summary: 'x', blocks: [KEY_FIGURES] }).flatMap(({ content }) => content.body);
    const wide = body.filter(({ targetWidth }) => targetWidth === 'wide');
    const stacked = body.filter(({ targetWidth }) => targetWidth === 'atMost:standard');
    expect([wide.map(({ type }) => type), stacked.map(({ type }) => type)]).toEqual([['Table'], ['Container', 'Container']]);
    const read = readableText({ attachments: stacked });
    for (const cell of KEY_FIGURES.rows.flat().filter((one) => one !== '')) expect(read).toContain(cell);
    expect(read).toContain('Stoltenberg’s proposal\nValue: EUR 100 billion\nChange: new\nSource: Interfax-Ukraine, 17 October 2024');
  });

  it.each([
    ['a phone has room for', ['Month', 'Amount'], undefined],
    ['a chat has room for', ['Donor', 'Month', 'Before', 'Now'], 'atLeast:standard'],
    ['nothing but a channel has room for', ['Donor', 'Unterhaltungsbeschränkung', 'Unterrichtsbedingungen', 'Now'], 'wide'],
  ])('leaves a table as one where %s', (_, columns, targetWidth) => {
    const rows = [columns.map(() => '20.9')];
    const body = cardsOf({ summary: 'x', blocks: [{ kind: 'table', title: '', columns, rows }] }).flatMap(({ content }) => content.body);
    expect(body.find(({ type }) => type === 'Table')?.targetWidth).toBe(targetWidth);
    expect(body).toHaveLength(targetWidth === undefined ? 1 : 2);
  });

  it('breaks buttons into rows that a narrow card takes', () => {
    const labels = ['Sources (9)', 'Follow this figure', 'Helpful', 'Not helpful', 'x'.repeat(60)];
    const actions = labels.map((label) => ({ id: 'one', label, value: '' }));
    const [first] = cardsOf({ summary: 'x', blocks: [{ kind: 'actions', actions }] });
    const rows = first?.content.body.flatMap((one) => (one.type === 'ActionSet' ? [one.actions.map(({ title }) => title)] : []));
    expect(rows).toEqual([labels.slice(0, 2), labels.slice(2, 4), labels.slice(4)]);
  });

  it('gives Teams twenty sources at most, and prints them all', () => {
    const citations = Array.from({ length: 25 }, (_, at) => ({
      publisher: 'P'.repeat(200),
      date: '2024',
      quote: `quote ${at} `.repeat(40),
      note: '',
      number: at + 1,
    }));
    const cites = citations.map(({ number }) => number);
    const message: Message = {
      summary: 'Many.',
      blocks: [
        { kind: 'text', runs: [{ text: 'Many.', cites }] },
        { kind: 'citations', citations },
      ],
    };
    expect(JSON.parse(JSON.stringify(activitiesOf(message)[0].entities))[0].citation).toHaveLength(20);
    expect(activitiesOf(message, true).flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
    expect(text(message)).toContain('[25] ');
  });

  it('leaves a whole that no source gives undivided: its gauge shows both numbers', () => {
    const points = [
      { label: 'committed', value: '20.9' },
      { label: 'pledged', value: '40' },
    ];
    const message: Message = {
      summary: 'x',
      blocks: [{ kind: 'chart', shape: 'progress', title: 'Pledge', unit: 'EUR billion', series: [{ name: '', points }] }],
    };
    expect(JSON.stringify(cardsOf(message))).toContain('"valueFormat":"Fraction"');
  });

  it('opens a form by a button that asks for a dialog', () => {
    const message: Message = {
      summary: 'x',
      blocks: [{ kind: 'actions', actions: [{ id: 'open-figure-form', label: 'Pick', value: '' }] }],
    };
    expect(JSON.stringify(cardsOf(message))).toContain('"msteams":{"type":"task/fetch"}');
  });
});

describe('text from elsewhere', () => {
  it.each(HOSTILE.map((one) => [one.slice(0, 40), one] as const))('%j does nothing wherever it stands', (_, hostile) => {
    const activities = activitiesOf(everywhere(hostile), true);
    expect(activities.flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
    expect(JSON.stringify(activities)).not.toMatch(/"url":"(?!https?:)/);
  });

  it('is shown as it was written', () => {
    for (const hostile of HOSTILE.slice(0, 9))
      expect(text(everywhere(hostile)).replace(/\s+/g, ' ')).toContain(hostile.replace(/\s+/g, ' '));
  });

  it('is escaped where markdown is read, and only there', () => {
    expect(escapedText('<at>x</at> [a](b) 3 * 4')).toBe('&#60;at&#62;x&#60;/at&#62; &#91;a&#93;(b) 3 &#42; 4');
    expect(escapedText('EUR 20.9 billion (first half), 52.25 %')).toBe('EUR 20.9 billion (first half), 52.25 %');
  });

  it('is no date of the reader', () => {
    expect(text(everywhere('{{DATE(2024-10-17T00:00:00Z,SHORT)}}'))).not.toContain('{{DATE');
  });

  it('opens only addresses of the web', () => {
    expect(openableLink('https://news.example/a')).toBe('https://news.example/a');
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a:b@news.example/',
      'news',
      `https://x.example/${'a'.repeat(3000)}`,
    ]) {
      expect(openableLink(link)).toBeUndefined();
    }
  });
});

describe('a message that is too long for one card', () => {
  const long = (more: Message['blocks'] = []): Message => ({
    summary: 'Long.',
    blocks: [
      ...Array.from({ length: 300 }, (_, at) => ({
        kind: 'text' as const,
        runs: [{ text: `Sentence number ${at} of many, all to be read. `.repeat(4) }],
      })),
      ...more,
    ],
  });

  it('goes on in further cards, and leaves nothing out', () => {
    const activities = activitiesOf(long());
    expect(activities.length).toBeGreaterThan(1);
    const seen = activities.map((activity) => readableText({ ...activity })).join('\n');
    for (let at = 0; at < 300; at += 1) expect(seen).toContain(`Sentence number ${at} of`);
    expect(activities.flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
  });

  it('is cut with a button for the rest where the answer can be asked for again, its own buttons in sight', () => {
    const buttons = { kind: 'actions', actions: [{ id: 'share', label: 'Share here', value: 'token' }] } as const;
    const [only, ...others] = activitiesOf(long([buttons]));
    expect(others).toEqual([]);
    expect(JSON.stringify(only)).toContain('"verb":"show-more","data":{"action":"show-more","value":"token"}');
    expect(readableText({ ...only })).toContain('Share here');
    expect(activitiesOf(long([buttons]), true).length).toBeGreaterThan(1);
  });

  it('says at the last card if even that is not all', () => {
    const table = {
      kind: 'table',
      title: 'T',
      columns: ['a', 'b'],
      rows: Array.from({ length: 5000 }, (_, at) => [`row ${at}`, 'x'.repeat(300)]),
    } as const;
    const activities = activitiesOf({ summary: 'Huge.', blocks: [table] });
    expect(activities).toHaveLength(12);
    expect(readableText({ ...activities.at(-1) })).toContain('too long');
    expect(activities.flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
  });

  it('keeps to the size of cards whatever the blocks', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const block = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), text: words }),
      fc.record({ kind: fc.constant('text' as const), runs: fc.array(fc.record({ text: words }), { maxLength: 5 }) }),
      fc.record({
        kind: fc.constant('table' as const),
        title: words,
        columns: fc.array(words, { maxLength: 12 }),
        rows: fc.array(fc.array(words, { maxLength: 12 }), { maxLength: 6 }),
      }),
      fc.record({ kind: fc.constant('notice' as const), tone: fc.constant('stale' as const), text: words }),
      fc.record({
        kind: fc.constant('actions' as const),
        actions: fc.array(fc.record({ id: fc.constant('a'), label: words, value: words }), { maxLength: 15 }),
      }),
    );
    fc.assert(
      fc.property(fc.record({ summary: words.map((one) => `S${one}`), blocks: fc.array(block, { maxLength: 8 }) }), (message) => {
        expect(activitiesOf(message, true).flatMap((activity) => activityFaults({ ...activity }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('text in parts', () => {
  it('loses nothing but spaces between parts, and no part is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (words, longest) => {
        const parts = textParts(words, longest);
        expect(parts.every((part) => part.length <= longest)).toBe(true);
        expect(parts.join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
        expect(parts.every((part) => part.isWellFormed() || !words.isWellFormed())).toBe(true);
      }),
    );
  });

  it('is cut after a sentence where one ends in time', () => {
    expect(shortenedForTeams('First sentence here. Second sentence is long.', 30)).toBe('First sentence here. …');
  });
});

describe('the columns of a table', () => {
  const rows = [
    ['Announced', '17 October 2024', '16 October 2024'],
    ['Evidence', 'NATO, 17 October 2024, in reported speech', 'Anadolu, 16 October 2024, a direct quotation; '.repeat(3)],
  ];
  const longestWord = (cells: readonly string[]) => Math.max(...cells.flatMap((text) => text.split(' ').map(({ length }) => length)));

  it('have room for their longest words, however long the texts beside them are', () => {
    const columns = ['Field', 'Candidate', 'Held'];
    const [table] = tableElements({ kind: 'table', title: '', columns, rows }).flatMap((one) => (one.type === 'Table' ? [one] : []));
    const widths = (table?.columns ?? []).map(({ width }) => width);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    // The letters of a row in a chat, where a table of this kind is first shown as one.
    const letters = widths.map((width) => (46 * width) / whole);
    expect(letters).toHaveLength(3);
    for (const [at, room] of letters.entries())
      expect(room).toBeGreaterThan(longestWord([columns[at] ?? '', ...rows.map((row) => row[at] ?? '')]));
  });
});

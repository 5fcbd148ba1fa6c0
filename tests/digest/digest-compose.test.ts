import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/digest/changes.ts';
import { editionComposer } from '../../src/digest/edition-composer.ts';
import { NO_QUESTIONS, type OpenQuestions } from '../../src/digest/open-questions.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { DIGEST_SECTIONS, type DigestDefinition } from '../../src/model/digest-definition.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Pack } from '../../src/model/pack.ts';
import { renderPlainText } from '../../src/model/plain-text.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { aFact, aPack, aSource, money } from '../fixtures/facts.ts';

const ALL: DigestDefinition = { ...MORNING, sections: [...DIGEST_SECTIONS] };
const THURSDAY = '2024-10-17T06:30:00.000Z';
const FRIDAY = '2024-10-18T06:30:00.000Z';

const recorded = (at: string, by = 'a curator', reason = 'read in the document') => ({ recorded: { at, by, reason } });
const OLD = recorded('2024-10-16T12:00:00Z');
const FRESH = recorded('2024-10-17T12:00:00Z');

async function compose(pack: Pack, definition: DigestDefinition = ALL, openQuestions: OpenQuestions = NO_QUESTIONS) {
  const composer = editionComposer({ pack: () => pack, openQuestions: async () => openQuestions });
  return composer({ definition, zone: 'Europe/Brussels', asOf: FRIDAY, since: THURSDAY, of: { platform: 'slack', tenant: 'T1' } });
}

/** The head of a digest as text. */
async function headOf(pack: Pack, definition?: DigestDefinition, openQuestions?: OpenQuestions): Promise<string> {
  const edition = await compose(pack, definition, openQuestions);
  return edition.kind === 'empty' ? '' : renderPlainText(edition.message).trim();
}

/** What stands behind the head of a digest, page after page, as text. */
async function behindOf(pack: Pack, definition?: DigestDefinition, openQuestions?: OpenQuestions): Promise<string> {
  const edition = await compose(pack, definition, openQuestions);
  const parts = edition.kind === 'empty' ? [] : edition.parts;
  return parts.flatMap(({ items }) => items.map(({ blocks }) => renderPlainText({ summary: '', blocks }))).join('\n');
}

function packOf(facts: readonly Fact[], more: Partial<Pack> = {}): Pack {
  return aPack(facts, {
    sources: [aSource('early', '2024-04-03', 'rewrite'), aSource('agency', '2024-10-16'), aSource('primary', '2024-10-16', 'primary')],
    ...more,
  });
}

const figure = (name: string, fact = name) => ({ name, label: `figure ${name}`, fact });

describe('the head of a digest', () => {
  it('says what it is, as of when, since when, and that nothing is new on a day without news', async () => {
    expect(await headOf(packOf([aFact({ id: 'old', ...OLD })]))).toBe(
      [
        'Morning briefing, Friday 18 October 2024, 08:30',
        '-----------------------------------------------',
        'Nothing new, corrected or newly contested since Thursday 17 October 2024, 08:30 (Europe/Brussels).',
      ].join('\n'),
    );
  });

  it('stays away on a day without news where that is its policy', async () => {
    expect(await compose(packOf([aFact({ id: 'old', ...OLD })]), { ...ALL, when_empty: 'skip' })).toEqual({ kind: 'empty' });
    expect((await compose(packOf([aFact({ id: 'new', ...FRESH })]), { ...ALL, when_empty: 'skip' })).kind).toBe('edition');
  });

  it('begins with what matters most: a key figure that changed, what happened, what goes on, what is expected', async () => {
    const news = (id: string, status?: Fact['status']) => aFact({ id, subject: id, topic: id, ...FRESH, ...(status && { status }) });
    const facts = [news('ahead', 'expected'), news('going', 'under_way'), news('happened', 'done'), news('said')];
    const counted = aFact({ id: 'counted', subject: 'counted', topic: 'counted', value: money('1', 'EUR'), ...FRESH });
    const text = await headOf(packOf([...facts, counted], { figures: [figure('counted')] }));
    expect(text).toContain('The statement of counted. The statement of happened. The statement of going.');
    expect(text).not.toContain('The statement of said');
  });

  it('puts first what curators gave more wordings of questions, then what more sources tell, then its topics in their order', async () => {
    const news = (id: string, more: Parameters<typeof aFact>[0]) => aFact({ subject: id, topic: id, ...FRESH, ...more });
    const facts = [
      news('z', { id: 'z', asked_as: ['who?', 'what?'] }),
      news('y', { id: 'y', sources: ['agency', 'primary'] }),
      news('x', { id: 'x' }),
      news('w', { id: 'w' }),
    ];
    const text = await headOf(packOf(facts), { ...ALL, topics: ['x'] });
    expect(text).toContain('The statement of z. The statement of y. The statement of x.');
  });

  it('tells of each matter one thing, and nothing that compares documents or is too long for a headline', async () => {
    const news = (id: string, topic: string, statement = `News of ${id}.`) => aFact({ id, subject: id, topic, statement, ...FRESH });
    const facts = [
      news('a', 'One'),
      news('b', 'One'),
      news('c', 'Two', 'Publisher of agency writes it otherwise.'),
      news('d', 'Three', `${'very '.repeat(40)}long.`),
    ];
    const [, , lead] = (await headOf(packOf(facts))).split('\n');
    expect(lead).toBe('News of a.');
  });

  it('says first what was corrected, taken back or withdrawn', async () => {
    const until = { until: FRESH.recorded.at };
    const facts = [
      aFact({ id: 'revised', statement: 'It was 20.', ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: 'revised', statement: 'It was 21.', ...recorded('2024-10-17T12:00:00Z', 'a curator', 'misread') }),
      aFact({ id: 'gone', property: 'third', ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: 'new', subject: 'new', ...FRESH }),
    ];
    expect(await headOf(packOf(facts))).toContain(
      'Corrected: It was 21. Before: It was 20. Withdrawn: The statement of gone. The statement of new.',
    );
  });

  it('tells the news to whoever sees no more than a line, not how many there are', async () => {
    const edition = await compose(packOf([aFact({ id: 'new', statement: 'The bridge opened.', ...FRESH })]));
    expect(edition).toMatchObject({ message: { summary: 'Morning briefing, 18 October 2024: The bridge opened.' } });
  });

  it('tells a key figure that changed in that line, where the headline has no room for its statement', async () => {
    const before = aFact({ id: 'half', subject: 'aid', value: money('18 billion', 'EUR'), ...OLD });
    const revised = { ...before, recorded: { ...before.recorded, until: FRESH.recorded.at } };
    const now = { ...before, value: money('20.9 billion', 'EUR'), ...FRESH };
    const edition = await compose(packOf([revised, now], { figures: [figure('half')] }), {
      ...ALL,
      sections: ['new', 'key_figures', 'corrected'],
    });
    expect(edition).toMatchObject({
      message: { summary: expect.stringContaining('Figure half: EUR 20.9 billion (corrected: was EUR 18 billion).') },
    });
  });

  it('counts everything that stands behind it, and what is new by matter, so that it adds up', async () => {
    const facts = Array.from({ length: 9 }, (_, at) => aFact({ id: `f${at}`, subject: `s${at}`, topic: `Topic ${at % 5}`, ...FRESH }));
    const text = await headOf(packOf(facts));
    expect(text).toContain(
      '9 new\nNew on: Topic 0 (2), Topic 1 (2), Topic 2 (2), other matters (3) · since Thursday 17 October 2024, 08:30 (Europe/Brussels)',
    );
  });

  it('gives each key figure once, its value first, and below it status, period, sources and change', async () => {
    const figures = [
      { name: 'pledge', label: 'the pledge', fact: 'pledge' },
      { name: 'the-pledge', label: 'the pledge again', fact: 'pledge' },
      { name: 'half', label: 'the first half', fact: 'half' },
    ];
    const period = { label: 'within a year', basis: 'stated' } as const;
    const pledge = aFact({ id: 'pledge', value: money('40 billion', 'EUR', 'at_least'), status: 'pledged', period, ...OLD });
    const half = aFact({
      id: 'half',
      subject: 'aid',
      value: money('20.9 billion', 'EUR'),
      status: 'committed',
      sources: ['agency', 'primary'],
      ...FRESH,
    });
    const text = await headOf(packOf([pledge, half], { figures }));
    expect(text).toContain('At least EUR 40 billion · the pledge\npledged, within a year · Publisher of agency · unchanged');
    expect(text).toContain('EUR 20.9 billion · the first half\ncommitted · 2 sources · new');
    expect(text).not.toContain('the pledge again');
  });

  it('gives a figure every status that its sources give it, and says that they differ', async () => {
    const value = money('20.9 billion', 'EUR');
    const facts = [
      aFact({ id: 'a', value, status: 'committed', ...FRESH }),
      aFact({ id: 'b', value, status: 'provided', sources: ['primary'], ...FRESH }),
    ];
    expect(await headOf(packOf(facts, { figures: [figure('a')] }))).toContain('committed or provided · 2 sources · sources differ · new');
  });

  it('shows the key figures of its definition in their order, and those without room behind it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const facts = names.map((id) => aFact({ id, subject: id, value: money('1', 'EUR'), ...OLD }));
    const pack = packOf([...facts, aFact({ id: 'new', subject: 'new', ...FRESH })], { figures: names.map((name) => figure(name)) });
    expect((await headOf(pack, { ...ALL, figures: ['c', 'a'] })).match(/figure [a-h]/gu)).toEqual(['figure c', 'figure a']);
    expect((await headOf(pack)).match(/figure [a-h]/gu)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `figure ${name}`));
    expect(await headOf(pack)).toContain('2 further key figures');
    expect((await behindOf(pack)).match(/figure [a-h]/gu)).toEqual(['figure g', 'figure h']);
  });

  it('says how far a key figure has come where another counts toward it, with the working', async () => {
    const whole = aFact({ id: 'whole', subject: 'pledge', value: money('40 billion', 'EUR', 'at_least'), status: 'pledged', ...OLD });
    const part = aFact({
      id: 'part',
      subject: 'aid',
      value: money('20.9 billion', 'EUR'),
      status: 'committed',
      relations: [{ type: 'counts_toward', fact: 'whole' }],
      ...FRESH,
    });
    const pack = packOf([whole, part], { figures: [figure('whole'), figure('part')] });
    expect(await headOf(pack)).toContain(
      '▓▓▓▓▓░░░░░ At most 52.25 % of figure whole\nWorked out: 20.9 / 40; no source prints it. Reckoned with the minimum: at least EUR 40 billion.',
    );
    expect(await headOf(packOf([whole, { ...part, relations: [] }], { figures: pack.figures }))).not.toContain('%');
  });

  it('leaves out what its audience may not see', async () => {
    const pack = packOf([aFact({ id: 'secret', audience: 'staff', ...FRESH })]);
    expect(await headOf(pack)).toContain('Nothing new');
    expect(await headOf(pack, { ...ALL, audience: 'staff' })).toContain('1 new');
  });

  it('shows the revisions that it records as shown', async () => {
    const edition = await compose(packOf([aFact({ id: 'new', ...FRESH }), aFact({ id: 'old', subject: 'other', ...OLD })]));
    expect(edition).toMatchObject({ facts: [{ fact: 'new', recordedAt: FRESH.recorded.at }] });
  });

  it('does not tell in the morning what a document of the same day brings, unless its time or a curator says it is out', async () => {
    const shipped = recorded('2024-10-18T00:00:00Z', 'baseline', 'shipped with the pack');
    const source = aSource('today', '2024-10-18');
    const timed = (time: string) => ({ ...source, published: { ...source.published, time } });
    const fact = aFact({ id: 'new', announced: '2024-10-18', sources: ['today'], ...shipped });
    expect(await headOf(packOf([fact], { sources: [source] }))).toContain('Nothing new');
    expect(await headOf(packOf([fact], { sources: [timed('08:31')] }))).toContain('Nothing new');
    expect(await headOf(packOf([fact], { sources: [timed('08:30')] }))).toContain('1 new');
    const curated = { ...fact, ...recorded('2024-10-18T06:00:00Z') };
    expect(await headOf(packOf([curated], { sources: [source] }))).toContain('1 new');
  });
});

describe('the first digest of a place', () => {
  const state = async (pack: Pack) => {
    const composer = editionComposer({ pack: () => pack, openQuestions: async () => NO_QUESTIONS });
    const edition = await composer({ definition: ALL, zone: 'Europe/Brussels', asOf: FRIDAY, since: THURSDAY, state: true });
    return edition.kind === 'empty' ? '' : `${renderPlainText(edition.message)}\n${edition.parts.map(({ title }) => title).join('; ')}`;
  };

  it('tells how the file stands where nothing is new: what matters most, the key figures, its matters, what is contested', async () => {
    const disputed = { at: OLD.recorded.at, by: 'a curator', reason: 'two counts' };
    const facts = [
      aFact({ id: 'a', value: money('1', 'EUR'), topic: 'Money', ...OLD }),
      aFact({ id: 'b', subject: 'b', topic: 'Places', status: 'done', contested: disputed, ...OLD }),
    ];
    const text = await state(packOf(facts, { figures: [figure('a')] }));
    expect(text).toContain('The statement of b.');
    expect(text).toContain('EUR 1 · figure a');
    expect(text).toContain('2 matters · 1 contested');
    expect(text).toContain('How the file stands; nothing new since');
    expect(text).toContain('How the matters stand (2), Contested (1)');
  });

  it('tells the news where there are some', async () => {
    expect(await state(packOf([aFact({ id: 'new', ...FRESH })]))).toContain('1 new');
  });
});

describe('what stands behind a digest', () => {
  it('tells what is new with its source and date, and what it replaces', async () => {
    const old = aFact({ id: 'old', ...OLD });
    const fact = aFact({ id: 'new', ...FRESH, sources: ['agency', 'primary'], relations: [{ type: 'supersedes', fact: 'old' }] });
    const text = await behindOf(packOf([old, fact]));
    expect(text).toContain('New (1)\n');
    expect(text).toContain(
      '• The statement of new. It takes the place of: The statement of old. — Publisher of primary, 16 October 2024, and 1 more',
    );
    expect(text).not.toContain('• The statement of old');
  });

  it('calls a count that grew new, and not a correction of the one before, which was right', async () => {
    const count = (id: string, number: number) =>
      ({ id, value: { kind: 'count', amount: String(number), decimals: 0, unit: 'people', bound: 'exact' } }) as const;
    const old = aFact({ ...count('old', 100), ...OLD, recorded: { ...OLD.recorded, until: FRESH.recorded.at } });
    const aside = {
      ...old,
      rank: { level: 'deprecated', reason: 'Newer count.' },
      recorded: { ...FRESH.recorded, act: 'corrected' },
    } as const;
    const grown = aFact({ ...count('grown', 120), ...FRESH, relations: [{ type: 'supersedes', fact: 'old' }] });
    const text = await behindOf(packOf([old, aside, grown]));
    expect(text).toContain('• The statement of grown. It takes the place of: The statement of old.');
    expect(text).not.toContain('Corrected');
  });

  it('tells what was corrected, set aside or withdrawn, with what stood before and why', async () => {
    const until = { until: FRESH.recorded.at };
    const facts = [
      aFact({ id: 'revised', statement: 'It was 20.', ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: 'revised', statement: 'It was 21.', ...recorded('2024-10-17T12:00:00Z', 'a curator', 'misread') }),
      aFact({ id: 'slip', property: 'other', ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: 'slip', property: 'other', ...FRESH, rank: { level: 'deprecated', reason: 'wrong currency' } }),
      aFact({ id: 'gone', property: 'third', ...OLD, recorded: { ...OLD.recorded, ...until } }),
    ];
    const text = await behindOf(packOf(facts));
    expect(text).toContain('Corrected (3)');
    expect(text).toContain('• Now: It was 21. — Publisher of agency, 16 October 2024\nBefore: It was 20. Why: misread');
    expect(text).toContain('• No longer held: The statement of slip. — Publisher of agency, 16 October 2024\nWhy: wrong currency');
    expect(text).toContain('• Withdrawn: The statement of gone.');
  });

  it('does not call a correction what was only said better, verified or marked', async () => {
    const until = { until: FRESH.recorded.at };
    const facts = (['edited', 'verified', 'contested', 'resolved'] as const).flatMap((act) => [
      aFact({ id: act, subject: act, ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: act, subject: act, statement: `Said better: ${act}.`, recorded: { ...FRESH.recorded, act } }),
    ]);
    expect(await headOf(packOf(facts))).toContain('Nothing new, corrected');
  });

  it('tells what sources have come to differ on, with each reading, and what they differed on before', async () => {
    const period = { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' } as const;
    const reading = (id: string, status: Fact['status'], subject: string, when: Partial<Fact>) =>
      aFact({ id, subject, property: 'amount', value: money('20.9 billion', 'EUR'), period, status, ...when });
    const facts = [
      reading('a', 'committed', 'aid', OLD),
      reading('b', 'provided', 'aid', FRESH),
      reading('c', 'committed', 'loans', OLD),
      reading('d', 'provided', 'loans', OLD),
    ];
    const text = await behindOf(packOf(facts), { ...ALL, sections: ['new', 'contested'] });
    expect(text).toContain(
      'Newly contested (1)\n-------------------\n• Aid, EUR 20.9 billion: sources differ on the status: committed (Publisher of agency) or provided (Publisher of agency).',
    );
    expect(text).toContain('Contested as before (1)\n-----------------------\n• Loans, EUR 20.9 billion: sources differ');
  });

  it('tells in one sentence what a curator marked as disputed, and why', async () => {
    const contested = { at: FRESH.recorded.at, by: 'a curator', reason: 'Two reports deny it.' };
    const text = await behindOf(packOf([aFact({ id: 'a', contested, ...FRESH })]));
    expect(text).toContain('• The statement of a. Disputed: Two reports deny it. — Publisher of agency, 16 October 2024');
  });

  it('tells who says what of a status, and leaves out who gives none', async () => {
    const value = money('20.9 billion', 'EUR');
    const facts = [
      aFact({ id: 'a', value, status: 'committed', ...FRESH }),
      aFact({ id: 'b', value, status: 'provided', sources: ['primary'], ...FRESH }),
      aFact({ id: 'c', value, sources: ['early'], ...FRESH }),
    ];
    const text = await behindOf(packOf(facts), { ...ALL, sections: ['contested'] });
    expect(text).toMatch(/sources differ on the status: \w+ \(Publisher of \w+\) or \w+ \(Publisher of \w+\)\./u);
  });

  it('puts news together by matter, the topics of its definition first, under the name of each', async () => {
    const news = (id: string, topic: string) => aFact({ id, subject: id, topic, statement: `News of ${id}.`, ...FRESH });
    const text = await behindOf(packOf([news('a', 'Minor'), news('b', 'Major'), news('c', 'Minor')]), { ...ALL, topics: ['Major'] });
    expect(text.match(/^(?:• News of .|Major|Minor)/gmu)).toEqual(['Major', '• News of b', 'Minor', '• News of a', '• News of c']);
  });

  it('looks ahead, names what is due for review, and what people asked in vain', async () => {
    const facts = [
      aFact({ id: 'meeting', value: { kind: 'date', date: '2024-10-20', to: '2024-10-21' }, status: 'expected', ...FRESH }),
      aFact({ id: 'past', subject: 'other', value: { kind: 'date', date: '2024-10-17' }, status: 'done', ...OLD }),
      aFact({ id: 'stale', subject: 'third', review_by: '2024-10-10', ...OLD }),
    ];
    const worded = [{ text: 'Who pays?', openedAt: '2024-10-15T09:00:00.000Z', askers: 3 }];
    const text = await behindOf(packOf(facts), ALL, { worded, unworded: 2 });
    expect(text).toContain('Coming up (1)\n-------------\n• 20 October 2024 to 21 October 2024: The statement of meeting.');
    expect(text).toContain(
      'Past their review date (1)\n--------------------------\n• Due 10 October 2024 (owner: a curator): The statement of stale.',
    );
    expect(text).toContain('• “Who pays?” — asked by 3 people, since 15 October 2024\n2 more questions wait for the curators.');
    expect(await headOf(packOf(facts), ALL, { worded, unworded: 2 })).toContain('1 new · 1 coming up · 1 past review · 3 open questions');
    expect(await behindOf(packOf(facts), ALL, { worded: [], unworded: 1 })).toMatch(/One question waits for the curators\.$/u);
  });

  it('lists what is still contested or past review, with owner and review date, in a week without news too', async () => {
    const disputed = { at: '2024-10-01T00:00:00Z', by: 'slack/T1/cat', reason: 'two counts' };
    const by = { at: '2024-10-01T00:00:00Z', by: 'slack/T1/cat', reason: 'seen' };
    const facts = [
      aFact({ id: 'torn', contested: disputed, review_by: '2024-11-30', ...OLD, recorded: by }),
      aFact({ id: 'stale', subject: 'third', review_by: '2024-10-10', ...OLD, recorded: { ...by, by: 'baseline' } }),
    ];
    const weekly: DigestDefinition = { ...ALL, sections: ['new', 'contested', 'still_contested', 'past_review'] };
    expect(await headOf(packOf(facts), weekly)).toContain('1 still contested · 1 past review\nNothing new');
    const text = await behindOf(packOf(facts), weekly);
    expect(text).toMatch(/The statement of torn\. Disputed: two counts — .* \(owner: cat; review by 30 November 2024\)/);
    expect(text).toContain('• Due 10 October 2024 (owner: the pack): The statement of stale.');
    expect(text).not.toContain('Contested as before');
  });

  it('has only the sections of its definition, in their order', async () => {
    const text = await behindOf(packOf([aFact({ id: 'new', review_by: '2024-10-10', ...FRESH })]), {
      ...ALL,
      sections: ['past_review', 'new'],
    });
    expect(text.match(/^[A-Z].* \(\d+\)$/gmu)).toEqual(['Past their review date (1)', 'New (1)']);
  });

  it('leaves nothing out on the busiest day, in pages that each can be read at one go', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, '0')}`);
    const facts = many.map((id, index) => aFact({ id, subject: id, topic: `Topic ${index % 3}`, ...FRESH }));
    const edition = await compose(packOf(facts));
    if (edition.kind === 'empty') throw new Error('It is empty.');
    expect(edition.parts.map(({ title }) => title)).toEqual([
      'New (1–15 of 60)',
      'New (16–30 of 60)',
      'New (31–45 of 60)',
      'New (46–60 of 60)',
    ]);
    const told = edition.parts.flatMap(({ items }) => items.flatMap(({ facts: shown }) => shown.map(({ fact }) => fact)));
    expect(told.toSorted()).toEqual(many);
  });
});

describe('a row of digests', () => {
  it('tells each fact as new exactly once', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 96 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(hours, hours, (recordedHours, digestHours) => {
        const instant = (hour: number) => new Date(Date.parse('2024-10-16T00:00:00Z') + hour * 3_600_000).toISOString();
        const pack = packOf(
          recordedHours.map((hour, index) => aFact({ id: `f${index}`, subject: `s${index}`, ...recorded(instant(hour)) })),
        );
        const view = (hour: number) => viewFacts(pack, { asOf: instant(hour).slice(0, 10), recordedBy: instant(hour), audience: 'public' });
        const row = [...new Set([...digestHours, 97])].sort((left, right) => left - right);
        const told = row.flatMap((hour, index) =>
          changesBetween(view(row[index - 1] ?? -24), view(hour), { figures: new Set(), topics: [] }).news.map(({ fact }) => fact.id),
        );
        expect(told.sort()).toEqual(pack.facts.map(({ id }) => id).sort());
      }),
    );
  });
});

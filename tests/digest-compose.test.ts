import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../src/digest/changes.ts';
import { editionComposer } from '../src/digest/edition-composer.ts';
import { NO_QUESTIONS, type OpenQuestions } from '../src/digest/open-questions.ts';
import { viewFacts } from '../src/facts/view.ts';
import { DIGEST_SECTIONS, type DigestDefinition } from '../src/model/digest-definition.ts';
import type { Fact } from '../src/model/fact.ts';
import type { Pack } from '../src/model/pack.ts';
import { renderPlainText } from '../src/model/plain-text.ts';
import { MORNING } from './fixtures/digest-replica.ts';
import { aFact, aPack, aSource, money } from './fixtures/facts.ts';

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

async function textOf(pack: Pack, definition?: DigestDefinition, openQuestions?: OpenQuestions): Promise<string> {
  const edition = await compose(pack, definition, openQuestions);
  return edition.kind === 'empty' ? '' : renderPlainText(edition.message).trim();
}

function packOf(facts: readonly Fact[], more: Partial<Pack> = {}): Pack {
  return aPack(facts, {
    sources: [aSource('early', '2024-04-03', 'rewrite'), aSource('agency', '2024-10-16'), aSource('primary', '2024-10-16', 'primary')],
    ...more,
  });
}

describe('a digest', () => {
  it('says what it is, as of when, since when, and that nothing is new on a day without news', async () => {
    expect(await textOf(packOf([aFact({ id: 'old', ...OLD })]))).toBe(
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

  it('tells what is new with its source and date, and what it replaces', async () => {
    const old = aFact({ id: 'old', ...OLD });
    const fact = aFact({ id: 'new', ...FRESH, sources: ['agency', 'primary'], relations: [{ type: 'supersedes', fact: 'old' }] });
    const text = await textOf(packOf([old, fact]));
    expect(text).toContain('1 new since Thursday');
    expect(text).toContain(
      'New (1)\n-------\n• The statement of new. It takes the place of: The statement of old. — Publisher of primary, 16 October 2024, and 1 more',
    );
    expect(text).not.toContain('• The statement of old');
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
    const text = await textOf(packOf(facts));
    expect(text).toContain('Corrected (3)');
    expect(text).toContain('• Now: It was 21. — Publisher of agency, 16 October 2024\n   Before: It was 20. Why: misread');
    expect(text).toContain('• No longer held: The statement of slip. — Publisher of agency, 16 October 2024\n   Why: wrong currency');
    expect(text).toContain('• Withdrawn: The statement of gone.');
  });

  it('does not call a correction what was only said better, verified or marked', async () => {
    const until = { until: FRESH.recorded.at };
    const facts = (['edited', 'verified', 'contested', 'resolved'] as const).flatMap((act) => [
      aFact({ id: act, subject: act, ...OLD, recorded: { ...OLD.recorded, ...until } }),
      aFact({ id: act, subject: act, statement: `Said better: ${act}.`, recorded: { ...FRESH.recorded, act } }),
    ]);
    expect(await textOf(packOf(facts))).toContain('Nothing new, corrected');
  });

  it('tells what sources have come to differ on, with each reading, and counts what they differed on before', async () => {
    const period = { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' } as const;
    const reading = (id: string, status: Fact['status'], subject: string, when: Partial<Fact>) =>
      aFact({ id, subject, property: 'amount', value: money('20.9 billion', 'EUR'), period, status, ...when });
    const facts = [
      reading('a', 'committed', 'aid', OLD),
      reading('b', 'provided', 'aid', FRESH),
      reading('c', 'committed', 'loans', OLD),
      reading('d', 'provided', 'loans', OLD),
    ];
    const text = await textOf(packOf(facts), { ...ALL, sections: ['new', 'contested'] });
    expect(text).toContain(
      'Contested (1)\n-------------\n• Aid, EUR 20.9 billion: sources differ on the status: committed (Publisher of agency) or provided (Publisher of agency).',
    );
    expect(text).not.toContain('The statement of b.');
    expect(text).toContain('Contested as before: 1 matter.');
  });

  it('tells in one sentence what a curator marked as disputed, and why', async () => {
    const contested = { at: FRESH.recorded.at, by: 'a curator', reason: 'Two reports deny it.' };
    const text = await textOf(packOf([aFact({ id: 'a', contested, ...FRESH })]));
    expect(text).toContain('• The statement of a. Disputed: Two reports deny it. — Publisher of agency, 16 October 2024');
  });

  it('tells who says what of a status, and leaves out who gives none', async () => {
    const value = money('20.9 billion', 'EUR');
    const facts = [
      aFact({ id: 'a', value, status: 'committed', ...FRESH }),
      aFact({ id: 'b', value, status: 'provided', sources: ['primary'], ...FRESH }),
      aFact({ id: 'c', value, sources: ['early'], ...FRESH }),
    ];
    const text = await textOf(packOf(facts), { ...ALL, sections: ['contested'] });
    expect(text).toMatch(/sources differ on the status: \w+ \(Publisher of \w+\) or \w+ \(Publisher of \w+\)\./u);
  });

  it('orders its news by the topics of its definition, and tells last what compares documents', async () => {
    const news = (id: string, topic: string, statement = `News of ${id}.`) => aFact({ id, subject: id, topic, statement, ...FRESH });
    const facts = [news('a', 'Minor'), news('b', 'Major', 'Publisher of agency writes it otherwise.'), news('c', 'Major')];
    const text = await textOf(packOf(facts), { ...ALL, topics: ['Major'] });
    expect(text.match(/• (?:News of .|Publisher)/g)).toEqual(['• News of c', '• News of a', '• Publisher']);
  });

  it('shows the key figures of its definition in their order, and tells none of them again as news', async () => {
    const figures = ['a', 'b', 'c'].map((name) => ({ name, label: `figure ${name}`, fact: name }));
    const facts = ['a', 'b', 'c'].map((id) => aFact({ id, subject: id, value: money('1', 'EUR'), ...FRESH }));
    const text = await textOf(packOf(facts, { figures }), { ...ALL, figures: ['c', 'a'] });
    expect(text.match(/^Figure [abc]/gm)).toEqual(['Figure c', 'Figure a']);
    expect(text.match(/The statement of ./g)).toEqual(['The statement of b']);
  });

  it('gives each key figure once, with bound, change, status, period, speaker and source', async () => {
    const figures = [
      { name: 'pledge', label: 'Pledge', fact: 'pledge' },
      { name: 'the-pledge', label: 'Pledge again', fact: 'pledge' },
      { name: 'half', label: 'First half', fact: 'half' },
    ];
    const pledge = aFact({
      id: 'pledge',
      value: money('40 billion', 'EUR', 'at_least'),
      status: 'pledged',
      period: { label: 'within a year', basis: 'stated' },
      speaker: 'mark-rutte',
      ...OLD,
    });
    const before = aFact({ id: 'half', subject: 'aid', value: money('18 billion', 'EUR'), status: 'pledged', ...OLD });
    const half = { ...before, value: money('20.9 billion', 'EUR'), status: 'committed', ...FRESH } as const;
    const revised = { ...before, recorded: { ...before.recorded, until: FRESH.recorded.at } };
    const entities = [
      { id: 'mark-rutte', kind: 'person' as const, name: 'Mark Rutte', aliases: {}, roles: [], within: [], ambient: false },
    ];
    const text = await textOf(packOf([pledge, revised, half], { figures, entities }));
    expect(text).toContain(
      'Pledge | at least EUR 40 billion | unchanged | pledged, within a year; Mark Rutte, 16 October 2024 | Publisher of agency, 16 October 2024',
    );
    expect(text).toContain('First half | EUR 20.9 billion | was EUR 18 billion, pledged | committed; 16 October 2024');
    expect(text).not.toContain('Pledge again');
  });

  it('looks ahead, names what is due for review, and what people asked in vain', async () => {
    const facts = [
      aFact({ id: 'meeting', value: { kind: 'date', date: '2024-10-20', to: '2024-10-21' }, status: 'expected', ...FRESH }),
      aFact({ id: 'past', subject: 'other', value: { kind: 'date', date: '2024-10-17' }, status: 'done', ...OLD }),
      aFact({ id: 'stale', subject: 'third', review_by: '2024-10-10', ...OLD }),
    ];
    const worded = [{ text: 'Who pays?', openedAt: '2024-10-15T09:00:00.000Z', askers: 3 }];
    const text = await textOf(packOf(facts), ALL, { worded, unworded: 2 });
    expect(text).toContain('Upcoming (1)\n------------\n• 20 October 2024 to 21 October 2024: The statement of meeting.');
    expect(text).toContain('Past their review date (1)');
    expect(text).toContain('• Due 10 October 2024 (owner: a curator): The statement of stale.');
    expect(text).toContain('Open questions (3)\n------------------\n• “Who pays?” — asked by 3 people, since 15 October 2024');
    expect(text).toMatch(/2 more questions wait for the curators\.$/);
    expect(await textOf(packOf(facts), ALL, { worded: [], unworded: 1 })).toMatch(
      /Open questions \(1\)\n-+\nOne question waits for the curators\.$/,
    );
  });

  it('lists what is still contested or past review, with owner and review date, in a week without news too', async () => {
    const disputed = { at: '2024-10-01T00:00:00Z', by: 'slack/T1/cat', reason: 'two counts' };
    const recorded = { at: '2024-10-01T00:00:00Z', by: 'slack/T1/cat', reason: 'seen' };
    const facts = [
      aFact({ id: 'torn', contested: disputed, review_by: '2024-11-30', ...OLD, recorded }),
      aFact({ id: 'stale', subject: 'third', review_by: '2024-10-10', ...OLD, recorded: { ...recorded, by: 'baseline' } }),
    ];
    const weekly: DigestDefinition = { ...ALL, sections: ['new', 'contested', 'still_contested', 'past_review'] };
    const text = await textOf(packOf(facts), weekly);
    expect(text).toContain('Nothing new');
    expect(text).toContain('Still contested (1)');
    expect(text).toMatch(/The statement of torn\. Disputed: two counts — .* \(owner: cat; review by 30 November 2024\)/);
    expect(text).toContain('• Due 10 October 2024 (owner: the pack): The statement of stale.');
    expect(text).not.toContain('Contested as before');
  });

  it('shows only the sections of its definition, in their order', async () => {
    const text = await textOf(packOf([aFact({ id: 'new', review_by: '2024-10-10', ...FRESH })]), {
      ...ALL,
      sections: ['past_review', 'new'],
    });
    expect(text.indexOf('Past their review')).toBeLessThan(text.indexOf('New (1)'));
    expect(text.indexOf('Past their review')).toBeGreaterThan(0);
  });

  it('leaves out what its audience may not see', async () => {
    const text = await textOf(packOf([aFact({ id: 'secret', audience: 'staff', ...FRESH })]));
    expect(text).toContain('Nothing new');
    expect(await textOf(packOf([aFact({ id: 'secret', audience: 'staff', ...FRESH })]), { ...ALL, audience: 'staff' })).toContain('1 new');
  });

  it('fits a message of 50 blocks on the busiest day, and counts by topic what it leaves out', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `f${String(index).padStart(2, '0')}`);
    const statuses = ['committed', 'provided', 'disbursed'] as const;
    const facts = many.flatMap((id, index) => [
      aFact({
        id,
        subject: id,
        review_by: '2024-10-01',
        topic: `Topic ${index % 3}`,
        value: { kind: 'date', date: '2024-12-01' },
        ...FRESH,
      }),
      aFact({ id: `${id}-old`, subject: `${id}-old`, ...OLD, recorded: { ...OLD.recorded, until: FRESH.recorded.at } }),
      aFact({ id: `${id}-old`, subject: `${id}-old`, statement: 'Now otherwise.', ...FRESH }),
      ...statuses.map((status) => aFact({ id: `${id}-${status}`, subject: `${id}-x`, value: money('1', 'EUR'), status, ...FRESH })),
      aFact({ id: `${id}-same`, subject: `${id}-y`, value: money('1', 'EUR'), status: 'pledged', ...OLD }),
      aFact({ id: `${id}-other`, subject: `${id}-y`, value: money('2', 'EUR'), status: 'pledged', ...OLD }),
    ]);
    const figures = many.map((id) => ({ name: id, label: id, fact: id }));
    const topics = many.map((id) => ({ text: id, openedAt: FRIDAY, askers: 1 }));
    const edition = await compose(packOf(facts, { figures }), ALL, { worded: topics, unworded: 1 });
    if (edition.kind === 'empty') throw new Error('It is empty.');
    expect(edition.message.blocks.length).toBeLessThanOrEqual(50);
    const shortened = edition.message.blocks.flatMap((block) =>
      block.kind === 'notice' && block.tone === 'shortened' ? [block.text] : [],
    );
    expect(shortened[0]).toMatch(/^\d+ more not shown here: .*Topic 1 \(\d+\)/);
    expect(shortened).toHaveLength(8);
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
    expect(await textOf(packOf([fact], { sources: [source] }))).toContain('Nothing new');
    expect(await textOf(packOf([fact], { sources: [timed('08:31')] }))).toContain('Nothing new');
    expect(await textOf(packOf([fact], { sources: [timed('08:30')] }))).toContain('1 new');
    const curated = { ...fact, ...recorded('2024-10-18T06:00:00Z') };
    expect(await textOf(packOf([curated], { sources: [source] }))).toContain('1 new');
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

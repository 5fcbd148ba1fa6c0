import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { readConfiguration } from '../../adapters/config.ts';
import { contentFaults } from '../../src/curation/check-content.ts';
import { contentOf } from '../../src/curation/curated.ts';
import { readFactFields, writeFactFields } from '../../src/curation/fact-fields.ts';
import { readPeriodText, writePeriodDays } from '../../src/curation/period-text.ts';
import { readValue } from '../../src/curation/read-value-text.ts';
import { readReasons } from '../../src/curation/reason-lines.ts';
import { entityNames, writeValue } from '../../src/curation/value-text.ts';
import type { ValueKind } from '../../src/model/value.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const TODAY = '2024-11-01';
const shipped = await loadPack({ briefs: readConfiguration({}).briefs, now: `${TODAY}T12:00:00Z` });
const packs = [shipped, lighthousePack()];

describe('a value in words', () => {
  it('is read back as it was, for every fact that is shipped', () => {
    for (const pack of packs) {
      const names = entityNames(pack.entities);
      for (const { id, value } of pack.facts) {
        expect([id, readValue(value.kind, writeValue(value, names), names, TODAY)]).toEqual([id, { value }]);
      }
    }
  });

  const names = entityNames(lighthousePack().entities);
  const read = (kind: ValueKind, text: string) => readValue(kind, text, names, TODAY);

  it.each([
    ['money', '€40 billion', { kind: 'money', amount: '40000000000', decimals: -9, currency: 'EUR', bound: 'exact' }],
    ['money', 'At least EUR 20.9 billion', { kind: 'money', amount: '20900000000', decimals: -8, currency: 'EUR', bound: 'at_least' }],
    ['money', 'EUR 1,500,000', { kind: 'money', amount: '1500000', decimals: 0, currency: 'EUR', bound: 'exact' }],
    ['count', '4 partners', { kind: 'count', amount: '4', decimals: 0, unit: 'partners', bound: 'exact' }],
    ['count', 'about 1 billion citizens', { kind: 'count', amount: '1000000000', decimals: -9, unit: 'citizens', bound: 'about' }],
    ['share', '2 percent', { kind: 'share', percent: '2', bound: 'exact' }],
    ['date', '17-18 October 2024', { kind: 'date', date: '2024-10-17', to: '2024-10-18' }],
    ['date', 'October 2024', { kind: 'date', date: '2024-10' }],
    ['date', '16 Oct 2024, 10:22', { kind: 'date', date: '2024-10-16', time_of_day: '10:22' }],
    ['date', '2024-10-17 to 2024-10-18', { kind: 'date', date: '2024-10-17', to: '2024-10-18' }],
    ['duration', 'at least 5 years', { kind: 'duration', length: 5, unit: 'year', bound: 'at_least' }],
    ['entities', 'Solberg; Skarvik', { kind: 'entities', entities: ['mira-solberg', 'skarvik'] }],
    ['none', 'no date given: the article gives no day', { kind: 'none', missing: 'date', reason: 'the article gives no day' }],
  ] as const)('of the kind %s can be written as %j', (kind, text, value) => {
    expect(read(kind, text)).toEqual({ value });
  });

  it.each([
    ['money', 'forty or so'],
    ['money', '40 billion'],
    ['money', 'EUR 30 million or EUR 40 million'],
    ['count', 'partners'],
    ['date', '31 February 2024'],
    ['date', 'some day'],
    ['duration', '5 fortnights'],
    ['none', 'nothing'],
    ['text', '   '],
    ['money', 'x'.repeat(1_000_000)],
  ] as const)('of the kind %s cannot be %j, and an example is given', (kind, text) => {
    expect(read(kind, text)).toEqual({ fault: expect.stringMatching(/Write|longer/u) });
  });

  it('names who is not known, and whom that may mean', () => {
    expect(read('entities', 'Mira Solberk')).toEqual({ fault: expect.stringContaining('Did you mean Mira Solberg?') });
  });
});

describe('a period in words', () => {
  it('keeps days, label and basis where nothing is changed, for every fact that is shipped', () => {
    for (const { id, period } of packs.flatMap(({ facts }) => facts)) {
      expect([id, readPeriodText(period?.label ?? '', writePeriodDays(period), period, TODAY)]).toEqual([id, { value: period }]);
    }
  });

  it('gets its days from a name that says them, and none from one that does not', () => {
    const days = { start: '2024-01-01', end: '2024-06-30' };
    expect(readPeriodText('first half of 2024', '', undefined, TODAY)).toEqual({
      value: { label: 'first half of 2024', ...days, basis: 'stated' },
    });
    expect(readPeriodText('within a year', '', undefined, TODAY)).toEqual({ value: { label: 'within a year', basis: 'stated' } });
    expect(readPeriodText('', '2024-01-01 to 2024-06-30', undefined, TODAY)).toEqual({
      value: { label: 'first half of 2024', ...days, basis: 'stated' },
    });
    expect(readPeriodText('summer', 'in summer', undefined, TODAY)).toMatchObject({
      field: 'period_days',
      fault: expect.stringContaining('2024-01-01'),
    });
  });
});

describe('the fields of a fact', () => {
  const setting = (pack: typeof shipped) => ({ pack, audiences: pack.audiences, today: TODAY });

  it('give the same fact when nothing is changed, for every fact that is shipped', () => {
    for (const pack of packs) {
      for (const fact of pack.facts) {
        const content = contentOf(fact);
        expect([fact.id, readFactFields(writeFactFields(content, setting(pack)), content, setting(pack))]).toEqual([fact.id, { content }]);
      }
    }
  });

  it('are sound for every fact that is shipped, as its files are', () => {
    for (const pack of packs) for (const fact of pack.facts) expect([fact.id, contentFaults(contentOf(fact), pack)]).toEqual([fact.id, {}]);
  });

  const pack = lighthousePack();
  const [first] = pack.facts;
  if (!first) throw new Error('The pack has no facts.');
  const before = contentOf(first);
  const fields = writeFactFields({ ...before, fact: { ...before.fact, evidence: before.fact.evidence.slice(0, 1) } }, setting(pack));
  const one = { ...before, fact: { ...before.fact, evidence: before.fact.evidence.slice(0, 1) } };
  const faultsOf = (changed: Record<string, string>, document?: string) => {
    const reading = readFactFields({ ...fields, ...changed }, one, { ...setting(pack), document });
    return 'faults' in reading ? Object.keys(reading.faults) : [];
  };

  it.each([
    [{ value: 'EUR many' }, 'value'],
    [{ statement: '' }, 'statement'],
    [{ statement: 'The fund promised EUR 31 million.' }, 'statement'],
    [{ value: 'EUR 47 million' }, 'statement'],
    [{ value: 'at least EUR 47 million', statement: 'At least EUR 47 million was pledged.' }, 'value'],
    [{ value: 'EUR 30 million' }, 'value'],
    [{ value: 'at least USD 30 million', statement: 'At least USD 30 million was pledged.' }, 'value'],
    [{ status: 'disbursed' }, 'unquoted'],
    [{ unquoted: '' }, 'status'],
    [{ period: 'within three years' }, 'period'],
    [{ unquoted: 'colour: It is blue.' }, 'unquoted'],
    [{ subject: 'atlantis' }, 'subject'],
    [{ property: 'colour' }, 'property'],
    [{ status: 'hoped' }, 'status'],
    [{ status: 'under_way' }, 'status'],
    [{ period_days: 'soon' }, 'period_days'],
    [{ speaker: 'nemo' }, 'speaker'],
    [{ announced: 'lately' }, 'announced'],
    [{ announced: '2030-01-01' }, 'announced'],
    [{ audience: 'everybody' }, 'audience'],
    [{ topic: ' ' }, 'topic'],
    [{ kind: 'duration', value: '5 years' }, 'value'],
    [{ review_by: '31.12.2024' }, 'review_by'],
    [{ relations: 'kills lamps-lit' }, 'relations'],
    [{ relations: 'supersedes' }, 'relations'],
    [{ relations: 'counts toward no-such-fact' }, 'relations'],
    [{ quote: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen' }, 'quote'],
    [{ voice: 'song' }, 'voice'],
  ])('say what is wrong with %j', (changed, field) => {
    expect(faultsOf(changed)).toContain(field);
  });

  it('name no fact for other audiences than those shown, and keep the relation to it', () => {
    const [other] = pack.facts.filter(({ id }) => id !== one.fact.id);
    if (!other) throw new Error('The pack has one fact.');
    const closed = { ...pack, facts: pack.facts.map((fact) => (fact === other ? { ...fact, audience: 'press' } : fact)) };
    const related = { ...one, fact: { ...one.fact, relations: [{ type: 'restates' as const, fact: other.id }] } };
    const here = { ...setting(closed), audiences: ['public'] };
    const written = writeFactFields(related, here);
    expect(written.relations).toBe('');
    expect(readFactFields(written, related, here)).toEqual({ content: related });
    expect(readFactFields({ ...written, relations: `restates ${other.id}` }, related, here)).toEqual({
      faults: { relations: `There is no fact ${other.id}.` },
    });
  });

  it('take relations and questions, one a line', () => {
    const [, other] = pack.facts;
    const written = { ...fields, relations: `counts toward ${other?.id}\n\nPart of: ${other?.id}`, asked_as: ' How much? \nHow much?\n' };
    expect(readFactFields(written, one, setting(pack))).toMatchObject({
      content: {
        fact: {
          relations: [
            { type: 'counts_toward', fact: other?.id },
            { type: 'part_of', fact: other?.id },
          ],
          asked_as: ['How much?'],
        },
      },
    });
  });

  it('take relations and reasons in one line, too', () => {
    const [, other] = pack.facts;
    const written = {
      ...fields,
      relations: `counts toward ${other?.id}; part of ${other?.id}`,
      unquoted: `${fields.unquoted}; polarity: so it was; said at length`,
    };
    const read = readFactFields(written, one, setting(pack));
    expect('faults' in read ? Object.keys(read.faults) : []).toEqual(['unquoted']);
    expect(readReasons('unit: people; as a rule; status: pledged')).toEqual({ value: { unit: 'people; as a rule', status: 'pledged' } });
    const { unquoted: _, ...rest } = written;
    expect(readFactFields({ ...rest, unquoted: fields.unquoted ?? '' }, one, setting(pack))).toMatchObject({
      content: { fact: { relations: [{ type: 'counts_toward' }, { type: 'part_of' }] } },
    });
  });

  it('need no kind where the property takes one alone, or the value can be read as one', () => {
    const { kind: _, ...rest } = fields;
    expect(readFactFields(rest, one, setting(pack))).toEqual(readFactFields(fields, one, setting(pack)));
    expect(faultsOf({ kind: '', property: 'no-such-property' })).toContain('kind');
  });

  it('take a quotation only if the document has it', () => {
    const document = 'She said: at least €30 million within two years, for all of the lights.';
    expect(faultsOf({ quote: 'at least €30 million within two years, for all' }, document)).toEqual([]);
    expect(faultsOf({ quote: 'for none of the lights' }, document)).toEqual(['quote']);
    expect(faultsOf({ quote: 'for all of the lights' }, document).toSorted()).toEqual(['period', 'value']);
  });
});

import { describe, expect, it } from 'vitest';
import { bare, edited, lineOf, packFiles, read, textOf } from '../fixtures/pack.ts';

const MONEY = 'facts/money.yaml';

/** What is found after one edit of a sound pack; lines are those of the edited file. */
function faultsAfter(path: string, from: string, to: string) {
  return read(edited(path, from, to)).faults;
}

describe('a sound pack', () => {
  it('is read whole, without a fault or a notice', () => {
    const { pack, faults, notices } = read(packFiles);
    expect(faults).toEqual([]);
    expect(notices).toEqual([]);
    expect(pack?.facts.map(({ id }) => id)).toEqual(['pledge-eur', 'pledge-usd', 'first-half', 'opening-day', 'people-on-site', 'site']);
    expect(pack).toMatchObject({ name: 'bridge', time_zone: 'Europe/Brussels', digests: [{ name: 'morning', catch_up: 120 }] });
  });

  it('files each fact under the topic of its file', () => {
    const topics = read(packFiles).pack?.facts.map(({ topic }) => topic);
    expect(topics).toEqual(['money', 'money', 'money', 'works', 'works', 'works']);
  });

  it('counts a fact as recorded when the first source that supports it came out', () => {
    const recorded = new Map(read(packFiles).pack?.facts.map((fact) => [fact.id, fact.recorded]));
    expect(recorded.get('pledge-eur')).toEqual({ at: '2024-03-04T09:30:00Z', by: 'baseline', reason: 'shipped with the pack' });
    expect(recorded.get('first-half')?.at).toBe('2024-03-06T00:00:00Z');
  });
});

describe('a file that does not follow its schema', () => {
  it.each([
    ['bound: at_least', 'bound: at_leest', 'VALUE_WRONG', /value\.bound is the string at_leest — .*one of exact, at_least/],
    [', currency: EUR', '', 'KEY_MISSING', /value\.currency is missing — add "currency:"/],
    ['currency: EUR', 'currency: euro', 'VALUE_WRONG', /is not a currency — write its ISO 4217 code/],
    ['kind: money', 'kind: mony', 'VALUE_WRONG', /value\.kind is the string mony — write one of money, count/],
    ['20.9 million', 'lots', 'VALUE_WRONG', /is not an amount — write digits/],
    ['    speaker: anna-hall', '    speeker: anna-hall', 'KEY_UNKNOWN', /"speeker" is not a key here — write "speaker"/],
    ['    speaker: anna-hall', '    zzz: 1', 'KEY_UNKNOWN', /"zzz" is not a key here — remove it: the keys here are id, subject/],
    ['announced: 2024-03-04', 'announced: 2024-02-30', 'VALUE_WRONG', /is not a date of the calendar/],
    ['announced: 2024-03-04', 'announced: 2024', 'VALUE_WRONG', /is the number 2024, not text — put it in quotes: '2024'/],
    ['status: pledged', 'status: given', 'VALUE_WRONG', /status is the string given — write one of proposed, pledged/],
    ['id: pledge-eur', 'id: Pledge EUR', 'VALUE_WRONG', /is not an id — write lower-case words/],
  ])('tells %j from %j', (from, to, code, words) => {
    const files = edited(MONEY, from, to);
    const found = read(files).faults.find((fault) => fault.file === MONEY && fault.code === code);
    expect(`${found?.what} — ${found?.remedy}`).toMatch(words);
    const line = lineOf(MONEY, to === '' ? 'kind: money' : to, files);
    expect(found?.line).toBe(line);
  });

  it('counts the words of a quote', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const [fault] = faultsAfter(MONEY, 'pledged at least €20.9 million', long);
    expect(fault).toMatchObject({ code: 'VALUE_WRONG', line: lineOf(MONEY, 'quote: pledged') });
    expect(fault?.what).toContain('more than 15 words');
  });

  it('wants two letters for a language', () => {
    const [fault] = faultsAfter('entities.yaml', 'fr: [le comté]', 'fra: [le comté]');
    expect(fault).toMatchObject({ file: 'entities.yaml', line: lineOf('entities.yaml', 'fr: [le comté]'), code: 'VALUE_WRONG' });
  });

  it('does not hide what else is wrong, in this file or another', () => {
    const files = edited('gaps.yaml', 'nearest: [people-on-site]', 'nearest: [people-at-site]');
    const two = edited(MONEY, 'status: pledged', 'status: given', edited('facts/works.yaml', 'property: held-on', 'property: held', files));
    expect(read(two).faults.map(bare)).toEqual([
      { file: MONEY, line: lineOf(MONEY, 'status: pledged'), code: 'VALUE_WRONG' },
      { file: 'facts/works.yaml', line: lineOf('facts/works.yaml', 'property: held-on'), code: 'REFERENCE_DANGLING' },
      { file: 'gaps.yaml', line: lineOf('gaps.yaml', 'nearest:'), code: 'REFERENCE_DANGLING' },
    ]);
    expect(read(two).pack).toBeUndefined();
  });

  it('still has the id that others name', () => {
    const faults = faultsAfter(MONEY, 'status: pledged', 'status: given');
    expect(faults.map(({ code }) => code)).toEqual(['VALUE_WRONG']);
  });
});

describe('the folder of a pack', () => {
  it.each(['pack.yaml', 'sources.yaml', 'entities.yaml', 'properties.yaml'])('needs %s', (path) => {
    const { faults, pack } = read(packFiles.filter((file) => file.path !== path));
    expect(pack).toBeUndefined();
    expect(faults.map(bare)).toEqual([{ file: path, line: 1, code: 'FILE_MISSING' }]);
  });

  it('needs facts, and can do without gaps and digests', () => {
    expect(read(packFiles.filter(({ path }) => !path.startsWith('facts/'))).faults).toContainEqual(
      expect.objectContaining({ file: 'facts/', code: 'FILE_MISSING' }),
    );
    expect(read(packFiles.filter(({ path }) => path !== 'gaps.yaml' && !path.startsWith('digests/'))).faults).toEqual([]);
  });

  it('may have neither sources nor facts when it is only begun', () => {
    const begun = packFiles.filter(({ path }) => path !== 'sources.yaml' && path !== 'gaps.yaml' && !/^(?:facts|digests)\//.test(path));
    const withoutFigures = begun.map((file) =>
      'text' in file ? { path: file.path, text: file.text.replace(/^figures:\n(?: .*\n)+/m, '') } : file,
    );
    expect(read(withoutFigures).faults).toEqual([]);
    expect(read(withoutFigures).pack).toMatchObject({ facts: [], sources: [] });
  });

  it('has no other YAML files', () => {
    const { faults } = read([...packFiles, { path: 'fact/more.yaml', text: textOf(MONEY) }]);
    expect(faults.map(bare)).toEqual([{ file: 'fact/more.yaml', line: 1, code: 'FILE_UNKNOWN' }]);
  });

  it('tells which file could not be read, and does not blame the others for it', () => {
    const files = packFiles.map((file) => (file.path === 'sources.yaml' ? { path: file.path, unreadable: 'is not UTF-8 text' } : file));
    expect(read(files).faults.map(bare)).toEqual([{ file: 'sources.yaml', line: 1, code: 'FILE_UNREADABLE' }]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { factStanding } from '../../src/check/verdict.ts';
import { checkText, isRight, renderPlainText, wholeCheckMessage } from '../../src/index.ts';
import { check, checkMeasles, march, measles, october, shipped, told, viewOf, wrong } from '../fixtures/checked-texts.ts';

/** Reading what the facts say is made once, and takes longer than a test. */
beforeAll(() => void [check('Hello.'), checkMeasles('Hello.')], 60_000);

describe('a figure of a text', () => {
  it.each([
    ['Allies have pledged at least EUR 40 billion of military aid to Ukraine within a year.', 'borne_out', 'pledge-amount'],
    ['Allies have pledged EUR 40 billion of military aid to Ukraine within a year.', 'differs bound', 'pledge-amount'],
    ['Allies have pledged at least USD 40 billion of military aid to Ukraine within a year.', 'differs currency', 'pledge-amount'],
    ['Allies have pledged at least EUR 50 billion of military aid to Ukraine within a year.', 'differs amount', 'pledge-amount'],
    ['Allies have pledged at least EUR 40 billion of military aid to Ukraine over five years.', 'differs period', 'pledge-amount'],
    ['Allies committed EUR 20.9 billion in military assistance in the first half of 2024.', 'borne_out', 'first-half-committed'],
    ['Allies disbursed EUR 20.9 billion in military assistance in the first half of 2024.', 'differs status', 'first-half-committed'],
    ['Allies provided EUR 20.9 billion in military assistance in the first half of 2024.', 'contested', 'first-half-provided'],
    ['Norway committed EUR 20.9 billion in the first half of 2024.', 'differs scope', 'first-half-committed'],
    ['Mark Rutte proposed a EUR 100 billion package over five years.', 'differs speaker', 'proposal-amount'],
    ['More than EUR 20 billion was committed in the first half of 2024.', 'borne_out', 'first-half-committed'],
    ['Die Verbündeten haben der Ukraine mindestens 40 Milliarden Euro zugesagt.', 'borne_out', 'pledge-amount'],
    ['Los aliados prometieron a Ucrania 40.000 millones de dólares en un año.', 'differs currency bound', 'pledge-amount'],
  ])('%s', (text, verdict, fact) => {
    const [finding] = check(text).findings;
    expect(finding && told(finding)).toBe(verdict);
    expect(finding?.facts.map(({ id }) => id)).toContain(fact);
  });

  it.each([
    ['There were 58 confirmed cases on Tuesday 17 March.', 'borne_out'],
    ['There were 85 confirmed cases on Tuesday 17 March.', 'differs amount'],
    ['There are now 47 confirmed cases of measles in Sallowmere.', 'superseded'],
    ['On 13 March there were 31 confirmed cases.', 'superseded'],
    ['Another 14,000 doses were delivered on 20 March.', 'differs status'],
    ['The number of cases rose by 11 between Monday 16 and Tuesday 17 March.', 'worked_out'],
    ['Some 3,000 soldiers were sent to the province.', 'not_held'],
  ])('may be a count: %s', (text, verdict) => {
    expect(checkMeasles(text).findings.map(told)).toContain(verdict);
  });

  it('comes with its place in the text, its facts, and words to write instead', () => {
    const text = 'Friends. The Allies promised Ukraine EUR 40 billion in military aid within a year.';
    const [finding] = check(text).findings;
    expect(finding).toMatchObject({ verdict: 'differs', suggestion: 'at least EUR 40 billion, pledged, within a year' });
    expect(finding && text.slice(finding.stretch.start, finding.stretch.end)).toBe('EUR 40 billion');
    expect(finding?.text).toBe('EUR 40 billion');
  });

  it('that follows from facts comes with its working', () => {
    const [finding] = check('At most 52.25 % of the pledge was covered by the commitments of the first half.').findings;
    expect(finding).toMatchObject({ verdict: 'worked_out', working: '20.9 / 40' });
  });

  it('is held against what was public by the day that counts', () => {
    const text = 'Allies committed EUR 20.9 billion in the first half of 2024.';
    const before = checkText(text, { pack: shipped, view: viewOf(shipped, '2024-10-01') });
    expect(wrong(before.findings)).not.toEqual([]);
    expect(wrong(check(text).findings)).toEqual([]);
  });
});

describe('what a text says without a figure', () => {
  it.each([
    ['St Orrin Hospitals Trust denied that a child had died of measles.', []],
    ['A child has died of measles.', ['differs polarity']],
    ['The emergency department in Merrow has closed.', ['differs polarity']],
    ['The minister of health, Anselm Kroft, promised a dose for every child.', ['differs speaker']],
    ['The vaccination campaign opened on 15 March.', ['differs date']],
    ['Parents are worried, and we understand them.', []],
    ['What would our grandchildren say?', []],
  ])('%s', (text, expected) => {
    const faults = wrong(checkMeasles(text).findings);
    if (expected.length === 0) expect(faults).toEqual([]);
    else expect(faults).toEqual(expect.arrayContaining(expected));
  });
});

describe('a quotation in a text', () => {
  it.each([
    ['“We need to move further and faster to meet the growing threats we face,” Rutte said.', 'borne_out'],
    ['“We need to move slower and faster to meet the growing threats we face,” Rutte said.', 'quotation_differs'],
    ['“Our world is closely linked – and so is our security,” said Zelenskyy.', 'differs speaker'],
    ['He added that “peace will come before the leaves fall in the parks of Brussels”.', 'not_held'],
  ])('%s', (text, verdict) => {
    expect(check(text).findings.map(told)).toEqual([verdict]);
  });

  it('that is translated is said to be so', () => {
    const [finding] = check('UNN has him say “NATO is standing by Ukraine and we will continue to do so”.').findings;
    expect(finding).toMatchObject({ verdict: 'borne_out', why: expect.stringContaining('translated') });
  });
});

describe('a text made to mislead the reader', () => {
  const HIDDEN = ['EUR 4\u200b0 billion', 'EUR \u202e\u202d40 billion', 'EUR 40\u0007 billion', 'EUR\u00a040\u2009billion'];

  it.each(HIDDEN)('hides no figure: %j', (figure) => {
    const text = `Allies have pledged ${figure} to Ukraine within a year.`;
    const [finding] = check(text).findings;
    expect(finding && told(finding)).toBe('differs bound');
    expect(text.slice(finding?.stretch.start, finding?.stretch.end)).toContain('billion');
  });

  it('is shown as plain words on one line', () => {
    const checked = check('<!channel> <at>everyone</at> “\u202eWe will pay\nEUR 77 billion” **bold** [x](http://evil.example)');
    const text = renderPlainText(wholeCheckMessage(checked, october));
    expect(text).not.toMatch(/[\u202a-\u202e\u200b-\u200f]/u);
  });

  it('costs no more by its length than it is long, and says where reading ended', () => {
    const checked = check(`${'thanks '.repeat(40_000)}EUR 1 billion`);
    expect(checked.readUpTo).toBe(200_000);
    expect(checked.findings).toEqual([]);
  });

  it('has each finding where its words stand, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('EUR 40 billion', '\u200b', '\n', ' ', 'pledged', '“', '16 October 2024', '20.9', '.', 'é', '😀')),
        (parts) => {
          const text = parts.join('');
          for (const { stretch, text: words } of check(text).findings) expect(text.slice(stretch.start, stretch.end)).toBe(words);
        },
      ),
      { seed: 20241016, numRuns: 60 },
    );
  });
});

describe('a draft made out of the statements of facts', () => {
  const packs = [
    ['the shipped pack', shipped, october],
    ['measles', measles, march],
  ] as const;
  const standing = packs.flatMap(([name, pack, view]) =>
    view.facts.filter((fact) => factStanding(fact, view).kind === 'stands').map((fact) => ({ name, pack, view, fact })),
  );

  it('is borne out, all but a few lines in a hundred', () => {
    const flagged = standing.filter(({ pack, view, fact }) => wrong(checkText(fact.statement, { pack, view }).findings).length > 0);
    expect(flagged.length).toBeLessThanOrEqual(standing.length * 0.02);
  });

  const changes = [
    [
      'numbers',
      (text: string) =>
        text
          .replace(/(?<=EUR )\d[\d.]*/u, (number) => (number.includes('.') ? '33.3' : '77'))
          .replace(/\b\d+(?= (?:confirmed|doses|isolation))/u, '777'),
    ],
    ['currency', (text: string) => text.replace(/EUR(?= \d)/u, 'USD')],
    ['bound', (text: string) => text.replace(/(?<!(?:at least|nearly|about|some) )EUR (?=\d)/u, 'at most EUR ')],
    ['status', (text: string) => text.replace(/\b(?:pledged|committed or provided|committed)\b(?= (?:at least )?EUR)/u, 'disbursed')],
    ['day', (text: string) => text.replace(/\b(\d{1,2})(?= (?:March|October|April) 20)/u, (day) => String((Number(day) % 28) + 2))],
  ] as const;

  it.each(changes)('has its %s changed unseen at most once in fifty', (_, change) => {
    const changed = standing
      .map((one) => ({ ...one, text: change(one.fact.statement) }))
      .filter(({ text, fact }) => text !== fact.statement);
    const unseen = changed.filter(({ pack, view, text }) => wrong(checkText(text, { pack, view }).findings).length === 0);
    expect(changed.length).toBeGreaterThan(1);
    expect(unseen.length).toBeLessThanOrEqual(changed.length * 0.02);
  });
});

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');
const areAtHand = existsSync(SEEDS);

describe(`the documents at hand${areAtHand ? '' : ' (skipped: they are not beside the project)'}`, () => {
  const documents = [
    '000_9f06a8b96323b639',
    '001_b6de07f0fdc6e58b',
    '002_a65c855c51dd466c',
    '003_a4381024b2af18b7',
    '004_e40460accf1b4fc2',
  ];
  const findingsIn = (name: string) => check(readFileSync(join(SEEDS, `${name}.txt`), 'utf8')).findings;

  it.skipIf(!areAtHand)('have the dollar slip of the first one found, and its other figures borne out', () => {
    const figures = findingsIn(documents[0] ?? '').filter(({ text }) => /^[$€]\d/u.test(text));
    expect(figures.filter((finding) => !isRight(finding)).map(({ text }) => text)).toEqual([expect.stringContaining('$40 billion')]);
    expect(figures.filter(isRight).map(({ text }) => text)).toEqual(['€40 billion', '$43.5 billion', '€20.9 billion', '$22.72 billion']);
  });

  it.skipIf(!areAtHand)('have what sources differ on listed as such', () => {
    const verdicts = documents.flatMap((name) =>
      findingsIn(name)
        .filter(({ text }) => text.includes('20.9'))
        .map(({ verdict }) => verdict),
    );
    expect(verdicts).toContain('contested');
    expect(verdicts.filter((verdict) => verdict !== 'contested' && verdict !== 'borne_out')).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithStore } from '../../src/intake/compare/compare-with-store.ts';
import type { Comparison } from '../../src/intake/compare/comparison.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Remark, RemarkCode } from '../../src/model/remark.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { proposedAgain, type ToldCandidate, toldCandidate, viewOfAll, withFacts } from '../fixtures/told-candidate.ts';

const pack = await shippedPack();
const everything = viewOfAll(pack);

const H1_2024 = { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' } as const;
const WITHIN_A_YEAR = { label: 'within a year', basis: 'stated' } as const;
const euros = (amount: string, bound = 'exact') => ({ kind: 'money', amount, currency: 'EUR', bound });
const dollars = (amount: string, bound = 'exact') => ({ ...euros(amount, bound), currency: 'USD' });
const GUESSED: readonly Remark[] = [{ code: 'subject_guessed', text: 'It is not named.' }];
const NAMED: readonly Remark[] = [];

/** What an assertion looks at: the label, the fact touched and the codes of the remarks. */
interface Outcome {
  readonly label: Comparison['label'];
  readonly fact?: string;
  readonly remarks: readonly RemarkCode[];
}

function compared(told: ToldCandidate, remarks: readonly Remark[] = GUESSED, held: readonly string[] | undefined = undefined): Comparison {
  const { content, document } = toldCandidate(told);
  return compareWithStore(content, document, held ? viewOfAll(withFacts(pack, held)) : everything, remarks);
}

function outcome({ label, fact, remarks }: Comparison): Outcome {
  return { label, ...(fact !== undefined && { fact }), remarks: remarks.map(({ code }) => code) };
}

describe('a currency slip', () => {
  it('is a conflict with the euro fact, and no dollar fact', () => {
    const told = { text: 'NATO announced [a $40 billion military aid package] for Ukraine.', value: dollars('40 billion') };
    const found = compared({ ...told, subject: 'the-pledge', status: 'pledged' });
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'pledge-amount', remarks: ['currency_slip'] });
    expect(found.why).toContain('prints USD where pledge-amount has the same number of EUR');
  });

  it('is one too where the subject was only guessed, or nothing but the euro fact is held', () => {
    const told = { text: 'NATO announced [a $20.9 billion package] for Ukraine.', value: dollars('20.9 billion') };
    expect(outcome(compared(told))).toEqual({ label: 'conflicts', fact: 'first-half-committed', remarks: ['currency_slip'] });
    expect(outcome(compared(told, GUESSED, ['first-half-undated'])).remarks).toEqual(['currency_slip']);
  });

  it('is none where somebody else gives the dollars', () => {
    const told = { text: 'The United States approved [a $40 billion military package] for Ukraine.', value: dollars('40 billion') };
    expect(outcome(compared(told))).toEqual({ label: 'new', remarks: ['other_scope'] });
  });
});

describe('a second currency', () => {
  const told = {
    text: 'Allies pledged [at least €40 billion (nearly $43.5 billion) within a year], Rutte said.',
    value: dollars('43.5 billion', 'nearly'),
    subject: 'the-pledge',
    period: WITHIN_A_YEAR,
    status: 'pledged',
  } as const;

  it('corroborates the conversion that is held', () => {
    expect(outcome(compared(told, NAMED))).toEqual({ label: 'corroborates', fact: 'pledge-usd', remarks: [] });
  });

  it('is new, and told of as the same money, where only the euros are held', () => {
    const found = compared(told, NAMED, ['pledge-amount']);
    expect(outcome(found)).toEqual({ label: 'new', remarks: ['second_currency'] });
    expect(found.why).toContain('pledge-amount');
  });

  it('at another rate conflicts with nothing', () => {
    const other = { ...told, text: 'Allies pledged [at least €40 billion ($45 billion)].', value: dollars('45 billion') };
    expect(outcome(compared(other, NAMED))).toEqual({ label: 'new', remarks: ['second_currency'] });
  });

  it('is told of in an empty store', () => {
    expect(outcome(compared(told, NAMED, []))).toEqual({ label: 'new', remarks: ['second_currency'] });
  });
});

describe('a quotation that was translated back', () => {
  const challenges = {
    value: { kind: 'text', text: 'security challenges must be faced together' },
    subject: 'euro-atlantic',
    property: 'saying',
    speaker: 'mark-rutte',
  };

  it('corroborates at most, and says that it looks translated', () => {
    const text = '"[In this interlinked world it is essential to face our shared security challenges together]," Rutte said.';
    const found = compared({ ...challenges, text, voice: 'direct', announced: '2024-10-16' });
    expect(found.label).toBe('corroborates');
    expect(found.remarks.map(({ code }) => code)).toContain('translated');
  });

  it('does not refine what is held in the words themselves', () => {
    const text = 'Rutte: "[NATO allies have committed at least 20.9 billion euros in the first half of 2024]."';
    const told = { text, value: euros('20.9 billion', 'at_least'), period: H1_2024, status: 'committed' } as const;
    const found = compared({ ...told, voice: 'translation', tier: 'translation' }, GUESSED, ['first-half-undated']);
    expect(outcome(found)).toEqual({ label: 'corroborates', fact: 'first-half-undated', remarks: ['translated'] });
  });

  it('in another currency is another sentence', () => {
    const text = 'Rutte: "[NATO allies committed $20.9 billion for military assistance to Ukraine]."';
    const told = {
      text,
      value: { kind: 'text', text: 'aid was committed' },
      subject: 'mark-rutte',
      property: 'saying',
      speaker: 'mark-rutte',
    };
    expect(compared({ ...told, voice: 'direct', announced: '2024-10-16' }).label).toBe('new');
  });

  it('with another figure is another sentence', () => {
    const text = '"[In this interlinked world of 8 billion people we face our shared security challenges together]," Rutte said.';
    expect(compared({ ...challenges, text, voice: 'direct', announced: '2024-10-16' }).label).toBe('new');
  });
});

describe('a rewritten press text', () => {
  const told = {
    text: 'Allies [committed EUR 20.9 billion for military assistance to Ukraine] during the first half of 2024.',
    value: euros('20.9 billion'),
    period: H1_2024,
    status: 'committed',
  } as const;

  it('of a document that is held confirms nothing by itself', () => {
    const found = compared({ ...told, near: [{ source: 'interfax-ukraine-2024-10-17', likeness: 0.7 }] });
    expect(outcome(found)).toEqual({ label: 'corroborates', fact: 'first-half-committed', remarks: ['rewritten'] });
    expect(found.why).toContain('no independent confirmation');
  });

  it('of nearly the same letters is the passage that is held', () => {
    const found = compared({ ...told, near: [{ source: 'interfax-ukraine-2024-10-17', likeness: 0.97 }] });
    expect(outcome(found)).toMatchObject({ label: 'duplicate', fact: 'first-half-committed' });
  });

  it('without author or origin refines nothing', () => {
    const found = compared({ ...told, tier: 'rewrite' }, GUESSED, ['first-half-undated']);
    expect(outcome(found)).toEqual({ label: 'corroborates', fact: 'first-half-undated', remarks: ['rewritten'] });
  });
});

describe('a like figure of another scope is new, and never merged', () => {
  const NEW = { label: 'new', remarks: ['other_scope'] };
  const cases: readonly (ToldCandidate & { readonly what: string; readonly remarks?: readonly Remark[] })[] = [
    {
      what: "another tracker's total for the same half-year",
      text: 'According to the Kiel Institute, donors [committed 21.09 billion euros in the first half of 2024].',
      subject: 'first-half-assistance',
      value: euros('21.09 billion'),
      period: H1_2024,
      status: 'committed',
    },
    {
      what: 'one country with the very number of the Allies',
      text: '[Germany pledged 40 billion euros of military aid within a year].',
      subject: 'the-pledge',
      value: euros('40 billion'),
      period: WITHIN_A_YEAR,
      status: 'pledged',
    },
    {
      what: 'a country that the store does not know',
      text: '[Poland pledged at least 40 billion euros of military aid].',
      subject: 'the-pledge',
      value: euros('40 billion', 'at_least'),
      status: 'pledged',
    },
    {
      what: 'a named subject that is another one',
      text: '[Japan has set aside 40 billion euros].',
      subject: 'japan',
      value: euros('40 billion'),
      remarks: NAMED,
    },
    {
      what: 'another kind of aid',
      text: 'NATO Allies [provided 20.9 billion euros in humanitarian help in the first half of 2024].',
      value: euros('20.9 billion'),
      period: H1_2024,
      status: 'provided',
    },
    {
      what: 'another period',
      text: 'NATO Allies [provided 20.9 billion euros in military aid in the second half of 2024].',
      value: euros('20.9 billion'),
      period: { label: 'second half of 2024', start: '2024-07-01', end: '2024-12-31', basis: 'stated' },
      status: 'provided',
    },
    {
      what: 'another programme',
      text: 'The European Peace Facility [provided 20.9 billion euros in military aid in the first half of 2024].',
      value: euros('20.9 billion'),
      period: H1_2024,
      status: 'provided',
    },
    {
      what: 'another recipient',
      text: 'Allies [provided 20.9 billion euros for Moldova in the first half of 2024].',
      value: euros('20.9 billion'),
      period: H1_2024,
      status: 'provided',
    },
  ];

  it.each(cases)('$what', ({ what: _, remarks, ...told }) => {
    expect(outcome(compared(told, remarks))).toEqual(NEW);
  });

  it('the count of somebody else, also where it is told of the same givers', () => {
    const text = 'According to the Kiel Institute, NATO allies [committed 21.09 billion euros in the first half of 2024].';
    const told = { text, subject: 'first-half-assistance', value: euros('21.09 billion'), period: H1_2024, status: 'committed' } as const;
    expect(outcome(compared(told))).toEqual(NEW);
  });

  it('a giver who is named before the receiver', () => {
    const told = { subject: 'the-pledge', value: euros('40 billion'), status: 'pledged' } as const;
    for (const text of ['[Germany promised Ukraine 40 billion euros].', 'Germany, like other NATO allies, [pledged 40 billion euros].'])
      expect(outcome(compared({ ...told, text }))).toEqual(NEW);
  });

  it('but not for a name that is only a place, an opponent or another item there', () => {
    const place = 'On his trip to Wiesbaden, Germany, he said that [Allies pledged at least 40 billion euros within a year].';
    const opponent = "Against Russia's war, [Allies pledged at least 40 billion euros within a year].";
    const list = 'NATO delivers a new NATO command in Wiesbaden; [a pledge of at least 40 billion euros within a year].';
    for (const text of [place, opponent, list]) {
      const told = {
        text,
        subject: 'the-pledge',
        value: euros('40 billion', 'at_least'),
        period: WITHIN_A_YEAR,
        status: 'pledged',
      } as const;
      expect(outcome(compared(told))).toEqual({ label: 'corroborates', fact: 'pledge-amount', remarks: [] });
    }
  });
});

describe('a total told as a yearly amount', () => {
  it('conflicts with the total, and the dollars slip as well', () => {
    const text = 'Stoltenberg proposed [an annual $100 billion for Ukraine].';
    const found = compared({ text, subject: 'april-proposal', value: dollars('100 billion'), status: 'proposed', announced: '2024-04-03' });
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'proposal-amount', remarks: ['misread_rate', 'currency_slip'] });
  });

  it.each(['100 billion euros a year', '100 billion euros per year', '100 billion euros every year'])('is read as a rate: %s', (sum) => {
    const told = { text: `NATO would spend [${sum}] on Ukraine.`, subject: 'april-proposal', value: euros('100 billion') };
    expect(outcome(compared(told))).toEqual({ label: 'conflicts', fact: 'proposal-amount', remarks: ['misread_rate'] });
  });

  it('is none within a year', () => {
    const told = {
      text: 'It is [40 billion euros within a year].',
      subject: 'the-pledge',
      value: euros('40 billion'),
      period: WITHIN_A_YEAR,
    };
    expect(outcome(compared(told, NAMED)).remarks).toEqual([]);
  });
});

describe('the period', () => {
  const told = { text: 'NATO Allies [have provided 20.9 billion euros].', value: euros('20.9 billion'), status: 'provided' } as const;

  it('that is missing matches any and weighs less', () => {
    const found = compared(told);
    expect(found.label).toBe('corroborates');
    expect(found.why).toMatch(/no period, where first-half-provided(?:-this-year)? has “first half of 2024”/);
  });

  it('that is given refines a fact without one', () => {
    const committed = {
      ...told,
      text: 'Allies [committed 20.9 billion euros in the first half of 2024].',
      status: 'committed',
      period: H1_2024,
    } as const;
    const found = compared(committed, GUESSED, ['first-half-undated']);
    expect(outcome(found)).toEqual({ label: 'refines', fact: 'first-half-undated', remarks: [] });
    expect(found.why).toContain('gives the period “first half of 2024”, which first-half-undated leaves open');
  });

  it('may be worded otherwise', () => {
    const text = 'The Allies promised [at least 40 billion euros within one year].';
    const period = { label: 'within one year', basis: 'stated' } as const;
    const found = compared({ text, subject: 'the-pledge', value: euros('40 billion', 'at_least'), status: 'pledged', period });
    expect(found).toMatchObject({ label: 'corroborates', fact: 'pledge-amount', why: 'It says the same as pledge-amount.' });
  });
});

describe('the status', () => {
  const provided = {
    text: 'NATO Allies [provided 20.9 billion euros in the first half of 2024].',
    value: euros('20.9 billion'),
    period: H1_2024,
    status: 'provided',
  } as const;

  it('that differs in the same days is a conflict, and never a step forward', () => {
    const found = compared(provided, GUESSED, ['first-half-committed']);
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'first-half-committed', remarks: [] });
    expect(found.why).toBe('It says “provided” where first-half-committed says “committed”.');
  });

  it('agrees with the reading that has it where both are held', () => {
    expect(compared(provided).fact).toMatch(/^first-half-provided/);
  });

  it('that is shared lets a fuller reading refine it, whatever another reading says', () => {
    const committed = {
      ...provided,
      text: 'Allies [committed 20.9 billion euros in the first half of 2024].',
      status: 'committed',
    } as const;
    const found = compared(committed, GUESSED, ['first-half-undated', 'first-half-provided']);
    expect(outcome(found)).toEqual({ label: 'refines', fact: 'first-half-undated', remarks: [] });
  });

  it('that is told later is a newer state', () => {
    const later = {
      ...provided,
      text: 'Allies have [disbursed the 20.9 billion euros of the first half of 2024].',
      status: 'disbursed',
    } as const;
    const found = compared({ ...later, announced: '2025-02-01' }, GUESSED, ['first-half-committed']);
    expect(outcome(found)).toEqual({ label: 'newer_state', fact: 'first-half-committed', remarks: [] });
  });

  it('of an earlier report is no news of the fact', () => {
    const early = { ...provided, text: 'Allies [pledged 20.9 billion euros in the first half of 2024].', status: 'pledged' } as const;
    expect(outcome(compared({ ...early, announced: '2024-03-01' }, GUESSED, ['first-half-committed']))).toEqual({
      label: 'new',
      remarks: [],
    });
  });

  it('that was guessed contradicts nothing', () => {
    const guessed: readonly Remark[] = [...GUESSED, { code: 'status_guessed', text: 'Announced is no status.' }];
    expect(compared(provided, guessed, ['first-half-committed']).label).toBe('corroborates');
  });
});

describe('the bound', () => {
  const told = { subject: 'the-pledge', period: WITHIN_A_YEAR, status: 'pledged' } as const;

  it('that is left out is an abridgement', () => {
    const text = 'Allies have [a pledge of 40 billion euros within a year].';
    const found = compared({ ...told, text, value: euros('40 billion') }, NAMED, ['pledge-amount']);
    expect(outcome(found)).toEqual({ label: 'corroborates', fact: 'pledge-amount', remarks: [] });
    expect(found.why).toContain('leaves out “at least”');
  });

  it('that is added says more', () => {
    const text = 'Allies have [a pledge of at least 40 billion euros].';
    const found = compared({ ...told, text, value: euros('40 billion', 'at_least') }, NAMED, ['pledge-amount-abridged']);
    expect(outcome(found)).toEqual({ label: 'refines', fact: 'pledge-amount-abridged', remarks: [] });
  });

  it('that points the other way is a conflict', () => {
    const text = 'Allies have [a pledge of at most 40 billion euros within a year].';
    const found = compared({ ...told, text, value: euros('40 billion', 'at_most') }, NAMED, ['pledge-amount']);
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'pledge-amount', remarks: [] });
  });
});

describe('the figure', () => {
  const told = { subject: 'the-pledge', period: WITHIN_A_YEAR, status: 'pledged' } as const;

  it('that differs on the very same matter is a conflict', () => {
    const text = 'Allies have [a pledge of at least 45 billion euros within a year].';
    const found = compared({ ...told, text, value: euros('45 billion', 'at_least') }, NAMED);
    expect(outcome(found)).toMatchObject({ label: 'conflicts', fact: 'pledge-amount' });
    expect(found.why).toContain('at least EUR 45 billion where pledge-amount has at least EUR 40 billion');
  });

  it('that differs for the same givers and period is one, too, though the subject was guessed', () => {
    const text = 'NATO Allies [committed 22 billion euros in the first half of 2024].';
    const told = { text, subject: 'first-half-assistance', value: euros('22 billion'), period: H1_2024, status: 'committed' } as const;
    expect(outcome(compared(told))).toMatchObject({ label: 'conflicts', fact: 'first-half-committed' });
  });

  it('that is rounded agrees', () => {
    const text = 'NATO Allies [committed about 21 billion euros in the first half of 2024].';
    const found = compared({
      text,
      subject: 'first-half-assistance',
      value: euros('21 billion', 'about'),
      period: H1_2024,
      status: 'committed',
    });
    expect(outcome(found)).toEqual({ label: 'corroborates', fact: 'first-half-committed', remarks: [] });
  });

  it('of a subject that was only guessed finds the fact it belongs to', () => {
    const text = 'NATO Allies [committed 20.9 billion euros in the first half of 2024].';
    const found = compared({ text, subject: 'nato', value: euros('20.9 billion'), period: H1_2024, status: 'committed' });
    expect(found).toMatchObject({ label: 'corroborates', fact: 'first-half-committed' });
  });

  it('that is a part of the sum with another status is no conflict with the sum', () => {
    const text = 'Of the pledge, Allies [have provided 25 billion euros].';
    expect(
      outcome(compared({ text, subject: 'the-pledge', value: euros('25 billion'), status: 'provided' }, NAMED, ['pledge-amount'])),
    ).toEqual({
      label: 'new',
      remarks: ['other_scope'],
    });
  });
});

describe('a date', () => {
  const meeting = { subject: 'defence-ministerial-october-2024', property: 'date' } as const;

  it('of the same event on another day is a conflict', () => {
    const value = { kind: 'date', date: '2024-10-24', to: '2024-10-25' };
    const found = compared({ ...meeting, text: 'NATO defence ministers [will meet on October 24-25].', value }, NAMED);
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'ministerial-date', remarks: [] });
  });

  it('of an event that was guessed from those who meet is one, too', () => {
    const guessed: readonly Remark[] = [...GUESSED, { code: 'property_guessed', text: 'It is not named.' }];
    const value = { kind: 'date', date: '2024-10-18', to: '2024-10-19' };
    const told = { ...meeting, value, status: 'done' } as const;
    expect(compared({ ...told, text: 'NATO defence ministers [met on October 18-19].' }, guessed).label).toBe('conflicts');
    expect(compared({ ...told, text: 'Officials [met in Brussels on October 18-19].' }, guessed).label).toBe('new');
  });

  it('of one of its days, or its month alone, agrees', () => {
    for (const date of ['2024-10', '2024-10-17', '2024-10-18']) {
      const found = compared({ ...meeting, text: `NATO defence ministers [meet on ${date}].`, value: { kind: 'date', date } }, NAMED);
      expect(found).toMatchObject({ label: 'corroborates', fact: 'ministerial-date' });
    }
  });

  it('with the day refines a month', () => {
    const told = { text: 'The NATO summit [opens on 9 July].', subject: 'july-summit', property: 'date', status: 'expected' } as const;
    const found = compared({ ...told, value: { kind: 'date', date: '2024-07-09' }, announced: '2024-04-03' }, NAMED);
    expect(outcome(found)).toEqual({ label: 'refines', fact: 'july-summit-date', remarks: [] });
  });

  it('of an outcome is a newer state than the plan', () => {
    const told = { text: 'The NATO summit [was held in July 2024].', subject: 'july-summit', property: 'date', status: 'done' } as const;
    const found = compared({ ...told, value: { kind: 'date', date: '2024-07' }, announced: '2024-07-12' }, NAMED);
    expect(outcome(found)).toEqual({ label: 'newer_state', fact: 'july-summit-date', remarks: [] });
  });

  it('that moves what is only planned takes the place of the day planned before, and soon after it contradicts that', () => {
    const told = {
      text: 'The NATO summit [is to be held in August].',
      subject: 'july-summit',
      property: 'date',
      status: 'expected',
    } as const;
    const moved = (announced: string) => compared({ ...told, value: { kind: 'date', date: '2024-08' }, announced }, NAMED);
    expect(moved('2024-04-20')).toMatchObject({ label: 'newer_state', fact: 'july-summit-date', supersedes: true });
    expect(moved('2024-04-05')).toMatchObject({ label: 'conflicts', fact: 'july-summit-date' });
  });

  it('of another year is another occasion', () => {
    const found = compared(
      { ...meeting, text: 'NATO defence ministers [meet on 5 June 2025].', value: { kind: 'date', date: '2025-06-05' } },
      NAMED,
    );
    expect(outcome(found)).toEqual({ label: 'new', remarks: ['other_scope'] });
  });
});

describe('a passage that is held', () => {
  const source = 'interfax-ukraine-2024-10-17';

  it('is a duplicate, also where it is told in words and held as a figure', () => {
    const text = 'NATO defence ministers will hold a meeting [at the headquarters in Brussels on October 17-18].';
    const told = { text, source, subject: 'defence-ministerial-october-2024', property: 'date' };
    const found = compared({ ...told, value: { kind: 'text', text: 'a meeting on October 17-18' } }, NAMED);
    expect(outcome(found)).toEqual({ label: 'duplicate', fact: 'ministerial-date', remarks: [] });
  });

  it('is none for another figure of its sentence', () => {
    const text =
      'NATO allies [committed EUR 20.9 billion for military assistance to Ukraine during the first half of 2024] and 3 billion for shells.';
    expect(compared({ text, source, value: euros('3 billion'), status: 'committed' }).label).toBe('new');
  });

  it('of a document that the fact cites already confirms nothing more', () => {
    const text = 'In all, Allies [committed EUR 20.9 billion in the half-year].';
    const found = compared({ text, source, value: euros('20.9 billion'), status: 'committed', period: H1_2024 });
    expect(found).toMatchObject({ label: 'corroborates', fact: 'first-half-committed' });
    expect(found.why).toContain('cites this document already');
  });
});

describe('names', () => {
  const expected = { subject: 'nato-ukraine-council-meeting', property: 'expected-participants', status: 'expected' } as const;
  const both = { kind: 'entities', entities: ['rustem-umerov', 'volodymyr-zelenskyy'] };

  it('that are all held agree, fewer agree with less, more refine', () => {
    const text = 'President [Zelenskyy and Defence Minister Umerov are to attend].';
    expect(compared({ ...expected, text, value: both }, NAMED)).toMatchObject({ label: 'corroborates', fact: 'council-expected' });
    expect(compared({ ...expected, text, value: both }, NAMED, ['council-expected-unn'])).toMatchObject({
      label: 'refines',
      fact: 'council-expected-unn',
    });
    const one = { kind: 'entities', entities: ['volodymyr-zelenskyy'] };
    const found = compared({ ...expected, text: '[Zelenskyy is to attend] the Council.', value: one }, NAMED, ['council-expected']);
    expect(found).toMatchObject({ label: 'corroborates', fact: 'council-expected' });
    expect(found.why).toContain('leaves out Rustem Umerov');
  });

  it('of a place in the place that is held refine it', () => {
    const told = { subject: 'foreign-ministers-april-2024', property: 'location', announced: '2024-04-03', status: 'under_way' } as const;
    const value = { kind: 'entities', entities: ['nato-headquarters'] };
    const found = compared({ ...told, text: 'Ministers [meet at NATO headquarters].', value }, NAMED);
    expect(found).toMatchObject({ label: 'refines', fact: 'foreign-ministers-location' });
  });

  it('that are others contradict', () => {
    const value = { kind: 'entities', entities: ['kyiv'] };
    const found = compared({ text: 'The command [is in Kyiv].', subject: 'nsatu', property: 'location', value }, NAMED);
    expect(outcome(found)).toEqual({ label: 'conflicts', fact: 'nsatu-location', remarks: [] });
  });
});

describe('a fact held against the store that holds it', () => {
  const fact = fc.constantFrom(...pack.facts);

  it('is held already, and never in conflict', () => {
    fc.assert(
      fc.property(fact, (held) => {
        const found = compareWithStore(proposedAgain(held), undefined, viewOfAll(withFacts(pack, [held.id])));
        expect(['duplicate', 'corroborates']).toContain(found.label);
        expect(found.fact).toBe(held.id);
      }),
      { numRuns: 60 },
    );
  });

  it('is held already among all others, the currency slip that was set aside excepted', () => {
    const labels = pack.facts.map((held) => [held.id, compareWithStore(proposedAgain(held), undefined, everything).label] as const);
    const others = labels.filter(([, label]) => label !== 'duplicate' && label !== 'corroborates');
    expect(others).toEqual([['pledge-usd-slip', 'conflicts']]);
  });
});

it('does not depend on the order of the facts', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...pack.facts], { minLength: pack.facts.length }),
      fc.constantFrom(...pack.facts),
      (shuffled, fact) => {
        const again: Pack = { ...pack, facts: shuffled };
        expect(compareWithStore(proposedAgain(fact), undefined, viewOfAll(again))).toEqual(
          compareWithStore(proposedAgain(fact), undefined, everything),
        );
      },
    ),
    { numRuns: 20 },
  );
});

it('finds everything new in an empty store', () => {
  const empty = viewOfAll({ ...pack, facts: [], figures: [] });
  for (const fact of pack.facts) expect(compareWithStore(proposedAgain(fact), undefined, empty)).toMatchObject({ label: 'new' });
});

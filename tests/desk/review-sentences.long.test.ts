import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/index.ts';
import { proposedFact, SENTENCES } from '../fixtures/candidates.ts';
import { ANN, BEN, buttonsOf, textOf } from '../fixtures/desk.ts';
import { labels, openReview } from '../fixtures/review-desk.ts';

const LENGTH = { subject: 'masonry', property: 'length', value: { kind: 'duration', length: 3, unit: 'year', bound: 'exact' } } as const;
const NEW = {
  ...LENGTH,
  statement: 'The masonry works run over 3 years.',
  unquoted: { length: 'Its table gives 3 years.', status: 'All of it was pledged.' },
} as const;
const LARGER = {
  value: { kind: 'money', amount: '35 million', currency: 'EUR', bound: 'at_least' },
  statement: 'The Coast Courier puts the pledge at no less than EUR 35 million.',
  unquoted: { amount: 'A sum over two sentences gives at least EUR 35 million.' },
} as const;
const ELSEWHERE = {
  ...NEW,
  sentence: SENTENCES.after,
  evidence: [{ source: 'courier', quote: 'Keepers welcomed the word', voice: 'indirect' as const }],
};

/** A pledge that is held already, a new length in the same sentence, and the length again in another sentence. */
const openThree = () => openReview([proposedFact('c-same'), proposedFact('c-new', NEW), proposedFact('c-far', ELSEWHERE)]);
const waiting = ({ curated }: Awaited<ReturnType<typeof openReview>>) => curated().proposals.map(({ entry }) => entry.fact);

describe('candidates of one sentence', () => {
  it('come on one card: the passage once, the quotation of each marked by its number, and what each says of what is held', async () => {
    const { review } = await openThree();
    const text = textOf(await review('open c-same').then(() => review('--sentence c-new')));
    expect(text).toContain('2 candidates of one sentence in “The fund confirms”');
    expect(text.split(SENTENCES.before)).toHaveLength(2);
    expect(text).toMatch(/▸\d ▸\d at least €30 million within two years for the restoration pledge◂\d◂\d/u);
    expect(text).toContain(
      'says the same as: Mira Solberg pledged at least EUR 30 million within two years to restore lighthouses. (pledge-eur)',
    );
    expect(text).not.toContain('Keepers welcomed the word. (');
  });

  it('are decided on one by one, or all at once', async () => {
    const desk = await openThree();
    const card = await desk.review('--sentence c-new');
    expect(labels(card)).toEqual(expect.arrayContaining(['Approve all 2', 'Reject all 2', 'Reject 1', 'Reject 2', 'Open 1', 'Skip']));
    const form = await desk.push(card, 'Reject all 2');
    expect(textOf(form)).toContain('“at least €30 million within two years for the restoration pledge”');
    const done = await desk.fill(form, { reason: 'misread', why: 'Another pledge.' });
    expect(textOf(done)).toContain('2 candidates were rejected: It was misread: Another pledge.');
    expect(waiting(desk)).toEqual(['c-far']);
  });

  it('approved together: what is new becomes a fact, what repeats becomes evidence, what is risky is left and told', async () => {
    const desk = await openReview([proposedFact('c-same'), proposedFact('c-new', NEW), proposedFact('c-risk', LARGER)]);
    const done = textOf(await desk.push(await desk.review('next'), 'Approve all 3'));
    expect(done).toContain('One candidate approved, one merged as evidence.');
    expect(done).toContain('c-risk was left: c-risk needs a look of its own.');
    expect(waiting(desk)).toEqual(['c-risk']);
    expect(
      desk
        .curated()
        .pack.facts.findLast(({ id }) => id === 'pledge-eur')
        ?.evidence.map(({ source }) => source),
    ).toContain('courier');
  });

  it('are with one curator; another is given another sentence', async () => {
    const { review } = await openThree();
    const [one, other] = await Promise.all([review('', ANN), review('', BEN)]);
    expect([textOf(one), textOf(other)].filter((text) => text.includes('2 candidates of one sentence'))).toHaveLength(1);
    expect([textOf(one), textOf(other)].filter((text) => text.includes('Candidate c-far'))).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('has what is at stake first, and last what only repeats; it is sorted and narrowed at will', async () => {
    const { review } = await openReview([
      proposedFact('c-same', { sentence: SENTENCES.before }),
      proposedFact('c-new', ELSEWHERE),
      proposedFact('c-risk', LARGER),
    ]);
    const order = (text: string) => [...text.matchAll(/^(c-\w+) \|/gmu)].map(([, id]) => id);
    expect(order(textOf(await review('list')))).toEqual(['c-risk', 'c-new', 'c-same']);
    expect(order(textOf(await review('list --by document')))).toEqual(['c-same', 'c-risk', 'c-new']);
    expect(order(textOf(await review('list --label conflicts')))).toEqual(['c-risk']);
    expect(order(textOf(await review('list --kind duration')))).toEqual(['c-new']);
    expect(order(textOf(await review('list --subject masonry works --property length')))).toEqual(['c-new']);
    expect(order(textOf(await review('list --document courier --kind money')))).toEqual(['c-risk', 'c-same']);
    expect(textOf(await review('list --document gazette'))).toContain('None of them is like --document gazette.');
    expect(textOf(await review(''))).toContain('Candidate c-risk');
  });

  it('goes on after a decision where it was: what was skipped does not come back before all else was seen', async () => {
    const { review, push } = await openReview([
      proposedFact('c-risk', LARGER),
      proposedFact('c-new', ELSEWHERE),
      proposedFact('c-same', { sentence: SENTENCES.before }),
    ]);
    const second = await push(await review(''), 'Skip');
    expect(textOf(second)).toContain('Candidate c-new');
    const decided = await review('reject c-new duplicate');
    expect(textOf(await push(decided, 'Next candidate'))).toContain('Candidate c-same');
  });

  it('puts news that fills a declared gap before all else', async () => {
    const gap = {
      id: 'length-unknown',
      statement: 'No source says how long the works run.',
      about: ['masonry'],
      looked_through: ['gazette'],
      nearest: [],
      asked_as: [],
    };
    const { review } = await openReview([proposedFact('c-risk', LARGER), proposedFact('c-new', ELSEWHERE)], {
      pack: (pack) => ({ ...pack, gaps: [...pack.gaps, gap] }),
    });
    expect(textOf(await review(''))).toContain('Candidate c-new');
  });
});

describe('many candidates', () => {
  it('are rejected by what they are like: shown first with count and quotations, then each by an act of its own', async () => {
    const desk = await openThree();
    const shown = await desk.review('reject --document courier --kind duration --why not-ours Another coast.');
    expect(textOf(shown)).toContain('2 candidates would be rejected: It is outside the scope: Another coast. Nothing is done yet.');
    expect(textOf(shown)).toContain('“Keepers welcomed the word”');
    expect(waiting(desk)).toHaveLength(3);
    await desk.push(shown, 'Reject these 2');
    const acts = desk.curated().entries.filter(({ kind }) => kind === 'rejected');
    expect(acts.map(({ fact, why }) => [fact, why])).toEqual([
      ['c-new', 'It is outside the scope: Another coast.'],
      ['c-far', 'It is outside the scope: Another coast.'],
    ]);
    expect(new Set(acts.map(({ batch }) => batch)).size).toBe(1);
  });

  it('rejected as a batch wait again by its id, all of them, or one by one by theirs', async () => {
    const desk = await openThree();
    const done = await desk.push(await desk.review('reject --document courier --why duplicate'), 'Reject these 3');
    const batch = /review undo (batch:\S+)/u.exec(textOf(done))?.[1] ?? '';
    await desk.review('undo act:c-new:1');
    expect(waiting(desk)).toEqual(['c-new']);
    expect(textOf(await desk.review(`undo ${batch}`))).toContain('c-far waits for a decision again.');
    expect(waiting(desk).toSorted()).toEqual(['c-far', 'c-new', 'c-same']);
    expect(textOf(await desk.review(`undo ${batch}`))).toContain('UNDO_REFUSED');
  });

  it('that have changed since they were shown are left alone, and new ones are not drawn in', async () => {
    const desk = await openThree();
    const shown = await desk.review('reject --document courier --why duplicate');
    await desk.review('edit c-new statement The masonry works take 3 years.', BEN);
    await desk.store.ledger.append([proposedFact('c-late', { ...ELSEWHERE, at: '2023-12-01T12:30:00Z' })]);
    await desk.refresh();
    const done = textOf(await desk.push(shown, 'Reject these 3'));
    expect(done).toContain('2 candidates were rejected');
    expect(done).toContain('c-new has changed since you saw it');
    expect(waiting(desk).toSorted()).toEqual(['c-late', 'c-new']);
  });

  it('need a reason: without one the button asks for it', async () => {
    const desk = await openThree();
    const shown = await desk.review('reject --label new');
    expect(buttonsOf(shown.message).map(({ id }) => id)).toContain(ACTIONS.openRejectManyForm);
    const form = await desk.push(shown, 'Reject these');
    expect((await desk.fill(form, { reason: 'other' })).faults).toEqual({ why: 'Say the reason in words.' });
    await desk.fill(form, { reason: 'other', why: 'Seen before.' });
    expect(waiting(desk)).toEqual(['c-same']);
  });
});

describe('a card', () => {
  it('says what has to be mended before it can be approved, and asks for that alone', async () => {
    const { unquoted: _, ...bare } = ELSEWHERE;
    const { review, push } = await openReview([proposedFact('c-bare', bare)]);
    const card = await review('open c-bare');
    expect(textOf(card)).toContain('It cannot be approved as it is');
    const { form } = await push(card, 'Edit');
    expect(form?.asked).toContain('statement');
    expect(form?.asked).not.toContain('audience');
    expect(form?.asked?.length).toBeLessThan(8);
  });

  it('is approved as it is said in its form, in one act', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-new', NEW)]);
    const done = await fill(await push(await review('open c-new'), 'Edit'), {
      statement: 'The masonry works last 3 years.',
      decision: 'approve',
    });
    expect(textOf(done)).toContain('c-new was approved: The masonry works last 3 years.');
    expect(curated().entries.map(({ kind }) => kind)).toEqual(['proposed', 'approved']);
  });

  it('is edited a field at a time in one line, held to the same checks', async () => {
    const { review, curated } = await openReview([proposedFact('c-new', NEW)]);
    await review('edit c-new:1 statement The masonry works last 3 years.');
    expect(curated().proposals[0]?.content.fact).toMatchObject({ statement: 'The masonry works last 3 years.', unquoted: NEW.unquoted });
    expect((await review('edit c-new value 4 years')).faults).toHaveProperty('unquoted');
    expect((await review('edit c-new colour blue')).faults).toHaveProperty('colour');
    expect(textOf(await review('edit c-new:1 topic works'))).toContain('ALREADY_DECIDED');
  });

  it('of a candidate that repeats a fact is merged by one press', async () => {
    const { review, push, curated } = await openReview([proposedFact('c-same')]);
    const done = textOf(await push(await review('open c-same'), 'Merge'));
    expect(done).toContain('c-same is evidence for pledge-eur now.');
    expect(curated().proposals).toEqual([]);
  });

  it('says before it is approved that nobody is told, or whom a digest may bring it to', async () => {
    const { review, store } = await openReview([proposedFact('c-new', NEW)]);
    expect(textOf(await review('open c-new'))).toContain('nobody is told');
    const target = { platform: 'slack', tenant: 'T1', id: 'C7', kind: 'channel' } as const;
    await store.subscriptions.subscribe({ digest: 'morning', target, createdBy: ANN, createdAt: '2023-11-01T00:00:00Z' });
    expect(textOf(await review('open c-new'))).toContain('the next digest may bring it to 1 channel');
    expect(textOf(await review('approve c-new'))).toContain('The next digest may bring it to 1 channel'.slice(4));
  });
});

import { describe, expect, it } from 'vitest';
import { ACTIONS, FORMS } from '../../src/index.ts';
import { proposedFact, SENTENCES } from '../fixtures/candidates.ts';
import { ANN, buttonsOf, textOf } from '../fixtures/desk.ts';
import { at, openReview, placeOf } from '../fixtures/review-desk.ts';

const ASKED = 'How long do the masonry works run?';
const UNHEARD = 'How many boats does Portugal own?';
const REASONS = { length: 'Its table gives 3 years.', status: 'All of it was pledged.' };
const ANSWERS = {
  subject: 'masonry',
  property: 'length',
  value: { kind: 'duration', length: 3, unit: 'year', bound: 'exact' },
  statement: 'The masonry works run over 3 years.',
  unquoted: REASONS,
} as const;
const BESIDE = { sentence: SENTENCES.after } as const;

/** A review with candidates, and questions that readers asked in vain and sent to the curators. */
async function askedInVain(questions: readonly string[], waiting: Parameters<typeof openReview>[0]) {
  const desk = await openReview(waiting);
  for (const text of questions) {
    const reply = await desk.act({ kind: 'question', text, thread: [] }, ANN, placeOf(ANN), at(0));
    await desk.press(reply, ACTIONS.askCurators, ANN, placeOf(ANN), at(0));
  }
  return desk;
}

describe('a candidate that would answer what readers asked in vain', () => {
  it('says so on its card, and no other does', async () => {
    const { review } = await askedInVain([ASKED, UNHEARD], [proposedFact('c-beside', BESIDE), proposedFact('c-answers', ANSWERS)]);
    const card = textOf(await review('open c-answers'));
    expect(card).toContain(`It would answer what was asked: “${ASKED}”`);
    expect(card).not.toContain(UNHEARD);
    expect(textOf(await review('open c-beside'))).not.toContain('It would answer what was asked');
  });

  it('is told in the words of a curator where there are any', async () => {
    const { review, act } = await askedInVain([ASKED], [proposedFact('c-answers', ANSWERS)]);
    const list = await review('questions');
    const key = buttonsOf(list.message).find(({ id }) => id === ACTIONS.openTopic)?.value ?? '';
    const fields = { wording: 'The length of the masonry works', audience: 'public' };
    await act({ kind: 'form', form: `${FORMS.wordTopic}:${key}`, fields }, ANN, placeOf(ANN), at(1));
    const card = textOf(await review('open c-answers'));
    expect(card).toContain('It would answer what was asked: “The length of the masonry works”');
    expect(card).not.toContain(ASKED);
  });

  it('says nothing where nobody asked', async () => {
    const { review } = await askedInVain([UNHEARD], [proposedFact('c-answers', ANSWERS)]);
    expect(textOf(await review('open c-answers'))).not.toContain('It would answer');
  });

  it('comes before what nobody asked for, however long that has waited', async () => {
    const other = proposedFact('c-other', { ...ANSWERS, ...BESIDE, subject: 'kelmar-fund', statement: 'The fund meets for 3 years.' });
    const waiting = [other, proposedFact('c-answers', ANSWERS)];
    expect(textOf(await (await askedInVain([], waiting)).review(''))).toContain('Candidate c-other');
    expect(textOf(await (await askedInVain([ASKED], waiting)).review(''))).toContain('Candidate c-answers');
  });

  it('once approved names the questions that can be answered since, and leads to them', async () => {
    const { review } = await askedInVain([ASKED, UNHEARD], [proposedFact('c-answers', ANSWERS)]);
    const reply = await review('approve c-answers');
    expect(textOf(reply)).toContain(`It can be answered now what was asked: “${ASKED}”.`);
    expect(textOf(reply)).not.toContain(UNHEARD);
    expect(buttonsOf(reply.message).filter(({ id }) => id === ACTIONS.openTopic)).toHaveLength(1);
  });
});

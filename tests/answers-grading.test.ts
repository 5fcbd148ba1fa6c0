import { describe, expect, it } from 'vitest';
import { type GradedReply, gradedQuestionSchema } from './eval/answers/grading/graded-question.ts';
import { judge } from './eval/answers/grading/judge.ts';

const DOCUMENTED = new Set(['20.9', '22.72', '40', '100']);

function question(fields: object) {
  return gradedQuestionSchema.parse({
    id: 'x1',
    question: 'How big is the fund?',
    kind: 'figure',
    behaviour: 'answer',
    asked_at: '2024-10-18',
    cite_min: 0,
    ...fields,
  });
}

function reply(fields: Partial<GradedReply>): GradedReply {
  return { outcome: 'answered', headline: '', text: fields.headline ?? '', citations: [], derived: [], ...fields };
}

/** The verdict on a reply to a question on a fund, with whatever differs from a plain one. */
function verdict(asked: object, given: Partial<GradedReply> | undefined): string {
  return judge(question(asked), given && reply(given), DOCUMENTED).verdict;
}

const fund = { expect_groups: [['EUR 20.9 billion'], ['first half']], must_cite: ['a.txt'], cite_min: 1 };
const cited = [{ document: 'a.txt' }];
const filler = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the verdict on a reply', () => {
  it('an answer with all that is expected is full', () => {
    for (const outcome of ['answered', 'contested', 'corrected'])
      expect(verdict(fund, { outcome, headline: 'EUR 20.9 billion in the first half.', citations: cited })).toBe('full');
    expect(
      verdict(fund, { outcome: 'partly', headline: 'EUR 20.9 billion in the first half.', citations: cited }),
      'hedging where all of it is held is no full answer',
    ).toBe('partial');
  });
  it('an answer without a group, or without its citation, is partial', () => {
    expect(verdict(fund, { headline: 'EUR 20.9 billion.', citations: cited })).toBe('partial');
    expect(verdict(fund, { headline: 'EUR 20.9 billion in the first half.' })).toBe('partial');
    expect(verdict(fund, { headline: 'EUR 20.9 billion in the first half.', citations: [{ document: 'b.txt' }] })).toBe('partial');
  });
  it('amounts and dates count in every usual way of writing', () => {
    for (const headline of [
      '€20.9bn',
      '€ 20,9 Mrd.',
      '20.9 billion euros',
      'EUR20.9 billion',
      "20,9 milliards d'euros",
      '20.9-billion-euro fund',
    ])
      expect(verdict({ expect_groups: [['EUR 20.9 billion']] }, { headline }), headline).toBe('full');
    for (const headline of ['$22.72bn', 'US$22.72 billion', 'USD 22.72 billion', '22.72 billion dollars'])
      expect(verdict({ expect_groups: [['USD 22.72 billion']] }, { headline }), headline).toBe('full');
    for (const headline of [
      '17 October 2024',
      'October 17, 2024',
      'Oct. 17',
      'on the 17th of October',
      '2024-10-17',
      '17.10.2024',
      '17.10.24',
      '16-17 October',
      'October 17-18',
      '17 and 18 October',
      '17. Oktober',
    ])
      expect(verdict({ expect_groups: [['17 October']] }, { headline }), headline).toBe('full');
    expect(verdict({ expect_groups: [['7 October']] }, { headline: '17 October' })).toBe('wrong');
    expect(verdict({ expect_groups: [['EUR 20.9 billion']] }, { headline: '$20.9 billion' })).toBe('wrong');
  });
  it('an alternative matches from the start of a word, a short one as a word, a number as a number', () => {
    expect(verdict({ expect_groups: [['US']] }, { headline: 'They discuss Russia.' })).toBe('wrong');
    expect(verdict({ expect_groups: [['EU']] }, { headline: 'EUR for Europe.' })).toBe('wrong');
    expect(verdict({ expect_groups: [['clear']] }, { headline: 'It is unclear.' })).toBe('wrong');
    expect(verdict({ expect_groups: [['propos']] }, { headline: 'He proposed it.' })).toBe('full');
    expect(verdict({ expect_groups: [['20']] }, { headline: 'It is 20.9.' })).toBe('wrong');
    expect(verdict({ expect_groups: [['52']] }, { headline: '52.25 % of it.', derived: [{ value: '52.25', formula: '20.9 / 40' }] })).toBe(
      'full',
    );
  });
  it('what is expected has to stand in the first 90 words, some of it in the first 40', () => {
    const text = (n: number) => ({
      headline: 'The fund.',
      text: `The fund. ${filler(n)} EUR 20.9 billion in the first half.`,
      citations: cited,
    });
    expect(verdict(fund, text(20))).toBe('full');
    expect(verdict(fund, text(60))).toBe('partial');
    expect(verdict(fund, text(120))).toBe('wrong');
    expect(verdict({ ...fund, behaviour: 'brief' }, text(120))).toBe('full');
    expect(verdict({ ...fund, behaviour: 'brief' }, text(160))).toBe('wrong');
  });
  it('the list of sources is no text, except where sources are asked for', () => {
    const listed = { headline: 'Here it is.', text: 'Here it is.\n\nSources:\n- Gazette, 17 October 2024', citations: cited };
    expect(verdict({ expect_groups: [['Gazette']] }, listed)).toBe('wrong');
    expect(verdict({ expect_groups: [['Gazette']], kind: 'source' }, listed)).toBe('full');
    expect(verdict({ expect_groups: [['Gazette']] }, { headline: 'Sources differ.', text: 'Sources differ.\nThe Gazette has more.' })).toBe(
      'full',
    );
    expect(
      verdict(
        { expect_groups: [['Gazette']] },
        { outcome: 'unknown', headline: 'Not held.', text: 'Not held.\nLooked through: Gazette, 17 October 2024.' },
      ),
    ).toBe('false_absence');
  });
  it('a refusal that shows the answer is helped, any other a false absence', () => {
    const shown = 'Nothing there answers this. Nearest: EUR 20.9 billion in the first half.';
    for (const outcome of ['unknown', 'out_of_scope']) {
      expect(verdict(fund, { outcome, headline: 'Nothing there answers this.', text: shown })).toBe('helped');
      expect(verdict(fund, { outcome, headline: 'Nothing there answers this.' })).toBe('false_absence');
    }
    expect(verdict({ ...fund, behaviour: 'both_sides' }, { outcome: 'unknown', headline: 'Not held: EUR 20.9 billion.' })).toBe(
      'false_absence',
    );
    expect(verdict({ ...fund, behaviour: 'correct_premise' }, { outcome: 'unknown', headline: 'x', text: shown })).toBe('helped');
    expect(verdict({ ...fund, behaviour: 'brief' }, { outcome: 'unknown', headline: 'Not held: EUR 20.9 billion.' })).toBe('helped');
    expect(
      verdict({ ...fund, kind: 'source' }, { outcome: 'unknown', headline: 'x', text: shown }),
      'a refusal that cites nothing does not show the source',
    ).toBe('false_absence');
    expect(
      verdict(fund, { outcome: 'partly', headline: 'No source says that.', text: shown, citations: cited }),
      'a refusing headline is a refusal under any outcome',
    ).toBe('helped');
  });
  it("a repetition of the user's words shows nothing", () => {
    const q = { question: 'and the first half?', expect_groups: [['first half', 'H1']], must_cite: [] };
    expect(verdict(q, { outcome: 'unknown', headline: 'Nothing answers this for the “first half”.' })).toBe('false_absence');
    expect(verdict({ ...q, expect_groups: [['EUR 20.9 billion'], ['first half', 'H1']] }, { headline: 'The first half was warm.' })).toBe(
      'wrong',
    );
  });
  it('asking back where an answer is held is helped with it among the choices, else asked', () => {
    expect(verdict(fund, { outcome: 'clarify', headline: 'Do you mean the EUR 20.9 billion or the aim of 40?' })).toBe('helped');
    expect(verdict(fund, { outcome: 'clarify', headline: 'Do you mean this or that?' })).toBe('asked');
  });
  it('an answer without anything expected is wrong', () => {
    expect(verdict(fund, { headline: 'The plan of April was 100 billion euros.', citations: cited })).toBe('wrong');
    expect(verdict(fund, { outcome: 'help', headline: 'I answer questions.' })).toBe('wrong');
    expect(
      verdict(fund, { outcome: 'related', headline: 'EUR 20.9 billion in the first half.' }),
      'an outcome that the grader does not know',
    ).toBe('wrong');
    expect(verdict(fund, undefined), 'no reply').toBe('wrong');
    const many = { expect_groups: [['crux'], ['one'], ['two']] };
    expect(verdict(many, { headline: 'Only one.' })).toBe('wrong');
    expect(verdict(many, { headline: 'One and two.' })).toBe('partial');
    expect(verdict(many, { headline: 'The crux.' })).toBe('partial');
  });
  it('a headline that says what must not be said is wrong', () => {
    expect(
      verdict({ ...fund, must_not: ['$20.9'] }, { headline: 'EUR 20.9 billion ($20.9 billion) in the first half.', citations: cited }),
    ).toBe('wrong');
    expect(
      verdict(
        { ...fund, must_not: ['April'] },
        {
          headline: 'EUR 20.9 billion in the first half.',
          text: 'EUR 20.9 billion in the first half. April was before.',
          citations: cited,
        },
      ),
    ).toBe('full');
  });
  it('both sides have to be told', () => {
    const q = { behaviour: 'both_sides', expect_groups: [['committed'], ['provided']] };
    expect(verdict(q, { outcome: 'contested', headline: 'Committed in one, provided in the other.' })).toBe('full');
    expect(verdict(q, { headline: 'It was provided.' })).toBe('partial');
    expect(verdict(q, { headline: 'It was something.' })).toBe('wrong');
  });
  it('a brief is partial with more than a third of its points, wrong with fewer', () => {
    const q = { behaviour: 'brief', expect_groups: [['one'], ['two'], ['three'], ['four']] };
    expect(verdict(q, { headline: 'One, two, three, four.' })).toBe('full');
    expect(verdict(q, { headline: 'Two and four.' })).toBe('partial');
    expect(verdict(q, { headline: 'Three.' })).toBe('wrong');
  });
  it('of a part that is held: it and the lack have to be said, under a refusal, too', () => {
    const q = { behaviour: 'partly', expect_groups: [['recent'], ['no date', 'not dated']], must_cite: ['a.txt'], cite_min: 1 };
    for (const outcome of ['partly', 'answered', 'unknown', 'out_of_scope'])
      expect(verdict(q, { outcome, headline: 'It was recent; no date is given.', citations: cited })).toBe('full');
    expect(verdict(q, { outcome: 'unknown', headline: 'It was recent; no date is given.' })).toBe('partial');
    expect(verdict(q, { outcome: 'unknown', headline: 'It was recent.', citations: cited })).toBe('partial');
    expect(verdict(q, { outcome: 'unknown', headline: 'No date.', citations: cited })).toBe('false_absence');
    expect(verdict(q, { outcome: 'answered', headline: '17 October 2024: it was not dated.', citations: cited })).toBe('wrong');
  });
  it('where the documents do not say, a refusal is full and an answer wrong', () => {
    const q = { behaviour: 'abstain', question: 'Who runs the command?' };
    for (const outcome of ['unknown', 'out_of_scope', 'clarify'])
      expect(verdict(q, { outcome, headline: 'The documents do not say.' })).toBe('full');
    for (const outcome of ['answered', 'contested', 'corrected', 'help', 'social'])
      expect(verdict(q, { outcome, headline: 'It is in the north.' })).toBe('wrong');
    expect(
      verdict(q, { outcome: 'partly', headline: 'No source names anybody.', text: 'No source names anybody. It is in the north.' }),
    ).toBe('full');
    expect(verdict(q, { outcome: 'partly', headline: 'It is in the north.' }), 'gives something and does not say what is lacking').toBe(
      'wrong',
    );
  });
  it('a refusal has to be about what was asked', () => {
    const q = { behaviour: 'abstain', question: 'Who runs it?', expect_groups: [['commander', 'command']] };
    expect(verdict(q, { outcome: 'unknown', headline: 'No source names a commander.' })).toBe('full');
    expect(verdict(q, { outcome: 'unknown', headline: 'None of the sources answers this.' })).toBe('partial');
    expect(verdict(q, { outcome: 'unknown', headline: 'No source speaks of sanctions or frozen assets.' })).toBe('wrong');
    expect(
      verdict(q, { outcome: 'answered', headline: 'The sources do not name its commander.' }),
      'a refusal under the wrong outcome',
    ).toBe('partial');
  });
  it('further outcomes are accepted where the question says so and every group is met', () => {
    const q = {
      behaviour: 'abstain',
      question: 'Was Atlantis mentioned?',
      expect_groups: [['Atlantis'], ['no source', 'not ']],
      also: ['answered'],
    };
    expect(verdict(q, { outcome: 'answered', headline: 'No source mentions Atlantis.' })).toBe('full');
    expect(verdict(q, { outcome: 'answered', headline: 'The fund is large.' })).toBe('wrong');
    expect(verdict(q, { outcome: 'unknown', headline: 'None of them answers this.' })).toBe('partial');
  });
  it('a question to be declined', () => {
    const q = { behaviour: 'decline', question: 'Will it rain?' };
    expect(verdict(q, { outcome: 'out_of_scope', headline: 'That is outside.' })).toBe('full');
    expect(verdict(q, { outcome: 'unknown', headline: 'That is outside.' })).toBe('full');
    expect(verdict(q, { outcome: 'social', headline: 'I would not know.' })).toBe('partial');
    expect(verdict(q, { outcome: 'answered', headline: 'Yes.' })).toBe('wrong');
  });
  it('small talk wants a few words and no facts', () => {
    const q = { behaviour: 'social', question: 'thanks' };
    for (const outcome of ['social', 'help'])
      expect(verdict(q, { outcome, headline: "You're welcome. Ask me anything on the fund of 2024." })).toBe('full');
    expect(verdict(q, { outcome: 'social', headline: filler(30) })).toBe('partial');
    expect(verdict(q, { outcome: 'help', headline: filler(60) })).toBe('wrong');
    expect(verdict(q, { outcome: 'social', headline: 'Welcome. It was 20.9 billion.' })).toBe('wrong');
    expect(verdict(q, { outcome: 'social', headline: 'Welcome.', citations: cited })).toBe('wrong');
    expect(verdict(q, { outcome: 'answered', headline: 'Welcome.' })).toBe('wrong');
    expect(verdict(q, { outcome: 'unknown', headline: 'Not held.' })).toBe('wrong');
  });
  it('help is for those who ask what the bot can do', () => {
    const q = { behaviour: 'help', question: 'what can you do', expect_groups: [['fund'], ['source']] };
    expect(verdict(q, { outcome: 'help', headline: 'I answer questions on the fund, with sources.' })).toBe('full');
    expect(verdict(q, { outcome: 'help', headline: 'I answer questions on the fund.' })).toBe('partial');
    expect(verdict(q, { outcome: 'unknown', headline: 'Not held.' })).toBe('wrong');
  });
  it('a truly ambiguous question may be asked back or answered with the assumption named', () => {
    const q = { behaviour: 'clarify', question: 'and he?', expect_groups: [['aim', '40 billion'], ['director']] };
    expect(verdict(q, { outcome: 'clarify', headline: 'Do you mean the aim or the director?' })).toBe('full');
    expect(verdict(q, { outcome: 'clarify', headline: 'Do you mean the aim?' })).toBe('partial');
    expect(verdict(q, { outcome: 'answered', headline: 'If you mean the director: his aim is 40 billion euros.' })).toBe('full');
    expect(verdict(q, { outcome: 'answered', headline: 'It was warm.' })).toBe('wrong');
  });
  it('numbers from nowhere and forbidden shapes are fabricated, whatever else is right', () => {
    expect(verdict(fund, { headline: 'EUR 20.9 billion in the first half, 87 of them late.', citations: cited })).toBe('fabricated');
    expect(
      verdict(
        { ...fund, must_not_regex: '\\d+ ?%' },
        { headline: 'EUR 20.9 billion in the first half.', text: 'EUR 20.9 billion in the first half. Or 20 %.', citations: cited },
      ),
    ).toBe('fabricated');
    const half = { expect_groups: [['52']] };
    expect(verdict(half, { headline: '52.25 %' })).toBe('fabricated');
    expect(verdict(half, { headline: '52.25 %', derived: [{ value: '52.25 %', formula: '20.9 / 40' }] })).toBe('full');
    expect(
      verdict(
        { question: 'Is it 87?', expect_groups: [['EUR 20.9 billion']] },
        { headline: 'Not 87 but EUR 20.9 billion, on 16.10.2024.' },
      ),
      "the user's numbers and dates are no fabrications",
    ).toBe('full');
  });
});

describe('a question to be graded', () => {
  it('names a behaviour that the grader knows', () => {
    expect(() => question({ behaviour: 'guess' })).toThrow(/behaviour/u);
  });
});

import { describe, expect, it } from 'vitest';
import { isWarning, remarksTogether } from '../../src/curation/remark-words.ts';
import { ACTIONS, addressOf, Failure, FORMS, type Person, type Reply } from '../../src/index.ts';
import { courierDocument, proposedFact, SENTENCES } from '../fixtures/candidates.ts';
import { ANN, BEN, buttonsOf, textOf } from '../fixtures/desk.ts';
import { at, initialOf, labels, openReview, placeOf } from '../fixtures/review-desk.ts';

const CARO: Person = { platform: 'teams', tenant: 'T2', id: 'caro' };

const LARGER = {
  value: { kind: 'money', amount: '35 million', currency: 'EUR', bound: 'at_least' },
  statement: 'The Coast Courier puts the pledge at no less than EUR 35 million.',
  unquoted: { amount: 'A sum over two sentences gives at least EUR 35 million.' },
} as const;
const LENGTH = { subject: 'masonry', property: 'length', value: { kind: 'duration', length: 3, unit: 'year', bound: 'exact' } } as const;
const REASONS = { length: 'Its table gives 3 years.', status: 'All of it was pledged.' };
const NEW = { ...LENGTH, statement: 'The masonry works run over 3 years.', unquoted: REASONS };

/** A candidate of another sentence. */
const ELSEWHERE = { ...NEW, sentence: SENTENCES.after } as const;

describe('a card of the review', () => {
  it('shows how the candidate stands to what is held, its fields, its passage in context with the quotation in bold', async () => {
    const { review } = await openReview([proposedFact('c-one')]);
    const reply = await review('');
    const text = textOf(reply);
    expect(reply).toMatchObject({ audience: 'asker' });
    expect(text).toContain('1 candidate waits: 1 corroboration.');
    expect(text).toContain('Candidate c-one');
    expect(text).toContain('at least EUR 30 million');
    expect(text).toContain('The fund met in Skarvik on Thursday. The director confirmed');
    expect(text).toContain('Keepers welcomed the word.');
    const runs = reply.message.blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
    expect(runs).toContainEqual({ text: 'at least €30 million within two years for the restoration pledge', style: 'bold' });
    expect(labels(reply)).toEqual(
      expect.arrayContaining([
        'Approve',
        'Edit',
        'Merge as evidence',
        'Reject',
        'Mark contested',
        'Set rank',
        'Second pair of eyes',
        'Skip',
      ]),
    );
  });

  it('puts what is held beside it where they touch', async () => {
    const { review } = await openReview([proposedFact('c-larger', LARGER)]);
    const reply = await review('');
    expect(textOf(reply)).toContain('Conflicts');
    expect(reply.message.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        columns: ['Field', 'Candidate', 'Held'],
        rows: expect.arrayContaining([['Value', 'at least EUR 35 million', 'at least EUR 30 million']]),
      }),
    );
  });

  it('is compared anew when it is opened: the store has moved on', async () => {
    const { review } = await openReview([proposedFact('c-one', NEW), proposedFact('c-two', NEW)]);
    expect(textOf(await review('open c-two'))).toContain('New');
    await review('approve c-one');
    expect(textOf(await review('open c-two'))).not.toContain('New:');
  });

  it('says nothing twice: a remark that ends as the reason does, or on what the document has spoken of, is left out', () => {
    const why = 'A figure of another scope than c-one: it covers “2024”, not “2023”.';
    const slip = { code: 'currency_slip', text: 'The body of the text prints euros.' } as const;
    const undated = { code: 'undated', text: 'The document prints no date of its own.' } as const;
    const compared = [
      { code: 'other_scope', text: 'Like c-one, but it covers “2024”, not “2023”.' },
      { code: 'currency_slip', text: 'The passage prints USD where c-one has EUR.' },
      { code: 'misread_rate', text: 'The passage tells a total as a yearly amount.' },
    ] as const;
    const told = remarksTogether([slip, slip, undated], { why, remarks: compared });
    expect(told).toEqual([slip, undated, compared[2]]);
    expect(told.map(isWarning)).toEqual([true, false, true]);
  });

  it('tells remarks and requests for a second look', async () => {
    const remarks = [{ code: 'currency_slip', text: 'The headline prints dollars.' }] as const;
    const proposal = proposedFact('c-one');
    if (proposal.kind !== 'proposed') throw new Error('It is no proposal.');
    const { review, fill, push } = await openReview([{ ...proposal, remarks: [...remarks] }]);
    const card = await review('');
    expect(textOf(card)).toContain('Perhaps the wrong currency: The headline prints dollars.');
    await fill(await push(card, 'Second pair'), { why: 'Is that the speech of July?' });
    expect(textOf(await review('open c-one', BEN))).toContain('Is that the speech of July?');
  });
});

describe('a claim', () => {
  it('keeps a candidate for whoever opened it for 15 minutes; another is told who and until when, and is offered the next', async () => {
    const { review, push } = await openReview([proposedFact('c-one'), proposedFact('c-two', ELSEWHERE)]);
    await review('open c-one', ANN, at(0));
    const told = await review('open c-one', CARO, at(5));
    expect(textOf(told)).toContain('slack/T1/ann has c-one until Friday 1 December 2023, 13:15');
    expect(textOf(await push(told, 'Next candidate', CARO, at(6)))).toContain('Candidate c-two');
    expect(textOf(await review('open c-one', CARO, at(16)))).toContain('Candidate c-one');
  });

  it('gives two curators who ask for the next one different candidates, and says so when none is left', async () => {
    const { review } = await openReview([proposedFact('c-one'), proposedFact('c-two', ELSEWHERE)]);
    const [one, other] = await Promise.all([review('', ANN, at(0)), review('', BEN, at(0))]);
    expect([textOf(one), textOf(other)].map((text) => /Candidate (c-\w+)/u.exec(text)?.[1]).toSorted()).toEqual(['c-one', 'c-two']);
    expect(textOf(await review('', CARO, at(1)))).toContain('with another curator');
  });

  it('is let go by a decision and by skipping', async () => {
    const { review, push, store } = await openReview([proposedFact('c-one'), proposedFact('c-two', ELSEWHERE)]);
    const second = await push(await review('open c-one', ANN, at(0)), 'Skip', ANN, at(1));
    expect((await store.reviews.running(at(2))).map(({ proposal }) => proposal)).toEqual(['c-two']);
    await push(second, 'Approve', ANN, at(2));
    expect(await store.reviews.running(at(3))).toEqual([]);
  });
});

describe('a decision', () => {
  it('gives an answer whose passages can be seen as they stand in the document', async () => {
    const { review, act, press } = await openReview([proposedFact('c-new', NEW)]);
    await review('approve c-new');
    const question = { kind: 'question', text: 'How long do the masonry works run?', thread: [] } as const;
    const answer = await act(question, ANN, placeOf(ANN), at(30));
    const context = await press(answer, ACTIONS.sources, ANN, placeOf(ANN), at(31));
    expect(textOf(context)).toContain('As they stand in the documents');
    expect(textOf(context)).toContain('Coast Courier: The fund met in Skarvik on Thursday. The director confirmed');
    expect(context.audience).toBe('asker');
  });

  it('is in force for the next question', async () => {
    const { review, look } = await openReview([proposedFact('c-one', NEW)]);
    const question = 'How long do the masonry works run?';
    expect(await look(question)).not.toContain('3 years');
    await review('approve c-one');
    expect(await look(question)).toContain('3 years');
  });

  it('of two curators on two platforms counts once; the other is told who decided what and when, and offered the next', async () => {
    const { review, push, fill, curated, events } = await openReview([proposedFact('c-one'), proposedFact('c-two', NEW)]);
    const card = await review('open c-one', ANN, at(0));
    const form = await push(card, 'Reject', CARO, at(1));
    const [approved, rejected] = await Promise.all([push(card, 'Approve', ANN, at(2)), fill(form, { reason: 'misread' }, CARO, at(2))]);
    const decisions = curated().entries.filter(({ fact, kind }) => fact === 'c-one' && kind !== 'proposed');
    expect(decisions).toHaveLength(1);
    const [won, lost] = decisions[0]?.by === addressOf(ANN) ? [approved, rejected] : [rejected, approved];
    expect(labels(won)).toContain('Undo');
    expect(textOf(lost)).toMatch(/(?:slack\/T1\/ann approved|teams\/T2\/caro rejected) c-one on Friday 1 December 2023, 13:02/u);
    expect(labels(lost)).toEqual(['Next candidate (1)']);
    expect(events).toContainEqual(expect.objectContaining({ failure: expect.objectContaining({ code: 'ALREADY_DECIDED' }) }));
  });

  it('stands, and is told so, even when the claim on the candidate cannot be given back', async () => {
    const away = new Failure('STORE_UNAVAILABLE', 'Away.', 'Away.', 'Wait.');
    const { review, events } = await openReview([proposedFact('c-new', NEW)], {
      store: (store) => ({ ...store, reviews: { ...store.reviews, release: () => Promise.reject(away) } }),
    });
    expect(textOf(await review('approve c-new'))).toContain('c-new was approved');
    expect(events).toContainEqual({ kind: 'failed', interaction: 'command', failure: away });
  });

  it('is refused on what somebody has edited since: nobody approves what they have not seen', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one')]);
    const card = await review('open c-one', ANN, at(0));
    await fill(await push(card, 'Edit', BEN), { statement: 'The pledge of July was repeated.' }, BEN);
    expect(textOf(await push(card, 'Approve', ANN))).toContain('slack/T1/ben edited c-one');
    expect(curated().proposals).toHaveLength(1);
    await push(await review('open c-one'), 'Approve');
    expect(curated().pack.facts.find(({ id }) => id === 'c-one')?.statement).toBe('The pledge of July was repeated.');
  });

  it('is refused where the fact would not be sound, with what to edit', async () => {
    const { review, curated } = await openReview([proposedFact('c-one', { statement: 'It was EUR 99 million.' })]);
    expect(textOf(await review('approve c-one'))).toMatch(/99 million.*CONTENT_INVALID/u);
    expect(curated().proposals).toHaveLength(1);
  });

  it('on what another asked a second look for is anybody’s but theirs', async () => {
    const { review, curated } = await openReview([proposedFact('c-one')]);
    await review('refer c-one Is it the July speech?');
    for (const words of ['approve c-one', 'reject c-one no', 'dispute c-one no'])
      expect(textOf(await review(words))).toContain('OTHER_CURATOR_NEEDED');
    expect(textOf(await review(''))).toContain('waits for one at your request');
    expect(textOf(await review('approve c-one', CARO))).toContain('was approved');
    expect(curated().proposals).toEqual([]);
  });
});

describe('what is denied or planned', () => {
  const DENIED = { polarity: 'denied', status: undefined, statement: 'The director denied a pledge of at least EUR 30 million.' } as const;
  const PLANNED = { modality: 'planned', status: undefined, statement: 'The fund plans to pledge at least EUR 30 million.' } as const;

  it('is said to be on the card, beside what it denies, and its approval is not the first choice', async () => {
    const { review } = await openReview([proposedFact('c-one', DENIED)]);
    const reply = await review('');
    expect(textOf(reply)).toContain('1 candidate waits: 1 denial.');
    expect(textOf(reply)).toMatch(/Denies: It denies what \S+ says\./u);
    expect(textOf(reply)).toMatch(/Told as.*denied.*a fact/u);
    expect(buttonsOf(reply.message).find(({ label }) => label === 'Approve')?.style).toBeUndefined();
  });

  it('waits under its own kind, and is none of the corroborations', async () => {
    const { review } = await openReview([proposedFact('c-one', DENIED), proposedFact('c-two', PLANNED)]);
    expect(textOf(await review('denials'))).toContain('Candidate c-one');
    expect(textOf(await review('plans'))).toContain('Candidate c-two');
    expect(textOf(await review('all corroborations'))).toContain('No corroboration waits');
  });

  it('is read otherwise only with a reason', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one', DENIED)]);
    const form = await push(await review('open c-one'), 'Edit');
    const refused = await fill(form, { polarity: 'affirmed' });
    expect(refused.faults).toHaveProperty('why');
    expect(curated().proposals[0]?.content.fact.polarity).toBe('denied');
    await fill(form, { polarity: 'affirmed', why: 'He denied another pledge.' });
    expect(curated().proposals[0]?.content.fact).not.toHaveProperty('polarity');
    expect(curated().entries.at(-1)?.why).toBe('He denied another pledge.');
  });

  it('is refused where the statement leaves it out', async () => {
    const { review, curated } = await openReview([
      proposedFact('c-one', { ...DENIED, statement: 'The pledge is at least EUR 30 million.' }),
    ]);
    expect(textOf(await review('approve c-one'))).toMatch(/told as denied.*CONTENT_INVALID/u);
    expect(curated().proposals).toHaveLength(1);
  });

  it('is said to be in the answer once it is approved', async () => {
    const { review, look } = await openReview([
      proposedFact('c-one', {
        ...DENIED,
        value: { kind: 'money', amount: '55 million', currency: 'EUR', bound: 'exact' },
        statement: 'The director denied a pledge of EUR 55 million for the restoration.',
        evidence: [
          { source: courierDocument().source.id, quote: 'denied a pledge of EUR 55 million for the restoration', voice: 'indirect' },
        ],
        period: undefined,
      }),
    ]);
    await review('approve c-one');
    expect(await look('Was a pledge of EUR 55 million made for the restoration?')).toMatch(/denied/u);
  });
});

describe('the door of an act', () => {
  it('is the platform on which it was done, and the terminal where it came from one', async () => {
    const { review, act, curated } = await openReview([proposedFact('c-one'), proposedFact('c-two', NEW)]);
    const approve = { kind: 'command', name: 'review', text: 'approve c-two', terminal: { account: 'anna' } } as const;
    await review('refer c-one Look again.');
    await review('reject c-one no', CARO);
    await act(approve, BEN, placeOf(BEN), at(5));
    expect(
      curated()
        .entries.slice(2)
        .map(({ kind, by, via }) => [kind, by, via]),
    ).toEqual([
      ['referred', 'slack/T1/ann', { door: 'slack' }],
      ['rejected', 'teams/T2/caro', { door: 'teams' }],
      ['approved', 'slack/T1/ben', { door: 'terminal', account: 'anna' }],
    ]);
  });

  it('is told in the history and on the card; acts of before it was recorded read as they did', async () => {
    const { review, act, store, refresh } = await openReview([proposedFact('c-two', NEW)]);
    const terminal = { account: 'anna' };
    await act({ kind: 'command', name: 'review', text: 'approve c-two', terminal }, BEN, placeOf(BEN), at(1));
    await act({ kind: 'command', name: 'review', text: 'contest c-two Hardly.', terminal }, BEN, placeOf(BEN), at(2));
    const old = { fact: 'c-two', kind: 'verified', at: at(3), why: 'Looked again.' } as const;
    await store.ledger.append([
      { ...old, id: 'old-1', by: 'slack/T1/ben' },
      { ...old, id: 'old-2', by: 'console/local/me' },
    ]);
    await refresh();
    const history = textOf(await review('history c-two'));
    expect(history).toContain('anna at the terminal, as slack/T1/ben approved c-two');
    expect(history).toContain('slack/T1/ben verified c-two');
    expect(history).toContain('somebody at the terminal verified c-two');
    expect(textOf(await review('fact c-two'))).toContain('Contested by anna at the terminal, as slack/T1/ben: Hardly.');
    expect(textOf(await review('fact c-two', BEN))).not.toContain('Contested by you');
  });
});

describe('the edit form', () => {
  it('says what is wrong under the fields and stays open; what is right is proposed', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one')]);
    const form = await push(await review('open c-one'), 'Edit');
    expect(form.form?.id).toBe(`${FORMS.edit}:c-one:1`);
    const faulty = await fill(form, { value: 'thirty', announced: 'lately' });
    expect(faulty.faults).toEqual({ value: expect.stringContaining('EUR 40 billion'), announced: expect.any(String) });
    expect(faulty.form?.id).toBe(form.form?.id);
    const unborne = await fill(form, { value: 'about EUR 30 million' });
    expect(unborne.faults).toEqual({ value: expect.stringContaining('its quotations say') });
    await fill(form, { value: 'about EUR 30 million', unquoted: 'bound: The head of the report says about.' });
    expect(curated().proposals[0]?.content.fact).toMatchObject({ value: { bound: 'about' }, unquoted: { bound: expect.any(String) } });
  });

  it('takes only a quotation that the document has', async () => {
    const { review, push, fill } = await openReview([proposedFact('c-one')]);
    const form = await push(await review('open c-one'), 'Edit');
    expect((await fill(form, { quote: 'at most €3 million' })).faults).toHaveProperty('quote');
    expect(
      (await fill(form, { quote: 'confirmed at least €30 million within two years for the restoration pledge' })).faults,
    ).toBeUndefined();
  });

  it('finds entities, properties and facts by what is typed', async () => {
    const { review, push, act } = await openReview([proposedFact('c-one')]);
    const card = await review('open c-one');
    const search = async (reply: Reply, field: string, text: string) =>
      (await act({ kind: 'search', form: reply.form?.id ?? '', field, text }, ANN, placeOf(ANN))).results?.map(({ id }) => id);
    const edit = await push(card, 'Edit');
    expect(await search(edit, 'subject', 'masonry')).toEqual(['masonry']);
    expect(await search(edit, 'property', 'keep')).toEqual(['number-of-keepers']);
    expect(await search(edit, 'speaker', '')).toContain('none');
    const merge = await push(card, 'Merge');
    expect(await search(merge, 'fact', 'reserve')).not.toContain('reserve');
    expect(await search(merge, 'fact', 'half-committed')).toContain('half-committed');
  });
});

describe('the other acts on a candidate', () => {
  it('merge: the fact that it touches is chosen already', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one')]);
    const form = await push(await review('open c-one'), 'Merge as evidence');
    expect(initialOf(form.form ?? { id: '', title: '', submit: '', fields: [] })).toEqual({ fact: 'pledge-eur' });
    expect(textOf(await fill(form, {}))).toContain('c-one is evidence for pledge-eur now');
    const held = curated().pack.facts.findLast(({ id }) => id === 'pledge-eur');
    expect(held?.evidence.map(({ source }) => source)).toContain('courier');
  });

  it('another fact of its passage: it is added, the candidate waits on, and undoing takes back the one', async () => {
    const { review, push, fill, look } = await openReview([proposedFact('c-one')]);
    const form = await push(await review('open c-one'), 'Another fact');
    expect((await fill(form, {})).faults).toMatchObject({ statement: expect.stringContaining('the candidate itself') });
    const added = await fill(form, {
      statement: 'The masonry works run over 3 years.',
      subject: 'masonry',
      property: 'length',
      kind: 'duration',
      value: '3 years',
      status: 'none',
      period: '',
      unquoted: 'length: The table gives 3 years.',
      asked_as: 'For how long do the masonry works run?',
    });
    expect(textOf(added)).toContain('c-one-also-2 was added');
    expect(await look('For how long do the masonry works run?')).toContain('3 years');
    expect(textOf(await review('list'))).toContain('c-one');
    await push(await push(added, 'Undo'), 'Take it back');
    expect(textOf(await review('fact c-one-also-2'))).toContain('There is no fact');
    expect(textOf(await review('list'))).toContain('c-one');
  });

  it('supersede, dispute and rank', async () => {
    const more = ['c-one', 'c-two', 'c-three'].map((id) => proposedFact(id));
    const { review, push, fill, curated } = await openReview(more);
    const held = (id: string) => curated().pack.facts.findLast((fact) => fact.id === id);
    await fill(await push(await review('open c-one'), 'Supersede'), { fact: 'proposal-eur', why: 'The pledge replaced it.' });
    expect(held('proposal-eur')?.rank).toBeUndefined();
    expect(held('c-one')?.relations).toContainEqual({ type: 'supersedes', fact: 'proposal-eur' });
    await fill(await push(await review('open c-two'), 'Mark contested'), { why: 'The papers differ.' });
    expect(held('c-two')?.contested).toMatchObject({ by: 'slack/T1/ann', reason: 'The papers differ.' });
    await fill(await push(await review('open c-three'), 'Set rank'), { rank: 'deprecated', why: 'A headline only.' });
    await review('approve c-three');
    expect(held('c-three')?.rank?.level).toBe('deprecated');
  });

  it('reject: with a reason of the list or in words', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one')]);
    const form = await push(await review('open c-one'), 'Reject');
    expect((await fill(form, {})).faults).toHaveProperty('reason');
    expect((await fill(form, { reason: 'other' })).faults).toHaveProperty('why');
    expect(textOf(await fill(form, { reason: 'out_of_scope', why: 'Another coast.' }))).toContain(
      'It is outside the scope: Another coast.',
    );
    expect(curated().entries.at(-1)).toMatchObject({
      kind: 'rejected',
      why: 'It is outside the scope: Another coast.',
      passage: { source: 'courier' },
    });
  });
});

describe('corroborations', () => {
  it('are accepted together after they were listed; what has changed since is left and told', async () => {
    const ids = ['c-one', 'c-two', 'c-three'];
    const { review, push, curated } = await openReview([...ids.map((id) => proposedFact(id)), proposedFact('c-new', NEW)]);
    const listed = await review('all corroborations');
    for (const id of ids) expect(textOf(listed)).toContain(`${id} |`);
    expect(textOf(listed)).not.toContain('c-new |');
    expect(curated().proposals).toHaveLength(4);
    await review('reject c-two a copy', BEN);
    const accepted = await push(listed, 'Merge these 3');
    expect(textOf(accepted)).toContain('2 corroborations are evidence for 1 fact now');
    expect(textOf(accepted)).toContain('slack/T1/ben rejected c-two');
    expect(curated().proposals.map(({ entry }) => entry.fact)).toEqual(['c-new']);
    await push(await push(accepted, 'Undo'), 'Take it back');
    expect(
      curated()
        .proposals.map(({ entry }) => entry.fact)
        .toSorted(),
    ).toEqual(['c-new', 'c-one', 'c-three']);
  });

  it('for which a second look was asked are not among them', async () => {
    const { review } = await openReview([proposedFact('c-one'), proposedFact('c-two')]);
    await review('refer c-one Look again.');
    expect(textOf(await review('all corroborations', BEN))).not.toContain('c-one |');
  });
});

describe('a fact that is held', () => {
  const held = async (words: string, label: string, fields: Readonly<Record<string, string>>) => {
    const desk = await openReview([]);
    const reply = await desk.fill(await desk.push(await desk.review(words), label), fields);
    return {
      ...desk,
      reply,
      entry: desk.curated().entries.at(-1),
      fact: desk.curated().pack.facts.findLast(({ id }) => id === 'pledge-eur'),
    };
  };

  it('is corrected: the act tells what the pack held before', async () => {
    const { entry, fact } = await held('fact pledge-eur', 'Correct', {
      period: '',
      statement: 'At least EUR 30 million was pledged.',
      why: 'Misread.',
    });
    expect(fact?.period).toBeUndefined();
    expect(entry).toMatchObject({ kind: 'corrected', why: 'Misread.', before: { fact: { id: 'pledge-eur' } } });
  });

  it('loses a wrong passage, and takes no words that cannot be proven', async () => {
    const { review, push, fill, curated } = await openReview([]);
    const form = await push(await review('fact pledge-eur'), 'Correct');
    const quote = form.form?.fields.find(({ id }) => id === 'quote')?.initial ?? '';
    expect(quote.split('\n')).toEqual(['gazette: at least €30 million within two years', 'agency: a minimum of €30 million']);
    const why = 'The agency repeats the Gazette.';
    expect((await fill(form, { quote: `${quote} more`, why })).faults).toHaveProperty('quote');
    await fill(form, { quote: quote.split('\n')[0] ?? '', why, how: 'edited' });
    expect(
      curated()
        .pack.facts.findLast(({ id }) => id === 'pledge-eur')
        ?.evidence.map(({ source }) => source),
    ).toEqual(['gazette']);
  });

  it('says how many were shown it, and nobody where nobody was', async () => {
    const { review, push, store } = await openReview([]);
    const hint = async () => {
      const { form } = await push(await review('fact pledge-eur'), 'Retract');
      return JSON.stringify(form?.fields);
    };
    expect(await hint()).toContain('nobody was shown it, so nobody is told');
    await store.postings.record({
      id: 'shown-1',
      kind: 'answer',
      posted: { conversation: { platform: 'slack', tenant: 'T1', id: 'C7', kind: 'channel' }, message: '1.1' },
      shownAt: at(0),
      facts: [{ fact: 'pledge-eur', recordedAt: '2023-07-12T20:00:00Z' }],
    });
    expect(await hint()).toContain('1 message that showed it is told (C7)');
    expect(textOf(await review('retract pledge-eur no source any more'))).toContain('1 message that showed it is told (C7)');
  });

  it('is said better, which is no correction', async () => {
    expect(
      (await held('fact pledge-eur', 'Correct', { statement: 'At least EUR 30 million was pledged.', how: 'edited', why: 'Shorter.' }))
        .entry?.kind,
    ).toBe('edited');
  });

  it('cannot be corrected into what it says already, or without a reason', async () => {
    expect(textOf((await held('fact pledge-eur', 'Correct', { why: 'No reason.' })).reply)).toContain('NOTHING_CHANGED');
    expect((await held('fact pledge-eur', 'Correct', { statement: 'Another.' })).reply.faults).toHaveProperty('why');
  });

  it('is verified with the next day of review, which lies ahead', async () => {
    expect((await held('fact pledge-eur', 'Verify', { review_by: '2024-09-01', why: 'Looked.' })).fact?.review_by).toBe('2024-09-01');
    expect((await held('fact pledge-eur', 'Verify', { review_by: '2023-09-01', why: 'Looked.' })).reply.faults).toHaveProperty('review_by');
    expect((await held('fact pledge-eur', 'Verify', { review_by: 'soon', why: 'Looked.' })).reply.faults).toHaveProperty('review_by');
  });

  it('is contested and resolved, ranked and retracted', async () => {
    const { review, curated, look } = await openReview([]);
    const fact = () => curated().pack.facts.findLast(({ id }) => id === 'pledge-eur');
    await review('contest pledge-eur The papers differ.');
    expect(textOf(await review('fact pledge-eur'))).toContain('Contested by you: The papers differ.');
    await review('resolve pledge-eur They agree.');
    expect(fact()?.contested).toBeUndefined();
    await review('retract pledge-eur It was never said.');
    expect(fact()?.recorded.until).toBeDefined();
    expect(await look('/figure pledge')).not.toContain('At least EUR 30 million pledged');
    expect(textOf(await review('fact pledge-eur'))).toContain('FACT_UNKNOWN');
    expect(textOf(await review('history pledge-eur'))).toContain('You retracted pledge-eur');
  });

  it('is acted upon by the first of two who saw the same; the other is told', async () => {
    const { review, push, fill, curated } = await openReview([]);
    const form = await push(await review('fact pledge-eur'), 'Retract');
    const [one, other] = await Promise.all([fill(form, { why: 'a' }, ANN, at(1)), fill(form, { why: 'b' }, CARO, at(1))]);
    expect(curated().entries).toHaveLength(1);
    expect([textOf(one), textOf(other)].filter((text) => text.includes('ALREADY_DECIDED'))).toHaveLength(1);
  });
});

describe('undoing', () => {
  it('by the button or in words takes back one’s own last decision, and the candidate waits again', async () => {
    const { review, push, curated } = await openReview([proposedFact('c-one'), proposedFact('c-two', NEW)]);
    const rejected = await review('reject c-one not ours');
    await review('approve c-two', BEN);
    expect(textOf(await push(rejected, 'Undo'))).toContain('Undone: You rejected c-one');
    expect(curated().proposals.map(({ entry }) => entry.fact)).toEqual(['c-one']);
    expect(textOf(await push(rejected, 'Undo'))).toMatch(/UNDO_REFUSED|ALREADY_DECIDED/u);
    expect(textOf(await push(await review('undo', BEN), 'Take it back', BEN))).toContain('Undone: You approved c-two');
    expect(curated().pack.facts.filter(({ id, recorded }) => id === 'c-two' && recorded.until === undefined)).toEqual([]);
    expect(textOf(await review('undo', CARO))).toContain('UNDO_REFUSED');
  });

  it('of somebody else’s decision is refused', async () => {
    const { review, push } = await openReview([proposedFact('c-one')]);
    const rejected = await review('reject c-one not ours');
    expect(textOf(await push(rejected, 'Undo', BEN))).toContain('only who did it can undo it');
  });

  it('names an act, and says what comes of it', async () => {
    const { review, push, curated } = await openReview([proposedFact('c-one'), proposedFact('c-two', NEW)]);
    await review('approve c-one');
    await review('reject c-two not ours');
    expect(textOf(await review('history c-one'))).toMatch(/approved c-one .*\[act:c-one:\d+\]/u);
    const shown = await review('undo c-one');
    expect(curated().proposals).toEqual([]);
    const undone = textOf(shown);
    expect(textOf(await push(shown, 'Take it back'))).toContain('Undone: You approved c-one');
    expect(undone).toContain('c-one is no fact any more');
    expect(undone).toContain('c-one waits for a decision again.');
    expect(curated().proposals.map(({ entry }) => entry.fact)).toEqual(['c-one']);
    expect(textOf(await review('undo'))).toContain('c-two waits for a decision again.');
    expect(textOf(await review('undo'))).toContain('UNDO_REFUSED');
  });

  it('of an edit comes after Approve', async () => {
    const { review, push, fill, curated } = await openReview([proposedFact('c-one')]);
    const saved = await fill(await push(await review('open c-one'), 'Edit'), {
      statement: 'The pledge of at least EUR 30 million stands.',
    });
    expect(labels(saved)).toEqual(['Approve', 'Edit', 'Undo', 'Next candidate (1)', 'History']);
    await push(saved, 'Approve');
    expect(curated().proposals).toEqual([]);
  });

  it('leaves a history that tells everything', async () => {
    const { review } = await openReview([proposedFact('c-one')]);
    await review('reject c-one not ours');
    await review('undo');
    await review('approve c-one', BEN);
    const text = textOf(await review('history c-one'));
    for (const told of ['intake put up c-one', 'You rejected c-one', 'You put up c-one', 'slack/T1/ben approved c-one', 'It stands.'])
      expect(text).toContain(told);
  });
});

describe('a curator’s own page', () => {
  it('shows what waits with a button to open it; a reader’s does not', async () => {
    const { act } = await openReview([proposedFact('c-one')], { roles: { ben: 'reader' } });
    const page = await act({ kind: 'home' }, ANN, placeOf(ANN));
    expect(textOf(page)).toContain('Candidates to review (1)');
    expect(buttonsOf(page.message).map(({ id }) => id)).toContain(ACTIONS.reviewNext);
    const other = await act({ kind: 'home' }, BEN, placeOf(BEN));
    expect(textOf(other)).not.toContain('Candidates to review');
    expect(buttonsOf(other.message).map(({ id }) => id)).not.toContain(ACTIONS.reviewNext);
  });
});

describe('the words of the review', () => {
  it('that are not known are answered by those that are', async () => {
    const { review } = await openReview([]);
    expect(textOf(await review('dance'))).toContain('review undo');
    expect(textOf(await review(''))).toContain('No candidate waits');
  });

  it('work without a slash too, and open a form by a button', async () => {
    const { ask } = await openReview([proposedFact('c-one')]);
    const reply = await ask('review edit c-one', ANN, placeOf(ANN));
    expect(reply.form).toBeUndefined();
    expect(buttonsOf(reply.message)).toEqual([{ id: ACTIONS.openEditForm, label: 'Edit the candidate', value: 'c-one' }]);
    expect(reply.message.summary).toBe('Edit the candidate: the button opens the form.');
    expect(textOf(await ask('review list', ANN, placeOf(ANN)))).toContain('c-one |');
  });

  it('are no more than that: a question that begins so is a question', async () => {
    const { ask, store } = await openReview([proposedFact('c-one')]);
    await ask('review the penguins of Iceland', ANN, placeOf(ANN));
    expect(await store.questions.askedBy(ANN, 5)).toMatchObject([{ text: 'review the penguins of Iceland' }]);
  });
});

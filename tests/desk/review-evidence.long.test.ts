import { describe, expect, it } from 'vitest';
import { literalWords } from '../../src/curation/literal-words.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { ANN, BEN, textOf } from '../fixtures/desk.ts';
import { openReview, placeOf } from '../fixtures/review-desk.ts';

const QUOTE = 'at least €30 million within two years for the restoration pledge';
const evidenceOf = ({ curated }: Awaited<ReturnType<typeof openReview>>, id = 'pledge-eur') =>
  curated()
    .pack.facts.findLast((fact) => fact.id === id)
    ?.evidence.map(({ source }) => source);

describe('words of a document', () => {
  it('are found as they are printed, however spaces, quotation marks and dashes are typed', () => {
    expect(literalWords('He said:\n“at  least – all of it”.', '"at least - all of it"')?.text).toBe('“at  least – all of it”');
    expect(literalWords('a (b) [c] $5.00', '(b) [c] $5.00')).toMatchObject({ text: '(b) [c] $5.00', start: 2 });
    expect(literalWords('€30 million', '€31 million')).toBeUndefined();
    expect(literalWords('anything', '  ')).toBeUndefined();
  });
});

describe('evidence of a fact', () => {
  it('is added out of a document, in its very words, and nobody is told', async () => {
    const desk = await openReview([]);
    const told = textOf(await desk.review(`evidence pledge-eur add --document courier --quote "${QUOTE}"`));
    expect(told).toContain('pledge-eur rests on 3 passages now');
    expect(told).toContain('nobody is told');
    expect(evidenceOf(desk)).toEqual(['gazette', 'agency', 'courier']);
    expect(textOf(await desk.review(`evidence pledge-eur add --document courier --quote ${QUOTE}`))).toContain('NOTHING_CHANGED');
  });

  it('is none where the document does not have the words, or they tell something else', async () => {
    const desk = await openReview([]);
    expect((await desk.review('evidence pledge-eur add --document courier --quote at most €30 million')).faults).toHaveProperty('quote');
    expect((await desk.review('evidence pledge-eur add --document nowhere --quote €30 million')).faults).toHaveProperty('document');
    expect((await desk.review('evidence pledge-eur add --document courier')).faults).toHaveProperty('quote');
    const other = await desk.review('evidence half-committed add --document courier --quote at least €30 million within two years');
    expect(textOf(other)).toContain('PASSAGE_DIFFERS');
    expect(desk.curated().entries).toEqual([]);
  });

  it('is removed by its document or its words, and never the last of it, nor what alone bears the fact out', async () => {
    const desk = await openReview([]);
    await desk.review('evidence pledge-eur remove --document agency');
    expect(evidenceOf(desk)).toEqual(['gazette']);
    expect(textOf(await desk.review('evidence pledge-eur remove --document gazette'))).toContain('would rest on nothing');
    await desk.review(`evidence pledge-eur add --document courier --quote at least €30 million`);
    expect(textOf(await desk.review('evidence pledge-eur remove --document gazette'))).toContain('CONTENT_INVALID');
    expect(evidenceOf(desk)).toEqual(['gazette', 'courier']);
  });

  it('is replaced where it stands, and comes back by an undo that says so before', async () => {
    const desk = await openReview([]);
    await desk.review(`evidence pledge-eur replace --old a minimum --document courier --quote ${QUOTE}`);
    expect(evidenceOf(desk)).toEqual(['gazette', 'courier']);
    const shown = await desk.review('undo pledge-eur');
    expect(textOf(shown)).toContain(`without courier: “${QUOTE}” and with agency: “a minimum of €30 million”`);
    expect(evidenceOf(desk)).toEqual(['gazette', 'courier']);
    await desk.push(shown, 'Take it back');
    expect(evidenceOf(desk)).toEqual(['gazette', 'agency']);
  });

  it('is changed in a form, too, in which its passages are offered', async () => {
    const desk = await openReview([]);
    const form = await desk.push(await desk.review('fact pledge-eur'), 'Evidence');
    expect((await desk.fill(form, { what: 'remove' })).faults).toHaveProperty('old');
    await desk.fill(form, { what: 'remove', old: '2' });
    expect(evidenceOf(desk)).toEqual(['gazette']);
  });

  it('of a narrower circle stands under no fact for a wider one', async () => {
    const desk = await openReview([], { clearances: { ann: 'staff' } });
    await desk.store.documents.archive(courierDocument('staff', 'staff-note'), []);
    expect(textOf(await desk.review(`evidence pledge-eur add --document staff-note --quote ${QUOTE}`))).toContain('NOT_ALLOWED');
  });
});

describe('a fact by hand', () => {
  it('is added out of any document, with what its words tell filled in', async () => {
    const { review, fill, curated } = await openReview([]);
    const opened = await review(`add --document courier --quote ${QUOTE}`);
    const standing = (id: string) => opened.form?.fields.find((field) => field.id === id)?.initial;
    expect([standing('kind'), standing('value'), standing('quote')]).toEqual(['money', 'at least EUR 30 million', QUOTE]);
    const told = textOf(
      await fill(opened, {
        statement: 'The fund confirmed at least EUR 30 million.',
        subject: 'restoration',
        property: 'funding',
        period: '',
        period_days: '',
        status: 'none',
        unquoted: '',
      }),
    );
    expect(told).toMatch(/courier-at-\d+ was added: The fund confirmed at least EUR 30 million\./u);
    const [entry] = curated().entries;
    expect(entry).toMatchObject({
      kind: 'approved',
      passage: { source: 'courier' },
      content: { fact: { evidence: [{ source: 'courier', quote: QUOTE }] } },
    });
    expect(
      courierDocument()
        .text.slice(entry?.passage?.start)
        .startsWith(entry?.passage?.text ?? 'none'),
    ).toBe(true);
  });

  it('is begun with open fields where nothing can be read out of the words', async () => {
    const { review, fill, curated } = await openReview([]);
    const opened = await review('add --document courier --quote Keepers welcomed the word');
    expect(opened.form?.asked).toEqual(expect.arrayContaining(['statement', 'property', 'kind', 'value']));
    expect(opened.form?.fields.find(({ id }) => id === 'statement')?.initial).toBeUndefined();
    const added = await fill(opened, {
      statement: 'The keepers led the welcome of the pledge.',
      kind: 'entities',
      value: 'lighthouse keepers',
      subject: 'restoration',
      property: 'led-by',
      topic: 'money',
    });
    expect(added.faults).toBeUndefined();
    expect(curated().entries.map(({ kind }) => kind)).toEqual(['approved']);
  });

  it('is none without words that the document has, nor out of a document that is not held', async () => {
    const { review, fill, push, curated } = await openReview([]);
    expect((await review('add --document courier')).form?.fields.map(({ id }) => id)).toEqual(['quote']);
    expect((await fill(await review('add --document courier'), { quote: 'never printed' })).faults).toHaveProperty('quote');
    const quoted = await fill(await review('add --document courier'), { quote: 'Keepers  welcomed the word' });
    expect((await push(quoted, 'Fill in the fact')).form?.asked).toContain('statement');
    expect(textOf(await review('add --document nowhere --quote x'))).toContain('FACT_UNKNOWN');
    expect(curated().entries).toEqual([]);
  });
});

describe('a name that nobody knew', () => {
  it('is made known from a card, and documents, questions and forms are read with it at once', async () => {
    const sentence = 'The fund met in Norhaven on Thursday.';
    const desk = await openReview([proposedFact('c-one', { sentence, document: { ...courierDocument(), text: sentence } })]);
    const form = await desk.push(await desk.review('open c-one'), 'New name');
    expect(textOf(form)).toContain('Norhaven');
    expect((await desk.fill(form, { name: 'Norland Trust', kind: '' })).faults).toHaveProperty('kind');
    await desk.fill(form, { name: 'Norland Trust', kind: 'organisation', aliases: 'NT; the Norlanders' });
    expect(desk.pack().entities.at(-1)).toMatchObject({
      id: 'norland-trust',
      name: 'Norland Trust',
      aliases: { en: ['NT', 'the Norlanders'] },
    });
    expect(textOf(await desk.review('edit c-one speaker the Norlanders'))).toContain('was edited');
    expect(desk.curated().proposals[0]?.content.fact.speaker).toBe('norland-trust');
  });

  it('is one more of somebody who is known; none that is taken is given twice', async () => {
    const desk = await openReview([]);
    await desk.review('name Solberg of the fund --of Mira Solberg');
    expect(desk.pack().entities.find(({ id }) => id === 'mira-solberg')?.aliases.en).toContain('Solberg of the fund');
    expect((await desk.review('name Solberg of the fund --of tomas-brandt')).faults).toHaveProperty('name');
    expect((await desk.review('name Solberg of the fund --kind person')).faults).toHaveProperty('name');
    expect((await desk.review('name Somebody --of nobody-at-all')).faults).toHaveProperty('of');
  });

  it('is forgotten again by an undo that says so', async () => {
    const desk = await openReview([]);
    const before = desk.pack().entities;
    await desk.review('name Norland --kind country');
    const shown = await desk.review('undo norland');
    expect(textOf(shown)).toContain('The names that were given to norland are known no longer.');
    await desk.push(shown, 'Take it back');
    expect(desk.pack().entities).toEqual(before);
  });
});

describe('relations', () => {
  it('are set from a card in one line', async () => {
    const { review, curated } = await openReview([proposedFact('c-one')]);
    await review('edit c-one relations restates pledge-eur');
    expect(curated().proposals[0]?.content.fact.relations).toEqual([{ type: 'restates', fact: 'pledge-eur' }]);
  });
});

describe('the log of decisions', () => {
  it('tells who decided what, when and why, each with the id that takes it back; by curator, day and document', async () => {
    const { review } = await openReview([proposedFact('c-one'), proposedFact('c-two')]);
    await review('reject c-one a copy', ANN);
    await review('reject c-two too old', BEN);
    await review('contest pledge-eur sources differ', BEN);
    const log = textOf(await review('log'));
    expect(log).toContain('3 decisions');
    expect(log.indexOf('disputed pledge-eur')).toBeLessThan(log.indexOf('rejected c-one'));
    expect(log).toContain('[act:c-one:1]');
    expect(log).not.toContain('put up');
    expect(textOf(await review('log --by ben'))).not.toContain('c-one');
    expect(textOf(await review('log --by me'))).toContain('You rejected c-one');
    expect(textOf(await review('log --document courier'))).not.toContain('pledge-eur');
    expect(textOf(await review('log --day 2023-12-01'))).toContain('3 decisions');
    expect(textOf(await review('log --day 2023-11-30'))).toContain('No decision is in the log');
    expect((await review('log --day yesterday')).faults).toHaveProperty('day');
    const [, id = ''] = /\[(act:c-two:\d+)\]/u.exec(log) ?? [];
    expect(textOf(await review(`undo ${id}`, BEN))).toContain('c-two waits for a decision again.');
  });

  it('is turned back page by page', async () => {
    const ids = Array.from({ length: 45 }, (_, number) => `c-${number + 1}`);
    const { review, push } = await openReview(ids.map((id) => proposedFact(id)));
    for (const id of ids) await review(`reject ${id} a copy`);
    const first = await review('log --by ann');
    expect(textOf(first)).toContain('c-45');
    expect(textOf(first)).not.toMatch(/ c-5 /u);
    const second = textOf(await push(first, 'Earlier (5)'));
    expect(second).toMatch(/ c-5 /u);
    expect(second).not.toContain('c-45');
  });

  it('has nothing of what may not be shown here', async () => {
    const staff = courierDocument('staff', 'staff-note');
    const { review, store, refresh } = await openReview([], { clearances: { ann: 'staff' } });
    await store.documents.archive(staff, [proposedFact('c-guarded', { document: staff })]);
    await refresh();
    await review('reject c-guarded a guarded reason', ANN);
    expect(textOf(await review('log', ANN))).toContain('c-guarded');
    expect(textOf(await review('log', BEN))).not.toContain('guarded');
  });
});

describe('undoing', () => {
  const kinds = (entries: readonly LedgerEntry[]) => entries.map(({ kind }) => kind);

  it('goes further back each time, through what was taken back and decided anew', async () => {
    const { review, curated } = await openReview([proposedFact('c-one')]);
    await review('edit c-one statement At least EUR 30 million within two years was confirmed.');
    await review('approve c-one');
    await review('undo now');
    expect(curated().proposals[0]?.content.fact.statement).toContain('was confirmed');
    expect(textOf(await review('undo now'))).toContain('You edited c-one');
    expect(curated().proposals[0]?.content.fact.statement).toContain('The Coast Courier repeats');
    expect(textOf(await review('undo now'))).toContain('UNDO_REFUSED');
  });

  it('of an undo lets stand again, in the words of the first reason however often', async () => {
    const { review, curated } = await openReview([proposedFact('c-one')]);
    await review('approve c-one read twice');
    for (let round = 0; round < 4; round += 1) {
      const last = curated().entries.findLast(({ fact }) => fact === 'c-one');
      const [first] = curated().entries.filter(({ at }) => at === last?.at);
      await review(`undo ${first?.id ?? ''} now`);
      expect(curated().entries.at(-1)?.why).toMatch(round % 2 === 0 ? /^Undone: read twice$/u : /^Let stand again: read twice$/u);
    }
    expect(kinds(curated().entries.filter(({ undoes }) => undoes !== undefined))).toEqual([
      'retracted',
      'proposed',
      'approved',
      'retracted',
      'proposed',
      'approved',
    ]);
    expect(curated().pack.facts.findLast(({ id }) => id === 'c-one')?.recorded.until).toBeUndefined();
  });

  it('says before it is done who was shown the fact, and which digests have it; then it is told how many are told', async () => {
    const { review, act, desk, push } = await openReview([], {
      pack: (pack) => ({ ...pack, figures: [{ name: 'pledge', label: 'Pledge', fact: 'pledge-eur' }] }),
    });
    await review('retract pledge-eur no source any more');
    expect(textOf(await review('undo'))).toContain('Nobody was shown it, so nobody is told.');
    await review('undo now');
    const asked = await act(
      { kind: 'question', text: 'How much was pledged for the lighthouses?', thread: [] },
      ANN,
      placeOf(ANN),
      '2023-12-01T13:00:00Z',
      'asked',
    );
    expect(textOf(asked)).toContain('30 million');
    await desk.posted('asked', { conversation: placeOf(ANN), message: 'M1' }, '2023-12-01T13:00:01Z');
    const retracted = textOf(await review('retract pledge-eur no source after all', ANN, '2023-12-01T13:10:00Z'));
    expect(retracted).toContain('1 message that showed it is told (alone with somebody): 1 answer; 1 person');
    const shown = await review('undo', ANN, '2023-12-01T13:11:00Z');
    expect(textOf(shown)).toContain('1 message that showed it is told');
    expect(textOf(shown)).toContain('It is a key figure of the digest morning.');
    expect(textOf(await push(shown, 'Take it back', ANN, '2023-12-01T13:12:00Z'))).toContain('pledge-eur stands again');
  });
});

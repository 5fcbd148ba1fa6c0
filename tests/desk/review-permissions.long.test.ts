import { describe, expect, it } from 'vitest';
import { ACTIONS, FORM_OPENERS, FORMS, type Person, type Reply } from '../../src/index.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { ANN, BEN, buttonsOf, CHANNEL, openDesk, textOf } from '../fixtures/desk.ts';

const CARO: Person = { platform: 'slack', tenant: 'T1', id: 'caro' };
const placeOf = ({ platform, tenant, id }: Person) => ({ platform, tenant, id, kind: 'personal' }) as const;

/** Ann curates for the staff, Ben for the public; Caro reads, with the clearance of the staff. */
async function openGuarded() {
  const staff = courierDocument('staff', 'staff-note');
  const desk = await openDesk({
    roles: { ann: 'curator', ben: 'curator', caro: 'reader' },
    clearances: { ann: 'staff', caro: 'staff' },
    rules: { personPerMinute: 1000 },
  });
  await desk.store.documents.archive(courierDocument(), [proposedFact('c-open')]);
  await desk.store.documents.archive(staff, [
    proposedFact('c-guarded', { document: staff, statement: 'A guarded word of at least EUR 30 million.' }),
  ]);
  await desk.refresh();
  const act = (what: Parameters<typeof desk.act>[0], who: Person) => desk.act(what, who, placeOf(who));
  return { ...desk, act };
}

const REVIEW_ACTIONS = Object.values(ACTIONS).filter(
  (action) => action.startsWith('review-') || /^open-(?!figure|subscribe)[a-z-]*form$/u.test(action),
);
const REVIEW_FORMS = [
  FORMS.edit,
  FORMS.further,
  FORMS.merge,
  FORMS.reject,
  FORMS.dispute,
  FORMS.supersede,
  FORMS.refer,
  FORMS.rank,
  FORMS.correct,
  FORMS.retract,
  FORMS.verify,
  FORMS.contest,
  FORMS.resolve,
  FORMS.evidence,
  FORMS.name,
];
const ABOUT_FACTS: readonly string[] = [FORMS.correct, FORMS.retract, FORMS.verify, FORMS.contest, FORMS.resolve, FORMS.evidence];
const ALL_FIELDS = { why: 'because', reason: 'misread', rank: 'preferred', how: 'corrected', fact: 'pledge-eur', statement: 'Otherwise.' };
const WORDS = [
  '',
  'list',
  'undo',
  'all corroborations',
  'open c-open',
  'fact pledge-eur',
  'history pledge-eur',
  'approve c-open',
  'reject c-open no',
  'retract pledge-eur no',
  'edit c-open',
  'further c-open',
  'correct pledge-eur',
  'questions',
  'stale',
  'coverage',
  'help',
  'conflicts',
  'log',
  'undo act:c-open:1 now',
  'list --label conflicts',
  'reject --sentence c-open --why no',
  'reject --document courier --seen 99 --why no',
  'approve --sentence c-open --seen 99',
  'evidence pledge-eur remove --document yearbook',
  'add --document courier --quote restoration pledge',
  'name Norland --kind country',
];

/** Nothing of the review shows in a refusal. */
function expectRefused(reply: Reply): void {
  expect(textOf(reply)).toContain('NOT_ALLOWED');
  expect(reply.form).toBeUndefined();
  expect(reply.results).toBeUndefined();
  expect(reply.audience).toBe('asker');
  expect(textOf(reply)).not.toMatch(/Courier|guarded|30 million/u);
}

describe('a reader', () => {
  it.each(REVIEW_ACTIONS)('is refused the button %s, whatever it says', async (action) => {
    const { act, curated } = await openGuarded();
    for (const value of ['', 'c-open', 'c-open:1', 'c-guarded:1', 'pledge-eur:0', 'proposed:c-open', 'act:c-open:1']) {
      const reply = await act({ kind: 'button', action, value }, CARO);
      expect(textOf(reply)).toMatch(/NOT_ALLOWED|ACTION_UNKNOWN/u);
      if (value === 'c-open:1') expectRefused(reply);
    }
    expect(curated().entries).toHaveLength(2);
  });

  it.each(REVIEW_FORMS)('is refused the form %s', async (form) => {
    const { act, curated } = await openGuarded();
    for (const about of ['c-open:1', 'c-open', 'pledge-eur:0', 'c-guarded:1'])
      expectRefused(await act({ kind: 'form', form: `${form}:${about}`, fields: ALL_FIELDS }, CARO));
    expect(curated().entries).toHaveLength(2);
  });

  it.each(REVIEW_FORMS)('is refused what the fields of %s find', async (form) => {
    const { act } = await openGuarded();
    for (const field of ['fact', 'subject', 'property', 'speaker'])
      expectRefused(await act({ kind: 'search', form: `${form}:c-open:1`, field, text: 'pledge' }, CARO));
  });

  it.each(WORDS)('is refused “review %s”, with a slash and without, alone and before others', async (words) => {
    const { act, desk, curated } = await openGuarded();
    expectRefused(await act({ kind: 'command', name: 'review', text: words }, CARO));
    expectRefused(await act({ kind: 'question', text: `review ${words}`.trim(), thread: [] }, CARO));
    const before = { person: CARO, conversation: CHANNEL, delivery: 'x' };
    expectRefused(await desk.handle({ kind: 'question', text: `/review ${words}`.trim(), thread: [], ...before }, '2023-12-01T12:00:00Z'));
    expect(curated().entries).toHaveLength(2);
  });

  it('finds no candidate by asking and by searching', async () => {
    const { act } = await openGuarded();
    for (const text of ['guarded word', 'Coast Courier', 'c-guarded']) {
      const found = await act({ kind: 'search', text }, CARO);
      expect(JSON.stringify(found.results ?? [])).not.toMatch(/c-open|c-guarded|Courier/u);
      expect(textOf(await act({ kind: 'question', text: `What about the ${text}?`, thread: [] }, CARO))).not.toMatch(
        /Courier repeats|A guarded word/u,
      );
    }
    expect(textOf(await act({ kind: 'home' }, CARO))).not.toContain('Candidates');
  });
});

describe('a curator of another audience', () => {
  const absent = (text: string) => text.replaceAll('c-guarded', 'ID').replaceAll('c-nowhere', 'ID');

  it('meets a guarded candidate as if it were not there, through every button and form', async () => {
    const { act, curated } = await openGuarded();
    for (const action of [
      ACTIONS.reviewOpen,
      ACTIONS.reviewApprove,
      ACTIONS.reviewFact,
      ACTIONS.reviewHistory,
      ...Object.values(FORM_OPENERS).filter((one) => REVIEW_ACTIONS.includes(one)),
    ]) {
      const hidden = textOf(await act({ kind: 'button', action, value: 'c-guarded' }, BEN));
      expect(absent(hidden)).toBe(absent(textOf(await act({ kind: 'button', action, value: 'c-nowhere' }, BEN))));
    }
    for (const form of REVIEW_FORMS) {
      const hidden = textOf(await act({ kind: 'form', form: `${form}:c-guarded:1`, fields: ALL_FIELDS }, BEN));
      expect(absent(hidden)).toBe(absent(textOf(await act({ kind: 'form', form: `${form}:c-nowhere:1`, fields: ALL_FIELDS }, BEN))));
    }
    expect(curated().entries).toHaveLength(2);
  });

  it('neither lists, counts, is offered, merges nor undoes it', async () => {
    const { act, curated } = await openGuarded();
    const say = async (text: string, who: Person) => act({ kind: 'command', name: 'review', text }, who);
    expect(textOf(await say('list', ANN))).toContain('c-guarded');
    expect(textOf(await say('list', BEN))).not.toContain('guarded');
    expect(textOf(await say('', BEN))).toContain('1 candidate waits');
    expect(buttonsOf((await say('open c-open', BEN)).message).map(({ label }) => label)).not.toContain('Next candidate (2)');
    expect(textOf(await act({ kind: 'button', action: ACTIONS.reviewAccept, value: 'c-guarded:1' }, BEN))).toContain(
      'There is no candidate c-guarded',
    );
    expect(textOf(await act({ kind: 'home' }, BEN))).not.toContain('guarded');
    await say('reject c-guarded no', ANN);
    expect(textOf(await say('open c-guarded', BEN))).toContain('CANDIDATE_UNKNOWN');
    expect(textOf(await say('history c-guarded', BEN))).toContain('FACT_UNKNOWN');
    const [entry] = curated().entries.slice(-1);
    expect(textOf(await act({ kind: 'button', action: ACTIONS.reviewUndo, value: entry?.id ?? '' }, BEN))).toContain('UNDO_REFUSED');
  });

  it('finds, opens and changes no guarded fact, not as the place that a passage goes to either', async () => {
    const { act, curated } = await openGuarded();
    const say = async (text: string, who: Person) => act({ kind: 'command', name: 'review', text }, who);
    expect(textOf(await say('fact reserve', ANN))).toContain('Fact reserve');
    expect(textOf(await say('fact reserve', BEN))).toContain('FACT_UNKNOWN');
    for (const form of ABOUT_FACTS) {
      expect(textOf(await act({ kind: 'form', form: `${form}:reserve:0`, fields: ALL_FIELDS }, BEN))).toContain('FACT_UNKNOWN');
    }
    expect(textOf(await act({ kind: 'form', form: `${FORMS.merge}:c-open:1`, fields: { fact: 'reserve' } }, BEN))).toContain(
      'FACT_UNKNOWN',
    );
    const found = await act({ kind: 'search', form: `${FORMS.merge}:c-open:1`, field: 'fact', text: 'reserve' }, BEN);
    expect(found.results?.map(({ id }) => id)).not.toContain('reserve');
    expect(curated().entries).toHaveLength(2);
  });

  it('reads of a history nothing from before it was opened to them', async () => {
    const { act } = await openGuarded();
    const say = async (text: string, who: Person) => textOf(await act({ kind: 'command', name: 'review', text }, who));
    const { form } = await act({ kind: 'button', action: ACTIONS.openEditForm, value: 'c-guarded' }, ANN);
    const fields = Object.fromEntries((form?.fields ?? []).map(({ id, initial = '' }) => [id, initial]));
    const opened = { ...fields, audience: 'public', statement: 'There is a word for everybody of at least EUR 30 million.' };
    expect(textOf(await act({ kind: 'form', form: form?.id ?? '', fields: opened }, ANN))).toContain('was edited');
    expect(await say('history c-guarded', ANN)).toContain('A guarded word');
    expect(await say('history c-guarded', BEN)).toContain('There is a word for everybody');
    expect(await say('history c-guarded', BEN)).not.toMatch(/A guarded word|It stands in a document/u);
  });

  it('is shown nothing around a passage of a document whose audience the pack does not have', async () => {
    const { act, store, refresh } = await openGuarded();
    const lost = courierDocument('given-up', 'lost-note');
    await store.documents.archive(lost, [proposedFact('c-lost', { document: lost, audience: 'public' })]);
    await refresh();
    const card = textOf(await act({ kind: 'command', name: 'review', text: 'open c-lost' }, ANN));
    expect(card).toContain('at least €30 million within two years');
    expect(card).not.toContain('Keepers welcomed the word');
    expect(textOf(await act({ kind: 'command', name: 'review', text: 'open c-open' }, ANN))).toContain('Keepers welcomed the word');
  });

  it('cannot choose an audience that is closed to them', async () => {
    const { act, press } = await openGuarded();
    const card = await act({ kind: 'command', name: 'review', text: 'open c-open' }, BEN);
    const form = await press(card, ACTIONS.openEditForm, BEN, placeOf(BEN));
    expect(form.form?.fields.find(({ id }) => id === 'audience')).toMatchObject({ options: [{ value: 'public' }] });
    const fields = Object.fromEntries((form.form?.fields ?? []).map(({ id, initial = '' }) => [id, initial]));
    const sent = await act({ kind: 'form', form: form.form?.id ?? '', fields: { ...fields, audience: 'staff' } }, BEN);
    expect(sent.faults).toHaveProperty('audience');
  });
});

describe('a curator among others', () => {
  it('sees in a channel only what the channel may see, and alone', async () => {
    const { command } = await openGuarded();
    const reply = await command('review', 'list', ANN, CHANNEL);
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).not.toContain('c-guarded');
  });

  it('is answered alone also in plain words', async () => {
    const { ask } = await openGuarded();
    expect((await ask('review', ANN, CHANNEL)).audience).toBe('asker');
  });

  it('puts no guarded passage under a fact for everybody', async () => {
    const { act, curated } = await openGuarded();
    const reply = await act({ kind: 'form', form: `${FORMS.merge}:c-guarded:1`, fields: { fact: 'pledge-eur' } }, ANN);
    expect(textOf(reply)).toContain('NOT_ALLOWED');
    expect(curated().entries).toHaveLength(2);
  });
});

describe('what does not come from this program', () => {
  it.each([
    '',
    ':',
    'c-open:',
    'c-open:x',
    'c-open:1:2',
    '../c-open',
    'C-OPEN',
    'c-open:99999999999',
    '\u202ec-open',
    'a'.repeat(100_000),
    '{"id":"c-open"}',
  ])('%j is no subject', async (value) => {
    const { act, curated } = await openGuarded();
    expect(textOf(await act({ kind: 'button', action: ACTIONS.reviewApprove, value }, ANN))).toContain('ACTION_UNKNOWN');
    expect(textOf(await act({ kind: 'form', form: `${FORMS.reject}:${value}`, fields: ALL_FIELDS }, ANN))).toContain('ACTION_UNKNOWN');
    expect(curated().entries).toHaveLength(2);
  });
});

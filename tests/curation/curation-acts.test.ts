import { describe, expect, it } from 'vitest';
import { acceptCorroborations } from '../../src/curation/accept-corroborations.ts';
import { type Curated, contentOf, proposalOf, standingRevision } from '../../src/curation/curated.ts';
import {
  approve,
  approveAsDisputed,
  approveAsSuccessor,
  type DecisionEntries,
  editProposal,
  mergeInto,
  refer,
  reject,
} from '../../src/curation/decide-proposal.ts';
import { decisionNamed, decisionOf, lastDecisionOf } from '../../src/curation/decisions.ts';
import { addFurtherFact } from '../../src/curation/further-fact.ts';
import { contest, resolve, retract, revise, verify, withRank } from '../../src/curation/revise-fact.ts';
import { undo } from '../../src/curation/undo.ts';
import { exportPack } from '../../src/facts/export.ts';
import { replay } from '../../src/facts/replay.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const shipped = lighthousePack();
const after = (entries: readonly LedgerEntry[]): Curated => ({ ...replay(shipped, entries), shipped, entries });
const at = (minute: number) => `2023-12-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
const act = (minute: number, by = 'slack/T1/ann', why = `reason ${minute}`) => ({
  by,
  via: { door: by.split('/')[0] ?? '' },
  at: at(minute),
  why,
});
const factIn = (id: string, state: Curated) => {
  const fact = standingRevision(id, state);
  if (!fact) throw new Error(`There is no ${id}.`);
  return fact;
};
const candidateIn = (id: string, state: Curated) => {
  const proposal = proposalOf(id, state);
  if (!proposal) throw new Error(`There is no candidate ${id}.`);
  return proposal;
};
/** The state after one more decision; what the ledger keeps can be read back. */
const then = (state: Curated, decision: DecisionEntries): Curated => {
  for (const entry of decision) expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
  return after([...state.entries, ...decision]);
};

/** What stands and what waits, without who recorded it when. */
function whatIs(state: Curated) {
  const facts = state.pack.facts.filter(({ recorded }) => recorded.until === undefined).map(contentOf);
  const waiting = state.proposals.map(({ entry, content, referred }) => ({
    id: entry.fact,
    content,
    remarks: entry.remarks,
    by: referred?.by,
  }));
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return { facts: facts.toSorted((one, other) => byId(one.fact, other.fact)), waiting: waiting.toSorted(byId) };
}

const guarded = after([proposedFact('guarded', { document: courierDocument('staff') })]);
const start = after([proposedFact('c-one'), proposedFact('c-two', { document: courierDocument('public', 'mirror') })]);
const edited = (id: string, state: Curated) => {
  const { content } = candidateIn(id, state);
  return { ...content, fact: { ...content.fact, statement: 'The pledge was repeated.' } };
};

describe('deciding on a candidate', () => {
  it('approves it with its document, as it is or said otherwise', () => {
    const state = then(start, approve(candidateIn('c-one', start), act(1), start, edited('c-one', start)));
    expect(factIn('c-one', state)).toMatchObject({
      statement: 'The pledge was repeated.',
      recorded: { by: 'slack/T1/ann', act: 'approved' },
    });
    expect(state.pack.sources.map(({ id }) => id)).toContain('courier');
    expect(proposalOf('c-one', state)).toBeUndefined();
  });

  it('merges it: the fact gains the passage and its document, loses the reasons that it makes needless, and nothing else changes', () => {
    const before = factIn('pledge-eur', start);
    const state = then(start, mergeInto(before, [candidateIn('c-one', start)], act(1), start));
    const { evidence, ...rest } = contentOf(factIn('pledge-eur', state)).fact;
    const { evidence: had, unquoted, ...was } = contentOf(before).fact;
    expect(unquoted).toEqual({ status: expect.stringContaining('pledged') });
    expect(rest).toEqual(was);
    expect(evidence).toEqual([...had, expect.objectContaining({ source: 'courier' })]);
    expect(state.pack.sources.map(({ id }) => id)).toContain('courier');
    expect(whatIs(state).waiting.map(({ id }) => id)).toEqual(['c-two']);
  });

  it('takes no fact from those who may not see what takes its place', () => {
    expect(() => approveAsSuccessor(candidateIn('guarded', guarded), factIn('pledge-eur', guarded), act(1), guarded)).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED' }),
    );
  });

  it('never puts a passage before more people than may see it', () => {
    expect(() => mergeInto(factIn('pledge-eur', guarded), [candidateIn('guarded', guarded)], act(1), guarded)).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED' }),
    );
  });

  it('lets it supersede a fact from its announcement on, or from a later day, and leaves the fact as it was', () => {
    const state = then(start, approveAsSuccessor(candidateIn('c-one', start), factIn('pledge-eur', start), act(1), start));
    expect(factIn('c-one', state).relations).toContainEqual({ type: 'supersedes', fact: 'pledge-eur' });
    expect(factIn('pledge-eur', state)).toEqual(factIn('pledge-eur', start));
    const later = approveAsSuccessor(candidateIn('c-one', start), factIn('pledge-eur', start), act(1), start, '2024-01-01');
    expect(factIn('c-one', then(start, later)).relations).toContainEqual({ type: 'supersedes', fact: 'pledge-eur', from: '2024-01-01' });
  });

  it('is left to another curator by whoever asked for a second look, however they go about it', () => {
    const state = then(start, refer(candidateIn('c-one', start), act(1), start));
    const candidate = candidateIn('c-one', state);
    const ways = [
      () => approve(candidate, act(2), state),
      () => approveAsDisputed(candidate, act(2), state),
      () => approveAsSuccessor(candidate, factIn('pledge-eur', state), act(2), state),
      () => reject(candidate, act(2), state),
      () => mergeInto(factIn('pledge-eur', state), [candidate], act(2), state),
      () => addFurtherFact(candidate, act(2), state, candidate.content),
    ];
    for (const way of ways) expect(way).toThrow(expect.objectContaining({ code: 'OTHER_CURATOR_NEEDED' }));
    expect(factIn('c-one', then(state, approve(candidate, act(2, 'teams/T2/ben'), state)))).toBeDefined();
  });

  it('is left by a terminal to those whom a platform proves, once a second look was asked for', () => {
    const state = then(start, refer(candidateIn('c-one', start), act(1), start));
    const candidate = candidateIn('c-one', state);
    const boss = { ...act(2, 'slack/T1/boss'), via: { door: 'terminal', account: 'anna' } };
    const ways = [
      () => approve(candidate, boss, state),
      () => reject(candidate, boss, state),
      () => mergeInto(factIn('pledge-eur', state), [candidate], boss, state),
    ];
    for (const way of ways)
      expect(way).toThrow(expect.objectContaining({ code: 'OTHER_CURATOR_NEEDED', remedy: expect.stringContaining('Slack or Teams') }));
    expect(factIn('c-one', then(state, approve(candidate, act(2, 'slack/T1/boss'), state)))).toBeDefined();
    expect(factIn('c-one', then(start, approve(candidateIn('c-one', start), boss, start)))).toBeDefined();
  });

  it('accepts corroborations together: each fact is edited once', () => {
    const both = ['c-one', 'c-two'].map((id) => ({ proposal: candidateIn(id, start), fact: 'pledge-eur' }));
    const decision = acceptCorroborations(both, act(1), start);
    expect(decision.map(({ kind }) => kind)).toEqual(['merged', 'merged', 'edited']);
    expect(whatIs(then(start, decision)).waiting).toEqual([]);
  });
});

describe('who was first', () => {
  const acts: readonly [string, (state: Curated) => DecisionEntries][] = [
    ['approve', (state) => approve(candidateIn('c-one', state), act(1), state)],
    ['reject', (state) => reject(candidateIn('c-one', state), act(1), state)],
    ['edit', (state) => editProposal(candidateIn('c-one', state), edited('c-one', state), act(1), state)],
    ['refer', (state) => refer(candidateIn('c-one', state), act(1), state)],
    ['merge', (state) => mergeInto(factIn('pledge-eur', state), [candidateIn('c-one', state)], act(1), state)],
  ];
  it.each(acts)('is told by the ids: %s shares one with every other act on what it saw, and none with what comes later', (_, decide) => {
    const [mine] = decide(start);
    for (const [, other] of acts) expect(other(start)[0]?.id).toBe(mine?.id);
    const later = then(start, decide(start));
    const ids = new Set(later.entries.map(({ id }) => id));
    for (const entry of reject(candidateIn('c-two', later), act(2), later)) expect(ids).not.toContain(entry.id);
  });

  it('never blocks what comes later, though clocks stand still and acts change nothing', () => {
    let state = start;
    for (let round = 0; round < 5; round += 1) {
      const decision = verify(factIn('lamps-gazette', state), '2024-07-12', act(1), state);
      expect(state.entries.map(({ id }) => id)).not.toContain(decision[0]?.id);
      state = then(state, decision);
    }
  });
});

/** Every act, from the state that it needs. */
const ACTS: readonly [string, (state: Curated) => DecisionEntries, ((state: Curated) => DecisionEntries)?][] = [
  ['approve', (state) => approve(candidateIn('c-one', state), act(5), state)],
  ['approve, edited', (state) => approve(candidateIn('c-one', state), act(5), state, edited('c-one', state))],
  ['approve as contested', (state) => approveAsDisputed(candidateIn('c-one', state), act(5), state)],
  ['supersede', (state) => approveAsSuccessor(candidateIn('c-one', state), factIn('pledge-eur', state), act(5), state)],
  ['edit a candidate', (state) => editProposal(candidateIn('c-one', state), edited('c-one', state), act(5), state)],
  ['reject', (state) => reject(candidateIn('c-one', state), act(5), state)],
  [
    'reject after an edit',
    (state) => reject(candidateIn('c-one', state), act(5), state),
    (state) => editProposal(candidateIn('c-one', state), edited('c-one', state), act(4), state),
  ],
  [
    'reject what another asked a second look for',
    (state) => reject(candidateIn('c-one', state), act(5), state),
    (state) => refer(candidateIn('c-one', state), act(4, 'teams/T2/ben'), state),
  ],
  ['refer', (state) => refer(candidateIn('c-one', state), act(5), state)],
  ['merge', (state) => mergeInto(factIn('pledge-eur', state), [candidateIn('c-one', state)], act(5), state)],
  [
    'accept corroborations',
    (state) =>
      acceptCorroborations(
        ['c-one', 'c-two'].map((id) => ({ proposal: candidateIn(id, state), fact: 'pledge-eur' })),
        act(5),
        state,
      ),
  ],
  [
    'correct',
    (state) => {
      const content = contentOf(factIn('pledge-eur', state));
      return revise(
        factIn('pledge-eur', state),
        'corrected',
        { ...content, fact: { ...content.fact, statement: 'It is said otherwise.' } },
        act(5),
        state,
      );
    },
  ],
  [
    'set a rank',
    (state) =>
      revise(
        factIn('pledge-eur', state),
        'edited',
        withRank(contentOf(factIn('pledge-eur', state)), 'preferred', 'It is the fullest.'),
        act(5),
        state,
      ),
  ],
  ['retract', (state) => retract(factIn('pledge-eur', state), act(5), state)],
  ['verify', (state) => verify(factIn('pledge-eur', state), '2025-01-01', act(5), state)],
  ['contest', (state) => contest(factIn('pledge-eur', state), act(5), state)],
  [
    'retract what was approved',
    (state) => retract(factIn('c-two', state), act(5), state),
    (state) => approve(candidateIn('c-two', state), act(4), state),
  ],
];

describe('undoing', () => {
  it.each(ACTS)('%s restores what was, by new entries', (_, decide, prepare) => {
    const before = prepare ? then(start, prepare(start)) : start;
    const decided = then(before, decide(before));
    expect(whatIs(decided)).not.toEqual(whatIs(before));
    const undone = then(decided, undo(lastDecisionOf({ by: 'slack/T1/ann' }, decided), act(6), decided));
    expect(whatIs(undone)).toEqual(whatIs(before));
    expect(undone.entries.slice(0, decided.entries.length)).toEqual(decided.entries);
    expect(new Set(undone.entries.map(({ id }) => id)).size).toBe(undone.entries.length);
  });

  it('ends a dispute that was ended by mistake, with its old reason', () => {
    const contested = then(start, contest(factIn('pledge-eur', start), act(1, undefined, 'The papers differ.'), start));
    const resolved = then(contested, resolve(factIn('pledge-eur', contested), act(2), contested));
    const undone = then(resolved, undo(lastDecisionOf({ by: 'slack/T1/ann' }, resolved), act(3), resolved));
    expect(factIn('pledge-eur', undone).contested?.reason).toBe('The papers differ.');
  });

  it('of a merge takes out the passage, and leaves what others have done to the fact since', () => {
    const merged = then(start, mergeInto(factIn('pledge-eur', start), [candidateIn('c-one', start)], act(1), start));
    const verified = then(merged, verify(factIn('pledge-eur', merged), '2025-01-01', act(2, 'teams/T2/ben'), merged));
    const undone = then(verified, undo(lastDecisionOf({ by: 'slack/T1/ann' }, verified), act(3), verified));
    expect(factIn('pledge-eur', undone).review_by).toBe('2025-01-01');
    expect(factIn('pledge-eur', undone).evidence).toEqual(factIn('pledge-eur', start).evidence);
    expect(candidateIn('c-one', undone).content).toEqual(candidateIn('c-one', start).content);
  });

  const ann = { by: 'slack/T1/ann' };

  it('again goes further back rather than back and forth', () => {
    const edit = then(start, editProposal(candidateIn('c-one', start), edited('c-one', start), act(1), start));
    const rejected = then(edit, reject(candidateIn('c-two', edit), act(2), edit));
    const once = then(rejected, undo(lastDecisionOf(ann, rejected), act(3), rejected));
    expect(whatIs(once)).toEqual(whatIs(edit));
    const twice = then(once, undo(lastDecisionOf(ann, once), act(4), once));
    expect(whatIs(twice)).toEqual(whatIs(start));
    expect(() => lastDecisionOf(ann, twice)).toThrow(expect.objectContaining({ code: 'UNDO_REFUSED' }));
  });

  it('goes by the id of an act, of an undoing too, or by the last act on a fact or candidate', () => {
    const edit = then(start, editProposal(candidateIn('c-one', start), edited('c-one', start), act(1), start));
    const rejected = then(edit, reject(candidateIn('c-two', edit), act(2), edit));
    const byName = then(rejected, undo(decisionNamed('c-one', rejected), act(3), rejected));
    expect(candidateIn('c-one', byName).content).toEqual(candidateIn('c-one', start).content);
    expect(proposalOf('c-two', byName)).toBeUndefined();
    const undoing = byName.entries.at(-1)?.id ?? '';
    const redone = then(byName, undo(decisionNamed(undoing, byName), act(4), byName));
    expect(whatIs(redone)).toEqual(whatIs(rejected));
    expect(() => decisionNamed('nothing', redone)).toThrow(expect.objectContaining({ code: 'UNDO_REFUSED' }));
  });

  it('takes one wrong merge of several out, and leaves the others', () => {
    const both = ['c-one', 'c-two'].map((id) => ({ proposal: candidateIn(id, start), fact: 'pledge-eur' }));
    const merged = then(start, acceptCorroborations(both, act(1), start));
    const undone = then(merged, undo(decisionNamed('c-two', merged), act(2), merged));
    const sources = factIn('pledge-eur', undone).evidence.map(({ source }) => source);
    expect(sources).toContain('courier');
    expect(sources).not.toContain('mirror');
    expect(whatIs(undone).waiting.map(({ id }) => id)).toEqual(['c-two']);
    const none = then(undone, undo(decisionNamed('c-one', undone), act(3), undone));
    expect(whatIs(none)).toEqual(whatIs(start));
  });

  const refused = expect.objectContaining({ code: 'UNDO_REFUSED' });
  const atTerminal = (minute: number, by: string, account: string) => ({ ...act(minute, by), via: { door: 'terminal', account } });

  it('is for the door of the decision: a terminal cannot undo in the name of somebody whom Slack has proven', () => {
    const referred = then(start, refer(candidateIn('c-one', start), act(1), start));
    const pretending = atTerminal(2, 'slack/T1/ann', 'ben');
    expect(() => lastDecisionOf(pretending, referred)).toThrow(refused);
    expect(() => undo(lastDecisionOf(act(2), referred), pretending, referred)).toThrow(
      expect.objectContaining({ why: expect.stringContaining('where it was done') }),
    );
  });

  it('at a terminal is for the account that decided there, and for decisions of before accounts were recorded', () => {
    const decided = then(start, retract(factIn('pledge-eur', start), atTerminal(1, 'console/local/me', 'anna'), start));
    expect(() => lastDecisionOf(atTerminal(2, 'console/local/me', 'ben'), decided)).toThrow(refused);
    const anna = atTerminal(2, 'console/local/me', 'anna');
    expect(undo(lastDecisionOf(anna, decided), anna, decided)).toMatchObject([{ kind: 'approved', via: { account: 'anna' } }]);
    const old = after(decided.entries.map(({ via: _, ...entry }) => entry));
    expect(lastDecisionOf(anna, old)).toHaveLength(1);
  });

  it('restores a request for a second look with the door through which it came', () => {
    const referred = then(start, refer(candidateIn('c-one', start), act(1, 'teams/T2/ben'), start));
    const rejected = then(referred, reject(candidateIn('c-one', referred), act(2), referred));
    const undone = then(rejected, undo(lastDecisionOf(act(3), rejected), act(3), rejected));
    expect(candidateIn('c-one', undone).referred).toMatchObject({ by: 'teams/T2/ben', via: { door: 'teams' } });
  });

  it('is for one’s own decisions, those that nobody built upon, and those that there are', () => {
    const retracted = then(start, retract(factIn('pledge-eur', start), act(1), start));
    const decision = lastDecisionOf({ by: 'slack/T1/ann' }, retracted);
    expect(() => undo(decision, act(2, 'teams/T2/ben'), retracted)).toThrow(refused);
    expect(() => lastDecisionOf({ by: 'teams/T2/ben' }, retracted)).toThrow(refused);
    expect(() => decisionOf('act:nothing:0', retracted)).toThrow(refused);
    const verified = then(start, verify(factIn('pledge-eur', start), '2025-01-01', act(1), start));
    const contested = then(verified, contest(factIn('pledge-eur', verified), act(2, 'teams/T2/ben'), verified));
    expect(() => undo(lastDecisionOf({ by: 'slack/T1/ann' }, contested), act(3), contested)).toThrow(refused);
  });
});

describe('the ledger', () => {
  it('tells what the pack held before an act, so that an exported pack keeps its past', () => {
    const [entry] = retract(factIn('pledge-eur', start), act(1), start);
    expect(entry?.before).toMatchObject({ topic: 'money', fact: { id: 'pledge-eur', recorded: { by: 'curator' } } });
    const state = then(start, retract(factIn('pledge-eur', start), act(1), start));
    const [again] = approve(candidateIn('c-one', state), act(2), state);
    expect(again?.before).toBeUndefined();
    expect(
      exportPack(shipped, state.entries)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('id: pledge-eur');
  });
});

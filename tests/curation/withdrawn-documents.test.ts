import { describe, expect, it } from 'vitest';
import { type Curated, contentOf, proposalOf, standingRevision } from '../../src/curation/curated.ts';
import { approve, type DecisionEntries, mergeInto } from '../../src/curation/decide-proposal.ts';
import { decisionNamed, lastDecisionOf } from '../../src/curation/decisions.ts';
import { describeHeld } from '../../src/curation/document-description.ts';
import { retract } from '../../src/curation/revise-fact.ts';
import { undo } from '../../src/curation/undo.ts';
import { restoreDocument, withdrawDocument } from '../../src/curation/withdraw-document.ts';
import { recallOf } from '../../src/facts/documents-described.ts';
import { replay } from '../../src/facts/replay.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const shipped = lighthousePack();
const after = (entries: readonly LedgerEntry[]): Curated => ({ ...replay(shipped, entries), shipped, entries });
const act = (minute: number, by = 'slack/T1/ann', why = `reason ${minute}`) => ({
  by,
  via: { door: 'slack' },
  at: `2023-12-01T12:${String(minute).padStart(2, '0')}:00.000Z`,
  why,
});
const then = (state: Curated, decision: DecisionEntries): Curated => {
  for (const entry of decision) expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
  return after([...state.entries, ...decision]);
};
const candidateIn = (id: string, state: Curated) => {
  const proposal = proposalOf(id, state);
  if (!proposal) throw new Error(`There is no candidate ${id}.`);
  return proposal;
};
const factIn = (id: string, state: Curated) => {
  const fact = standingRevision(id, state);
  if (!fact) throw new Error(`There is no fact ${id}.`);
  return fact;
};
function whatIs(state: Curated) {
  const facts = state.pack.facts.filter(({ recorded }) => recorded.until === undefined).map(contentOf);
  const waiting = state.proposals.map(({ entry, content }) => ({ id: entry.fact, content, remarks: entry.remarks, change: entry.change }));
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return { facts: facts.toSorted((one, other) => byId(one.fact, other.fact)), waiting: waiting.toSorted(byId) };
}

const COURIER = { id: 'courier', audience: 'public' };
/** Of the courier: one candidate became a fact of its own, one went under a fact that has other evidence, one waits. */
const proposed = after([proposedFact('c-alone'), proposedFact('c-among'), proposedFact('c-waits')]);
const approved = then(proposed, approve(candidateIn('c-alone', proposed), act(1), proposed));
const start = then(approved, mergeInto(factIn('pledge-eur', approved), [candidateIn('c-among', approved)], act(2), approved));
const withdrawn = then(start, withdrawDocument(COURIER, act(3, 'slack/T1/ann', 'It is a hoax.'), start));

describe('a document that is withdrawn', () => {
  it('takes the facts that rest on it alone with it, its passages from the others, and closes its candidates', () => {
    expect(standingRevision('c-alone', withdrawn)).toBeUndefined();
    expect(factIn('pledge-eur', withdrawn).evidence.map(({ source }) => source)).not.toContain('courier');
    expect(factIn('pledge-eur', withdrawn).statement).toBe(factIn('pledge-eur', start).statement);
    expect(withdrawn.proposals).toEqual([]);
    expect(recallOf('courier', withdrawn.entries)?.why).toBe('It is a hoax.');
  });

  it('touches nothing else', () => {
    const untouched = (state: Curated) => whatIs(state).facts.filter(({ fact }) => fact.id !== 'c-alone' && fact.id !== 'pledge-eur');
    expect(untouched(withdrawn)).toEqual(untouched(start));
  });

  it('is told as the reason of each of these acts', () => {
    const told = withdrawn.entries.filter(({ kind, by, at }) => by === 'slack/T1/ann' && at === act(3).at && kind !== 'recalled');
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['closed', 'edited', 'retracted']);
    for (const { why } of told) expect(why).toBe('The document courier was withdrawn: It is a hoax.');
  });

  it('cannot be withdrawn again, nor be said anything of', () => {
    expect(() => withdrawDocument(COURIER, act(4), withdrawn)).toThrow(/withdrawn already/u);
    const { source, audience } = courierDocument();
    expect(() => describeHeld({ source, audience }, { title: 'Another' }, act(4), withdrawn)).toThrow(/is withdrawn/u);
  });

  it('brings all back when it is undone, as if it had never been done', () => {
    const back = then(withdrawn, undo(lastDecisionOf(act(4), withdrawn), act(4), withdrawn));
    expect(whatIs(back)).toEqual(whatIs(start));
    expect(recallOf('courier', back.entries)).toBeUndefined();
  });

  it('is undone by its own id too, and can be withdrawn again afterwards', () => {
    const back = then(withdrawn, undo(decisionNamed('courier', withdrawn), act(4), withdrawn));
    const again = then(back, withdrawDocument(COURIER, act(5), back));
    expect(whatIs(again)).toEqual(whatIs(withdrawn));
  });

  it('is brought back by another curator, who gives a reason', () => {
    const back = then(withdrawn, restoreDocument('courier', act(4, 'slack/T1/ben'), withdrawn));
    expect(whatIs(back)).toEqual(whatIs(start));
    expect(() => restoreDocument('courier', act(5), back)).toThrow(/is not withdrawn/u);
  });

  it('leaves as it is what others have acted on since', () => {
    const acted = then(withdrawn, retract(factIn('pledge-eur', withdrawn), act(4, 'slack/T1/ben'), withdrawn));
    const back = then(acted, undo(decisionNamed('courier', acted), act(5), acted));
    expect(standingRevision('pledge-eur', back)).toBeUndefined();
    expect(factIn('c-alone', back).statement).toBe(factIn('c-alone', start).statement);
    expect(proposalOf('c-waits', back)).toBeDefined();
  });

  it('takes a fact with it that what is left does not bear out', () => {
    const [weak, { content }] = [proposedFact('c-two'), candidateIn('c-alone', proposed)];
    const other = { source: 'gazette', quote: 'nearly $33 million', voice: 'commentary' as const, stance: 'supports' as const };
    const fact = { ...content.fact, id: 'c-two', evidence: [...content.fact.evidence, other] };
    const { at, by, why } = weak;
    const entry: LedgerEntry = { kind: 'approved', id: 'approved:c-two', fact: 'c-two', at, by, why, content: { ...content, fact } };
    const held = after([...proposed.entries, entry]);
    const gone = then(held, withdrawDocument(COURIER, act(3), held));
    expect(standingRevision('c-two', gone)).toBeUndefined();
  });
});

describe('a document that fewer may see than a fact that rests on it', () => {
  const staff = courierDocument('staff', 'memo-letter');
  const waits = after([proposedFact('c-open', { document: staff, audience: 'public' })]);
  const held = then(waits, approve(candidateIn('c-open', waits), act(1), waits));
  const gone = then(
    held,
    withdrawDocument({ id: 'memo-letter', audience: 'staff' }, act(2, 'slack/T1/ann', 'The source is Mira herself.'), held),
  );

  it('is withdrawn without a word of why where the fact is told', () => {
    expect(standingRevision('c-open', gone)).toBeUndefined();
    const told = gone.entries.findLast(({ fact }) => fact === 'c-open');
    expect(told?.why).toBe('A document that it rests on was withdrawn.');
  });

  it('comes back without a word of why, either', () => {
    const back = then(gone, undo(decisionNamed('memo-letter', gone), act(3, 'slack/T1/ann', 'Undone: The source is Mira herself.'), gone));
    expect(back.entries.filter(({ fact }) => fact === 'c-open').map(({ why }) => why)).not.toContainEqual(expect.stringMatching(/Mira/u));
    expect(factIn('c-open', back).id).toBe('c-open');
  });
});

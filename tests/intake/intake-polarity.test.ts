import { describe, expect, it } from 'vitest';
import { figureBlocks } from '../../src/answer/fact-blocks.ts';
import { valueText as answerValue } from '../../src/answer/wording.ts';
import { acceptCorroborations, isPlainCorroboration } from '../../src/curation/accept-corroborations.ts';
import type { Act } from '../../src/curation/act.ts';
import { contentFaults } from '../../src/curation/check-content.ts';
import { type Curated, standingRevision } from '../../src/curation/curated.ts';
import { approve, approveAsSuccessor, editProposal, mergeInto } from '../../src/curation/decide-proposal.ts';
import { readFactFields, writeFactFields } from '../../src/curation/fact-fields.ts';
import { digestValueText as digestValue } from '../../src/digest/lines.ts';
import { deriveSum } from '../../src/facts/derive/reckoning.ts';
import { type Proposal, replay } from '../../src/facts/replay.ts';
import { type FactView, viewFacts } from '../../src/facts/view.ts';
import { ingestDocument } from '../../src/intake/ingest-document.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { packFiles, read } from '../fixtures/pack.ts';
import { rawText } from '../fixtures/raw-document.ts';

const RECEIVED = '2024-09-10T08:00:00Z';
const { pack: readPack } = read(packFiles);
if (!readPack) throw new Error('the pack of the bridge is not sound');
const pack: Pack = readPack;
const viewOf = (of: Pack): FactView => viewFacts(of, { asOf: '2024-12-31', recordedBy: '2030-01-01T00:00:00Z', audience: 'public' });
const view = viewOf(pack);

/** What intake proposes from one line. */
function proposedFrom(...lines: string[]) {
  const { candidates, proposals } = ingestDocument(
    rawText(lines),
    {
      pack,
      view,
      held: [],
      receivedAt: RECEIVED,
      audience: 'public',
      defaults: { published: '2024-09-10', publisher: 'Ford Herald', tier: 'agency' },
    },
    { by: 'anna', via: { door: 'ingest' } },
  );
  return candidates.map(({ candidate, comparison, id }) => ({
    candidate,
    comparison,
    entry: proposals.find(({ fact }) => fact === id),
  }));
}

/** What it proposes of money, as a rule one. */
function moneyIn(line: string) {
  const [money] = proposedFrom(line).filter(({ candidate }) => candidate.value.kind === 'money');
  if (!money) throw new Error(`no amount is proposed from “${line}”`);
  return money;
}

const PLEDGE = 'pledge-eur';
const ACT: Act = { by: 'anna@ford.example', via: { door: 'terminal' }, at: '2024-09-11T08:00:00.000Z', why: 'Read.' };

/** The store with what a line proposes waiting in it. */
function waiting(line: string): { readonly curated: Curated; readonly proposal: Proposal; readonly held: Fact } {
  const { entry } = moneyIn(line);
  const entries: LedgerEntry[] = entry ? [entry] : [];
  const curated: Curated = { ...replay(pack, entries), shipped: pack, entries };
  const [proposal] = curated.proposals;
  const held = standingRevision(PLEDGE, curated);
  if (!proposal || !held) throw new Error(`nothing waits of “${line}”`);
  return { curated, proposal, held };
}

const DENIAL = 'The county denied that it had pledged at least EUR 20.9 million for the bridge.';
const PLAN = 'The county plans to pledge at least EUR 20.9 million for the bridge.';
const PLAIN = 'The county pledged at least EUR 20.9 million for the bridge.';
const CUT = 'The county cut its pledge for the bridge from EUR 20.9 million to EUR 15 million.';

describe('beside a fact that says so', () => {
  it.each([
    [PLAIN, 'corroborates', 'pledged'],
    [DENIAL, 'denies', undefined],
    ['The county has no agreement on EUR 20.9 million for the bridge.', 'denies', undefined],
    ['Reports that the county pledged EUR 20.9 million for the bridge are false.', 'denies', undefined],
    ['Anna Hall declined to confirm that the county had pledged at least EUR 20.9 million for the bridge.', 'doubts', undefined],
    ['It is not confirmed that the county pledged at least EUR 20.9 million for the bridge.', 'doubts', undefined],
    [PLAN, 'plans', undefined],
    ['The county could pledge at least EUR 20.9 million for the bridge if parliament agrees.', 'doubts', undefined],
    ['The county plans to pledge EUR 31 million for the bridge.', 'plans', undefined],
    ['It is not confirmed that the county pledged EUR 31 million for the bridge.', 'doubts', undefined],
  ])('%s', (line, label, status) => {
    const { candidate, comparison } = moneyIn(line);
    expect([comparison.label, comparison.fact, candidate.status]).toEqual([label, PLEDGE, status]);
  });

  it('a denial of another figure denies nothing that is held', () => {
    const { comparison } = moneyIn('The county denied that it had pledged EUR 60 million for the bridge.');
    expect([comparison.label, comparison.fact]).toEqual(['denies', undefined]);
  });

  it('the quotation holds the words that deny it', () => {
    expect(moneyIn(DENIAL).candidate.quote.text).toContain('denied that it had pledged at least EUR 20.9 million');
  });

  it('what is proposed carries it, in its fields and in its statement', () => {
    expect(moneyIn(DENIAL).entry?.content.fact).toMatchObject({
      polarity: 'denied',
      statement: 'The county has not pledged at least EUR 20.9 million.',
    });
    expect(moneyIn(PLAN).entry?.content.fact).toMatchObject({
      modality: 'planned',
      statement: 'The county plans to pledge at least EUR 20.9 million.',
    });
    expect(moneyIn(PLAIN).entry?.content.fact).not.toHaveProperty('polarity');
  });
});

describe('a change of a figure', () => {
  const proposed = proposedFrom(CUT).map(({ candidate, comparison, entry }) => ({ amount: candidate.value, comparison, entry }));
  const of = (amount: string) => proposed.find(({ amount: value }) => value.kind === 'money' && value.amount === amount);

  it('makes what is now a newer state, and proposes that it takes the place of what was before', () => {
    const now = of('15000000');
    expect(now?.comparison).toMatchObject({ label: 'newer_state', fact: PLEDGE });
    expect(now?.entry?.content.fact.relations).toEqual([{ type: 'supersedes', fact: PLEDGE }]);
    expect(now?.entry?.remarks.map(({ text }) => text)).toContain(
      'The passage tells a cut from EUR 20.9 million to EUR 15 million; this figure is what is now.',
    );
  });

  it('makes what was before no evidence of what is so now', () => {
    const before = of('20900000');
    expect(before?.comparison).toMatchObject({ label: 'new', remarks: [{ code: 'earlier_state' }] });
  });

  it('by so much is no total', () => {
    const { candidate, comparison } = moneyIn('The county cut its pledge for the bridge by EUR 20.9 million.');
    expect([candidate.change, candidate.status, comparison.label]).toEqual(['decrease', undefined, 'new']);
    expect(candidate.statement).toBe('The county cut its pledge by EUR 20.9 million.');
  });
});

describe('who speaks', () => {
  const speakers = (line: string) => proposedFrom(line).map(({ candidate }) => candidate.speaker);

  it.each([
    'The United States pledged EUR 3 million for the bridge.',
    'The Damage Claims Board paid EUR 3 million for the bridge.',
    'The Baltic states pledged EUR 3 million for the bridge.',
    'Several media reports put the pledge at EUR 3 million for the bridge.',
    'Anna Hall declined to name who pledged EUR 3 million for the bridge.',
  ])('is nobody in “%s”', (line) => {
    expect(speakers(line).filter(Boolean)).toEqual([]);
  });

  it.each([
    'Anna Hall states that the county pledged EUR 3 million for the bridge.',
    'Anna Hall said the county pledged EUR 3 million for the bridge.',
  ])('is Anna Hall in “%s”', (line) => {
    expect(speakers(line)).toContain('anna-hall');
  });
});

describe('a curator who decides', () => {
  it('approves a denial as a denial', () => {
    const { curated, proposal } = waiting(DENIAL);
    expect(approve(proposal, ACT, curated)).toMatchObject([{ kind: 'approved', content: { fact: { polarity: 'denied' } } }]);
  });

  it.each([DENIAL, PLAN])('cannot approve as so: %s', (line) => {
    const { curated, proposal } = waiting(line);
    const { polarity: _, modality: __, ...fact } = proposal.content.fact;
    expect(() => approve(proposal, ACT, curated, { ...proposal.content, fact })).toThrow(expect.objectContaining({ code: 'READING_LOST' }));
  });

  it('may tell a plan by a status that is still ahead', () => {
    const { curated, proposal } = waiting(PLAN);
    const { modality: _, ...fact } = proposal.content.fact;
    const ahead = { ...proposal.content, fact: { ...fact, status: 'proposed' as const } };
    expect(approve(proposal, ACT, curated, ahead)).toMatchObject([{ content: { fact: { status: 'proposed' } } }]);
  });

  it('reads a passage otherwise only with a reason, which the ledger keeps', () => {
    const { curated, proposal } = waiting(DENIAL);
    const { polarity: _, ...fact } = proposal.content.fact;
    const unquoted = { polarity: 'At least EUR 20.9 million was pledged: what is denied is another pledge.' };
    const content = { ...proposal.content, fact: { ...fact, unquoted } };
    expect(() => editProposal(proposal, content, ACT, curated)).toThrow(expect.objectContaining({ code: 'READING_LOST' }));
    expect(editProposal(proposal, content, ACT, curated, 'It denies another pledge.')).toMatchObject([
      { kind: 'edited', why: 'It denies another pledge.' },
    ]);
  });

  it('cannot drop it from the statement alone', () => {
    const { proposal } = waiting(DENIAL);
    const said = { ...proposal.content, fact: { ...proposal.content.fact, statement: 'The county pledged EUR 20.9 million.' } };
    expect(contentFaults(said, pack)).toMatchObject({ statement: expect.stringContaining('denied') });
    expect(contentFaults(proposal.content, pack)).not.toHaveProperty('statement');
  });

  it('puts a denial under a fact as what contradicts it, and a plan not at all', () => {
    const denial = waiting(DENIAL);
    const [, edited] = mergeInto(denial.held, [denial.proposal], ACT, denial.curated);
    const evidence = edited && 'content' in edited ? edited.content?.fact.evidence.at(-1) : undefined;
    expect(evidence).toMatchObject({ stance: 'contradicts' });
    const plan = waiting(PLAN);
    expect(() => mergeInto(plan.held, [plan.proposal], ACT, plan.curated)).toThrow(expect.objectContaining({ code: 'READING_LOST' }));
  });

  it('cannot put a plan in the place of what is so', () => {
    const { curated, proposal, held } = waiting(PLAN);
    expect(() => approveAsSuccessor(proposal, held, ACT, curated)).toThrow(expect.objectContaining({ code: 'READING_LOST' }));
  });

  it('merges many at once only of what is told as so', () => {
    const [plain, denial] = [waiting(PLAIN), waiting(DENIAL)];
    expect(isPlainCorroboration({ proposal: plain.proposal, fact: PLEDGE }, plain.curated)).toBe(true);
    expect(isPlainCorroboration({ proposal: denial.proposal, fact: PLEDGE }, denial.curated)).toBe(false);
    expect(acceptCorroborations([{ proposal: plain.proposal, fact: PLEDGE }], ACT, plain.curated)).toHaveLength(2);
  });

  it('finds it in the fields of the form, and changes it there', () => {
    const { proposal } = waiting(DENIAL);
    const setting = { pack, audiences: ['public', 'council'], today: '2024-09-11' };
    const fields = writeFactFields(proposal.content, setting);
    expect(fields).toMatchObject({ polarity: 'denied', modality: 'stated', change: 'none' });
    const { polarity: _, modality: __, ...silent } = fields;
    expect(readFactFields(silent, proposal.content, setting)).toMatchObject({ content: { fact: { polarity: 'denied' } } });
    const changed = readFactFields({ ...fields, modality: 'unconfirmed' }, proposal.content, setting);
    expect(changed).toMatchObject({ content: { fact: { polarity: 'denied', modality: 'unconfirmed' } } });
    expect(readFactFields({ ...fields, polarity: 'perhaps' }, proposal.content, setting)).toHaveProperty('faults.polarity');
  });
});

describe('a fact that is denied or planned', () => {
  /** The store after what a line proposes was approved, and the fact that it became. */
  const approved = (line: string) => {
    const { curated, proposal } = waiting(line);
    const after = replay(pack, [...curated.entries, ...approve(proposal, ACT, curated)]);
    const fact = standingRevision(proposal.entry.fact, after);
    if (!fact) throw new Error('it was not approved');
    return { fact, view: viewOf(after.pack) };
  };

  it('contests what says so, and is no second source of it', () => {
    const claim = approved(DENIAL).view.claimOf(PLEDGE);
    expect(claim).toMatchObject({ state: 'contested' });
    expect(claim?.differences.map(({ aspect }) => aspect)).toContain('polarity');
  });

  it('and that nobody holds contests nothing', () => {
    const { view: after, fact } = approved('The county denied that it had pledged EUR 60 million for the bridge.');
    expect(after.claimOf(PLEDGE)?.state).toBe('single');
    expect(after.claimOf(fact.id)?.readings).toEqual([fact]);
  });

  it('that is planned is a matter of its own', () => {
    const { view: after, fact } = approved(PLAN);
    expect(after.claimOf(PLEDGE)?.readings.map(({ id }) => id)).not.toContain(fact.id);
  });

  it.each([
    [DENIAL, 'denied'],
    [PLAN, 'planned, not done'],
  ])('is said to be wherever its figure stands: %s', (line, words) => {
    const { view: after, fact } = approved(line);
    const said = `at least EUR 20.9 million (${words})`;
    expect([answerValue(fact, after), digestValue(fact, after)]).toEqual([said, said]);
    expect(figureBlocks(fact, after)).toMatchObject([{ kind: 'figure', value: expect.stringContaining(words) }]);
  });

  it('is reckoned with nowhere', () => {
    const { view: after, fact } = approved('The county denied that it had pledged EUR 60 million for the bridge.');
    const other = after.fact('first-half');
    expect(other && deriveSum(after, [other, fact])).toMatchObject({ kind: 'refusal', code: 'NOT_SAID_SO' });
  });
});

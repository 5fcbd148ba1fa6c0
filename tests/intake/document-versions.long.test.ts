import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposalOf, standingRevision } from '../../src/curation/curated.ts';
import { approve, approveAsCorrection, reject } from '../../src/curation/decide-proposal.ts';
import { undo } from '../../src/curation/undo.ts';
import { weigh } from '../../src/curation/weigh.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { type IngestedDocument, ingestDocument } from '../../src/intake/ingest-document.ts';
import type { RawDocument } from '../../src/intake/raw-document.ts';
import { earlierVersion } from '../../src/intake/versions/earlier-version.ts';
import { revisedHead, withoutRevisedHead } from '../../src/language/revised-head.ts';
import type { Document } from '../../src/model/document.ts';
import type { FactContent } from '../../src/model/fact.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { packFiles, read } from '../fixtures/pack.ts';
import { documentOf, rawText } from '../fixtures/raw-document.ts';

function bridgePack(): Pack {
  const { pack } = read(packFiles);
  if (!pack) throw new Error('the pack of the bridge is not sound');
  return pack;
}

const shipped = bridgePack();
const TAKER = { by: 'anna', via: { door: 'ingest', account: 'anna' } };
const act = (at: string, why = 'It is said so.') => ({ by: 'slack/T1/ann', via: { door: 'slack' }, at, why });

/** Where a document names no publisher. */
const NOBODY = '';
const TITLE = 'Council speaks of the bridge at Ford';
const DAY = '02.05.2024';
const FIRST = [
  TITLE,
  DAY,
  'The county has allocated €7.5 million for the bridge at Ford, Anna Hall said on Thursday.',
  'There are 140 people on site, and nobody was hurt when it rained for three days.',
];
const SECOND = [
  TITLE,
  DAY,
  'Correction: an earlier version of this report gave a wrong figure for the allocation.',
  'The county has allocated €5.5 million for the bridge at Ford, Anna Hall said on Thursday.',
  'There are 140 people on site, and nobody was hurt when it rained for three days.',
];

/** A store into which documents come one after the other, with the ledger that they and the curators write. */
function aStore(pack = shipped) {
  const entries: LedgerEntry[] = [];
  const held: Document[] = [];
  const state = () => ({ ...replay(pack, entries), shipped: pack, entries });
  const write = (added: readonly LedgerEntry[]) => {
    for (const entry of added) expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
    entries.push(...added);
  };
  const take = (
    lines: readonly string[],
    more: Partial<RawDocument> = {},
    audience = 'public',
    publisher = 'County Wire',
  ): IngestedDocument => {
    const known = state();
    const view = viewFacts(known.pack, { asOf: '2024-05-10', recordedBy: '2030-01-01T00:00:00Z', audience });
    const receivedAt = `2024-05-0${3 + held.length}T08:00:00Z`;
    const taken = ingestDocument(
      rawText(lines, { ...(publisher !== NOBODY && { publisher }), ...more }),
      { pack: known.pack, view, held, known, receivedAt, audience, defaults: {} },
      TAKER,
    );
    held.push(taken.document);
    write([...taken.closings, ...taken.proposals]);
    return taken;
  };
  return { take, state, write };
}

const amountsIn = (facts: readonly Pick<FactContent, 'value'>[]) =>
  facts.flatMap(({ value }) => (value.kind === 'money' ? [value.amount] : []));
const moneyWaiting = ({ state }: ReturnType<typeof aStore>) => amountsIn(state().proposals.map(({ content }) => content.fact));

/** The candidate of a store that tells an amount of money. */
function candidateOf(store: ReturnType<typeof aStore>, amount: string) {
  const found = store.state().proposals.find(({ content: { fact } }) => fact.value.kind === 'money' && fact.value.amount === amount);
  if (!found) throw new Error(`Nothing waits that tells ${amount}.`);
  return found;
}

/** A statement and a quotation as a curator would let them stand. */
function approveWell(store: ReturnType<typeof aStore>, amount: string): string {
  const proposal = candidateOf(store, amount);
  const content = {
    ...proposal.content,
    fact: { ...proposal.content.fact, statement: `The county has allocated EUR ${Number(amount) / 1e6} million for the bridge.` },
  };
  store.write(approve(proposal, act('2024-05-08T08:00:00Z'), store.state(), content));
  return proposal.entry.fact;
}

describe('a corrected version of a document', () => {
  it('is the second version of the same document, and nothing that it tells as before is proposed again', () => {
    const store = aStore();
    const first = store.take(FIRST);
    const second = store.take(SECOND);
    expect(first.version).toBeUndefined();
    expect(second.document.version).toEqual({ of: first.document.source.id, number: 2 });
    expect(second.version).toMatchObject({ after: first.document.source.id, ground: 'title', changed: 1 });
    expect(amountsIn(second.proposals.map(({ content }) => content.fact))).toEqual(['5500000']);
    expect(second.proposals).toHaveLength(1);
    expect(second.version?.unchanged).toBe(first.proposals.length - 1);
  });

  it('takes the place of what still waited: the queue does not grow', () => {
    const store = aStore();
    store.take(FIRST);
    const before = store.state().proposals.length;
    store.take(SECOND);
    expect(store.state().proposals).toHaveLength(before);
    expect(moneyWaiting(store)).toEqual(['5500000']);
    const closed = store.state().entries.findLast(({ kind }) => kind === 'closed');
    expect(closed?.why).toBe('Version 2 of the document says otherwise.');
  });

  it('corrects the fact that rests on it alone, and corroborates nothing', () => {
    const store = aStore();
    store.take(FIRST);
    const fact = approveWell(store, '7500000');
    const second = store.take(SECOND);
    expect(second.proposals.map(({ change }) => change)).toEqual([{ document: expect.any(String), of: fact, how: 'corrects' }]);
    const view = viewFacts(store.state().pack, { asOf: '2024-05-10', recordedBy: '2030-01-01T00:00:00Z', audience: 'public' });
    const comparison = weigh(candidateOf(store, '5500000'), second.document, view);
    expect(comparison).toMatchObject({ label: 'corrects', fact });
    expect(second.version?.gone).toContain(fact);
  });

  it('makes the fact say what it says, as a correction of which readers are told, and undone it waits as the correction that it was', () => {
    const store = aStore();
    store.take(FIRST);
    const fact = approveWell(store, '7500000');
    store.take(SECOND);
    const proposal = candidateOf(store, '5500000');
    const statement = 'The county has allocated EUR 5.5 million for the bridge.';
    const worded = { ...proposal, content: { ...proposal.content, fact: { ...proposal.content.fact, statement } } };
    const held = standingRevision(fact, store.state());
    if (!held) throw new Error('The fact does not stand.');
    const decision = approveAsCorrection(worded, held, act('2024-05-09T08:00:00Z'), store.state());
    expect(decision.map(({ kind }) => kind)).toEqual(['corrected', 'merged']);
    store.write(decision);
    expect(standingRevision(fact, store.state())).toMatchObject({
      statement,
      value: { amount: '5500000' },
      recorded: { act: 'corrected' },
    });
    expect(moneyWaiting(store)).toEqual([]);
    store.write(undo(decision, act('2024-05-09T09:00:00Z'), store.state()));
    expect(standingRevision(fact, store.state())).toMatchObject({ value: { amount: '7500000' } });
    expect(proposalOf(proposal.entry.fact, store.state())?.entry.change).toEqual(proposal.entry.change);
  });

  it('does not ask again about what was turned down', () => {
    const store = aStore();
    store.take(FIRST);
    for (const proposal of store.state().proposals) store.write(reject(proposal, act('2024-05-08T08:00:00Z'), store.state()));
    const second = store.take([...FIRST, 'A line that tells nothing new was added below.']);
    expect(second.document.version?.number).toBe(2);
    expect(second.proposals).toEqual([]);
  });

  it('says of a fact whose passage is gone that it is gone', () => {
    const store = aStore();
    store.take(FIRST);
    const fact = approveWell(store, '7500000');
    const second = store.take([TITLE, DAY, 'The council met at Ford and spoke of the weather in the county.', FIRST[3] ?? '']);
    expect(second.version?.gone).toEqual([fact]);
    expect(standingRevision(fact, store.state())).toBeDefined();
  });

  it('is followed by a third, after the last one', () => {
    const store = aStore();
    const first = store.take(FIRST);
    const second = store.take(SECOND);
    const third = store.take(SECOND.map((line) => line.replace('5.5', '6.5')));
    expect(third.document.version).toEqual({ of: first.document.source.id, number: 3 });
    expect(third.version?.after).toBe(second.document.source.id);
    expect(moneyWaiting(store)).toEqual(['6500000']);
  });

  it('for other readers is another document: neither knows of the other', () => {
    const store = aStore();
    store.take(FIRST, {}, 'council');
    const open = store.take(SECOND);
    expect(open.version).toBeUndefined();
    expect(JSON.stringify(open.proposals)).not.toContain('Version');
  });
});

describe('a copy of a document', () => {
  it('does not double what waits', () => {
    const store = aStore();
    const first = store.take(FIRST);
    const copy = store.take([...FIRST, 'Reprinted with thanks.'], { publisher: 'Ford Mirror', name: 'b.txt' });
    expect(copy.version).toBeUndefined();
    expect(copy.proposals).toEqual([]);
    expect(copy.candidates.map(({ comparison }) => comparison.label)).toContain('duplicate');
    expect(store.state().proposals).toHaveLength(first.proposals.length);
  });

  it('for more readers than what waits does not learn of it', () => {
    const store = aStore();
    const closed = store.take(FIRST, {}, 'council');
    const copy = store.take([...FIRST, 'Reprinted with thanks.'], { publisher: 'Ford Mirror', name: 'b.txt' });
    expect(copy.proposals).toHaveLength(closed.proposals.length);
  });
});

describe('two documents are versions of one', () => {
  const held = (lines: readonly string[], more: Partial<RawDocument> = {}) => documentOf(lines, { publisher: 'County Wire', ...more });
  const later = (lines: readonly string[], more: Partial<RawDocument>, before: Document) => {
    const document = held(lines, more);
    return earlierVersion({ ...document, source: { ...document.source, id: 'later' } }, [before])?.ground;
  };
  const OTHER_TITLE = ['Another headline altogether today', ...FIRST.slice(1)];

  it('by what a feed or mail calls them, whatever else changed', () => {
    expect(later(['Quite another text', 'Nothing of it is the same.'], { guid: 'tag:a' }, held(FIRST, { guid: 'tag:a' }))).toBe('guid');
    expect(later(OTHER_TITLE, { guid: 'tag:b' }, held(FIRST, { guid: 'tag:a' }))).toBeUndefined();
  });

  it('by their address, also with marks of campaigns in it, while they tell of the same', () => {
    const address = 'https://wire.example/a/bridge';
    expect(later(OTHER_TITLE, { address: `${address}/?utm_source=mail` }, held(FIRST, { address }))).toBe('address');
    expect(later(['Weather', 'It rains on the coast.'], { address }, held(FIRST, { address }))).toBeUndefined();
    expect(later(OTHER_TITLE, { address: `${address}?page=2` }, held(FIRST, { address }))).toBeUndefined();
  });

  it('not by the address of a whole site', () => {
    const address = 'https://wire.example/';
    expect(later(OTHER_TITLE, { address }, held(FIRST, { address }))).toBeUndefined();
  });

  it('by publisher, title and day', () => {
    expect(later(SECOND, {}, held(FIRST))).toBe('title');
    expect(later([TITLE, '03.05.2024', ...FIRST.slice(2), 'And more was said.'], {}, held(FIRST))).toBeUndefined();
    expect(later([...FIRST, 'And more was said.'], { publisher: 'Ford Mirror' }, held(FIRST))).toBeUndefined();
  });

  it('by a word at the head that it is a correction, over nearly the same text', () => {
    const corrected = [`CORRECTION: ${OTHER_TITLE[0]}`, '04.05.2024', ...FIRST.slice(2), 'One more line.'];
    expect(later(corrected, {}, held(FIRST))).toBe('correction');
    expect(later(['CORRECTION: Something else', 'The weather was fine in the north.'], {}, held(FIRST))).toBeUndefined();
    expect(later(corrected, { publisher: 'Ford Mirror' }, held(FIRST))).toBeUndefined();
  });

  it('not where they say the very same', () => {
    expect(later(FIRST, {}, held(FIRST))).toBeUndefined();
  });
});

describe('the head of a document says that it is a later version', () => {
  it.each([
    'Correction: an earlier version gave a wrong figure',
    'CORRECTED – Bridge at Ford',
    'An earlier version of this article misstated the sum.',
    'Berichtigung: Die Summe war falsch',
    'In einer früheren Version dieses Artikels stand eine falsche Zahl.',
    'Rectificatif : le montant était faux',
    'Une version précédente de cet article donnait un autre montant.',
    'Corrección: la cifra era otra',
    'Sprostowanie: kwota była inna',
    'Виправлення: сума була інша',
  ])('as corrected: %s', (line) => {
    expect(revisedHead(line)).toBe('corrected');
  });

  it.each([
    'UPDATE 2-Bridge opens',
    'Updated: the bridge',
    'Aktualisiert: Brücke',
    'Mise à jour : le pont',
    'Actualización: el puente',
    'Aktualizacja: most',
    'Оновлено: міст',
  ])('as updated: %s', (line) => {
    expect(revisedHead(line)).toBe('updated');
  });

  it.each([
    'The council corrected the figure on Tuesday.',
    'Updates on the bridge are welcome',
    'Correct answers only',
    'The correction of the river began',
  ])('and this does not: %s', (line) => {
    expect(revisedHead(line)).toBeUndefined();
  });

  it('and its title without that is the title of all versions', () => {
    expect(withoutRevisedHead('UPDATE 2-Bridge opens at Ford')).toBe('Bridge opens at Ford');
    expect(withoutRevisedHead('Correction: Bridge opens at Ford')).toBe('Bridge opens at Ford');
    expect(withoutRevisedHead('Bridge opens at Ford')).toBe('Bridge opens at Ford');
  });
});

describe('the report on the command that gave a wrong figure', () => {
  const lines = (number: 1 | 2) =>
    readFileSync(new URL(`../fixtures/versions/version-${number}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n');

  it('has one version more, in which one figure changed and nothing else is new', async () => {
    const { shippedPack } = await import('../fixtures/shipped-pack.ts');
    const store = aStore(await shippedPack());
    store.take(lines(1), {}, 'public', NOBODY);
    const second = store.take(lines(2), {}, 'public', NOBODY);
    expect(second.document.version?.number).toBe(2);
    expect(amountsIn(second.proposals.map(({ content }) => content.fact))).toEqual(['21000000000']);
    expect(second.proposals).toHaveLength(1);
    expect(second.candidates.map(({ comparison }) => comparison.label)).not.toContain('corroborates');
  });
});

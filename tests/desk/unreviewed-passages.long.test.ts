import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/slack/render-message.ts';
import {
  ACTIONS,
  type Document,
  documentSchema,
  type Fact,
  Failure,
  type Interaction,
  type LedgerEntry,
  type Store,
} from '../../src/index.ts';
import { ASKED_PACKS, readAskedPack } from '../eval/answers/packs.ts';
import { proposedFact } from '../fixtures/candidates.ts';
import { ANN, BEN, buttonOf, buttonsOf, CHANNEL, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';

const [, MEASLES] = ASKED_PACKS;
const pack = await readAskedPack(MEASLES);
const NOW = '2026-03-21T09:00:00Z';
const CARD = 'Do I need the child’s card?';
const CARD_WORDS = 'Bring the child’s card if you have it';
const ABSENT = 'How much did Portugal give for the vaccine?';
const PARROTS = 'How many parrots does Petra Lindqvale keep?';
const PARROTS_WORDS = 'Petra Lindqvale keeps nine parrots';

/** A document of the measles pack as the archive has it. */
function documentOf(id: string, more: Partial<Document> = {}): Document {
  const source = pack.sources.find((one) => one.id === id);
  if (!source) throw new Error(`The pack has no source ${id}.`);
  const text = readFileSync(join(MEASLES.documents, source.document), 'utf8').replaceAll("'", '’').trim();
  return documentSchema.parse({ source, format: 'text', text, received_at: '2026-03-20T08:00:00Z', ...more });
}

/** A document that no fact cites. */
function letter(text: string, more: Partial<Document> = {}, published = '2026-03-19'): Document {
  const { source } = documentOf('coast-notes');
  const id = `letter-${published}-${more.audience ?? 'public'}`;
  const date = { ...source.published, date: published };
  const own = { ...source, id, publisher: 'Quay Letter', published: date, sha256: published.replaceAll('-', '').repeat(8) };
  return documentOf('coast-notes', { source: own, text, ...more });
}

interface Archived {
  readonly documents?: readonly Document[];
  readonly proposals?: readonly LedgerEntry[];
  readonly facts?: readonly Fact[];
  readonly store?: (store: Store) => Store;
}

/** A desk over the measles pack, asked on the day after its last document. Ann is a curator with the clearance of the staff. */
async function openArchive({ documents = [documentOf('coast-notes')], proposals = [], facts = [], store }: Archived = {}) {
  const desk = await openDesk({
    pack: () => ({ ...pack, facts: [...pack.facts, ...facts], audiences: ['public', 'staff'] }),
    roles: { ann: 'curator', ben: 'reader' },
    clearances: { ann: 'staff' },
    ...(store && { store }),
  });
  for (const [at, document] of documents.entries()) await desk.store.documents.archive(document, at === 0 ? proposals : []);
  await desk.refresh();
  const ask = (text: string, who = BEN, where: Interaction['conversation'] = PRIVATE) =>
    desk.act({ kind: 'question', text, thread: [] }, who, where, NOW);
  return { ...desk, ask };
}

describe('what no fact answers but an archived document says', () => {
  it('is shown in one grey line as unreviewed, with who printed it and when', async () => {
    const { ask } = await openArchive();
    const reply = await ask(CARD);
    const line = reply.message.blocks.find(
      (block) => block.kind === 'text' && block.muted && /Unreviewed/u.test(block.runs[0]?.text ?? ''),
    );
    expect(line).toEqual({
      kind: 'text',
      muted: true,
      runs: [{ text: `Unreviewed, not a fact of the store: Coast Notes (blog), 19 March 2026: “${CARD_WORDS}”` }],
    });
  });

  it('leaves the outcome what it is', async () => {
    const { ask, events } = await openArchive();
    await ask(CARD);
    expect(events).toMatchObject([{ kind: 'answered', outcome: 'clarify' }]);
  });

  it('has at most 15 words of the document', async () => {
    const { ask } = await openArchive({
      documents: [
        letter(`Everybody here has heard by now that ${PARROTS_WORDS} in her house by the old quay, two of which can speak a little.`),
      ],
    });
    const [, quote = ''] = /“([^”]*Petra[^”]*)”/u.exec(textOf(await ask(PARROTS))) ?? [];
    expect(quote).toContain(PARROTS_WORDS);
    expect(quote.split(' ').length).toBeLessThanOrEqual(15);
  });

  it('is not shown where a fact answers', async () => {
    const { ask } = await openArchive();
    expect(textOf(await ask('When does registration for adults open?'))).not.toContain('Unreviewed');
  });

  it('is not shown where a fact quotes it already, be it one that the asker may not see', async () => {
    const [fact] = pack.facts;
    if (!fact) throw new Error('The pack has no facts.');
    const evidence: Fact['evidence'] = [{ source: 'coast-notes', quote: CARD_WORDS, voice: 'direct', stance: 'supports' }];
    const { ask } = await openArchive({ facts: [{ ...fact, id: 'card', audience: 'staff', evidence }] });
    const text = textOf(await ask(CARD));
    expect(text).toContain('I read');
    expect(text).not.toContain('Unreviewed');
  });

  it('is searched for by all its words, and of three or more by all but one that is no name', async () => {
    const { ask } = await openArchive({ documents: [letter('Petra Lindqvale breeds rare orchids.')] });
    expect(textOf(await ask('Where does Petra Lindqvale breed rare purple orchids?'))).toContain('Unreviewed');
    expect(textOf(await ask('Where does Samir Holloway breed rare orchids?'))).not.toContain('Unreviewed');
    expect(textOf(await ask('Does Petra Lindqvale grow potatoes?'))).not.toContain('Unreviewed');
  });

  it('is the newest of passages that say it alike', async () => {
    const { ask } = await openArchive({
      documents: [letter(`${PARROTS_WORDS}.`, {}, '2026-03-18'), letter('Petra Lindqvale keeps ten parrots.', {}, '2026-03-20')],
    });
    expect(textOf(await ask(PARROTS))).toContain('20 March 2026: “Petra Lindqvale keeps ten parrots”');
  });

  it('is not taken from a document of a later day than the question looks at', async () => {
    const { act } = await openArchive({ documents: [letter(`${PARROTS_WORDS}.`, {}, '2026-03-20')] });
    const reply = await act({ kind: 'question', text: PARROTS, thread: [], asOf: '2026-03-19' }, BEN, PRIVATE, NOW);
    expect(textOf(reply)).not.toContain('Unreviewed');
  });

  it('is shown to nobody who may not see the document', async () => {
    const { ask } = await openArchive({ documents: [letter(`${PARROTS_WORDS}.`, { audience: 'staff' })] });
    expect(textOf(await ask(PARROTS, ANN))).toContain(PARROTS_WORDS);
    expect(textOf(await ask(PARROTS, BEN))).not.toContain(PARROTS_WORDS);
    expect(textOf(await ask(PARROTS, ANN, CHANNEL))).not.toContain(PARROTS_WORDS);
  });

  it('does not even count among what was searched for who may not see the document', async () => {
    const { ask } = await openArchive({ documents: [documentOf('coast-notes'), letter('Nothing new.', { audience: 'staff' })] });
    expect(textOf(await ask(ABSENT, BEN))).toContain('the archived document searched');
    expect(textOf(await ask(ABSENT, ANN))).toContain('the 2 archived documents searched');
  });

  it('is inert, whatever stands in the document', async () => {
    const { ask } = await openArchive({
      documents: [letter(`${PARROTS_WORDS} <!channel> [here](https://evil.example)\u202e\u200b *now*.`)],
    });
    const reply = await ask(PARROTS);
    const runs = reply.message.blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
    const [hostile] = runs.filter(({ text }) => text.includes('Unreviewed'));
    expect(Object.keys(hostile ?? {})).toEqual(['text']);
    expect(hostile?.text).toContain('parrots <!channel> [here]');
    expect(hostile?.text).not.toMatch(/[\u202e\u200b]/u);
    expect(JSON.stringify(renderMessage(reply.message))).toContain('"type":"plain_text","text":"Unreviewed');
  });
});

describe('a proof that something is not held', () => {
  it('says that the text of the archived documents was searched, too', async () => {
    const { ask } = await openArchive({ documents: [documentOf('coast-notes'), letter(PARROTS_WORDS)] });
    expect(textOf(await ask(ABSENT))).toContain('No fact says it, nor does the text of the 2 archived documents searched.');
  });

  it('says nothing of documents where none is archived', async () => {
    const { ask } = await openArchive({ documents: [] });
    expect(textOf(await ask(ABSENT))).not.toContain('archived');
  });

  it('says so where the archive could not be searched, and costs nothing else', async () => {
    const failure = new Failure('STORE_UNAVAILABLE', 'The archive is away.', 'It does not answer.', 'Wait.');
    const { ask, events } = await openArchive({
      store: (store) => ({ ...store, documents: { ...store.documents, newest: () => Promise.reject(failure) } }),
    });
    const text = textOf(await ask(ABSENT));
    expect(text).toContain('Not in the store');
    expect(text).toContain('could not be searched');
    expect(events).toContainEqual({ kind: 'failed', interaction: 'question', failure });
  });

  it('stands where the archive breaks', async () => {
    const error = new TypeError('no such row');
    const { ask, events } = await openArchive({
      store: (store) => ({ ...store, documents: { ...store.documents, read: () => Promise.reject(error) } }),
    });
    expect(textOf(await ask(CARD))).toContain('I read');
    expect(events).toContainEqual({ kind: 'broken', interaction: 'question', error });
  });
});

describe('an unreviewed passage', () => {
  const document = documentOf('coast-notes');
  const sentence = `${CARD_WORDS}.`;
  const proposal: LedgerEntry = {
    ...proposedFact('card-needed', { document, audience: 'public' }),
    passage: { source: document.source.id, text: sentence, start: document.text.indexOf(sentence) },
  };

  it('has a button for curators that opens the candidate which waits there', async () => {
    const { ask, press } = await openArchive({ documents: [document], proposals: [proposal] });
    const reply = await ask(CARD, ANN);
    expect(buttonOf(reply.message, ACTIONS.reviewOpen)).toMatchObject({ label: 'Make a fact of it', value: 'card-needed:1' });
    expect(textOf(await press(reply, ACTIONS.reviewOpen, ANN, PRIVATE, NOW))).toContain('Candidate card-needed');
    expect(buttonOf((await ask(CARD, BEN)).message, ACTIONS.reviewOpen)).toBeUndefined();
  });

  it('can be sent to the curators, once, by anybody', async () => {
    const { ask } = await openArchive({ documents: [letter('A walrus swims in Quillhaven harbour.')] });
    const reply = await ask('Is there a walrus?');
    expect(textOf(reply)).toContain('“A walrus swims in Quillhaven harbour”');
    expect(buttonsOf(reply.message).filter(({ id }) => id === ACTIONS.askCurators)).toHaveLength(1);
  });

  it('still is one where its candidate was closed without anybody’s decision', async () => {
    const { ask, store, refresh } = await openArchive({ documents: [document], proposals: [proposal] });
    const closed = { kind: 'closed', id: 'c', fact: 'card-needed', at: '2026-03-20T09:00:00Z', by: 'ingest', why: 'Read again.' } as const;
    await store.ledger.decide([closed]);
    await refresh();
    expect(textOf(await ask(CARD))).toContain('Unreviewed');
  });

  it('is none once a curator has decided on its candidate', async () => {
    const { ask, store, refresh } = await openArchive({ documents: [document], proposals: [proposal] });
    const rejected = { kind: 'rejected', id: 'r', fact: 'card-needed', at: '2026-03-20T09:00:00Z', by: 'ann', why: 'Hearsay.' } as const;
    await store.ledger.decide([rejected]);
    await refresh();
    expect(textOf(await ask(CARD))).not.toContain('Unreviewed');
  });
});

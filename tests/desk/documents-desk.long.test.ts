import { describe, expect, it } from 'vitest';
import { ACTIONS, type Document, documentSchema, FORMS, type LedgerEntry } from '../../src/index.ts';
import { courierDocument, proposedFact } from '../fixtures/candidates.ts';
import { ANN, BEN, buttonOf, buttonsOf, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';

const WHY = 'The paper took it back.';
const TALE = 'Rasmus Holm paints every lighthouse of the southern coast in green.';
const ASKED = 'In which colour does Rasmus Holm paint the lighthouses of the southern coast?';

/** A letter that no fact cites, with a sentence that nobody reviewed. */
function letter(audience = 'public', more: Partial<Document> = {}): Document {
  const { source, ...rest } = courierDocument(audience, `letter-${audience}`);
  return documentSchema.parse({
    ...rest,
    source: { ...source, sha256: (audience === 'public' ? 'd' : 'e').repeat(64), title: `A letter for ${audience}` },
    text: TALE,
    ...more,
  });
}

interface Archive {
  readonly documents?: readonly (readonly [Document, readonly LedgerEntry[]])[];
}

const COURIER = [
  courierDocument(),
  [proposedFact('c-one'), proposedFact('c-two', { value: { kind: 'money', amount: '31 million', currency: 'EUR', bound: 'at_least' } })],
] as const;

/** A desk over an archive: Ann is a curator with the clearance of the staff, Cleo one without, Ben a reader. */
async function openArchive({ documents = [COURIER] }: Archive = {}) {
  const desk = await openDesk({ roles: { ann: 'curator', cleo: 'curator', ben: 'reader' }, clearances: { ann: 'staff' } });
  for (const [document, proposals] of documents) await desk.store.documents.archive(document, proposals);
  await desk.refresh();
  const review = (text: string, who = ANN) => desk.command('review', text, who, { ...PRIVATE, id: `D-${who.id}` });
  const send = async (form: string, about: string, fields: Readonly<Record<string, string>>, who = ANN) =>
    desk.act({ kind: 'form', form: `${form}:${about}`, fields }, who, { ...PRIVATE, id: `D-${who.id}` });
  return { ...desk, review, send };
}
const CLEO = { ...ANN, id: 'cleo', name: 'Cleo' };

const approve = (desk: Awaited<ReturnType<typeof openArchive>>, id: string) => desk.review(`approve ${id}`);
const standing = (desk: Awaited<ReturnType<typeof openArchive>>, id: string) =>
  desk.curated().pack.facts.find((fact) => fact.id === id && fact.recorded.until === undefined);

describe('“review documents”', () => {
  it('lists what is held, with what waits and what was decided, whatever was corrected of it', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    await desk.send(FORMS.describeDocument, 'courier', { title: 'The fund confirms again', why: WHY });
    const table = (await desk.review('documents')).message.blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      columns: ['Document', 'Title', 'Publisher', 'Published', 'Version', 'Waiting', 'Decided', 'State'],
      rows: [['courier', 'The fund confirms again', 'Coast Courier', '2023-11-20', '', expect.any(String), '1', '']],
    });
  });

  it('tells nobody of documents that they may not see', async () => {
    const desk = await openArchive({ documents: [COURIER, [letter('staff'), []]] });
    expect(textOf(await desk.review('documents'))).toContain('letter-staff');
    const told = textOf(await desk.review('documents', CLEO));
    expect(told).toContain('One document is held.');
    expect(told).not.toMatch(/letter-staff|A letter/u);
  });

  it('is for curators', async () => {
    const desk = await openArchive();
    for (const words of ['documents', 'document courier', 'withdraw courier', `withdraw courier ${WHY}`, `restore courier ${WHY}`])
      expect(textOf(await desk.review(words, BEN))).toContain('NOT_ALLOWED');
    expect(desk.curated().entries.map(({ kind }) => kind)).not.toContain('recalled');
  });
});

describe('“review document ID”', () => {
  it('shows its text with the passages in bold and what rests on it', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    const reply = await desk.review('document courier');
    const told = textOf(reply);
    expect(told).toContain('Facts that rest on it alone (1)');
    expect(told).toContain('c-one');
    expect(told).toContain('Candidates that wait (1)');
    const bold = reply.message.blocks.flatMap((block) => (block.kind === 'text' ? block.runs.filter(({ style }) => style === 'bold') : []));
    expect(bold.map(({ text }) => text)).toContain('at least €30 million within two years for the restoration pledge');
    expect(buttonsOf(reply.message).map(({ id }) => id)).toEqual([
      ACTIONS.openDescribeDocumentForm,
      ACTIONS.reviewWithdraw,
      ACTIONS.reviewHistory,
    ]);
  });

  it('shows a long one a part at a time, every word of it once', async () => {
    const lines = Array.from({ length: 300 }, (_, number) => `Line ${number} of the letter speaks of lamp ${number}.`);
    const desk = await openArchive({ documents: [[letter('public', { text: lines.join('\n') }), []]] });
    const told: string[] = [];
    let reply = await desk.review('document letter-public');
    for (let part = 0; part < 20; part += 1) {
      told.push(
        ...textOf(reply)
          .split('\n')
          .filter((line) => line.startsWith('Line ')),
      );
      const next = buttonsOf(reply.message).find(({ label }) => label === 'Next part');
      if (!next) break;
      reply = await desk.act({ kind: 'button', action: next.id, value: next.value }, ANN, PRIVATE);
    }
    expect(told).toEqual(lines);
  });

  it('of one that there is not, or that is for others, says the same', async () => {
    const desk = await openArchive({ documents: [[letter('staff'), []]] });
    const [absent, closed] = [
      textOf(await desk.review('document letter-other', CLEO)),
      textOf(await desk.review('document letter-staff', CLEO)),
    ];
    expect(absent).toContain('DOCUMENT_UNKNOWN');
    expect(closed).toBe(absent.replaceAll('letter-other', 'letter-staff'));
    for (const words of ['withdraw letter-staff', `withdraw letter-staff ${WHY}`, `restore letter-staff ${WHY}`, 'history letter-staff'])
      expect(textOf(await desk.review(words, CLEO))).not.toMatch(/A letter|Coast Courier/u);
    expect(desk.curated().entries).toEqual([]);
  });
});

describe('correcting what is known of a document', () => {
  it('is kept with who said so and why, changes how facts are cited, and can be undone', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    const reply = await desk.send(FORMS.describeDocument, 'courier', {
      publisher: 'Skarvik Post',
      tier: 'primary',
      why: 'The page says so.',
    });
    expect(textOf(reply)).toContain('What is known of courier was corrected.');
    expect(desk.curated().pack.sources.find(({ id }) => id === 'courier')).toMatchObject({ publisher: 'Skarvik Post', tier: 'primary' });
    expect(textOf(await desk.review('history courier'))).toContain('corrected what is known of courier');
    await desk.review('undo now');
    expect(desk.curated().pack.sources.find(({ id }) => id === 'courier')).toMatchObject({ publisher: 'Coast Courier', tier: 'agency' });
  });

  it('names the facts to be looked at again, until somebody did', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    const reply = await desk.send(FORMS.describeDocument, 'courier', { published: '2023-11-21', why: 'Its head has another day.' });
    expect(textOf(reply)).toMatch(/To be looked at again[\s\S]*c-one/u);
    expect(textOf(await desk.review('document courier'))).toContain('to be looked at again');
    expect(textOf(await desk.review('fact c-one'))).toContain('To be looked at again');
    const verified = { kind: 'form', form: `${FORMS.verify}:c-one`, fields: { why: 'Looked at again.' } } as const;
    await desk.act(verified, ANN, { ...PRIVATE, id: 'D-ann' }, '2023-12-01T12:30:00.000Z');
    expect(textOf(await desk.review('fact c-one'))).not.toContain('To be looked at again');
  });

  it.each([
    ['a day that is none', { published: 'yesterday' }, 'published'],
    ['a day to come', { published: '2031-01-01' }, 'published'],
    ['no tier', { tier: 'gold' }, 'tier'],
    ['no address', { url: 'javascript:alert(1)' }, 'url'],
    ['no title', { title: '  ' }, 'title'],
    ['no reason', { title: 'Another', why: '' }, 'why'],
  ])('with %s is refused in its field', async (_what, fields, field) => {
    const desk = await openArchive();
    const reply = await desk.send(FORMS.describeDocument, 'courier', { why: WHY, ...fields });
    expect(Object.keys(reply.faults ?? {})).toEqual([field]);
    expect(desk.curated().entries.map(({ kind }) => kind)).not.toContain('described');
  });
});

describe('withdrawing a document', () => {
  it('shows what rests on it before it is done, and does nothing yet', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    const reply = await desk.review('withdraw courier');
    expect(textOf(reply)).toContain(
      '1 fact that rests on it alone will be retracted, 0 facts will lose its passages, 1 candidate will be closed.',
    );
    expect(textOf(reply)).toContain('c-one');
    expect(buttonOf(reply.message, ACTIONS.openWithdrawDocumentForm)?.value).toBe('courier');
    expect(standing(desk, 'c-one')).toBeDefined();
    const opened = await desk.press(reply, ACTIONS.openWithdrawDocumentForm, ANN, PRIVATE);
    expect(opened.form?.fields.map(({ id }) => id)).toEqual(['why']);
  });

  it('takes what rests on it alone back, and brings all back when it is undone', async () => {
    const desk = await openArchive();
    await approve(desk, 'c-one');
    expect(textOf(await desk.review(`withdraw courier ${WHY}`))).toContain(
      'courier was withdrawn: 1 retracted, 0 without its passages, 1 closed.',
    );
    expect(standing(desk, 'c-one')).toBeUndefined();
    expect(desk.curated().proposals).toEqual([]);
    const shown = textOf(await desk.review('document courier'));
    expect(shown).toContain(`Withdrawn: You withdrew courier`);
    expect(shown).not.toContain('Keepers welcomed the word');
    await desk.review('undo now');
    expect(standing(desk, 'c-one')).toBeDefined();
    expect(desk.curated().proposals.map(({ entry }) => entry.fact)).toEqual(['c-two']);
  });

  it('refuses whoever saw another state of it', async () => {
    const desk = await openArchive();
    await desk.send(FORMS.describeDocument, 'courier:0', { title: 'Another', why: WHY });
    expect(textOf(await desk.send(FORMS.withdrawDocument, 'courier:0', { why: WHY }))).toContain('ALREADY_DECIDED');
    expect(desk.curated().entries.map(({ kind }) => kind)).not.toContain('recalled');
  });

  it('ends that its text is searched and shown, to everybody, and restoring it begins that again', async () => {
    const desk = await openArchive({ documents: [[letter(), []]] });
    const ask = async () => textOf(await desk.ask(ASKED, BEN, PRIVATE));
    expect(await ask()).toContain('Rasmus Holm paints');
    await desk.review(`withdraw letter-public ${WHY}`);
    expect(await ask()).not.toContain('Rasmus Holm paints');
    await desk.review(`restore letter-public ${WHY}`);
    expect(await ask()).toContain('Rasmus Holm paints');
  });

  it('of which fewer may know than of a fact says no more of it there than that there was one', async () => {
    const staff = courierDocument('staff', 'memo-letter');
    const desk = await openArchive({ documents: [[staff, [proposedFact('c-open', { document: staff, audience: 'public' })]]] });
    await approve(desk, 'c-open');
    await desk.review(`withdraw memo-letter ${WHY}`);
    const told = textOf(await desk.review('history c-open', CLEO));
    expect(told).toContain('A document that it rests on was withdrawn.');
    expect(told).not.toContain(WHY);
  });
});

describe('a later version of a document', () => {
  const later = (): Document => letter('public', { version: { of: 'courier', number: 2 }, text: TALE });

  it('stands beside the earlier one, with what it does not say any more', async () => {
    const desk = await openArchive({ documents: [COURIER, [{ ...later(), source: { ...later().source, id: 'courier-later' } }, []]] });
    await approve(desk, 'c-one');
    const told = textOf(await desk.review('document courier'));
    expect(told).toMatch(/Version 1: courier[\s\S]*\(this one\)[\s\S]*Version 2: courier-later/u);
    expect(told).toContain('not in courier-later, its later version');
    expect(textOf(await desk.review('fact c-one'))).toContain('Version 2 of its document, courier-later, does not say');
    expect(textOf(await desk.review('documents'))).toMatch(/2 of 2/u);
  });

  it('is searched in place of the earlier one, until it is withdrawn', async () => {
    const other = 'Rasmus Holm paints every lighthouse of the southern coast in white.';
    const second = documentSchema.parse({
      ...letter('public', { text: other, version: { of: 'letter-public', number: 2 } }),
      source: { ...letter().source, id: 'letter-two', sha256: 'f'.repeat(64) },
    });
    const desk = await openArchive({
      documents: [
        [letter(), []],
        [second, []],
      ],
    });
    const ask = async () => textOf(await desk.ask(ASKED, BEN, PRIVATE));
    expect(await ask()).toContain('in white');
    await desk.review(`withdraw letter-two ${WHY}`);
    expect(await ask()).toContain('in green');
  });
});

import { describe, expect, it } from 'vitest';
import { correctionNotice, statementTakenBack, withNotice } from '../../src/corrections/correction-notice.ts';
import { ledgerEntrySchema, type Message, renderPlainText } from '../../src/index.ts';
import { aFact } from '../fixtures/facts.ts';

const shown = aFact({ id: 'a', statement: 'It was 20.' });
const { topic, recorded: _, ...content } = shown;
const act = { id: 'c', fact: 'a', at: '2024-11-29T10:00:00Z', by: 'slack/T1/cat', why: 'The table was misread.' };
const corrected = (statement: string) =>
  ledgerEntrySchema.parse({ ...act, kind: 'corrected', content: { topic, fact: { ...content, statement }, sources: [] } });
const retracted = ledgerEntrySchema.parse({ ...act, kind: 'retracted' });
const answer: Message = {
  summary: 'It was 20.',
  blocks: [
    { kind: 'text', runs: [{ text: 'It was 20.', style: 'bold', cites: [1] }] },
    { kind: 'text', runs: [{ text: 'It was in Brussels.' }] },
  ],
};
const edited = (entry: typeof retracted) =>
  renderPlainText(
    withNotice(
      answer,
      correctionNotice(entry, shown, () => true),
      true,
      statementTakenBack(entry, shown),
    ),
  );

describe('an answer that was corrected', () => {
  it('strikes what it said, below what is said now and why; the rest of it stands', () => {
    const text = edited(corrected('It was 21.'));
    expect(text).toMatch(/^Corrected on 29 November 2024\. .*Now: “It was 21\.” Why: The table was misread\.\n/u);
    expect(text).toContain('\n~~It was 20.~~[1]\nIt was in Brussels.');
  });

  it('strikes what was taken back', () => {
    expect(edited(retracted)).toContain('~~It was 20.~~');
  });

  it('leaves its words where only their figure or status was corrected', () => {
    expect(edited(corrected('It was 20.'))).toContain('\nIt was 20.[1]');
  });

  it('says the notice alone where what it says may not be shown any more', () => {
    const notice = correctionNotice(retracted, shown, () => false);
    expect(withNotice(answer, notice, false, shown.statement).blocks).toEqual([notice]);
  });
});

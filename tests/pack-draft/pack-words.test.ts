import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftPack, readForDraft } from '../../src/pack-draft/draft-pack.ts';
import { packWords } from '../eval/pack-words.ts';
import { rawText } from '../fixtures/raw-document.ts';

const AT = '2025-06-01T09:00:00Z';
const FERRIES = join(import.meta.dirname, '../../briefs/ferries/documents');

/** Ceilings only fall: words of YAML of the shipped pack, and words for each word of document of one that is made. */
const SHIPPED = 21_510;
const MADE = 1.3;

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

describe('what a pack costs in words', () => {
  it(`is at most ${SHIPPED} for the shipped one`, () => {
    const { words, byKind } = packWords(join(import.meta.dirname, '../../briefs/nato-ukraine'));
    expect(words, JSON.stringify([...byKind])).toBeLessThanOrEqual(SHIPPED);
  });

  it(`is at most ${MADE} a word of document for one that is made from documents`, () => {
    const texts = readdirSync(FERRIES).map((name) => readFileSync(join(FERRIES, name), 'utf8'));
    const documents = texts.map((text, at) => readForDraft(rawText(text.split('\n'), { name: `${at}.txt` }), [], AT));
    const { files } = draftPack(documents, { name: 'ferries', title: 'Ferries to Torsay', zone: 'Europe/Oslo' });
    const written = files.reduce((sum, { text }) => sum + wordCount(text), 0);
    expect(written / texts.reduce((sum, text) => sum + wordCount(text), 0)).toBeLessThanOrEqual(MADE);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/files/sha256.ts';
import { locateQuote, plainDocument } from '../../src/facts/pack/locate-quote.ts';
import { writeProofs } from '../../src/facts/pack/recorded-proofs.ts';
import { plainText } from '../../src/model/text.ts';
import { bare, documents, edited, lineOf, packFiles, read, textOf } from '../fixtures/pack.ts';

const MONEY = 'facts/money.yaml';
const QUOTE = 'quote: pledged at least €20.9 million';
const NONE: ReadonlyMap<string, string> = new Map();

function withSha256(text: string): string {
  return textOf('sources.yaml').replace(sha256(documents.get('gazette.txt') ?? ''), sha256(text));
}

describe('quotations', () => {
  it('are proven against the documents at hand', () => {
    expect(read(packFiles).quotes).toMatchObject({ againstDocuments: 6, byRecordedHash: 0, unproven: 0, documentsMissing: [] });
  });

  it('are proven by recorded hash where the documents are not at hand', () => {
    const { quotes, faults } = read(packFiles, { documents: NONE });
    expect(faults).toEqual([]);
    expect(quotes).toMatchObject({ againstDocuments: 0, byRecordedHash: 6, unproven: 0, documentsMissing: ['council.txt', 'gazette.txt'] });
  });

  it('are proven by what the archive kept of a document, and by record where the archive took the passage off', () => {
    const gazette = documents.get('gazette.txt') ?? '';
    const archived = (text: string) => new Map([[sha256(gazette), text]]);
    const all = read(packFiles, { documents: NONE, archive: archived(gazette) });
    expect(all.quotes).toMatchObject({ againstDocuments: 5, byRecordedHash: 1, documentsMissing: ['council.txt'] });
    const none = read(packFiles, { documents: NONE, archive: archived('Nothing of it was kept.') });
    expect(none.faults).toEqual([]);
    expect(none.quotes).toMatchObject({ againstDocuments: 0, byRecordedHash: 6 });
  });

  it('are proven one way and the other when some documents are at hand', () => {
    const some = new Map([...documents].filter(([name]) => name === 'council.txt'));
    expect(read(packFiles, { documents: some }).quotes).toMatchObject({
      againstDocuments: 1,
      byRecordedHash: 5,
      documentsMissing: ['gazette.txt'],
    });
  });

  it('with a letter changed are refused, with file and line and the nearest passage', () => {
    const { faults } = read(edited(MONEY, QUOTE, QUOTE.replace('pledged', 'pledges')));
    expect(faults.map(bare)).toEqual([{ file: MONEY, line: lineOf(MONEY, QUOTE), code: 'QUOTE_NOT_FOUND' }]);
    expect(faults[0]?.remedy).toContain('pledged at least €20.9 million');
  });

  it('with a letter changed are refused without the documents too', () => {
    const { faults } = read(edited(MONEY, QUOTE, QUOTE.replace('pledged', 'pledges')), { documents: NONE });
    expect(faults.map(bare)).toEqual([{ file: MONEY, line: lineOf(MONEY, QUOTE), code: 'QUOTE_NOT_PROVEN' }]);
    expect(faults[0]?.remedy).toContain('npm run briefs -- prove');
  });

  it('are refused whichever letter is changed, with and without the documents', () => {
    const quote = QUOTE.slice('quote: '.length);
    fc.assert(
      fc.property(fc.nat(quote.length - 1), fc.constantFrom('x', 'Q', '7', 'é'), (place, letter) => {
        fc.pre(quote[place] !== letter);
        const files = edited(MONEY, QUOTE, `quote: "${quote.slice(0, place)}${letter}${quote.slice(place + 1)}"`);
        for (const at of [documents, NONE]) {
          expect(read(files, { documents: at }).faults).toContainEqual(
            expect.objectContaining({ file: MONEY, line: lineOf(MONEY, QUOTE) }),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('may be written with other quotation marks, dashes and spaces than the document', () => {
    const written = 'quote: "\\u201Cpledged  at least\\u00A0€20.9 million"';
    expect(read(edited(MONEY, QUOTE, written)).faults).toEqual([]);
  });

  it.each(['ledged at least', 'pledged at leas', '9 million', 'pledged at least €20'])('are not parts of words or numbers: %j', (quote) => {
    const { faults } = read(edited(MONEY, QUOTE, `quote: ${quote}`));
    expect(faults).toContainEqual(expect.objectContaining({ code: 'QUOTE_NOT_FOUND' }));
  });

  it.each(['"\\u200B"', '"—"'])('have words: not %s', (quote) => {
    const { faults } = read(edited(MONEY, QUOTE, `quote: ${quote}`));
    expect(faults).toContainEqual(expect.objectContaining({ code: 'QUOTE_EMPTY', line: lineOf(MONEY, QUOTE) }));
  });

  it('of a document that is not the one received are refused at its hash', () => {
    const changed = new Map([...documents, ['gazette.txt', `${documents.get('gazette.txt')} `]]);
    const { faults, pack } = read(packFiles, { documents: changed });
    expect(faults.map(bare)).toEqual([{ file: 'sources.yaml', line: lineOf('sources.yaml', 'sha256:'), code: 'DOCUMENT_CHANGED' }]);
    expect(pack).toBeUndefined();
  });

  it('proven against another document are not proven against this one', () => {
    const files = packFiles.map((file) => (file.path === 'sources.yaml' ? { ...file, text: withSha256('another') } : file));
    const { faults } = read(files, { documents: NONE });
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['QUOTE_NOT_PROVEN']));
    expect(faults).toHaveLength(5);
  });
});

describe('recorded proofs', () => {
  it('say in which paragraph and where a quotation stands', () => {
    const found = [...(read(packFiles).quotes.proofs.get('council')?.quotes.values() ?? [])];
    expect(found).toEqual([{ paragraph: 2, offset: 'Minutes of the council The council '.length }]);
  });

  it('are the same file however the facts are ordered', () => {
    expect(writeProofs(read(packFiles.toReversed()).quotes.proofs)).toBe(textOf('proofs.json'));
  });

  it('are called outdated when the documents prove more', () => {
    const files = edited(MONEY, QUOTE, 'quote: The county “pledged at least €20.9 million”');
    const { notices, pack } = read(files);
    expect(notices.map(bare)).toEqual([{ file: 'proofs.json', line: 1, code: 'PROOFS_OUTDATED' }]);
    expect(pack).toBeDefined();
  });

  it.each(['', '{', '[]', '{"sources": 1}', 'null'])('that are no proofs are refused: %j', (text) => {
    const files = packFiles.map((file) => (file.path === 'proofs.json' ? { ...file, text } : file));
    expect(read(files).faults.map(bare)).toEqual([{ file: 'proofs.json', line: 1, code: 'PROOFS_INVALID' }]);
  });
});

describe('a place in a document', () => {
  it('may lie between a word and a number that the page prints as one', () => {
    expect(locateQuote(plainDocument('Plan to EU leaders17.10.24, 09:22'), 'EU leaders')).toEqual({ paragraph: 1, offset: 8 });
  });

  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '\u200b', '“', '—', 'é', '1', '.'), maxLength: 12 });

  it('is found in the very text that quotations are compared in', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(plainDocument(lines.join('\n')).text).toBe(plainText(lines.join('\n')));
      }),
    );
  });

  it('gives back the quotation', () => {
    fc.assert(
      fc.property(fc.array(line), line, (lines, quote) => {
        const document = plainDocument(lines.join('\n'));
        const plain = plainText(quote);
        const found = locateQuote(document, plain);
        if (found) expect(document.text.slice(found.offset, found.offset + plain.length)).toBe(plain);
        else expect(document.text.split(' ')).not.toContain(plain);
      }),
    );
  });
});

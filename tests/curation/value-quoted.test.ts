import { describe, expect, it } from 'vitest';
import { literalWords } from '../../src/curation/literal-words.ts';
import { valueOfProperty } from '../../src/curation/value-quoted.ts';
import { propertySchema } from '../../src/model/property.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await shippedPack();

/** What a quotation, which is a document of its own, says of a property that takes such values. */
function saidOf(quote: string, value: readonly string[], unit?: string) {
  const property = propertySchema.parse({ id: 'it', label: 'it', value, ...(unit !== undefined && { unit }) });
  const words = literalWords(quote, quote);
  if (!words) throw new Error(`no words: ${quote}`);
  return valueOfProperty(words, wireDocument(quote), property, pack);
}

describe('what a quotation says of a property that a curator named', () => {
  it.each([
    ['The ferry will come on 4 May 2027', ['date'], { kind: 'date', date: '2027-05-04' }],
    ['The ferry will come in May 2027', ['date', 'none'], { kind: 'date', date: '2027-05' }],
    ['The ferry will come in 2027', ['date'], { kind: 'date', date: '2027' }],
    ['The agreement runs until 30 June 2027', ['date'], { kind: 'date', date: '2027-06-30' }],
    ['It holds about 34 percent of it', ['share'], { kind: 'share', percent: '34', bound: 'about' }],
    ['It cost EUR 5.2 million', ['money'], { kind: 'money', amount: '5200000', currency: 'EUR' }],
    ['She called it needless on 4 May 2027', ['text'], { kind: 'text', text: 'She called it needless on 4 May 2027' }],
    ['The council decided by 8 votes to 3', ['text'], { kind: 'text', text: 'The council decided by 8 votes to 3' }],
  ] as const)('is the one value of its kind: %s', (quote, value, said) => {
    expect(saidOf(quote, value)).toMatchObject(said);
  });

  it('is a count of its unit', () => {
    expect(saidOf('At least 450 guests are expected', ['count'], 'guests')).toMatchObject({
      amount: '450',
      unit: 'guests',
      bound: 'at_least',
    });
  });

  it.each([
    ['From 4 May 2027 on, or from 5 May 2027', ['date']],
    ['So many as 8 to 3', ['count']],
    ['Nobody named a day', ['date']],
  ] as const)('is nothing where several are printed, or none: %s', (quote, value) => {
    expect(saidOf(quote, value, 'votes')).toBeUndefined();
  });
});

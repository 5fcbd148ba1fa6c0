import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { propertySchema } from '../../src/model/property.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const loaded = await loadPack({ briefs: join(import.meta.dirname, '../fixtures', 'pack-bridge'), now: '2026-11-15T09:00:00Z' });
const bridge = loaded ?? expect.fail('no pack');

/** What is read of a text with one property more, in a row for each figure of it: amount, unit, bound. */
function measuredIn(text: string, unit: string, word: string) {
  const property = propertySchema.parse({ id: 'measured', label: word, value: ['count'], unit, synonyms: { en: [word] } });
  const pack = { ...bridge, properties: [...bridge.properties, property] };
  return extractCandidates(wireDocument(text), pack).flatMap(({ property: id, value }) =>
    id === 'measured' && value.kind === 'count' ? [[value.amount, value.unit, value.bound]] : [],
  );
}

describe('a measure', () => {
  it.each([
    ['The bridge has a length of 412.6 metres.', 'metres', 'length', ['412.6', 'metres', 'exact']],
    ['The bridge has a length of about 2.4 km.', 'kilometres', 'length', ['2.4', 'kilometres', 'about']],
    ['The bridge has a length of 2.4 kilometres.', 'km', 'length', ['2.4', 'km', 'exact']],
    ['The bridge has a weight of at least 1,900 tonnes.', 'tonnes', 'weight', ['1900', 'tonnes', 'at_least']],
    ['The bridge has a power of 12 MW on its roof.', 'megawatts', 'power', ['12', 'megawatts', 'exact']],
  ])('is a count in the unit of a property that measures in it: %j', (text, unit, word, row) => {
    expect(measuredIn(text, unit, word)).toEqual([row]);
  });

  it.each([
    ['The bridge has a length of 412.6 metres.', 'tonnes', 'length'],
    ['The bridge has a length of 412.6 metres.', 'workers', 'length'],
  ])('is none where the property measures in another: %j in %s', (text, unit, word) => {
    expect(measuredIn(text, unit, word)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { propertySchema } from '../../src/model/property.ts';
import { aPack } from '../fixtures/facts.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const counted = (id: string) => propertySchema.parse({ id, label: id, value: ['count'], unit: id, synonyms: { en: [id] } });
const place = (id: string, name: string) => ({ id, kind: 'place' as const, name, aliases: {}, roles: [], within: [], ambient: false });
const pack = {
  ...aPack([]),
  entities: [
    { id: 'fever', kind: 'programme' as const, name: 'Fever', aliases: {}, roles: [], within: [], ambient: true },
    place('torvik', 'Torvik'),
    place('upper-hale', 'Upper Hale'),
  ],
  properties: [counted('cases'), counted('deaths')],
};

/** Subject, property and amount of whatever is counted. */
function rows(text: string) {
  return extractCandidates(wireDocument(text), pack).flatMap(({ subject, property, value }) =>
    value.kind === 'count' ? [[subject, property, value.amount]] : [],
  );
}

describe('a list by place', () => {
  it.each(['', '- ', '• ', '1. '])('counts in each line what stands there of the place that it begins with (“%s”)', (sign) => {
    expect(rows(`Cases and deaths by district:\n${sign}Torvik: 702 cases, 24 deaths\n${sign}Upper Hale: 341 cases, 9 deaths\n`)).toEqual([
      ['torvik', 'cases', '702'],
      ['torvik', 'deaths', '24'],
      ['upper-hale', 'cases', '341'],
      ['upper-hale', 'deaths', '9'],
    ]);
  });

  it('is none where the colon opens what somebody says', () => {
    expect(rows('Torvik: where it all began. The district counted 702 cases.').map(([subject]) => subject)).not.toContain('torvik');
  });
});

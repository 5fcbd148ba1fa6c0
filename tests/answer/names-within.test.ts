import { describe, expect, it } from 'vitest';
import { namesWithin } from '../../src/answer/names-within.ts';
import { entitySchema } from '../../src/model/entity.ts';

const named = (id: string, kind: string, name: string, more: object = {}) => entitySchema.parse({ id, kind, name, ...more });

describe('names within a name', () => {
  const within = () =>
    namesWithin([
      named('york', 'place', 'York'),
      named('hospital', 'organisation', 'York Hospital'),
      named('new-york', 'place', 'New York'),
      named('panel', 'organisation', 'the safety panel', { aliases: { en: ['panel'] } }),
      named('chair', 'role', 'chair of the safety panel'),
      named('panel-house', 'place', 'panel house'),
      named('file', 'programme', 'York affair', { ambient: true }),
    ]);

  it('are those at its beginning and behind a preposition', () => {
    expect(within().get('hospital')).toEqual(['york']);
    expect(within().get('chair')).toEqual(['panel']);
  });

  it('are none where another word makes a new name, for a common noun in front, and in the name of the file as a whole', () => {
    expect(within().get('new-york')).toBeUndefined();
    expect(within().get('panel-house')).toBeUndefined();
    expect(within().get('file')).toBeUndefined();
  });
});

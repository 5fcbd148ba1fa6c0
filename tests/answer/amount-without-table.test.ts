import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import { claims } from '../../src/model/outcome.ts';
import { propertySchema } from '../../src/model/property.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { asking } from '../fixtures/replies.ts';

const shipped = lighthousePack();
const place = shipped.facts.find(({ id }) => id === 'gathering-place');
if (!place) throw new Error('the pack has no gathering-place');

/** A fact that names the country and the measure, and gives no amount of it. */
const talk: Fact = {
  ...place,
  id: 'gathering-talk',
  value: { kind: 'text', text: 'masonry grants' },
  statement: 'Keepers from all over Norway are to talk of masonry grants and aid in 2023.',
};
const grants = propertySchema.parse({
  id: 'masonry-grants',
  label: 'masonry grants',
  value: ['money', 'none'],
  series: 'main',
  synonyms: { en: ['grants', 'masonry grants'] },
});

const ask = asking(createBot({ ...shipped, facts: [...shipped.facts, talk], measures: [grants] }), LATER);

describe('a country and a measure that tables tell, while no table was imported', () => {
  it.each(["Norway's masonry grants in 2023", 'Norwegian masonry grants', 'masonry grants of Norway', 'aid from Norway'])(
    'ask for an amount, which nothing else on the country answers: %s',
    (question) => {
      const { outcome, headline, reading } = ask(question);
      expect(reading).toMatchObject({ wants: 'amount' });
      expect(claims(outcome)).toBe(false);
      expect(headline).toContain('nothing held on it gives an amount');
    },
  );

  it.each(['What did the keepers say of masonry grants in Norway?', 'masonry grants', "Norway's gathering of the keepers"])(
    'are not meant where more is asked, or less: %s',
    (question) => {
      expect(ask(question).reading.wants).not.toBe('amount');
    },
  );
});

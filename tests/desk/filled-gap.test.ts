import { beforeAll, describe, expect, it } from 'vitest';
import { filledBy } from '../../src/desk/maintenance/filled-gap.ts';
import { type Bot, createBot, type Pack } from '../../src/index.ts';
import { gapSchema } from '../../src/model/gap.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { packWithRegions } from '../fixtures/region-tables.ts';

const LATER = '2026-05-01';
let shipped: Pack;
beforeAll(async () => {
  shipped = await measlesPack();
});

const gap = (fields: object) =>
  gapSchema.parse({ id: 'a-gap', statement: 'No source tells it.', looked_through: ['norvaine-press'], ...fields });
const askOf = (bot: Bot) => (question: string) => bot.ask({ question, askedAt: LATER });
const filled = (pack: Pack, fields: object) => {
  const bot = createBot(pack);
  return filledBy(gap(fields), bot.view({ askedAt: LATER }), askOf(bot));
};

describe('a declared gap', () => {
  it('is filled by a table that answers one of its questions, and says by which release', () => {
    const question = 'How many cases were there in Ashwick in March 2026?';
    expect(filled(packWithRegions(shipped), { asked_as: ['Who is ill in Ashwick?', question] })).toEqual({
      question,
      by: 'registry-cases',
    });
    expect(filled(shipped, { asked_as: [question] })).toBeUndefined();
  });

  it('is filled by a fact that a curator approved, by its question or by what it misses', () => {
    const [fact] = shipped.facts.filter(({ id }) => id === 'cases-18-march');
    if (!fact) throw new Error('the pack has no cases-18-march');
    const approved = {
      ...shipped,
      facts: shipped.facts.map((one) => (one === fact ? { ...one, recorded: { ...one.recorded, act: 'approved' as const } } : one)),
    };
    const question = 'How many cases are there?';
    expect(filled(approved, { asked_as: [question] })).toEqual({ question, by: 'cases-18-march' });
    expect(filled(approved, { about: [fact.subject], when: { terms: [fact.property], answer: ['count'] } })).toEqual({
      by: 'cases-18-march',
    });
  });

  it('is not filled by what came with the pack, nor by a fact of another kind or matter', () => {
    expect(filled(shipped, { asked_as: ['How many cases are there?'] })).toBeUndefined();
    const approved = {
      ...shipped,
      facts: shipped.facts.map((one) => ({ ...one, recorded: { ...one.recorded, act: 'approved' as const } })),
    };
    expect(filled(approved, { about: ['spring-fair'], when: { answer: ['duration'] } })).toBeUndefined();
  });
});

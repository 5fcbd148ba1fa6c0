import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts } from '../fixtures/replies.ts';

const pack = lighthousePack();
const measles = await measlesPack();
const askMeasles = asking(createBot(measles), AFTER_THE_LAST_REPORT);
const WORDING = 'How much money was promised for the lighthouses?';
const THREAD = ['How many doses were ordered?', 'When is the Spring Fair?'];

/** The pack with a wording given to one fact. */
function withWording(id: string, wording: string) {
  return { ...pack, facts: pack.facts.map((fact) => (fact.id === id ? { ...fact, asked_as: [...fact.asked_as, wording] } : fact)) };
}

describe('the very words of a curator decide', () => {
  it.each(measles.facts.flatMap((fact) => fact.asked_as.map((wording) => [wording, fact.id] as const)))('%s -> %s', (wording, id) => {
    const alike = measles.facts.filter(({ asked_as: askedAs }) => askedAs.includes(wording)).map((fact) => fact.id);
    expect(alike).toContain(id);
    expect(citedFacts(askMeasles(wording)).some((cited) => alike.includes(cited))).toBe(true);
  });

  it.each([
    WORDING,
    WORDING.toUpperCase(),
    'how much money was promised for the lighthouses',
    '  How much money, was promised for the lighthouses?!',
  ])('however it is typed: %s', (question) => {
    expect(asking(createBot(pack), LATER)(question).headline).toContain('EUR 30 million');
  });

  it('before what would be found without them', () => {
    const question = 'How many keepers does the fund employ?';
    const answer = asking(createBot(withWording('gathering-place', question)), LATER)(question);
    expect(answer.headline).toContain('Skarvik');
  });

  it('after anything that was said', () => {
    for (const { asked_as: askedAs } of measles.facts.filter((_, at) => at % 5 === 0)) {
      for (const wording of askedAs) expect(askMeasles(wording, { thread: THREAD }).headline, wording).toBe(askMeasles(wording).headline);
    }
  });

  it('nearly the same words decide nothing', () => {
    const ask = asking(createBot(withWording('gathering-place', 'How many keepers does the fund employ?')), LATER);
    expect(ask('How many keepers does the fund employ now?').headline).toContain('45');
  });

  it('do not reach beyond the horizon or the clearance', () => {
    const answer = asking(createBot(withWording('reserve', WORDING)), LATER)(WORDING);
    expect(citedFacts(answer)).not.toContain('reserve');
    const before = asking(createBot(withWording('keepers-autumn', 'Who keeps the lights?')), '2023-08-01')('Who keeps the lights?');
    expect(citedFacts(before)).not.toContain('keepers-autumn');
  });
});

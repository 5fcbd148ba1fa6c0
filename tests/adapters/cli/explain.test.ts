import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/index.ts';
import { ASKED_PACKS, readAskedPack } from '../../eval/answers/packs.ts';
import { LATER, lighthousePack } from '../../fixtures/lighthouse-pack.ts';

const bot = createBot(lighthousePack());
const explain = (question: string, thread: readonly string[] = []) => bot.explain({ question, thread, askedAt: LATER });

describe('an explanation', () => {
  it.each([
    ['How many keepers does the fund employ?'],
    ['How much did Portugal pledge?'],
    ['/figure pledge'],
    ['/help'],
    ['thanks!'],
    ['What do the sources disagree on?'],
  ])('has the very answer that is given: %s', (question) => {
    expect(explain(question).answer).toEqual(bot.ask({ question, askedAt: LATER }));
  });

  it('tells what the message names, what each does, and whether the best fact meets it', () => {
    const { reading } = explain('How many keepers does the fund employ?');
    expect(reading).toMatchObject({ language: 'en', wants: 'count' });
    expect(reading.items).toContainEqual({ text: 'keepers', kind: 'term', role: 'asks', met: 'met' });
  });

  it('names the fact decided on first, with what it meets, and says why it answers', () => {
    const { nearest, decision, operation, read } = explain('How many keepers does the fund employ?');
    expect({ operation, read }).toEqual({ operation: 'value', read: 'alone' });
    expect(nearest[0]).toMatchObject({ kind: 'fact', id: 'keepers-autumn', open: [], vetoes: [], answers: true });
    expect(decision).toBe('The fact keepers-autumn meets what is asked, and nothing rules it out.');
  });

  it('tells what is left open and what rules a fact out', () => {
    const { nearest, decision, reading } = explain('How much did Portugal pledge for the lighthouses?');
    expect(decision).toBe('Nothing held names “Portugal”.');
    expect(reading.items).toContainEqual({ text: 'Portugal', kind: 'unknown', role: 'asks', met: 'open' });
    expect(nearest[0]).toMatchObject({
      answers: false,
      open: expect.arrayContaining(['Portugal']),
      vetoes: ['it is not about “Portugal”'],
    });
  });

  it('says of a fact that it is of another time, or set aside by the curators', () => {
    const other = explain('How much did the fund commit for masonry in 2019?');
    expect(other.nearest.flatMap(({ vetoes }) => vetoes)).toContain('it is of another time than “2019”');
    const slip = explain('Did the fund pledge USD 30 million for lighthouses?').nearest.find(({ id }) => id === 'pledge-slip');
    expect(slip?.vetoes).toContain('set aside by the curators: The headline has the wrong currency: the speech was in euros.');
  });

  it('tells a message that was read by itself from one that takes something from the conversation', () => {
    const before = ['When is the gathering of the keepers?'];
    expect(explain('and where?', before)).toMatchObject({ read: 'in the conversation' });
    expect(explain('and where?', before).reading.items).toContainEqual(expect.objectContaining({ role: 'carried' }));
    expect(explain('How many lamps are relit?', before)).toMatchObject({ read: 'alone' });
  });

  it('weighs nothing for commands and operations, and says so', () => {
    expect(explain('/figure pledge')).toMatchObject({
      operation: 'figure',
      nearest: [],
      decision: 'It was carried out as the command /figure.',
    });
    expect(explain('What do the sources disagree on?')).toMatchObject({ operation: 'disputes', nearest: [] });
  });

  it('names the fact to which a curator gave the very question', () => {
    const { decision, nearest } = explain('How much money was promised for the lighthouses?');
    expect(nearest).toEqual([]);
    expect(decision).toBe('A curator gave this very question to pledge-eur.');
  });

  it('names the gap that declares what is missing, before the facts', async () => {
    const [, , bridge] = ASKED_PACKS;
    const { decision, nearest } = createBot(await readAskedPack(bridge)).explain({ question: 'Who is the builder?', askedAt: bridge.day });
    expect(decision).toBe('The gap builder declares that just this is missing.');
    expect(nearest[0]).toMatchObject({ kind: 'gap', id: 'builder', meets: ['builder'], answers: true });
  });

  it('is plain data', () => {
    const explanation = explain('How many keepers does the fund employ?');
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('has nothing of a fact that the asker may not see', () => {
    const question = 'How large is the storm reserve?';
    const told = (audience: string) => JSON.stringify(bot.explain({ question, askedAt: LATER, audience }));
    expect(told('staff')).toContain('4.7 million');
    expect(told('public')).not.toContain('4.7 million');
  });
});

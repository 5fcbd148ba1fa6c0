import { describe, expect, it } from 'vitest';
import { wordNet } from '../../adapters/thesaurus/wordnet.ts';
import { createBot } from '../../src/bot.ts';
import { claims } from '../../src/model/outcome.ts';
import type { Thesaurus } from '../../src/ports/thesaurus.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts } from '../fixtures/replies.ts';

const pack = lighthousePack();
const measles = await measlesPack();
const ask = asking(createBot(pack), LATER);
const askMeasles = asking(createBot(measles), AFTER_THE_LAST_REPORT);

describe('what is asked about a matter must be met by the fact', () => {
  it.each([
    'Is Mira Solberg married?',
    'When was Mira Solberg born?',
    'Did Brandt resign?',
    'Did Mira Solberg laugh at the gathering of the keepers?',
    'How did Norway react to the pledge?',
    'How many painters does the fund employ?',
    'Is Grey Point popular?',
  ])('a name alone answers nothing: %s', (question) => {
    expect(claims(ask(question).outcome)).toBe(false);
  });

  it.each([
    'Is Ilse Brandvold married?',
    'Did Ilse Brandvold resign?',
    'Did the mayor apologise?',
    'Is the Spring Fair free?',
    'Where does Samir Holloway live?',
    'Is there a shortage of beds?',
  ])('nor does it of decisions and persons: %s', (question) => {
    expect(claims(askMeasles(question).outcome)).toBe(false);
  });

  it('names what was met and what is left open', () => {
    expect(ask('Is Mira Solberg married?').headline).toBe('I read: Mira Solberg, but nothing held on it answers “married”.');
  });

  it.each(pack.entities.filter(({ kind }) => kind !== 'role').map(({ name }) => name))(
    'a foreign predicate is never answered: %s',
    (name) => {
      for (const question of [`Did ${name} sing?`, `Is ${name} ticklish?`, `Who poisoned ${name}?`])
        expect(claims(ask(question).outcome), question).toBe(false);
    },
  );

  it.each(['Who was the mayor before?', 'Who was the previous mayor?', 'Who will be the next mayor?'])(
    '%s: not by whoever is',
    (question) => {
      expect(askMeasles(question).headline).not.toContain('Anselm Kroft');
    },
  );

  it.fails('what has arrived is not answered by what is expected', () => {
    expect(askMeasles('How many have arrived?', { thread: ['How many doses were ordered?'] }).headline).toContain('12,000');
  });

  it.fails('who is answered by those who may, not by whatever tells of the matter', () => {
    expect(citedFacts(askMeasles('Who can be vaccinated now?'))).toContain('children-first');
  });

  it('a matter that is named is not answered by another one with the same verb', () => {
    expect(citedFacts(askMeasles('When do the schools open?'))[0]).toBe('schools-reopening');
  });
});

describe('words of near meaning', () => {
  /** Knows one pair of words and nothing else. */
  const pair = (one: string, other: string): Thesaurus => ({
    near: (word) => (word === one ? [other] : word === other ? [one] : []),
    isVerbForm: () => false,
    knows: () => false,
  });
  const QUESTION = 'How many keepers did the fund recruit?';

  it('meet what is asked, where the thesaurus has them', () => {
    expect(claims(ask(QUESTION).outcome)).toBe(false);
    const answer = asking(createBot(pack, { thesaurus: pair('recruit', 'employ') }), LATER)(QUESTION);
    expect(citedFacts(answer)).toContain('keepers-autumn');
  });

  it('meet nothing alone beside a name', () => {
    const near = asking(createBot(pack, { thesaurus: pair('marry', 'lead') }), LATER);
    expect(claims(near('Did Mira Solberg marry?').outcome)).toBe(false);
  });

  it('of WordNet make no answer of a foreign predicate', () => {
    const near = asking(createBot(pack, { thesaurus: wordNet() }), LATER);
    for (const question of ['Is Mira Solberg married?', 'Did Brandt resign?', 'How many painters does the fund employ?'])
      expect(claims(near(question).outcome), question).toBe(false);
  });
});

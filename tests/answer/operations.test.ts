import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { renderPlainText } from '../../src/model/plain-text.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts, shownText, wholeText } from '../fixtures/replies.ts';

const pack = lighthousePack();
const ask = asking(createBot(pack), LATER);
const askMeasles = asking(createBot(await measlesPack()), AFTER_THE_LAST_REPORT);

const PLEDGE = 'How much was pledged for the lighthouses?';
const FIRST_HALF = 'How much was committed to masonry in the first half of 2023?';
const KEEPERS = 'How many keepers does the fund employ?';
const followUp = (before: string, message: string) => ask(message, { thread: [before] });
const words = (text: string) => text.split(/\s+/u).length;

describe('a brief', () => {
  it('of one matter tells what it is and what else is held on it', () => {
    const answer = ask('/brief keepers');
    expect(answer.outcome).toBe('answered');
    expect(citedFacts(answer).toSorted()).toEqual(['gathering-days', 'gathering-place', 'keepers-autumn']);
  });

  it('of all begins with what the pack suggests', () => {
    const answer = ask('brief me');
    expect(answer.headline).toBe(ask(PLEDGE).headline);
    for (const id of ['pledge-eur', 'half-committed', 'keepers-autumn', 'gathering-days']) expect(citedFacts(answer)).toContain(id);
    expect(shownText(answer)).not.toContain('40 keepers');
  });

  it.each([
    ['in one sentence', 1],
    ['in 2 bullets', 2],
    ['in three points', 3],
  ])('keeps to a length: %s', (length, points) => {
    const answer = ask(`brief me ${length}`);
    expect(
      renderPlainText(answer.message)
        .split('\n')
        .filter((line) => line.startsWith('• ')),
    ).toHaveLength(points - 1);
    expect(citedFacts(answer)).toHaveLength(points);
  });

  it('keeps to a number of words, passages aside', () => {
    const answer = ask('brief me in 40 words');
    const told = renderPlainText(answer.message)
      .split('\n')
      .filter((line) => !/^\[\d+\] /u.test(line));
    expect(words(told.join(' '))).toBeLessThanOrEqual(45);
    expect(answer.details && renderPlainText(answer.details)).toContain('Skarvik');
  });

  it('says the same by command and in words', () => {
    expect(ask('brief me on the lighthouse keepers').headline).toBe(ask('/brief lighthouse keepers').headline);
  });
});

describe('a timeline', () => {
  it('goes by the days', () => {
    const lines = renderPlainText(ask('timeline').message)
      .split('\n')
      .filter((line) => line.startsWith('• '));
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(at('proposed EUR 60 million')).toBeLessThan(at('pledged at least EUR 30 million'));
    expect(at('pledged at least EUR 30 million')).toBeLessThan(at('gather on 5 and 6 September 2023'));
    expect(at('proposed EUR 60 million')).toBeGreaterThanOrEqual(0);
  });

  it('of one matter tells of that alone', () => {
    expect(citedFacts(ask('timeline of the lighthouse keepers'))).toEqual(['keepers-autumn']);
  });
});

describe('a comparison', () => {
  it.each(["compare the restoration pledge and Brandt's proposal", 'compare the 30 million and the 60 million'])(
    'sets two matters side by side: %s',
    (question) => {
      const answer = ask(question);
      expect(citedFacts(answer).toSorted()).toEqual(['pledge-eur', 'proposal-eur']);
      const table = answer.message.blocks.find((block) => block.kind === 'table');
      expect(table).toMatchObject({ rows: expect.arrayContaining([expect.arrayContaining(['Status', 'pledged', 'proposed'])]) });
      expect(shownText(answer)).toContain('not to be added');
    },
  );

  it('says that a part counts toward the whole', () => {
    expect(shownText(ask('compare the restoration pledge and the masonry works'))).toContain('One counts toward the other');
  });

  it.fails('of a thing on two days is one, too', () => {
    const answer = askMeasles('compare the cases of 16 March and 17 March');
    expect(citedFacts(answer)).toEqual(expect.arrayContaining(['cases-16-march', 'cases-17-march']));
  });
});

describe('what changed', () => {
  it('since a day tells what became known, and what was before', () => {
    const answer = ask('What changed since 1 October 2023?');
    expect(answer.headline).toContain('1 October 2023');
    expect(citedFacts(answer)[0]).toBe('keepers-autumn');
    expect(shownText(answer)).toContain('Before (');
  });

  it('without a day is the newest report', () => {
    expect(ask('what is new?')).toMatchObject({ outcome: 'answered', headline: 'The latest is of 2 October 2023.' });
  });
});

describe('what is disputed', () => {
  it('of all: differences and what was set aside, with their sides', () => {
    const answer = ask('what is disputed?');
    expect(answer.outcome).toBe('contested');
    expect(citedFacts(answer)).toEqual(
      expect.arrayContaining(['half-committed', 'half-provided', 'lamps-gazette', 'lamps-bulletin', 'pledge-slip']),
    );
    expect(shownText(answer)).toContain('committed (Coast Agency) or provided (Northern Bulletin)');
  });

  it('of one matter: that alone', () => {
    expect(citedFacts(ask('where do the sources differ on masonry?')).toSorted()).toEqual(['half-committed', 'half-provided']);
  });

  it.fails('is nothing where the sources agree, and that is proven', () => {
    const answer = ask('do the sources disagree on the gathering of the keepers?');
    expect(answer.outcome).toBe('unknown');
    expect(answer.proof).toMatchObject({ kind: 'empty_query', slots: { differences: expect.stringContaining('gathering') } });
  });

  it('is not what was overtaken', () => {
    expect(citedFacts(ask('what is disputed?'))).not.toContain('keepers-spring');
  });

  it('is told with every side in the reply', () => {
    expect(shownText(ask('what is disputed?'))).toContain('16 lamps');
  });
});

describe('people and offices', () => {
  it('are listed with what they are', () => {
    const text = shownText(ask('list the people'));
    expect(text).toContain('2 persons are named:');
    expect(text).toMatch(/Mira Solberg — director of the Kelmar Fund since/u);
    expect(text).toContain('Tomas Brandt — harbour minister');
  });

  it.each([
    ['who is the director of the Kelmar Fund?', 'Mira Solberg: director of the Kelmar Fund.'],
    ['who is the harbour minister?', 'Tomas Brandt: harbour minister.'],
    ['who is Mira Solberg?', 'Mira Solberg is director of the Kelmar Fund.'],
  ])('are found by each other: %s', (question, headline) => {
    expect(ask(question).headline).toBe(headline);
  });

  it('are held at the time that is asked for', () => {
    const answer = ask('who was the director of the Kelmar Fund in 2022?');
    expect(answer).toMatchObject({ outcome: 'unknown', proof: { kind: 'empty_query', slots: { time: '2022' } } });
    expect(answer.headline).not.toContain('Mira Solberg');
  });
});

describe('what somebody said', () => {
  it('is told as statements of that speaker', () => {
    expect(citedFacts(ask('What did Solberg say?'))).toEqual(['pledge-eur', 'half-committed']);
    expect(citedFacts(ask('What did Solberg say about masonry?'))).toEqual(['half-committed']);
  });

  it('is quoted in the very words, with the speaker, the day and the source', () => {
    const answer = ask('quote Brandt verbatim');
    expect(answer.headline).toBe('Tomas Brandt, 10 May 2023: “a €60 million plan over five years” (Harbour Gazette, 10 May 2023)');
  });

  it('is not quoted where the sources only report it', () => {
    const answer = ask('quote the gathering');
    expect(answer.outcome).toBe('unknown');
    expect(answer.proof).toMatchObject({ kind: 'empty_query', slots: { words: 'direct quotation' } });
    expect(shownText(answer)).toContain('No word-for-word quotation is held');
  });

  it('by somebody who said nothing on it is not made up', () => {
    expect(['clarify', 'unknown']).toContain(ask('What did Tomas Brandt say about masonry?').outcome);
  });
});

describe('what is asked of an answer', () => {
  it('its sources: the passages of what was shown and of no other claim', () => {
    const answer = followUp(PLEDGE, 'source?');
    expect(answer.plan).toMatchObject({ operation: 'sources' });
    expect(shownText(answer)).toContain('“at least €30 million within two years”');
    expect(wholeText(answer)).toContain('“a minimum of €30 million”');
    expect(wholeText(answer)).not.toContain('12.6');
  });

  it('whether it is sure: how many sources say so, and that none says otherwise', () => {
    const answer = followUp(PLEDGE, 'are you certain?');
    expect(answer.headline).toBe('2 sources say so (Harbour Gazette and Coast Agency), and none held says otherwise.');
  });

  it('whether it is sure, of what is contested: both sides again', () => {
    expect(followUp(FIRST_HALF, 'are you certain?').outcome).toBe('contested');
  });

  it('whether it is sure, of what one source says and another said before', () => {
    expect(followUp(KEEPERS, 'are you certain?').headline).toMatch(/^One source/u);
  });

  it('to be shorter: the statement and its passage alone', () => {
    const answer = followUp(PLEDGE, 'shorter');
    expect(answer.headline).toBe(ask(PLEDGE).headline);
    expect(shownText(answer).length).toBeLessThan(shownText(ask(PLEDGE)).length);
    expect(citedFacts(answer)).toEqual(['pledge-eur']);
    expect(citedFacts(followUp('brief me', 'in one sentence'))).toEqual(['pledge-eur']);
  });

  it('details: what is held beyond it', () => {
    const answer = followUp(PLEDGE, 'more details');
    expect(answer.outcome).toBe('answered');
    expect(answer.headline).not.toBe(ask(PLEDGE).headline);
    expect(citedFacts(answer)).toEqual(['pledge-usd']);
  });

  it.fails('details: of that very thing', () => {
    const answer = askMeasles('more details', { thread: ['How many people are in hospital?'] });
    expect(citedFacts(answer).some((id) => id.startsWith('cases-'))).toBe(false);
  });

  it('details, where no more is held: that is said, with the proof', () => {
    const answer = followUp('When is the gathering of the keepers?', 'more details');
    expect(answer).toMatchObject({ outcome: 'unknown', headline: 'No further detail on that is held.', proof: { kind: 'empty_query' } });
  });

  it('how it was worked out: the working again, or that the sources print it', () => {
    const answer = followUp('What remains of the pledge?', 'how did you get that?');
    expect(answer.headline).toContain('30 - 12.6');
    expect(answer.derived).toEqual(ask('What remains of the pledge?').derived);
    expect(followUp(PLEDGE, 'how did you get that?').headline).toBe('Nothing was worked out: the sources print it.');
  });
});

describe('what is not known', () => {
  it('of all: facts without a value, and declared gaps', () => {
    const text = shownText(ask('what is not known?'));
    expect(text).toContain('Grey Point is to reopen to visitors; no day is given.');
    expect(text).toContain('No source breaks the money down by country.');
    expect(text).toContain('No source says how much has been paid out or delivered.');
  });

  it('of one matter: that alone', () => {
    const answer = ask('what do we not know about Grey Point?');
    expect(answer.headline).toBe('Known to be missing on Grey Point:');
    expect(citedFacts(answer)).toEqual(['reopening']);
  });
});

describe('figures', () => {
  it('of all are told each with its stage', () => {
    const text = shownText(ask('list all figures'));
    for (const figure of ['EUR 30 million', 'EUR 12.6 million', 'EUR 60 million']) expect(text).toContain(figure);
    expect(text).toMatch(/proposed/u);
    expect(text).not.toContain('4.7 million');
  });

  it('of one matter are its own', () => {
    expect(citedFacts(ask('all the figures on masonry'))).toEqual(['half-committed']);
  });

  it.fails('are counts, too', () => {
    expect(shownText(ask('list all figures'))).toContain('45 keepers');
    expect(shownText(askMeasles('all figures'))).toContain('40,000');
  });
});

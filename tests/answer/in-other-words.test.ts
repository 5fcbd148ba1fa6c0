import { describe, expect, it } from 'vitest';
import { wordNet } from '../../adapters/thesaurus/wordnet.ts';
import { createBot } from '../../src/bot.ts';
import { claims } from '../../src/model/outcome.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts } from '../fixtures/replies.ts';

const pack = await measlesPack();
const ask = asking(createBot(pack), AFTER_THE_LAST_REPORT);
const askWithThesaurus = asking(createBot(pack, { thesaurus: wordNet() }), AFTER_THE_LAST_REPORT);

describe('another word for the same thing', () => {
  it.each(['When did the vaccination campaign kick off?', 'When did the vaccination campaign start?'])('meets a fact: %s', (question) => {
    expect(citedFacts(ask(question))[0]).toBe('campaign-opening');
  });

  it('confirms nothing that is asserted', () => {
    expect(claims(ask('So all 40,000 doses have landed, right?').outcome)).toBe(false);
  });

  it('anchors nothing in the file', () => {
    expect(claims(ask('what time is kick off', { thread: ['Who were the first patients?'] }).outcome)).toBe(false);
  });

  it('is no slip for a word of the pack where it is a word of English', () => {
    expect(askWithThesaurus('When does he see it peaking?', { thread: ['Who is Samir Holloway?'] }).headline).toContain('end of March');
  });
});

describe('two questions in one sentence', () => {
  it('are both answered, each with its passages', () => {
    const answer = ask('When did the vaccination campaign open, and where can people be vaccinated?');
    expect(citedFacts(answer)).toEqual(['campaign-opening', 'vaccination-centres']);
    expect(answer.headline).toMatch(/16 March 2026\. .*four vaccination centres/u);
  });

  it('stay one where a curator wrote both down for one fact', () => {
    expect(citedFacts(ask('How many people are to be vaccinated, and by when?'))).toEqual(['vaccination-target']);
  });
});

describe('how far a count rose between two days', () => {
  it('is worked out from what is held of both', () => {
    const answer = ask('By how much did the number of cases grow from 11 March to 18 March?');
    expect(answer.derived).toMatchObject([{ value: '50 cases', formula: '64 - 14', inputs: ['cases-18-march', 'cases-11-march'] }]);
    expect(answer.headline).toContain('no source prints this figure');
  });

  it('runs up to the newest count where one day is named', () => {
    expect(ask('How many new cases since Monday 16 March?').derived).toMatchObject([{ formula: '64 - 47' }]);
  });

  it('is not worked out where a source prints it', () => {
    const answer = ask('What was the increase in cases between 16 and 17 March?');
    expect(answer.derived).toEqual([]);
    expect(answer.headline).toContain('11 more than on Monday');
  });
});

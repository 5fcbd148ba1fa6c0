import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerObject } from '../../../adapters/cli/answer-object.ts';
import { loadPack } from '../../../adapters/cli/load-pack.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { type AskRequest, type Bot, createBot, OUTCOMES } from '../../../src/index.ts';
import { claims } from '../../../src/model/outcome.ts';
import { questionWords, unboundNumbers } from '../../fixtures/bound-numbers.ts';
import { LATER, lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { shownText, wholeText } from '../../fixtures/replies.ts';

/** Milliseconds for a law held against many questions, also on a machine that is busy. */
vi.setConfig({ testTimeout: 60_000 });

const lighthouses = { name: 'the lighthouses', bot: createBot(lighthousePack()), day: LATER };
const shipped = {
  name: 'the shipped pack',
  bot: createBot(await loadPack({ ...readConfiguration({}), now: '2024-12-31T00:00:00Z' })),
  day: '2024-10-18',
};
const PACKS = [lighthouses, shipped];

const OPENERS = [
  'How much',
  'How many',
  'When',
  'Who said',
  'Where is',
  'Why',
  'What share of',
  'What remains of',
  'Is it true that',
  'List',
  'How long',
  'What is the difference between',
  'How much per month',
  'Convert into dollars',
  'Combien',
  'Wie viel',
  '¿Cuándo',
  'Ile',
  'Скільки',
  '/figure',
  'and',
];
const AMOUNTS = ['40 billion', '20.9', 'EUR 30 million', '$12.6 million', '0', '1,131', '3,5 Mrd. €', '99999999999999999999', '45'];

/** Questions of all shapes about what a pack holds, with threads of the same and a horizon. */
function requests(bot: Bot, day: string): fc.Arbitrary<AskRequest> {
  const { matters, times } = questionWords(bot.pack);
  const part = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...matters) },
    { weight: 2, arbitrary: fc.constantFrom(...times) },
    { weight: 2, arbitrary: fc.constantFrom(...AMOUNTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  );
  const question = fc
    .tuple(fc.constantFrom(...OPENERS), fc.array(part, { maxLength: 3 }), fc.constantFrom('?', '', ', right?'))
    .map(([opener, parts, end]) => `${[opener, ...parts].join(' ')}${end}`);
  return fc.record(
    {
      question,
      thread: fc.array(question, { maxLength: 2 }),
      askedAt: fc.constant(day),
      asOf: fc.constantFrom('2023-07-13', '2024-10-16', day),
    },
    { requiredKeys: ['question', 'askedAt'] },
  );
}

const reply = (bot: Bot, request: AskRequest) => JSON.stringify(answerObject(bot.ask(request)));

describe.each(PACKS)('the same question gets the same reply: $name', ({ bot, day }) => {
  it('byte for byte, in any order and after any other questions', () => {
    const inAnyOrder = fc
      .array(requests(bot, day), { minLength: 2, maxLength: 5 })
      .chain((asked) =>
        fc.record({ asked: fc.constant(asked), order: fc.shuffledSubarray([...asked.keys()], { minLength: asked.length }) }),
      );
    fc.assert(
      fc.property(inAnyOrder, ({ asked, order }) => {
        const first = asked.map((request) => reply(bot, request));
        for (const at of order) {
          const request = asked[at];
          if (request) expect(reply(bot, request)).toBe(first[at]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('also from a bot that was asked nothing before', () => {
    fc.assert(
      fc.property(fc.array(requests(bot, day), { minLength: 8, maxLength: 8 }), (asked) => {
        const used = asked.map((request) => reply(bot, request));
        const fresh = createBot(bot.pack);
        expect(asked.toReversed().map((request) => reply(fresh, request))).toEqual(used.toReversed());
      }),
      { numRuns: 2 },
    );
  });
});

/** Milliseconds within which three processes have started, also on a machine that is busy. */
const PROCESSES_START = 60_000;
const ASK_PROCESS = join(import.meta.dirname, '../../fixtures/ask-process.ts');

async function repliesUnder(zone: string, asked: readonly AskRequest[]): Promise<string> {
  const child = spawn(process.execPath, [ASK_PROCESS], { env: { TZ: zone }, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(asked));
  return text(child.stdout);
}

describe('the zone of the machine', () => {
  it('changes nothing in a reply', { timeout: PROCESSES_START }, async () => {
    const instants = [LATER, '2023-10-01T22:30:00Z', '2023-10-01T21:30:00Z', '2023-08-01T00:00:00+14:00', '2023-07-12'];
    const questions = [
      'How many keepers does the fund employ?',
      'What was pledged yesterday?',
      'When is the gathering of the keepers?',
      '/figure pledge as of 12 July 2023',
    ];
    const asked = instants.flatMap((askedAt) => questions.map((question) => ({ question, askedAt })));
    const here = `${asked.map((request) => reply(lighthouses.bot, request)).join('\n')}\n`;
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'];
    expect(await Promise.all(zones.map((zone) => repliesUnder(zone, asked)))).toEqual(zones.map(() => here));
  });
});

describe.each(PACKS)('nothing is cited that the asker could not know: $name', ({ bot, day }) => {
  const facts = new Map(bot.pack.facts.map((fact) => [fact.id, fact]));
  const sources = new Map(bot.pack.sources.map((source) => [source.id, source]));

  it('no fact of a narrower audience, announced later or published later, and no passage that the pack does not have', () => {
    fc.assert(
      fc.property(requests(bot, day), (request) => {
        const answer = bot.ask(request);
        expect(answer.asOf <= (request.asOf ?? day) && answer.asOf <= day).toBe(true);
        for (const { fact: id, source: from, quote, published, document } of answer.citations) {
          const fact = facts.get(id);
          expect(fact).toMatchObject({ audience: 'public' });
          expect(fact && fact.announced <= answer.asOf && published <= answer.asOf).toBe(true);
          expect(fact?.evidence.some((evidence) => evidence.source === from && evidence.quote === quote)).toBe(true);
          expect(sources.get(from)).toMatchObject({ document, published: { date: published } });
        }
        for (const fact of bot.pack.facts) if (fact.audience !== 'public') expect(wholeText(answer)).not.toContain(fact.statement);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(PACKS)('every number of a reply is bound: $name', ({ bot, day }) => {
  it('for questions of every shape', () => {
    fc.assert(
      fc.property(requests(bot, day), (request) => {
        expect(unboundNumbers(bot.ask(request), request, bot.pack)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each(['/sources', '/figure', '/help', 'How fresh is your information?'])('for %s', (question) => {
    const request = { question, askedAt: day };
    expect(unboundNumbers(bot.ask(request), request, bot.pack)).toEqual([]);
  });

  it('for each figure and each question that the pack suggests', () => {
    for (const question of [...bot.pack.suggestions, ...bot.pack.figures.map(({ name }) => `/figure ${name}`)]) {
      const request = { question, askedAt: day };
      expect({ question, loose: unboundNumbers(bot.ask(request), request, bot.pack) }).toEqual({ question, loose: [] });
    }
  });
});

describe('every number of a figure worked out is bound', () => {
  it.each([
    'What share of the pledge has been committed?',
    'What remains of the pledge?',
    'How much per month is the 12.6 million?',
    'What exchange rate does the pledge imply?',
    'At that pace, what would it be after a year?',
    'What is the average per year of the proposal?',
    'Convert the 12.6 million into dollars',
    'What would 60 million euros be in dollars?',
    'How many days between the proposal and the pledge?',
    'What is the difference between the proposal and the pledge?',
  ])('%s', (question) => {
    const request = { question, askedAt: LATER };
    expect(unboundNumbers(lighthouses.bot.ask(request), request, lighthouses.bot.pack)).toEqual([]);
  });
});

describe('a number from nowhere', () => {
  it('is found wherever it stands', () => {
    const request = { question: 'How much was pledged for the lighthouses?', askedAt: LATER };
    const answer = lighthouses.bot.ask(request);
    const { pack } = lighthouses.bot;
    expect(unboundNumbers({ ...answer, headline: 'EUR 31 million' }, request, pack)).toEqual(['31']);
    expect(unboundNumbers({ ...answer, headline: '9 sources' }, request, pack)).toEqual(['9']);
    const blocks = [...answer.message.blocks, { kind: 'notice', tone: 'stale', text: 'since 1987, 1,131 in all' } as const];
    expect(unboundNumbers({ ...answer, message: { ...answer.message, blocks } }, request, pack)).toEqual(['1987', '1131']);
  });
});

const MEGA = 100_000;
const HOSTILE: Readonly<Record<string, string>> = {
  nothing: '',
  blanks: ' \t\n ',
  'control characters': '\u0000\u0007How\u001b[31m much\u0008 was\u009b pledged\u007f?',
  'marks that turn the text around': 'How much was \u202edegdelp\u202c \u2066for\u2069 the\u200f lighthouses\u061c?',
  'characters without width': 'How\u200b much\u200d was\ufeff pledged\u2060?',
  'a broken surrogate': 'How much \ud800 was pledged \udc00?',
  'tags of a platform': '<!channel> <@U012AB3CD> <at>everyone</at> how much was pledged? <https://evil.example|click>',
  markdown: '**How** _much_ `was` ~~pledged~~ [for](https://evil.example) # the > lighthouses | - x',
  'nested quotes': `${'"“„«\'‘'.repeat(50)}How much${'»”"’'.repeat(50)} was pledged?`,
  emoji: `${'👩‍👩‍👧‍👦🇪🇺🏳️‍🌈'.repeat(30)} how much was pledged?`,
  'letters with many marks': `p${'\u0301'.repeat(2_000)}ledge`,
  'a name of a member of every object': 'constructor __proto__ toString hasOwnProperty /constructor /__proto__',
  'a command and a line of another': '/figure pledge\n/sources\n/exit',
  'an amount without end': `How much is ${'9'.repeat(1_500)} billion euros?`,
  'dates that no calendar has': 'What was pledged on 31 February 2023, 2023-13-45, week 99 and year 0?',
  'words of a database': "'; DROP TABLE facts; -- how much was pledged?",
};
const HUGE: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(MEGA),
  digits: '7'.repeat(MEGA),
  'digits in groups': '1,234.'.repeat(MEGA / 6),
  separators: '-/., :;'.repeat(MEGA / 7),
  quotes: '"'.repeat(MEGA),
  brackets: '(('.repeat(MEGA / 2),
  'capitals that look like names': 'Vrax Olqen '.repeat(MEGA / 11),
  'the same question again and again': 'How much was pledged for the lighthouses? '.repeat(MEGA / 42),
  'words of a comparison': 'and or between from to since '.repeat(MEGA / 29),
  'bait for slow patterns': `${'a'.repeat(50_000)}!${' a'.repeat(25_000)}`,
  'blanks and a word': `${' '.repeat(MEGA)}pledge`,
  'lines and controls': '\r\n\u0000\u202e'.repeat(MEGA / 4),
  'units of time': '1 day 2 weeks 3 months of '.repeat(MEGA / 26),
  'marks alone': '\u0301'.repeat(MEGA),
};
const UNSHOWN = /[^\P{C}\n]/u;
const LONGEST_REPLY = 20_000;

function expectSoundReply(bot: Bot, request: AskRequest): void {
  const answer = bot.ask(request);
  expect(OUTCOMES).toContain(answer.outcome);
  expect(answer.headline.trim()).not.toBe('');
  expect(wholeText(answer)).not.toMatch(UNSHOWN);
  expect(wholeText(answer).length).toBeLessThan(LONGEST_REPLY);
  expect(JSON.stringify(answer.reading).length).toBeLessThan(LONGEST_REPLY);
}

describe.each(PACKS)('hostile and huge questions get a sound reply: $name', ({ bot, day: askedAt }) => {
  it.each(Object.keys(HOSTILE))('%s', (kind) => {
    const question = HOSTILE[kind] ?? '';
    expectSoundReply(bot, { question, askedAt });
    expectSoundReply(bot, { question: `/figure ${question}`, askedAt });
    expectSoundReply(bot, { question: 'and then?', thread: [question], askedAt });
  });

  it.each(Object.keys(HUGE))('100 kB: %s', (kind) => {
    const question = HUGE[kind] ?? '';
    expectSoundReply(bot, { question, askedAt });
    expectSoundReply(bot, { question: 'and then?', thread: [question], askedAt });
  });

  it('100 kB after a command', () => {
    for (const question of Object.values(HUGE)) expectSoundReply(bot, { question: `/figure ${question}`, askedAt });
  });

  it('any text at all', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(fc.constantFrom('', '/figure '), anything, fc.array(anything, { maxLength: 2 }), (before, text, thread) =>
        expectSoundReply(bot, { question: `${before}${text}`, thread, askedAt }),
      ),
      { numRuns: 100 },
    );
  });

  it('says that a question was too long to be read whole', () => {
    const question = `How much was pledged? ${'Please answer. '.repeat(400)}`;
    expect(shownText(bot.ask({ question, askedAt }))).toContain('Only the first 2,000 characters of the question were read.');
  });
});

/** Words of no language: none is within a few slips of a word that a pack or a person uses. */
const strangeWord = fc
  .array(fc.tuple(fc.constantFrom('qx', 'zv', 'kj', 'vq', 'xz'), fc.constantFrom('o', 'u', 'y')), { minLength: 3, maxLength: 4 })
  .map((syllables) => syllables.flat().join(''));
const strangeName = strangeWord.map((word) => word.charAt(0).toUpperCase() + word.slice(1));

describe.each(PACKS)('unknown words never make an answer of facts about something else: $name', ({ bot, day: askedAt }) => {
  it.each([
    ['how much', (one: string, other: string) => `How much ${one} did the ${other} have?`],
    ['who', (one: string, other: string) => `Who ${one} the ${other}?`],
    ['when', (one: string, other: string) => `When was the ${one} ${other}?`],
    ['nothing else', (one: string, other: string) => `${one} ${other}`],
  ])('%s', (_, asked) => {
    fc.assert(
      fc.property(strangeWord, strangeWord, (one, other) => {
        expect(claims(bot.ask({ question: asked(one, other), askedAt }).outcome)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an unknown name rules out every fact', () => {
  it.each([
    ['who pledged', (name: string) => `How much did ${name} pledge for the lighthouses?`],
    ['for what', (name: string) => `How much was pledged for the lighthouses of ${name}?`],
    ['where', (name: string) => `How many lamps were relit in ${name}?`],
  ])('%s', (_, asked) => {
    fc.assert(
      fc.property(strangeName, (name) => {
        const { outcome, headline } = lighthouses.bot.ask({ question: asked(name), askedAt: LATER });
        expect({ outcome, named: headline.includes(name) }).toEqual({ outcome: 'unknown', named: true });
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Knowledge } from '../../src/answer/knowledge.ts';
import { createBot, createBotInSlices } from '../../src/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Pack } from '../../src/model/pack.ts';
import { atOnce } from '../../src/model/sliced.ts';
import type { KeptReadings } from '../../src/question/text-readings.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';

const shipped = lighthousePack();
const INSTANT = '2023-11-01T10:00:00Z';

/** What a curator may do to a pack; `place` picks the fact, `words` what is written. */
type Act = (pack: Pack, place: number, words: string) => Pack;

function withFact(pack: Pack, place: number, change: (fact: Fact) => readonly Fact[]): Pack {
  const at = place % Math.max(1, pack.facts.length);
  return { ...pack, facts: pack.facts.flatMap((fact, index) => (index === at ? change(fact) : [fact])) };
}

const ACTS: Readonly<Record<string, Act>> = {
  revises: (pack, place, words) =>
    withFact(pack, place, (fact) => [
      { ...fact, recorded: { ...fact.recorded, until: INSTANT } },
      { ...fact, statement: `${fact.statement} ${words}.`, recorded: { at: INSTANT, by: 'curator', reason: 'edited' } },
    ]),
  marks: (pack, place, words) => withFact(pack, place, (fact) => [{ ...fact, contested: { at: INSTANT, by: 'curator', reason: words } }]),
  rewrites: (pack, place, words) => withFact(pack, place, (fact) => [{ ...fact, statement: words, asked_as: [words] }]),
  drops: (pack, place) => withFact(pack, place, () => []),
  quotes: (pack, place, words) =>
    withFact(pack, place, (fact) => [
      { ...fact, evidence: [...fact.evidence, { source: 'gazette', quote: words, voice: 'direct', stance: 'supports' }] },
    ]),
  adds: (pack, place, words) => {
    const fact = pack.facts[place % Math.max(1, pack.facts.length)];
    return fact ? { ...pack, facts: [...pack.facts, { ...fact, id: `added-${pack.facts.length}`, topic: words, statement: words }] } : pack;
  },
  declares: (pack, place, words) => {
    const gap = pack.gaps[place % Math.max(1, pack.gaps.length)];
    return gap ? { ...pack, gaps: [{ ...gap, id: `gap-${pack.gaps.length}`, statement: words, asked_as: [words] }, ...pack.gaps] } : pack;
  },
  names: (pack, place, words) => {
    const entity = pack.entities[place % Math.max(1, pack.entities.length)];
    return entity ? { ...pack, entities: [...pack.entities, { ...entity, id: `named-${pack.entities.length}`, name: words }] } : pack;
  },
  learns: (pack, _place, words) => ({
    ...pack,
    terms: [...pack.terms, { id: `learnt-${pack.terms.length}`, label: words, words: { en: [words] } }],
  }),
};

const WORDS = [
  'Solburg',
  'lanterns',
  'Kelmer',
  'foghorns',
  'harbor',
  'keepers',
  'Océan',
  "Kelmar's",
  '41 million',
  'pledge',
  'Gazete',
  'May',
];
const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const someAct = fc
  .record({ name: fc.constantFrom(...Object.keys(ACTS)), place: fc.nat(60), words: someWords })
  .map(({ name, place, words }) => ({
    name: `${name} ${place}: ${words}`,
    of: (pack: Pack) => ACTS[name]?.(pack, place, words) ?? pack,
  }));

const QUESTIONS = [
  'How much was pledged for the lighthouses?',
  'What did Solburg say about lanterns?',
  'How many keepers were there in May?',
  'Who is Mira Solberg?',
  'What do the Kelmar harbor foghorns cost as of 1 August 2023?',
];
const askedOf = (bot: ReturnType<typeof createBot>) => QUESTIONS.map((question) => bot.ask({ question, askedAt: LATER }));

describe('a bot made from the one before', () => {
  it('holds and answers what one made from nothing does, after any acts', () => {
    fc.assert(
      fc.property(fc.array(someAct, { minLength: 1, maxLength: 4 }), (acts) => {
        let [pack, knowledge, bot] = [shipped, atOnce(Knowledge.of(shipped)), createBot(shipped)];
        for (const act of acts) {
          pack = act.of(pack);
          knowledge = atOnce(Knowledge.of(pack, { before: knowledge }));
          bot = createBot(pack, { previous: bot });
        }
        const afresh = atOnce(Knowledge.of(pack));
        expect(knowledge.subjects).toEqual(afresh.subjects);
        const tokens = [...new Set(afresh.subjects.flatMap(({ profile }) => [...profile.tokens]))].map((token) => ({ token, weight: 1 }));
        const everywhere = afresh.subjects.length;
        expect(knowledge.index.search(tokens, everywhere)).toEqual(afresh.index.search(tokens, everywhere));
        for (const word of WORDS)
          expect(knowledge.reader.read(`what of ${word}s`, LATER)).toEqual(afresh.reader.read(`what of ${word}s`, LATER));
        expect(askedOf(bot)).toEqual(askedOf(createBot(pack)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('reads a quotation anew where a word of it is no misspelt name any more', () => {
    const quoting = shipped.facts.findIndex(({ property, topic }) => property !== 'funding' && topic !== 'money');
    const misspelt = withFact(shipped, quoting, (fact) => [
      { ...fact, evidence: [{ source: 'gazette', quote: 'paid by the Kelmer Fund', voice: 'direct', stance: 'supports' }] },
    ]);
    const before = atOnce(Knowledge.of(misspelt));
    const pack = withFact(misspelt, quoting + 1, (fact) => [{ ...fact, statement: 'Kelmer is a town.' }]);
    const profileIn = ({ subjects }: Knowledge) => subjects[quoting]?.profile;
    expect(profileIn(atOnce(Knowledge.of(pack)))).not.toEqual(profileIn(before));
    expect(profileIn(atOnce(Knowledge.of(pack, { before })))).toEqual(profileIn(atOnce(Knowledge.of(pack))));
  });

  it('leaves the one before as it was', () => {
    const before = createBot(shipped);
    const answers = askedOf(before);
    createBot(ACTS.rewrites?.(shipped, 0, 'Solburg lanterns') ?? shipped, { previous: before });
    expect(askedOf(before)).toEqual(answers);
  });

  it('may take what was kept of the same pack in place of reading its texts', () => {
    const kept: KeptReadings[] = [];
    createBot(shipped, { keep: (read) => kept.push(read) });
    const [readings] = kept;
    expect(readings?.tokens.size).toBeGreaterThan(shipped.facts.length);
    expect(askedOf(createBot(shipped, { readings }))).toEqual(askedOf(createBot(shipped)));
  });
});

describe('a bot made in slices', () => {
  it('is the same, and lets others have their turn in between', async () => {
    let pauses = 0;
    const bot = await createBotInSlices(shipped, async () => {
      pauses += 1;
    });
    expect(pauses).toBeGreaterThan(1);
    expect(askedOf(bot)).toEqual(askedOf(createBot(shipped)));
  });

  it('is not made where a pause fails', async () => {
    const made = createBotInSlices(shipped, () => Promise.reject(new Error('stopped')));
    await expect(made).rejects.toThrow('stopped');
  });
});

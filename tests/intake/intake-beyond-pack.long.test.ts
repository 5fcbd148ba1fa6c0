import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlainText } from '../../adapters/documents/read-plain-text.ts';
import { bringsWords, broughtBy } from '../../src/curation/brought-entities.ts';
import { approve, approveAsCorrection } from '../../src/curation/decide-proposal.ts';
import { nameEntity } from '../../src/curation/name-entity.ts';
import { undo } from '../../src/curation/undo.ts';
import { exportPack } from '../../src/facts/export.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { createBot } from '../../src/index.ts';
import { type IngestedDocument, ingestDocument } from '../../src/intake/ingest-document.ts';
import type { Document } from '../../src/model/document.ts';
import { entitySchema } from '../../src/model/entity.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const RECEIVED = '2026-11-22T09:00:00Z';
const NOW = { by: 'slack/T1/ann', via: { door: 'slack' }, at: '2026-11-23T09:00:00Z', why: 'It says so.' } as const;

let shipped: Pack;
beforeAll(async () => {
  shipped = await shippedPack();
});

function taken(text: string, pack = shipped, name = 'note', held: readonly Document[] = []): IngestedDocument {
  const raw = readPlainText({ name: `${name}.txt`, bytes: new TextEncoder().encode(text) });
  const view = viewFacts(pack, { asOf: '2026-11-22', recordedBy: RECEIVED, audience: 'public' });
  const defaults = { published: '2024-12-02' };
  const context = { pack, view, held, receivedAt: RECEIVED, audience: 'public', defaults };
  return ingestDocument(raw, context, { by: 'intake', via: { door: 'ingest' } });
}

const given = (text: string, pack = shipped) =>
  taken(text, pack).candidates.map(({ candidate: { subject, brings, value, status, statement } }) => ({
    subject,
    brings: brings?.name,
    amount: value.kind === 'money' ? `${value.currency} ${value.amount}` : value.kind,
    status,
    statement,
  }));

const added = (pack: Pack, fields: object): Pack => ({ ...pack, entities: [...pack.entities, entitySchema.parse(fields)] });

describe('a country that gives and that the pack does not have', () => {
  it.each([
    ['Denmark committed DKK 7 billion to Ukraine in 2023.', 'denmark', 'Denmark committed DKK 7 billion in 2023.'],
    ['The government of South Africa allocated EUR 90 million for clinics.', 'south-africa', 'South Africa allocated EUR 90 million.'],
    ['Sweden’s defence ministry paid SEK 400 million to Ukraine.', 'sweden', 'Sweden paid out SEK 400 million.'],
    ['The Dutch cabinet pledged EUR 65 million.', 'netherlands', 'The Netherlands pledged EUR 65 million.'],
    ['The Ministry of Finance of Portugal provided EUR 12 million.', 'portugal', 'Portugal provided EUR 12 million.'],
    ['The ministry of Finland said that it had committed EUR 45 million.', 'finland', 'Finland committed EUR 45 million.'],
    ['Brazil, which has given USD 9 million, will give no more.', 'brazil', 'Brazil provided USD 9 million.'],
    ['EUR 30 million was provided to Ukraine by Iceland.', 'iceland', 'Iceland provided EUR 30 million.'],
    ['Germany committed EUR 3 million to Ukraine, Austria EUR 8 million.', 'austria', 'Austria committed EUR 8 million.'],
  ])('%s', (text, subject, statement) => {
    const found = given(text).filter((one) => one.brings !== undefined);
    expect(found).toMatchObject([{ subject, statement }]);
  });

  it.each([
    ['de', 'Schweden sagt der Ukraine 3 Milliarden Euro zu.', 'sweden', 'pledged'],
    ['de', 'Die dänische Regierung hat der Ukraine 40 Millionen Euro bereitgestellt.', 'denmark', 'provided'],
    ['fr', 'La Belgique a alloué 90 millions d’euros à l’Ukraine en 2024.', 'belgium', 'allocated'],
    ['fr', 'Les Pays-Bas ont alloué 90 millions d’euros à l’Ukraine en 2024.', 'netherlands', 'allocated'],
    ['de', 'Die Niederlande haben der Ukraine 40 Millionen Euro bereitgestellt.', 'netherlands', 'provided'],
    ['fr', 'Le gouvernement suédois a promis 3 milliards d’euros à l’Ukraine.', 'sweden', 'pledged'],
    ['es', 'El Gobierno de Portugal asignó 300 millones de euros a Ucrania.', 'portugal', 'allocated'],
    ['pl', 'Rząd Szwecji przyznał Ukrainie 3 mld euro w 2024 roku.', 'sweden', 'allocated'],
    ['uk', 'Уряд Данії виділив Україні 3 млрд євро.', 'denmark', 'allocated'],
    ['pl', 'Dania przekazała Ukrainie 3 mld euro.', 'denmark', 'provided'],
    ['pl', 'Rząd Litwy przyznał Ukrainie 3 mld euro.', 'lithuania', 'allocated'],
    ['uk', 'Швеція надала Україні 3 млрд євро у 2024 році.', 'sweden', 'provided'],
  ])('in %s: %s', (_, text, subject, status) => {
    expect(given(text)).toMatchObject([{ subject, status }]);
  });
});

describe('no giver is made of', () => {
  it.each([
    ['who receives', 'Denmark received EUR 3 billion from Germany.'],
    ['who is promised something', 'Iceland was promised EUR 2 million by a fund.'],
    ['who receives, in German', 'Schweden erhielt 3 Milliarden Euro von der Europäischen Union.'],
    ['who receives, in French', 'La Suède a reçu 3 milliards d’euros de l’Union européenne.'],
    ['who receives, in Polish', 'Szwecja otrzymała 3 mld euro z Unii Europejskiej.'],
    ['who receives, in Ukrainian', 'Швеція отримала 3 млрд євро від Німеччини.'],
    ['who is given something by a country that is known', 'Deutschland sagt Schweden 3 Milliarden Euro zu.'],
    ['several together', 'Denmark and Sweden pledged EUR 3 billion.'],
    ['a people', 'Norwegians gave EUR 3 million to charity.'],
    ['one of a people', 'A Dane gave EUR 3 million to charity.'],
    ['a people, in French', 'Les Danois ont donné 3 millions d’euros.'],
    ['a people, in German', 'Norweger spendeten 3 Millionen Euro.'],
    ['a people, in Polish', 'Szwedzi przekazali 3 mln euro.'],
    ['a people, in Ukrainian', 'Шведи передали 3 млн євро.'],
    ['who stops what others give', 'Hungary vetoed the release of EUR 6 billion to Ukraine.'],
    ['a company of the country', 'Danish companies paid EUR 3 million.'],
    ['a body with a longer name', 'The Norwegian Refugee Council gave EUR 5 million.'],
    ['a bank of the country', 'The Bank of Estonia paid EUR 5 million.'],
    ['a person with the name of a country', 'Jordan Peel paid EUR 2 million.'],
    ['a person with the name of a country behind a title', 'Mr Chad gave EUR 2 million.'],
    ['another land with a country in its name', 'New Jersey paid USD 5 million.'],
    ['a fund of the country', 'Norway’s EUR 150 billion fund lost EUR 3 billion.'],
    ['who asks for a sum', 'EUR 3 billion was demanded from the Allies by Hungary.'],
    ['what is traded', 'Sweden exported steel worth EUR 3 billion.'],
  ])('%s: %s', (_, text) => {
    expect(given(text).filter(({ brings }) => brings !== undefined)).toEqual([]);
  });
});

describe('the government of a country of the pack', () => {
  it('gives for it', () => {
    expect(given('The German defence ministry said that it had provided EUR 3 billion.')).toMatchObject([
      { subject: 'germany', brings: undefined, status: 'provided' },
    ]);
  });

  it.each([
    'The German government needs EUR 3 billion.',
    'The American administration asked Congress for USD 3 billion.',
    'The Ministry of Finance of Ukraine raised EUR 3 billion in bonds.',
  ])('gives nothing where it needs or raises it: %s', (text) => {
    expect(given(text)).toEqual([]);
  });

  it('is no verb of who gives where it receives', () => {
    const statements = given('The Ukrainian defence ministry received EUR 3 billion from the Allies.').map(({ statement }) => statement);
    expect(statements.join(' ')).not.toContain('Allies received');
  });
});

describe('what is not so of a country beyond the pack', () => {
  it.each([
    ['Denmark has not provided EUR 3 billion to Ukraine.', 'denied', undefined],
    ['Sweden denied that it had pledged EUR 3 billion to Ukraine.', 'denied', undefined],
    ['Reports that Spain would provide EUR 3 billion are false.', 'denied', 'reported_false'],
    ['Portugal could provide EUR 3 billion to Ukraine next year.', undefined, 'conditional'],
  ])('%s', (text, polarity, modality) => {
    const [{ candidate } = { candidate: undefined }] = taken(text).candidates;
    expect([candidate?.polarity, candidate?.modality, candidate?.status]).toEqual([polarity, modality, undefined]);
  });
});

describe('a country that the pack has already', () => {
  const TEXT = 'Denmark committed DKK 7 billion to Ukraine in 2023.';

  it.each([
    ['under another name', { id: 'kingdom', kind: 'country', name: 'Kingdom of Denmark', aliases: { en: ['Denmark'] } }],
    ['under another kind', { id: 'danes', kind: 'organisation', name: 'Denmark' }],
    ['as a place', { id: 'danish-land', kind: 'place', name: 'Denmark' }],
  ])('%s is used', (_, fields) => {
    expect(given(TEXT, added(shipped, fields))).toMatchObject([{ subject: fields.id, brings: undefined, status: 'committed' }]);
  });

  it('in its tables is the same entity', () => {
    const entity = entitySchema.parse({ id: 'dk', kind: 'country', name: 'Denmark', aliases: { en: ['DNK'] } });
    const pack = { ...shipped, series: { facts: [], sources: [], entities: [entity] } };
    const [{ candidate } = { candidate: undefined }] = taken(TEXT, pack).candidates;
    expect(candidate?.brings).toEqual(entity);
  });

  it('leaves an id that something else has to it', () => {
    const pack = added(shipped, { id: 'denmark', kind: 'programme', name: 'The bridge to the north' });
    expect(given(TEXT, pack)).toMatchObject([{ subject: 'denmark-2', brings: 'Denmark' }]);
  });
});

describe('a candidate that brings its country', () => {
  const proposals = (...texts: readonly string[]): LedgerEntry[] => {
    const held: Document[] = [];
    return texts.flatMap((text, at) => {
      const { document, proposals: made } = taken(text, shipped, `note-${at}`, held);
      held.push(document);
      return made;
    });
  };
  const GERMAN = 'Germany committed EUR 7 billion to Ukraine in 2023.';
  const FIRST = 'Denmark committed DKK 7 billion to Ukraine in 2023.';
  const SECOND = 'Denmark provided DKK 2 billion to Ukraine in 2022.';
  const curated = (entries: readonly LedgerEntry[]) => ({ ...replay(shipped, entries), entries, shipped });
  const approvedAll = (entries: readonly LedgerEntry[]): LedgerEntry[] => {
    const before = curated(entries);
    return [...entries, ...before.proposals.flatMap((proposal) => approve(proposal, NOW, before))];
  };

  it('says so, and knows it no longer once it is known', () => {
    const entries = proposals(FIRST);
    const [proposal] = curated(entries).proposals;
    if (!proposal) throw new Error('nothing is proposed');
    expect(bringsWords(broughtBy(proposal.content, shipped))).toBe('Not in the pack yet: Denmark (country), added on approval.');
    const { pack } = curated(approvedAll(entries));
    expect(bringsWords(broughtBy(proposal.content, pack))).toBeUndefined();
  });

  it('makes it known by its approval, once for all that bring it, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([FIRST, SECOND, 'The Danish government paid DKK 90 million.'], { minLength: 1 }), (texts) => {
        const entries = proposals(...texts);
        expect(curated(entries).pack.entities).toEqual(shipped.entities);
        const { pack } = curated(approvedAll(entries));
        expect(pack.entities.filter(({ name }) => name === 'Denmark')).toMatchObject([{ id: 'denmark', kind: 'country' }]);
        expect(pack.facts.filter(({ subject }) => subject === 'denmark')).toHaveLength(texts.length);
      }),
      { numRuns: 6 },
    );
  });

  it('is answered from at once, by the name, the adjective and in other languages', () => {
    const { pack } = curated(approvedAll(proposals(FIRST)));
    const bot = createBot(pack);
    for (const question of [
      'How much did Denmark commit in 2023?',
      'How much did the Danish government commit in 2023?',
      'Скільки зобовʼязалася дати Данія у 2023 році?',
    ])
      expect(bot.ask({ question, askedAt: '2026-11-24' })).toMatchObject({ outcome: 'answered' });
    expect(bot.ask({ question: 'How much did Sweden commit in 2023?', askedAt: '2026-11-24' }).outcome).toBe('unknown');
  });

  it('is the entity that somebody named by hand in the meantime', () => {
    const entries = proposals(FIRST);
    const named = nameEntity(
      { name: 'Kingdom of Denmark', kind: 'organisation', aliases: ['Denmark'], language: 'en' },
      NOW,
      curated(entries),
    );
    if (!('decision' in named)) throw new Error('it was not named');
    const { pack } = curated(approvedAll([...entries, ...named.decision]));
    expect(pack.facts.filter(({ subject }) => subject === 'kingdom-of-denmark')).toHaveLength(1);
    expect(pack.entities.filter(({ id }) => id === 'denmark')).toEqual([]);
  });

  it('takes an id of its own where another thing has got it in the meantime', () => {
    const [proposal] = curated(proposals(FIRST)).proposals;
    if (!proposal) throw new Error('nothing is proposed');
    const pack = added(shipped, { id: 'denmark', kind: 'programme', name: 'The bridge to the north' });
    const [approved] = approve(proposal, NOW, { pack, shipped: pack, entries: [], proposals: [proposal] });
    expect(approved).toMatchObject({ content: { fact: { subject: 'denmark-2' }, entities: [{ id: 'denmark-2', name: 'Denmark' }] } });
  });

  it('corrects a fact with its country', () => {
    const before = curated(approvedAll(proposals(GERMAN)));
    const fact = before.pack.facts.find(({ statement }) => statement.startsWith('Germany committed EUR 7'));
    const [, ...further] = proposals(GERMAN, FIRST);
    const entries = [...before.entries, ...further];
    const after = curated(entries);
    const [proposal] = after.proposals;
    if (!fact || !proposal) throw new Error('nothing is held or proposed');
    const { pack } = curated([...entries, ...approveAsCorrection(proposal, fact, NOW, after)]);
    expect(pack.entities.some(({ id }) => id === 'denmark')).toBe(true);
  });

  it('is written into the files of the pack, and no more once its approval is undone', () => {
    const entries = approvedAll(proposals(FIRST));
    const entitiesFile = (all: readonly LedgerEntry[]) => exportPack(shipped, all).find(({ path }) => path === 'entities.yaml')?.text;
    expect(entitiesFile(entries)).toMatch(/- id: denmark\n\s+kind: country\n\s+name: Denmark/u);
    const last = entries.filter(({ kind }) => kind === 'approved');
    const undone = [...entries, ...undo(last, { ...NOW, at: '2026-11-23T10:00:00Z' }, curated(entries))];
    expect(curated(undone).proposals).toHaveLength(1);
    expect(entitiesFile(undone)).not.toMatch(/- id: denmark\n/u);
    expect(entitiesFile(approvedAll(undone))).toMatch(/- id: denmark\n/u);
  });
});

describe('what is told of no member of a group', () => {
  it.each([
    ['No member committed more than EUR 5 billion in 2023.', 'None of the NATO Allies committed at least EUR 5 billion in 2023.'],
    ['Not one Ally has pledged EUR 9 billion.', 'None of the NATO Allies pledged EUR 9 billion.'],
  ])('%s', (text, statement) => {
    expect(taken(text).candidates).toMatchObject([{ candidate: { polarity: 'denied', statement }, comparison: { label: 'denies' } }]);
  });

  it('is no sum of the group where each gives', () => {
    expect(given('Each Ally provided EUR 2 billion in 2023.')).toEqual([]);
  });
});

describe('a gift that is changed', () => {
  it.each([
    ['Sweden cut its aid by SEK 6 million.', 'Sweden cut its aid by SEK 6 million.'],
    ['Japan reduced the funding to Ukraine by EUR 8 million.', 'Japan cut its funding by EUR 8 million.'],
    [
      'Germany raised its support for Ukraine from EUR 2 billion to EUR 5 billion.',
      'Germany raised its support from EUR 2 billion to EUR 5 billion.',
    ],
  ])('%s', (text, statement) => {
    expect(given(text).at(-1)).toMatchObject({ statement, status: undefined });
  });

  it.each([
    ['Denmark will raise its aid by EUR 4 million.', 'planned'],
    ['Denmark said it would raise its aid by EUR 4 million.', 'planned'],
    ['Denmark could raise its aid by EUR 4 million.', 'conditional'],
  ])('is none yet: %s', (text, modality) => {
    expect(taken(text).candidates).toMatchObject([{ candidate: { modality, statement: '' } }]);
  });
});

describe('words that deny in themselves', () => {
  it.each(['NSATU is not operational.', 'The command has not become operational.', 'The command in Wiesbaden is not fully operational.'])(
    'contradict what is held about the state of their subject: %s',
    (text) => {
      expect(taken(text).candidates).toMatchObject([{ comparison: { label: 'denies', fact: 'nsatu-at-work' } }]);
    },
  );

  it('leave alone what is held in other words of it, and do not deny what they say so', () => {
    expect(taken('NSATU is operational.').candidates.map(({ comparison }) => comparison.label)).not.toContain('denies');
  });
});

describe('a verb that goes on for somebody else', () => {
  it.each([
    [
      'In 2023 Germany committed EUR 3 million to Ukraine, Austria EUR 4 million.',
      ['Germany committed EUR 3 million in 2023.', 'Austria committed EUR 4 million in 2023.'],
    ],
    [
      'Germany will pay EUR 3 million in 2025, and Japan EUR 4 million.',
      ['Germany plans to pay EUR 3 million in 2025.', 'Japan plans to pay EUR 4 million in 2025.'],
    ],
    [
      'Japan gave EUR 3 million in 2022, Germany EUR 4 million in 2023.',
      ['Japan provided EUR 3 million in 2022.', 'Germany provided EUR 4 million in 2023.'],
    ],
  ])('takes its time along, unless it has one of its own: %s', (text, statements) => {
    expect(given(text).map(({ statement }) => statement)).toEqual(statements);
  });
});

describe('what is agreed or decided to be given', () => {
  it.each(['Denmark agreed to give EUR 3 billion.', 'Germany decided to pay EUR 3 million.', 'Spain will pay EUR 3 million.'])(
    'is not given yet: %s',
    (text) => {
      expect(taken(text).candidates).toMatchObject([{ candidate: { modality: 'planned' } }]);
    },
  );
});

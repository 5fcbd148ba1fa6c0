import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commonThings } from '../../adapters/cli/read-common-things.ts';
import { readCommonFolder } from '../../adapters/files/pack-folder.ts';
import { sha256 } from '../../adapters/files/sha256.ts';
import { readPack } from '../../src/facts/pack/read-pack.ts';
import { QUESTION_LANGUAGES } from '../../src/language/function-words.ts';
import { ENTITY_KINDS } from '../../src/model/entity.ts';
import { type DraftChoices, draftPack, readForDraft } from '../../src/pack-draft/draft-pack.ts';
import { isGeneralTerm } from '../../src/pack-draft/general-terms.ts';
import { rawText } from '../fixtures/raw-document.ts';

const common = await readCommonFolder();

const AT = '2025-06-01T09:00:00Z';
const CHOICES: DraftChoices = { name: 'mill' };

function drafted(texts: readonly string[], choices: DraftChoices = CHOICES) {
  const documents = texts.map((text, at) => readForDraft(rawText(text.split('\n'), { name: `${at}.txt`, sha256: sha256(text) }), [], AT));
  const pack = draftPack(documents, choices);
  return { ...pack, text: (path: string) => pack.files.find((file) => file.path === path)?.text ?? '' };
}

const entitiesSchema = z.object({
  entities: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.enum(ENTITY_KINDS),
      name: z.string(),
      aliases: z.record(z.string(), z.array(z.string())).default({}),
      roles: z.array(z.object({ role: z.string() })).default([]),
    }),
  ),
});

/** What is named below a headline. */
function entitiesOf(texts: readonly string[]) {
  const articles = texts.map((text) => `News of the day\n${text}`);
  return entitiesSchema.parse(parse(drafted(articles).text('entities.yaml'))).entities;
}

/** Kind and office of whatever the documents name, by name. */
function kindsIn(texts: readonly string[]) {
  const entities = entitiesOf(texts);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return Object.fromEntries(entities.map(({ name, kind, roles: [held] }) => [name, held ? `${kind}: ${nameOf.get(held.role)}` : kind]));
}

describe('a pack that is drafted', () => {
  it('checks, whatever the documents say, and even without one', () => {
    const texts = [
      [],
      ['1 2 3'],
      ["The Mill: 'a' # no comment: {x}\nAnna Hall, head of “The: Mill”, said so. The mill, the mill, the mill."],
      ['Річка\nУ Львові 12 вересня 2024 року директор Іван Коваль сказав, що 40 школярів і 50 школярів прийшли.'],
    ];
    for (const some of texts) {
      const { files } = drafted(some);
      expect(readPack(files, { sha256, common }).faults, JSON.stringify(some)).toEqual([]);
    }
  });

  it('marks what nobody said, and not what somebody did', () => {
    expect(drafted([]).text('pack.yaml')).toMatch(/title: Mill # look: .*\n[\s\S]*time_zone: UTC # look: /u);
    const told = drafted([], { name: 'mill', title: 'The old mill', zone: 'Europe/Vienna', languages: ['de'] });
    expect(told.text('pack.yaml')).toMatch(/title: The old mill\n[\s\S]*languages:\n {2}- de\ntime_zone: Europe\/Vienna\n/u);
    expect(told.text('digests/morning.yaml')).toContain('time_zone: Europe/Vienna\n');
  });

  it('counts the marks in its files', () => {
    const { files, found } = drafted(['Anna Hall said that 12 mills and 14 mills stand in Corvin.']);
    expect(files.flatMap(({ text }) => text.match(/# look: /gu) ?? [])).toHaveLength(found.looks);
  });

  it('has ids of whole words', () => {
    const { text } = drafted(['News\nGreta Holm, head of the long transport office of the region, said so.']);
    expect(text('entities.yaml')).toContain('- id: head-of-the-long-transport-office-of-the\n');
  });

  it('is the same for the same documents', () => {
    const texts = ['Anna Hall, the mayor of Corvin, said that 12 mills and 14 mills stand there.'];
    expect(drafted(texts).files).toEqual(drafted(texts).files);
  });

  it('has a property for each noun that is counted twice, whatever stands before it', () => {
    const text = 'The team found 12 grey seals in May and 9 young seals in June. It lost 2 boats.';
    const { properties } = z
      .object({ properties: z.array(z.looseObject({ id: z.string(), unit: z.string().optional() })) })
      .parse(parse(drafted([text]).text('properties.yaml')));
    expect(properties.filter(({ unit }) => unit !== undefined)).toEqual([
      expect.objectContaining({ id: 'seals', unit: 'seals', synonyms: { en: ['seals', 'grey seals', 'young seals'] } }),
    ]);
  });
});

describe('who is drafted with an office', () => {
  it.each([
    ['before the name', 'On Monday the harbour master Tom Reed told reporters so.', 'Tom Reed', 'harbour master'],
    ['before it with a capital', 'Later Mayor Ines Falk said so.', 'Ines Falk', 'mayor'],
    ['before it and a comma', 'But the head of the parks office, Emil Tarn, said no.', 'Emil Tarn', 'head of the parks office'],
    ['behind the name', 'Vera Stahl, director of the mill, said so.', 'Vera Stahl', 'director of the mill'],
    ['to come', 'Vera Stahl will become director of Rivercare on 1 October 2025, it said.', 'Vera Stahl', 'director of rivercare'],
    ['that ended', 'Until then Vera Stahl was the mayor of Corvin.', 'Vera Stahl', 'mayor of corvin'],
    ['to come, in German', 'Am Montag wird bekannt: Vera Stahl wird Direktorin des Museums.', 'Vera Stahl', 'direktorin des museums'],
    [
      'to come, in French',
      'Les habitants sont très contents : Claire Morin deviendra directrice du musée le 1er octobre 2025, et les travaux de la ville sont finis.',
      'Claire Morin',
      'directrice du musée',
    ],
    ['to come, in Spanish', 'Ayer se supo que Rosa Montes será directora del museo desde octubre.', 'Rosa Montes', 'directora del museo'],
    [
      'to come, in Polish',
      'Jak podano wczoraj w tym mieście, prace już się zakończyły, a Adam Nowak zostanie dyrektorem muzeum.',
      'Adam Nowak',
      'dyrektorem muzeum',
    ],
    ['to come, in Ukrainian', 'Учора стало відомо, що Іван Коваль стане директором музею.', 'Іван Коваль', 'директором музею'],
    ['in a clause behind it', 'Vera Stahl, who heads the water board, said so.', 'Vera Stahl', 'head of the water board'],
    [
      'in German',
      'Am Montag sagte die Leiterin des Amtes, Vera Stahl, es gehe voran und die Arbeiten seien fertig.',
      'Vera Stahl',
      'leiterin des amtes',
    ],
    ['in French', 'La directrice du musée, Claire Morin, a déclaré que les travaux étaient finis.', 'Claire Morin', 'directrice du musée'],
    ['in Spanish', 'Según dijo ayer la alcaldesa Rosa Montes, las obras han terminado en la ciudad.', 'Rosa Montes', 'alcaldesa'],
    ['in Polish', 'Jak powiedział wczoraj burmistrz Adam Nowak, prace już się zakończyły w tym mieście.', 'Adam Nowak', 'burmistrz'],
    ['in Ukrainian', 'Як сказав учора директор Іван Коваль, роботи вже завершили у цьому місті.', 'Іван Коваль', 'директор'],
  ])('%s', (_, text, name, office) => {
    const kinds = Object.fromEntries(Object.entries(kindsIn([text])).map(([known, kind]) => [known, kind.toLowerCase()]));
    expect(kinds).toMatchObject({ [name]: `person: ${office}` });
  });

  it.each([
    ['in its sentence', 'The Harbour Board met in Corvin, its director Ines Falk said.', 'Ines Falk', 'director of Harbour Board'],
    ['in the sentence before', 'The Harbour Board met in Corvin. Its head, Ines Falk, said so.', 'Ines Falk', 'head of Harbour Board'],
    [
      'behind an article that opens the sentence',
      'The Institute for Cave Research in Lumen said so. Its head, Ines Falk, left.',
      'Ines Falk',
      'head of Institute for Cave Research',
    ],
    [
      'beside a dateline',
      'CORVIN, 3 March 2025 (Corvin Post) - The Harbour Board met, its director Ines Falk said.',
      'Ines Falk',
      'director of Harbour Board',
    ],
  ])('holds it in what was named %s', (_, text, name, office) => {
    expect(kindsIn([text])).toMatchObject({ [name]: `person: ${office}` });
  });

  it('is the same office where its body is called by its noun', () => {
    const text =
      'The bus operator Aru Buses met, its director Ines Falk said. Then the bus operator left, and Tom Reed became director of the bus operator.';
    expect(kindsIn([text])).toMatchObject({
      'Ines Falk': 'person: director of Aru Buses',
      'Tom Reed': 'person: director of Aru Buses',
    });
  });

  it('can be asked for in other forms', () => {
    const role = entitiesOf(['The Harbour Board met in Corvin, its director Ines Falk said.']).find(({ kind }) => kind === 'role');
    expect(role).toMatchObject({
      name: 'director of Harbour Board',
      aliases: { en: ['director of the Harbour Board', 'Harbour Board director'] },
    });
  });

  it('is not whoever stands before somebody else’s office', () => {
    expect(kindsIn(['A third boat goes to Torsay, its director Ines Falk said in Torsay.'])).toMatchObject({
      Torsay: 'place',
      'Ines Falk': 'person: director of Torsay',
    });
  });
});

describe('what is drafted', () => {
  it.each([
    ['a place by what stands before it', 'Crews met in Corvin. They left Corvin by night.', 'Corvin', 'place'],
    [
      'a place that lends its name to a council and an office',
      'The Corvin council met. Then the Corvin council paid. The mayor of Corvin left. The Corvin council stayed in Corvin. The Corvin Hotel Union met.',
      'Corvin',
      'place',
    ],
    ['a place beside another', 'Boats go between Lumen and Corvin. Later Corvin grew.', 'Corvin', 'place'],
    ['a place by the noun before it', 'The town of Corvin is old. All know Corvin.', 'Corvin', 'place'],
    ['an organisation by its noun', 'Then the Harbour Board met.', 'Harbour Board', 'organisation'],
    ['an organisation whose noun comes first', 'Then the Institute for Cave Research met.', 'Institute for Cave Research', 'organisation'],
    ['an organisation by what it says', 'Rivercare said no. Later Rivercare agreed.', 'Rivercare', 'organisation'],
    ['a country', 'Boats from Portugal came.', 'Portugal', 'country'],
    ['a person who says something', 'It was late, Karin Voss said.', 'Karin Voss', 'person'],
    ['an event by its noun', 'Guests came to the Corvin Festival.', 'Corvin Festival', 'event'],
    ['an organisation by the noun that introduces it', 'Later the bus operator Karin Reef agreed.', 'Karin Reef', 'organisation'],
    [
      'an organisation by such a noun in French',
      'Hier, le fabricant Aura Velo a livré les vélos à la ville, et les habitants de la région sont très contents.',
      'Aura Velo',
      'organisation',
    ],
    ['a place that gives as an organisation', 'The Aru Forest gave EUR 5,000. The Aru Forest is old.', 'Aru Forest', 'organisation'],
    ['a place that receives as a place', 'The Aru Forest got EUR 5,000. The Aru Forest is old.', 'Aru Forest', 'place'],
    ['a council of a place', 'The Corvin council met. Later the Corvin council paid.', 'Corvin council', 'organisation'],
    ['an undertaking by what it costs', 'The fence cost EUR 9,000.', 'the fence', 'programme'],
    ['an undertaking by what the sentence before it names', 'The fence is long. It cost EUR 9,000.', 'the fence', 'programme'],
    [
      'an undertaking by its cost in German',
      'Der Zaun kostete 9.000 Euro, sagten die Leute gestern in der Stadt.',
      'der Zaun',
      'programme',
    ],
    ['a body without a name', 'The water board met. The water board left. The water board is gone.', 'the water board', 'organisation'],
  ])('%s', (_, text, name, kind) => {
    expect(kindsIn([text])).toMatchObject({ [name]: kind });
  });

  it.each([
    ['its place', 'The Reed Fair in Corvin is old. Many know Corvin.', 'Reed Fair', 'Reed Fair in Corvin'],
    [
      'the noun that introduces it',
      'The bus operator Aru Buses met. Then the bus operator left, and the bus operator paid.',
      'Aru Buses',
      'the bus operator',
    ],
    ['its number', 'Work on bridge 7 began. The bridge cost EUR 9,000. Later bridge 7 closed.', 'the bridge', 'bridge 7'],
  ])('has names by %s', (_, text, name, alias) => {
    expect(entitiesOf([text]).find((entity) => entity.name === name)?.aliases.en).toContain(alias);
  });

  it('has no number in a name where several are told', () => {
    const text = 'Work on bridge 7 began. The bridge cost EUR 9,000. Later bridge 7 closed, and bridge 8 opened.';
    expect(entitiesOf([text]).find(({ name }) => name === 'the bridge')?.aliases).toEqual({});
  });

  it('gives somebody the shorter name that the documents use, and no day or month a name', () => {
    const entities = entitiesOf(['On Monday 3 March Karin Voss said so. In March Voss left.']);
    expect(entities.find(({ name }) => name === 'Karin Voss')?.aliases).toEqual({ en: ['Voss'] });
    expect(entities.map(({ name }) => name)).not.toContain('March');
  });
});

describe('bodies that documents call by several names', () => {
  /** Names and further names of organisations. */
  function bodiesIn(texts: readonly string[]) {
    const bodies = entitiesOf(texts).filter(({ kind }) => kind === 'organisation');
    return Object.fromEntries(bodies.map(({ name, aliases }) => [name, Object.values(aliases).flat().toSorted()]));
  }

  it.each([
    [
      'letters in brackets',
      ['Brenn State Railways (BSR) runs no trains today. BSR said so on Monday. The crews of BSR are at home.'],
      { 'Brenn State Railways': ['BSR'] },
    ],
    [
      'letters that nobody explains',
      ['The Coastal Health Agency sent teams. CHA said on Monday that they had come. The teams of CHA stay.'],
      { 'Coastal Health Agency': ['CHA'] },
    ],
    [
      'the same words in another order',
      ['The Ministry of the Interior closed the road. The Interior Ministry said on Monday that it stays closed.'],
      { 'Ministry of the Interior': ['Interior Ministry'] },
    ],
    [
      'its last words',
      ['The Zelm Water Authority closed the gate. The Water Authority said on Monday that it holds.'],
      { 'Zelm Water Authority': ['Water Authority'] },
    ],
    [
      'what it is of',
      ['The Ministry of Health of Ordan sent teams. The Ministry of Health said so.'],
      { 'Ministry of Health of Ordan': ['Ministry of Health'] },
    ],
  ])('are one, told by %s', (_, texts, bodies) => {
    expect(bodiesIn(texts)).toMatchObject(bodies);
    expect(Object.keys(bodiesIn(texts))).toHaveLength(Object.keys(bodies).length);
  });

  it('stay two where two end in the same words', () => {
    const texts = ['The Zelm Water Authority and the Torv Water Authority met. The Water Authority said nothing.'];
    expect(Object.keys(bodiesIn(texts)).toSorted()).toEqual(['Torv Water Authority', 'Water Authority', 'Zelm Water Authority']);
  });

  it('are no persons where they publish, or letters stand for them', () => {
    expect(kindsIn(['Relief Medics International (RMI) counted 61 deaths. Relief Medics International said so.'])).toMatchObject({
      'Relief Medics International': 'organisation',
    });
  });
});

describe('offices in front of names', () => {
  it.each([
    ['Prime Minister Radu Vessel said so.', 'Radu Vessel', 'person: prime minister'],
    ['It was found by Stationmaster Ole Rask.', 'Ole Rask', 'person: stationmaster'],
    ['“We wait,” said the Director-General of Civil Protection, Kata Oles.', 'Kata Oles', 'person: Director-General of Civil Protection'],
    [
      '“We wait,” said the Minister of Health, Dr Ilena Mott. Minister of Health Ilena Mott left.',
      'Ilena Mott',
      'person: Minister of Health',
    ],
    ["Norhelm's Minister for Development, Astrid Berg, said so.", 'Astrid Berg', 'person: Minister for Development'],
    ['Goran Petch, a retired engineer who worked there for 26 years, said so.', 'Goran Petch', 'person'],
  ])('are no part of them: %j', (text, name, kind) => {
    const kinds = kindsIn([text]);
    expect(kinds[name]).toBe(kind);
    expect(Object.keys(kinds).filter((other) => other !== name && other.includes(name))).toEqual([]);
  });
});

describe('words that packs have in common', () => {
  const things = commonThings(common);
  const termsIn = (texts: readonly string[]) => {
    const documents = texts.map((text) => readForDraft(rawText(text.split('\n'), { name: 'a.txt', sha256: sha256(text) }), [], AT));
    const { files } = draftPack(documents, CHOICES, things);
    const { terms: written = [] } = z
      .looseObject({ terms: z.array(z.object({ id: z.string() })).exactOptional() })
      .parse(parse(files.find(({ path }) => path === 'properties.yaml')?.text ?? ''));
    expect(readPack(files, { sha256, common }).faults).toEqual([]);
    return written.map(({ id }) => id);
  };

  it.each([
    ['The mill burned down and two millers lost their lives on Monday, the council said.', ['meaning-dying', 'meaning-destroying']],
    [
      'Die Mühle ist abgebrannt, zwei Müller sind ums Leben gekommen, teilte der Rat am Montag mit.',
      ['meaning-dying', 'meaning-destroying'],
    ],
    ['Le moulin a été détruit et deux meuniers sont morts lundi, a annoncé le conseil.', ['meaning-dying', 'meaning-destroying']],
  ])('are taken where documents use them: %j', (text, ids) => {
    expect(termsIn([text])).toEqual(expect.arrayContaining(ids));
  });

  it('are left where no document does', () => {
    expect(termsIn(['The mill is blue.'])).toEqual([]);
  });

  it('are all there, in every language that is read', () => {
    const general = things.terms.filter(({ id }) => isGeneralTerm(id));
    expect(general.map(({ id }) => id)).toEqual(expect.arrayContaining(['funds', 'budget', 'slip']));
    expect(general).toHaveLength(73);
    for (const { id, words } of general) {
      expect(
        QUESTION_LANGUAGES.filter((language) => (words[language] ?? []).length === 0),
        id,
      ).toEqual([]);
    }
  });
});

describe('organisations and offices that packs have in common', () => {
  const writtenIn = (texts: readonly string[], languages?: readonly string[]) => {
    const documents = texts.map((text) => readForDraft(rawText(text.split('\n'), { name: 'a.txt', sha256: sha256(text) }), [], AT));
    const { files } = draftPack(documents, { ...CHOICES, ...(languages && { languages }) }, commonThings(common));
    const { pack, faults } = readPack(files, { sha256, common });
    expect(faults).toEqual([]);
    const written = z
      .object({ entities: z.array(z.looseObject({ id: z.string() })) })
      .parse(parse(files.find(({ path }) => path === 'entities.yaml')?.text ?? ''));
    return { written: written.entities, pack };
  };

  it('are taken by their ids, by whatever name a document calls them, once', () => {
    const { written, pack } = writtenIn(
      ['News of the day\nThe WHO sent help to Ombria on Monday. The World Health Organization said so on Tuesday, and the WHO again.'],
      ['en', 'de'],
    );
    expect(written.filter(({ id }) => id.startsWith('world-health'))).toEqual([{ id: 'world-health-organization' }]);
    expect(pack?.entities.find(({ id }) => id === 'world-health-organization')?.aliases.de).toContain('Weltgesundheitsorganisation');
  });

  it('are no local body of like name', () => {
    const { written } = writtenIn([
      'News of the day\nThe Alliance Bank opened on Monday. The Alliance Bank said that it lends to farmers.',
    ]);
    expect(written.map(({ id }) => id)).not.toContain('nato');
  });

  it('give the one mayor the words for mayors in the languages of the pack', () => {
    const { written, pack } = writtenIn(
      ['News of the day\nThe mayor of Torsay, Maja Brandt, opened the hall on Monday.'],
      ['en', 'fr', 'pl'],
    );
    expect(written.find(({ id }) => id === 'mayor-of-torsay')).toMatchObject({ kind: 'role', office: 'mayor' });
    expect(pack?.entities.find(({ id }) => id === 'mayor-of-torsay')?.aliases).toMatchObject({
      fr: expect.arrayContaining(['maire']),
      pl: expect.arrayContaining(['burmistrz']),
    });
  });
});

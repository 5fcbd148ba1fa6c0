import { describe, expect, it } from 'vitest';
import { type FitContext, fitAnswer } from '../../src/answer/answer-fit.ts';
import { createBot } from '../../src/bot.ts';
import { entitySchema } from '../../src/model/entity.ts';
import type { Fact } from '../../src/model/fact.ts';
import { type PropertyRole, propertiesFileSchema, propertySchema } from '../../src/model/property.ts';
import { readAnotherHolder, readRole } from '../../src/question/role-asked.ts';
import { aFact, aPack } from '../fixtures/facts.ts';
import { edited, lineOf, read } from '../fixtures/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const entities = [
  { id: 'library', kind: 'programme', name: 'Harbour Library' },
  { id: 'guild', kind: 'organisation', name: 'Weavers Guild' },
  { id: 'school', kind: 'organisation', name: 'Night School' },
  { id: 'ada-holm', kind: 'person', name: 'Ada Holm' },
  { id: 'ben-rask', kind: 'person', name: 'Ben Rask' },
  { id: 'cleo-vint', kind: 'person', name: 'Cleo Vint' },
].map((entity) => entitySchema.parse(entity));

const properties = (
  [
    ['donor', 'giver', ['pledge*', 'gift']],
    ['recipient', 'receiver', ['receive*', 'get', 'gets']],
    ['announcer', 'announcer', ['announce*', 'said']],
    ['head', 'holder', ['head*', 'in charge', 'lead*']],
    ['guests', 'participant', ['took part', 'attend*', 'guest*']],
  ] as const
).map(([id, role, words]) =>
  propertySchema.parse({ id, label: id, value: ['entities'], answers: ['person', 'organisation'], role, synonyms: { en: words } }),
);

function told(property: string, entity: string, statement: string): Fact {
  return aFact({
    id: property,
    subject: 'library',
    property,
    value: { kind: 'entities', entities: [entity] },
    statement,
    speaker: 'cleo-vint',
  });
}

const shipped = createBot(await shippedPack());

const GIVER = told('donor', 'guild', 'The Weavers Guild pledged the books of the Harbour Library.');
const RECEIVER = told('recipient', 'school', 'The Night School receives the books pledged for the Harbour Library.');
const ANNOUNCER = told('announcer', 'ada-holm', 'Ada Holm announced what was pledged for the Harbour Library.');
const HOLDER = told('head', 'ben-rask', 'Ben Rask heads the Harbour Library.');
const GUESTS = told('guests', 'cleo-vint', 'Cleo Vint took part in the opening of the Harbour Library.');
const ALL = [ANNOUNCER, GIVER, RECEIVER, HOLDER, GUESTS];

/** The fact that leads the answer to a question about the library. */
function leadingFact(question: string, facts: readonly Fact[] = ALL): string | undefined {
  const bot = createBot(aPack(facts, { entities, properties }));
  const answer = bot.ask({ question, thread: [], askedAt: '2024-10-18' });
  return answer.outcome === 'answered' || answer.outcome === 'contested' ? answer.citations[0]?.fact : undefined;
}

describe('the part in which a question asks for somebody', () => {
  it.each<[string, PropertyRole | undefined]>([
    ['who pledged the books', 'giver'],
    ['who has pledged the books', 'giver'],
    ['who pays for it', 'giver'],
    ['to whom were they promised', 'receiver'],
    ['who gets the books', 'receiver'],
    ['who announced it', 'announcer'],
    ['who proposed the plan', 'announcer'],
    ['who is in charge of it', 'holder'],
    ['who chairs the meeting', 'holder'],
    ['who took part in it', 'participant'],
    ['which countries attended', 'participant'],
    ['where was it held', 'place'],
    ['wer hat die 40 bucher zugesagt', 'giver'],
    ['qui recoit les livres', 'receiver'],
    ['quien propuso el plan', 'announcer'],
    ['kto kieruje biblioteka', 'holder'],
    ['хто отримує книги', 'receiver'],
    ['who is it', undefined],
    ['what was pledged', undefined],
    ['who did they say pledged the books', undefined],
  ])('of "%s" is %s', (question, role) => expect(readRole(question)).toBe(role));
});

describe('"who"', () => {
  it.each([
    ['Who pledged the books of the Harbour Library?', 'donor'],
    ['Who receives the books pledged for the Harbour Library?', 'recipient'],
    ['Who announced what was pledged for the Harbour Library?', 'announcer'],
    ['Who is in charge of the Harbour Library?', 'head'],
    ['Who took part in the opening of the Harbour Library?', 'guests'],
  ])('asked as "%s" is answered by %s', (question, fact) => expect(leadingFact(question)).toBe(fact));
});

describe('how far a fact answers "who"', () => {
  const profile = { tokens: new Set<string>(), says: new Set<string>(), names: new Set<string>(), extents: [] };
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const roles = new Map(properties.map(({ id, role }) => [id, role]));

  function fitOf(
    fact: Fact,
    role: PropertyRole | undefined,
    { aboutSaying = false, held = ALL }: { aboutSaying?: boolean; held?: readonly Fact[] } = {},
  ) {
    const context: FitContext = {
      entity: (id) => byId.get(id),
      answersOf: (property) => (roles.has(property) ? ['person', 'organisation'] : []),
      wantsName: false,
      counts: true,
      asked: new Set(['library']),
      aboutSaying,
      role,
      roleOf: (property) => roles.get(property),
      holdsRole: (subject, wanted) => held.some((one) => one.subject === subject && roles.get(one.property) === wanted),
    };
    return fitAnswer('person', fact, profile, context);
  }

  it('is whole in the part asked for, and aside in another', () => {
    expect([GIVER, RECEIVER, ANNOUNCER, HOLDER, GUESTS].map((fact) => fitOf(fact, 'giver'))).toEqual([
      'value',
      'aside',
      'aside',
      'aside',
      'aside',
    ]);
  });

  it('does not hang on parts where the question names none', () => {
    expect(ALL.map((fact) => fitOf(fact, undefined))).toEqual(['value', 'value', 'value', 'value', 'value']);
  });

  it('leaves a property without a part as it is, unless the part is held of the same subject', () => {
    const plain = { ...told('books', 'guild', 'The Weavers Guild owns the books.'), property: 'books' };
    expect(fitOf(plain, 'giver', { held: [plain] })).toBe('value');
    expect(fitOf(plain, 'giver', { held: [plain, GIVER] })).toBe('aside');
  });

  it('is never met by who merely spoke, but where "who announced" asks for that', () => {
    const spoken = { ...aFact({ id: 'shelves', subject: 'library', speaker: 'cleo-vint' }), property: 'shelves' };
    expect(fitOf(spoken, 'giver', { aboutSaying: true })).toBe('none');
    expect(fitOf(spoken, 'announcer', { aboutSaying: true })).toBe('aside');
  });
});

describe('a part in a pack', () => {
  it('is one of a few, and may be left out', () => {
    const property = { id: 'donor', label: 'donor', value: ['entities'], synonyms: { en: ['donor'] } };
    expect(propertiesFileSchema.safeParse({ properties: [property] }).success).toBe(true);
    const files = edited('properties.yaml', 'value: [money]', 'value: [money]\n    role: payer');
    expect(read(files).faults).toMatchObject([
      { code: 'VALUE_WRONG', file: 'properties.yaml', line: lineOf('properties.yaml', 'role: payer', files) },
    ]);
  });

  it('tells the giver and the receiver of the shipped pledge apart', () => {
    const leading = (question: string) => shipped.ask({ question, thread: [], askedAt: '2024-10-18' }).citations[0]?.fact;
    expect(leading('Who pledged the EUR 40 billion?')).toBe('pledge-giver');
    expect(leading('Who gets the EUR 40 billion?')).toBe('pledge-recipient');
    expect(leading('To whom was the EUR 40 billion pledged?')).toBe('pledge-recipient');
  });
});

describe('who held an office before, or will', () => {
  it.each([
    ['who was the previous mayor?', 'previous'],
    ['who is her successor?', 'successor'],
    ['who was commander before?', 'before'],
    ['wer war der vorherige leiter?', 'vorherige'],
    ['qui etait le precedent directeur?', 'precedent'],
  ])('is asked for by a word of its own: %s', (question, word) => {
    expect(readAnotherHolder(question)?.text).toBe(word);
  });

  it.each(['who spoke before the summit?', 'who is the mayor?'])('is not asked for: %s', (question) => {
    expect(readAnotherHolder(question)).toBeUndefined();
  });
});

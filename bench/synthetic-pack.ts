import type { Entity } from '../src/model/entity.ts';
import { type Fact, MONEY_STATUSES, type Period } from '../src/model/fact.ts';
import type { Pack } from '../src/model/pack.ts';
import type { Property } from '../src/model/property.ts';
import type { Source } from '../src/model/source.ts';
import type { Value } from '../src/model/value.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { drawEntities } from './synthetic-names.ts';

const FACTS_PER_ENTITY = 40;
const FIRST_YEAR = 2019;
const MONTHS = 69;
const SOURCES_PER_MONTH = 5;
const PUBLISHERS = ['Northern Wire', 'Continental Press', 'The Harbour Gazette', 'Alliance Monitor', 'Public Accounts Office'] as const;
const CURRENCIES = ['EUR', 'USD', 'GBP', 'PLN', 'SEK'] as const;
type Scale = readonly [word: string, power: number];
const SCALES: readonly [Scale, ...Scale[]] = [
  ['thousand', 3],
  ['million', 6],
  ['million', 6],
  ['billion', 9],
];
const MATTERS = [
  'air defence',
  'ammunition',
  'armoured vehicles',
  'engineering equipment',
  'field hospitals',
  'drones',
  'training of crews',
  'spare parts',
  'cyber defence',
  'winter clothing',
  'fuel and transport',
  'demining',
] as const;
const CIRCUMSTANCES = [
  'after a review of last year’s accounts',
  'according to figures given to parliament',
  'with deliveries spread over several months',
  'as a spokesperson told reporters in the capital',
  'while talks on further contributions continue',
  'and no breakdown by recipient was published',
  'subject to the approval of the finance committee',
  'in answer to a written question from members',
] as const;

interface Drawing {
  readonly random: SeededRandom;
  readonly entities: readonly [Entity, ...Entity[]];
  readonly properties: readonly Property[];
}

function month(at: number): string {
  return `${FIRST_YEAR + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function syntheticSources(): Source[] {
  return Array.from({ length: MONTHS * SOURCES_PER_MONTH }, (_, at) => {
    const published = `${month(Math.floor(at / SOURCES_PER_MONTH))}-28`;
    const publisher = PUBLISHERS[at % SOURCES_PER_MONTH] ?? PUBLISHERS[0];
    return {
      id: `synthetic-source-${at}`,
      publisher,
      title: `${publisher}, ${published}`,
      published: { date: published, basis: 'printed', note: 'Printed above the text.' },
      document: `synthetic-${at}.txt`,
      sha256: '0'.repeat(64),
      licence: 'none',
      tier: 'agency',
      language: 'en',
    };
  });
}

function drawPeriod(random: SeededRandom, last: number): Period {
  const year = FIRST_YEAR + Math.floor(last / 12);
  const half = random.below(3);
  if (half === 0) return { label: `${year}`, start: `${year}-01-01`, end: `${year}-12-31`, basis: 'stated' };
  if (half === 1) return { label: `first half of ${year}`, start: `${year}-01-01`, end: `${year}-06-30`, basis: 'stated' };
  return { label: `second half of ${year}`, start: `${year}-07-01`, end: `${year}-12-31`, basis: 'stated' };
}

function drawAmount(random: SeededRandom) {
  const [scale, power] = random.pick(SCALES);
  const digits = random.below(3) === 0 ? 1 + random.below(99) : 100 + random.below(900);
  const fraction = digits >= 100 ? 1 : 0;
  const written = fraction === 1 ? `${Math.floor(digits / 10)}.${digits % 10}` : `${digits}`;
  return { text: `${written} ${scale}`, amount: `${digits}${'0'.repeat(power - fraction)}`, decimals: fraction - power };
}

/** A value of one of the kinds that a property takes, with the words a statement gives it in. */
function drawValue({ random, entities }: Drawing, property: Property, day: string): { value: Value; words: string } {
  const kind = property.value[random.below(property.value.length)] ?? 'text';
  switch (kind) {
    case 'money': {
      const { text, ...amount } = drawAmount(random);
      const currency = random.pick(CURRENCIES);
      return { value: { kind, currency, bound: 'exact', ...amount }, words: `${currency} ${text}` };
    }
    case 'count': {
      const number = 2 + random.below(500);
      return { value: { kind, amount: `${number}`, decimals: 0, unit: 'units', bound: 'exact' }, words: `${number} units` };
    }
    case 'duration': {
      const length = 2 + random.below(20);
      return { value: { kind, length, unit: 'month', bound: 'exact' }, words: `${length} months` };
    }
    case 'date':
      return { value: { kind, date: day }, words: `the day of ${day}` };
    case 'entities': {
      const other = random.pick(entities);
      return { value: { kind, entities: [other.id] }, words: other.name };
    }
    default: {
      const words = `${random.pick(MATTERS)} and ${random.pick(MATTERS)}`;
      return { value: { kind: 'text', text: words }, words };
    }
  }
}

function drawFact(drawing: Drawing, at: number): Fact {
  const { random, entities, properties } = drawing;
  const subject = entities[at % entities.length] ?? entities[0];
  const property =
    (random.below(5) < 2 ? properties.find(({ id }) => id === 'amount') : properties[random.below(properties.length)]) ?? properties[0];
  const published = random.below(MONTHS);
  const announced = `${month(published)}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const speaker = random.pick(entities);
  const { value, words } = drawValue(
    drawing,
    property ?? { id: 'amount', label: 'amount', value: ['money'], answers: [], synonyms: {} },
    announced,
  );
  const isMoney = value.kind === 'money';
  const period = isMoney ? drawPeriod(random, published) : undefined;
  const status = isMoney ? random.pick(MONEY_STATUSES) : undefined;
  const stated = `${subject.name}: ${property?.label ?? ''} ${words} ${status ?? 'named'} for ${random.pick(MATTERS)}`;
  return {
    id: `synthetic-${at}`,
    subject: subject.id,
    property: property?.id ?? 'amount',
    value,
    ...(period ? { period } : {}),
    ...(status ? { status } : {}),
    ...(speaker.kind === 'person' ? { speaker: speaker.id } : {}),
    announced,
    statement: `${stated}${period ? ` in the ${period.label}` : ''}, ${speaker.name} said, ${random.pick(CIRCUMSTANCES)}.`,
    evidence: [
      {
        source: `synthetic-source-${published * SOURCES_PER_MONTH + random.below(SOURCES_PER_MONTH)}`,
        quote: stated,
        voice: 'indirect',
        stance: 'supports',
      },
    ],
    relations:
      at >= entities.length && isMoney && random.below(20) === 0
        ? [{ type: 'counts_toward', fact: `synthetic-${at - entities.length}` }]
        : [],
    audience: 'public',
    asked_as: random.below(10) === 0 ? [`What is the ${property?.label ?? ''} of the ${subject.name}?`] : [],
    topic: 'Synthetic',
    recorded: { at: `${announced}T12:00:00Z`, by: 'baseline', reason: 'shipped with the pack' },
  };
}

/**
 * A pack with so many facts in all: those of the given one, then facts drawn over its own properties about synthetic
 * entities, of many periods, statuses and currencies. The same arguments give the same pack.
 */
export function growPack(pack: Pack, facts: number, seed: number): Pack {
  const random = seededRandom(seed);
  const added = Math.max(0, facts - pack.facts.length);
  const [first, ...others] = drawEntities(random, Math.ceil(added / FACTS_PER_ENTITY));
  if (!first) return pack;
  const drawing: Drawing = { random, entities: [first, ...others], properties: pack.properties };
  return {
    ...pack,
    sources: [...pack.sources, ...syntheticSources()],
    entities: [...pack.entities, first, ...others],
    facts: [...pack.facts, ...Array.from({ length: added }, (_, at) => drawFact(drawing, at))],
  };
}

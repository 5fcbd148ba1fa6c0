import type { Pack } from '../src/index.ts';
import { seededRandom } from './seeded-random.ts';

/** A question of the bench with the earlier ones of its thread; `kind` groups what is printed. */
export interface BenchQuestion {
  readonly kind: string;
  /** What is asked in a round: the same but for days, of which each round asks after others. */
  readonly textIn: (round: number) => string;
  readonly thread: readonly string[];
}

const FIXED: Readonly<Record<string, readonly string[]>> = {
  figure: [
    'What sum did the Alliance promise for military help?',
    'Give me the first-half number in billions of euros.',
    'How large was the amount Stoltenberg proposed in spring?',
    'How many partners came for the first time in October?',
  ],
  person: ['Who led the ministers’ meeting?', 'Who was secretary general in October 2024?'],
  date: ['On which day did the Council meet?', 'When will the training command be fully up and running?'],
  named: ['Is the 20.9 billion part of the 40?', 'What does the figure of 22.72 billion dollars stand for?', 'Where does 100bn come from?'],
  derived: [
    'What percentage of the pledge was reached by the half-year?',
    'How many euros a month is 20.9 billion over six months?',
    'How much is left between 40 billion and 20.9 billion?',
    'What exchange rate is implied by the two versions of the pledge?',
    'How many days lie between the April article and the October meeting?',
  ],
  'unknown name': [
    'How much did Luxembourg hand over?',
    'What did Admiral Whitcombe say about the pledge?',
    'How many Leopard 2 tanks were delivered by Zorvania?',
  ],
  'other language': [
    'Quel montant les Alliés ont-ils fourni au premier semestre ?',
    'Welche Summe haben die Verbündeten versprochen?',
    '¿Cuántos socios participaron por primera vez?',
    'Ile wyniosła pomoc wojskowa w pierwszej połowie roku?',
    'Скільки мільярдів пообіцяли союзники?',
  ],
  'out of scope': ['What will the weather be in Brussels tomorrow?', 'Write a poem about ministers.', 'Which team won the cup final?'],
  typing: ['hw much did nato pleged to ukrain', 'wen is the defense minsters meetng'],
  'what is held': ['What sources do you use?', 'What can I ask you?'],
};

const AS_OF: readonly ((day: string) => string)[] = [
  (day) => `What was known about the pledge as of ${day}?`,
  (day) => `As of ${day}, how big was the proposal?`,
];
/** So many days are asked after in turn, more than views are kept of. */
const DAYS = 60;
const LAST_DAY = Date.UTC(2024, 9, 17);
const DAYS_APART = 11;
const MILLISECONDS_OF_DAY = 86_400_000;

function dayOf(place: number): string {
  return new Date(LAST_DAY - (place % DAYS) * DAYS_APART * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

const THREADS: readonly (readonly string[])[] = [
  ['How much was promised within a year?', 'And in dollars?'],
  ['What did the Allies give in the first half?', 'And in the second half?', 'Who announced it?'],
  ['Is the training command operational?', 'Since when?'],
];

const TEMPLATES: readonly ((name: string, year: number) => string)[] = [
  (name) => `What is the amount of ${name}?`,
  (name, year) => `How much was committed to ${name} in ${year}?`,
  (name, year) => `What did ${name} say about ammunition in the first half of ${year}?`,
  (name) => `List the decisions on ${name}.`,
  (name) => `When was ${name} announced, and by whom?`,
  (name) => `Tell me about ${name}.`,
];
const DRAWN = 12;

/** A few dozen questions of every kind, a third of them on entities drawn from the pack itself. */
export function benchQuestions(pack: Pack, seed: number): BenchQuestion[] {
  const random = seededRandom(seed);
  const fixed = Object.entries(FIXED).flatMap(([kind, texts]) => texts.map((text) => ({ kind, textIn: () => text, thread: [] })));
  const asOf = AS_OF.map((write, at) => ({
    kind: 'as of',
    textIn: (round: number) => write(dayOf(round * AS_OF.length + at)),
    thread: [],
  }));
  const threads = THREADS.flatMap((thread) =>
    thread.slice(1).map((text, at) => ({ kind: 'follow-up', textIn: () => text, thread: thread.slice(0, at + 1) })),
  );
  const drawn = Array.from({ length: DRAWN }, (_, at) => {
    const name = pack.entities[pack.entities.length - 1 - random.below(pack.entities.length)]?.name ?? pack.title;
    const text = TEMPLATES[at % TEMPLATES.length]?.(name, 2020 + random.below(5)) ?? name;
    return { kind: 'drawn', textIn: () => text, thread: [] };
  });
  return [...fixed, ...asOf, ...threads, ...drawn];
}

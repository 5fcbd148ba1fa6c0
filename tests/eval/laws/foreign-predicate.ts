import type { Fact, Pack } from '../../../src/index.ts';
import { stemOf } from '../../../src/language/spelling.ts';
import { wordsOf } from '../../../src/model/text.ts';
import { isOrdinary } from '../../../src/question/stop-words.ts';
import { type Breach, inALine, type Law, type LawSubject, states } from './law.ts';
import { evenly, type Wording, wordingsOf } from './wordings.ts';

/** So many questions are changed. */
const CHANGED = 240;

/** Words of no briefing: what they ask is asked of nothing that a pack holds. */
const FOREIGN = [
  'married',
  'leaked',
  'website',
  'sponsored',
  'boycotted',
  'televised',
  'insured',
  'haunted',
  'painted',
  'knitted',
  'perfume',
  'horoscope',
  'gambling',
  'trademarked',
  'photographed',
  'bankrupt',
  'vegetarian',
  'karaoke',
  'divorced',
  'pickled',
];

const stemsOf = (text: string) => wordsOf(text).map(({ folded }) => stemOf(folded));

function textOf({ statement, asked_as: askedAs, evidence }: Fact): string {
  return [statement, ...askedAs, ...evidence.map(({ quote }) => quote)].join(' ');
}

function stemsOfPack({ facts, gaps, entities }: Pack): Set<string> {
  const texts = [...facts.map(textOf), ...gaps.flatMap(({ statement, asked_as: askedAs }) => [statement, ...askedAs])];
  return new Set([...texts, ...entities.map(({ name }) => name)].flatMap(stemsOf));
}

/** In how many facts each stem stands. */
function factsByStem({ facts }: Pack): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const stem of new Set(stemsOf(textOf(fact)))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** A question with the word that says what is asked replaced: one of its own, which few facts have, never a name. */
function changed({ question }: Wording, foreign: string, counts: ReadonlyMap<string, number>, names: ReadonlySet<string>) {
  const [main] = wordsOf(question)
    .filter(({ folded, text }) => folded.length > 3 && !isOrdinary(folded, 'en') && !names.has(stemOf(folded)) && !/^\p{Lu}|\d/u.test(text))
    .sort((one, other) => (counts.get(stemOf(one.folded)) ?? 0) - (counts.get(stemOf(other.folded)) ?? 0));
  return main && `${question.slice(0, main.start)}${foreign}${question.slice(main.end)}`;
}

function check(subject: LawSubject) {
  const { pack } = subject.bot;
  const spoken = stemsOfPack(pack);
  const foreign = FOREIGN.filter((word) => !spoken.has(stemOf(word)));
  const counts = factsByStem(pack);
  const names = new Set(pack.entities.flatMap(({ name }) => stemsOf(name)));
  const wordings = evenly(
    wordingsOf(subject).filter(({ fact }) => fact),
    CHANGED,
  );
  const questions = wordings.flatMap((wording, at) => changed(wording, foreign[at % foreign.length] ?? '', counts, names) ?? []);
  const breaches = questions.flatMap((question): Breach[] => {
    const answer = subject.ask(question);
    return states(answer) ? [{ messages: [question], got: inALine(answer), expected: 'no statement' }] : [];
  });
  return { of: questions.length, breaches };
}

export const foreignPredicate: Law = {
  name: 'foreign-predicate',
  says: 'what nothing held says of a matter is never stated of it',
  check,
};

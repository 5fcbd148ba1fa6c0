import type { Fact } from '../../../src/index.ts';
import type { LawSubject } from './law.ts';

/** A question in a curator's words with the fact or gap that it was given to. */
export interface Wording {
  readonly question: string;
  readonly fact?: Fact;
  readonly gap?: string;
}

/** Questions to the small pack, whose curators wrote none. */
const TO_THE_BRIDGE: readonly (readonly [string, string])[] = [
  ['How much was pledged for the bridge?', 'pledge-eur'],
  ['What has the county pledged?', 'pledge-eur'],
  ['How many dollars were pledged for the bridge?', 'pledge-usd'],
  ['How much was committed for the first half of 2024?', 'first-half'],
  ['What did the council commit in the first half of 2024?', 'first-half'],
  ['When does the bridge open?', 'opening-day'],
  ['How many people work on the piers?', 'people-on-site'],
  ['Where is the bridge built?', 'site'],
];

function writtenByCurators({ bot, asked }: LawSubject): Wording[] {
  const view = bot.view({ askedAt: asked.day });
  return [
    ...view.facts.flatMap((fact) => fact.asked_as.map((question) => ({ question, fact }))),
    ...view.gaps.flatMap((gap) => gap.asked_as.map((question) => ({ question, gap: gap.id }))),
  ];
}

/** Every wording that curators gave to a fact or gap that can be seen; of the small pack those that are written here. */
export function wordingsOf(subject: LawSubject): Wording[] {
  if (subject.asked.name !== 'bridge') return writtenByCurators(subject);
  const view = subject.bot.view({ askedAt: subject.asked.day });
  return TO_THE_BRIDGE.map(([question, id]) => {
    const fact = view.fact(id);
    if (!fact) throw new RangeError(`the small pack has no fact ${id}`);
    return { question, fact };
  });
}

/** At most so many of the wordings that are written in English letters, taken evenly. */
export function englishWordings(subject: LawSubject, most: number): Wording[] {
  return evenly(
    wordingsOf(subject).filter(({ question }) => /^[\p{ASCII}’“”]+$/u.test(question)),
    most,
  );
}

/** At most so many of a list, taken evenly from all of it. */
export function evenly<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)]).filter((item) => item !== undefined);
}

/** At most so many ordered pairs of a list, spread over all of them and always the same. */
export function orderedPairs<T>(items: readonly T[], most: number): (readonly [T, T])[] {
  const others = items.length - 1;
  const all = items.length * others;
  const count = Math.min(most, all);
  return Array.from({ length: count }, (_, at) => Math.floor((at * all) / count)).flatMap((pair) => {
    const first = Math.floor(pair / others);
    const rest = pair % others;
    const [one, other] = [items[first], items[rest < first ? rest : rest + 1]];
    return one !== undefined && other !== undefined ? [[one, other] as const] : [];
  });
}

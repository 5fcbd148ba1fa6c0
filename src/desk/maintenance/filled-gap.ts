import type { Bot } from '../../bot.ts';
import type { FactView } from '../../facts/fact-view.ts';
import type { Gap } from '../../model/gap.ts';

/** What a declared gap is answered with by now. */
export interface GapFilled {
  /** The question that runs into the gap, as a curator wrote it down; absent where none was written down. */
  readonly question?: string;
  /** A fact that a curator approved since, or the release of a table. */
  readonly by: string;
}

/** Questions of one gap that are asked again; more of them say no more. */
const ASKED_AGAIN = 3;

/**
 * By what a gap is filled, if by anything: by what answers one of its own questions and came into the store by a curator or with a
 * table; or, where no question was written down, by an approved fact on what the gap is about, of the kind and property it misses.
 */
export function filledBy(gap: Gap, view: FactView, ask: (question: string) => ReturnType<Bot['ask']>): GapFilled | undefined {
  const later = view.facts.filter(({ recorded }) => recorded.act !== undefined);
  for (const question of gap.asked_as.slice(0, ASKED_AGAIN)) {
    const answer = ask(question);
    if (answer.outcome !== 'answered' && answer.outcome !== 'contested') continue;
    const cited = answer.citations.find(({ fact }) => view.fact(fact) === undefined || later.some(({ id }) => id === fact));
    if (cited) return { question, by: view.fact(cited.fact) ? cited.fact : cited.source };
  }
  const terms = gap.when?.terms ?? [];
  const missed = gap.when?.answer ?? [];
  if (gap.asked_as.length > 0 || gap.about.length === 0 || (terms.length === 0 && missed.length === 0)) return undefined;
  const fact = later.find(
    ({ subject, property, value }) =>
      gap.about.includes(subject) &&
      value.kind !== 'none' &&
      (terms.length === 0 || terms.includes(property)) &&
      (missed.length === 0 || missed.some((kind) => KINDS[kind]?.includes(value.kind))),
  );
  return fact && { by: fact.id };
}

/** The kinds of value that answer each kind of question. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  amount: ['money'],
  count: ['count'],
  share: ['share'],
  date: ['date'],
  duration: ['duration'],
  person: ['entities'],
  country: ['entities'],
  organisation: ['entities'],
  place: ['entities'],
  list: ['entities', 'text'],
  text: ['text'],
  reason: ['text'],
};

import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatStatus } from '../../model/format.ts';
import { fold } from '../../model/text.ts';
import { type Context, packHere } from '../context.ts';
import { type FactLine, type FactStanding, factLine, standingsOf } from './fact-line.ts';

/** By what facts are picked out: all that is given must fit. */
export interface FactFilter {
  readonly text?: string | undefined;
  /** A topic of the pack. */
  readonly matter?: string | undefined;
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  readonly speaker?: string | undefined;
  readonly standing?: FactStanding | undefined;
}

/** Something that facts can be picked out by, with how many there are of it. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FactsFound {
  readonly facts: readonly FactLine[];
  /** How many fit in all. */
  readonly total: number;
  /** Of all that is seen, whatever the filter. */
  readonly choices: Readonly<Record<'matter' | 'status' | 'source' | 'speaker' | 'standing', readonly FilterChoice[]>>;
}

/** Facts on one page of a list. */
const PAGE = 60;

function counted(facts: readonly Fact[], namesOf: (fact: Fact) => readonly string[], labelOf: (value: string) => string): FilterChoice[] {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const value of new Set(namesOf(fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, label: labelOf(value), count })).toSorted(
    (one, other) => other.count - one.count || one.label.localeCompare(other.label, 'en'),
  );
}

const STANDING_WORDS: Readonly<Record<FactStanding, string>> = {
  contested: 'Contested',
  superseded: 'Superseded',
  set_aside: 'Set aside',
  past_review: 'Past its review',
};

const given = (fact: Fact) => ({
  matter: [fact.topic],
  status: fact.status === undefined ? [] : [fact.status],
  source: fact.evidence.map(({ source }) => source),
  speaker: fact.speaker === undefined ? [] : [fact.speaker],
});

function choicesIn(view: FactView): FactsFound['choices'] {
  const { facts } = view;
  const sourceLabel = (id: string) => view.source(id)?.publisher ?? id;
  return {
    matter: counted(facts, (fact) => given(fact).matter, String),
    status: counted(facts, (fact) => given(fact).status, formatStatus),
    source: counted(
      facts,
      (fact) => given(fact).source,
      (id) => `${sourceLabel(id)} (${id})`,
    ),
    speaker: counted(
      facts,
      (fact) => given(fact).speaker,
      (id) => view.entity(id)?.name ?? id,
    ),
    standing: counted(
      facts,
      (fact) => standingsOf(fact, view),
      (value) => Object.entries(STANDING_WORDS).find(([name]) => name === value)?.[1] ?? value,
    ),
  };
}

/** Facts that speak of words, the best first; without words every fact, the newest first. */
function inOrder(text: string, view: FactView, context: Context): readonly Fact[] {
  const newestFirst = () => view.facts.toSorted((one, other) => other.announced.localeCompare(one.announced, 'en'));
  if (text === '') return newestFirst();
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  const found = context.parts.bot().search(text, PAGE, { askedAt: view.horizon.asOf, audience: view.horizon.audience });
  const best = found.flatMap(({ fact }) => view.fact(fact.id) ?? []);
  const literal = newestFirst().filter((fact) => {
    const said = fold(`${fact.id} ${fact.statement}`);
    return words.every((word) => said.includes(word));
  });
  return [...new Set([...literal, ...best])];
}

/** The facts of a view that fit a filter, a page of them from `from` on, with what else can be filtered by. */
export function factsFound(filter: FactFilter, from: number, view: FactView, context: Context): FactsFound {
  const fits = (fact: Fact): boolean => {
    const own = given(fact);
    const wanted = (['matter', 'status', 'source', 'speaker'] as const).every((name) => {
      const value = filter[name];
      return value === undefined || value === '' || own[name].some((one) => one === value);
    });
    return wanted && (filter.standing === undefined || standingsOf(fact, view).includes(filter.standing));
  };
  const facts = inOrder((filter.text ?? '').trim(), view, context).filter(fits);
  const pack = packHere(context);
  return {
    facts: facts.slice(from, from + PAGE).map((fact) => factLine(fact, view, pack)),
    total: facts.length,
    choices: choicesIn(view),
  };
}

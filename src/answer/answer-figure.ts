import { isDeprecated, unitKey } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import { paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { capitalised, fold } from '../model/text.ts';
import type { Draft } from './answer.ts';
import { composeAnswer, withHeadline } from './compose-answer.ts';
import { composeClarify, composeUnknown } from './compose-unknown.ts';
import { decideAnswer } from './decide.ts';
import { emptyQuery } from './empty-query.ts';
import { find } from './find.ts';
import type { Knowledge } from './knowledge.ts';
import { statusWord, valueText } from './wording.ts';

/**
 * The reply to `/figure NAME`: one figure by the name the pack gives it, or by the nearest words.
 * Without a name: the names there are.
 */
export function answerFigure(argument: string, knowledge: Knowledge, view: FactView, today: string): Draft {
  const figures = figuresFor(knowledge, view);
  const words = fold(withoutHorizon(argument))
    .replace(/[\s_]+/g, ' ')
    .trim();
  if (words === '') return listFigures(knowledge, view);
  const named = figures.find((figure) => figure.name === words.replace(/ /g, '-') || fold(figure.label) === words);
  const reading = { ...knowledge.reader.read(words, today), answer: 'amount' as const };
  if (!named) {
    const decision = decideAnswer(find(reading, knowledge, view), view, { isEveryday: () => false });
    if (decision.kind === 'answer') return composeAnswer(decision.main, [], reading, view);
    const offered = onePerFact(figures).map(({ name, label }) => ({ label, question: `/figure ${name}` }));
    return composeClarify(`No figure goes by “${words.slice(0, ECHOED)}”.`, [], offered.slice(0, OFFERED), view);
  }
  const fact = standing(named.fact, view) ?? readingOf(named.fact, knowledge, view);
  if (!fact) {
    const proof = emptyQuery({ figure: named.label, time: view.horizon.asOf }, view);
    return composeUnknown(`Not in the store as of that day: nothing was public yet on “${named.label}”.`, proof, [], view);
  }
  const draft = composeAnswer(fact, [], reading, view);
  const value = valueText(fact, view);
  if (value === undefined) return draft;
  const headline = [`${capitalised(value)}${fact.status ? ` ${statusWord(fact.status)}` : ''}`, fact.period?.label]
    .filter((part) => part !== undefined)
    .join(', ');
  const full = `${headline}. ${draft.headline}`;
  return withHeadline(draft, full, draft.outcome, fact, view);
}

/** So many figures are offered for a name that is none. */
const OFFERED = 4;

/** Each figure once, under its first name. */
function onePerFact(figures: Pack['figures']): Pack['figures'] {
  return figures.filter(({ fact }, at) => figures.findIndex((other) => other.fact === fact) === at);
}

/** So much of a name that is not known is repeated. */
const ECHOED = 60;

/** The figures that the asker may know of: one for other eyes is as if absent. */
function figuresFor({ pack }: Knowledge, view: FactView): Pack['figures'] {
  const cleared = pack.audiences.slice(0, pack.audiences.indexOf(view.horizon.audience) + 1);
  return pack.figures.filter((figure) => pack.facts.some((fact) => fact.id === figure.fact && cleared.includes(fact.audience)));
}

/** The fact of a figure, or what took its place. */
function standing(id: string, view: FactView): Fact | undefined {
  const fact = view.fact(id);
  const replaced = fact && view.claimOf(id)?.setAside.find((one) => one.fact.id === id && one.cause === 'superseded');
  return replaced?.successors[0] ?? fact;
}

/** Another reading of the same figure that was public already when the usual one was not. */
function readingOf(id: string, knowledge: Knowledge, view: FactView): Fact | undefined {
  const usual = knowledge.pack.facts.find((fact) => fact.id === id);
  const readings = usual ? view.factsOn(usual.subject, usual.property).filter((fact) => unitKey(fact.value) === unitKey(usual.value)) : [];
  const [first] = readings.filter((fact) => !isDeprecated(fact));
  return first ? (view.claimOf(first.id)?.preferred ?? first) : undefined;
}

function listFigures(knowledge: Knowledge, view: FactView): Draft {
  const headline = 'Name a figure: /figure NAME, or /figure NAME as of DATE.';
  const lines = onePerFact(figuresFor(knowledge, view))
    .filter((figure) => view.fact(figure.fact))
    .map((figure) => paragraph(`${figure.name} — ${figure.label}`));
  return {
    outcome: 'help',
    headline,
    message: { summary: headline, blocks: [paragraph(headline, 'bold'), ...lines] },
    citations: [],
    derived: [],
  };
}

/** The name without a trailing "as of DATE", which has already moved the view. */
function withoutHorizon(argument: string): string {
  return argument.replace(/\s*\bas[\s-]+of\b.*$/iu, '');
}

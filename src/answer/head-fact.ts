import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Item } from '../question/reading.ts';
import { byImportance } from './importance.ts';
import type { Knowledge, QuestionSubject } from './knowledge.ts';
import { says } from './predicate.ts';

/** So many hits of the index are looked at for what a matter is told by. */
const LOOKED_AT = 400;

/** The facts that speak of all that a message names as its matter, those on the thing named itself first. */
export function factsOf(items: readonly Item[], knowledge: Knowledge, view: FactView): Fact[] {
  const tokens = items.flatMap(({ tokens, weight }) => tokens.map((token) => ({ token, weight })));
  const subjects = knowledge.index.search(tokens, LOOKED_AT).flatMap(({ document }) => knowledge.subjects[document] ?? []);
  const meeting = subjects.filter((subject) => items.every((item) => says(item, subject.profile)));
  const facts = meeting.flatMap((subject) => standing(subject, view));
  const named = new Set(items.flatMap((item) => (item.kind === 'name' ? item.tokens : [])));
  const ranked = byImportance(facts, knowledge, view);
  const isOn = (fact: Fact) => named.has(`name:${fact.subject}`);
  return [...ranked.filter(isOn), ...ranked.filter((fact) => !isOn(fact))];
}

function standing(subject: QuestionSubject, view: FactView): Fact[] {
  if (subject.kind !== 'fact') return [];
  const fact = view.fact(subject.fact.id);
  return fact && fact.recorded.at === subject.fact.recorded.at && !isDeprecated(fact) ? [fact] : [];
}

/** The fact that says best what a thing is: its key figure, its office or purpose, else the most important one on it. */
export function headFact(entity: string, knowledge: Knowledge, view: FactView): Fact | undefined {
  const about = view.factsAbout(entity).filter((fact) => !isDeprecated(fact) && fact.value.kind !== 'none');
  const ranked = byImportance(about, knowledge, view);
  const saysWhat = ranked.find((fact) => knowledge.answersOf(fact.property).includes('reason'));
  const kind = view.entity(entity)?.kind;
  const office =
    kind === 'person'
      ? ranked.find((fact) => fact.value.kind === 'entities' && fact.value.entities.some((id) => view.entity(id)?.kind === 'role'))
      : undefined;
  const holder =
    kind === 'role'
      ? ranked.find((fact) => fact.value.kind === 'entities' && fact.value.entities.some((id) => view.entity(id)?.kind === 'person'))
      : undefined;
  const figure = ranked.find((fact) => knowledge.figures.has(fact.id));
  return figure ?? office ?? holder ?? saysWhat ?? ranked[0];
}

import type { Fact } from '../../model/fact.ts';
import { entitiesOf } from '../../question/items.ts';
import type { Item } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { composeFigures } from '../compose-figures.ts';
import { find } from '../find.ts';
import { factsOf, headFact } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import { compare } from './compare.ts';
import { disputes } from './disputes.ts';
import { citedFacts, type Operated, type OperationMessage } from './operated.ts';
import type { OperationScope } from './operation-scope.ts';

/** Two matters side by side: those that the message names, or the one it names beside what was shown. */
export function compared(rest: readonly Item[], message: OperationMessage): Operated | undefined {
  const { own, state, around } = message;
  const { knowledge, view } = around;
  const heads = headsOf(rest, message);
  const [one, other] = heads.length === 1 && state.shown[0] && state.shown[0].id !== heads[0]?.id ? [state.shown[0], heads[0]] : heads;
  if (!one || !other) return undefined;
  return { draft: compare([one, other], knowledge, view), reading: own, operation: 'compare', shown: [one, other] };
}

/** The facts that say what the things named are, each subject once. */
function headsOf(rest: readonly Item[], { own, around: { knowledge, view } }: OperationMessage): Fact[] {
  const found = find(own, knowledge, view).facts;
  const ofAmounts = found
    .filter(({ named, fact }) => named && fact.rank?.level !== 'deprecated')
    .map(({ fact }) => view.claimOf(fact.id)?.preferred ?? fact);
  const ofNames = entitiesOf(rest).flatMap((entity) => headFact(entity, knowledge, view) ?? []);
  return [...ofNames, ...ofAmounts].filter((fact, at, all) => all.findIndex((other) => other.subject === fact.subject) === at);
}

/** Every figure; of what is named, or what was shown, where that has any. */
export function figuresOf(
  rest: readonly Item[],
  scope: OperationScope,
  { own, state, around: { knowledge, view } }: OperationMessage,
): Operated | undefined {
  const done = (draft: Draft): Operated => ({ draft, reading: own, operation: 'figures', shown: citedFacts(draft, view) });
  if (rest.length === 0 && state.shown.length > 0 && own.intent !== 'figures') {
    const about = new Set(state.frame?.matter ?? []);
    const here = view.facts.filter((fact) => about.has(fact.subject) && fact.value.kind === 'money');
    if (here.length > 0) return done(composeFigures(own, view, byImportance(here, knowledge, view)));
    const beside = byImportance(
      view.facts.filter(({ value }) => value.kind === 'money'),
      knowledge,
      view,
    ).slice(0, 3);
    return beside.length > 0 ? done(composeFigures(own, view, beside, 'No figure is held on just that. Held beside it:')) : undefined;
  }
  if (rest.length === 0) return done(composeFigures(own, view));
  const facts = factsOf(scope.items, knowledge, view).filter(hasNumber);
  return facts.length > 0 ? done(composeFigures(own, view, facts)) : undefined;
}

function hasNumber({ value }: Fact): boolean {
  return value.kind === 'money' || value.kind === 'count' || value.kind === 'share';
}

/** What the sources disagree about: in all, or of what is named where that is in dispute. */
export function disputed(rest: readonly Item[], scope: OperationScope, { own, around: { view } }: OperationMessage): Operated | undefined {
  if (rest.length > 0 && factsOf(scope.items, scope.knowledge, view).length === 0) return undefined;
  const draft = disputes(scope);
  if (rest.length > 0 && draft.outcome === 'unknown') return undefined;
  return { draft, reading: own, operation: 'disputes', shown: citedFacts(draft, view) };
}

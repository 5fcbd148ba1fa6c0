import type { FactView } from '../../facts/view.ts';
import type { Reading } from '../../question/reading.ts';
import { composeFreshness, composeHelp, composeSources } from '../about.ts';
import { composeOutside } from '../compose-unknown.ts';
import { find } from '../find.ts';
import type { Knowledge } from '../knowledge.ts';
import { isName } from '../predicate.ts';
import type { Operated, OperationMessage } from './operated.ts';

/** A reply about the bot itself, and what it does. */
type About = Pick<Operated, 'draft' | 'operation'>;

/** Help, what the store rests on and how new it is, and what the bot is not for. */
export function aboutTheBot(message: OperationMessage): About | undefined {
  const {
    own,
    around: { knowledge, view },
  } = message;
  const names = own.items.some((item) => isName(item) && item.role !== 'shapes');
  switch (own.intent) {
    case 'help':
      return names
        ? undefined
        : { draft: composeHelp(knowledge.pack, view, knowledge.series?.store.at(view.horizon).releases ?? []), operation: 'help' };
    case 'opinion':
      return opinion(message);
    case 'misbehave':
      return misbehave(message);
    case 'freshness':
      return { draft: composeFreshness(find(own, knowledge, view), view), operation: 'freshness' };
    case 'sources':
      return names
        ? undefined
        : { draft: composeSources(view, knowledge.series?.store.at(view.horizon).releases ?? []), operation: 'sources' };
    default:
      return undefined;
  }
}

/** That views, forecasts and texts are not given, unless a fact answers plainly. */
function opinion({ own, around: { knowledge, view } }: OperationMessage): About | undefined {
  const { pack } = knowledge;
  if (answersPlainly(own, knowledge, view)) return undefined;
  const headline = 'That asks for a view, a forecast or a text; I only report what the sources say.';
  return { draft: composeOutside(headline, pack.scope, pack.suggestions, [], view), operation: 'outside' };
}

/** That the sources cannot be set aside, with the fact nearest to what is asked. */
function misbehave({ own, around: { knowledge, view } }: OperationMessage): About {
  const { pack } = knowledge;
  const nearest = find(own, knowledge, view)
    .facts.filter((candidate) => candidate.fact.rank?.level !== 'deprecated' && candidate.coverage > 0.3)
    .slice(0, 1)
    .map(({ fact }) => fact);
  const headline = 'I say only what the sources show, and cannot set them aside.';
  return { draft: composeOutside(headline, pack.scope, pack.suggestions, nearest, view), operation: 'outside' };
}

/** Whether a fact meets all that a message asks, so that its wording alone made it look like a wish for a view. */
function answersPlainly(own: Reading, knowledge: Knowledge, view: FactView): boolean {
  return find(own, knowledge, view).facts.some(
    ({ predicate, conflicts }) => conflicts.length === 0 && predicate.open.length === 0 && predicate.met.length > 1,
  );
}

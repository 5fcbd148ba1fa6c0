import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { ReplyLength } from '../../question/plan.ts';
import type { Draft } from '../answer.ts';
import { listReply, pointOf } from '../list-reply.ts';
import { briefMatter } from './brief.ts';
import type { OperationScope } from './operation-scope.ts';

/** What was shown, told again within a length; a brief is made anew for it. */
export function restate(
  shown: readonly Fact[],
  length: ReplyLength,
  view: FactView,
  briefed: OperationScope | undefined,
): Draft | undefined {
  if (briefed) return briefMatter(briefed, length);
  return shown.length > 0 ? listReply({ outcome: 'answered', points: shown.map(pointOf), length }, view) : undefined;
}

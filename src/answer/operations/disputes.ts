import { sidesOf } from '../../facts/claim-differences.ts';
import { rivals } from '../../facts/links.ts';
import type { Claim, SetAside } from '../../facts/reconcile.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { capitalised } from '../../model/text.ts';
import type { Draft } from '../answer.ts';
import { composeUnknown } from '../compose-unknown.ts';
import { emptyQuery } from '../empty-query.ts';
import { publishers } from '../fact-blocks.ts';
import { factsOf } from '../head-fact.ts';
import { importanceOf } from '../importance.ts';
import { listReply } from '../list-reply.ts';
import type { Line } from '../short-reply.ts';
import { listed, valueText } from '../wording.ts';
import { matterText, type OperationScope } from './operation-scope.ts';

/** On what the sources differ, and what was set aside with the reason; of a matter, or of the whole file. */
export function disputes(scope: OperationScope): Draft {
  const { items, knowledge, view } = scope;
  const facts = items.length === 0 ? view.facts : factsOf(items, knowledge, view);
  const claims = [...new Set(facts.flatMap((fact) => view.claimOf(fact.id) ?? []))];
  const contested = claims.filter(({ state }) => state === 'contested');
  const slips = facts.filter((fact) => fact.value.kind === 'money' && rivals(view, fact).length > 0);
  const worth = (fact: Fact | undefined) => (fact ? importanceOf(fact, knowledge, view) : 0);
  const replaced = claims.filter((claim) => claim.state !== 'contested' && claim.setAside.some(isDisputed));
  const lines = [
    ...replaced.map((claim) => ({ line: replacedLine(claim, view), worth: worth(claim.preferred ?? claim.readings[0]) })),
    ...contested.map((claim) => ({ line: claimLine(claim, view), worth: worth(claim.preferred ?? claim.readings[0]) })),
    ...rivalsOf(slips, view).map(({ line, fact }) => ({ line, worth: worth(fact) })),
  ].toSorted((one, other) => other.worth - one.worth);
  if (lines.length === 0) {
    const about = matterText(scope);
    const proof = emptyQuery({ differences: about || 'all matters' }, view, claims.length);
    return composeUnknown(`The sources held do not differ on ${about || 'anything'}.`, proof, facts.slice(0, 1), view);
  }
  const headline = `The sources differ on ${lines.length} ${lines.length === 1 ? 'matter' : 'matters'}:`;
  return listReply({ outcome: 'contested', headline, points: lines.map(({ line }) => line) }, view);
}

function claimLine(claim: Claim, view: FactView): Line {
  const [main] = [claim.preferred, ...claim.readings].filter((fact) => fact !== undefined);
  const difference = claim.differences.find(({ effect }) => effect === 'contests');
  if (!main || !difference) return { text: main?.statement ?? '', facts: main ? [main] : [] };
  const sides = sidesOf(difference).map(
    ({ said, facts }) =>
      `${said.replace('_', ' ')} (${listed(
        publishers(
          facts.flatMap((id) => view.fact(id) ?? []),
          view,
        ),
      )})`,
  );
  const value = valueText(main, view);
  if (difference.aspect === 'status' && value)
    return {
      text: `${capitalised(value)}${main.period ? `, ${main.period.label}` : ''}: ${listed(sides, 'or')}.`,
      facts: [main, ...claim.readings],
    };
  const others = claim.readings.filter((reading) => reading !== main && reading.statement !== main.statement);
  return { text: withOtherwise(main, others, view), facts: [main, ...claim.readings] };
}

/** What is said, and how else it is said. */
function withOtherwise(main: Fact | undefined, [other]: readonly Fact[], view: FactView): string {
  const otherwise = other && `Otherwise: ${other.statement} (${listed(publishers([other], view))})`;
  return [main?.statement, otherwise].filter(Boolean).join(' ');
}

/** Whether a reading was set aside as wrong: what was overtaken is no dispute of what came after it. */
function isDisputed({ fact, cause }: SetAside): boolean {
  return cause === 'deprecated' && fact.value.kind !== 'text';
}

/** A claim of which a reading was set aside, told with that reading. */
function replacedLine(claim: Claim, view: FactView): Line {
  const main = claim.preferred ?? claim.readings[0];
  const aside = claim.setAside.filter(isDisputed).map(({ fact }) => fact);
  return { text: withOtherwise(main, aside, view), facts: [...(main ? [main] : []), ...aside] };
}

function rivalsOf(facts: readonly Fact[], view: FactView): { line: Line; fact: Fact }[] {
  const told = new Set<string>();
  return facts.flatMap((fact) =>
    rivals(view, fact).flatMap((rival) => {
      if (told.has(rival.id)) return [];
      told.add(rival.id);
      return [{ line: { text: rival.statement, facts: [rival] }, fact }];
    }),
  );
}

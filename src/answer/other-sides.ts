import { sidesOf } from '../facts/claim-differences.ts';
import type { FactView } from '../facts/view.ts';
import { areOfOneAnnouncement } from '../model/announcement-days.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay, formatQuantity } from '../model/format.ts';
import type { Value } from '../model/value.ts';
import { publishers } from './fact-blocks.ts';

/** So many other sides stand beside the first in a headline. */
const MOST_SIDES = 2;

/**
 * What the other sides say of a value that is contested, each with who says it, as far as the statement of the fact does not tell
 * it: where one side stands in the first line, so do the others, for many read no further. What the side of a text is, only its
 * statement says.
 */
export function otherSides(fact: Fact, view: FactView): string[] {
  if (/\bdiffer/u.test(fact.statement)) return [];
  const contested = view.claimOf(fact.id)?.differences.find(({ aspect, effect }) => aspect === 'value' && effect === 'contests');
  const others = (contested ? sidesOf(contested) : []).flatMap(({ facts }) => (facts.includes(fact.id) ? [] : facts.slice(0, 1)));
  return others
    .flatMap((id) => view.fact(id) ?? [])
    .filter((other) => isOfSameTime(fact, other))
    .flatMap((other) => {
      const said = figureText(other.value);
      if (said === undefined || fact.statement.includes(said)) return [];
      const [who] = other.speaker === undefined ? publishers([other], view) : [view.entity(other.speaker)?.name ?? other.speaker];
      return [who === undefined ? said : `${said} (${who})`];
    })
    .slice(0, MOST_SIDES);
}

/**
 * Beside a figure for a day or a period, one that says none is of the same only where it was told on the same day; and what was
 * told long before or after is no side of it unless curators called it one.
 */
function isOfSameTime(one: Fact, other: Fact): boolean {
  if (one.contested !== undefined || other.contested !== undefined) return true;
  if (
    [one, other].some(({ relations }) =>
      relations.some(({ type, fact }) => type === 'supersedes' && (fact === one.id || fact === other.id)),
    )
  )
    return false;
  if (!areOfOneAnnouncement(one.announced, other.announced)) return false;
  return (one.period === undefined) === (other.period === undefined) || one.announced === other.announced;
}

function figureText(value: Value): string | undefined {
  switch (value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return formatQuantity(value);
    case 'date':
      return formatDay(value.date);
    default:
      return undefined;
  }
}

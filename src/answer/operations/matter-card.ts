import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import { capitalised } from '../../model/text.ts';
import { publishers } from '../fact-blocks.ts';
import type { Line } from '../short-reply.ts';
import type { OperationScope } from './operation-scope.ts';

/** A longer name of a property is no label. */
const LONGEST_LABEL = 24;
/** Names a reader may not know a property by. */
const OTHERWISE = 'Also';
const FIGURES: readonly Fact['value']['kind'][] = ['money', 'count', 'share'];
const UNFINISHED: readonly Fact['status'][] = ['announced', 'expected', 'under_way'];

/** What a line of a card tells of its matter: how it stands, a figure, what is not known, or what its property is called. */
function labelOf(fact: Fact, matter: string | undefined, { knowledge }: Pick<OperationScope, 'knowledge'>): string {
  const { subject, value, status, property } = fact;
  if (value.kind === 'none') return 'Not known';
  if (subject !== matter) return OTHERWISE;
  if (UNFINISHED.includes(status)) return 'State';
  if (FIGURES.includes(value.kind)) return 'Figure';
  const name = knowledge.pack.properties.find(({ id }) => id === property)?.label ?? '';
  return name === '' || name.length > LONGEST_LABEL ? OTHERWISE : capitalised(name);
}

const TELLS_A_DIFFERENCE = /\bdiffer|\bonly \p{Lu}\p{L}+ (?:writes|prints)|\bunclear\b/u;

/** A fact as a line of a matter's card; that sources differ on it is said where its statement does not. */
export function cardLine(fact: Fact, matter: string | undefined, scope: OperationScope): Line {
  const differ = scope.view.claimOf(fact.id)?.state === 'contested' && !TELLS_A_DIFFERENCE.test(fact.statement);
  return { text: differ ? `${fact.statement} ⚠ Sources differ.` : fact.statement, facts: [fact], label: labelOf(fact, matter, scope) };
}

/** A longer line leaves no room for others. */
const LONG = 30;

/** The facts in the order of a card: what it is, how it stands, then the others, those that take much room last. */
export function inCardOrder([head, ...others]: readonly Fact[], matter: string | undefined, scope: OperationScope): Fact[] {
  if (!head) return [];
  const state = others.find((fact) => labelOf(fact, matter, scope) === 'State');
  const rest = others.filter((fact) => fact !== state);
  const isLong = ({ statement }: Fact) => statement.split(/\s+/u).length > LONG;
  return [head, ...(state ? [state] : []), ...rest.filter((fact) => !isLong(fact)), ...rest.filter(isLong)];
}

/** Since when it is known, until when, and by how many: `Reported 16 to 17 October 2024 · 3 sources`. */
export function reportedText(facts: readonly Fact[], { view }: Pick<OperationScope, 'view'>): string {
  const days = facts.map(({ announced }) => announced).toSorted((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1));
  const [first] = days;
  const last = days.toSorted((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1)).at(-1);
  if (first === undefined || last === undefined) return '';
  const sameMonth = first.length === 10 && first.slice(0, 7) === last.slice(0, 7);
  const from = sameMonth ? String(Number(first.slice(8))) : formatDay(first);
  const when = first === last ? formatDay(first) : `${from} to ${formatDay(last)}`;
  const by = publishers(facts, view);
  return `Reported ${when} · ${by.length === 1 ? by[0] : `${by.length} sources`}`;
}

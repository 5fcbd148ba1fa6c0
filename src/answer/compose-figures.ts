import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { capitalised } from '../model/text.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import { listReply } from './list-reply.ts';
import { statusWord, valueText } from './wording.ts';

/** So many amounts are listed in one reply. */
const LISTED = 20;

/**
 * Amounts that the store holds, a line each: every amount of money, or those of `facts`; in the currencies named, if any.
 * `lead` is said before them.
 */
export function composeFigures({ currencies }: Reading, view: FactView, facts?: readonly Fact[], lead?: string): Draft {
  const amounts = (facts ?? view.claims.flatMap((claim) => claim.preferred ?? claim.readings[0] ?? [])).filter(({ value }) =>
    facts === undefined || value.kind === 'money' ? isWanted(value, currencies) : true,
  );
  const held = `The amounts in the store${currencies.length > 0 ? ` in ${currencies.join(' and ')}` : ''}, each with its status:`;
  return listReply(
    {
      outcome: lead === undefined ? 'answered' : 'partly',
      headline: lead ?? held,
      points: amounts.slice(0, LISTED).map((fact) => ({ text: lineOf(fact, view), facts: [fact] })),
    },
    view,
  );
}

function isWanted(value: Fact['value'], currencies: readonly string[]): boolean {
  return value.kind === 'money' && (currencies.length === 0 || currencies.includes(value.currency));
}

/** An amount with what it is, when and how far it has come, in a few words. */
function lineOf(fact: Fact, view: FactView): string {
  const value = valueText(fact, view);
  if (value === undefined) return fact.statement;
  const about = view.entity(fact.subject)?.name ?? fact.subject;
  const qualifiers = [fact.status && statusWord(fact.status), fact.period?.label].filter(Boolean);
  const aside = fact.rank?.level === 'deprecated' ? `; set aside: ${fact.rank.reason}` : '';
  return `${capitalised(value)}: ${about}${qualifiers.length > 0 ? ` (${qualifiers.join(', ')})` : ''}${aside}`;
}

import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Block } from '../model/message.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import { paragraph } from './fact-blocks.ts';
import { capitalised, statusWord, valueText } from './wording.ts';

/** So many amounts are listed in one reply. */
const LISTED = 20;

/** Every amount that the store holds, one line for each, those set aside with the reason; in the currencies named, if any. */
export function composeFigures({ currencies }: Reading, view: FactView): Draft {
  const amounts = view.claims
    .flatMap((claim) => claim.preferred ?? claim.readings[0] ?? [])
    .filter(({ value }) => isWanted(value, currencies));
  const shown = amounts.slice(0, LISTED);
  const headline = `The amounts in the store${currencies.length > 0 ? ` in ${currencies.join(' and ')}` : ''}, each with its status.`;
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...shown.map((fact) => paragraph(`• ${lineOf(fact, view)}`)),
    ...(amounts.length > shown.length
      ? [{ kind: 'notice', tone: 'shortened', text: 'There are more: ask for a figure by its name.' } as const]
      : []),
    ...citationsBlock(shown, view),
  ];
  return { outcome: 'answered', headline, message: { summary: headline, blocks }, citations: citationsOf(shown, view), derived: [] };
}

function isWanted(value: Fact['value'], currencies: readonly string[]): boolean {
  return value.kind === 'money' && (currencies.length === 0 || currencies.includes(value.currency));
}

function lineOf(fact: Fact, view: FactView): string {
  const status = fact.status ? `, ${statusWord(fact.status)}` : '';
  const aside = fact.rank?.level === 'deprecated' ? ` Set aside: ${fact.rank.reason}` : '';
  return `${capitalised(valueText(fact, view) ?? '')}${status}: ${fact.statement}${aside}`;
}

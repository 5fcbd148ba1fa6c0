import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Block, MessageAction } from '../model/message.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import type { Conflict } from './conflict.ts';
import { freshness, paragraph } from './fact-blocks.ts';
import { listed, sourceText } from './wording.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };

/** The reply to a question whose matter the sources speak of without the value that was asked for. */
export function composeNoValue(main: Fact, also: readonly Fact[], view: FactView): Draft {
  return composeUnknown(`Not in the store: ${missingWord(main)}. ${main.statement}`, undefined, [main, ...also], view);
}

function missingWord(fact: Fact): string {
  if (fact.value.kind !== 'none') return 'no whole date is given';
  return {
    amount: 'no amount is given',
    count: 'no number is given',
    date: 'no date is given',
    duration: 'no length of time is given',
    name: 'no name is given',
    detail: 'no detail is given',
  }[fact.value.missing];
}

/** The reply to a question that the store cannot answer: what is missing, where it was looked for, the nearest thing held. */
export function composeUnknown(headline: string, gap: Gap | undefined, nearest: readonly Fact[], view: FactView): Draft {
  const looked = (gap ? gap.looked_through.map((id) => view.source(id)).filter((source) => source !== undefined) : view.sources).map(
    sourceText,
  );
  const blocks: Block[] = [
    { kind: 'notice', tone: 'missing', text: headline },
    ...(looked.length > 0 ? [paragraph(`Looked through: ${looked.join('; ')}.`)] : []),
    ...nearest
      .filter(({ statement }) => !headline.includes(statement))
      .map(({ statement }) => paragraph(`Nearest thing held: ${statement}`)),
    ...citationsBlock(nearest, view),
    freshness(nearest, view),
    { kind: 'actions', actions: [ASK_CURATORS] },
  ];
  const message = { summary: headline, blocks };
  return { outcome: 'unknown', headline, message, citations: citationsOf(nearest, view), derived: [], ...(gap && { gap: gap.id }) };
}

/** In one sentence, why nothing held answers. */
export function unknownHeadline(gap: Gap | undefined, conflicts: readonly Conflict[]): string {
  if (gap) return `Not in the store: ${lowered(gap.statement)}`;
  const names = conflicts.filter((conflict) => conflict.kind === 'name').map((conflict) => `“${conflict.text}”`);
  if (names.length > 0) return `Not in the store: nothing there answers this about ${listed([...new Set(names)])}.`;
  const times = conflicts.filter((conflict) => conflict.kind === 'time').map((conflict) => `“${conflict.text}”`);
  if (times.length > 0) return `Not in the store: nothing there answers this for ${listed([...new Set(times)])}.`;
  const currency = conflicts.find((conflict) => conflict.kind === 'currency');
  if (currency) return `Not in the store: no source gives this figure in ${currency.asked}.`;
  if (conflicts.some((conflict) => conflict.kind === 'status'))
    return 'Not in the store: no source says how much was delivered or paid out.';
  return 'Not in the store: none of the sources answers this.';
}

/** A statement as it goes on after a colon; names and abbreviations keep their capitals. */
function lowered(statement: string): string {
  const [first = ''] = statement.split(' ');
  return OPENERS.has(first) ? statement.charAt(0).toLowerCase() + statement.slice(1) : statement;
}

const OPENERS: ReadonlySet<string> = new Set(
  'None No The Nothing Neither It There Only Nobody How Which What Whether Who When Where Why A An Not All Any Sources One'.split(' '),
);

/** The polite refusal of what the store is not for, with what it is for and, where there is one, the nearest fact. */
export function composeOutside(
  headline: string,
  scope: string,
  suggestions: readonly string[],
  nearest: readonly Fact[],
  view: FactView,
): Draft {
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    paragraph(`What it covers: ${scope}`),
    ...nearest.map((fact) => paragraph(`What the sources say: ${fact.statement}`)),
    ...(nearest.length === 0 && suggestions.length > 0
      ? [paragraph(`Ask, for example: ${suggestions.map((one) => `“${one}”`).join(' ')}`)]
      : []),
    ...citationsBlock(nearest, view),
  ];
  return { outcome: 'out_of_scope', headline, message: { summary: headline, blocks }, citations: citationsOf(nearest, view), derived: [] };
}

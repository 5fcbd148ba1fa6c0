import { related } from '../../facts/links.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatWeekday } from '../../model/format.ts';
import { fold } from '../../model/text.ts';
import { AS_OF, OF_SAYING, WHO_SPOKE } from '../../question/forms-of-asking.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { composeAnswer, withHeadline } from '../compose-answer.ts';
import { askingItems } from '../predicate.ts';
import { sourceText } from '../wording.ts';
import { sourcesOf } from './sources-shown.ts';

/** A slot of what was shown, with the facts that fill it. */
export interface Filled {
  readonly draft: Draft;
  readonly shown: readonly Fact[];
}

/**
 * A message without anything of its own but a currency, or who or when of a saying, asked of what was shown. Other question
 * words are asked of the facts around it.
 */
export function slot(text: string, own: Reading, shown: readonly Fact[], view: FactView): Filled | undefined {
  const [main] = shown;
  if (!main) return undefined;
  const folded = fold(text);
  if (AS_OF.test(folded)) return knownSince(main, own, view);
  if (askingItems(own.items).length > 0) return undefined;
  if (own.currencies.length > 0 && own.money.length === 0) return inCurrency(own, shown, view);
  if (WHO_SPOKE.test(folded)) return whoSaid(main, own, view);
  if (!OF_SAYING.test(folded)) return undefined;
  if (own.answer === 'person') return whoSaid(main, own, view);
  return own.answer === 'date' ? whenSaid(main, own, view) : undefined;
}

function inCurrency({ currencies }: Reading, shown: readonly Fact[], view: FactView): Filled | undefined {
  for (const fact of shown) {
    const readings = view.claimOf(fact.id)?.readings ?? [fact];
    const equivalent = [fact, ...readings]
      .flatMap(({ id }) => related(view, id))
      .filter(({ type }) => type === 'equivalent_in')
      .map(({ fact: other }) => other)
      .find(({ value, rank }) => value.kind === 'money' && currencies.includes(value.currency) && rank?.level !== 'deprecated');
    if (equivalent) return { draft: composeAnswer(equivalent, [], EMPTY, view), shown: [equivalent, fact] };
  }
  return undefined;
}

const EMPTY: Pick<Reading, 'intent' | 'money' | 'answer'> = { intent: 'ask', money: [] };

function whoSaid(main: Fact, own: Reading, view: FactView): Filled | undefined {
  const speaker = main.speaker === undefined ? undefined : view.entity(main.speaker)?.name;
  if (speaker === undefined) {
    const printed = sourcesOf([main], view, 'No speaker is named; it is printed by:');
    return printed && { draft: printed, shown: [main] };
  }
  const draft = composeAnswer(main, [], own, view);
  const headline = `${speaker}, on ${formatWeekday(main.announced)}: ${main.statement}`;
  return { draft: withHeadline(draft, headline, 'answered', main, view), shown: [main] };
}

function knownSince(main: Fact, own: Reading, view: FactView): Filled {
  const newest = view.newestSource([main]);
  const printed = newest ? ` The newest source for it is ${sourceText(newest)}.` : '';
  const draft = composeAnswer(main, [], own, view);
  return { draft: withHeadline(draft, `As of ${formatWeekday(main.announced)}.${printed}`, 'answered', main, view), shown: [main] };
}

function whenSaid(main: Fact, own: Reading, view: FactView): Filled | undefined {
  if (main.speaker === undefined) return undefined;
  const draft = composeAnswer(main, [], own, view);
  const headline = `On ${formatWeekday(main.announced)}, ${view.entity(main.speaker)?.name ?? main.speaker} said it.`;
  return { draft: withHeadline(draft, headline, 'answered', main, view), shown: [main] };
}

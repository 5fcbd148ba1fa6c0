import type { FoundFact } from '../answer/search.ts';
import type { Reply, SearchResult } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { FORMS, readFormId } from './action-ids.ts';
import { beginsWords } from './begun-words.ts';
import { audienceOf, type Context, packHere, viewHere } from './context.ts';
import { foldMessage } from './fold.ts';
import { COMMON_ZONES, figureOptions } from './forms.ts';
import { isTopicForm } from './open-questions/topic-forms.ts';
import { searchForTopic } from './open-questions/topic-search.ts';
import { isReviewForm } from './review/forms-of-review.ts';
import { reviewOptions } from './review/review-options.ts';
import { plainMessage } from './words.ts';

const MOST_RESULTS = 10;
const LONGEST_TITLE = 100;
const LONGEST_SEARCH = 200;

/** A sentence cut at a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  return `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')}…`;
}

function insertable(message: Message): Message {
  return { summary: message.summary, blocks: foldMessage(message).blocks };
}

function factResult({ fact, source, message }: FoundFact): SearchResult {
  return { id: fact.id, title: shortened(fact.statement), detail: source, message: insertable(message) };
}

function figureResults(typed: string, context: Context): SearchResult[] {
  const bot = context.parts.bot();
  const found = figureOptions(packHere(context), viewHere(context)).filter(
    ({ value, label }) => typed === '' || beginsWords(typed, [`${label} ${value}`]),
  );
  return found.slice(0, MOST_RESULTS).map(({ value, label }) => {
    const answer = bot.ask({ question: `/figure ${value}`, askedAt: context.now, audience: audienceOf(context) });
    return { id: value, title: label, detail: shortened(answer.headline), message: insertable(answer.message) };
  });
}

function zoneResults(typed: string): SearchResult[] {
  const zones = [...new Set([...COMMON_ZONES, ...Intl.supportedValuesOf('timeZone')])].filter(
    (zone) => typed === '' || beginsWords(typed, [zone]),
  );
  return zones.slice(0, MOST_RESULTS).map((zone) => ({ id: zone, title: zone, detail: '', message: plainMessage(zone) }));
}

function resultsFor(typed: string, context: Context): readonly SearchResult[] {
  const { interaction } = context;
  if (interaction.kind === 'search' && isReviewForm(readFormId(interaction.form ?? '').form))
    return reviewOptions(interaction.field ?? '', typed, context);
  if (interaction.kind === 'search' && interaction.form === FORMS.subscribe) return zoneResults(typed);
  const figures = figureResults(typed, context);
  if ((interaction.kind === 'search' && interaction.form === FORMS.figure) || typed === '') return figures;
  const facts = context.parts.bot().search(typed, MOST_RESULTS, { askedAt: context.now, audience: audienceOf(context) });
  return [...figures, ...facts.map(factResult)].slice(0, MOST_RESULTS);
}

/** What a search finds: figures whose names begin so, then facts, best first, each ready to be put into a conversation. */
export function search(text: string, context: Context): Reply | Promise<Reply> {
  const { interaction } = context;
  const typed = text.trim().slice(0, LONGEST_SEARCH);
  if (interaction.kind === 'search') {
    const { form: name, about: key } = readFormId(interaction.form ?? '');
    if (isTopicForm(name)) return searchForTopic({ name, key }, interaction.field ?? '', typed, context);
  }
  const results = resultsFor(typed, context);
  const said = results.length === 0 ? 'Nothing held speaks of that.' : `${results.length} found.`;
  return { message: plainMessage(said), audience: 'asker', replaces: false, results };
}

import type { Reply, SearchResult } from '../../model/interaction.ts';
import { beginsWords } from '../begun-words.ts';
import { audienceOf, type Context, packHere } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { plainMessage, toAsker } from '../words.ts';
import { type TopicForm, topicFormReply } from './topic-form-sent.ts';

const MOST_RESULTS = 10;
const LONGEST_TITLE = 100;

function result(id: string, title: string, detail: string): SearchResult {
  return { id, title: title.slice(0, LONGEST_TITLE), detail, message: plainMessage(title) };
}

function entitiesNamed(typed: string, context: Context): SearchResult[] {
  return packHere(context)
    .entities.filter(({ name, aliases }) => beginsWords(typed, [name, ...Object.values(aliases).flat()]))
    .slice(0, MOST_RESULTS)
    .map(({ id, name, kind }) => result(id, name, kind));
}

/** What a field offers before anything is typed. */
async function offered({ name, key }: TopicForm, field: string, context: Context): Promise<SearchResult[]> {
  const { form } = await topicFormReply(name, key, context);
  const found = form?.fields.find(({ id }) => id === field);
  return found?.kind === 'search' ? found.options.map(({ value, label }) => result(value, label, '')) : [];
}

function factsOn(typed: string, context: Context): SearchResult[] {
  const found = context.parts.bot().search(typed, MOST_RESULTS, { askedAt: context.now, audience: audienceOf(context) });
  return found.map(({ fact, source }) => result(fact.id, fact.statement, source));
}

/** What is found for a search field of the forms that settle questions. @throws Failure NOT_ALLOWED, or of the store */
export async function searchForTopic(form: TopicForm, field: string, typed: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const named = field === 'about' ? entitiesNamed : factsOn;
  const results = typed === '' && field !== 'about' ? await offered(form, field, context) : named(typed, context);
  return { ...toAsker(plainMessage(`${results.length} found.`)), results };
}

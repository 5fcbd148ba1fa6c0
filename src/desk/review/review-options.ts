import { standingRevision } from '../../curation/curated.ts';
import { NOTHING_CHOSEN } from '../../curation/fact-fields.ts';
import type { SearchResult } from '../../model/interaction.ts';
import { beginsWords } from '../begun-words.ts';
import { audienceOf, audiencesHere, type Context, packHere } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { plainMessage } from '../words.ts';
import { factOption } from './candidate-forms.ts';

const MOST_RESULTS = 20;

function result(id: string, title: string, detail = ''): SearchResult {
  return { id, title, detail, message: plainMessage(title) };
}

function entityResults(typed: string, context: Context): SearchResult[] {
  const { entities } = packHere(context);
  const found = entities.filter(({ id, name, aliases }) => beginsWords(typed, [id, name, ...Object.values(aliases).flat()]));
  return found.map(({ id, name, kind }) => result(id, name, kind));
}

function propertyResults(typed: string, context: Context): SearchResult[] {
  const found = packHere(context).properties.filter(({ id, label }) => beginsWords(typed, [id, label]));
  return found.map(({ id, label, value }) => result(id, label, value.join(', ')));
}

function factResults(typed: string, context: Context): SearchResult[] {
  const named = standingRevision(typed.trim(), context.parts.curated());
  const exact = named && audiencesHere(context).includes(named.audience) ? [named] : [];
  const found = context.parts.bot().search(typed, MOST_RESULTS, { askedAt: context.now, audience: audienceOf(context) });
  const facts = [...exact, ...found.map(({ fact }) => fact).filter(({ id }) => id !== exact[0]?.id)];
  return facts.map((fact) => result(fact.id, factOption(fact).label, fact.id));
}

/** What may be chosen in a search field of a form of the review. @throws Failure NOT_ALLOWED */
export function reviewOptions(field: string, typed: string, context: Context): readonly SearchResult[] {
  requireCurator(context);
  const nobody = field === 'speaker' && typed === '' ? [result(NOTHING_CHOSEN, 'Nobody named')] : [];
  const found =
    field === 'fact'
      ? factResults
      : field === 'property'
        ? propertyResults
        : field === 'subject' || field === 'speaker' || field === 'of'
          ? entityResults
          : undefined;
  return [...nobody, ...(found?.(typed, context) ?? [])].slice(0, MOST_RESULTS);
}

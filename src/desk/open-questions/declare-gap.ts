import { actOn } from '../../curation/act.ts';
import { nearestName } from '../../facts/pack/nearest-name.ts';
import { formatDay } from '../../model/format.ts';
import { type GapContent, gapSchema } from '../../model/gap.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { cleanText } from '../../model/text.ts';
import { audienceOf, audiencesHere, type Context, withStore } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { handWords } from '../who-acted.ts';
import { plainMessage, toAsker } from '../words.ts';
import type { VisibleTopic } from './open-topics.ts';
import { settleTopic } from './settle.ts';
import type { FormFields } from './topic-forms.ts';
import { inQuotationMarks } from './topic-words.ts';

/** What is wrong with the fields of a form, by field. */
export type FieldFaults = Readonly<Record<string, string>>;

const MOST_SOURCES = 500;

function idsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/u).filter((id) => id !== ''))].slice(0, MOST_SOURCES);
}

/** The gap that a topic is declared as: one topic, one gap, whoever declares it. */
function gapIdOf({ key }: VisibleTopic): string {
  return `asked-${key}`;
}

function faultsIn(fields: FormFields, context: Context): FieldFaults {
  const { parts, now } = context;
  const view = parts.bot().view({ askedAt: now, audience: audienceOf(context) });
  const { statement = '', looked_through = '', about = '', nearest = '', audience = '' } = fields;
  const sources = idsIn(looked_through);
  const strange = sources.find((id) => view.source(id) === undefined);
  const near =
    strange === undefined
      ? undefined
      : nearestName(
          strange,
          view.sources.map(({ id }) => id),
        );
  return {
    ...(cleanText(statement) === '' && { statement: 'Say what is missing, in one sentence.' }),
    ...(sources.length === 0 && { looked_through: 'Name at least one source.' }),
    ...(strange !== undefined && {
      looked_through: `No source is called “${strange.slice(0, 60)}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    }),
    ...(about !== '' && view.entity(about) === undefined && { about: 'Choose one of the names that the search finds, or none.' }),
    ...(nearest !== '' && view.fact(nearest) === undefined && { nearest: 'Choose one of the facts that the search finds, or none.' }),
    ...(audience !== '' && !audiencesHere(context).includes(audience) && { audience: 'Choose one of the circles that you belong to.' }),
  };
}

function gapOf(topic: VisibleTopic, fields: FormFields): GapContent {
  const { statement = '', looked_through = '', about = '', nearest = '', audience = '', asked_as: asked = '' } = fields;
  const wording = cleanText(asked);
  return gapSchema.parse({
    id: gapIdOf(topic),
    statement: cleanText(statement),
    looked_through: idsIn(looked_through),
    about: about === '' ? [] : [about],
    nearest: nearest === '' ? [] : [nearest],
    asked_as: wording === '' ? [] : [wording],
    ...(audience !== '' && { audience }),
  });
}

/** Writes the gap into the ledger unless it stands there already; gives what to say where another curator came first. */
async function writeGap(topic: VisibleTopic, gap: GapContent, context: Context): Promise<Reply | undefined> {
  const { parts } = context;
  await parts.refresh();
  const curated = parts.curated();
  if (curated.pack.gaps.some(({ id, until }) => id === gap.id && until === undefined)) return undefined;
  const [example] = topic.asked;
  const act = actNow(`Asked for: ${inQuotationMarks(example.text)}`, context);
  const entry: LedgerEntry = { ...actOn(gap.id, act, curated), kind: 'declared', gap };
  const outcome = await withStore(context, ({ ledger }) => ledger.decide([entry]));
  await parts.refresh();
  if ('positions' in outcome) return undefined;
  const { entry: first } = outcome.held;
  if (first.by === act.by) return undefined;
  const { at } = first;
  return toAsker(
    plainMessage(
      `${handWords(first)} declared a gap for ${inQuotationMarks(example.text)} on ${formatDay(at.slice(0, 10))}. Nothing was changed.`,
    ),
  );
}

/** Declares a gap as a form says, and settles the topic by it; or tells what is wrong with the fields. */
export async function declareGap(topic: VisibleTopic, fields: FormFields, context: Context): Promise<Reply | FieldFaults> {
  const faults = faultsIn(fields, context);
  if (Object.keys(faults).length > 0) return faults;
  const gap = gapOf(topic, fields);
  const late = await writeGap(topic, gap, context);
  return late ?? settleTopic(topic, { state: 'answered', why: gap.statement, gap: gap.id }, context);
}

import { sharedDays } from '../../facts/series/spans.ts';
import type { FactView } from '../../facts/view.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { MessageAction } from '../../model/message.ts';
import { claims } from '../../model/outcome.ts';
import { fold } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import { speaksOfAid } from '../../question/series-words.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { answerSeries } from './answer-series.ts';
import { readSeries, type SeriesReading } from './read-series-question.ts';
import { releaseText, releaseUsed } from './series-blocks.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';

const ASK_CURATORS: MessageAction = { id: 'ask-curators', label: 'Send to the curators', value: 'question' };

/** More words than this that a table cannot speak to make a question one about something else. */
const MOST_OPEN = 2;

/** Kinds of answer that no table gives, and what they are. */
const UNTOLD_KINDS: ReadonlyMap<string, string> = new Map([
  ['reason', 'no reasons'],
  ['duration', 'no lengths of time'],
  ['text', 'no words'],
]);

/**
 * The reply to a question that the documents were asked, in the light of the tables: where a table tells of whom and what is asked,
 * it is neither said that nothing is known of it nor answered by something else; the reply says which words the table cannot speak
 * to. An honest "not in the store" about a subject of a table says what the table does tell.
 */
export function besideTables(draft: Draft, reading: Reading, knowledge: SeriesKnowledge | undefined, view: FactView): Draft {
  if (!knowledge || knowledge.store.at(view.horizon).releases.length === 0) return draft;
  const read = readSeries(reading, false, knowledge);
  const beyond = read && isPartlyOfTables(read) ? beyondTable(read, knowledge, view) : undefined;
  if (beyond && (claims(draft.outcome) ? isOfSomethingElse(draft, read, view) : true)) return beyond;
  const ofGap = read && draft.gap !== undefined ? insteadOfGap(read, reading, knowledge, view) : undefined;
  if (ofGap) return ofGap;
  if (draft.outcome !== 'unknown') return draft;
  if (view.isEmpty) return outsideTables(read?.open ?? [], knowledge, view);
  const isOfTables = read?.about === true && (read.asked.subjects.length > 0 || read.asked.everybody || read.mentions.length > 0);
  return withPointer(isOfTables ? withoutBridgedGap(draft, knowledge, view) : draft, reading, knowledge, view);
}

/** Whether a question names a subject of a table, or all of them in a time, and a measure, and beside them a few things that no table can speak to. */
function isPartlyOfTables({ reading, asked, about, saysHow, open, untold, mentions }: SeriesReading): boolean {
  const ofAll = asked.everybody && asked.spans.length > 0 && untold.length > 0;
  const named = asked.subjects.length + asked.groups.length > 0 || ofAll;
  const measured = mentions.length > 0 || untold.length > 0 || (about && (asked.spans.length > 0 || asked.axis !== undefined || saysHow));
  const beyond = open.length + untold.length > 0 || UNTOLD_KINDS.has(reading.answer ?? '');
  return named && measured && beyond && open.length <= MOST_OPEN;
}

/**
 * What a table says where a gap of the documents would be claimed although the question names what the table tells and a time that it
 * covers: its total where every word was read, else which words were not.
 */
function insteadOfGap(read: SeriesReading, reading: Reading, knowledge: SeriesKnowledge, view: FactView): Draft | undefined {
  const { asked, mentions, open, untold } = read;
  const series = knowledge.measures.flatMap(({ property }) => knowledge.store.at(view.horizon).seriesOf(property.id).slice(0, 1));
  const isCovered = asked.spans.length > 0 && asked.spans.every((span) => series.some(({ covered }) => sharedDays(span, covered)));
  if (!isCovered || (mentions.length === 0 && asked.subjects.length === 0 && !asked.everybody)) return undefined;
  if (open.length + untold.length > 0) return beyondTable(read, knowledge, view);
  return answerSeries(reading, [], knowledge, view.horizon, true)?.draft;
}

/** Whether what is claimed stands on nothing about whom the question names. */
function isOfSomethingElse({ citations, outcome }: Draft, read: SeriesReading | undefined, view: FactView): boolean {
  if (!read || outcome !== 'answered') return false;
  const ids = new Set([...read.asked.subjects, ...read.asked.groups.flatMap((group) => group.ids)]);
  const names = [...ids].flatMap((id) => view.entity(id)?.name ?? []);
  return citations.every(({ fact: id }) => {
    const fact = view.fact(id);
    return fact !== undefined && !ids.has(fact.subject) && !names.some((name) => fact.statement.includes(name));
  });
}

function beyondTable(
  { reading, asked, open, untold }: SeriesReading,
  knowledge: SeriesKnowledge,
  { horizon }: FactView,
): Draft | undefined {
  const view = knowledge.store.at(horizon);
  const [measure] = asked.measures.length > 0 ? asked.measures : knowledge.measures;
  const [series] = measure ? view.seriesOf(measure.property.id) : [];
  if (!measure || !series) return undefined;
  const own = [...asked.subjects.map((id) => view.entity(id)?.name ?? id), ...asked.groups.map(({ name }) => name)];
  const names = own.length > 0 ? own : [measure.property.label];
  const statuses = [...new Set(knowledge.measures.map(({ status }) => status).filter((status) => status !== ''))];
  const why = [
    ...(untold.length > 0 ? [`what was ${listed(statuses, 'or')}, and not what was ${listed(untold, 'or')}`] : []),
    ...[UNTOLD_KINDS.get(reading.answer ?? '')].flatMap((kind) => kind ?? []),
    ...(open.length > 0
      ? [
          `nothing of ${listed(
            open.map((word) => `“${word}”`),
            'or',
          )}`,
        ]
      : []),
  ];
  const headline = `Not in the store: of ${listed(names)} the table tells ${listed(why)} (${releaseText(series.release)}).`;
  const told = listed(knowledge.measures.map(({ property }) => property.label));
  const by = series.grain ? `, by ${series.grain}` : '';
  return {
    outcome: 'unknown',
    headline,
    message: {
      summary: headline,
      blocks: [
        { kind: 'notice', tone: 'missing', text: headline },
        paragraph(`What is held on ${listed(names)}${by}: ${told}.`),
        releaseUsed(series, { view, asOf: horizon.asOf, notes: [] }),
        { kind: 'actions', actions: [ASK_CURATORS] },
      ],
    },
    citations: [],
    derived: [],
    proof: { kind: 'empty_series', sources: [series.release.id] },
  };
}

/** The reply of a pack that consists of tables: what they tell, and which words they cannot speak to. */
function outsideTables(open: readonly string[], knowledge: SeriesKnowledge, { horizon }: FactView): Draft {
  const view = knowledge.store.at(horizon);
  const told = knowledge.measures.map(({ property }) => property.label);
  const of =
    open.length > 0
      ? `, and nothing of ${listed(
          open.slice(0, 3).map((word) => `“${word}”`),
          'or',
        )}`
      : '';
  const headline = `Not in the store: what is held are tables of ${listed(told)}${of}.`;
  const releases = view.releases.map((release) => listItem(`${release.title} (${releaseText(release)})`));
  const blocks = [
    { kind: 'notice', tone: 'missing', text: headline } as const,
    ...releases,
    { kind: 'actions', actions: [ASK_CURATORS] } as const,
  ];
  const proof = { kind: 'empty_series', sources: view.releases.map(({ id }) => id) } as const;
  return { outcome: 'unknown', headline, message: { summary: headline, blocks }, citations: [], derived: [], proof };
}

/**
 * A gap that a table answers is none any more: what was declared of the documents is said of them alone. Whether one does is found by
 * asking the tables what curators wrote down as the questions that run into the gap.
 */
function withoutBridgedGap(draft: Draft, knowledge: SeriesKnowledge, view: FactView): Draft {
  const gap = draft.gap === undefined ? undefined : view.gaps.find(({ id }) => id === draft.gap);
  if (!gap?.asked_as.some((question) => isAnsweredByTables(question, knowledge, view))) return draft;
  const headline = 'Not in the store as it is asked: the documents do not tell it, and a table tells only part of it.';
  const { gap: _, ...rest } = draft;
  const [first, ...others] = draft.message.blocks;
  const notice = paragraph(headline, 'bold');
  const blocks = first?.kind === 'notice' ? [{ ...first, text: headline }, ...others] : [notice, ...others];
  return { ...rest, headline, message: { summary: headline, blocks } };
}

/** Whether tables that could be known answer a question. */
export function isAnsweredByTables(question: string, knowledge: SeriesKnowledge, { horizon }: FactView): boolean {
  return answerSeries(knowledge.read(question), [], knowledge, horizon)?.draft.outcome === 'answered';
}

/** What a table tells of somebody whom a question names, below a reply that has nothing on them. */
function withPointer(draft: Draft, reading: Reading, knowledge: SeriesKnowledge, { horizon }: FactView): Draft {
  if (reading.answer !== 'amount' && reading.statuses.length === 0 && !speaksOfAid(fold(reading.question))) return draft;
  const view = knowledge.store.at(horizon);
  const [subject] = knowledge.namedIn(reading).found.flatMap((one) => (one.kind === 'subject' ? [one.id] : []));
  const [release] = view.releases;
  if (subject === undefined || !release) return draft;
  const name = view.entity(subject)?.name ?? subject;
  const told = knowledge.measures.map(({ property }) => property.label).join(', ');
  const [series] = knowledge.measures.flatMap(({ property }) => view.seriesOf(property.id).slice(0, 1));
  const pointer = paragraph(`What is held on ${name}${series?.grain ? `, by ${series.grain}` : ''}: ${told} (${releaseText(release)}).`);
  const [headline, ...rest] = draft.message.blocks;
  return { ...draft, message: { ...draft.message, blocks: [...(headline ? [headline] : []), pointer, ...rest] } };
}

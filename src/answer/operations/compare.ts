import { related } from '../../facts/links.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Block, TableBlock } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { Draft } from '../answer.ts';
import { publishers } from '../fact-blocks.ts';
import type { Knowledge } from '../knowledge.ts';
import { listReply, pointOf } from '../list-reply.ts';
import { type Line, shortMessage } from '../short-reply.ts';
import { listed, statusWord, valueText } from '../wording.ts';

/** Two things side by side in a table, under both of them in a line; below it how they are related, or that no source relates them. */
export function compare([one, other]: readonly [Fact, Fact], knowledge: Knowledge, view: FactView): Draft {
  const relation = relationLine(one, other, knowledge, view);
  const sides = [sideText(one, view), sideText(other, view)];
  const headline = `${capitalised(sides.join(' beside '))}.`;
  const draft = listReply({ outcome: 'answered', headline, points: [relation, pointOf(one), pointOf(other)] }, view);
  const { blocks } = shortMessage(
    [
      { text: headline, facts: [one] },
      { text: ' ', facts: [other] },
    ],
    view,
    sides.length,
  );
  const lead: Block = { kind: 'text', runs: [{ text: headline, style: 'bold', cites: [1, 2] }] };
  const below: Block = { kind: 'text', runs: [{ text: relation.text }] };
  const citations = blocks.filter(({ kind }) => kind === 'citations');
  return { ...draft, message: { summary: headline, blocks: [lead, tableOf([one, other], view), below, ...citations] } };
}

/** A side in a few words: `at least EUR 40 billion (pledged)`; its name where it is no figure. */
function sideText(fact: Fact, view: FactView): string {
  const value = FIGURES.includes(fact.value.kind) ? valueText(fact, view) : undefined;
  const name = value ?? view.entity(fact.subject)?.name ?? fact.subject;
  return fact.status === undefined ? name : `${name} (${statusWord(fact.status)})`;
}

const FIGURES: readonly Fact['value']['kind'][] = ['money', 'count', 'share', 'duration', 'date'];

function relationLine(one: Fact, other: Fact, knowledge: Knowledge, view: FactView): Line {
  const tie = related(view, one.id).find(({ fact }) => fact.id === other.id);
  if (tie?.type === 'counts_toward' || tie?.type === 'part_of')
    return { text: 'One counts toward the other: the two are not to be added.', facts: [] };
  if (tie?.type === 'equivalent_in') return { text: 'It is the same money in two currencies: the two are not to be added.', facts: [] };
  if (tie?.type === 'supersedes') return { text: 'The later one takes the place of the earlier one.', facts: [] };
  const told = knowledge.subjects
    .flatMap((subject) => (subject.kind === 'fact' ? (view.fact(subject.fact.id) ?? []) : []))
    .find((fact) => {
      if (fact.id === one.id || fact.id === other.id || fact.value.kind !== 'text') return false;
      const names = namesIn(fact, knowledge);
      return (
        (fact.subject === one.subject || fact.subject === other.subject) &&
        names.has(one.subject) &&
        names.has(other.subject) &&
        /\b(?:two|both|neither|not|replac\w*|different|separate|add\w*)\b/u.test(fact.statement)
      );
    });
  if (told) return { text: told.statement, facts: [told] };
  return { text: 'They are two different things; no source says that one replaced the other, and they are not to be added.', facts: [] };
}

function namesIn(fact: Fact, knowledge: Knowledge): ReadonlySet<string> {
  return knowledge.subjects.find((subject) => subject.kind === 'fact' && subject.fact.id === fact.id)?.profile.names ?? new Set();
}

function tableOf(facts: readonly Fact[], view: FactView): TableBlock {
  const row = (label: string, of: (fact: Fact) => string | undefined): string[][] => {
    const cells = facts.map((fact) => of(fact) ?? '');
    return cells.some((cell) => cell !== '') ? [[label, ...cells]] : [];
  };
  return {
    kind: 'table',
    title: '',
    columns: ['What', ...facts.map(({ subject }) => view.entity(subject)?.name ?? subject)],
    rows: [
      ...row('Value', (fact) => capitalised(valueText(fact, view) ?? fact.statement)),
      ...row('Over what time', ({ period }) => period?.label),
      ...row('Status', ({ status }) => status && statusWord(status)),
      ...row('Who', ({ speaker }) => (speaker === undefined ? undefined : view.entity(speaker)?.name)),
      ...row('When', ({ announced }) => formatDay(announced)),
      ...row('Sources', (fact) => listed(publishers([fact], view))),
    ],
  };
}

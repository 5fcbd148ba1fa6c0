import type { FactView } from '../facts/view.ts';
import { listItem, paragraph } from '../model/blocks.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import type { Draft } from './answer.ts';
import { citationsBlock, citationsOf } from './citations.ts';
import type { Found } from './find.ts';
import { sourceText } from './wording.ts';

/** So many questions are offered by the help. */
const OFFERED = 4;

/** What can be asked and how, with questions to begin with. */
export function composeHelp(pack: Pack, view: FactView, tables: readonly Source[] = []): Draft {
  const sources = view.sources.length + (view.isEmpty ? tables.length : 0);
  const headline = `I answer questions about ${pack.title}, with the source of every figure, or say that it is not in my ${sources} ${sources === 1 ? 'source' : 'sources'}.`;
  const choices = pack.suggestions.slice(0, OFFERED).map((question) => ({ label: question, question }));
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    paragraph(
      'Ask for a figure, who, when or where; a brief, a comparison, a timeline, what changed, what is disputed or not known. Add “as of” and a date.',
    ),
  ];
  return { outcome: 'help', headline, message: { summary: headline, blocks }, choices, citations: [], derived: [] };
}

/** The documents and tables that the store rests on. */
export function composeSources(view: FactView, tables: readonly Source[] = []): Draft {
  const headline = 'These are the documents that the store rests on.';
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...[...view.sources, ...tables].map((source) =>
      listItem(`${sourceText(source)}: ${source.title}. ${source.published.note}${source.note ? ` ${source.note}` : ''}`),
    ),
  ];
  return {
    outcome: 'answered',
    headline,
    message: { summary: headline, blocks },
    citations: citationsOf(oneFactPerSource(view), view),
    derived: [],
  };
}

/** For each source the first fact that rests on it. */
function oneFactPerSource(view: FactView): Fact[] {
  const open = new Set(view.sources.map(({ id }) => id));
  const facts: Fact[] = [];
  for (const fact of view.facts) {
    if (open.size === 0) break;
    const fresh = fact.evidence.filter(({ source }) => open.delete(source));
    if (fresh.length > 0) facts.push({ ...fact, evidence: fresh });
  }
  return facts;
}

/** How new the store is, on the matter asked about where one is named. */
export function composeFreshness(found: Found, view: FactView): Draft {
  const onTopic = found.facts.filter((candidate) => candidate.coverage >= 0.5).map((candidate) => candidate.fact);
  const facts = onTopic.length > 0 ? onTopic : view.facts;
  const newest = view.newestSource(facts);
  if (!newest) {
    const headline = `Nothing in the store was public by ${formatDay(view.horizon.asOf)}.`;
    return {
      outcome: 'unknown',
      headline,
      message: { summary: headline, blocks: [paragraph(headline, 'bold')] },
      citations: [],
      derived: [],
    };
  }
  const headline = `The newest source ${onTopic.length > 0 ? 'on this' : 'in the store'} is of ${formatDay(newest.published.date)}: ${newest.publisher}, “${newest.title}”.`;
  const shown = facts.filter((fact) => fact.evidence.some((evidence) => evidence.source === newest.id)).slice(0, 3);
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    paragraph(newest.published.note),
    paragraph(`Anything that happened after ${formatDay(newest.published.date)} is not in it.`),
    ...shown.map((fact) => listItem(fact.statement)),
    ...citationsBlock(shown, view),
  ];
  return { outcome: 'answered', headline, message: { summary: headline, blocks }, citations: citationsOf(shown, view), derived: [] };
}

import type { FactView } from '../facts/view.ts';
import type { DigestDefinition, DigestSection } from '../model/digest-definition.ts';
import type { Fact } from '../model/fact.ts';
import type { Block } from '../model/message.ts';
import type { ShownFact } from '../ports/postings.ts';
import { type Changes, changesBetween } from './changes.ts';
import type { Edition } from './editions.ts';
import type { Figures } from './key-figures.ts';
import { localDay, localTime, plainLine } from './lines.ts';
import type { OpenQuestions } from './open-questions.ts';
import { type SectionInput, writeSection } from './sections.ts';

/** What a digest is composed from. Both views are of one pack and for the digest's audience. */
export interface CompositionInput {
  readonly definition: DigestDefinition;
  /** The zone in which days and times are told. */
  readonly zone: string;
  /** The instant `now` was taken at, and the one that `before` was (ISO). */
  readonly asOf: string;
  readonly since: string;
  readonly now: FactView;
  readonly before: FactView;
  readonly figures: Figures;
  readonly openQuestions: OpenQuestions;
}

/** The sections that say something changed; the others only remind. */
const CHANGE_SECTIONS: readonly DigestSection[] = ['new', 'corrected', 'contested'];
/** What is still worth a line when nothing changed. */
const SECTIONS_WHEN_EMPTY: readonly DigestSection[] = ['upcoming'];
/** What a digest that lists what is still contested is for, whether or not anything changed. */
const UPKEEP_SECTIONS: readonly DigestSection[] = ['still_contested', 'past_review', 'open_questions'];

/** The sections to write when nothing changed. */
function remindingSections({ sections }: DigestDefinition): DigestSection[] {
  const upkeep = sections.includes('still_contested') ? UPKEEP_SECTIONS : [];
  return sections.filter((one) => SECTIONS_WHEN_EMPTY.includes(one) || upkeep.includes(one));
}

function countsText(definition: DigestDefinition, changes: Changes): string {
  const counts: readonly (readonly [DigestSection, number, string])[] = [
    ['new', changes.news.length, 'new'],
    ['corrected', changes.corrections.length, 'corrected'],
    ['contested', changes.contested.length, 'newly contested'],
  ];
  return counts
    .filter(([section, count]) => count > 0 && definition.sections.includes(section))
    .map(([, count, word]) => `${count} ${word}`)
    .join(', ');
}

/** The key figures of a definition in its order. */
function figuresOf(definition: DigestDefinition, figures: Figures): Figures {
  if (!definition.figures) return figures;
  return definition.figures.flatMap((wanted) => figures.filter(({ name }) => name === wanted));
}

/** Each fact revision that the blocks show, once. */
function shownFacts(facts: readonly Fact[]): ShownFact[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact.recorded.at]));
  return Array.from(shown, ([fact, recordedAt]) => ({ fact, recordedAt }));
}

/**
 * Composes a digest: what is new, corrected and contested since the edition before, the key figures with their change,
 * what is ahead, what is due for review, what people asked and nobody could answer; in the order of the definition,
 * each line with its source and date. The same input gives the same message. `empty`: nothing changed and the
 * definition skips such days; otherwise such a day is said in one line.
 */
export function composeDigest(input: CompositionInput): Edition {
  const { definition, zone, asOf, since } = input;
  const figures = figuresOf(definition, input.figures);
  const weights = { figures: new Set(figures.map(({ fact }) => fact)), topics: definition.topics ?? [] };
  const changes = changesBetween(input.before, input.now, weights);
  const counts = countsText(definition, changes);
  if (counts === '' && definition.when_empty === 'skip') return { kind: 'empty' };
  const sectionInput: SectionInput = { ...input, figures, changes, sections: definition.sections, today: localDay(asOf, zone) };
  const wanted = counts === '' ? remindingSections(definition) : definition.sections;
  const sections = wanted.map((section) => writeSection(section, sectionInput));
  const told = definition.sections.some((one) => CHANGE_SECTIONS.includes(one));
  const news = counts === '' ? (told ? 'Nothing new, corrected or newly contested' : 'No change to report') : counts;
  const head: Block[] = [
    { kind: 'heading', text: `${definition.title}, ${localTime(asOf, zone)}` },
    plainLine(`${news} since ${localTime(since, zone)} (${zone}).`),
  ];
  return {
    kind: 'edition',
    message: {
      summary: `${definition.title}, ${localTime(asOf, zone)}: ${counts === '' ? 'nothing new' : counts}.`,
      blocks: [...head, ...sections.flatMap((section) => section.blocks)],
    },
    facts: shownFacts(sections.flatMap((section) => section.facts)),
  };
}

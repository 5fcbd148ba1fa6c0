import { progressOf } from '../facts/derive/progress.ts';
import type { FactView } from '../facts/view.ts';
import type { DigestDefinition, DigestSection } from '../model/digest-definition.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import { type Changes, type Correction, changesBetween } from './changes.ts';
import type { Edition } from './editions.ts';
import { headlineFacts } from './headline-facts.ts';
import { type Figures, figureLines, figureSentence, type KeyFigure, keyFigures } from './key-figures.ts';
import { localDay, localTime, plainLine, smallLine } from './lines.ts';
import type { OpenQuestions } from './open-questions.ts';
import { editionParts, shownFacts } from './parts.ts';
import { type Section, type SectionInput, sectionsFor } from './sections.ts';
import { standingFacts, stateSections } from './state-of-file.ts';

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
  /** How the file stands is told where nothing changed. */
  readonly state: boolean;
}

/** The sections that say something changed; the others only remind. */
const CHANGE_SECTIONS: readonly DigestSection[] = ['new', 'corrected', 'contested'];
/** What is still worth a line when nothing changed. */
const SECTIONS_WHEN_EMPTY: readonly DigestSection[] = ['upcoming'];
/** What a digest that lists what is still contested is for, whether or not anything changed. */
const UPKEEP_SECTIONS: readonly DigestSection[] = ['still_contested', 'past_review', 'open_questions'];
/** What is told of the state of a file beside its matters. */
const STATE_SECTIONS: readonly DigestSection[] = ['upcoming', 'past_review', 'open_questions'];

/** So many key figures stand in the head; the definition names which come first. */
const FIGURES_IN_HEAD = 6;
/** So many matters are named with what is new on them. */
const MATTERS_NAMED = 3;
/** So many corrections are told in the head. */
const CORRECTIONS_IN_HEAD = 2;

/** The sections to write when nothing changed. */
function remindingSections({ sections }: DigestDefinition): DigestSection[] {
  const upkeep = sections.includes('still_contested') ? UPKEEP_SECTIONS : [];
  return sections.filter((one) => SECTIONS_WHEN_EMPTY.includes(one) || upkeep.includes(one));
}

/** Whether anything changed that the digest tells. */
function hasChanged({ sections }: DigestDefinition, { news, corrections, contested }: Changes): boolean {
  const counts = { new: news.length, corrected: corrections.length, contested: contested.length };
  return (['new', 'corrected', 'contested'] as const).some((section) => sections.includes(section) && counts[section] > 0);
}

/** The key figures of a definition in its order. */
function figuresOf(definition: DigestDefinition, figures: Figures): Figures {
  if (!definition.figures) return figures;
  return definition.figures.flatMap((wanted) => figures.filter(({ name }) => name === wanted));
}

const CORRECTION_LEADS = { revised: 'Corrected', set_aside: 'No longer held', withdrawn: 'Withdrawn' } as const;

function correctionSentence({ kind, before, now }: Correction): string {
  const said = `${CORRECTION_LEADS[kind]}: ${(now ?? before).statement}`;
  return kind === 'revised' && now && now.statement !== before.statement ? `${said} Before: ${before.statement}` : said;
}

/** How much is new on which matters, adding up to all that is new: `Partners (12), The pledge (9), other matters (67)`. */
function mattersText(changes: Changes): string {
  const counts = new Map<string, number>();
  for (const { fact } of changes.news) counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  const named = most.slice(0, MATTERS_NAMED).map(([topic, count]) => `${topic} (${count})`);
  const others = most.slice(MATTERS_NAMED).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(others > 0 ? [`other matters (${others})`] : [])].join(', ');
}

/** How far those key figures have come toward which another one counts. */
function progressBlocks(figures: readonly KeyFigure[], view: FactView): Block[] {
  const labels = new Map(figures.map(({ fact, label }) => [fact.id, label]));
  return view.pairs('counts_toward').flatMap(([part, whole]) => {
    const label = labels.get(whole.id);
    return label !== undefined && labels.has(part.id) ? (progressOf(part, whole, label, view)?.blocks ?? []) : [];
  });
}

/** The head of a digest. */
interface Head {
  /** What matters most, in sentences. */
  readonly lead: readonly string[];
  /** The news for whoever sees no more than a line. */
  readonly summary: string;
  readonly figures: readonly KeyFigure[];
  readonly facts: readonly Fact[];
  readonly small: string;
}

function headBlocks({ lead, figures, small }: Head, sections: readonly Section[], title: string, now: FactView): Block[] {
  const counts = sections.map(({ count }) => count).join(' · ');
  return [
    { kind: 'heading', text: title },
    ...(lead.length > 0 ? [plainLine(lead.join(' '))] : []),
    ...(lead.length > 0 && figures.length > 0 ? [{ kind: 'divider' } as const] : []),
    ...figures.flatMap((figure) => figureLines(figure, now)),
    ...progressBlocks(figures, now),
    ...(counts === '' ? [] : [{ kind: 'text', runs: [{ text: counts, style: 'bold' }] } as const]),
    smallLine(small),
  ];
}

/** The head of a day on which something changed; `all` are the key figures that it may show. */
function headOfChanges(input: CompositionInput, changes: Changes, all: readonly KeyFigure[]): Head {
  const { definition, now, zone, since } = input;
  const isTold = (section: DigestSection) => definition.sections.includes(section);
  const shown = all.slice(0, FIGURES_IN_HEAD);
  const fresh = isTold('new') ? changes.news.filter(({ further }) => !further).map(({ fact }) => fact) : [];
  const isUnchanged = ({ change }: KeyFigure) => change === 'unchanged';
  const ids = (some: readonly KeyFigure[]) => new Set(some.map(({ fact }) => fact.id));
  const changed = shown.filter((figure) => !isUnchanged(figure));
  const rule = { topics: definition.topics ?? [], changed: ids(changed), beside: ids(shown.filter(isUnchanged)) };
  const facts = headlineFacts(fresh, now, rule);
  const corrections = isTold('corrected') ? changes.corrections.slice(0, CORRECTIONS_IN_HEAD) : [];
  const lead = [...corrections.map(correctionSentence), ...facts.map(({ statement }) => statement)];
  const inShort = changed.filter(({ fact }) => !facts.includes(fact)).map((figure) => figureSentence(figure, now));
  const matters = isTold('new') ? mattersText(changes) : '';
  return {
    lead,
    summary: [...corrections.map(correctionSentence), ...inShort, ...facts.map(({ statement }) => statement)].join(' '),
    figures: shown,
    facts: [...facts, ...corrections.flatMap((one) => one.now ?? []), ...shown.map(({ fact }) => fact)],
    small: `${matters === '' ? '' : `New on: ${matters} · `}since ${localTime(since, zone)} (${zone})`,
  };
}

/** The head of a day on which nothing changed and how the file stands is wanted. */
function headOfState(input: CompositionInput, all: readonly KeyFigure[]): Head {
  const { definition, now, zone, since } = input;
  const shown = all.slice(0, FIGURES_IN_HEAD);
  const beside = new Set(shown.map(({ fact }) => fact.id));
  const rule = { topics: definition.topics ?? [], changed: new Set<string>(), beside };
  const facts = headlineFacts(standingFacts(now), now, rule);
  const lead = facts.map(({ statement }) => statement);
  return {
    lead,
    summary: ['How the file stands.', ...lead].join(' '),
    figures: shown,
    facts: [...facts, ...shown.map(({ fact }) => fact)],
    small: `How the file stands; nothing new since ${localTime(since, zone)} (${zone})`,
  };
}

/** The head of a day on which nothing changed. */
function quietHead({ definition, zone, since }: CompositionInput): Head {
  const tells = definition.sections.some((one) => CHANGE_SECTIONS.includes(one));
  const nothing = tells ? 'Nothing new, corrected or newly contested' : 'No change to report';
  return { lead: [], summary: 'nothing new.', figures: [], facts: [], small: `${nothing} since ${localTime(since, zone)} (${zone}).` };
}

/** The key figures that an edition tells, with their change since the one before; without it of how a file stands. */
function figuresTold({ definition, before, now }: CompositionInput, figures: Figures, changes: Changes, isState: boolean): KeyFigure[] {
  if (isState) return keyFigures(figures, now, now).map((figure) => ({ ...figure, change: '' }));
  const revised = new Set(changes.corrections.filter(({ kind }) => kind === 'revised').map((one) => one.before.id));
  return definition.sections.includes('key_figures') ? keyFigures(figures, before, now, revised) : [];
}

/** The key figures that the head has no room for. */
function furtherFigures(all: readonly KeyFigure[], now: FactView): Section[] {
  const items = all.slice(FIGURES_IN_HEAD).map((figure) => ({ blocks: figureLines(figure, now), facts: [figure.fact] }));
  return items.length === 0 ? [] : [{ title: 'Further key figures', items, count: `${items.length} further key figures` }];
}

/**
 * Composes a digest. Its head tells what matters most of what is new, in sentences of the store; the key figures with
 * their change and what was reached of a pledge; and how much there is of everything else. The pages behind it tell all
 * of that, in the order of the definition, each line with its source and date. The same input gives the same edition.
 * `empty`: nothing changed and the definition skips such days; otherwise such a day is said in one line, or how the file
 * stands where that is wanted.
 */
export function composeDigest(input: CompositionInput): Edition {
  const { definition, zone, asOf } = input;
  const figures = figuresOf(definition, input.figures);
  const topics = definition.topics ?? [];
  const changes = changesBetween(input.before, input.now, { figures: new Set(figures.map(({ fact }) => fact)), topics });
  const changed = hasChanged(definition, changes);
  const isState = !changed && input.state;
  if (!changed && !isState && definition.when_empty === 'skip') return { kind: 'empty' };
  const sectionInput: SectionInput = { ...input, changes, topics, today: localDay(asOf, zone) };
  const wanted = changed ? definition.sections : isState ? STATE_SECTIONS : remindingSections(definition);
  const told = wanted.flatMap((section) => sectionsFor(section, sectionInput, definition.sections));
  const all = changed || isState ? figuresTold(input, figures, changes, isState) : [];
  const sections = [...furtherFigures(all, input.now), ...(isState ? stateSections(input.now, topics) : []), ...told];
  const head = changed ? headOfChanges(input, changes, all) : isState ? headOfState(input, all) : quietHead(input);
  const day = localDay(asOf, zone);
  const counts = sections.map(({ count }) => count).join(', ');
  return {
    kind: 'edition',
    message: {
      summary: `${definition.title}, ${formatDay(day)}: ${head.summary === '' ? `${counts}.` : head.summary}`,
      blocks: headBlocks(head, sections, `${definition.title}, ${localTime(asOf, zone)}`, input.now),
    },
    facts: shownFacts(head.facts),
    parts: editionParts(sections),
  };
}

import { entityNames } from '../../curation/value-text.ts';
import { COMPARISON_LABELS, type ComparisonLabel } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Pack } from '../../model/pack.ts';
import { fold } from '../../model/text.ts';
import { VALUE_KINDS } from '../../model/value.ts';
import type { ComparedProposal } from './weighed.ts';

/** By what candidates can be picked out, in the words in which somebody names it. */
export const FILTERS = ['document', 'kind', 'label', 'property', 'subject', 'sentence'] as const;
export type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** What people call the labels, beside their own names. */
export const LABELS_SAID: Readonly<Record<string, ComparisonLabel>> = {
  ...Object.fromEntries(COMPARISON_LABELS.map((label) => [label, label])),
  corroborations: 'corroborates',
  corroboration: 'corroborates',
  refinements: 'refines',
  refinement: 'refines',
  conflict: 'conflicts',
  duplicates: 'duplicate',
  'newer state': 'newer_state',
  'newer states': 'newer_state',
  corrections: 'corrects',
  correction: 'corrects',
  denials: 'denies',
  denial: 'denies',
  doubt: 'doubts',
  plan: 'plans',
};

/** The part of what is given by name that picks candidates out. */
export function filterIn(given: Readonly<Record<string, string>>): Filter {
  return Object.fromEntries(FILTERS.flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [[name, given[name]]])));
}

export function isEmpty(filter: Filter): boolean {
  return FILTERS.every((name) => filter[name] === undefined);
}

/** As it is typed: `--document herald --kind count`. */
export function writeFilter(filter: Filter): string {
  return FILTERS.flatMap((name) => (filter[name] === undefined ? [] : [`--${name} ${filter[name]}`])).join(' ');
}

/** The document that a candidate is from, by its source. */
export function documentIdOf({ entry, content }: Proposal): string | undefined {
  return entry.passage?.source ?? content.fact.evidence[0]?.source;
}

/** Where the sentence of a candidate stands; candidates of one sentence have the same. Its own id where it is not known. */
export function sentenceOf({ entry }: Proposal): string {
  const { passage } = entry;
  return passage ? `${passage.source} ${passage.start}` : entry.fact;
}

type Vocabulary = Pick<Pack, 'entities' | 'properties'>;
type Test = (weighed: ComparedProposal) => boolean;

const NEVER: Test = () => false;

function bySentence(named: string, all: readonly ComparedProposal[]): Test {
  const found = all.find(({ proposal }) => proposal.entry.fact === named);
  const sentence = found && sentenceOf(found.proposal);
  return sentence === undefined ? NEVER : ({ proposal }) => sentenceOf(proposal) === sentence;
}

function bySubject(named: string, { entities }: Vocabulary): Test {
  const id = entityNames(entities).idOf(named);
  return ({ proposal: { content } }) => {
    const { subject } = content.fact;
    const brought = content.entities?.some((entity) => entity.id === subject && fold(entity.name) === fold(named));
    return subject === (id ?? named) || brought === true;
  };
}

function byProperty(named: string, { properties }: Vocabulary): Test {
  const folded = fold(named);
  const id = properties.find((one) => one.id === folded || fold(one.label) === folded)?.id;
  return ({ proposal }) => proposal.content.fact.property === (id ?? named);
}

function byLabel(named: string): Test {
  const label = LABELS_SAID[fold(named).replaceAll('-', ' ')] ?? LABELS_SAID[fold(named)];
  return ({ comparison }) => comparison.label === label;
}

function byKind(named: string): Test {
  const folded = fold(named).replace(/s$/u, '');
  const kind = VALUE_KINDS.find((one) => one === fold(named) || one === folded);
  return ({ proposal }) => proposal.content.fact.value.kind === kind;
}

/** Those of some candidates that a filter picks out: all that it names must hold. */
export function filtered(filter: Filter, all: readonly ComparedProposal[], vocabulary: Vocabulary): readonly ComparedProposal[] {
  const { document, kind, label, property, subject, sentence } = filter;
  const tests: Test[] = [
    ...(document === undefined ? [] : [({ proposal }: ComparedProposal) => documentIdOf(proposal) === document]),
    ...(kind === undefined ? [] : [byKind(kind)]),
    ...(label === undefined ? [] : [byLabel(label)]),
    ...(property === undefined ? [] : [byProperty(property, vocabulary)]),
    ...(subject === undefined ? [] : [bySubject(subject, vocabulary)]),
    ...(sentence === undefined ? [] : [bySentence(sentence, all)]),
  ];
  return all.filter((weighed) => tests.every((test) => test(weighed)));
}

import { passageDiffers } from '../facts/quoted/passage-differs.ts';
import { unborneFields } from '../facts/quoted/unborne.ts';
import type { Proposal } from '../facts/replay.ts';
import { type Fact, type FactContent, QUOTED_FIELDS } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import type { Source } from '../model/source.ts';
import { contentFaults } from './check-content.ts';
import type { Curated } from './curated.ts';
import { requireSentence } from './sentence-words.ts';

/**
 * Refuses content that would not be a sound fact. What was wrong with it before, and is left as it was, is no reason to
 * refuse a change of something else.
 * @throws Failure STATEMENT_NO_SENTENCE; CONTENT_INVALID, with each field that is at fault
 */
export function requireSound(id: string, content: LedgerContent, { pack }: Pick<Curated, 'pack'>, before?: LedgerContent): void {
  requireSentence(id, content, pack, before);
  const had = before ? contentFaults(before, pack) : {};
  const faults = Object.entries(contentFaults(content, pack)).filter(([field, fault]) => had[field] !== fault);
  if (faults.length === 0) return;
  const why = faults.map(([field, fault]) => `${field.replaceAll('_', ' ')}: ${fault}`).join(' ');
  throw new Failure('CONTENT_INVALID', `${id} would not be a sound fact.`, why, 'Edit it, then decide.');
}

function sourcesOf({ content }: Proposal, { pack }: Pick<Curated, 'pack'>): ReadonlyMap<string, Source> {
  return new Map([...pack.sources, ...content.sources].map((source) => [source.id, source]));
}

/** The property of a fact, where the pack has it. */
export function propertyOf({ property }: Pick<FactContent, 'property'>, { properties }: Pick<Pack, 'properties'>): Property | undefined {
  return properties.find(({ id }) => id === property);
}

/** In what the passages of a proposal say something else than a fact, in words; empty where they tell the same. */
export function differencesFrom(
  fact: Pick<Fact, keyof FactContent>,
  proposal: Proposal,
  curated: Pick<Curated, 'pack'>,
): readonly string[] {
  const sources = sourcesOf(proposal, curated);
  return proposal.content.fact.evidence.flatMap((evidence) =>
    passageDiffers(fact, evidence, sources.get(evidence.source), propertyOf(fact, curated.pack)).map(
      ({ field, says, quoted }) => `The ${field} of ${fact.id} is ${says}, and the passage says ${quoted}.`,
    ),
  );
}

/** @throws Failure PASSAGE_DIFFERS where the passage of a proposal tells something else than the fact that it is to support */
export function requireSameStatement(fact: Fact, proposal: Proposal, curated: Pick<Curated, 'pack'>): void {
  const differences = differencesFrom(fact, proposal, curated);
  if (differences.length === 0) return;
  throw new Failure(
    'PASSAGE_DIFFERS',
    `The passage of ${proposal.entry.fact} does not bear out ${fact.id}.`,
    differences.join(' '),
    'Approve it as a fact of its own, merge it into the fact that it tells, or reject it.',
  );
}

/** A fact without the reasons that its passages have made needless. */
export function withoutNeedlessReasons(fact: FactContent, known: readonly Source[], pack: Pick<Pack, 'properties'>): FactContent {
  const { unquoted, ...rest } = fact;
  const unborne = unquoted && unborneFields(fact, new Map(known.map((source) => [source.id, source])), propertyOf(fact, pack));
  if (!unquoted || !unborne) return fact;
  const needed = QUOTED_FIELDS.filter((field) => unquoted[field] !== undefined && unborne.some((one) => one.field === field));
  if (needed.length === 0) return rest;
  return { ...rest, unquoted: Object.fromEntries(needed.map((field) => [field, unquoted[field] ?? ''])) };
}

import { actsOn, type Curated, proposalOf, revisionsOf, standingRevision, versionOf } from '../../curation/curated.ts';
import { localTime } from '../../digest/lines.ts';
import type { Proposal } from '../../facts/replay.ts';
import { addressOf } from '../../model/address.ts';
import type { Fact } from '../../model/fact.ts';
import { Failure } from '../../model/failure.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { LedgerKind } from '../../model/ledger-kind.ts';
import { audiencesHere, type Context, identityOf } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { whoActed } from '../who-acted.ts';
import type { ReviewSubject } from './review-subject.ts';

/** The address under which somebody acts. */
export function curatorOf({ interaction }: Context): string {
  return addressOf(identityOf(interaction.person));
}

/** Candidates that the curator may see, oldest first. @throws Failure NOT_ALLOWED */
export function waitingHere(context: Context): readonly Proposal[] {
  requireCurator(context);
  const audiences = audiencesHere(context);
  return context.parts.curated().proposals.filter(({ content }) => audiences.includes(content.fact.audience));
}

const DONE_WORDS: Readonly<Record<LedgerKind, string>> = {
  proposed: 'put up',
  approved: 'approved',
  edited: 'edited',
  rejected: 'rejected',
  corrected: 'corrected',
  retracted: 'retracted',
  verified: 'verified',
  contested: 'disputed',
  resolved: 'ended the dispute on',
  imported: 'imported',
  merged: 'merged',
  referred: 'asked for a second pair of eyes on',
  declared: 'declared',
  withdrawn: 'withdrew',
  closed: 'closed',
  described: 'corrected what is known of',
  recalled: 'withdrew',
  restored: 'brought back',
  named: 'named',
  unnamed: 'took back the names of',
  renamed: 'gave another id to',
};

/** Who did what when, and why: `slack/T1/ben rejected lamps-relit on Friday 1 December 2023, 13:00: out of scope`. */
export function describeAct(entry: LedgerEntry, context: Context): string {
  const who = whoActed(entry, context).replace(/^you$/u, 'You');
  const into = entry.kind === 'merged' ? ` into ${entry.into}` : entry.kind === 'renamed' ? ` (${entry.to})` : '';
  return `${who} ${DONE_WORDS[entry.kind]} ${entry.fact}${into} on ${localTime(entry.at, context.parts.bot().pack.time_zone)}: ${entry.why}`;
}

/** Somebody else was first. */
export function decidedAlready(entry: LedgerEntry, context: Context): Failure {
  const why = `Before that, ${describeAct(entry, context).replace(/^You /u, 'you ')}`;
  return new Failure('ALREADY_DECIDED', 'This has changed since you saw it.', why, 'Go on with the next one, or look at its history.');
}

function unknownCandidate(id: string): Failure {
  return new Failure(
    'CANDIDATE_UNKNOWN',
    `There is no candidate ${id}.`,
    'None waits under this name.',
    'Write “review list” for those that wait.',
  );
}

/** The audience of whatever an id named last. */
function lastAudience(id: string, curated: Curated): string | undefined {
  const acts = actsOn(id, curated);
  const ofDocument = acts.findLast((entry) => 'audience' in entry);
  if (ofDocument && 'audience' in ofDocument) return ofDocument.audience;
  const content = acts.findLast((entry) => 'content' in entry && entry.content !== undefined);
  if (content && 'content' in content) return content.content?.fact.audience;
  return revisionsOf(id, curated).at(-1)?.audience;
}

/** Whether anything of this id, standing or past, may be shown here. */
export function isKnownHere(id: string, context: Context): boolean {
  const audience = lastAudience(id, context.parts.curated());
  return audience !== undefined && audiencesHere(context).includes(audience);
}

/** The audience of an act: that of what it says, or of what was last said of its fact before it. */
function audienceOfAct(entry: LedgerEntry, { parts }: Context): string | undefined {
  if ('audience' in entry) return entry.audience;
  const curated = parts.curated();
  const acts = actsOn(entry.fact, curated);
  const upTo = acts.slice(0, acts.findIndex(({ id }) => id === entry.id) + 1);
  const said = upTo.findLast((one) => 'content' in one && one.content !== undefined);
  if (said && 'content' in said) return said.content?.fact.audience;
  return entry.before?.fact.audience ?? curated.shipped.facts.find(({ id }) => id === entry.fact)?.audience;
}

/** Whether an act may not be told here: it is as if absent. Names are nobody's secret; gaps are told to whom they are for. */
export function isAbsentHere(entry: LedgerEntry, context: Context): boolean {
  if (entry.kind === 'named' || entry.kind === 'unnamed' || entry.kind === 'renamed') return false;
  const open = audiencesHere(context);
  if (entry.kind === 'declared' || entry.kind === 'withdrawn') {
    const gap = entry.kind === 'declared' ? entry.gap : context.parts.bot().pack.gaps.find(({ id }) => id === entry.fact);
    return gap?.audience !== undefined && !open.includes(gap.audience);
  }
  const audience = audienceOfAct(entry, context);
  return audience === undefined || !open.includes(audience);
}

/** @throws Failure ALREADY_DECIDED where others have acted since whoever acts saw it */
export function requireSeen({ id, version }: ReviewSubject, context: Context): void {
  const curated = context.parts.curated();
  const last = actsOn(id, curated).at(-1);
  if (version !== undefined && version !== versionOf(id, curated) && last) throw decidedAlready(last, context);
}

/**
 * A candidate to act on. One that the curator may not see is as if absent.
 * @throws Failure NOT_ALLOWED, CANDIDATE_UNKNOWN, or ALREADY_DECIDED where others have acted since it was seen
 */
export function candidateFor(subject: ReviewSubject, context: Context): Proposal {
  requireCurator(context);
  const curated = context.parts.curated();
  const proposal = proposalOf(subject.id, curated);
  const audiences = audiencesHere(context);
  if (proposal && audiences.includes(proposal.content.fact.audience)) {
    requireSeen(subject, context);
    return proposal;
  }
  const last = actsOn(subject.id, curated).at(-1);
  const wasCandidate = actsOn(subject.id, curated).some(({ kind }) => kind === 'proposed');
  if (!proposal && last && wasCandidate && isKnownHere(subject.id, context)) throw decidedAlready(last, context);
  throw unknownCandidate(subject.id);
}

/**
 * A fact that stands, to act on. One that the curator may not see is as if absent.
 * @throws Failure NOT_ALLOWED, FACT_UNKNOWN, or ALREADY_DECIDED where others have acted since it was seen
 */
export function factFor(subject: ReviewSubject, context: Context): Fact {
  requireCurator(context);
  const fact = standingRevision(subject.id, context.parts.curated());
  if (fact && audiencesHere(context).includes(fact.audience)) {
    requireSeen(subject, context);
    return fact;
  }
  throw new Failure(
    'FACT_UNKNOWN',
    `There is no fact ${subject.id}.`,
    'None is held under this name.',
    'Find it by searching for its words.',
  );
}

/** Whether a candidate of this id waits that may be shown here. @throws Failure NOT_ALLOWED */
export function waitsHere(id: string, context: Context): boolean {
  return waitingHere(context).some(({ entry }) => entry.fact === id);
}

/** How a button or form names a candidate or fact as it stands now. */
export function reviewSubjectOf(id: string, { parts }: Context): ReviewSubject {
  return { id, version: versionOf(id, parts.curated()) };
}

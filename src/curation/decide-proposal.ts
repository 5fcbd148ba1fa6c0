import type { Proposal } from '../facts/replay.ts';
import { withEvidence } from '../intake/compare/merge-evidence.ts';
import { firstDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import { sameText } from '../model/same-text.ts';
import type { Source } from '../model/source.ts';
import { type Act, actOn } from './act.ts';
import { withEntitiesHeld } from './brought-entities.ts';
import { type Curated, contentOf } from './curated.ts';
import { type Hand, isAtTerminal } from './hand.ts';
import { requireFitToSucceed, requireReadingKept, stanceOf } from './keep-reading.ts';
import { requireSameStatement, requireSound, withoutNeedlessReasons } from './require-borne-out.ts';

/** Entries that are written together or not at all. */
export type DecisionEntries = readonly LedgerEntry[];

/** The content that a proposal brings, its documents once each. */
function joinedSources(...lists: readonly (readonly Source[])[]): Source[] {
  return [...new Map(lists.flat().map((source) => [source.id, source])).values()];
}

/**
 * Whether somebody may not decide on a proposal: another curator is asked for, and they are the one who asks, or sit at a
 * terminal. A terminal takes whatever name it is given, so it is nobody's second pair of eyes.
 */
export function isLeftToAnother({ referred }: Pick<Proposal, 'referred'>, hand: Hand): boolean {
  return referred !== undefined && (referred.by === hand.by || isAtTerminal(hand));
}

/** @throws Failure OTHER_CURATOR_NEEDED where another curator is to decide */
export function requireOtherThanReferrer(proposal: Proposal, hand: Hand): void {
  const { referred } = proposal;
  if (!referred || !isLeftToAnother(proposal, hand)) return;
  if (referred.by !== hand.by) {
    throw new Failure(
      'OTHER_CURATOR_NEEDED',
      'Another curator decides on this candidate, on a platform that proves who they are.',
      `${referred.by} asked for a second pair of eyes (${referred.why}), and at a terminal anybody can give any name.`,
      'Decide in Slack or Teams, or let whoever asked undo the request.',
    );
  }
  throw new Failure(
    'OTHER_CURATOR_NEEDED',
    'Another curator decides on this candidate.',
    `You asked for a second pair of eyes: ${referred.why}`,
    'Leave it to them, or undo your request.',
  );
}

function passageOf({ entry }: Proposal) {
  return entry.passage && { passage: entry.passage };
}

/**
 * Makes a fact of a proposal, as it stands or with other content; `grounds` are why its passage is read otherwise.
 * @throws Failure OTHER_CURATOR_NEEDED; READING_LOST where the content drops that it is denied, in doubt or yet to come;
 *   CONTENT_INVALID where its quotations do not bear it out or it is unsound otherwise
 */
export function approve(
  proposal: Proposal,
  act: Act,
  curated: Curated,
  said: LedgerContent = proposal.content,
  grounds = '',
): DecisionEntries {
  requireOtherThanReferrer(proposal, act);
  const content = withEntitiesHeld(said, curated.pack);
  requireReadingKept(proposal.content.fact, content.fact, grounds);
  requireSound(proposal.entry.fact, content, curated);
  const why = grounds.trim() === '' ? act.why : grounds.trim();
  return [{ ...actOn(proposal.entry.fact, { ...act, why }, curated), kind: 'approved', ...passageOf(proposal), content }];
}

/** Makes a fact of a proposal and marks it as disputed. @throws Failure OTHER_CURATOR_NEEDED, CONTENT_INVALID */
export function approveAsDisputed(proposal: Proposal, act: Act, curated: Curated): DecisionEntries {
  const { content } = proposal;
  const contested = { at: act.at, by: act.by, reason: act.why };
  return approve(proposal, act, curated, { ...content, fact: { ...content.fact, contested } });
}

/**
 * Makes a fact of a proposal in place of one that is held, from a day on: the new one supersedes it. The old one stays as
 * it is, so that whoever asks as of a day before is answered as then.
 *
 * @param from the day (`YYYY-MM-DD`) from which the new one holds; without it from its announcement on
 * @throws Failure OTHER_CURATOR_NEEDED, CONTENT_INVALID; NOT_ALLOWED for a proposal that fewer may see: the others would be
 *   left without either; READING_LOST for what is in doubt or yet to come in place of what is so
 */
export function approveAsSuccessor(proposal: Proposal, old: Fact, act: Act, curated: Curated, from?: string): DecisionEntries {
  if (!mayStandUnder(proposal, old, curated)) throw tooNarrowToReplace(old);
  requireFitToSucceed(proposal.content.fact, old);
  const { content } = proposal;
  const isLater = from !== undefined && from > firstDay(content.fact.announced);
  const supersedes = { type: 'supersedes' as const, fact: old.id, ...(isLater && { from }) };
  const relations = [...content.fact.relations.filter(({ fact }) => fact !== old.id), supersedes];
  return approve(proposal, act, curated, { ...content, fact: { ...content.fact, relations } });
}

/**
 * Corrects the fact that a later version of its document tells otherwise: the fact says what the proposal says, on the
 * proposal's evidence, and readers are told that it was wrong.
 * @throws Failure OTHER_CURATOR_NEEDED, CONTENT_INVALID; NOT_ALLOWED for a proposal that fewer may see than the fact
 */
export function approveAsCorrection(proposal: Proposal, fact: Fact, act: Act, curated: Curated): DecisionEntries {
  requireOtherThanReferrer(proposal, act);
  if (!mayStandUnder(proposal, fact, curated)) throw tooNarrowToReplace(fact);
  const held = contentOf(fact);
  const { relations, asked_as, audience, review_by } = held.fact;
  const proposed = withEntitiesHeld(proposal.content, curated.pack);
  const said = { ...proposed.fact, id: fact.id, relations, asked_as, audience, ...(review_by !== undefined && { review_by }) };
  const content = { ...held, fact: said, sources: proposed.sources, ...(proposed.entities && { entities: proposed.entities }) };
  requireSound(fact.id, content, curated, held);
  return [
    { ...actOn(fact.id, act, curated), kind: 'corrected', content },
    { ...actOn(proposal.entry.fact, act, curated), kind: 'merged', ...passageOf(proposal), into: fact.id },
  ];
}

/**
 * Says a proposal otherwise before anybody decides on it; `grounds`, in the curator's words, become the reason of the act.
 * @throws Failure NOTHING_CHANGED, CONTENT_INVALID; READING_LOST where it drops without grounds that it is denied, in doubt or
 *   yet to come
 */
export function editProposal(proposal: Proposal, content: LedgerContent, act: Act, curated: Curated, grounds = ''): DecisionEntries {
  if (sameText(proposal.content, content)) throw nothingChanged();
  requireReadingKept(proposal.content.fact, content.fact, grounds);
  requireSound(proposal.entry.fact, content, curated, proposal.content);
  const why = grounds.trim() === '' ? act.why : grounds.trim();
  return [{ ...actOn(proposal.entry.fact, { ...act, why }, curated), kind: 'edited', content }];
}

/** Turns a proposal down. @throws Failure OTHER_CURATOR_NEEDED */
export function reject(proposal: Proposal, act: Act, curated: Curated): DecisionEntries {
  requireOtherThanReferrer(proposal, act);
  return [{ ...actOn(proposal.entry.fact, act, curated), kind: 'rejected', ...passageOf(proposal) }];
}

/** Asks that another curator decides. */
export function refer(proposal: Proposal, act: Act, curated: Curated): DecisionEntries {
  return [{ ...actOn(proposal.entry.fact, act, curated), kind: 'referred' }];
}

/** Whether evidence for one audience may stand under a fact for another: a quotation is never shown to a wider circle. */
export function mayStandUnder(proposal: Proposal, fact: Pick<Fact, 'audience'>, { pack }: Pick<Curated, 'pack'>): boolean {
  const { audiences } = pack;
  return audiences.indexOf(proposal.content.fact.audience) <= audiences.indexOf(fact.audience);
}

/**
 * Puts the passages of proposals under a fact that is held: each proposal is `merged`, the fact is `edited` once. A denial
 * contradicts a fact that says so.
 * @throws Failure OTHER_CURATOR_NEEDED; NOT_ALLOWED for a passage that fewer may see than the fact; READING_LOST for one that
 *   leaves open or plans what the fact says; PASSAGE_DIFFERS for one that says something else
 */
export function mergeInto(fact: Fact, proposals: readonly Proposal[], act: Act, curated: Curated): DecisionEntries {
  for (const proposal of proposals) {
    requireOtherThanReferrer(proposal, act);
    if (!mayStandUnder(proposal, fact, curated)) throw tooNarrow(fact);
    if (stanceOf(proposal.content.fact, fact) === 'supports') requireSameStatement(fact, proposal, curated);
  }
  const held = contentOf(fact);
  const sources = joinedSources(...proposals.map((proposal) => proposal.content.sources));
  const together = proposals.reduce(
    (target, proposal) => withEvidence(target, proposal.content.fact, stanceOf(proposal.content.fact, fact)),
    held.fact,
  );
  const content = { ...held, fact: withoutNeedlessReasons(together, [...curated.pack.sources, ...sources], curated.pack) };
  requireSound(fact.id, { ...content, sources }, curated, held);
  const merged = proposals.map(
    (proposal): LedgerEntry => ({
      ...actOn(proposal.entry.fact, act, curated),
      kind: 'merged',
      ...passageOf(proposal),
      into: fact.id,
    }),
  );
  if (sameText(content, held)) return merged;
  return [...merged, { ...actOn(fact.id, act, curated), kind: 'edited', content: { ...content, sources } }];
}

/** What is said of an act that would leave everything as it is. */
export function nothingChanged(): Failure {
  return new Failure('NOTHING_CHANGED', 'Nothing would change.', 'It says so already.', 'Change something, or leave it as it is.');
}

function tooNarrowToReplace(fact: Fact): Failure {
  return new Failure(
    'NOT_ALLOWED',
    `The candidate cannot take the place of ${fact.id}.`,
    `Fewer people may see it than the fact, which is for ${fact.audience}: the others would be left with nothing.`,
    'Approve it beside the fact, or widen its audience first.',
  );
}

function tooNarrow(fact: Fact): Failure {
  return new Failure(
    'NOT_ALLOWED',
    `The passage cannot stand under ${fact.id}.`,
    `Fewer people may see it than the fact, which is for ${fact.audience}.`,
    'Approve it as a fact of its own, or choose a fact for the same circle.',
  );
}

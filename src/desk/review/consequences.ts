import { revisionsOf, standingRevision } from '../../curation/curated.ts';
import type { DecisionEntries } from '../../curation/decide-proposal.ts';
import type { Evidence, Fact, FactContent } from '../../model/fact.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { sameText } from '../../model/same-text.ts';
import { capitalised } from '../../model/text.ts';
import type { Context } from '../context.ts';
import { notifiedReaders } from './notified-readers.ts';
import { isKnownHere } from './visible.ts';

/** Gaps and names are no secret of an audience. */
const FOR_ALL_CURATORS: ReadonlySet<LedgerEntry['kind']> = new Set(['declared', 'withdrawn', 'named', 'unnamed']);

const passages = (count: number) => (count === 1 ? '1 passage' : `${count} passages`);
const quoted = ({ source, quote }: Evidence) => `${source}: “${quote}”`;

/** The digests that show a fact as a key figure. */
function digestsShowing(id: string, context: Context): readonly string[] {
  const { figures, digests } = context.parts.bot().pack;
  const names = new Set(figures.filter(({ fact }) => fact === id).map(({ name }) => name));
  const shows = ({ sections, figures: chosen }: (typeof digests)[number]) =>
    sections.includes('key_figures') && [...names].some((name) => chosen === undefined || chosen.includes(name));
  return names.size === 0 ? [] : digests.filter(shows).map(({ name }) => name);
}

function inDigests(id: string, context: Context): string {
  const names = digestsShowing(id, context);
  return names.length === 0 ? '' : ` It is a key figure of ${names.length === 1 ? 'the digest' : 'the digests'} ${names.join(', ')}.`;
}

/** Facts that name one in a relation. */
function relatedTo(id: string, context: Context): string {
  const facts = context.parts
    .curated()
    .pack.facts.filter(({ relations, recorded }) => recorded.until === undefined && relations.some(({ fact }) => fact === id));
  return facts.length === 0 ? '' : ` ${facts.map((fact) => fact.id).join(', ')} refer${facts.length === 1 ? 's' : ''} to it.`;
}

/** The last revision of a fact that said this and was ended: whoever was shown it is told that it stands again. */
function revisionSaying(content: FactContent, context: Context): Fact | undefined {
  const { recorded: _, contested: _marked, ...said } = content;
  return revisionsOf(content.id, context.parts.curated()).findLast(({ topic: _topic, recorded, contested: _contested, ...fact }) => {
    return recorded.until !== undefined && sameText(fact, said);
  });
}

async function ofApproved(content: FactContent, context: Context): Promise<string> {
  const before = revisionSaying(content, context);
  const told = before ? ` ${capitalised(await notifiedReaders(before, context))}.` : '';
  return `${content.id} stands again: ${content.statement}${told}${inDigests(content.id, context)}`;
}

async function ofRetracted(held: Fact, context: Context): Promise<string> {
  const { id, statement, evidence } = held;
  return `${id} is no fact any more: ${statement} It goes with ${passages(evidence.length)}; ${await notifiedReaders(held, context)}.${inDigests(id, context)}${relatedTo(id, context)}`;
}

async function ofCorrected(content: FactContent, held: Fact | undefined, context: Context): Promise<string> {
  const told = held ? ` ${capitalised(await notifiedReaders(held, context))}.` : '';
  return `${content.id} says again: ${content.statement}${told}${inDigests(content.id, context)}`;
}

function ofEdited(content: FactContent, held: Fact | undefined): string {
  const before = held?.evidence ?? [];
  const has = (list: readonly Evidence[], one: Evidence) => list.some(({ source, quote }) => source === one.source && quote === one.quote);
  const gone = before.filter((one) => !has(content.evidence, one));
  const back = content.evidence.filter((one) => !has(before, one));
  const changes = [
    ...(gone.length > 0 ? [`without ${gone.map(quoted).join(', ')}`] : []),
    ...(back.length > 0 && held ? [`with ${back.map(quoted).join(', ')}`] : []),
  ];
  const evidence = changes.length === 0 ? '' : `, ${changes.join(' and ')}`;
  return `${content.id} is said as before, on ${passages(content.evidence.length)}${evidence}: ${content.statement}`;
}

async function consequenceOf(entry: LedgerEntry, context: Context): Promise<string | undefined> {
  const { kind, fact } = entry;
  const held = standingRevision(fact, context.parts.curated());
  switch (kind) {
    case 'proposed':
      return `${fact} waits for a decision again.`;
    case 'retracted':
      return held ? ofRetracted(held, context) : undefined;
    case 'approved':
      return entry.content ? ofApproved(entry.content.fact, context) : undefined;
    case 'corrected':
      return ofCorrected(entry.content.fact, held, context);
    case 'edited':
      return ofEdited(entry.content.fact, held);
    case 'contested':
      return `${fact} is contested again.`;
    case 'resolved':
      return `${fact} is contested no longer.`;
    case 'declared':
      return `The gap ${fact} is declared again.`;
    case 'withdrawn':
      return `The gap ${fact} is withdrawn again.`;
    case 'restored':
      return `The document ${fact} counts again.`;
    case 'described':
      return `Of the document ${fact} is known again what was known before.`;
    case 'named':
      return `${fact} is known by the names that it had before.`;
    case 'unnamed':
      return `The names that were given to ${fact} are known no longer.`;
    default:
      return undefined;
  }
}

/** What comes of taking a decision back, a line for each entry that does so: asked before it is written. */
export async function consequencesOf(restored: DecisionEntries, context: Context): Promise<readonly string[]> {
  const shown = restored.filter(({ kind, fact }) => FOR_ALL_CURATORS.has(kind) || isKnownHere(fact, context));
  const lines = await Promise.all(shown.map((entry) => consequenceOf(entry, context)));
  return lines.filter((line) => line !== undefined);
}

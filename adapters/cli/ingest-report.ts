import { bringsWords, describeFailure, type Failure, remarkText, type Source } from '../../src/index.ts';
import type { Archived } from '../documents/archiving.ts';
import { counted } from './briefs-call.ts';

/** What became of one document, or of something that was to be one. */
export type Ingested =
  | (Archived & { readonly name: string })
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'passed_over'; readonly name: string; readonly why: string };

type Taken = Extract<Ingested, { kind: 'taken' }>['taken'];

/** What is told of each document beyond the numbers. */
export interface ReportDetail {
  readonly candidates: boolean;
  readonly removed: boolean;
}

const LONGEST_SHOWN = 160;

/** Text of a document on one line of a terminal: no control or invisible characters, shortened. */
function shown(text: string, longest = LONGEST_SHOWN): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** How many of each there are: `2 new, 1 conflicts`. */
function tally(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  return Array.from(counts, ([name, { length }]) => `${length} ${name.replaceAll('_', ' ')}`).join(', ');
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(11)} ${text}\n`;
}

function candidateRows({ candidates }: Taken): string {
  return candidates
    .map(({ candidate, comparison, id }) => {
      const touched = comparison.fact === undefined ? '' : ` ${comparison.fact}`;
      const remarks = [...candidate.remarks, ...comparison.remarks].map((remark) => `      ${shown(remarkText(remark))}\n`);
      const head = `    [${comparison.label.replaceAll('_', ' ')}${touched}] ${shown(candidate.statement === '' ? `No sentence yet for “${candidate.quote.text}”` : candidate.statement)} (${id})\n`;
      const brings = bringsWords(candidate.brings ? [candidate.brings] : []);
      const brought = brings === undefined ? '' : `      ${shown(brings)}\n`;
      return `${head}      at ${candidate.passage.start}: ${shown(candidate.passage.text, 300)}\n      ${shown(comparison.why)}\n${brought}${remarks.join('')}`;
    })
    .join('');
}

/** What a later version of a document changes of what was taken from the earlier ones. */
function versionRows({ version }: Taken): string {
  if (!version) return '';
  const { of, number, after, ground, unchanged, changed, gone } = version;
  const by = {
    guid: 'its name in the feed or mail',
    address: 'its address',
    title: 'publisher, title and day',
    correction: 'a word at its head',
  };
  const counts = `${unchanged} as before, ${changed} changed${gone.length === 0 ? '' : `; not told any more or otherwise: ${gone.join(', ')}`}`;
  return row('version', `${number} of ${of}, after ${after} (told by ${by[ground]}): ${counts}`);
}

function describeTaken(name: string, taken: Taken, { candidates, removed }: ReportDetail): string {
  const { document, omitted } = taken;
  const { source, format, near } = document;
  const { date, time, basis, note } = source.published;
  const labels = taken.candidates.map(({ comparison }) => comparison.label);
  const left = [
    omitted > 0 ? `; ${omitted} more were left out, beyond the number proposed from one document` : '',
    taken.cutShort ? '; its end was not searched for more' : '',
  ].join('');
  return [
    `${source.id}: ${shown(source.title)}\n`,
    row('received as', `${shown(name)}, ${format}, ${document.text.length} characters, SHA-256 ${source.sha256.slice(0, 16)}`),
    row('published', `${date}${time === undefined ? '' : ` ${time}`} (${basis}: ${shown(note, 300)})`),
    row('from', `${shown(source.publisher)}, ${source.tier}; language ${source.language}; for ${document.audience}`),
    row('removed', document.removed.length === 0 ? 'nothing' : tally(document.removed.map(({ reason }) => reason))),
    removed ? document.removed.map(({ reason, text }) => `    [${reason.replaceAll('_', ' ')}] ${shown(text)}\n`).join('') : '',
    ...near.map(({ source: other, likeness }) =>
      row('near', `${Math.round(likeness * 100)} % alike: ${other}${other === taken.sameAs ? ', the same text in other bytes' : ''}`),
    ),
    versionRows(taken),
    row('candidates', labels.length === 0 ? `none${left}` : `${labels.length}: ${tally(labels)}${left}`),
    candidates ? candidateRows(taken) : '',
  ].join('');
}

const DESCRIBED = ['publisher', 'title', 'published', 'tier', 'url', 'licence'] as const;

/** What an act says otherwise of a document, in words: `publisher “Desk Report”, not “Not named”`. */
function saidOtherwise({ source, was }: { readonly source: Source; readonly was: Source }): string {
  const text = (of: Source, field: (typeof DESCRIBED)[number]) => (field === 'published' ? of.published.date : (of[field] ?? 'none'));
  const changed = DESCRIBED.filter((field) => text(source, field) !== text(was, field));
  return changed.map((field) => `${field} “${shown(text(source, field))}”, not “${shown(text(was, field))}”`).join('; ');
}

function describeHeld({ name, document, withdrawn, described }: Ingested & { readonly kind: 'held' }): string {
  const held = `${shown(name)}: already held as ${document.source.id}`;
  if (withdrawn)
    return `${held}, which was withdrawn (${shown(withdrawn.why)}); bring it back with npm run review -- restore ${document.source.id}\n`;
  if (!described) return `${held}; nothing changes\n`;
  const { added, replaced, closed } = described.again;
  const again = `read again: ${added} added, ${replaced} replaced, ${closed} closed`;
  return `${held}; now said of it: ${saidOtherwise(described.act)}; ${again}. See what rests on it: npm run review -- document ${document.source.id}\n`;
}

/** What became of one document, for the terminal. */
export function describeIngested(ingested: Ingested, shownToo: ReportDetail): string {
  switch (ingested.kind) {
    case 'taken':
      return describeTaken(ingested.name, ingested.taken, shownToo);
    case 'held':
      return describeHeld(ingested);
    case 'passed_over':
      return `${shown(ingested.name)}: passed over, ${ingested.why}\n`;
    case 'failed':
      return `${describeFailure(ingested.failure)}\n`;
  }
}

/** How it all ended, and what to do next. */
export function describeSummary(all: readonly Ingested[], dryRun: boolean): string {
  const of = (kind: Ingested['kind']) => all.filter((one) => one.kind === kind).length;
  const proposals = all.reduce((sum, one) => sum + (one.kind === 'taken' ? one.taken.proposals.length : 0), 0);
  const parts = [
    `${counted(of('taken'), 'document')} ${dryRun ? 'would be archived' : 'archived'}`,
    ...(of('held') > 0 ? [`${of('held')} already held`] : []),
    ...(of('passed_over') > 0 ? [`${of('passed_over')} passed over`] : []),
    ...(of('failed') > 0 ? [`${of('failed')} failed`] : []),
  ];
  const proposed =
    proposals > 0 ? `, ${counted(proposals, 'candidate')} ${dryRun ? 'would wait' : proposals === 1 ? 'waits' : 'wait'} for review` : '';
  const next = proposals > 0 && !dryRun ? 'Next: npm run review\n' : '';
  const failed = all.flatMap((one) =>
    one.kind === 'failed' && all.length > 1 ? [`  ${shown(one.name)}: ${shown(one.failure.why)}\n`] : [],
  );
  return `${parts.join(', ')}${proposed}.\n${failed.length > 0 ? `Failed:\n${failed.join('')}` : ''}${next}`;
}

function takenJson(name: string, taken: Taken) {
  const { text, ...head } = taken.document;
  return {
    name,
    ...head,
    characters: text.length,
    same_as: taken.sameAs,
    omitted: taken.omitted,
    cut_short: taken.cutShort,
    versions: taken.version,
    closed: taken.closings.map(({ fact, why }) => ({ id: fact, why })),
    candidates: taken.candidates,
  };
}

function heldJson({ name, document, withdrawn, described }: Ingested & { readonly kind: 'held' }) {
  if (withdrawn) return { name, source: document.source.id, withdrawn: withdrawn.why };
  if (!described) return { name, source: document.source.id };
  const { entries: _, ...again } = described.again;
  return { name, source: document.source.id, described: described.act.source, was: described.act.was, again };
}

/** Everything, as one object. */
export function ingestedJson(all: readonly Ingested[], dryRun: boolean) {
  return {
    dry_run: dryRun,
    documents: all.flatMap((one) => (one.kind === 'taken' ? [takenJson(one.name, one.taken)] : [])),
    held: all.flatMap((one) => (one.kind === 'held' ? [heldJson(one)] : [])),
    passed_over: all.flatMap((one) => (one.kind === 'passed_over' ? [{ name: one.name, why: one.why }] : [])),
    failed: all.flatMap(({ name, ...one }) => {
      if (one.kind !== 'failed') return [];
      const { code, message, why, remedy } = one.failure;
      return [{ name, code, message, why, remedy }];
    }),
  };
}

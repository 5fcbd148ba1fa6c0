import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack, SourceBefore } from '../model/pack.ts';
import { sameText } from '../model/same-text.ts';
import type { Source } from '../model/source.ts';

export type DescribedEntry = LedgerEntry & { readonly kind: 'described' };
export type RecalledEntry = LedgerEntry & { readonly kind: 'recalled' };

/** What curators did to one document. */
export interface DocumentActs {
  /** Each correction of what is known of it, in order. */
  readonly described: readonly DescribedEntry[];
  /** The act that withdrew it, while it is withdrawn. */
  readonly recalled?: RecalledEntry;
}

const NO_ACTS: DocumentActs = { described: [] };
/** What was made of entries, with how many there were: they only ever grow. */
const kept = new WeakMap<readonly LedgerEntry[], { readonly count: number; readonly acts: ReadonlyMap<string, DocumentActs> }>();

function after(acts: DocumentActs, entry: LedgerEntry): DocumentActs {
  switch (entry.kind) {
    case 'described':
      return { ...acts, described: [...acts.described, entry] };
    case 'recalled':
      return { ...acts, recalled: entry };
    case 'restored':
      return { described: acts.described };
    default:
      return acts;
  }
}

/** What curators did to documents, by the ids under which facts cite them. */
export function documentActs(entries: readonly LedgerEntry[]): ReadonlyMap<string, DocumentActs> {
  const known = kept.get(entries);
  if (known?.count === entries.length) return known.acts;
  const acts = new Map<string, DocumentActs>();
  for (const entry of entries)
    if (entry.kind === 'described' || entry.kind === 'recalled' || entry.kind === 'restored')
      acts.set(entry.fact, after(acts.get(entry.fact) ?? NO_ACTS, entry));
  kept.set(entries, { count: entries.length, acts });
  return acts;
}

/** What an act corrects of a document, over what is known of it otherwise. */
function corrected(source: Source, { source: now, was }: DescribedEntry): Source {
  const { url, note, ...held } = source;
  const isOther = <K extends keyof Source>(field: K) => !sameText({ said: now[field] }, { said: was[field] });
  const web = isOther('url') ? now.url : url;
  const remark = isOther('note') ? now.note : note;
  return {
    ...held,
    publisher: isOther('publisher') ? now.publisher : held.publisher,
    title: isOther('title') ? now.title : held.title,
    published: isOther('published') ? now.published : held.published,
    licence: isOther('licence') ? now.licence : held.licence,
    tier: isOther('tier') ? now.tier : held.tier,
    ...(web !== undefined && { url: web }),
    ...(remark !== undefined && { note: remark }),
  };
}

/** What is known of a document by now: as it was read, with what curators corrected. */
export function asDescribed(source: Source, entries: readonly LedgerEntry[]): Source {
  return (documentActs(entries).get(source.id) ?? NO_ACTS).described.reduce(corrected, source);
}

/** Whether a document was withdrawn, and by which act. */
export function recallOf(id: string, entries: readonly LedgerEntry[]): RecalledEntry | undefined {
  return documentActs(entries).get(id)?.recalled;
}

/** Sources as they are known by now, and as they were until each correction, in the order of the corrections. */
export function describeSources(
  sources: readonly Source[],
  entries: readonly LedgerEntry[],
): { readonly sources: readonly Source[]; readonly sourcesBefore?: readonly SourceBefore[] } {
  const acts = documentActs(entries);
  if (!sources.some(({ id }) => (acts.get(id)?.described.length ?? 0) > 0)) return { sources };
  const before: SourceBefore[] = [];
  const now = sources.map((source) =>
    (acts.get(source.id)?.described ?? []).reduce((known, entry) => {
      before.push({ source: entry.was, until: entry.at });
      return corrected(known, entry);
    }, source),
  );
  return { sources: now, sourcesBefore: before.toSorted((one, other) => Date.parse(one.until) - Date.parse(other.until)) };
}

/** The pack with its sources as they were known at an instant; the very same one where none was corrected since. */
export function withSourcesAsKnown(pack: Pack, instant: number): Pack {
  const later = (pack.sourcesBefore ?? []).filter(({ until }) => Date.parse(until) > instant);
  if (later.length === 0) return pack;
  const then = new Map(later.toReversed().map(({ source }) => [source.id, source]));
  return { ...pack, sources: pack.sources.map((source) => then.get(source.id) ?? source) };
}

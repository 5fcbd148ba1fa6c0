import { voiceWord } from '../../answer/wording.ts';
import { revisionsOf } from '../../curation/curated.ts';
import { recallOf } from '../../facts/documents-described.ts';
import type { FactView } from '../../facts/view.ts';
import type { Document } from '../../model/document.ts';
import type { Evidence, Fact, RelationType } from '../../model/fact.ts';
import { Failure } from '../../model/failure.ts';
import { formatDay } from '../../model/format.ts';
import type { Conversation } from '../../model/interaction.ts';
import type { Source } from '../../model/source.ts';
import { documentIn } from '../archived-passage.ts';
import { audiencesHere, type Context, packHere, tenantSeen, withStore } from '../context.ts';
import { factFields, factValue } from '../review/fact-words.ts';
import { type FactLine, factLine } from './fact-line.ts';

/** A quotation with what stands around it, where its document is archived. */
export interface EvidenceShown {
  readonly source: string;
  readonly publisher: string;
  readonly title: string;
  /** As it is known, in words. */
  readonly published: string;
  readonly tier: string;
  readonly url?: string;
  readonly quote: string;
  readonly voice: string;
  readonly contradicts: boolean;
  readonly passage?: { readonly before: string; readonly after: string };
  /** Why there is none, and how it can be brought. */
  readonly missing?: string;
}

/** What a fact said for a time: when it was known in public, and when it stood in the store. */
export interface RevisionShown {
  readonly value: string;
  readonly statement: string;
  readonly announced: string;
  /** From which day to which it holds, where that is told. */
  readonly holds?: string;
  /** Instants. */
  readonly recorded: string;
  readonly until?: string;
  /** What a curator did; absent for what came with the pack. */
  readonly act?: string;
  /** Shown to curators alone. */
  readonly by?: string;
  readonly reason?: string;
}

export interface RelationShown {
  readonly words: string;
  readonly fact: FactLine;
}

/** A message in which a fact was shown. */
export interface PostingShown {
  readonly kind: string;
  readonly platform: string;
  /** The place; a conversation of one person is not named. */
  readonly place: string;
  readonly at: string;
}

/** All that is known of one fact. */
export interface FactPage {
  readonly line: FactLine;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly evidence: readonly EvidenceShown[];
  /** What else is said on the same, and in what it differs. */
  readonly readings: readonly FactLine[];
  readonly differences: readonly string[];
  readonly relations: readonly RelationShown[];
  readonly history: readonly RevisionShown[];
  /** Where it was shown; known to curators alone, who tell its readers. */
  readonly shown?: readonly PostingShown[];
}

const OUTGOING: Readonly<Record<RelationType, string>> = {
  supersedes: 'Supersedes',
  part_of: 'Is part of',
  counts_toward: 'Counts toward',
  restates: 'Restates',
  equivalent_in: 'Is the same money as',
};
const INCOMING: Readonly<Record<RelationType, string>> = {
  supersedes: 'Superseded by',
  part_of: 'Has as a part',
  counts_toward: 'Reached in part by',
  restates: 'Restated by',
  equivalent_in: 'Is the same money as',
};
/** Characters around a quotation. */
const AROUND = 320;
const POSTINGS_SHOWN = 30;

/** Says of a quotation why nothing stands around it, and what brings it where something can. */
function missingPassage(source: string, found: Document | 'away' | undefined, known: Source | undefined, { parts }: Context): string {
  if (found === 'away') return 'The archive cannot be read at the moment, so what stands around it is not shown.';
  if (found) return 'The archived text does not have it letter by letter, so nothing is shown around it.';
  if (recallOf(source, parts.curated().entries)) return 'Its document is withdrawn, so what stands around it is not shown.';
  const file = known ? `the file ${known.document}` : 'the document';
  return `Only the quotation is held: its document is not archived here, so what stands around it is missing. To bring it, take in ${file}: npm run ingest -- FOLDER.`;
}

async function evidenceShown({ source, quote, voice, stance }: Evidence, view: FactView, context: Context): Promise<EvidenceShown> {
  const known = view.source(source);
  const found = await withStore(context, ({ documents }) => documentIn(documents, source, context)).catch(() => 'away' as const);
  const document = found === 'away' ? undefined : found;
  const at = document?.text.indexOf(quote) ?? -1;
  const passage =
    document && at >= 0
      ? {
          before: document.text.slice(Math.max(0, at - AROUND), at).replace(/^\S*\s/u, ''),
          after: document.text.slice(at + quote.length, at + quote.length + AROUND).replace(/\s\S*$/u, ''),
        }
      : undefined;
  return {
    source,
    publisher: known?.publisher ?? source,
    title: known?.title ?? '',
    published: known ? `${formatDay(known.published.date)} (${known.published.basis})` : '',
    tier: known?.tier ?? '',
    ...(known?.url !== undefined && { url: known.url }),
    quote,
    voice: voiceWord(voice),
    contradicts: stance === 'contradicts',
    ...(passage ? { passage } : { missing: missingPassage(source, found, known, context) }),
  };
}

function relationsOf(fact: Fact, view: FactView, context: Context): RelationShown[] {
  const pack = packHere(context);
  const out = fact.relations.flatMap(({ type, fact: id }) => {
    const other = view.fact(id);
    return other ? [{ words: OUTGOING[type], fact: factLine(other, view, pack) }] : [];
  });
  const back = view.incoming(fact.id).map(({ type, fact: other }) => ({ words: INCOMING[type], fact: factLine(other, view, pack) }));
  return [...out, ...back];
}

function historyOf(id: string, isCurator: boolean, context: Context): RevisionShown[] {
  const open = audiencesHere(context);
  const pack = packHere(context);
  return revisionsOf(id, context.parts.curated())
    .filter(({ audience }) => open.includes(audience))
    .map((fact) => {
      const { valid, recorded } = fact;
      const days = [valid?.from && `from ${formatDay(valid.from)}`, valid?.to && `to ${formatDay(valid.to)}`].filter(Boolean);
      return {
        value: factValue(fact, { pack }),
        statement: fact.statement,
        announced: formatDay(fact.announced),
        ...(days.length > 0 && { holds: days.join(' ') }),
        recorded: recorded.at,
        ...(recorded.until !== undefined && { until: recorded.until }),
        ...(recorded.act !== undefined && { act: recorded.act }),
        ...(isCurator && { by: recorded.by, reason: recorded.reason }),
      };
    });
}

async function postingsOf(id: string, context: Context): Promise<PostingShown[]> {
  const postings = await withStore(context, (store) => store.postings.uncorrected(id, Number.MAX_SAFE_INTEGER, POSTINGS_SHOWN));
  const tenant = tenantSeen(context);
  const isSeen = (place: Conversation) => tenant === undefined || (place.platform === tenant.platform && place.tenant === tenant.tenant);
  return postings
    .filter(({ posted }) => isSeen(posted.conversation))
    .map(({ kind, posted: { conversation }, shownAt }) => ({
      kind,
      platform: conversation.platform,
      place: conversation.kind === 'personal' ? 'a private conversation' : conversation.id,
      at: shownAt,
    }));
}

/** @throws Failure FACT_UNKNOWN where a reader can see no fact of this id */
export async function factPage(id: string, view: FactView, context: Context): Promise<FactPage> {
  const fact = view.fact(id);
  if (!fact) {
    const why = 'None is held under this name, or not at the times that are looked at.';
    throw new Failure('FACT_UNKNOWN', `There is no fact “${id.slice(0, 80)}”.`, why, 'Find it by its words, or look at it as of now.');
  }
  const pack = packHere(context);
  const claim = view.claimOf(id);
  const isCurator = context.parts.roleOf(context.interaction.person) !== 'reader';
  const shown = isCurator ? await postingsOf(id, context).catch(() => undefined) : undefined;
  return {
    line: factLine(fact, view, pack),
    fields: factFields(fact, { pack }).filter(({ label }) => label !== 'Evidence' && label !== 'Value'),
    evidence: await Promise.all(fact.evidence.map((one) => evidenceShown(one, view, context))),
    readings: claim?.readings.filter((other) => other.id !== id).map((other) => factLine(other, view, pack)) ?? [],
    differences: claim?.differences.map(({ aspect, variants }) => `${aspect}: ${variants.map(({ said }) => said).join(' / ')}`) ?? [],
    relations: relationsOf(fact, view, context),
    history: historyOf(id, isCurator, context),
    ...(shown && { shown }),
  };
}

import { describeDocument } from '../intake/document/describe-document.ts';
import type { RawDocument } from '../intake/raw-document.ts';
import { QUESTION_LANGUAGES } from '../language/function-words.ts';
import type { Document } from '../model/document.ts';
import type { Pack } from '../model/pack.ts';
import { capitalised } from '../model/text.ts';
import { type CommonThings, NOTHING_COMMON } from './common-things.ts';
import { draftEntities } from './draft-entities.ts';
import { digestFile, entitiesFile, gapsFile, headFile, propertiesFile } from './draft-files.ts';
import { draftProperties } from './draft-properties.ts';
import { draftTerms } from './draft-terms.ts';
import { markedYaml } from './marked-yaml.ts';
import { readTexts } from './read-texts.ts';

/** What documents cannot tell of the pack that is made from them; what is left out is guessed and marked. */
export interface DraftChoices {
  /** Id of the pack. */
  readonly name: string;
  readonly title?: string | undefined;
  /** IANA time zone of the digests. */
  readonly zone?: string | undefined;
  /** ISO 639-1. */
  readonly languages?: readonly string[] | undefined;
}

/** A pack that nobody has looked at yet. */
export interface DraftedPack {
  /** Each file with its path inside the pack folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was found in the documents, and how many places are marked for a look. */
  readonly found: { readonly entities: number; readonly properties: number; readonly looks: number };
}

const AUDIENCE = 'public';
const NOTHING: Pack = {
  name: 'draft',
  title: 'Draft',
  scope: 'Draft',
  languages: ['en'],
  time_zone: 'UTC',
  audiences: [AUDIENCE],
  figures: [],
  suggestions: [],
  sources: [],
  entities: [],
  properties: [],
  terms: [],
  facts: [],
  gaps: [],
  digests: [],
};

/**
 * What a document is, read with a pack that knows nothing.
 * @param at the instant of reading, ISO 8601: dates that are told from it are reckoned from it
 * @throws Failure DOCUMENT_UNREADABLE when it has no text
 */
export function readForDraft(raw: RawDocument, held: readonly Document[], at: string): Document {
  return describeDocument(raw, { pack: NOTHING, sources: [], held, receivedAt: at, audience: AUDIENCE, defaults: {} });
}

/**
 * Drafts a pack from documents: a head, entities, properties and a morning digest that check as they are. Sources come by
 * ingest, facts and gaps by review. Every guess is marked in its line with `# look: …`. The same input gives the same files.
 *
 * @param common what packs have in common, of which it takes what the documents name
 */
export function draftPack(
  documents: readonly Document[],
  { name, title, zone, languages }: DraftChoices,
  common: CommonThings = NOTHING_COMMON,
): DraftedPack {
  const texts = readTexts(documents, NOTHING);
  const spoken = languages ?? languagesOf(documents);
  const named = title ?? titleOf(name);
  const entities = draftEntities({ texts, name, title: named, languages: spoken, common });
  const { general, counted } = draftProperties(texts, spoken);
  const files = [
    headFile({ name, title: named, languages: spoken, zone }, { title: title === undefined, languages: languages === undefined }),
    entitiesFile(entities),
    propertiesFile(general, counted, draftTerms(texts, common.terms)),
    gapsFile(),
    digestFile(zone),
  ];
  return {
    files: files.map(({ path, content, looks }) => ({ path, text: markedYaml(content, looks) })),
    found: {
      entities: entities.length - 1,
      properties: counted.length,
      looks: files.reduce((sum, { looks }) => sum + looks.length, 0),
    },
  };
}

/** The languages of the documents in which questions are read, the most frequent first; and English, in which answers are. */
function languagesOf(documents: readonly Document[]): string[] {
  const told = documents.map(({ source }) => source.language).filter((language) => QUESTION_LANGUAGES.includes(language));
  const counts = [...Map.groupBy(told, (language) => language)].sort(([, one], [, other]) => other.length - one.length);
  return [...new Set([...counts.map(([language]) => language), 'en'])];
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return capitalised(words);
}

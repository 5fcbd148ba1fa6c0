import type { DigestDefinition } from '../../model/digest-definition.ts';
import type { Entity } from '../../model/entity.ts';
import type { FactContent } from '../../model/fact.ts';
import type { Feed } from '../../model/feed.ts';
import type { Gap } from '../../model/gap.ts';
import type { PackHead } from '../../model/pack.ts';
import type { Property, Term } from '../../model/property.ts';
import type { Source } from '../../model/source.ts';
import type { PackLine } from './fault.ts';
import type { ContentPath } from './yaml-text.ts';

/** A piece of content with the place it was read from. */
export interface Placed<Content> {
  readonly content: Content;
  /** The place of a part of it; without a path, of the whole. */
  readonly place: (...path: ContentPath) => PackLine;
}

/** The kinds of content that have ids. */
export type ContentKind = 'source' | 'entity' | 'property' | 'term' | 'fact' | 'gap' | 'digest' | 'feed' | 'figure';

/** An id as written, whether or not the rest of its content is sound. */
export interface DeclaredId extends PackLine {
  readonly kind: ContentKind;
  readonly id: string;
}

/** A fact of a draft, with the topic of its file. */
export interface DraftFact extends FactContent {
  readonly topic: string;
}

/** All the content of a pack that is sound by itself, before it is checked as a whole. */
export interface UncheckedPack {
  readonly heads: readonly Placed<PackHead>[];
  readonly sources: readonly Placed<Source>[];
  readonly entities: readonly Placed<Entity>[];
  readonly properties: readonly Placed<Property>[];
  readonly terms: readonly Placed<Term>[];
  readonly facts: readonly Placed<DraftFact>[];
  readonly gaps: readonly Placed<Gap>[];
  readonly digests: readonly Placed<DigestDefinition>[];
  readonly feeds: readonly Placed<Feed>[];
  readonly declared: readonly DeclaredId[];
  /** Ids of the properties and terms that stand only in what packs have in common. */
  readonly general: readonly string[];
  /** Kinds of which some content could not be read at all, so that a reference to them may well be sound. */
  readonly incomplete: ReadonlySet<ContentKind>;
}

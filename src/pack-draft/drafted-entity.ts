import type { EntityKind } from '../model/entity.ts';

/** An entity as entities.yaml writes it, with what was guessed of it. */
export interface DraftedEntity {
  readonly entity: {
    readonly id: string;
    /** Absent, with all else, of what packs have in common. */
    readonly kind?: EntityKind;
    readonly name?: string;
    readonly office?: string;
    readonly aliases?: Readonly<Record<string, readonly string[]>>;
    readonly roles?: readonly { readonly role: string }[];
    readonly within?: readonly string[];
    readonly ambient?: boolean;
  };
  /** Why it has its kind. */
  readonly look: string;
}

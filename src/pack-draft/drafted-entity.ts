import type { EntityKind } from '../model/entity.ts';

/** An entity as entities.yaml writes it, with what was guessed of it. */
export interface DraftedEntity {
  readonly entity: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: string;
    readonly aliases?: Readonly<Record<string, readonly string[]>>;
    readonly roles?: readonly { readonly role: string }[];
    readonly within?: readonly string[];
    readonly ambient?: boolean;
  };
  /** Why it has its kind. */
  readonly look: string;
}

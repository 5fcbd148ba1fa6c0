import type { DigestDefinition } from '../model/digest-definition.ts';
import type { Tenant } from '../model/interaction.ts';
import type { Block, Message } from '../model/message.ts';
import type { ShownFact } from '../ports/postings.ts';

/** What distinguishes one edition of a digest from another: targets that share it are sent the very same message. */
export interface EditionRequest {
  readonly definition: DigestDefinition;
  /** The zone in which days and times are told. */
  readonly zone: string;
  /** The instant that the content is taken at. */
  readonly asOf: string;
  /** The instant since which changes are told. */
  readonly since: string;
  /** Whose open questions it may tell of; nobody's without it. */
  readonly of?: Tenant;
  /** How the file stands is told where nothing changed: of a digest that is the first of its place, or asked for. */
  readonly state?: true;
}

/** One thing that a digest tells, with the fact revisions that it shows. */
export interface EditionItem {
  readonly blocks: readonly Block[];
  readonly facts: readonly ShownFact[];
}

/** A page of what stands behind the head of an edition. */
export interface EditionPart {
  /** The sections on it, with how much each tells: `New (113)`. */
  readonly sections: readonly string[];
  /** What it tells, and which part of it where it goes on: `New (1–15 of 113)`. */
  readonly title: string;
  /** The first of each section under its heading. */
  readonly items: readonly EditionItem[];
}

/**
 * A composed digest: its head, which is what is posted, with the fact revisions that the head shows, and the pages behind
 * it, which together tell everything that the head counts; `empty` when nothing is new and its policy is to skip then.
 */
export type Edition =
  | { readonly kind: 'edition'; readonly message: Message; readonly facts: readonly ShownFact[]; readonly parts: readonly EditionPart[] }
  | { readonly kind: 'empty' };

export type ComposeEdition = (request: EditionRequest) => Promise<Edition>;

/** Editions kept at hand. Targets of one slot share one or a few of them. */
const KEPT = 16;

/**
 * Composes each edition once, however many targets ask for it and however many ask at the same time. A composition
 * that fails is not kept, nor is any once `composedFrom`, what they are made from, is another than it was.
 */
export function editions(compose: ComposeEdition, composedFrom: () => unknown = () => undefined): ComposeEdition {
  const kept = new Map<string, Promise<Edition>>();
  let from = composedFrom();
  return (request) => {
    const now = composedFrom();
    if (now !== from) kept.clear();
    from = now;
    const { definition, zone, asOf, since, of, state = false } = request;
    const asks = definition.sections.includes('open_questions') && of ? [of.platform, of.tenant] : [];
    const key = JSON.stringify([definition.name, zone, asOf, since, state, ...asks]);
    const held = kept.get(key);
    if (held) return held;
    const composed = compose(request).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    kept.set(key, composed);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return composed;
  };
}

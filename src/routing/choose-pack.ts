import type { ForeseenEnding, PackLook, QuestionLook } from '../desk/looking.ts';
import { claims } from '../model/outcome.ts';

/** A pack with how it stands to what was asked. */
export interface Looked<L extends PackLook = PackLook> {
  readonly pack: string;
  readonly look: L;
}

/** Which pack answers a question. */
export type ChosenPack =
  /**
   * `afresh`: what the pack was asked before there does not count; `also`: packs that hold something on it, too;
   * `lookedThrough`: nothing is claimed, and these packs were looked through for it.
   */
  | {
      readonly kind: 'one';
      readonly pack: string;
      readonly afresh: boolean;
      readonly also: readonly string[];
      readonly lookedThrough: readonly string[];
    }
  /** Several hold it, and nothing tells which is meant. */
  | { readonly kind: 'which'; readonly packs: readonly string[] };

/** A look that may come to an answer. */
export type Answerable = QuestionLook | Extract<PackLook, { kind: 'closed' }>;

const [HOLDS, HOLDS_A_PART, CLOSED, TALKS, LACKS, ASKS_BACK, KNOWS_NO_SUCH_NAME, OUTSIDE] = [0, 1, 2, 3, 4, 5, 6, 7];

/** How near a pack is to answering, the nearest first: it holds it, holds a part, cannot tell for now, and so on to nothing at all. */
function rankOf({ outcome, isOfNothingHeld }: ForeseenEnding): number {
  switch (outcome) {
    case 'answered':
    case 'contested':
    case 'corrected':
      return HOLDS;
    case 'partly':
      return HOLDS_A_PART;
    case 'social':
    case 'help':
      return TALKS;
    case 'unknown':
      return isOfNothingHeld ? KNOWS_NO_SUCH_NAME : LACKS;
    case 'clarify':
      return ASKS_BACK;
    case 'out_of_scope':
      return OUTSIDE;
  }
}

interface Standing {
  readonly pack: string;
  readonly rank: number;
  readonly ending: ForeseenEnding | undefined;
  /** The conversation was with it last. */
  readonly isInThread: boolean;
}

const isClaim = ({ ending }: Standing) => ending !== undefined && claims(ending.outcome);

/** The pack that a conversation was with last; of those asked at the same instant the first. */
function lastAsked(looked: readonly Looked<Answerable>[]): Looked<Answerable> | undefined {
  return looked.reduce<Looked<Answerable> | undefined>((last, one) => {
    const at = one.look.lastAsked;
    return at !== undefined && (last?.look.lastAsked === undefined || at > last.look.lastAsked) ? one : last;
  }, undefined);
}

/** The pack that the conversation was with last answers in its light, every other as if it were asked for the first time. */
function standingOf({ pack, look }: Looked<Answerable>, isInThread: boolean): Standing {
  if (look.kind === 'closed') return { pack, rank: CLOSED, ending: undefined, isInThread };
  const ending = isInThread ? look.inThread : look.alone;
  return { pack, rank: rankOf(ending), ending, isInThread };
}

/** Of packs that are as near, first whichever knows more names of the question, then the one that the conversation was with. */
function nearerFirst(one: Standing, other: Standing): number {
  const more = (what: 'names' | 'terms') => (other.ending?.understood[what] ?? 0) - (one.ending?.understood[what] ?? 0);
  return one.rank - other.rank || more('names') || Number(other.isInThread) - Number(one.isInThread) || more('terms');
}

/**
 * A follow-up stays with the pack that the conversation was with, unless it is long enough to be read by itself, and another
 * pack holds by itself what that one holds only in part, or in the light of what was said.
 */
function staysWith({ look }: Looked<Answerable>, others: readonly Standing[]): boolean {
  if (look.kind === 'closed' || !claims(look.inThread.outcome)) return false;
  return look.isShort || rankOf(look.alone) === HOLDS || !others.some(({ rank }) => rank === HOLDS);
}

/**
 * Chooses the pack that answers, by how each would end the question. Where several hold it as much and the conversation was
 * with none of them, it is asked back. A claim goes before a pack that cannot tell for now, and that before any absence:
 * what could not be looked through is not said to be lacking.
 *
 * @param looked every pack that is seen there, in their order; at least one
 */
export function choosePack(looked: readonly Looked<Answerable>[]): ChosenPack {
  const last = lastAsked(looked);
  const standings = looked.map((one) => standingOf(one, one === last));
  const others = standings.filter(({ isInThread }) => !isInThread);
  const isFollowUp = last !== undefined && staysWith(last, others);
  const open = isFollowUp
    ? standings.filter(({ isInThread }) => isInThread)
    : others.some(({ rank }) => rank === HOLDS)
      ? others
      : standings;
  const [chosen] = open.toSorted(nearerFirst);
  if (!chosen) throw new RangeError('There is no pack to choose from.');
  const rivals = open.filter((one) => isClaim(one) && one.rank === chosen.rank);
  if (!chosen.isInThread && isClaim(chosen) && rivals.length > 1) return { kind: 'which', packs: rivals.map(({ pack }) => pack) };
  const wasAsked = looked.find(({ pack }) => pack === chosen.pack)?.look.lastAsked !== undefined;
  return {
    kind: 'one',
    pack: chosen.pack,
    afresh: wasAsked && !chosen.isInThread,
    also: isClaim(chosen) ? standings.filter((one) => one !== chosen && isClaim(one)).map(({ pack }) => pack) : [],
    lookedThrough: chosen.rank <= TALKS ? [] : standings.filter(({ rank }) => rank > TALKS).map(({ pack }) => pack),
  };
}

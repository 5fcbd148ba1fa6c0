import type { ActionKey, MessageAction } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';

/** The letter of each button of the review: it stands for the same act on every card and in every reply. */
export const KEYS: Readonly<Record<string, string>> = {
  [ACTIONS.reviewApprove]: 'a',
  [ACTIONS.reviewApproveMany]: 'a',
  [ACTIONS.reviewAccept]: 'y',
  [ACTIONS.openEditForm]: 'e',
  [ACTIONS.openCorrectForm]: 'e',
  [ACTIONS.reviewMerge]: 'm',
  [ACTIONS.openMergeForm]: 't',
  [ACTIONS.openRejectForm]: 'r',
  [ACTIONS.openRejectManyForm]: 'r',
  [ACTIONS.openRetractForm]: 'r',
  [ACTIONS.openSupersedeForm]: 's',
  [ACTIONS.reviewUndo]: 'u',
  [ACTIONS.reviewUndoNow]: 'y',
  [ACTIONS.reviewMany]: 'y',
  [ACTIONS.reviewNext]: 'n',
  [ACTIONS.reviewOpen]: 'o',
  [ACTIONS.openFurtherForm]: 'f',
  [ACTIONS.openNameForm]: 'w',
  [ACTIONS.openDisputeForm]: 'd',
  [ACTIONS.openContestForm]: 'd',
  [ACTIONS.openResolveForm]: 'd',
  [ACTIONS.openRankForm]: 'k',
  [ACTIONS.openReferForm]: 'p',
  [ACTIONS.openVerifyForm]: 'v',
  [ACTIONS.openEvidenceForm]: 'q',
  [ACTIONS.reviewHistory]: 'h',
  [ACTIONS.reviewCorroborations]: 'c',
};

/** What each letter does, in a word. */
export const KEY_WORDS: Readonly<Record<string, string>> = {
  a: 'approve',
  e: 'edit, or correct a fact',
  m: 'merge into the fact that it touches',
  t: 'merge into another fact',
  r: 'reject, or retract a fact',
  s: 'supersede the fact that it touches',
  u: 'undo',
  y: 'yes, do what was shown',
  n: 'next, skip',
  o: 'open one of several',
  f: 'another fact of the passage',
  w: 'a new name',
  d: 'mark as contested, or end that',
  k: 'set the rank',
  p: 'a second pair of eyes',
  v: 'verify',
  q: 'evidence: add, remove or replace a quotation',
  h: 'history',
  c: 'all corroborations',
};

/** A button with its letter; without one it stays as it is. */
export function keyed(action: MessageAction, more: Omit<ActionKey, 'letter'> = {}): MessageAction {
  const letter = KEYS[action.id];
  return letter === undefined ? action : { ...action, key: { letter, ...more } };
}

import type { types } from '@slack/bolt';
import { ACTIONS, type MessageAction } from '../../src/index.ts';
import { inert, shortenedForSlack } from './inert-text.ts';
import { BUTTON_LABEL, BUTTON_VALUE, BUTTONS_IN_BLOCK } from './limits.ts';

type ActionBlock = types.ActionsBlock | types.ContextActionsBlock;

const FEEDBACK = 'feedback';
/** Stands between an action's id and what tells buttons of the same id apart, which Slack wants within a block. */
const MARK = '#';

const label = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: shortenedForSlack(inert(text).trim() || '…', BUTTON_LABEL),
  emoji: false,
});

/** Buttons; a pair that asks how helpful an answer was becomes Slack's own. */
export function actionBlocks(actions: readonly MessageAction[]): ActionBlock[] {
  const helpful = actions.find(({ id }) => id === ACTIONS.helpful);
  const notHelpful = actions.find(({ id }) => id === ACTIONS.notHelpful);
  const feedback = helpful && notHelpful ? [feedbackBlock(helpful, notHelpful)] : [];
  const others = feedback.length > 0 ? actions.filter((action) => action !== helpful && action !== notHelpful) : actions;
  const buttons = others.filter(({ value }) => value.length <= BUTTON_VALUE).map(button);
  const blocks: ActionBlock[] = [];
  for (let start = 0; start < buttons.length; start += BUTTONS_IN_BLOCK) {
    blocks.push({ type: 'actions', elements: buttons.slice(start, start + BUTTONS_IN_BLOCK) });
  }
  return [...blocks, ...feedback];
}

function button(action: MessageAction, at: number): types.Button {
  const { id, value, style } = action;
  return { type: 'button', action_id: `${id}${MARK}${at}`, text: label(action.label), value, ...(style ? { style } : {}) };
}

function feedbackBlock(helpful: MessageAction, notHelpful: MessageAction): types.ContextActionsBlock {
  const half = (action: MessageAction) => ({ text: label(action.label), value: `${action.id}${MARK}${action.value}` });
  return {
    type: 'context_actions',
    elements: [{ type: 'feedback_buttons', action_id: FEEDBACK, positive_button: half(helpful), negative_button: half(notHelpful) }],
  };
}

/** What a pressed button stands for, from the id and the value that Slack gives back. */
export function pressedAction(actionId: string, value: string): { readonly action: string; readonly value: string } {
  const parts = actionId === FEEDBACK ? value : actionId;
  const mark = parts.indexOf(MARK);
  if (mark < 0) return { action: parts, value };
  return { action: parts.slice(0, mark), value: actionId === FEEDBACK ? parts.slice(mark + 1) : value };
}

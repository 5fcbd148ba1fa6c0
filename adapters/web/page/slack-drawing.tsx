import { render } from 'preact';
import { type Block, Message } from 'slack-blocks-to-jsx';
import slackStyle from 'slack-blocks-to-jsx/dist/style.css' with { type: 'text' };
import type { Drawn } from '../wire.ts';
import { Shadow, sheetOf } from './shadow.tsx';
import ownStyle from './slack-drawing.css' with { type: 'text' };
import type { Theme } from './theme.ts';

const STYLES = [sheetOf(slackStyle), sheetOf(ownStyle)];
const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#1f4b57"/><path d="M9 12h18M9 18h18M9 24h11" stroke="#fff" stroke-width="2.6"/></svg>')}`;

/** A button as Slack would send that it was pressed. */
export interface SlackPress {
  readonly action: string;
  readonly value: string;
}

interface Pressable {
  readonly type?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
  readonly elements?: readonly Pressable[];
}

const isPressable = (value: unknown): value is Pressable => typeof value === 'object' && value !== null;

/** What can be pressed in blocks, in the order in which it is drawn. */
function pressesOf(blocks: readonly unknown[]): SlackPress[] {
  return blocks.flatMap((block) => {
    if (!isPressable(block) || (block.type !== 'actions' && block.type !== 'context_actions')) return [];
    return (block.elements ?? []).flatMap(({ action_id: action = '', value, positive_button: good, negative_button: bad }) => {
      const halves = [good, bad].flatMap((half) => (half ? [{ action, value: half.value }] : []));
      return halves.length > 0 ? halves : [{ action, value: value ?? '' }];
    });
  });
}

const IN_ACTIONS = '[class*="slack_blocks_to_jsx__action"] button, [class*="slack_blocks_to_jsx__context_action"] button';

/** A message by Slack's blocks, drawn by `slack-blocks-to-jsx` from the payload that the adapter sends. */
export default function SlackDrawing({
  drawn,
  theme,
  press,
}: {
  readonly drawn: Drawn;
  readonly theme: Theme;
  readonly press: (what: SlackPress) => void;
}) {
  const blocks = drawn.slack.blocks ?? [{ type: 'section', text: { type: 'plain_text', text: drawn.slack.text } }];
  return (
    <Shadow
      label="As Slack draws it"
      styles={STYLES}
      of={`${theme}${JSON.stringify(blocks)}`}
      draw={(root) => {
        root.classList.add(theme);
        // The payload is the adapter's, whose own types know blocks that those of the drawing call by other names.
        const given: readonly unknown[] = blocks;
        render(<Message blocks={given.filter(isBlock)} theme={theme} name="Sitrep" logo={LOGO} time={new Date(0)} withoutWrapper />, root);
        const presses = pressesOf(blocks);
        const pressed = (event: Event) => {
          const button = event.target instanceof Element ? event.target.closest('button') : null;
          const at = button ? [...root.querySelectorAll(IN_ACTIONS)].indexOf(button) : -1;
          const what = presses[at];
          if (what) press(what);
        };
        root.addEventListener('click', pressed);
        return () => {
          root.removeEventListener('click', pressed);
          render(null, root);
        };
      }}
    />
  );
}

function isBlock(value: unknown): value is Block {
  return isPressable(value) && typeof value.type === 'string';
}

import type { types } from '@slack/bolt';
import type { RichText, TextRun } from '../../src/index.ts';
import { inert } from './inert-text.ts';
import { CONTEXT_TEXT } from './limits.ts';

export type SlackRichTextBlock = types.RichTextBlock;
type SectionElement = types.RichTextSection['elements'][number];

/** Addresses that a reader may be sent to. */
function isWebAddress(link: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(link).protocol);
  } catch {
    return false;
  }
}

const LINK_LABEL = 'open';

/** An address as markup for where only that can link: the address is all that varies in it, and it cannot end the link. */
export function linkMarkup(link: string): string | undefined {
  if (!isWebAddress(link)) return undefined;
  const address = inert(new URL(link).href).replace(/\|/gu, '%7C').replace(/</gu, '%3C').replace(/>/gu, '%3E').replace(/&/gu, '&amp;');
  return address.length > CONTEXT_TEXT ? undefined : `<${address}|${LINK_LABEL}>`;
}

/** Runs as elements whose text Slack shows and never reads as markup; empty ones are left out, for Slack refuses them. */
export function sectionElements(runs: RichText): SectionElement[] {
  return runs.flatMap((run) => {
    const text = inert(run.text);
    return text === '' ? [] : [elementOf(run, text)];
  });
}

function elementOf({ style, link }: TextRun, text: string): SectionElement {
  const styled = style === undefined ? {} : { style: { [style === 'struck' ? 'strike' : style]: true } };
  if (link !== undefined && isWebAddress(link)) return { type: 'link', url: link, text, ...styled };
  return { type: 'text', text, ...styled };
}

/** Lines as one block, each line on its own. */
export function richText(lines: readonly RichText[]): SlackRichTextBlock {
  const elements = lines.flatMap((line, at) => sectionElements(at < lines.length - 1 ? [...line, { text: '\n' }] : line));
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Items as one block with a bullet each. */
export function bulletList(items: readonly RichText[]): SlackRichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: items.map((item) => ({ type: 'rich_text_section', elements: sectionElements(item) })),
      },
    ],
  };
}

/** A line that begins with an emoji of Slack's. */
export function marked(emoji: string, runs: RichText): SlackRichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name: emoji }, ...sectionElements([{ text: ' ' }, ...runs])] }],
  };
}

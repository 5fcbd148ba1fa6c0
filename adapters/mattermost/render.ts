import {
  type Block,
  citationLine,
  citesText,
  formatMeasure,
  isNumbered,
  type Message,
  type MessageCitation,
  progressBar,
  type RichText,
} from '../../src/index.ts';

/** Characters of one post: the least that servers take is 16,383 where nobody has narrowed it. */
const POST_LENGTH = 16_000;
/** What a client would act on, or show nothing of; line ends stay. */
const UNSEEN = /[^\P{C}\n]/gu;
/** Signs that markdown gives a meaning anywhere in a line. */
const SIGNS = /[\\`*_~[\]#|$]/gu;
/** A line that begins like an item, a quotation, a heading or a rule. */
const LINE_BEGIN = /^(\s*)([-+>=]|\d+[.)])/gmu;
/** Stands unseen within `@all` and `:name:`, which the server and its clients would act on. */
const JOINER = '\u2060';

/** Text in parts of at most so many UTF-16 units, cut behind line ends and spaces; joined, they are the text. */
function divided(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const at = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((one) => one > limit / 2);
    const cut = at === undefined ? (head.isWellFormed() ? limit : limit - 1) : at + 1;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}

/** Text that is shown as it stands: no mention, no emoji, no markup. */
export function inertMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(UNSEEN, '')
    .replace(SIGNS, '\\$&')
    .replace(LINE_BEGIN, '$1\\$2')
    .replace(/@(?=\w)/gu, `@${JOINER}`)
    .replace(/:(?=[\w+-]+:)/gu, `:${JOINER}`);
}

const line = (text: string) => inertMarkdown(text).replace(/\s+/gu, ' ').trim();

function openable(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const { protocol, username, password, href } = new URL(link);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
    ? href.replaceAll('(', '%28').replaceAll(')', '%29')
    : undefined;
}

const MARKS = { bold: '**', italic: '*', code: '', struck: '~~' } as const;

function marked(text: string, mark: string): string {
  const [, before = '', within = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return within === '' ? text : `${before}${mark}${within}${mark}${after}`;
}

function runsText(runs: RichText): string {
  return runs
    .map(({ text, style, link, cites }) => {
      const shown = style ? marked(inertMarkdown(text), MARKS[style]) : inertMarkdown(text);
      const target = openable(link);
      return `${target === undefined ? shown : `[${shown}](${target})`}${inertMarkdown(citesText(cites))}`;
    })
    .join('');
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${columns.map((_, at) => line(cells[at] ?? '')).join(' | ')} |`;
  const drawn = [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
  return title === '' ? drawn : `**${line(title)}**\n\n${drawn}`;
}

function citationText(citation: MessageCitation): string {
  const { publisher, date, quote, note } = citation;
  const text = isNumbered(citation) ? citationLine(citation) : `${publisher}, ${date}: “${quote}” (${note})`;
  const link = openable(citation.link);
  return `${isNumbered(citation) ? '' : '- '}${line(text)}${link === undefined ? '' : ` ([source](${link}))`}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#### ${line(block.text)}`;
    case 'text':
      if (block.muted) return runsText(block.runs.map((run) => ({ ...run, style: 'italic' as const })));
      return block.item ? `- ${runsText(block.runs)}` : runsText(block.runs);
    case 'figure':
      return [`**${line(block.value)}**`, ...[block.label, ...block.qualifiers].filter((part) => part !== '').map(line)].join(' · ');
    case 'fields':
      return block.fields.map(({ label, value }) => `**${line(label)}:** ${line(value)}`).join('\n');
    case 'table':
      return table(block.title, block.columns, block.rows);
    case 'chart': {
      const bar = progressBar(block);
      if (bar !== undefined) return `${bar} ${line(block.title)}`;
      const points = block.series.flatMap(({ name, points: own }) => own.map((point) => ({ name, ...point })));
      const isOne = block.series.length === 1;
      const rows = points.map(({ name, label, value }) => [...(isOne ? [] : [name]), label, formatMeasure(value, block.unit)]);
      return table(block.title, [...(isOne ? [] : ['']), '', block.unit], rows);
    }
    case 'citations':
      return block.citations.map(citationText).join('\n');
    case 'notice':
      return inertMarkdown(block.text).replace(/^/gmu, '> ');
    case 'actions':
      return '';
    case 'divider':
      return '---';
  }
}

/** A message as the texts of one or more posts, nothing left out. */
export function renderPosts(message: Message): readonly [string, ...string[]] {
  const blocks = message.blocks.map(blockText).filter((text) => text.trim() !== '');
  const pages: string[] = [];
  for (const text of blocks.flatMap((block) => divided(block, POST_LENGTH))) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= POST_LENGTH) pages.splice(-1, 1, `${last}\n\n${text}`);
    else pages.push(text);
  }
  const [first = inertMarkdown(message.summary) || '…', ...rest] = pages;
  return [first, ...rest];
}

/**
 * What the core says, without a platform: adapters draw it as Block Kit, as an Adaptive Card or as plain text.
 * Text carries only bold (`**`), italics (`_`), code (`` ` ``) and links as runs, never as markup of a platform.
 */
export interface TextRun {
  readonly text: string;
  /** `struck`: it was said, and is not held any more. */
  readonly style?: 'bold' | 'italic' | 'code' | 'struck';
  readonly link?: string;
  /** Numbers of the citations of the message that bear these words out; drawn behind them. */
  readonly cites?: readonly number[];
}
export type RichText = readonly TextRun[];

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}
export interface TextBlock {
  readonly kind: 'text';
  readonly runs: RichText;
  /** Qualifies what stands above it: drawn small and grey. */
  readonly muted?: boolean;
  /** One of several that belong together: drawn with a bullet of its own. */
  readonly item?: boolean;
}
/** One figure, drawn large: its value as written, what it is, and the lines that qualify it. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly value: string;
  readonly label: string;
  readonly qualifiers: readonly string[];
}
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}
export interface TableBlock {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
/** A chart; `value` is a decimal string so that no digit is lost on the way. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly shape: 'bar' | 'line' | 'progress';
  readonly title: string;
  readonly unit: string;
  readonly series: readonly { readonly name: string; readonly points: readonly { readonly label: string; readonly value: string }[] }[];
}
export interface CitationsBlock {
  readonly kind: 'citations';
  readonly citations: readonly MessageCitation[];
}
export interface MessageCitation {
  readonly publisher: string;
  readonly date: string;
  readonly quote: string;
  readonly note: string;
  readonly link?: string;
  /** By which the text refers to it, from 1; none where it refers to none. */
  readonly number?: number;
}
export interface NoticeBlock {
  readonly kind: 'notice';
  readonly tone: 'contested' | 'stale' | 'corrected' | 'missing' | 'shortened';
  readonly text: string;
}
/** How a button is pressed where people type: by a letter that stands for the same act on every message. */
export interface ActionKey {
  readonly letter: string;
  /** Which of the things that the message numbers it is for; absent where it is for the message as a whole. */
  readonly number?: number;
  /** The command that does what the button does; words typed behind the letter go behind it, and it is sent at once. */
  readonly words?: string;
  /** Leads on to what waits next: whoever works through what waits by typing is led there without typing it. */
  readonly goesOn?: true;
}
export interface MessageAction {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
  readonly key?: ActionKey;
}
export interface ActionsBlock {
  readonly kind: 'actions';
  readonly actions: readonly MessageAction[];
}
export interface DividerBlock {
  readonly kind: 'divider';
}

export type Block =
  | HeadingBlock
  | TextBlock
  | FigureBlock
  | FieldsBlock
  | TableBlock
  | ChartBlock
  | CitationsBlock
  | NoticeBlock
  | ActionsBlock
  | DividerBlock;

/** A platform-neutral message. `summary` is plain text and sufficient alone (screen readers and notifications read it). */
export interface Message {
  readonly summary: string;
  readonly blocks: readonly Block[];
}

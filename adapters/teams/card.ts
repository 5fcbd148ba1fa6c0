/** The parts of Adaptive Cards 1.5 that the bot uses, with the charts that Teams adds; property names are the schema's. */
/** How wide a card is: a phone upright is `narrow`, a chat `standard`, a channel `wide`. Teams shows an element there alone. */
export type TargetWidth = 'wide' | 'atLeast:standard' | 'atMost:narrow' | 'atMost:standard';

interface Placed {
  readonly targetWidth?: TargetWidth;
  readonly separator?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
}

export interface TextInline {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Bolder';
  readonly italic?: true;
  readonly strikethrough?: true;
  readonly isSubtle?: true;
  readonly fontType?: 'Monospace';
  readonly selectAction?: OpenUrl;
}

/** Its runs are shown as they stand: no client reads markup in them. */
export interface CardRichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextInline[];
}

/** Clients read markdown in it, so it may only hold text that has none; unlike rich text it can be a heading. */
export interface HeadingTextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style: 'heading';
  readonly size: 'Large';
  readonly weight: 'Bolder';
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'emphasis' | 'warning' | 'attention' | 'accent';
  readonly bleed?: boolean;
  readonly items: readonly CardElement[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly CardElement[];
}
export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

export interface TableCell {
  readonly type: 'TableCell';
  readonly items: readonly CardElement[];
}
export interface Table extends Placed {
  readonly type: 'Table';
  /** The schema's name of it, and the one that Microsoft's renderer reads. */
  readonly firstRowAsHeader: boolean;
  readonly firstRowAsHeaders: boolean;
  readonly showGridLines: boolean;
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[];
}

export interface CardChartPoint {
  readonly x: string;
  readonly y: number;
}
interface ChartBase extends Placed {
  /** Shown by clients that do not know the chart. */
  readonly fallback: Container;
}
/** `yAxisTitle` carries the unit. */
export interface BarChart extends ChartBase {
  readonly type: 'Chart.VerticalBar';
  readonly showBarValues: boolean;
  readonly yAxisTitle: string;
  readonly data: readonly CardChartPoint[];
}
export interface GroupedBarChart extends ChartBase {
  readonly type: 'Chart.VerticalBar.Grouped';
  readonly yAxisTitle: string;
  readonly data: readonly { readonly legend: string; readonly values: readonly CardChartPoint[] }[];
}
export interface LineChart extends ChartBase {
  readonly type: 'Chart.Line';
  readonly yAxisTitle: string;
  readonly data: readonly { readonly legend: string; readonly values: readonly CardChartPoint[] }[];
}
/** How much of a whole was reached; the words above it say so, so that a client without it shows nothing in its place. */
export interface ProgressBar extends Placed {
  readonly type: 'ProgressBar';
  readonly value: number;
  readonly max: number;
  readonly fallback: 'drop';
}
export interface GaugeChart extends ChartBase {
  readonly type: 'Chart.Gauge';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly subLabel: string;
  readonly valueFormat: 'Percentage' | 'Fraction';
  readonly segments: readonly { readonly legend: string; readonly size: number }[];
}
export type CardChart = BarChart | GroupedBarChart | LineChart | GaugeChart;

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}
/** What a button sends back: which action, and its value; clients add what stands in the card's fields. */
export interface ButtonData {
  readonly action: string;
  readonly value: string;
}
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: (ButtonData & { readonly msteams?: { readonly type: 'task/fetch' } }) | { readonly form: string };
  readonly style?: 'positive' | 'destructive';
  readonly mode?: 'secondary';
}
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: ButtonData;
  readonly style?: 'positive' | 'destructive';
  readonly mode?: 'secondary';
  /** For clients that know no Execute. */
  readonly fallback: SubmitAction;
}
export type CardAction = ExecuteAction | SubmitAction;
export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

interface InputBase extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly value?: string;
}
export interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
}
export interface DateInput extends InputBase {
  readonly type: 'Input.Date';
}
export interface TimeInput extends InputBase {
  readonly type: 'Input.Time';
}
export interface ChoiceInput extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'filtered';
  readonly placeholder?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What is typed is looked up by an `application/search` request under this name. */
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
}

export type CardElement =
  | CardRichTextBlock
  | HeadingTextBlock
  | Container
  | ColumnSet
  | ProgressBar
  | Table
  | CardChart
  | ActionSet
  | TextInput
  | DateInput
  | TimeInput
  | ChoiceInput;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** What is read out, and shown by clients that cannot draw the card. */
  readonly fallbackText: string;
  readonly speak: string;
  readonly msteams: { readonly width: 'Full' };
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A card around a body; `summary` is plain text that is sufficient alone. */
export function cardOf(summary: string, body: readonly CardElement[], actions: readonly CardAction[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    speak: summary,
    msteams: { width: 'Full' },
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** The size of a value as JSON in UTF-8, which is what travels. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/**
 * What Slack takes, from the Block Kit and Web API reference unless said otherwise. Lengths are in UTF-16 units, which
 * are never fewer than the characters that Slack counts.
 */
export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;
/** Slack refuses blocks with about 13,200 characters of text in all (`msg_blocks_too_long`, undocumented). */
export const BLOCKS_TEXT = 12_000;
/** Longer `text` is cut by some clients; 40,000 is refused. */
export const SUMMARY_TEXT = 4_000;
export const PLAIN_TEXT = 12_000;
/** Slack names no limit for one `rich_text` block; this is that of a section. */
export const RICH_TEXT = 3_000;
export const HEADER = 150;
export const CONTEXT_TEXT = 2_000;
export const CONTEXT_ELEMENTS = 10;

export const TABLES_IN_MESSAGE = 1;
/** Rows of a table, the head included. */
export const TABLE_ROWS = 100;
export const SLACK_TABLE_COLUMNS = 20;
export const TABLE_TEXT = 10_000;
/** Longer cells are no cells but prose, each word of which has a line of its own on a phone; Slack would take them. */
export const TABLE_CELL = 60;

export const CHARTS_IN_MESSAGE = 2;
export const CHART_TITLE = 50;
export const CHART_AXIS_LABEL = 50;
/** Of a series name and of a category. */
export const CHART_LABEL = 20;
export const SLACK_CHART_POINTS = 20;
export const SLACK_CHART_SERIES = 6;

export const BUTTONS_IN_BLOCK = 25;
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2_000;

export const VIEW_TITLE = 24;
export const VIEW_METADATA = 3_000;
export const INPUT_LABEL = 2_000;
export const INPUT_TEXT = 3_000;
export const SELECT_OPTIONS = 100;
export const OPTION_LABEL = 75;
export const OPTION_VALUE = 150;
/** Of a fault shown under a field. */
export const FIELD_FAULT = 200;

export const SUGGESTED_PROMPTS = 4;

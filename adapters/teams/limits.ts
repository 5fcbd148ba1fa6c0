/**
 * What Teams takes. Sources: Microsoft's pages on designing Adaptive Cards for Teams, on rate limits of bots and on
 * citations of bot messages; where a client is known to show less than the service takes, the lower number counts.
 */

/** Bytes in UTF-8 of one card: the service takes more, older clients do not. */
export const CARD_BYTES = 28 * 1024;
/** Bytes in UTF-16 of one whole activity, under the 100 KB at which the service answers 413. */
export const ACTIVITY_UTF16_BYTES = 80 * 1024;
/** UTF-16 units of one paragraph, heading or cell; longer ones are cut at a sentence. */
export const TEXT_LENGTH = 6000;
export const HEADING_LENGTH = 300;
export const CELL_LENGTH = 400;
export const SUMMARY_LENGTH = 1000;
export const TABLE_COLUMNS = 10;
export const TABLE_ROWS = 60;
export const CHART_POINTS = 30;
export const CHART_SERIES = 6;
/** Buttons that a row shows; further ones go behind its menu. */
export const BUTTONS_SHOWN = 6;
export const BUTTONS = 12;
export const BUTTON_LABEL_LENGTH = 60;
/** Of what a button sends back. */
export const BUTTON_VALUE_LENGTH = 2000;
/** A message with more native citations is refused with 400. */
export const NATIVE_CITATIONS = 10;
export const CITATION_NAME_LENGTH = 80;
export const CITATION_ABSTRACT_LENGTH = 160;
export const LINK_LENGTH = 2048;
/** Results of one search that a client lists. */
export const SEARCH_RESULTS = 25;
/** Options of one choice; the search field beyond them finds the rest. */
export const CHOICES = 100;
/** Bytes of a request from Teams; its largest are search queries and cards with filled-in forms. */
export const REQUEST_BYTES = 256 * 1024;
/** UTF-16 units of a question that are passed on; the core says itself what is too long for it. */
export const QUESTION_LENGTH = 10_000;

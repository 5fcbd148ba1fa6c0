/**
 * What Teams takes. Sources: Microsoft's pages on designing Adaptive Cards for Teams, on formatting bot messages and on
 * citations; where a client is known to show less than the service takes, the lower number counts.
 */

/**
 * Bytes in UTF-8 of one card: the service takes more, older clients do not. An activity around it stays under 80 KB in
 * UTF-16, where the service refuses 100.
 */
export const CARD_BYTES = 28 * 1024;
/** Bytes in UTF-8 of one element of a card, so that two always fit. */
export const ELEMENT_BYTES = 10 * 1024;
/** Cards that one message may take. */
export const CARDS_IN_MESSAGE = 12;
/** UTF-16 units of one paragraph; longer ones are split after a sentence. */
export const TEXT_LENGTH = 2400;
export const HEADING_LENGTH = 300;
export const CELL_LENGTH = 500;
export const COLUMN_NAME_LENGTH = 80;
export const SUMMARY_LENGTH = 1000;
export const TEAMS_TABLE_COLUMNS = 8;
export const TEAMS_CHART_POINTS = 30;
export const TEAMS_CHART_SERIES = 6;
/** Buttons that a row shows in every client; further ones begin another row. */
export const BUTTONS_IN_A_ROW = 6;
/** About how many characters a row of buttons takes in a card of 400 pixels, and what each button takes beside its label. */
export const BUTTON_ROW_WIDTH = 44;
export const BUTTON_MARGIN = 4;
export const BUTTON_LABEL_LENGTH = 60;
/** A message with more native citations is refused with 400. */
export const NATIVE_CITATIONS = 20;
/** Bytes in UTF-8 of the windows of all citations of a message, so that it stays within what the service takes. */
export const CITATION_WINDOW_BYTES = 6 * 1024;
export const CITATION_NAME_LENGTH = 80;
export const CITATION_ABSTRACT_LENGTH = 160;
export const LINK_LENGTH = 2048;
/** Results of one search that a client lists. */
export const SEARCH_RESULTS = 25;
/** Options of one choice; the search field beyond them finds the rest. */
export const CHOICES = 100;
export const DIALOG_TITLE_LENGTH = 64;
/** UTF-16 units of a message, markup included, that are read at most: more than any question may have. */
export const TEXT_READ = 20_000;
/** Bytes of a request from Teams; its largest are cards with filled-in forms. */
export const REQUEST_BYTES = 256 * 1024;

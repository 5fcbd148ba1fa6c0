/** Bytes of one document as received, and of one address after decompression. */
export const MOST_BYTES = 20_000_000;
/** Characters (UTF-16 units) of one document's text. */
export const MOST_CHARACTERS = 2_000_000;
/** Pages of one PDF. */
export const MOST_PAGES = 500;
/** Bytes of a feed that a running bot looks at: it reads them in its own thread. */
export const MOST_FEED_BYTES = 5_000_000;
/** Characters (UTF-16 units) of one item of a feed, markup included: the longest reports stay far below. */
export const MOST_ITEM_CHARACTERS = 300_000;
/** Items taken from one feed. */
export const MOST_ITEMS = 500;
/** Lines taken from one file of JSON lines. */
export const MOST_LINES = 5_000;
/** Files taken from one folder and all below it. */
export const MOST_FILES = 5_000;
/** Elements of a page, or of a feed, that may lie within one another; real pages stay below 100. */
export const MOST_NESTED = 512;
/** Lines of one page, before it is known which of them are its text. */
export const MOST_BLOCKS = 200_000;
/** Redirects that are followed from one address. */
export const MOST_REDIRECTS = 5;
/** All that fetching one address may take, from looking its host up to the last byte. */
export const FETCH_MILLISECONDS = 30_000;
/** All that reading one PDF may take. */
export const PDF_MILLISECONDS = 60_000;
/** Memory that reading one PDF may take beyond what the process had. */
export const PDF_MEGABYTES = 1_000;
/** Characters that are shown of one removed piece, and pieces that are told one by one. */
export const MOST_REMOVED_CHARACTERS = 500;
export const MOST_REMOVED_PIECES = 500;
/** All that reading one Word document, mail or file of Markdown may take. */
export const UNPACKING_MILLISECONDS = 20_000;
export const UNPACKING_MEGABYTES = 500;
/** Files in a Word document, and bytes that all of them say they unpack to. */
export const MOST_PACKED_FILES = 5_000;
export const MOST_UNPACKED_BYTES = 200_000_000;
/** Characters of the lines before a text of Markdown that tell of it. */
export const MOST_FRONT_MATTER = 20_000;
/** Parts of a mail that lie within one another, mails within mails, and attachments that are read. */
export const MOST_MAIL_PARTS_NESTED = 32;
export const MOST_MAILS_NESTED = 3;
export const MOST_ATTACHMENTS = 20;

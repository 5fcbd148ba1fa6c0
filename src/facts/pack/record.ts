/** Content of a file that has keys, before anything is known of them. */
export type ContentRecord = Readonly<Record<string, unknown>>;

/** Whether content has keys of its own: a map, and no list. */
export function isRecord(content: unknown): content is ContentRecord {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

/** The records of a list; of anything else, none. */
export function recordsOf(content: unknown): ContentRecord[] {
  return Array.isArray(content) ? content.filter(isRecord) : [];
}

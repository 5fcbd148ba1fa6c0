/** Whether two pieces of content say the same, in whatever order their properties are written. */
export function sameText(one: object, other: object): boolean {
  return sortedText(one) === sortedText(other);
}

/** A piece of content as text that does not depend on the order of its properties. */
export function sortedText(content: object): string {
  return JSON.stringify(content, (_key, value: unknown) => (isRecord(value) ? sortedRecord(value) : value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

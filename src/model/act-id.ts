/** The id of the next act on a fact, candidate, gap or document: of several who saw as many acts on it, one acts. */
export function actIdOf(id: string, acts: number): string {
  return `act:${id}:${acts}`;
}

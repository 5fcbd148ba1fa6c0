/** The words of a list that is written as running text. */
export function listedWords(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

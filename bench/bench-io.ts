/** Where a bench writes what it found. */
export interface BenchIo {
  readonly print: (text: string) => void;
}

/** Prints rows under their columns; the first column is flush left, the others flush right. */
export function printTable(io: BenchIo, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join('  ');
  io.print(`${[line(columns), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n`);
}

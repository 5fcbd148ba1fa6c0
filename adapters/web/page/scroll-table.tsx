import type { ComponentChildren } from 'preact';

interface TableShown {
  /** What it holds, for whoever hears the page. */
  readonly label: string;
  readonly caption?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** What is said where there is no row. */
  readonly empty?: string;
}

/** A table that scrolls by itself where it is wider than the page. */
export function ScrollTable({ label, caption, columns, rows, empty }: TableShown) {
  return (
    <section class="scrolls" tabIndex={0} aria-label={label}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { ImportReport } from '../../src/index.ts';

/** So many names are listed before the rest is counted. */
const LISTED = 12;

function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return names.slice(0, LISTED).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** What an import did, or would do, for a person. */
export function describeImport(report: ImportReport, dryRun: boolean): string {
  const { restatement, heldOtherwise, subjects } = report;
  const lines = [
    `${report.release} (published ${report.published}): ${report.rows} rows, ${report.amounts} cells with an amount, ${report.unknown} without a known one.`,
    `${dryRun ? 'Would be new' : 'New'}: ${report.imported} facts. Held already: ${report.held}.`,
    ...(report.skipped > 0 ? [`Left out: ${report.skipped} lines (above).`] : []),
    ...(subjects.length > 0 ? [`New subjects: ${listed(subjects)}.`] : []),
    ...(heldOtherwise.length > 0
      ? [`Held with another value, and left as they are (was the mapping changed?): ${listed(heldOtherwise)}.`]
      : []),
  ];
  if (restatement) {
    const { restates, same, restated, gone, fresh } = restatement;
    lines.push(`Beside ${restates}: ${same} cells the same, ${restated} restated.`);
    if (gone.length > 0) lines.push(`Rows that only ${restates} has: ${gone.length} (${listed(gone)}).`);
    if (fresh.length > 0) lines.push(`Rows that are new: ${fresh.length} (${listed(fresh)}).`);
  }
  if (dryRun) lines.push('Nothing was written.');
  return `${lines.join('\n')}\n`;
}

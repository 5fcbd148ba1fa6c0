import { z } from 'zod';

const SEVERE = ['high', 'critical'] as const;

const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string().default('') })),
  metadata: z.object({ vulnerabilities: z.object({ total: z.number() }) }),
});

/** What an audit comes to: advisories that forbid a release, others that are told, or that nobody could be asked. */
export interface AuditOutcome {
  readonly line: string;
  readonly isGood: boolean;
}

/** Reads what `npm audit --json` prints. A registry without advisories is no reason to fail, and is never silent. */
export function auditOutcome(printed: string): AuditOutcome {
  const read = reportSchema.safeParse(jsonIn(printed));
  if (!read.success)
    return { line: 'SKIPPED: no source of advisories can be reached from here; run npm run audit where one can.', isGood: true };
  const found = Object.entries(read.data.vulnerabilities);
  if (found.length === 0) return { line: 'No advisory on any package that the bot runs with.', isGood: true };
  const lines = found.map(([name, { severity, range }]) => `  ${severity}: ${name} ${range}`.trimEnd());
  const isGood = !found.some(([, { severity }]) => SEVERE.some((severe) => severe === severity));
  return { line: [`${found.length} packages have advisories:`, ...lines].join('\n'), isGood };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

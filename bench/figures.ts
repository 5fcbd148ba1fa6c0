const BYTES_PER_MEGABYTE = 1_000_000;

/** The value that a share (0 to 1) of the values does not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** CPU that this process used since a reading of `process.cpuUsage()`, in milliseconds, its collector's threads included. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Resident memory of this process in megabytes (10^6 bytes) once garbage is collected; needs `--expose-gc`. */
export async function settledMemory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage.rss() / BYTES_PER_MEGABYTE;
}

/** A figure with three digits or so, as tables show it. */
export function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}

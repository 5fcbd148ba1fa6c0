/** What became of a change to the source: `Killed` and `Timeout` were noticed, `Survived` and `NoCoverage` were not. */
export interface Change {
  /** The path of the file. */
  readonly fileName: string;
  readonly status: string;
}

/** How many changes the tests noticed. Changes that were not tried, or that cannot be made, count nowhere. */
export interface Score {
  readonly noticed: number;
  readonly tried: number;
  readonly percent: number;
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

export function isUnnoticed({ status }: Change): boolean {
  return UNNOTICED.includes(status);
}

/** @throws Error where nothing was tried, as a score of nothing would hold no floor */
export function scoreOf(changes: readonly Change[]): Score {
  const noticed = changes.filter(({ status }) => NOTICED.includes(status)).length;
  const tried = noticed + changes.filter(isUnnoticed).length;
  if (tried === 0) throw new Error('no change was tried');
  return { noticed, tried, percent: Math.round((noticed / tried) * 1000) / 10 };
}

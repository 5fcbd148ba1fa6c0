import { chmodSync, closeSync, openSync } from 'node:fs';

const OWNER_ALONE = 0o600;

/**
 * Makes a file, if it is not there, and lets nobody but its owner read or write it. What cannot be made or changed is
 * left as it is: whoever opens it next says why.
 */
export function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'ax', OWNER_ALONE));
  } catch {
    keepPrivate(file);
  }
}

/** Takes a file that is there from everybody but its owner. */
export function keepPrivate(file: string): void {
  try {
    chmodSync(file, OWNER_ALONE);
  } catch {
    return;
  }
}

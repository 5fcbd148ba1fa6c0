import { userInfo } from 'node:os';

/** The account of the operating system that this process runs under: its name, or its number where it has none. */
export function systemAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return `account ${process.geteuid?.() ?? 'unknown'}`;
  }
}

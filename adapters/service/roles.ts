import { type AccessRole, addressOf, type Person } from '../../src/index.ts';
import type { Configuration } from '../config.ts';

const TERMINAL = 'console';
/** The terminal of the machine, and the page that it opens for whoever sits there. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set([TERMINAL, 'web']);

/** Whether somebody sits at the machine: they have the whole store in hand, whoever wrote into it. */
export function isAtMachine({ platform }: Pick<Person, 'platform'>): boolean {
  return OF_THE_MACHINE.has(platform);
}

/** Whether somebody sits at the terminal, where all packs are seen; the page shows what it is given, as chat does. */
export function sitsAtTerminal({ platform }: Pick<Person, 'platform'>): boolean {
  return platform === TERMINAL;
}

/**
 * What somebody may do. Whoever sits at the machine, at its terminal or the page of it, has the store in hand anyway, and
 * is a curator there unless somebody of either is named.
 */
export function roleIn({ curators, operators }: Pick<Configuration, 'curators' | 'operators'>): (person: Person) => AccessRole {
  const named = [...curators, ...operators].some((address) => OF_THE_MACHINE.has(address.split('/')[0] ?? ''));
  return (person) => {
    const address = addressOf(person);
    if (operators.has(address)) return 'operator';
    return curators.has(address) || (!named && isAtMachine(person)) ? 'curator' : 'reader';
  };
}

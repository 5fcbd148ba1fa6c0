import { addressOf, type Person, type Role } from '../../src/index.ts';
import type { Configuration } from '../config.ts';

const CONSOLE = 'console/';

/** Whether somebody sits at the terminal of the machine: they have the whole store in hand, whoever wrote into it. */
export function isAtTerminal({ platform }: Pick<Person, 'platform'>): boolean {
  return platform === 'console';
}

/**
 * What somebody may do. Whoever sits at the terminal of the machine has the store in hand anyway, and is a curator
 * there unless somebody of a terminal is named.
 */
export function roleIn({ curators, operators }: Pick<Configuration, 'curators' | 'operators'>): (person: Person) => Role {
  const named = [...curators, ...operators].some((address) => address.startsWith(CONSOLE));
  return (person) => {
    const address = addressOf(person);
    if (operators.has(address)) return 'operator';
    return curators.has(address) || (!named && isAtTerminal(person)) ? 'curator' : 'reader';
  };
}

import type { Act } from '../curation/act.ts';
import { addressOf } from '../model/address.ts';
import type { Interaction } from '../model/interaction.ts';
import { TERMINAL, type Via } from '../model/via.ts';
import { type Context, identityOf } from './context.ts';

const CONSOLE = 'console';

/** The door through which an interaction came. */
function viaOf({ person, terminal }: Pick<Interaction, 'person' | 'terminal'>): Via {
  if (terminal) return { door: TERMINAL, account: terminal.account };
  return { door: person.platform === CONSOLE ? TERMINAL : person.platform };
}

/** Whoever acts here and now, and through which door. */
export function handOf({ interaction }: Pick<Context, 'interaction'>): Pick<Act, 'by' | 'via'> {
  return { by: addressOf(identityOf(interaction.person)), via: viaOf(interaction) };
}

/** The frame of an act by whoever acts here and now. */
export function actNow(why: string, context: Pick<Context, 'interaction' | 'now'>): Act {
  return { ...handOf(context), at: context.now, why };
}

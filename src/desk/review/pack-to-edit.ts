import { packBeside } from '../../curation/brought-entities.ts';
import { idsNamedBy } from '../../facts/ids-named.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import type { Pack } from '../../model/pack.ts';
import { type Context, packHere } from '../context.ts';

/**
 * The pack by which content is edited here: its names and words are those that may be known here, and those that the
 * content itself, which is shown, names or brings.
 */
export function packToEdit(content: LedgerContent, context: Context): Pack {
  return packBeside(content, packOf(content, context));
}

function packOf({ fact }: LedgerContent, context: Context): Pack {
  const { pack } = context.parts.bot();
  const here = packHere(context);
  if (here === pack) return pack;
  const named = idsNamedBy({ facts: [fact] });
  const known = new Set([...here.entities, ...here.properties].map(({ id }) => id));
  return {
    ...pack,
    entities: pack.entities.filter(({ id }) => known.has(id) || named.entities.has(id)),
    properties: pack.properties.filter(({ id }) => known.has(id) || named.vocabulary.has(id)),
  };
}

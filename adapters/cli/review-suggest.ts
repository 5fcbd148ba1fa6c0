import { checkSuggestion, Failure, suggestionPrompt, suggestionSchema } from '../../src/index.ts';
import { systemClock } from '../system-clock.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand } from './held-at-hand.ts';
import { loadPack } from './load-pack.ts';

/** What stands in the ledger as the reason of an edit that a language model proposed. */
const REASON = 'proposed by the language model';

/**
 * Prints what a language model would say better of a candidate, with the command by which a curator takes it over; the ledger
 * then has it as the curator's act, with where it comes from as its reason. Nothing is done by itself.
 */
export async function suggest(id: string | undefined, folder: string | undefined, io: CommandIo): Promise<ExitCode> {
  const { model, briefs, documents } = io.configuration;
  if (!model) throw new Failure('USAGE', 'No language model is configured.', 'MODEL_URL and MODEL_NAME are not set.', 'See docs/model.md.');
  const shipped = await loadPack({ briefs: folder ?? briefs, documents, now: io.now });
  const { pack, proposals } = (await heldAtHand(shipped, io, async () => undefined)).curated;
  const found = proposals.find(({ entry }) => entry.fact === id);
  const allowed = model.audiences ?? new Set(pack.audiences.slice(0, 1));
  if (!found || !allowed.has(found.content.fact.audience)) {
    const why = found ? `MODEL_AUDIENCES keeps what is for ${found.content.fact.audience}.` : 'No such candidate waits.';
    throw new Failure('FACT_UNKNOWN', `There is no candidate ${id ?? ''} to be sent.`, why, 'See npm run review -- list.');
  }
  const { proposer } = await import('../model/proposer.ts');
  const propose = proposer(model, systemClock, { form: suggestionSchema, called: 'suggestion' });
  const { fact } = found.content;
  const { statement, property, refused } = checkSuggestion(await propose(suggestionPrompt(fact, pack)), fact, pack);
  const fields = [
    ...(statement === undefined ? [] : [`--statement ${JSON.stringify(statement)}`]),
    ...(property === undefined ? [] : [`--property ${property}`]),
  ];
  const taking = [
    `Proposed by ${model.name}; look at it, then:`,
    `  npm run review -- edit ${id} ${fields.join(' ')} --why "${REASON} ${model.name}"`,
  ];
  const lines = [...(fields.length > 0 ? taking : ['Nothing better is proposed.']), ...refused.map((why) => `Refused: ${why}.`)];
  io.stdout(`${lines.join('\n')}\n`);
  return 0;
}

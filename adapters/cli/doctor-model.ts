import type { UnreadBecause } from '../../src/index.ts';
import type { ModelSettings } from '../model/settings.ts';
import { tryEndpoint } from '../model/try-endpoint.ts';
import type { SetupFinding } from '../platform-module.ts';
import { systemClock } from '../system-clock.ts';
import type { CommandIo } from './cli-command.ts';
import { withStoreLookedAt } from './doctor-store.ts';
import { good, wrong } from './setup-finding.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/** What is wrong with a language model, and what to do, by why it gave no plan. */
function troubleOf(because: UnreadBecause, { timeLimit }: ModelSettings): string {
  const troubles: Readonly<Partial<Record<UnreadBecause, string>>> = {
    time_limit: `gives no answer within ${timeLimit / 1000} seconds: ask again once it is loaded, take a smaller model, or raise MODEL_SECONDS`,
    unreachable: 'cannot be reached: is it running, and is MODEL_URL where it listens?',
    redirected: 'sends on to another place, which is not followed: name that place in MODEL_URL',
    refused: 'refuses the request: look at MODEL_KEY, at MODEL_NAME, and at MODEL_URL, below which chat/completions has to be',
    too_many: 'has too much to do, or has given all that it gives for now: wait, or look at your plan with it',
    server_error: 'fails: look at its own log',
    too_long: 'says far more than a plan: take a model that holds to a JSON schema',
    no_plan: 'answers with something else than a plan: take a model and a server that hold to a JSON schema (response_format)',
  };
  return troubles[because] ?? `gives no plan (${because})`;
}

/** Looks at the language model: one small request that tells it nothing, and what is left of the budget. */
export async function examineModel(io: CommandIo): Promise<readonly SetupFinding[] | undefined> {
  const { model } = io.configuration;
  if (!model) return undefined;
  const { host } = new URL(model.url);
  const { because, milliseconds } = await tryEndpoint(model, systemClock);
  const audiences = model.audiences ? [...model.audiences].join(', ') : 'the widest alone';
  return [
    good(`questions may be sent to ${host}; audiences: ${audiences}`),
    because === undefined
      ? good(`${model.name} returns a plan, in ${(milliseconds / 1000).toFixed(1)} of ${model.timeLimit / 1000} seconds`)
      : wrong(`${model.name} ${troubleOf(because, model)}. Questions are answered without it.`),
    ...(isStoreAtHand(io) ? await budgetOf(model, io) : []),
  ];
}

function budgetOf({ tokensPerDay }: ModelSettings, io: CommandIo): Promise<readonly SetupFinding[]> {
  return withStoreLookedAt(io, async ({ modelSpending }) => {
    const spent = await modelSpending.spentOn(io.now.slice(0, 10));
    return [good(`${spent} of ${tokensPerDay} tokens are spent today (UTC)`)];
  });
}

import { setImmediate } from 'node:timers/promises';
import {
  addressOf,
  type ClearanceOf,
  type Conversation,
  createDesk,
  DEFAULT_DESK_RULES,
  describeFailure,
  editionComposer,
  editions,
  type Failure,
  type Interaction,
  type Person,
  publishedQuestions,
  type Reply,
  renderPlainText,
} from '../../src/index.ts';
import { HERE, LOCAL_PERSON } from '../console/terminal-session.ts';
import { keptLedger } from '../database/kept-ledger.ts';
import { openStore } from '../database/store.ts';
import { livingBot } from '../service/living-bot.ts';
import { isAtMachine, roleIn } from '../service/roles.ts';
import { systemClock } from '../system-clock.ts';
import { wordNet } from '../thesaurus/wordnet.ts';
import type { CommandIo } from './cli-command.ts';
import { loadPack } from './load-pack.ts';
import { personAt } from './person-address.ts';

/** What came of one step: the reply, and why it could not be done, where it could not. */
export interface ReviewOutcome {
  readonly reply: Reply;
  readonly failure?: Failure;
}

/** Somebody at the desk, by the same ways as in chat. */
export interface ReviewDesk {
  readonly who: { readonly person: Person; readonly conversation: Conversation };
  /** The account of the operating system under which the terminal runs. */
  readonly account: string;
  readonly newId: () => string;
  handle(interaction: Interaction): Promise<Reply>;
  command(text: string): Promise<ReviewOutcome>;
  press(action: string, value: string): Promise<ReviewOutcome>;
  send(form: string, fields: Readonly<Record<string, string>>): Promise<ReviewOutcome>;
  textOf(reply: Reply): string;
  close(): Promise<void>;
}

interface DeskRequest {
  /** Address to act as. */
  readonly as: string | undefined;
  readonly pack: string | undefined;
  readonly io: CommandIo;
}

const UNSEEN = /[^\P{C}\n]/gu;
/** Steps of one call are at least so far apart: what one decision wrote carries one instant. */
const STEP_MILLISECONDS = 1;
const TOPICS_IN_DIGESTS = 20;

/** A clock that starts at an instant and never stands still. */
function clockFrom(start: string): () => string {
  const origin = systemClock.elapsed();
  let last = Date.parse(start) - STEP_MILLISECONDS;
  return () => {
    last = Math.max(last + STEP_MILLISECONDS, Date.parse(start) + Math.floor(systemClock.elapsed() - origin));
    return new Date(last).toISOString();
  };
}

/** @throws Failure USAGE */
function placeOf(address: string | undefined): ReviewDesk['who'] {
  if (address === undefined || address === addressOf(LOCAL_PERSON)) return { person: LOCAL_PERSON, conversation: HERE };
  const person = personAt(address);
  return { person, conversation: { ...person, kind: 'personal' } };
}

/** Sits somebody down at a desk over the configured store. @throws Failure of the pack and the store, USAGE */
export async function openReviewDesk({ as, pack: folder, io }: DeskRequest): Promise<ReviewDesk> {
  const { configuration } = io;
  const who = placeOf(as);
  const pack = await loadPack({ briefs: folder ?? configuration.briefs, documents: configuration.documents, now: io.now });
  const store = await openStore(configuration.store, pack);
  const bot = livingBot({
    pack,
    from: { thesaurus: wordNet() },
    clock: systemClock,
    kept: keptLedger(configuration.store.dataDirectory, pack.name),
    onKeptFailure: (failure) => io.stderr(`${describeFailure(failure)}\n`),
  });
  await bot.catchUp(store.ledger).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const failures: Failure[] = [];
  const now = clockFrom(io.now);
  const clearanceOf: ClearanceOf = ({ platform, tenant, id }) => configuration.clearances.get(addressOf({ platform, tenant, id }));
  const desk = createDesk({
    bot: bot.current,
    curated: bot.curated,
    pause: () => setImmediate(),
    standing: bot.standing,
    refresh: () => bot.catchUp(store.ledger),
    store: () => store,
    compose: editions(
      editionComposer({
        pack: () => bot.current().pack,
        openQuestions: (audience, of) =>
          publishedQuestions(audience, store.questions, { bot: bot.current, clearanceOf }, TOPICS_IN_DIGESTS, of),
      }),
    ),
    clock: systemClock,
    roleOf: roleIn(configuration),
    clearanceOf,
    seesEveryTenant: isAtMachine,
    tell: (event) => {
      if (event.kind === 'failed') failures.push(event.failure);
      if (event.kind === 'broken') throw event.error;
    },
    rules: { ...DEFAULT_DESK_RULES, personPerMinute: Number.MAX_SAFE_INTEGER, tenantPerMinute: Number.MAX_SAFE_INTEGER },
  });
  let deliveries = 0;
  const newId = () => `review-${++deliveries}`;
  const handle = (interaction: Interaction) => desk.handle(interaction, now());
  const step = async (interaction: Interaction): Promise<ReviewOutcome> => {
    failures.length = 0;
    const reply = await handle(interaction);
    const [failure] = failures;
    return failure ? { reply, failure } : { reply };
  };
  const base = () => ({ ...who, terminal: { account: io.account }, delivery: newId() });
  return {
    who,
    account: io.account,
    newId,
    handle,
    command: (text) => step({ ...base(), kind: 'command', name: 'review', text }),
    press: (action, value) => step({ ...base(), kind: 'button', action, value }),
    send: (form, fields) => step({ ...base(), kind: 'form', form, fields }),
    textOf: ({ message }) => renderPlainText(message).replace(UNSEEN, ''),
    close: () => store.close(),
  };
}

import { ACTIONS, Failure, FORM_VERBS } from '../../src/index.ts';
import type { ReviewDesk, ReviewOutcome } from './review-desk.ts';

const VERBS: ReadonlyMap<string, string> = new Map(Object.entries(FORM_VERBS));

/** Fields as a form has them when it opens, with those that were given in their place. */
export async function fillReviewForm(
  verb: string,
  id: string,
  given: Readonly<Record<string, string>>,
  desk: ReviewDesk,
): Promise<ReviewOutcome> {
  const opener = VERBS.get(verb);
  if (opener === undefined || id === '') {
    throw new Failure(
      'USAGE',
      `"${verb}" takes no such options.`,
      `These do: ${[...VERBS.keys()].join(', ')}, each with an ID.`,
      'See npm run review -- --help.',
    );
  }
  // What a document tells is read out of the quotation, which the form of a fact by hand opens with.
  const opened = await desk.press(opener, verb === 'add' && given.quote !== undefined ? `${id} ${given.quote}` : id);
  const { form } = opened.reply;
  if (!form) return opened;
  const known = new Set(form.fields.map((field) => field.id));
  const strange = Object.keys(given).filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new Failure(
      'USAGE',
      `${verb} has no field ${strange.join(', ')}.`,
      `Its fields are ${[...known].join(', ')}.`,
      'Name one of them.',
    );
  }
  const initial = form.fields.flatMap((field) => (field.initial === undefined ? [] : [[field.id, field.initial]]));
  const reason = verb === 'reject' && given.reason === undefined ? { reason: 'other' } : {};
  return desk.send(form.id, { ...Object.fromEntries(initial), ...reason, ...given });
}

const MOST_ROUNDS = 1000;

/** Rows of the tables in a reply: the id of a candidate and what stands beside it. */
function rowsOf({ reply }: ReviewOutcome): readonly (readonly string[])[] {
  return reply.message.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** What the button that accepts all that is listed carries, for those of `ids` alone; nothing where none of them is listed. */
function acceptanceOf(listed: ReviewOutcome, ids: ReadonlySet<string>): string | undefined {
  const actions = listed.reply.message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const subjects = actions.find(({ id }) => id === ACTIONS.reviewAccept)?.value.split(',') ?? [];
  const rows = rowsOf(listed);
  const wanted = subjects.filter((_, at) => ids.has(rows[at]?.[0] ?? ''));
  return wanted.length === 0 ? undefined : wanted.join(',');
}

/**
 * Accepts the corroborations that wait, as many at a time as the desk lists. What only corroborates once others are
 * merged is left for a look of its own, and told. The reply is the last one, after the first lines of those before.
 */
export async function acceptAllCorroborations(desk: ReviewDesk): Promise<ReviewOutcome> {
  const waiting = new Set(rowsOf(await desk.command('list')).flatMap(([id = '', label]) => (label === 'Corroborates' ? [id] : [])));
  let listed = await desk.command('all corroborations');
  const outcomes: ReviewOutcome[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const subjects = acceptanceOf(listed, waiting);
    if (subjects === undefined) break;
    const outcome = await desk.press(ACTIONS.reviewAccept, subjects);
    outcomes.push(outcome);
    if (outcome.failure) break;
    listed = await desk.command('all corroborations');
  }
  const last = outcomes.pop();
  if (!last) return listed;
  const before = outcomes.flatMap(({ reply }) => reply.message.blocks.slice(0, 1));
  const left = rowsOf(listed).length > 0 ? listed.reply.message.blocks.slice(0, 1) : [];
  return {
    ...last,
    reply: { ...last.reply, message: { ...last.reply.message, blocks: [...before, ...last.reply.message.blocks, ...left] } },
  };
}

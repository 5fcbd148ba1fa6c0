import { ACTIONS, Failure, FORM_VERBS } from '../../src/index.ts';
import type { ReviewDesk, ReviewOutcome } from './review-desk.ts';

const VERBS: ReadonlyMap<string, string> = new Map(Object.entries(FORM_VERBS));

/** Fields as a form has them when it opens, with those that were given in their place. */
export async function sendReviewForm(
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
  const opened = await desk.press(opener, id);
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

/** Accepts every corroboration that waits, as many at a time as the desk lists. */
export async function acceptAllCorroborations(desk: ReviewDesk): Promise<ReviewOutcome> {
  let last = await desk.command('all corroborations');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const listed = round === 0 ? last : await desk.command('all corroborations');
    const accept = listed.reply.message.blocks
      .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
      .find(({ id }) => id === ACTIONS.reviewAccept);
    if (!accept) break;
    last = await desk.press(accept.id, accept.value);
    if (last.failure) break;
  }
  return last;
}

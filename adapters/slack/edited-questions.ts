import { lastWord, type PostedMessage, type Reply } from '../../src/index.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { lookup } from './lookup.ts';
import { update } from './post.ts';
import { readQuestion, slackDelivery } from './read-interaction.ts';
import { renderMessage } from './render-message.ts';
import { replyTo, report, show } from './slack-answering.ts';
import { isCalled, justBefore, lineOf, type Spoken } from './spoken.ts';
import { takeSaid } from './taking.ts';

const ATTEMPTS = 5;
const NOT_FOUND = lastWord('You edited your question, and I could not look up where I answered it. Please ask it again.');

/**
 * Answers a question that was edited where its answer stands, and anew where none does. Slack tells of an edit twice, to any
 * process. Of what nobody addressed only an answer that is remembered here is changed: nothing is looked up.
 */
export function takeEdited(spoken: Spoken, editedTs: string): void {
  const { event, installed, context, body, isFromElsewhere, parts } = spoken;
  const { workspace, api } = installed;
  const { channel, ts, user } = event;
  const asked = readQuestion(workspace, event, user);
  const question = asked.delivery;
  if (!isCalled(event, workspace.botUser) && !parts.answered.get(question)) return;
  const delivery = slackDelivery(workspace, channel, ts, 'edit', editedTs);
  const interaction = parts.admitting.asAdmitted({ ...asked, edits: question, delivery }, isFromElsewhere);
  const destination = { conversation: interaction.conversation, channel };
  const means: ReplyMeans = { api, destination, user, delivery, key: question };
  const say = async (reply: Reply) => {
    const stands = parts.answered.get(question) ?? (await answerTo(spoken, means));
    if (stands === 'unknown') return void (await show(NOT_FOUND, means, parts));
    const isInPlace = stands && reply.audience === 'everyone';
    const posted = isInPlace ? await replace(stands, reply, means, spoken) : await show(reply, means, parts);
    if (posted) parts.answered.set(question, posted);
  };
  takeSaid({ interaction, line: lineOf(spoken), body, isAddressed: true, reply: () => replyTo(interaction, parts), say }, context, parts);
}

/** Where a question was answered, nothing where it was not, or that Slack does not tell. */
async function answerTo({ event }: Spoken, { api, destination, key = '' }: ReplyMeans): Promise<PostedMessage | 'unknown' | undefined> {
  const { conversation } = destination;
  const address = { ...conversation, id: event.channel };
  const found = await lookup(api, { address, key, after: justBefore(event.ts) });
  if (found.kind === 'found') return { conversation, message: found.posted.message };
  return found.kind === 'absent' ? undefined : 'unknown';
}

/** Puts a reply in the place of an answer; where that is gone it is posted anew. */
async function replace(stands: PostedMessage, reply: Reply, means: ReplyMeans, { parts }: Spoken): Promise<PostedMessage | undefined> {
  const { api, destination, delivery } = means;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await update(api, stands, (drawing) => renderMessage(reply.message, drawing), destination.channel);
    if (outcome.kind === 'sent') {
      await report(delivery, stands, parts);
      return stands;
    }
    const isRefused = outcome.kind === 'failed' && outcome.retryAfterSeconds === undefined;
    if (isRefused || attempt === ATTEMPTS) return show(reply, means, parts);
    await parts.time.wait((outcome.kind === 'failed' ? (outcome.retryAfterSeconds ?? attempt) : attempt) * 1000);
  }
}

import { asksIfRight, type Interaction, lastWord, type Reply } from '../../src/index.ts';
import { takenBefore } from './acknowledging.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { lookup } from './lookup.ts';
import { messageAbove } from './message-above.ts';
import { readClaim, readQuestion } from './read-interaction.ts';
import { mentionsOthers, readSlackText } from './read-text.ts';
import { replyTo, show } from './slack-answering.ts';
import { isCalled, isDirect, justBefore, lineOf, type Spoken } from './spoken.ts';
import { SILENCE, takeSaid } from './taking.ts';
import type { SlackApi } from './web-api.ts';

const STATUS = 'is looking it up…';
const UNSEEN = lastWord(
  'I cannot see the message above. Open the menu of the message that you mean and choose “Check this message”, or write what it says.',
);

/** Answers a question, once, where everyone in the thread sees it. */
export function takeQuestion(spoken: Spoken): void {
  const { event, installed, context, body, isFromElsewhere, parts } = spoken;
  const { workspace, api, lacks } = installed;
  const { channel, ts, thread_ts, user } = event;
  const isAddressed = isCalled(event, workspace.botUser);
  if (!isAddressed && (thread_ts === undefined || mentionsOthers(event.text, workspace.botUser))) return;
  const interaction = parts.admitting.asAdmitted(readQuestion(workspace, event, user, !isAddressed), isFromElsewhere);
  const { delivery, conversation } = interaction;
  const means: ReplyMeans = { api, destination: { conversation, channel }, user, delivery };
  const wasTaken = takenBefore(context) !== undefined;
  const reply = async () => {
    if (wasTaken && (await isAnswered(spoken, means))) return SILENCE;
    const status = isDirect(event) && !lacks.has('assistant:write') ? showStatus(api, channel, thread_ts ?? ts) : undefined;
    const meant = isAddressed ? await asMeant(interaction, spoken) : interaction;
    const answer = meant === 'unseen' ? UNSEEN : await replyTo(meant, parts);
    await status;
    return answer;
  };
  const say = async (answer: Reply, mayStand: boolean) => {
    // What one person alone is shown is not found again: what everybody saw is.
    if (mayStand && answer.audience === 'asker' && (await isAnswered(spoken, means))) return;
    const posted = await show(answer, { ...means, ...(mayStand && { maybeAnsweredAfter: justBefore(ts) }) }, parts);
    if (posted) parts.answered.set(delivery, posted);
  };
  takeSaid({ interaction, line: lineOf(spoken), body, isAddressed, reply, say }, context, parts);
}

/** "Is that right?" in a thread is about the message above it; only then is anything of a thread looked at, with one call. */
async function asMeant(interaction: Interaction, { event, installed: { workspace, api } }: Spoken): Promise<Interaction | 'unseen'> {
  const { channel, ts, thread_ts } = event;
  if (thread_ts === undefined || isDirect(event) || !asksIfRight(readSlackText(event.text, workspace.botUser))) return interaction;
  const above = await messageAbove(api, { channel, thread: thread_ts, ts });
  if (above === undefined) return 'unseen';
  return above.user === workspace.botUser ? interaction : readClaim(workspace, above, interaction, 'everyone');
}

/** Whether an earlier process answered where it can be seen; what it told its asker alone cannot be looked up. */
async function isAnswered({ event: { channel, ts } }: Spoken, { api, destination, delivery }: ReplyMeans): Promise<boolean> {
  const address = { ...destination.conversation, id: channel };
  const found = await lookup(api, { address, key: delivery, after: justBefore(ts) });
  return found.kind === 'found';
}

/** Slack takes the status away when the answer comes; without it nothing is lost. */
async function showStatus(api: SlackApi, channel: string, thread: string): Promise<void> {
  await api('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS }).catch(() => undefined);
}

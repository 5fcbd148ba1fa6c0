import type { App } from '@slack/bolt';
import { STRANGER } from '../../src/index.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import type { ListenerParts } from './listening.ts';
import { type FormOrigin, formOriginSchema, slackSubmissionSchema, slackSuggestionSchema } from './payloads.ts';
import { readSubmission, readSuggestion } from './read-interaction.ts';
import { renderFaults, renderOptions } from './render-view.ts';
import { replyInTime, show, takeOn } from './slack-answering.ts';

/** Slack waits three seconds for an acknowledgement, and a form's faults must come with it. */
const ACKNOWLEDGE_MILLISECONDS = 2_500;

function originOf(metadata: string): FormOrigin {
  try {
    return formOriginSchema.parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}

/** Passes on forms that are sent, and what is typed into their selects. */
export function listenToViews(app: App, parts: ListenerParts): void {
  app.view(/.*/, async ({ ack, body, context }) => {
    const installed = parts.installedFor(context);
    const submission = slackSubmissionSchema.safeParse(body).data;
    if (!installed || !submission) return void (await ack());
    const origin = originOf(submission.view.private_metadata);
    const { workspace } = installed;
    const { id: user, author } = submission.user;
    const { admitting } = parts;
    const isFromElsewhere = admitting.isFromElsewhere({ workspace, context, user, author, channel: origin.channel });
    const interaction = admitting.asAdmitted(readSubmission(workspace, submission, origin), isFromElsewhere);
    const means: ReplyMeans = {
      api: installed.api,
      destination: { conversation: interaction.conversation },
      user: submission.user.id,
      delivery: interaction.delivery,
      responseUrl: origin.respond,
      from: origin.from,
    };
    if (isFromElsewhere && admitting.turnsAway) {
      await ack();
      return void (await show(STRANGER, means, parts));
    }
    const reply = await replyInTime(ACKNOWLEDGE_MILLISECONDS, interaction, parts, (late) => void show(late, means, parts));
    const fields = Object.keys(submission.view.state.values);
    const faults = Object.entries(reply?.faults ?? {}).filter(([field]) => fields.includes(field));
    if (faults.length > 0) return void (await ack({ response_action: 'errors', errors: renderFaults(Object.fromEntries(faults)) }));
    await ack();
    if (reply) void takeOn(`${installed.workspace.tenant}/${submission.user.id}`, () => show(reply, means, parts), means, parts);
  });
  app.options(/.*/, async ({ ack, body, context }) => {
    const installed = parts.installedFor(context);
    const suggestion = slackSuggestionSchema.safeParse(body).data;
    if (!installed || !suggestion) return void (await ack({ options: [] }));
    const { user, view, value } = suggestion;
    const origin = originOf(view?.private_metadata ?? '');
    const { workspace } = installed;
    const { admitting } = parts;
    const visit = { workspace, context, user: user.id, author: user.author, channel: origin.channel };
    const isFromElsewhere = admitting.isFromElsewhere(visit);
    if (isFromElsewhere && admitting.turnsAway) return void (await ack({ options: [] }));
    const read = readSuggestion(workspace, suggestion, origin, `${user.id}/${view?.id ?? ''}/${value.slice(0, 200)}`);
    const interaction = admitting.asAdmitted(read, isFromElsewhere);
    const reply = await replyInTime(ACKNOWLEDGE_MILLISECONDS, interaction, parts);
    await ack({ options: renderOptions(reply?.results ?? []) });
  });
}

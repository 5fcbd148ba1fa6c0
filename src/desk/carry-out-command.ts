import type { Reply } from '../model/interaction.ts';
import { ACTIONS } from './action-ids.ts';
import { answerQuestion } from './answer-question.ts';
import { briefDigest, digestFor } from './briefing.ts';
import { checkDraft } from './checking.ts';
import { audienceOf, type Context, packHere, viewHere } from './context.ts';
import type { DeskCommand } from './desk-command.ts';
import { figureForm, figureOptions, subscribeForm } from './forms.ts';
import { carryOutReview, reviewing } from './review/carry-out-review.ts';
import { status } from './status.ts';
import { subscribeInWords } from './subscribing.ts';
import { ownZone } from './time-zone.ts';
import { buttons, plainMessage } from './words.ts';

/** The form for one figure; its message lists the names for platforms and people that prefer to write. */
export function figureFormReply(context: Context): Reply {
  const { message } = context.parts.bot().ask({ question: '/figure', askedAt: context.now, audience: audienceOf(context) });
  const form = figureForm(figureOptions(packHere(context), viewHere(context)));
  return { message, audience: 'asker', replaces: false, form };
}

/** The form for a subscription; `digest` is chosen in it. */
export async function subscribeFormReply(digest: string | undefined, context: Context): Promise<Reply> {
  const chosen = digestFor(digest, context);
  const { digests } = packHere(context);
  const zone = (await ownZone(context)) ?? chosen.time_zone;
  const text = `Write, for example: subscribe ${chosen.name} 08:30 weekdays ${zone}`;
  return { message: plainMessage(text), audience: 'asker', replaces: false, form: subscribeForm(digests, chosen, zone) };
}

/** Buttons cannot open where a form was asked for in words: one is offered to press. */
function offering(reply: Reply, action: string, label: string, audience: Reply['audience']): Reply {
  const { form: _, ...rest } = reply;
  const blocks = [...reply.message.blocks, ...buttons({ id: action, label, value: '' })];
  return { ...rest, audience, message: { ...reply.message, blocks } };
}

/** Carries out a command. Only a slash command lets a platform open a form at once. */
export async function carryOutCommand(command: DeskCommand, audience: Reply['audience'], context: Context): Promise<Reply> {
  const opensForms = context.interaction.kind === 'command';
  switch (command.kind) {
    case 'figure': {
      if (command.name !== '') return answerQuestion(`/figure ${command.name}`, [], audience, context);
      const reply = figureFormReply(context);
      return opensForms ? reply : offering(reply, ACTIONS.openFigureForm, 'Pick a figure', audience);
    }
    case 'brief':
      return briefDigest(command.digest, command.day, audience, context);
    case 'subscription':
      return subscribeInWords(command.words, audience, context);
    case 'subscribe_form': {
      const reply = await subscribeFormReply(undefined, context);
      return opensForms ? reply : offering(reply, ACTIONS.openSubscribeForm, 'Subscribe', audience);
    }
    case 'review':
      return reviewing(context, () => carryOutReview(command.words, context));
    case 'check':
      return checkDraft(command.text, audience, context);
    case 'status':
      return { message: await status(context), audience, replaces: false };
    case 'help':
    case 'sources':
      return answerQuestion(`/${command.kind}`, [], audience, context);
    case 'question':
      return answerQuestion(command.text, [], audience, context);
  }
}

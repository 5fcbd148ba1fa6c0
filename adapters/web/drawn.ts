import { type Message, renderPlainText } from '../../src/index.ts';
import type { PostedOnPage } from './posted-messages.ts';
import type { Drawn, ShownMessage } from './wire.ts';

/** How other platforms draw a message: the payloads that their adapters send. */
export interface Drawings {
  readonly slack: (message: Message) => Drawn['slack'];
  readonly teams: (message: Message) => Drawn['teams'];
  /** What a button of a drawing stands for, read as the adapters read it; nothing where it is none of theirs. */
  readonly pressedInSlack: (actionId: string, value: string) => Pressed | undefined;
  readonly pressedInTeams: (data: unknown) => Pressed | undefined;
}

/** A button of the core: its id and its value. */
export interface Pressed {
  readonly action: string;
  readonly value: string;
}

export function drawnBy({ slack, teams }: Pick<Drawings, 'slack' | 'teams'>): (message: Message) => Drawn {
  return (message) => ({ message, plain: renderPlainText(message), slack: slack(message), teams: teams(message) });
}

export function shownOnPage(draw: (message: Message) => Drawn): (one: PostedOnPage) => ShownMessage {
  return ({ id, thread, at, edited, from, only, message }) => ({
    id,
    at,
    drawn: draw(message),
    ...(thread !== undefined && { thread }),
    ...(edited !== undefined && { edited }),
    ...(from !== undefined && { from }),
    ...(only && { only }),
  });
}

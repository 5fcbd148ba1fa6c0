import type { App } from '@slack/bolt';
import { listenToCommands } from './listen-to-commands.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { listenToPlaces } from './listen-to-places.ts';
import { listenToViews } from './listen-to-views.ts';
import type { ListenerParts } from './listening.ts';

/** Passes on what people do in Slack. Everything is acknowledged first, then answered in the order of its thread. */
export function listen(app: App, parts: ListenerParts): void {
  listenToMessages(app, parts);
  listenToPlaces(app, parts);
  listenToCommands(app, parts);
  listenToViews(app, parts);
}

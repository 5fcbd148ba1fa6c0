import type { Context } from '@slack/bolt';
import type { PostedMessage, Remembered, TakingOn } from '../../src/index.ts';
import type { Admitting } from './admitting.ts';
import type { Outsiders } from './outsiders.ts';
import type { Workspace } from './read-interaction.ts';
import type { SlackAnsweringParts } from './slack-answering.ts';
import type { SlackApi } from './web-api.ts';

/** An installation, and how to call Slack in its name. */
export interface Installed {
  readonly workspace: Workspace;
  readonly api: SlackApi;
  /** Scopes that were not granted. */
  readonly lacks: Pick<ReadonlyMap<string, string>, 'has'>;
}

export interface ListenerParts extends SlackAnsweringParts {
  /** The installation that a payload is for; undefined where it is not one of ours. */
  readonly installedFor: (context: Context) => Installed | undefined;
  /** Who is from elsewhere, and what they are answered. */
  readonly admitting: Admitting;
  readonly outsiders: Outsiders;
  /** Deliveries that were accepted. */
  readonly seen: Remembered<true>;
  /** Where questions are answered, by their deliveries: an edit changes that. */
  readonly answered: Remembered<PostedMessage>;
  /** What was said, each once and in the order of its thread. */
  readonly takes: TakingOn;
  /** Questions offered to somebody who opens the conversation. */
  readonly prompts: () => readonly string[];
  /** Where links to figures lead, if they do anywhere. */
  readonly linkBase: string | undefined;
  /** What stands before the names of the commands. */
  readonly commandPrefix: string;
  readonly uninstalled: (tenant: string) => Promise<void>;
}

/** Whether a delivery comes for the first time; from then on it counts as accepted. */
export function isNew(delivery: string, { seen }: ListenerParts): boolean {
  if (seen.get(delivery)) return false;
  seen.set(delivery, true);
  return true;
}

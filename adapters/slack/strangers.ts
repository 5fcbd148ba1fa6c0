import type { Context } from '@slack/bolt';

/** What Slack tells of whom an event or a press comes from: the teams that the author may belong to. */
export interface Author {
  readonly user_team?: string | undefined;
  readonly source_team?: string | undefined;
  readonly team?: string | undefined;
}

/**
 * Whether somebody belongs to another organisation than the bot's: channels of Slack Connect bring their people in. The
 * most precise of the teams that Slack names is theirs. `shared`: the channel is one of Slack Connect. Within one
 * organisation of many workspaces, where people of all of them share channels, only such a channel brings strangers; in
 * one of them somebody without a team is a stranger.
 */
export function isStranger(
  { user_team, source_team, team }: Author,
  { teamId, enterpriseId }: Pick<Context, 'teamId' | 'enterpriseId'>,
  shared: boolean,
): boolean {
  const theirs = user_team ?? source_team ?? team;
  if (theirs !== undefined && (theirs === teamId || theirs === enterpriseId)) return false;
  return shared || (theirs !== undefined && enterpriseId === undefined);
}

import type { Context } from '@slack/bolt';

/** What Slack tells of whom an event or a press comes from. */
export interface Author {
  /** The teams that they may belong to. */
  readonly user_team?: string | undefined;
  readonly source_team?: string | undefined;
  readonly team?: string | undefined;
  readonly user_profile?: SlackProfile | undefined;
}

/** What Slack tells of a person beside the message that they wrote. */
export interface SlackProfile {
  readonly team?: string | undefined;
  /** A guest of several channels, and of one. */
  readonly is_restricted: boolean;
  readonly is_ultra_restricted: boolean;
  /** Somebody of another organisation. */
  readonly is_stranger: boolean;
}

/** Whether somebody is a guest, or is said to be of another organisation. */
export function isGuest({ user_profile: profile }: Author): boolean {
  return profile !== undefined && (profile.is_restricted || profile.is_ultra_restricted || profile.is_stranger);
}

type Workspaces = Pick<Context, 'teamId' | 'enterpriseId'>;

/** The most precise of the teams that Slack names. */
const teamOf = ({ user_team, source_team, team, user_profile }: Author) => user_team ?? source_team ?? team ?? user_profile?.team;

/** Whether somebody is said to be of the workspace that the bot works in, or of its organisation. */
export function isOwnWorkspace(author: Author, { teamId, enterpriseId }: Workspaces): boolean {
  const theirs = teamOf(author);
  return theirs !== undefined && (theirs === teamId || theirs === enterpriseId);
}

/**
 * Whether somebody belongs to another organisation than the bot's: channels of Slack Connect bring their people in.
 * `shared`: the channel is one of Slack Connect. Within one organisation of many workspaces, where people of all of them
 * share channels, only such a channel brings strangers; in one of them somebody without a team is a stranger.
 */
export function isStranger(author: Author, workspaces: Workspaces, shared: boolean): boolean {
  if (isOwnWorkspace(author, workspaces)) return false;
  return shared || (teamOf(author) !== undefined && workspaces.enterpriseId === undefined);
}

import type { Context } from '@slack/bolt';
import { type Externals, type Interaction, remembered } from '../../src/index.ts';
import type { Outsiders } from './outsiders.ts';
import type { Workspace } from './read-interaction.ts';
import { type Author, isGuest, isOwnWorkspace, isStranger } from './strangers.ts';

/** Who did something in Slack, and where. */
export interface Visit {
  readonly workspace: Workspace;
  readonly context: Pick<Context, 'teamId' | 'enterpriseId'>;
  readonly user: string;
  /** What Slack tells of them; nothing where a payload tells nothing. */
  readonly author?: Author | undefined;
  readonly channel?: string | undefined;
  /** Whether the channel is shared with another organisation; absent where a payload does not say. */
  readonly shared?: boolean | undefined;
}

/** Judges at every door whether somebody is from elsewhere, and what they are then answered. */
export interface Admitting {
  /** Whether somebody is a guest or of another organisation; noted of them, and of the channel that they are in. */
  isFromElsewhere(visit: Visit): boolean;
  /** Whether whoever is from elsewhere is answered nothing. */
  readonly turnsAway: boolean;
  /** An interaction as it is answered: of somebody from elsewhere, and in a place of an unknown kind, as of one without clearance. */
  asAdmitted(interaction: Interaction, isFromElsewhere: boolean): Interaction;
}

const PEOPLE_REMEMBERED = 20_000;
const OWN_CONVERSATION = /^D/u;
/** Whether a payload names a team at all. */
const tells = ({ user_team, source_team, team }: Author) => (user_team ?? source_team ?? team) !== undefined;
/** Ids of channels, and of the people whose own conversations go by theirs. */
const KNOWN_PLACE = /^(?!COMPOSER$)[CGUW]/u;

export function admitting(policy: Externals, outsiders: Pick<Outsiders, 'isShared' | 'noteShared' | 'noteMet'>): Admitting {
  /** Whether people are from elsewhere, by what was told of them last: commands, pages and links tell nothing. */
  const known = remembered<boolean>(PEOPLE_REMEMBERED);

  function judge(key: string, author: Author, context: Visit['context'], isShared: boolean): void {
    const before = known.get(key);
    // In a channel that is shared, one of a sister workspace is told from a stranger by what was said of them before.
    const isUnclear = before === false && context.enterpriseId !== undefined;
    if (isGuest(author) || isStranger(author, context, isShared && !isUnclear)) known.set(key, true);
    // Guests are of the bot's own workspace: only their profile tells that they are none any more.
    else if (isOwnWorkspace(author, context) && (!before || author.user_profile)) known.set(key, false);
  }

  return {
    turnsAway: policy === 'deny',
    isFromElsewhere({ workspace, context, user, author, channel, shared }) {
      const key = `${workspace.tenant}/${user}`;
      const place = channel === undefined || OWN_CONVERSATION.test(channel) ? undefined : { tenant: workspace.tenant, id: channel };
      if (place) outsiders.noteShared(place, shared);
      if (author) judge(key, author, context, shared ?? (place !== undefined && tells(author) && outsiders.isShared(place)));
      const isFrom = known.get(key) ?? false;
      if (place && isFrom) outsiders.noteMet(place, user);
      return isFrom;
    },
    asAdmitted(interaction, isFromElsewhere) {
      const { person, conversation } = interaction;
      const isExternal = (isFromElsewhere && policy !== 'allow') || !KNOWN_PLACE.test(conversation.id);
      return isExternal ? { ...interaction, person: { ...person, external: true } } : interaction;
    },
  };
}

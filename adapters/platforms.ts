import { mattermostModule } from './mattermost/platform.ts';
import type { PlatformModule } from './platform-module.ts';
import { slackModule } from './slack/platform.ts';
import { teamsModule } from './teams/platform.ts';

/** The chat platforms that the bot can speak on. A new one is a folder, and a line here. */
export const PLATFORMS: readonly PlatformModule[] = [slackModule, teamsModule, mattermostModule];

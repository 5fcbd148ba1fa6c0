import { severalPacksContract } from '../contracts/several-packs-contract.ts';
import { mattermostWorld } from '../fixtures/mattermost-world.ts';
import { slackWorld } from '../fixtures/slack-world.ts';
import { teamsWorld } from '../fixtures/teams-world.ts';
import { webWorld } from '../fixtures/web-world.ts';

severalPacksContract('Slack', slackWorld);
severalPacksContract('Teams', teamsWorld);
severalPacksContract('Mattermost', mattermostWorld);
severalPacksContract('the local page', webWorld);

import { attachedFilesContract } from './contracts/attached-files-contract.ts';
import { slackWorld } from './fixtures/slack-world.ts';

attachedFilesContract('Slack', slackWorld);

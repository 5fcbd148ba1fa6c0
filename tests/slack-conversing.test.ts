import { conversationContract } from './contracts/conversation-contract.ts';
import { slackWorld } from './fixtures/slack-world.ts';

conversationContract('Slack', { edits: true, outsiders: true, readsHistory: true }, slackWorld);

import { conversationContract } from './contracts/conversation-contract.ts';
import { teamsWorld } from './fixtures/teams-world.ts';

conversationContract('Teams', { edits: true, outsiders: true, readsHistory: false }, teamsWorld);

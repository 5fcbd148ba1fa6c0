import { conversationContract } from './contracts/conversation-contract.ts';
import { teamsWorld } from './fixtures/teams-world.ts';

const NO_HISTORY = { not: 'history is not read in Teams, so nobody can refuse it.' };

conversationContract('Teams', { edits: true, outsiders: true, readsHistory: NO_HISTORY }, teamsWorld);

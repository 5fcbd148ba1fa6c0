import { conversationContract } from './contracts/conversation-contract.ts';
import { mattermostWorld } from './fixtures/mattermost-world.ts';

conversationContract('Mattermost', { edits: true, outsiders: true, readsHistory: true }, mattermostWorld);

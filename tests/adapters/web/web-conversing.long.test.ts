import { conversationContract } from '../../contracts/conversation-contract.ts';
import { webWorld } from '../../fixtures/web-world.ts';

const ALONE = { not: 'one person is at the page, and all that is typed there is for the bot.' };

conversationContract(
  'the local page',
  {
    edits: { not: 'what was said on the page stays as it was said.' },
    outsiders: ALONE,
    bystanders: ALONE,
    readsHistory: { not: 'the page keeps its messages itself, so nobody can refuse them.' },
    processes: { not: 'one process serves the page, and whoever asks waits with the page open.' },
  },
  webWorld,
);

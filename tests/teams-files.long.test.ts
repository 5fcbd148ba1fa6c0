import { attachedFilesContract } from './contracts/attached-files-contract.ts';
import { teamsWorld } from './fixtures/teams-world.ts';

attachedFilesContract('Teams', teamsWorld);

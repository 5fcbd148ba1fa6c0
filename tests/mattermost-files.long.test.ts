import { attachedFilesContract } from './contracts/attached-files-contract.ts';
import { mattermostWorld } from './fixtures/mattermost-world.ts';

attachedFilesContract('Mattermost', mattermostWorld);

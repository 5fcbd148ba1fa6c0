import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesPage } from './supply-chain/licences.ts';
import { lockedPackages } from './supply-chain/production-packages.ts';

writeFileSync(join(import.meta.dirname, '../docs/licences.md'), licencesPage(lockedPackages()));

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintRules } from './fixtures/imports/lint-rules.ts';
import { PROJECT, projectCode, projectImportTable } from './fixtures/imports/project-imports.ts';

writeFileSync(join(PROJECT, 'biome.imports.json'), lintRules(projectImportTable(), projectCode()));

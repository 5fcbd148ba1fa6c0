import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';

/** Loaded before everything else (`node --import`): variables of a `.env` beside package.json, where the environment has none of that name. */
const file = join(import.meta.dirname, '../.env');
if (existsSync(file)) loadEnvFile(file);

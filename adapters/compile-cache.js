import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded before everything else (`node --import`): what was compiled once is kept beside the installed packages, so that
 * the next start is faster. Where that cannot be written, nothing is kept and nothing else changes.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compile'));

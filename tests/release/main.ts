import { join } from 'node:path';
import { formatDay } from '../../src/model/format.ts';
import { ReleaseRefused, release } from './release.ts';

const [version = ''] = process.argv.slice(2);
const day = formatDay(new Date().toISOString().slice(0, 10));
try {
  release({ project: join(import.meta.dirname, '../..'), version, day, checks: ['npm test', 'npm run check'] });
  process.stdout.write(`Version ${version} is committed and tagged. To publish it: git push --follow-tags\n`);
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error;
  process.stderr.write(`No release: ${error.message}.\n`);
  process.exitCode = 1;
}

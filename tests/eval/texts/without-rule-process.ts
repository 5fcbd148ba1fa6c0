import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '../../..');
const ruleSchema = z.object({ file: z.string(), nothing: z.string(), start: z.number(), end: z.number() });

const [written] = process.argv.slice(2);
if (written !== undefined && written !== '') {
  const { file, nothing, start, end } = ruleSchema.parse(JSON.parse(written));
  const { href } = pathToFileURL(join(PROJECT, file));
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (url !== href || !loaded.source) return loaded;
      const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      return { ...loaded, source: source.slice(0, start) + nothing + source.slice(end) };
    },
  });
}
// The modules are loaded after the rule is taken away.
const { takeTexts } = await import('./take-texts.ts');
const { measureTexts } = await import('./texts-measure.ts');
process.stdout.write(JSON.stringify(measureTexts(await takeTexts('open'))));

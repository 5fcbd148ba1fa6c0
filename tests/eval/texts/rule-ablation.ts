import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Rule, rulesOf } from './rules.ts';

const PROCESS = join(import.meta.dirname, 'without-rule-process.ts');
const ratio = z.object({ part: z.number(), whole: z.number() });
const measureSchema = z.object({
  right: ratio,
  near: ratio,
  falseCandidates: ratio,
  published: ratio,
  publishers: ratio,
  fields: z.record(z.string(), ratio),
});
type Measured = z.output<typeof measureSchema>;

/** What the open texts come to without a rule; nothing where they cannot be read without it. */
async function measuredWithout(rule: Rule | undefined): Promise<Measured | undefined> {
  const child = spawn(process.execPath, [PROCESS, rule ? JSON.stringify(rule) : ''], { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  const printed = await text(child.stdout);
  return printed === '' ? undefined : measureSchema.parse(JSON.parse(printed));
}

/** Takes each rule away whose file begins so, one at a time, and prints what that changes on the open texts. */
export async function ruleAblation(beginning: string, print: (line: string) => void): Promise<void> {
  const whole = await measuredWithout(undefined);
  if (whole === undefined) throw new Error('the open texts cannot be measured');
  const idle: string[] = [];
  for (const rule of rulesOf(beginning)) {
    const without = await measuredWithout(rule);
    const name = `${rule.file} ${rule.name}`;
    const changes = without === undefined ? ['nothing can be read'] : changesOf(without, whole);
    if (changes.length === 0) idle.push(name);
    else print(`  without ${name}: ${changes.join(', ')}\n`);
  }
  print(idle.length > 0 ? `Change nothing on the open texts:\n  ${idle.join('\n  ')}\n` : 'Every rule changes something.\n');
}

function changesOf(without: Measured, whole: Measured): string[] {
  const parts = (measured: Measured) => ({
    right: measured.right.part,
    near: measured.near.part,
    false: measured.falseCandidates.part,
    dates: measured.published.part,
    publishers: measured.publishers.part,
    ...Object.fromEntries(Object.entries(measured.fields).map(([field, { part }]) => [field, part])),
  });
  const before = new Map(Object.entries(parts(whole)));
  return Object.entries(parts(without)).flatMap(([name, part]) => {
    const change = part - (before.get(name) ?? 0);
    return change === 0 ? [] : [`${name} ${change > 0 ? '+' : ''}${change}`];
  });
}

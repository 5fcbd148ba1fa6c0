import { createInterface } from 'node:readline';
import { createBot, describeFailure, Failure } from '../src/index.ts';
import { loadPack } from './cli/load-pack.ts';
import { readConfiguration } from './config.ts';
import { converse } from './console/conversation.ts';

const PROMPT = '> ';

/** Opens a conversation in the terminal, also when the lines come through a pipe. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  const now = () => new Date().toISOString();
  const bot = createBot(await loadPack({ ...configuration, now: now() }));
  const interactive = process.stdin.isTTY === true;
  const reader = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: PROMPT, historySize: 200 } : {}),
  });
  reader.on('SIGINT', () => reader.close());
  await converse(bot, {
    lines: reader,
    write: (text) => void process.stdout.write(text),
    prompt: () => {
      if (interactive) reader.prompt();
    },
    now,
  });
  reader.close();
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof Failure)) throw fault;
  process.stderr.write(`${describeFailure(fault)}\n`);
  process.exitCode = 1;
}

import { spawn } from 'node:child_process';
import { pageWorld } from './fixtures/page-world.ts';

/** How each system opens an address in the browser that somebody uses. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** `npm run tour`: a bot over the ferries with a store of its own, which is thrown away, and a browser that goes through it. */
const world = await pageWorld({ withDocuments: true });
const address = `${world.address}&tour?store=trial`;
process.stdout.write(`The tour is at ${address}\nCtrl+C ends it; nothing of it is kept.\n`);
const [program, ...given] = OPENERS[process.platform] ?? ['xdg-open'];
spawn(program, [...given, address], { stdio: 'ignore', detached: true })
  .on('error', () => process.stdout.write('No browser could be opened: open the address yourself.\n'))
  .unref();
await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
await world.stop();

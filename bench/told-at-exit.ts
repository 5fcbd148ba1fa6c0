import { writeSync } from 'node:fs';

/** Loaded into a process that is measured (`node --import`): at its end it tells on stream 3 what it used. */
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));

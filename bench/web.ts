import { browserProgram, pageInBrowser } from '../tests/fixtures/page-in-browser.ts';
import { pageWorld } from '../tests/fixtures/page-world.ts';
import { type BenchIo, printTable } from './bench-io.ts';

const PAINT_TARGET_MS = 2_000;
const WEIGHT_TARGET = 400_000;
const QUESTION = 'How many passengers did Norrfjard Lines carry in 2024?';
const PAINTED = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/**
 * What the local page costs its reader: from a program that has just started, in a browser that has nothing cached, until
 * something is seen and until the store is; and what comes over the wire, compressed, before and with both drawings.
 */
export async function run(io: BenchIo): Promise<void> {
  if (browserProgram() === undefined) {
    io.print('The page is not measured: there is no Chromium here.\n');
    return;
  }
  const world = await pageWorld();
  const page = await pageInBrowser();
  try {
    await page.look({ width: 1280, height: 800, scheme: 'light' });
    const begun = performance.now();
    await page.open(world.address);
    await page.until(`document.querySelector('.welcome')`);
    const opened = performance.now() - begun;
    const painted = Number(await page.value(PAINTED));
    const before = page.received();
    await page.value(`document.querySelector('#line').focus()`);
    await page.type(QUESTION);
    const asked = performance.now();
    await page.key('Enter');
    await page.until(`document.querySelector('.reply')`);
    const answered = performance.now() - asked;
    await page.until(`[...document.querySelectorAll('.shadow')].filter((one) => one.shadowRoot?.textContent.length > 20).length >= 2`);
    const drawn = performance.now() - asked;
    printTable(
      io,
      ['the local page, cold', 'measured', 'target'],
      [
        ['first paint', `${painted.toFixed(0)} ms`, `${PAINT_TARGET_MS} ms`],
        ['the store is seen', `${opened.toFixed(0)} ms`, ''],
        ['a first answer', `${answered.toFixed(0)} ms`, ''],
        ['with the drawings of Slack and Teams', `${drawn.toFixed(0)} ms`, ''],
        ['over the wire before an answer', kilobytes(before), ''],
        ['with both drawings', kilobytes(page.received()), kilobytes(WEIGHT_TARGET)],
      ],
    );
  } finally {
    await page.close();
    await world.stop();
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, type PageInBrowser, pageInBrowser } from './fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from './fixtures/page-world.ts';

const hasBrowser = browserProgram() !== undefined;
if (!hasBrowser) process.stderr.write('The tests of the local page are skipped: there is no Chromium here.\n');

const WIDE = { width: 1440, height: 900, scheme: 'light' } as const;
const PHONE = { width: 320, height: 640, scheme: 'light' } as const;
const DRAWN = `[...document.querySelectorAll('.shadow')].every((one) => one.shadowRoot?.textContent.length > 20)`;
const isDrawn = (count: number) =>
  `document.querySelectorAll('.reply').length >= ${count} && document.querySelectorAll('.shadow').length >= ${2 * count} && ${DRAWN}`;
const inShadow = (drawing: string, words: string) =>
  `[...document.querySelectorAll('.reply:last-of-type .drawing.${drawing} .shadow')].at(-1).shadowRoot.textContent.includes(${JSON.stringify(words)})`;

describe.skipIf(!hasBrowser)('the local page', () => {
  let world: PageWorld;
  let page: PageInBrowser;
  beforeAll(async () => {
    [world, page] = await Promise.all([pageWorld({ withDocuments: true }), pageInBrowser()]);
    await page.look(WIDE);
    await page.open(world.address);
    await page.until(`document.querySelector('.welcome')`);
  });
  afterAll(async () => {
    await page?.close();
    await world?.stop();
  });
  const at = async (hash: string, until: string) => {
    await page.value(`location.hash = ${JSON.stringify(hash)}; true`);
    await page.until(`document.querySelector(${JSON.stringify(until)})`);
  };
  /** What is wrong with the view that is open, in light and dark, wide and narrow. */
  const wrong = async () => {
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      for (const { width, height } of [WIDE, PHONE]) {
        await page.look({ width, height, scheme });
        await page.until(`document.documentElement.dataset.theme === '${scheme}'`);
        await page.until(DRAWN);
        const over = await page.value('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) found.push(`${scheme} ${width}: ${over} pixels too wide`);
        found.push(...(await page.faults()).map((fault) => `${scheme} ${width}: ${fault}`));
      }
    }
    await page.look(WIDE);
    return found;
  };

  it('tells a newcomer what it is, and takes the session out of the address', async () => {
    expect(await page.value(`document.querySelector('.welcome').innerText`)).toContain('say only what they can show');
    expect(await page.value('location.href')).not.toContain('session');
    expect(await wrong()).toEqual([]);
  });

  it('answers what is typed, beside the drawings of Slack and Teams', async () => {
    await page.value(`document.querySelector('#line').focus()`);
    await page.type('How many passengers did Norrfjard Lines carry in 2024?');
    await page.key('Enter');
    await page.until(isDrawn(1));
    expect(await page.value(inShadow('slack', '412,000'))).toBe(true);
    expect(await page.value(inShadow('teams', '412,000'))).toBe(true);
    expect(await page.value(`document.querySelector('.reply .own').innerText`)).toContain('412,000');
    expect(await wrong()).toEqual([]);
  });

  it('understands a follow-up in the light of what was asked before', async () => {
    await page.type('and in 2023?');
    await page.key('Enter');
    await page.until(isDrawn(2));
    expect(await page.value(inShadow('slack', '371,000'))).toBe(true);
  });

  it.each(['slack', 'teams'])('lets the buttons of the drawing of %s be pressed', async (drawing) => {
    const replies = Number(await page.value(`document.querySelectorAll('.reply').length`));
    const button = `[...[...document.querySelectorAll('.drawing.${drawing} .shadow')][1].shadowRoot.querySelectorAll('button')].find((one) => one.innerText.startsWith('Sources'))`;
    await page.until(button);
    await page.value(`${button}.click()`);
    await page.until(isDrawn(replies + 1));
    expect(await page.value(`[...document.querySelectorAll('.reply .own')].at(-1).innerText`)).toContain('Courier');
  });

  it('shows the payload that the adapter sends once it is asked for', async () => {
    await page.press('.drawing.slack summary', 'Payload for Slack');
    await page.until(`document.querySelector('.payload pre')?.innerText.includes('"rich_text"')`);
  });

  it('finds facts by their words, and narrows them down', async () => {
    await at('#/facts', '.fact-item');
    await page.value(`document.querySelector('.filters input').focus()`);
    await page.type('Astrid passengers');
    await page.until(`document.querySelector('.fact-item a').innerText.includes('Astrid')`);
    const [found, all] = [Number(await page.value(`document.querySelectorAll('.fact-item').length`)), 60];
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await wrong()).toEqual([]);
  });

  it('shows a fact with its quotation in the archived document', async () => {
    await page.press('.fact-item a', 'Astrid carries 240');
    await page.until(`document.querySelector('.fact-page blockquote .around')`);
    expect(await page.value(`document.querySelector('.fact-page mark').innerText`)).toContain('240');
    expect(await wrong()).toEqual([]);
    await page.press('.evidence a', 'in the archived document');
    await page.until(`document.querySelector('.document-text mark')`);
    expect(await wrong()).toEqual([]);
  });

  it('goes back in time by the slider, at which later facts are as if absent', async () => {
    await at('#/facts', '.fact-item');
    const total = `Number(/^\\d+/.exec(document.querySelector('[role=status]').innerText)?.[0] ?? 0)`;
    const now = Number(await page.value(total));
    await page.value(`document.querySelector('.horizon input').focus()`);
    await page.key('Home');
    await page.until(`${total} < ${now} && document.querySelector('.horizon strong').innerText !== 'now'`);
    expect(Number(await page.value(total))).toBeGreaterThan(0);
    await page.value(`document.querySelector('.horizon input').focus()`);
    await page.key('End');
    await page.until(`${total} >= ${now}`);
  });

  it('wrote no error, and asked nobody else', () => {
    expect(page.offences()).toEqual([]);
    expect(world.errors()).not.toContain('Error');
  });
});

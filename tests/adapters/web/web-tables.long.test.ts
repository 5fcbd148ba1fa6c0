import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ferryTable } from '../../fixtures/ferry-table.ts';
import { browserProgram, type PageInBrowser, pageInBrowser } from '../../fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from '../../fixtures/page-world.ts';

const hasBrowser = browserProgram() !== undefined;
if (!hasBrowser) process.stderr.write('The tests of tables on the local page are skipped: there is no Chromium here.\n');

const DRAWN = `[...document.querySelectorAll('.shadow')].every((one) => one.shadowRoot?.textContent.length > 20)`;
const HALVIK = `[...document.querySelectorAll('.picture')].find((one) => one.ariaLabel.startsWith('Halvik: ticket sales'))`;
const BRENNWICK = `[...document.querySelectorAll('.picture')].find((one) => one.ariaLabel.startsWith('Brennwick: ticket sales'))`;
const MILLIONS = ['0.812', '0.791', '0.904', '1.01', '1.204', '1.466', '1.893', '2.051'];

describe.skipIf(!hasBrowser)('a table over time on the local page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-table-'));
  let world: PageWorld;
  let page: PageInBrowser;
  beforeAll(async () => {
    const { pack, mapping, csv } = ferryTable(folder);
    const variables = { BRIEFS_DIR: pack };
    [world, page] = await Promise.all([pageWorld({ variables, commands: [['import', mapping, csv]] }), pageInBrowser()]);
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    await page.open(`${world.address}&pictures`);
    await page.until(`${HALVIK} && document.querySelectorAll('.picture .shadow').length >= 4 && ${DRAWN}`);
  });
  afterAll(async () => {
    await page?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const wrong = async () => {
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await page.look({ width: 320, height: 640, scheme });
      await page.until(`document.documentElement.dataset.theme === '${scheme}'`);
      if (Number(await page.value('document.documentElement.scrollWidth - innerWidth')) > 0) found.push('too wide');
      found.push(...(await page.faults()));
    }
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    return found;
  };

  it('is drawn here, in Slack and in Teams in one scale that its unit says, with each of its numbers', async () => {
    const here = String(await page.value(`${HALVIK}.querySelector('.own svg').getAttribute('aria-label')`));
    expect(here).toContain('EUR million');
    expect(here.match(/: [\d.]+ EUR million/gu)).toEqual(MILLIONS.map((value) => `: ${value} EUR million`));
    for (const platform of ['slack', 'teams']) {
      await page.value(`${HALVIK}.querySelector('.drawing.${platform} .payload summary').click()`);
      await page.until(`${HALVIK}.querySelector('.drawing.${platform} .payload pre')`);
      const payload = String(await page.value(`${HALVIK}.querySelector('.drawing.${platform} .payload pre').innerText`));
      for (const value of MILLIONS) expect(payload).toContain(value);
      expect(payload).toContain('EUR million');
      expect(await page.value(`Boolean(${HALVIK}.querySelector('.drawing.${platform} .shadow').shadowRoot.querySelector('svg'))`)).toBe(
        true,
      );
    }
    expect(await wrong()).toEqual([]);
  });

  it('has a table behind it, and a sentence that says what it shows and what it lacks', async () => {
    await page.value(`${HALVIK}.querySelector('.numbers summary').click()`);
    const rows = `[...${HALVIK}.querySelectorAll('.numbers tbody tr')].map((row) => row.innerText.replace(/\\s+/g, ' '))`;
    expect(await page.value(rows)).toMatchObject({ length: 8, 0: 'January 2025 EUR 812,000', 7: 'August 2025 EUR 2.051 million' });
    expect(await page.value(`${HALVIK}.querySelector('.own .muted').innerText`)).toBe(
      'From EUR 812,000 (January 2025) to EUR 2.051 million (August 2025), 8 values of a table of Halvik Harbour Office, 10 September 2025.',
    );
    expect(await page.value(`${BRENNWICK}.querySelector('.own .muted').innerText`)).toContain('none is given for May 2025');
  });

  it('is as if absent before it came out', async () => {
    await page.value(
      `(() => { const day = document.querySelector('.as-of input'); day.value = '2025-09-09'; day.dispatchEvent(new Event('input', { bubbles: true })); day.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    await page.until(`document.querySelector('.picture') && !${HALVIK}`);
    await page.press('.as-of button', 'Now');
    await page.until(HALVIK);
  });

  it('answers a question with the same chart, and with the numbers in words below it', async () => {
    await page.value(`location.hash = '#/ask'; true`);
    await page.until(`document.querySelector('#line')`);
    await page.value(`document.querySelector('#line').focus()`);
    await page.type('Ticket sales of Halvik by month as a chart');
    await page.key('Enter');
    await page.until(`document.querySelectorAll('.reply .shadow').length >= 2 && ${DRAWN}`);
    const label = String(await page.value(`document.querySelector('.reply .own svg').getAttribute('aria-label')`));
    expect(label.match(/: [\d.]+ EUR million/gu)).toEqual(MILLIONS.map((value) => `: ${value} EUR million`));
    expect(await page.value(`document.querySelector('.reply .own').innerText`)).toContain('EUR 2.051 million');
    const drawn = `[...document.querySelectorAll('.reply .shadow')].every((one) => one.shadowRoot.querySelector('svg'))`;
    expect(await page.value(drawn)).toBe(true);
    expect(await wrong()).toEqual([]);
    expect(page.offences()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { browserProgram, type PageInBrowser, pageInBrowser } from '../../fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from '../../fixtures/page-world.ts';

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

  it('marks each claim of a draft by what is held, and puts in the wording that is offered', async () => {
    await at('#/check', '#draft');
    await page.value(`document.querySelector('#draft').focus()`);
    await page.type('Norrfjard Lines carried 421,000 passengers in 2024, up from 371,000 in 2023.');
    await page.press('button', 'Check');
    await page.until(`document.querySelector('.claim.bad') && document.querySelector('.claim.good')`);
    expect(await page.value(`document.querySelector('.claim.bad').innerText`)).toContain('421,000');
    expect(await page.value(`document.querySelector('.claim.good').innerText`)).toContain('371,000');
    expect(await page.value(`document.querySelector('.verdict.bad').innerText`)).toContain('Skerry Courier');
    expect(await wrong()).toEqual([]);
    await page.press('.verdict.bad button', 'Put it in');
    await page.until(`document.querySelector('#draft').value.includes('412,000') && !document.querySelector('.claim.bad')`);
  });

  it('leads through the queue by the keyboard alone: goes on, rejects, undoes and merges', async () => {
    await at('#/review', '.card .buttons');
    await page.until(`document.querySelector('.document-text mark[data-here]')`);
    expect(await wrong()).toEqual([]);
    const waiting = `document.querySelectorAll('.queue li').length`;
    const first = Number(await page.value(waiting));
    const candidate = `/Candidate (\\S+)/.exec(document.querySelector('.card').innerText)?.[1]`;
    const before = await page.value(candidate);
    await page.key(']');
    await page.until(`${candidate} && ${candidate} !== ${JSON.stringify(before)}`);
    await page.key('r');
    await page.until(`document.querySelector('dialog[open]')?.contains(document.activeElement)`);
    expect(await wrong()).toEqual([]);
    await page.key('ArrowDown');
    await page.key('Tab');
    await page.type('Told by nobody.');
    await page.key('Enter', true);
    await page.until(`!document.querySelector('dialog[open]') && ${waiting} === ${first - 1}`);
    expect(await page.value(`document.querySelector('.told').innerText`)).toMatch(/[Rr]ejected/u);
    await page.key('u');
    await page.until(`${waiting} === ${first} || document.querySelector('.card').innerText.includes('Undo')`);
    if (Number(await page.value(waiting)) < first) await page.key('y');
    await page.until(`${waiting} === ${first}`);
    for (
      let steps = 0;
      steps < first && !(await page.value(`document.querySelector('.card').innerText.includes('Corroborates')`));
      steps += 1
    ) {
      const here = await page.value(candidate);
      await page.key(']');
      await page.until(`${candidate} && (${candidate} !== ${JSON.stringify(here)} || ${steps} === ${first - 1})`);
    }
    await page.key('m');
    await page.until(`${waiting} === ${first - 1}`);
    await page.until(`/is evidence for/.test(document.querySelector('.told')?.innerText ?? '')`);
  });

  it('shows a digest for a day, a zone and an audience as both platforms will draw it, and when it comes', async () => {
    await at('#/digests', '.digests-view .drawings');
    await page.until(DRAWN);
    const head = `document.querySelector('.digests-view .own').innerText`;
    await page.value(
      `(() => { const day = document.querySelector('.digests-view input[type=date]'); day.value = '2025-03-21'; day.dispatchEvent(new Event('input', { bubbles: true })); return true; })()`,
    );
    await page.until(`${head}.includes('21 March 2025')`);
    await page.until(DRAWN);
    expect(await page.value(`document.querySelector('.digests-view .drawing.slack .shadow').shadowRoot.textContent`)).toContain(
      '21 March 2025',
    );
    expect(await page.value(`document.querySelector('.digests-view').innerText`)).toContain('on weekdays');
    expect(await wrong()).toEqual([]);
  });

  it('draws one chart of the core here, in Slack and in Teams, with its numbers and a sentence', async () => {
    await at('#/pictures', '.picture');
    await page.until(`document.querySelectorAll('.picture .shadow').length >= 2 && ${DRAWN}`);
    expect(await page.value(`document.querySelector('.picture .own svg').getAttribute('aria-label').length`)).toBeGreaterThan(20);
    expect(await page.value(`[...document.querySelectorAll('.picture .shadow')].every((one) => one.shadowRoot.querySelector('svg'))`)).toBe(
      true,
    );
    expect(await wrong()).toEqual([]);
  });

  it('corrects what stands in the channel once a curator corrects the fact', async () => {
    await at('#/channel', '.channel-view .composer');
    await page.press('.channel-view button', 'How many passengers');
    const said = `document.querySelectorAll('.channel.slack .said.bot .shadow')`;
    await page.until(`${said}.length > 0 && [...${said}].some((one) => one.shadowRoot?.textContent.includes('412,000'))`);
    expect(await wrong()).toEqual([]);
    await at(`#/review/${encodeURIComponent('fact skerry-courier-2025-03-03-at-346')}`, '.card .buttons');
    await page.press('.card .buttons button', 'Retract');
    await page.until(`document.querySelector('dialog[open]')`);
    await page.value(`document.querySelector('dialog textarea, dialog input[type=text]').focus()`);
    await page.type('The paper misprinted it.');
    await page.press('dialog button.primary', '');
    await page.until(`!document.querySelector('dialog[open]')`);
    await at('#/channel', '.channel-view .composer');
    await page.until(`document.querySelector('.channel.slack .said.bot .edited')`);
    await page.until(`[...${said}].some((one) => one.shadowRoot?.textContent.includes('misprinted'))`);
  });

  it('wrote no error, and asked nobody else', () => {
    expect(page.offences()).toEqual([]);
    expect(world.errors()).not.toContain('Error');
  });
});

describe.skipIf(!hasBrowser)('the tour', () => {
  it('goes through everything by itself, to the correction of what a channel was told', async () => {
    const [world, page] = await Promise.all([pageWorld({ withDocuments: true }), pageInBrowser()]);
    onTestFinished(() => world.stop());
    onTestFinished(() => page.close());
    await page.look(WIDE);
    await page.open(`${world.address}&tour?store=trial&pace=0`);
    await page.until(`['over', 'stuck'].includes(document.querySelector('.tour')?.dataset.state)`);
    expect(await page.value(`document.querySelector('.tour').innerText`)).toContain('That is Sitrep');
    expect(await page.value('location.href')).not.toContain('session');
    expect(await page.faults()).toEqual([]);
    expect(page.offences()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { browserProgram, type PageInBrowser, pageInBrowser } from '../../fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from '../../fixtures/page-world.ts';

const hasBrowser = browserProgram() !== undefined;
if (!hasBrowser) process.stderr.write('The test of the review by keyboard is skipped: there is no Chromium here.\n');

const SENTENCE = 'Petra Lund said that 71 sailors had voted for the strike and 9 against it.';
const VOTE = 'seamen-s-league-2025-05-02-at-298';
const WHY = 'These are no members of the union.';

/** Everything here is done by keys: nothing is pressed by a pointer, and no address is written. */
describe.skipIf(!hasBrowser)('the review by the keyboard alone', () => {
  let world: PageWorld;
  let page: PageInBrowser;
  beforeAll(async () => {
    [world, page] = await Promise.all([pageWorld({ withDocuments: true }), pageInBrowser()]);
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    await page.open(world.address);
    await page.until(`document.querySelector('.welcome')`);
  });
  afterAll(async () => {
    await page?.close();
    await world?.stop();
  });

  const WAITING = `document.querySelectorAll('.queue li').length`;
  const CANDIDATE = `/Candidate (\\S+)/.exec(document.querySelector('.card').innerText)?.[1]`;
  const OPEN_FORM = `document.querySelector('dialog[open]')?.contains(document.activeElement)`;
  const NO_FORM = `!document.querySelector('dialog[open]')`;
  const waiting = async () => Number(await page.value(WAITING));
  /** Goes on by Tab until what has the focus is what is looked for. */
  async function tabTo(focused: string): Promise<void> {
    for (let steps = 0; steps < 80; steps += 1) {
      if (await page.value(`Boolean(${focused})`)) return;
      await page.key('Tab');
    }
    throw new Error(`No Tab leads to ${focused}.`);
  }
  /** What curators did since an entry of the ledger. */
  async function ledger(after = 0) {
    const store = await openStore({ dataDirectory: world.data });
    try {
      return await store.ledger.read(after, 1000);
    } finally {
      await store.close();
    }
  }

  it('is reached, and each candidate of the queue opened in its turn', async () => {
    await tabTo(`document.activeElement.innerText === 'Review'`);
    await page.key('Enter');
    await page.until(`${CANDIDATE} && ${WAITING} > 0`);
    const ids = new Set<unknown>();
    const all = await waiting();
    for (let at = 0; at < all; at += 1) {
      const here = await page.value(CANDIDATE);
      ids.add(here);
      await page.key(']');
      if (at < all - 1) await page.until(`${CANDIDATE} && ${CANDIDATE} !== ${JSON.stringify(here)}`);
    }
    expect(ids.size).toBe(all);
    expect(ids).toContain(VOTE);
  });

  it('opens a candidate out of the list, with its place in the document', async () => {
    await tabTo(
      `document.activeElement.closest('.queue')?.querySelector('.of') && document.activeElement.innerText.includes('71 sailors')`,
    );
    await page.key('Enter');
    await page.until(`${CANDIDATE} === ${JSON.stringify(VOTE)}`);
    await page.until(`document.querySelector('.document-text mark[data-here]')?.innerText.includes('71 sailors')`);
  });

  it('edits and approves', async () => {
    const [before, entries] = [await waiting(), await ledger()];
    await page.key('e');
    await page.until(OPEN_FORM);
    await page.type(SENTENCE);
    await page.key('Enter', true);
    await page.until(`${NO_FORM} && document.querySelector('.card').innerText.includes(${JSON.stringify(SENTENCE)})`);
    await page.until(`document.activeElement.closest('.review-view')`);
    await page.key('a');
    await page.until(`${WAITING} === ${before - 1} && document.querySelector('.told')`);
    const done = (await ledger(entries.length)).map(({ entry }) => entry);
    expect(done.map(({ kind, fact }) => ({ kind, fact }))).toEqual([
      { kind: 'edited', fact: VOTE },
      { kind: 'approved', fact: VOTE },
    ]);
    expect(done[0]).toMatchObject({ by: 'web/local/me', content: { fact: { statement: SENTENCE } } });
  });

  it('rejects several together for one reason, after they were shown', async () => {
    const [before, entries] = [await waiting(), await ledger()];
    await page.key('/');
    await page.until(`document.activeElement.id === 'review-line'`);
    await page.type('reject --kind count --property members');
    await page.key('Enter');
    await page.until(`/Nothing is done yet/.test(document.querySelector('.card').innerText)`);
    const [, shown] = /(\d+) candidates would be/u.exec(String(await page.value(`document.querySelector('.card').innerText`))) ?? [];
    const count = Number(shown);
    expect(count).toBeGreaterThan(1);
    expect(await ledger(entries.length)).toEqual([]);
    await page.key('r');
    await page.until(OPEN_FORM);
    await page.key('ArrowDown');
    await page.key('Tab');
    await page.type(WHY);
    await page.key('Enter', true);
    await page.until(`${NO_FORM} && ${WAITING} === ${before - count}`);
    const done = (await ledger(entries.length)).map(({ entry }) => entry);
    expect(done.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'rejected'));
    expect(new Set(done.map(({ batch }) => batch)).size).toBe(1);
    for (const { why } of done) expect(why).toContain(WHY);
  });

  it('takes all of it back', async () => {
    const [before, entries] = [await waiting(), await ledger()];
    const rejected = entries.filter(({ entry }) => entry.kind === 'rejected').map(({ entry }) => entry);
    await page.key('u');
    await page.until(`/[Uu]ndo/.test(document.querySelector('.card').innerText)`);
    await page.key('y');
    await page.until(`${WAITING} === ${before + rejected.length}`);
    const undone = (await ledger(entries.length)).map(({ entry }) => entry);
    const taken = new Set(undone.flatMap((entry) => ('undoes' in entry && entry.undoes ? entry.undoes : [])));
    expect(taken).toEqual(new Set(rejected.map(({ id }) => id)));
  });

  it('wrote no error, and asked nobody else', () => {
    expect(page.offences()).toEqual([]);
    expect(world.errors()).not.toContain('Error');
  });
});

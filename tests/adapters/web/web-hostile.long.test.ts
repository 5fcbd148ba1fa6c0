import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, type PageInBrowser, pageInBrowser } from '../../fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from '../../fixtures/page-world.ts';

const hasBrowser = browserProgram() !== undefined;
if (!hasBrowser) process.stderr.write('The tests of hostile texts on the local page are skipped: there is no Chromium here.\n');

const FERRIES = join(import.meta.dirname, '../../../briefs/ferries');
const HOSTILE =
  '<img src=x onerror=hacked=1><script>hacked=1</script> [x](javascript:hacked=1) <!channel> <https://evil.example|x> ![](https://evil.example/p.png) {{7*7}}';
const FACT = 'skerry-courier-2025-03-03-at-244';

/** The pack of the ferries, in which the statement of a fact, a topic and the title of a document hold markup. */
function hostilePack(folder: string): string {
  const pack = join(folder, 'ferries');
  cpSync(FERRIES, pack, { recursive: true });
  const rewrite = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
  const quoted = JSON.stringify(`The Astrid carries 240 passengers. ${HOSTILE}`);
  for (const name of readdirSync(join(pack, 'facts'))) {
    rewrite(join(pack, 'facts', name), (text) =>
      text.replace(/statement: "?The Astrid carries 240 passengers\."?/u, `statement: ${quoted}`),
    );
  }
  rewrite(join(pack, 'sources.yaml'), (text) => text.replace(/title: .*/u, `title: ${JSON.stringify(HOSTILE)}`));
  rewrite(join(pack, 'pack.yaml'), (text) => text.replace(/title: .*/u, `title: ${JSON.stringify(`Ferries ${HOSTILE}`)}`));
  return pack;
}

describe.skipIf(!hasBrowser)('hostile texts on the local page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-hostile-'));
  let world: PageWorld;
  let page: PageInBrowser;
  beforeAll(async () => {
    const documents = join(folder, 'documents');
    cpSync(join(FERRIES, 'documents'), documents, { recursive: true });
    const report = `Torsay Post\n\n1 June 2025\n\nThe Astrid <b>report</b>\n\nThe Astrid has carried 55,000 passengers since 14 April 2025, said ${HOSTILE}. Norrfjard Lines employs 101 people on its boats ${HOSTILE}.\n`;
    writeFileSync(join(documents, '9-torsay-post.txt'), report);
    const pack = hostilePack(folder);
    [world, page] = await Promise.all([
      pageWorld({ withDocuments: true, variables: { BRIEFS_DIR: pack, DOCUMENTS_DIR: join(FERRIES, 'documents') }, documents }),
      pageInBrowser(),
    ]);
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    await page.open(world.address);
    await page.until(`document.querySelector('.welcome')`);
  });
  afterAll(async () => {
    await page?.close();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const DRAWN = `[...document.querySelectorAll('.shadow')].every((one) => one.shadowRoot?.textContent.length > 10)`;
  /** What ran, or was made of a text that is none of the page's own: scripts, pictures, frames and addresses of other kinds. */
  const MADE = `(() => {
    const roots = [document, ...[...document.querySelectorAll('.shadow')].map((one) => one.shadowRoot)];
    const found = roots.flatMap((root) => [...root.querySelectorAll('script:not([src^="/assets/"]), img:not([src^="data:"]), iframe, object, embed, [onerror], [onclick], [onload], a[href^="javascript:"], a[href*="evil.example"]')]);
    return [String(globalThis.hacked), ...found.map((one) => one.outerHTML.slice(0, 200))];
  })()`;
  const isInert = async () => {
    expect(await page.value(MADE)).toEqual(['undefined']);
    expect(page.offences()).toEqual([]);
  };

  it.each([
    ['the first view', '#/ask', '.welcome'],
    ['the list of facts', '#/facts', '.fact-item'],
    ['a fact', `#/facts/${FACT}`, '.fact-page'],
    ['a document', '#/document/skerry-courier-2025-03-03', '.document'],
    ['the review', '#/review', '.card .own'],
    ['the digests', '#/digests', '.digests-view .drawings'],
    ['the pictures', '#/pictures', '.picture, .pictures-view p'],
    ['the channel', '#/channel', '.channel-view .composer'],
    ['an address with markup in it', `#/facts/${encodeURIComponent(HOSTILE)}`, '.refused'],
    ['a view that there is not', `#/${encodeURIComponent(HOSTILE)}`, 'main p'],
    ['a filter with markup in it', `#/facts?text=${encodeURIComponent(HOSTILE)}`, '[role=status]'],
  ])('are text in %s', async (_, hash, until) => {
    await page.value(`location.hash = ${JSON.stringify(hash)}; true`);
    await page.until(`document.querySelector(${JSON.stringify(until)}) && ${DRAWN}`);
    await isInert();
  });

  it('are text in an answer, in each drawing of it', async () => {
    await page.value(`location.hash = '#/ask'; true`);
    await page.until(`document.querySelector('#line')`);
    for (const question of [
      'How many passengers can the Astrid carry?',
      `What of ${HOSTILE}?`,
      `/brief Astrid`,
      `/check ${HOSTILE} 240 passengers`,
    ]) {
      const replies = Number(await page.value(`document.querySelectorAll('.reply').length`));
      await page.value(`document.querySelector('#line').focus()`);
      await page.type(question);
      await page.key('Enter');
      await page.until(
        `document.querySelectorAll('.reply').length > ${replies} && document.querySelectorAll('.shadow').length >= ${2 * (replies + 1)} && ${DRAWN}`,
      );
      await isInert();
    }
    expect(await page.value(`document.querySelector('.conversation').innerText`)).toContain('onerror');
  });

  it('are text in a draft that is checked', async () => {
    await page.value(`location.hash = '#/check'; true`);
    await page.until(`document.querySelector('#draft')`);
    await page.value(`document.querySelector('#draft').focus()`);
    await page.type(`The Astrid carries 250 passengers ${HOSTILE}.`);
    await page.key('Enter', true);
    await page.until(`document.querySelector('.checked-text')`);
    await isInert();
  });
});

import { join } from 'node:path';
import { pageInBrowser } from './fixtures/page-in-browser.ts';
import { pageWorld } from './fixtures/page-world.ts';

/** `npm run pictures`: writes the pictures of the local page in docs/ anew, over the pack of the ferries. */
const DOCS = join(import.meta.dirname, '../docs');
const WIDE = { width: 1180, height: 640 } as const;
const DRAWN = `[...document.querySelectorAll('.shadow')].every((one) => one.shadowRoot?.textContent.length > 20)`;
const DRAFT = 'Norrfjard Lines carried 421,000 passengers in 2024, up from 371,000 in 2023. The Astrid carries 36 cars.';

const world = await pageWorld({ withDocuments: true });
const page = await pageInBrowser();
try {
  await page.look({ ...WIDE, width: 1280, scheme: 'light' });
  await page.open(world.address);
  await page.until(`document.querySelector('.welcome')`);
  await page.value(`document.querySelector('#line').focus()`);
  await page.type('How many passengers did Norrfjard Lines carry in 2024?');
  await page.key('Enter');
  await page.until(`document.querySelectorAll('.reply .shadow').length >= 2 && ${DRAWN}`);
  await page.picture(join(DOCS, 'page-ask.png'));
  await page.look({ ...WIDE, scheme: 'light' });
  await page.value(`location.hash = '#/check'; true`);
  await page.until(`document.querySelector('#draft')`);
  await page.value(`document.querySelector('#draft').focus()`);
  await page.type(DRAFT);
  await page.key('Enter', true);
  await page.until(`document.querySelector('.verdict')`);
  await page.picture(join(DOCS, 'page-check.png'));
  await page.look({ width: 1280, height: 600, scheme: 'dark' });
  await page.value(`location.hash = '#/review'; true`);
  await page.until(`document.querySelector('.card .buttons') && document.querySelector('.document-text mark[data-here]')`);
  await page.picture(join(DOCS, 'page-review.png'));
} finally {
  await page.close();
  await world.stop();
}
process.stdout.write('docs/page-ask.png, docs/page-check.png and docs/page-review.png are written.\n');

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLATFORM_DRAWINGS } from '../../../adapters/local-page.ts';
import { currentBot } from '../../../adapters/service/current-bot.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { webChat } from '../../../adapters/web/chat.ts';
import { actingOn } from '../../../adapters/web/page-actions.ts';
import { answeringBy } from '../../../adapters/web/page-answering.ts';
import { postedMessages } from '../../../adapters/web/posted-messages.ts';
import type { RequestName } from '../../../adapters/web/requests.ts';
import { DESK, PAGE_PERSON } from '../../../adapters/web/who.ts';
import type { Pack } from '../../../src/index.ts';
import { MORNING } from '../../fixtures/digest-replica.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { measlesPack } from '../../fixtures/measles-pack.ts';
import { browserProgram, type PageInBrowser, pageInBrowser } from '../../fixtures/page-in-browser.ts';
import { type PageWorld, pageWorld } from '../../fixtures/page-world.ts';
import { dataFolder, type GivenPack, severalPacks } from '../../fixtures/several-packs.ts';

const NOW = '2026-03-20T07:31:00.000Z';
const CASES = 'How many people have measles now?';
/** What only the pack about measles tells. */
const CLOSED_WORDS = /measles outbreak|sallowmere|64 confirmed|merrow|halyard|eskerdale/iu;

type Asked = Readonly<Record<string, unknown>>;

describe('several packs on the local page', () => {
  const ends: (() => Promise<void>)[] = [];
  const atEnd = (work: () => Promise<void>) => void ends.push(work);
  let lighthouses: Pack;
  let measles: Pack;
  beforeAll(async () => {
    lighthouses = { ...lighthousePack(), digests: [MORNING] };
    measles = { ...(await measlesPack()), digests: [MORNING] };
  });
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });

  /** The paths of a page, over the packs that are served, as its server asks them. */
  async function pageOver(packs: readonly [GivenPack, ...GivenPack[]]) {
    const messages = postedMessages(join(dataFolder(atEnd), 'page.jsonl'));
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `id-${ids}`;
    };
    const chat = webChat({ messages, clock: { ...systemClock, now: () => NOW }, newId, warn: () => undefined });
    const { services } = await severalPacks({ packs, platforms: [chat], now: () => NOW, atEnd });
    const all = services.packs.map(({ pack, service }) => ({ pack, bot: currentBot(service), browsing: service.browsing }));
    const answer = answeringBy({
      acting: actingOn({ chat, messages, drawings: PLATFORM_DRAWINGS, now: () => NOW, newId, account: 'somebody' }),
      packs: () => all.filter(({ pack }) => services.seen(DESK, PAGE_PERSON).includes(pack)),
      drawings: PLATFORM_DRAWINGS,
      now: () => NOW,
      openingDay: () => undefined,
    });
    return (name: RequestName, asked: Asked): Promise<string> =>
      answer(name, asked, new AbortController().signal).then(
        (value) => JSON.stringify(value),
        (error: unknown) => `refused: ${String(error)}`,
      );
  }
  const ask = (text: string): readonly [RequestName, Asked] => ['act', { place: 'desk', does: { kind: 'question', text } }];
  const command = (name: string, text: string, pack?: string): readonly [RequestName, Asked] => [
    'act',
    { place: 'desk', pack, does: { kind: 'command', name, text } },
  ];

  it('has every address give and refuse the same as if a pack that is not given to its reader were not there', async () => {
    const [with_, without] = [
      await pageOver([
        { pack: lighthouses, to: 'everybody' },
        { pack: measles, to: new Set(['slack/T1/C1']) },
      ]),
      await pageOver([{ pack: lighthouses, to: 'everybody' }]),
    ];
    const closed = { pack: measles.name };
    const [source, fact] = [measles.sources[0]?.id ?? '', measles.facts[0]?.id ?? ''];
    const ways: readonly (readonly [RequestName, Asked])[] = [
      ['about', {}],
      ['about', closed],
      ['facts', {}],
      ['facts', closed],
      ['facts', { text: 'measles cases' }],
      ['fact', { id: fact }],
      ['fact', { ...closed, id: fact }],
      ['document', { source }],
      ['document', { ...closed, source }],
      ['check', { text: 'There are 64 confirmed cases.' }],
      ['check', { ...closed, text: 'There are 64 confirmed cases.' }],
      ['waiting', {}],
      ['waiting', closed],
      ['digest', { digest: 'morning' }],
      ['digest', { ...closed, digest: 'morning' }],
      ['schedule', {}],
      ['schedule', closed],
      ['pictures', {}],
      ['pictures', closed],
      ask('How many cases are confirmed?'),
      ask(`${measles.name}: How many cases are confirmed?`),
      command('brief', ''),
      command('review', 'list'),
      ['act', { place: 'desk', does: { kind: 'button', action: 'review-open', value: `pack=${measles.name};${fact}` } }],
      ['act', { place: 'channel', does: { kind: 'question', text: 'timeline' } }],
      ['standing', { place: 'desk', since: -1 }],
      ['standing', { place: 'channel', since: -1 }],
    ];
    for (const [name, asked] of ways) {
      const [given, alone] = [await with_(name, asked), await without(name, asked)];
      expect(given.replace(/“[^”]*”/gu, ''), `${name} ${JSON.stringify(asked)}`).toBe(alone.replace(/“[^”]*”/gu, ''));
      expect(given).not.toMatch(CLOSED_WORDS);
    }
  });

  it('shows what its reader is given, each by its name, and does there what is meant for one', async () => {
    const page = await pageOver([
      { pack: lighthouses, to: 'everybody' },
      { pack: measles, to: new Set(['web/local/me']) },
    ]);
    const about = await page('about', {});
    expect(JSON.parse(about)).toMatchObject({
      pack: lighthouses.name,
      packs: [lighthouses, measles].map(({ name, title }) => ({ pack: name, title })),
    });
    expect(JSON.parse(await page('about', { pack: measles.name }))).toMatchObject({ about: { title: measles.title } });
    expect(await page('facts', { pack: measles.name, text: 'confirmed cases' })).toMatch(CLOSED_WORDS);
    expect(await page(...ask(CASES))).toContain('64 confirmed cases');
    expect(await page(...command('brief', '', measles.name))).toContain(`From: ${measles.title}`);
    expect(await page('act', { place: 'channel', does: { kind: 'question', text: CASES } })).not.toMatch(/64 confirmed/u);
  });
});

const hasBrowser = browserProgram() !== undefined;
if (!hasBrowser) process.stderr.write('The test of several packs in a browser is skipped: there is no Chromium here.\n');

describe.skipIf(!hasBrowser)('several packs in a browser', () => {
  let world: PageWorld;
  let page: PageInBrowser;
  beforeAll(async () => {
    const packs = `${join(import.meta.dirname, '../../../briefs/ferries')}=*;${join(import.meta.dirname, '../../fixtures/pack-measles')}=*`;
    [world, page] = await Promise.all([pageWorld({ variables: { PACKS: packs } }), pageInBrowser()]);
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    await page.open(world.address);
    await page.until(`document.querySelector('.welcome') && document.querySelector('.file select')`);
  });
  afterAll(async () => {
    await page?.close();
    await world?.stop();
  });

  it('lets one be chosen, which all views then look through, also after it is loaded again', async () => {
    await page.value(
      `(() => { const choice = document.querySelector('.file select'); choice.value = 'measles'; choice.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    await page.until(`document.querySelector('.welcome').innerText.includes('measles')`);
    await page.value(`location.hash = '#/facts'; true`);
    await page.until(`document.querySelector('.fact-item')?.closest('main').innerText.includes('measles')`);
    await page.value('location.reload(); true');
    await page.until(`document.querySelector('.file select')?.value === 'measles' && document.querySelector('.fact-item')`);
    await page.value(`location.hash = '#/digests'; true`);
    await page.until(`document.querySelector('.digests-view .drawings')`);
    await page.value(`location.hash = '#/review'; true`);
    await page.until(`document.querySelector('.card .own')?.innerText.includes('measles')`);
    for (const width of [1440, 320]) {
      await page.look({ width, height: 800, scheme: 'dark' });
      expect(await page.value('Math.max(0, document.documentElement.scrollWidth - innerWidth)')).toBe(0);
      expect(await page.faults()).toEqual([]);
    }
  });

  it('routes a question to the one that holds it, whichever is looked through', async () => {
    await page.look({ width: 1440, height: 900, scheme: 'light' });
    await page.value(`location.hash = '#/ask'; true`);
    await page.until(`document.querySelector('#line')`);
    await page.value(`document.querySelector('#line').focus()`);
    await page.type('How many passengers did Norrfjard Lines carry in 2024?');
    await page.key('Enter');
    await page.until(`document.querySelector('.reply .own')?.innerText.includes('412,000')`);
    expect(await page.value(`document.querySelector('.reply .own').innerText`)).toContain('From: Ferries to Torsay');
    expect(page.offences()).toEqual([]);
  });
});

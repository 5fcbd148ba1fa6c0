import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../adapters/documents/document-reading.ts';
import { readPdf } from '../../../adapters/documents/read-pdf.ts';
import { readReceived } from '../../../adapters/documents/read-received.ts';
import type { RawDocument } from '../../../src/index.ts';
import { collect } from '../../fixtures/collect.ts';
import { smallPdf } from '../../fixtures/small-pdf.ts';

async function readAll(name: string, content: string | Uint8Array, mediaType?: string): Promise<DocumentReading[]> {
  return collect(readReceived({ name, bytes: Buffer.from(content), ...(mediaType !== undefined && { mediaType }) }));
}

async function readOne(name: string, content: string | Uint8Array, mediaType?: string): Promise<RawDocument> {
  const [reading, ...more] = await readAll(name, content, mediaType);
  if (reading?.kind !== 'document' || more.length > 0) throw new Error(`not one document: ${JSON.stringify(reading)}`);
  return reading.document;
}

async function refusal(name: string, content: string | Uint8Array, mediaType?: string) {
  const [reading] = await readAll(name, content, mediaType);
  if (reading?.kind !== 'failed') throw new Error(`it was read: ${JSON.stringify(reading).slice(0, 200)}`);
  return { code: reading.failure.code, why: reading.failure.why };
}

const LAMPS = 'The keepers pledged forty lamps for the northern coast within a year.';

describe('plain text', () => {
  it('is read by its lines, as they are', async () => {
    const document = await readOne('lamps.txt', ` date 2031-03-04 ${LAMPS}\r\n\r\nA second line.\n`);
    expect(document).toMatchObject({ name: 'lamps.txt', format: 'text', removed: [] });
    expect(document.paragraphs).toEqual([` date 2031-03-04 ${LAMPS}`, 'A second line.']);
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeffЛихтарі: €40`), 'Лихтарі: €40'],
    ['UTF-16, little end first', Buffer.from('\ufeffЛихтарі: €40', 'utf16le'), 'Лихтарі: €40'],
    ['UTF-16, big end first', Buffer.from('\ufeffЛихтарі: €40', 'utf16le').swap16(), 'Лихтарі: €40'],
    // "Хранители обещали сорок ламп" and "Les gardiens ont promis 40 € cet été", in one byte a letter.
    [
      'windows-1251',
      Uint8Array.from([...'\xd5\xf0\xe0\xed\xe8\xf2\xe5\xeb\xe8 \xee\xe1\xe5\xf9\xe0\xeb\xe8 40'].map((one) => one.charCodeAt(0))),
      'Хранители обещали 40',
    ],
    [
      'windows-1252',
      Uint8Array.from([...'Les gardiens ont promis 40 \x80 cet \xe9t\xe9'].map((one) => one.charCodeAt(0))),
      'Les gardiens ont promis 40 € cet été',
    ],
  ])('in %s is read', async (_encoding, bytes, text) => {
    expect((await readOne('lamps.txt', bytes)).paragraphs).toEqual([text]);
  });

  it('in the encoding that a server names is read by it', async () => {
    const koi8 = Uint8Array.from([0xec, 0xc1, 0xcd, 0xd0, 0xd9]);
    expect((await readOne('https://keepers.example/a', koi8, 'text/plain; charset=koi8-r')).paragraphs).toEqual(['Лампы']);
  });

  it.each([
    [
      'an encoding that cannot be told',
      Uint8Array.from([...'Stra\xbfnicy obiecali zap\xb3at\xea'].map((one) => one.charCodeAt(0))),
      'DOCUMENT_UNREADABLE',
      /which other encoding/,
    ],
    [
      'letters of KOI8-R without a name for it',
      Uint8Array.from([0xec, 0xc1, 0xcd, 0xd0, 0xd9, 0x20, 0xc4, 0xcc, 0xd1]),
      'DOCUMENT_UNREADABLE',
      /which other encoding/,
    ],
    ['half a letter in UTF-16', Buffer.from([0xff, 0xfe, 0x41]), 'DOCUMENT_UNREADABLE', /utf-16le/],
    ['NUL', 'lamps\0lamps', 'DOCUMENT_FORMAT_UNKNOWN', /bytes that no text has/],
    ['a ZIP archive', 'PK\x03\x04 lamps', 'DOCUMENT_FORMAT_UNKNOWN', /ZIP/],
    ['nothing', '', 'DOCUMENT_UNREADABLE', /empty/],
    ['blanks', ' \n \n', 'DOCUMENT_UNREADABLE', /no text/],
    ['more text than is read', `${LAMPS}\n`.repeat(30_000), 'DOCUMENT_TOO_LARGE', /2,000,000 characters/],
  ])('with %s is refused', async (_what, content, code, why) => {
    expect(await refusal('lamps.txt', content)).toEqual({ code, why: expect.stringMatching(why) });
  });
});

const LONG =
  `${LAMPS} They said so on Thursday, after a meeting that lasted two days and ended with a promise to look again in spring. `.repeat(3);

const PAGE = `<!doctype html>
<html lang="en-GB"><head>
  <title>Forty lamps | Coast Gazette</title>
  <meta property="og:title" content="Keepers pledge forty lamps"><meta property="og:site_name" content="Coast Gazette">
  <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-03-04T10:22:00+01:00"}]}</script>
  <link rel="canonical" href="https://gazette.example/lamps">
</head><body class="has-sidebar newsletter">
  <header><nav><a href="/">Home</a> <a href="/coast">Coast</a></nav></header>
  <main><article>
    <h1>Keepers pledge forty lamps</h1>
    <p>${LONG}</p>
    <p>They cost &euro;20.9<sup><a href="#n1">1</a></sup> million<span style="display: none">, or nothing</span> in <b>all</b>.<script>track()</script></p>
    <div class="ad-slot">Buy oil here</div>
    <p><a href="/bells">Bells ring again in the harbour</a></p>
    <table><tr><td>Northern coast</td><td>40</td></tr></table>
    <p>One line<br>and the next</p>
  </article></main>
  <footer>Imprint</footer>
</body></html>`;

describe('a page', () => {
  it('gives its text without what is around it, and tells what was left out', async () => {
    const { paragraphs, removed } = await readOne('lamps.html', PAGE);
    expect(paragraphs).toEqual([
      'Keepers pledge forty lamps',
      LONG.trim(),
      'They cost €20.9 million in all.',
      'Northern coast | 40',
      'One line',
      'and the next',
    ]);
    expect(removed).toEqual([
      { reason: 'navigation', text: 'Home Coast' },
      { reason: 'markup', text: '1' },
      { reason: 'invisible', text: ', or nothing' },
      { reason: 'markup', text: 'track()' },
      { reason: 'advertisement', text: 'Buy oil here' },
      { reason: 'read_next', text: 'Bells ring again in the harbour' },
      { reason: 'navigation', text: 'Imprint' },
    ]);
  });

  it('says who published it, when, where and in which language', async () => {
    expect(await readOne('lamps.html', PAGE)).toMatchObject({
      format: 'html',
      title: 'Keepers pledge forty lamps',
      publisher: 'Coast Gazette',
      address: 'https://gazette.example/lamps',
      published: { text: '2031-03-04T10:22:00+01:00', where: 'meta' },
      language: 'en',
    });
  });

  it('is not believed about its own address when it was fetched from another', async () => {
    const received = { name: 'a', bytes: Buffer.from(PAGE), address: 'https://mirror.example/lamps' };
    const [reading] = await collect(readReceived(received));
    expect(reading).toMatchObject({ kind: 'document', document: { address: 'https://mirror.example/lamps' } });
  });

  it('keeps a text whose wrapper only looks like a side piece', async () => {
    const { paragraphs } = await readOne('a.html', `<html><body><div class="related"><p>${LONG}</p></div></body></html>`);
    expect(paragraphs).toEqual([LONG.trim()]);
  });

  it('keeps the lines of text that is set line by line', async () => {
    const { paragraphs } = await readOne(
      'a.html',
      '<html><body><pre>Forty lamps\nfor the <b>coast</b>\n\nNobody named a sum.</pre></body></html>',
    );
    expect(paragraphs).toEqual(['Forty lamps', 'for the coast', 'Nobody named a sum.']);
  });

  it('keeps raised figures that are no notes', async () => {
    const { paragraphs } = await readOne(
      'a.html',
      '<html><body><p>10<sup>9</sup> lamps over 40 m<sup>2</sup> on the 4<sup>th</sup>.</p></body></html>',
    );
    expect(paragraphs).toEqual(['10^9 lamps over 40 m2 on the 4th.']);
  });

  it.each([
    ['200,000 elements within one another', '<div>'.repeat(200_000), /512 of its elements/],
    ['elements that are never closed', '<html><b>'.repeat(200_000), /512 of its elements/],
    ['lines without end', '<p>a'.repeat(300_000), /200,000 lines/],
    ['text without end', `<p>${LAMPS.repeat(40_000)}`, /2,000,000 characters/],
  ])('with %s is refused', async (_what, html, why) => {
    expect(await refusal('bomb.html', html)).toEqual({ code: 'DOCUMENT_TOO_LARGE', why: expect.stringMatching(why) });
  });

  it('filled by scripts alone is refused', async () => {
    expect((await refusal('a.html', '<html><body><div id="root"></div><script>render()</script></body></html>')).code).toBe(
      'DOCUMENT_UNREADABLE',
    );
  });
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Coast Gazette</title><language>en-gb</language><link>https://gazette.example/</link>
  <item><title>Forty lamps</title><link>https://gazette.example/lamps</link><pubDate>Tue, 04 Mar 2031 10:22:00 +0100</pubDate>
    <description>Short.</description><content:encoded><![CDATA[<p>${LAMPS}</p><p>More &amp; more.</p>]]></content:encoded></item>
  <item><title>Bells</title><link>/bells</link><description>The bells ring &lt;b&gt;again&lt;/b&gt;.</description></item>
  <item></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Gazette</title><entry><title>Forty lamps</title>
  <author><name>Ann Keeper</name></author><link rel="self" href="https://gazette.example/api"/><link href="https://gazette.example/lamps"/>
  <updated>2031-03-05T00:00:00Z</updated><published>2031-03-04T10:22:00Z</published>
  <content type="xhtml"><div><p>${LAMPS}</p><p>More.</p></div></content></entry></feed>`;

describe('a feed', () => {
  it('in RSS gives each item as a document, and says which are none', async () => {
    const [lamps, bells, empty] = await readAll('news.xml', RSS);
    expect(lamps).toMatchObject({
      document: {
        name: 'news.xml#1',
        format: 'feed',
        title: 'Forty lamps',
        publisher: 'Coast Gazette',
        address: 'https://gazette.example/lamps',
        published: { text: 'Tue, 04 Mar 2031 10:22:00 +0100', where: 'feed' },
        paragraphs: ['Forty lamps', LAMPS, 'More & more.'],
        language: 'en',
      },
    });
    expect(bells).toMatchObject({ document: { title: 'Bells', paragraphs: ['Bells', 'The bells ring again.'] } });
    expect(empty).toMatchObject({ kind: 'failed', name: 'news.xml#3', failure: { code: 'DOCUMENT_UNREADABLE' } });
  });

  it('in Atom is read the same way', async () => {
    expect(await readOne('news.atom', ATOM)).toMatchObject({
      title: 'Forty lamps',
      address: 'https://gazette.example/lamps',
      published: { text: '2031-03-04T10:22:00Z', where: 'feed' },
      paragraphs: ['Forty lamps', LAMPS, 'More.'],
    });
  });

  it('gives an item the same hash when only what is around it changed', async () => {
    const [before] = await readAll('news.xml', RSS);
    const [after] = await readAll('news.xml', RSS.replace('<link>https://gazette.example/lamps</link>', '<comments>17</comments>$&'));
    expect(after).toEqual(before);
  });

  it('that declares entities is refused, whatever they hold', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lamps"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>';
    expect(await refusal('news.xml', bomb)).toEqual({ code: 'DOCUMENT_UNREADABLE', why: expect.stringContaining('entities') });
  });

  it('with more items than are taken says how many came after them', async () => {
    const item = `<item><title>Lamp</title><description>${LAMPS}</description></item>`;
    const readings = await readAll('news.xml', `<rss><channel>${item.repeat(503)}</channel></rss>`);
    expect(readings.filter(({ kind }) => kind === 'document')).toHaveLength(500);
    expect(readings.at(-1)).toMatchObject({
      kind: 'failed',
      failure: { code: 'DOCUMENT_TOO_LARGE', why: expect.stringContaining('3 items') },
    });
  });

  it('with elements within one another without end is refused', async () => {
    expect((await refusal('news.xml', `<rss><channel><item>${'<a>'.repeat(100_000)}`)).code).toBe('DOCUMENT_TOO_LARGE');
  });

  it('is told from other XML, which is refused', async () => {
    expect((await refusal('lamps.xml', '<?xml version="1.0"?><lamps><lamp/></lamps>')).code).toBe('DOCUMENT_FORMAT_UNKNOWN');
  });
});

describe('JSON lines', () => {
  it('give a document for each line, and the number of each line that is none', async () => {
    const lines = [
      JSON.stringify({
        text: LAMPS,
        title: 'Lamps',
        url: 'https://gazette.example/lamps',
        date: '2031-03-04',
        publisher: 'Gazette',
        language: 'en',
      }),
      '',
      '{"text": ',
      JSON.stringify({ content: `<p>${LAMPS}</p><nav>Home</nav>`, published: '2031-03-05' }),
      '[1]',
      '{"title": "No text"}',
    ];
    const readings = await readAll('lamps.jsonl', lines.join('\n'));
    expect(readings.map((one) => (one.kind === 'document' ? one.document.name : `${one.kind} ${one.name}`))).toEqual([
      'lamps.jsonl#1',
      'failed lamps.jsonl#3',
      'lamps.jsonl#4',
      'failed lamps.jsonl#5',
      'failed lamps.jsonl#6',
    ]);
    expect(readings[0]).toMatchObject({
      document: {
        format: 'json',
        title: 'Lamps',
        publisher: 'Gazette',
        published: { text: '2031-03-04', where: 'json' },
        paragraphs: [LAMPS],
      },
    });
    expect(readings[2]).toMatchObject({ document: { paragraphs: [LAMPS], removed: [{ reason: 'navigation', text: 'Home' }] } });
  });

  it('may also come as one list, or as one object', async () => {
    expect(await readAll('lamps.json', JSON.stringify([{ text: 'One lamp.' }, { text: 'Two lamps.' }]))).toHaveLength(2);
    expect((await readOne('lamps.json', JSON.stringify({ body: 'One lamp.' }, undefined, 2))).paragraphs).toEqual(['One lamp.']);
  });

  it('after the last that is taken are told once', async () => {
    const readings = await readAll('lamps.jsonl', '{"text": "One lamp."}\n'.repeat(5_010));
    expect(readings).toHaveLength(5_001);
    expect(readings.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'DOCUMENT_TOO_LARGE' } });
  });
});

const PDF_PAGE = [
  { text: 'Keepers pledge forty lamps', y: 760, size: 18 },
  { text: 'The keepers said on Thursday that forty lamps were commit-', y: 720 },
  { text: 'ted to the northern coast, and that a further twenty would', y: 706 },
  { text: 'follow.', y: 692 },
  { text: 'Nobody named a sum.', y: 660 },
];

describe('a PDF', () => {
  it('gives its paragraphs, joined over the ends of lines, and what it says of itself', async () => {
    const pdf = smallPdf({ pages: [PDF_PAGE], title: 'Forty lamps', created: "D:20310304102200+01'00'" });
    expect(await readOne('lamps.pdf', pdf)).toMatchObject({
      format: 'pdf',
      title: 'Forty lamps',
      published: { text: "D:20310304102200+01'00'", where: 'pdf' },
      paragraphs: [
        'Keepers pledge forty lamps',
        'The keepers said on Thursday that forty lamps were committed to the northern coast, and that a further twenty would follow.',
        'Nobody named a sum.',
      ],
    });
  });

  it('leaves out heads and feet that run through its pages, but for the first', async () => {
    const pages = ['First', 'Second', 'Third'].map((word, index) => [
      { text: 'Gazette of the coast', y: 800 },
      { text: `${word} comes the oil, of which there is enough for a winter.`, y: 700 },
      { text: `${word} comes the wick, which is cut by hand.`, y: 600 },
      { text: `${word} comes the glass, which is blown.`, y: 500 },
      { text: `Page ${index + 1}`, y: 40 },
    ]);
    const { paragraphs, removed } = await readOne('lamps.pdf', smallPdf({ pages }));
    expect(paragraphs).toHaveLength(10);
    expect(paragraphs[0]).toBe('Gazette of the coast');
    expect(removed).toHaveLength(5);
    expect(new Set(removed.map(({ reason }) => reason))).toEqual(new Set(['repeated']));
  });

  it.each([
    ['broken', smallPdf({ pages: [PDF_PAGE] }).subarray(0, 300), 'DOCUMENT_UNREADABLE', /not a whole PDF/],
    ['only called one', '%PDF-1.7 lamps', 'DOCUMENT_UNREADABLE', /not a whole PDF/],
    ['locked', smallPdf({ pages: [PDF_PAGE], locked: true }), 'DOCUMENT_UNREADABLE', /password/],
    ['without text', smallPdf({ pages: [[]] }), 'DOCUMENT_UNREADABLE', /pictures/],
    ['of too many pages', smallPdf({ pages: Array.from({ length: 501 }, () => []) }), 'DOCUMENT_TOO_LARGE', /501 pages/],
  ])('that is %s is refused', async (_what, bytes, code, why) => {
    expect(await refusal('lamps.pdf', bytes)).toEqual({ code, why: expect.stringMatching(why) });
  });

  it('that unpacks to more than memory is given for is stopped', async () => {
    const bomb = { name: 'bomb.pdf', bytes: smallPdf({ pages: [PDF_PAGE], unpacksTo: 200_000_000 }) };
    const read = readPdf(bomb, { milliseconds: 60_000, megabytes: 60 });
    await expect(read).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      why: expect.stringContaining('unpacks to more than 60 megabytes'),
    });
  });

  it('that takes longer than it is given is stopped', async () => {
    const slow = { name: 'slow.pdf', bytes: smallPdf({ pages: [PDF_PAGE] }) };
    await expect(readPdf(slow, { milliseconds: 1, megabytes: 1_000 })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      why: expect.stringContaining('more than 0.001 seconds'),
    });
  });
});

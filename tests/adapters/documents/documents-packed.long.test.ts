import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../../adapters/documents/document-reading.ts';
import { readReceived } from '../../../adapters/documents/read-received.ts';
import { unpack } from '../../../adapters/documents/unpacking.ts';
import type { RawDocument } from '../../../src/index.ts';
import { describeDocument } from '../../../src/intake/document/describe-document.ts';
import { collect } from '../../fixtures/collect.ts';
import { documentContext } from '../../fixtures/raw-document.ts';
import { smallDocx, smallZip } from '../../fixtures/small-zip.ts';

async function readAll(name: string, content: string | Uint8Array, mediaType?: string): Promise<DocumentReading[]> {
  return collect(readReceived({ name, bytes: Buffer.from(content), ...(mediaType !== undefined && { mediaType }) }));
}

async function readOne(name: string, content: string | Uint8Array, mediaType?: string): Promise<RawDocument> {
  const [reading, ...more] = await readAll(name, content, mediaType);
  if (reading?.kind !== 'document' || more.length > 0) throw new Error(`not one document: ${JSON.stringify(reading)}`);
  return reading.document;
}

async function refusal(name: string, content: string | Uint8Array) {
  const [reading] = await readAll(name, content);
  if (reading?.kind !== 'failed') throw new Error(`it was read: ${JSON.stringify(reading).slice(0, 200)}`);
  const { code, why, remedy } = reading.failure;
  expect(remedy).not.toBe('');
  return { code, why };
}

const LAMPS = 'The keepers pledged forty lamps for the northern coast within a year.';
const MORE = 'They said so in Skarvik, where the fund met on Thursday & Friday.';

describe('a Word document', () => {
  it('gives its paragraphs, and what it says of itself', async () => {
    const document = await readOne('lamps.docx', smallDocx({ paragraphs: [LAMPS, MORE], title: 'Lamps', created: '2031-03-04T10:00:00Z' }));
    expect(document).toMatchObject({ format: 'docx', title: 'Lamps', paragraphs: [LAMPS, MORE] });
    expect(document.published?.text).toBe('2031-03-04T10:00:00Z');
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is known by what it holds, whatever it is called', async () => {
    expect((await readOne('standard input', smallDocx({ paragraphs: [LAMPS] }))).format).toBe('docx');
  });

  it('gives the rows of a table with the names of its columns', async () => {
    const table = [
      ['Keeper', 'Lamps 2030', 'Lamps 2031'],
      ['Skarvik', '12', '14'],
      ['Ness', '-', '(3)'],
    ];
    const { paragraphs } = await readOne('lamps.docx', smallDocx({ paragraphs: [LAMPS], table }));
    expect(paragraphs.slice(1)).toEqual([
      'Keeper: Skarvik | Lamps 2030: 12 | Lamps 2031: 14',
      'Keeper: Ness | Lamps 2030: - | Lamps 2031: (3)',
    ]);
  });

  it('is refused with what it is where it is another archive', async () => {
    const zip = (name: string) => smallZip([{ name, content: 'x' }]);
    expect(await refusal('a.xlsx', zip('xl/workbook.xml'))).toEqual({
      code: 'DOCUMENT_FORMAT_UNKNOWN',
      why: 'it is a spreadsheet (Excel)',
    });
    expect((await refusal('a.pptx', zip('ppt/presentation.xml'))).why).toContain('PowerPoint');
    expect((await refusal('a.odt', zip('content.xml'))).why).toContain('OpenDocument');
    expect((await refusal('a.zip', zip('a.txt'))).code).toBe('DOCUMENT_FORMAT_UNKNOWN');
  });

  it('that is cut off, or is none at all, is refused', async () => {
    const whole = smallDocx({ paragraphs: [LAMPS] });
    expect((await refusal('lamps.docx', whole.subarray(0, whole.length - 30))).code).toBe('DOCUMENT_UNREADABLE');
    expect((await refusal('lamps.docx', LAMPS)).code).toBe('DOCUMENT_FORMAT_UNKNOWN');
    expect((await refusal('lamps.docx', smallDocx({ body: '<w:p><w:r>' }))).code).toBe('DOCUMENT_UNREADABLE');
    expect((await refusal('lamps.docx', smallDocx({ paragraphs: [] }))).code).toBe('DOCUMENT_UNREADABLE');
  });

  it('that says it unpacks to more than is read is refused before anything is unpacked', async () => {
    const more = [{ name: 'word/media/a.bin', content: 'x', says: 4_000_000_000 }];
    expect(await refusal('lamps.docx', smallDocx({ paragraphs: [LAMPS], more }))).toEqual({
      code: 'DOCUMENT_TOO_LARGE',
      why: 'it unpacks to more than the 200,000,000 bytes that are read',
    });
    const many = Array.from({ length: 5_001 }, (_, number) => ({ name: `word/${number}`, content: '' }));
    expect((await refusal('lamps.docx', smallDocx({ paragraphs: [LAMPS], more: many }))).code).toBe('DOCUMENT_TOO_LARGE');
  });

  it('that takes too long, or more memory than is given, is stopped', async () => {
    const bytes = smallDocx({ body: `<w:p><w:r><w:t>${'a '.repeat(20_000_000)}</w:t></w:r></w:p>` });
    const bounded = (bounds: Parameters<typeof unpack>[2]) => unpack('lamps.docx', { kind: 'docx', bytes }, bounds);
    await expect(bounded({ milliseconds: 1, megabytes: 500 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    await expect(bounded({ milliseconds: 20_000, megabytes: 1 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that declares entities of its own has none of them told out', async () => {
    const laughs = Array.from({ length: 12 }, (_, number) => `<!ENTITY l${number + 1} "${`&l${number};`.repeat(10)}">`).join('');
    const prolog = `<!DOCTYPE w:document [<!ENTITY l0 "lol"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`;
    const body = `<w:p><w:r><w:t>${LAMPS} &l12; &file;</w:t></w:r></w:p>`;
    const [reading] = await readAll('lamps.docx', smallDocx({ prolog, body }));
    const told = JSON.stringify(reading);
    expect(told).not.toContain('lollol');
    expect(told).not.toContain('root:');
  });
});

const HEAD = [
  'From: Press Office <press@fund.example>',
  'To: desk@ministry.example',
  'Date: Tue, 04 Mar 2031 23:30:00 +0100',
  'Message-ID: <one@fund.example>',
];
const mail = (...lines: readonly string[]) => [...HEAD, ...lines].join('\r\n');

describe('a mail', () => {
  it('gives its own text once, and who sent it when, on what', async () => {
    const content = mail(
      'Subject: =?utf-8?Q?Lamps_for_=E2=82=AC5_million?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The keepers pledged =E2=82=AC5 million for lamps on the northern coast within a y=',
      'ear.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>The keepers pledged &euro;5 million for lamps on the northern coast within a year.</p>',
      '--b--',
    );
    expect(await readOne('lamps.eml', content)).toMatchObject({
      format: 'mail',
      title: 'Lamps for €5 million',
      publisher: 'Press Office',
      guid: '<one@fund.example>',
      published: { text: 'Tue, 04 Mar 2031 23:30:00 +0100', where: 'mail' },
      paragraphs: ['The keepers pledged €5 million for lamps on the northern coast within a year.'],
    });
  });

  it('is dated by its own clock, called by its subject, and nothing of its head is text', async () => {
    const raw = await readOne('standard input', mail('Subject: Lamps', '', LAMPS, MORE));
    const document = describeDocument(raw, documentContext({ receivedAt: '2031-04-01T00:00:00Z' }));
    expect(document.source).toMatchObject({ title: 'Lamps', publisher: 'Press Office' });
    expect(document.source.published).toMatchObject({ date: '2031-03-04', basis: 'printed' });
    expect(document.text).toBe(`${LAMPS}\n${MORE}`);
    expect(document.guid).toBe('<one@fund.example>');
  });

  it('leaves out what others wrote, and the signature', async () => {
    const { paragraphs, removed } = await readOne(
      'a.eml',
      mail('Subject: Re: Lamps', '', LAMPS, '> We pledged ninety lamps.', '-- ', 'The office', 'tel. 12'),
    );
    expect(paragraphs).toEqual([LAMPS]);
    expect(removed.map(({ text }) => text)).toEqual(['> We pledged ninety lamps.', '-- ', 'The office', 'tel. 12']);
  });

  it('in HTML alone is read as a page', async () => {
    const { paragraphs } = await readOne(
      'a.eml',
      mail(
        'Subject: Lamps',
        'Content-Type: text/html; charset=iso-8859-1',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(`<p>${LAMPS}</p><p>G\xfclle</p>`, 'latin1').toString('base64'),
      ),
    );
    expect(paragraphs).toEqual([LAMPS, 'Gülle']);
  });

  const attached = (...parts: readonly (readonly string[])[]) =>
    mail(
      'Subject: Lamps',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="m"',
      '',
      ...parts.flatMap((part) => ['--m', ...part]),
      '--m--',
    );

  it('brings what is attached, each a document of its own that is from the same hand where it says nothing else', async () => {
    const readings = await readAll(
      'lamps.eml',
      attached(
        ['Content-Type: text/plain', '', 'See the attached note.'],
        [
          'Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'Content-Disposition: attachment; filename="note.docx"',
          'Content-Transfer-Encoding: base64',
          '',
          smallDocx({ paragraphs: [LAMPS] }).toString('base64'),
        ],
        [
          'Content-Type: image/png',
          'Content-Disposition: attachment; filename="lamp.png"',
          'Content-Transfer-Encoding: base64',
          '',
          'iVBORw0KGgo=',
        ],
      ),
    );
    expect(
      readings.map((one) =>
        one.kind === 'document' ? [one.document.name, one.document.publisher, one.document.paragraphs] : [one.kind, one.name],
      ),
    ).toEqual([
      ['lamps.eml', 'Press Office', ['See the attached note.']],
      ['lamps.eml#note.docx', 'Press Office', [LAMPS]],
      ['passed_over', 'lamps.eml#lamp.png'],
    ]);
  });

  it('within mails within mails is read so deep and no deeper, and it is told', async () => {
    let content = mail('Subject: Innermost', '', LAMPS);
    for (let depth = 0; depth < 8; depth += 1)
      content = attached(
        ['Content-Type: text/plain', '', `Forwarded ${depth} times, it says.`],
        ['Content-Type: message/rfc822', '', content],
      )
        .replaceAll('"m"', `"m${depth}"`)
        .replaceAll('\r\n--m\r\n', `\r\n--m${depth}\r\n`)
        .replaceAll('\r\n--m--', `\r\n--m${depth}--`);
    const readings = await readAll('deep.eml', content);
    expect(readings.filter(({ kind }) => kind === 'document').length).toBeLessThanOrEqual(4);
    expect(readings.at(-1)).toMatchObject({ kind: 'passed_over', why: 'it lies more than 3 mails deep' });
  });

  it('of parts within parts without end, or without text, is refused', async () => {
    const nested = Array.from({ length: 300 }, (_, number) => [
      `Content-Type: multipart/mixed; boundary="b${number}"`,
      '',
      `--b${number}`,
    ]).flat();
    expect((await refusal('a.eml', mail('Subject: Deep', 'MIME-Version: 1.0', ...nested, '', 'x'))).code).toBe('DOCUMENT_UNREADABLE');
    expect((await refusal('a.eml', mail('Subject: Nothing', '', ''))).code).toBe('DOCUMENT_UNREADABLE');
  });

  it('is not what a text is that only has a line like its head', async () => {
    expect((await readOne('a.txt', `From: the keepers\n\n${LAMPS}`)).format).toBe('text');
    expect((await readOne('standard input', `Date: 28/11/2031 | Office of the Keeper\n\n${LAMPS}`)).format).toBe('text');
  });
});

describe('Markdown', () => {
  const FRONT = [
    '---',
    'source_url: https://fund.example/notes/lamps/',
    'title: "Keepers in March: what is planned"',
    'date: 2031-03-05',
    'tags: [lamps, coast]',
    'publisher: The Fund',
    '---',
    '',
  ];

  it('is told of by its front matter, which is no part of the text', async () => {
    const raw = await readOne('lamps.md', [...FRONT, '# Heading of the note', '', LAMPS].join('\n'));
    expect(raw).toMatchObject({
      format: 'markdown',
      title: 'Keepers in March: what is planned',
      publisher: 'The Fund',
      address: 'https://fund.example/notes/lamps/',
      published: { text: '2031-03-05', where: 'front_matter' },
      paragraphs: ['Heading of the note', LAMPS],
    });
    const { source, text } = describeDocument(raw, documentContext({ receivedAt: '2031-04-01T00:00:00Z' }));
    expect(source).toMatchObject({
      title: 'Keepers in March: what is planned',
      publisher: 'The Fund',
      url: 'https://fund.example/notes/lamps/',
    });
    expect(source.published).toMatchObject({ date: '2031-03-05', basis: 'printed' });
    expect(text).not.toContain('Keepers in March');
  });

  it('is read as it is shown: marks, links and tables are told out', async () => {
    const text = [
      'The **keepers** pledged [forty lamps](https://a.example/x) for the `northern` coast.',
      '',
      '| Keeper | 2031 |',
      '|---|---|',
      '| Skarvik | 14 |',
      '',
      '- one lamp for each of the keepers',
      '',
      '> as they said in Skarvik',
    ];
    expect((await readOne('lamps.markdown', text.join('\n'))).paragraphs).toEqual([
      'The keepers pledged forty lamps for the northern coast.',
      'Keeper: Skarvik | 2031: 14',
      'one lamp for each of the keepers',
      'as they said in Skarvik',
    ]);
  });

  it.each([
    ['TOML', ['+++', 'title = "Lamps"', 'date = 2031-03-05', 'source = "The Fund"', '+++'], { title: 'Lamps', publisher: 'The Fund' }],
    [
      'an address as the source',
      ['---', 'source: https://fund.example/a', 'title: Lamps', '---'],
      { title: 'Lamps', address: 'https://fund.example/a' },
    ],
    ['names in other letters', ['---', 'Title: Lamps', 'Published: 2031-03-05', '---'], { title: 'Lamps' }],
  ])('with front matter in %s is told of by it', async (_what, lines, told) => {
    expect(await readOne('lamps.md', [...lines, '', LAMPS].join('\n'))).toMatchObject({ ...told, paragraphs: [LAMPS] });
  });

  it('is known by its front matter where it has no name', async () => {
    expect((await readOne('standard input', [...FRONT, LAMPS].join('\n'))).format).toBe('markdown');
  });

  it('with front matter that is none, or refers to itself without end, is read without it', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
    ];
    for (const lines of [bomb, ['title: "unclosed', ': :'], ['- a', '- b']])
      expect((await readOne('lamps.md', ['---', ...lines, '---', '', LAMPS].join('\n'))).paragraphs).toEqual([LAMPS]);
  });

  it('made to cost much is stopped', async () => {
    await expect(
      unpack('a.md', { kind: 'markdown', text: '_a__b'.repeat(100_000) }, { milliseconds: 300, megabytes: 500 }),
    ).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
    const [reading] = await readAll('deep.md', `${'> '.repeat(5_000)}${LAMPS}`);
    expect(reading?.kind).toBe('failed');
  });
});

describe('a table of a page', () => {
  const page = (rows: string, before = '') => `<html><body><h1>Lamps of the keepers</h1>${before}<table>${rows}</table></body></html>`;
  const rowsOf = async (rows: string) => (await readOne('lamps.html', page(rows))).paragraphs.slice(1);
  const HEADS = '<tr><th>Keeper</th><th>2030 (EUR million)</th><th>2031 (EUR million)</th></tr>';

  it('has the name of its column before each cell, noughts, dashes and brackets as they are printed', async () => {
    const rows = `${HEADS}<tr><td>Skarvik</td><td>4,200.5</td><td>0</td></tr><tr><td>Ness</td><td>-</td><td>(500)</td></tr>`;
    expect(await rowsOf(rows)).toEqual([
      'Keeper: Skarvik | 2030 (EUR million): 4,200.5 | 2031 (EUR million): 0',
      'Keeper: Ness | 2030 (EUR million): - | 2031 (EUR million): (500)',
    ]);
  });

  it('keeps cells under their own columns where one is empty', async () => {
    expect(await rowsOf(`<tr><th></th><th>2030</th><th>2031</th></tr><tr><td>Skarvik</td><td></td><td>14</td></tr>`)).toEqual([
      'Skarvik | 2031: 14',
    ]);
  });

  it('of two rows of headers has both', async () => {
    const rows =
      '<tr><th></th><th colspan="2">Lamps</th></tr><tr><th>Keeper</th><th>2030</th><th>2031</th></tr><tr><td>Ness</td><td>1</td><td>2</td></tr>';
    expect(await rowsOf(rows)).toEqual(['Keeper: Ness | Lamps, 2030: 1 | Lamps, 2031: 2']);
  });

  it('without headers, or with cells that reach over rows, has its cells beside each other', async () => {
    expect(await rowsOf('<tr><td>Skarvik</td><td>the north</td></tr><tr><td>Ness</td><td>the south</td></tr>')).toEqual([
      'Skarvik | the north',
      'Ness | the south',
    ]);
    const reaching = `${HEADS}<tr><td rowspan="2">Skarvik</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>`;
    expect(await rowsOf(reaching)).toEqual(['Keeper | 2030 (EUR million) | 2031 (EUR million)', 'Skarvik | 1 | 2', '3 | 4']);
  });

  it('made to cost much keeps its cells beside each other', async () => {
    const wide = `<tr>${'<th colspan="50">A</th>'.repeat(2_000)}</tr><tr>${'<td colspan="50">1</td>'.repeat(2_000)}</tr>`;
    const long = `<tr><th>${'A '.repeat(300)}</th><th>B</th></tr>${'<tr><td>1</td><td>2</td></tr>'.repeat(3_000)}`;
    const many = `<tr>${'<th>A name of a column</th>'.repeat(100)}</tr>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(1_000)}`;
    for (const rows of [wide, long, many]) {
      const { paragraphs } = await readOne('lamps.html', page(rows));
      expect(paragraphs.join('\n').length).toBeLessThan(3 * rows.length);
      expect(paragraphs.at(-1)).not.toContain(': ');
    }
  });

  it('within a table stands by itself', async () => {
    const inner = '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>';
    expect(await rowsOf(`<tr><td>${inner}</td></tr>`)).toEqual(['A: x | B: 1']);
  });
});

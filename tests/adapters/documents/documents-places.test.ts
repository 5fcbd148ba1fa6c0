import { link, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { documentsAt } from '../../../adapters/documents/documents-at.ts';
import { collect } from '../../fixtures/collect.ts';

const LAMPS = 'The keepers pledged forty lamps.';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitrep-documents-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

function nothing(): AsyncIterable<Uint8Array> {
  return (async function* () {})();
}

/** What became of everything at a place, a line each. */
async function told(place: string, input = nothing): Promise<string[]> {
  const readings = await collect(documentsAt(place, { fetching: { hosts: [] }, input }));
  return readings.map((one) => {
    if (one.kind === 'document') return `${one.document.name}: ${one.document.format}`;
    return `${one.name}: ${one.kind === 'failed' ? `${one.failure.code}, ${one.failure.why}` : one.why}`;
  });
}

/** A file that says it is so long and takes no room. */
async function sparse(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
}

describe('a file', () => {
  it('is read by what it holds, whatever it is called', async () => {
    await writeFile(join(folder, 'lamps'), `<!doctype html><html><body><p>${LAMPS}</p></body></html>`);
    expect(await told(join(folder, 'lamps'))).toEqual(['lamps: html']);
  });

  it('of 200 MB is refused before any of it is read', async () => {
    await sparse(join(folder, 'huge.txt'), 200_000_000);
    expect(await told(join(folder, 'huge.txt'))).toEqual([
      'huge.txt: DOCUMENT_TOO_LARGE, it has 200,000,000 bytes, more than the 20,000,000 that are read',
    ]);
  });

  it('of JSON lines may be longer, and no line of it', async () => {
    const path = join(folder, 'lamps.jsonl');
    await writeFile(path, `${JSON.stringify({ text: LAMPS })}\n`);
    const file = await open(path, 'r+');
    await file.truncate(60_000_000);
    await file.close();
    expect(await told(path)).toEqual([
      'lamps.jsonl#1: json',
      expect.stringMatching(/lamps\.jsonl#2: DOCUMENT_TOO_LARGE, the line is longer/),
    ]);
  });

  it('that is not there is told', async () => {
    expect(await told(join(folder, 'none.txt'))).toEqual([expect.stringMatching(/DOCUMENT_UNREADABLE, ENOENT/)]);
  });
});

describe('a folder', () => {
  it('is read with all below it in the order of the paths; hidden files and links are passed over', async () => {
    await mkdir(join(folder, 'below'));
    for (const name of ['b.txt', 'a.txt', 'below/c.txt', '.hidden.txt']) await writeFile(join(folder, name), LAMPS);
    await symlink('/etc/hostname', join(folder, 'out.txt'));
    expect(await told(folder)).toEqual([
      '.hidden.txt: it is hidden',
      'out.txt: it is a link, and links are not followed',
      'a.txt: text',
      'b.txt: text',
      'below/c.txt: text',
    ]);
  });

  it('that leads back into itself ends', async () => {
    await writeFile(join(folder, 'a.txt'), LAMPS);
    await symlink(folder, join(folder, 'again'));
    expect(await told(folder)).toEqual(['again: it is a link, and links are not followed', 'a.txt: text']);
  });

  it('goes on after a file that cannot be read', async () => {
    await writeFile(join(folder, 'a.zip'), 'PK\x03\x04');
    await writeFile(join(folder, 'b.txt'), LAMPS);
    expect(await told(folder)).toEqual([expect.stringMatching(/a\.zip: DOCUMENT_FORMAT_UNKNOWN/), 'b.txt: text']);
  });

  it('with more files than are taken is refused as a whole', async () => {
    await writeFile(join(folder, '0'), LAMPS);
    await Promise.all(Array.from({ length: 5_000 }, (_, index) => link(join(folder, '0'), join(folder, String(index + 1)))));
    expect(await told(folder)).toEqual([expect.stringMatching(/DOCUMENT_TOO_LARGE, there are more than 5,000 files/)]);
  });
});

describe('the standard input', () => {
  it('is read as what it holds', async () => {
    const input = async function* () {
      yield Buffer.from('The keepers pledged ');
      yield Buffer.from('forty lamps.');
    };
    expect(await told('-', input)).toEqual(['standard input: text']);
  });

  it('without end is let go of at the limit', async () => {
    let given = 0;
    const input = async function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000_000, 'lamps ');
      }
    };
    expect(await told('-', input)).toEqual([expect.stringMatching(/DOCUMENT_TOO_LARGE, it goes on after the 20,000,000 bytes/)]);
    expect(given).toBe(21);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { reasonForLine } from '../../src/intake/document/boilerplate-line.ts';
import { describeDocument } from '../../src/intake/document/describe-document.ts';
import type { RawDocument } from '../../src/intake/raw-document.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const BODY = 'Members agreed on new measures for their industry and for the support of their partner. Talks go on.';

/** The day that a text of these lines is dated, received long after. */
function publishedOf(...lines: string[]) {
  const raw: RawDocument = { name: 'x.txt', format: 'text', sha256: '0'.repeat(64), paragraphs: [...lines, BODY], removed: [] };
  const context = { pack, sources: [], held: [], receivedAt: '2026-01-15T09:00:00Z', audience: 'public', defaults: {} };
  return describeDocument(raw, context).source.published;
}

describe('the date of a document', () => {
  it.each([
    [
      'ends the title of a transcript',
      ['Remarks by the chair at the beginning of the second meeting of the ministers of defence in Brussels, 18 October 2024'],
      '2024-10-18',
    ],
    ['stands in a byline under the title', ['Members agree on aid', 'Jane Doe | Oct 18th, 2024'], '2024-10-18'],
    ['stands behind "Published" with its author', ['Members agree', 'Published on Oct. 18, 2024 by Jane Doe'], '2024-10-18'],
    ['is no day of printing', ['Printed on 20 October 2024', 'Members agree on aid', '18 October 2024'], '2024-10-18'],
  ])('%s', (_, lines, date) => {
    expect(publishedOf(...lines)).toMatchObject({ date, basis: 'printed' });
  });

  it('is not taken from an event that a headline announces', () => {
    expect(publishedOf('Next summit to be held on 9 July 2024 in Washington')).not.toMatchObject({ basis: 'printed' });
  });
});

describe('lines at the edges of a page', () => {
  it.each([
    ['14902 views • 23 comments', 'view_count'],
    ['4.5/5 (120 votes)', 'view_count'],
    ['Comments (5)', 'view_count'],
    ['Page 1 of 3', 'navigation'],
    ['Printed on 20 October 2024', 'navigation'],
    ['Downloaded from the archive', 'navigation'],
    ['32 members', undefined],
    ['The bill passed with 32 votes.', undefined],
    ['Article 5', undefined],
  ])('%s', (line, reason) => {
    expect(reasonForLine(line)).toBe(reason);
  });
});

import { describe, expect, it } from 'vitest';
import { readCommonFolder } from '../../adapters/files/pack-folder.ts';
import { sha256 } from '../../adapters/files/sha256.ts';
import { readPack } from '../../src/facts/pack/read-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { draftPack, readForDraft } from '../../src/pack-draft/draft-pack.ts';
import { rawText } from '../fixtures/raw-document.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const TEXT = `News of the day
The Corvin League met in Lumen. The bus operator Aru Lines said so in Lumen.
The Corvin League has 4 members. It had 5 members, and 7 votes were cast, then 9 votes.
The Lumen council met. Later the Lumen council left, and the council came back.`;

const drafted = draftPack([readForDraft(rawText(TEXT.split('\n'), { name: 'a.txt' }), [], '2025-06-01T09:00:00Z')], { name: 'mill' });
const { pack } = readPack(drafted.files, { sha256, common: await readCommonFolder() });

function rows(text: string) {
  if (!pack) throw new Error('no pack');
  return extractCandidates(wireDocument(text), pack).map(({ subject, property, value, modality }) => [
    subject,
    property,
    value.kind === 'count' && value.amount,
    modality,
  ]);
}

describe('a count', () => {
  it('is of the body that has it, and not of another where it has it', () => {
    expect(rows('The Corvin League has 130 members at Aru Lines.')).toEqual([['corvin-league', 'members', '130', undefined]]);
  });

  it('is not of the place where it was told', () => {
    expect(rows('Only 130 members voted for it, Ines Falk told reporters in Lumen.')).toEqual([['mill', 'members', '130', undefined]]);
    expect(rows('Only 130 members voted for it in Lumen.')).toEqual([['lumen', 'members', '130', undefined]]);
  });

  it('of votes is no less so where they turned something down', () => {
    expect(rows('The council rejected a tax by 8 votes to 3.').map(([, ...rest]) => rest)).toEqual([
      ['votes', '8', undefined],
      ['votes', '3', undefined],
    ]);
  });
});

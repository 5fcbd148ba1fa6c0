import { Parser } from 'htmlparser2';
import { Failure, type RawDocument } from '../../src/index.ts';
import { extensionOf } from './format-of.ts';
import { languageOf } from './page-metadata.ts';
import { readHtml } from './read-page.ts';
import { refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { formatUnknown } from './refusals.ts';
import { unpack } from './unpacking.ts';
import { packedFiles, unpackedFile } from './zip-contents.ts';

const TEXT_OF_WORD = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
const MOST_PROPERTIES_BYTES = 1_000_000;
/** What other archives are, by a file that they hold. */
const OTHERS: readonly (readonly [file: string, what: string])[] = [
  ['xl/workbook.xml', 'it is a spreadsheet (Excel)'],
  ['ppt/presentation.xml', 'it is a presentation (PowerPoint)'],
  ['content.xml', 'it is an OpenDocument file'],
  ['META-INF/container.xml', 'it is a book (EPUB)'],
];

/** What a Word document says of itself: its title and language, and when it was made. */
function propertiesOf(xml: string | undefined): Pick<RawDocument, 'title' | 'published' | 'language'> {
  const found = new Map<string, string>();
  let open = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        open = name;
      },
      ontext: (text) => {
        if (open !== '') found.set(open, `${found.get(open) ?? ''}${text}`.slice(0, 1_000));
      },
      onclosetag: () => {
        open = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml ?? '');
  const [title, created, language] = [
    found.get('dc:title')?.trim(),
    found.get('dcterms:created')?.trim(),
    languageOf(found.get('dc:language')),
  ];
  return {
    ...(title && { title }),
    ...(created && { published: { text: created, where: 'pdf' } }),
    ...(language !== undefined && { language }),
  };
}

/** The files of an archive; one that is cut off and not called a Word document was none. */
function filesOf(name: string, bytes: Uint8Array): ReturnType<typeof packedFiles> {
  try {
    return packedFiles(name, bytes);
  } catch (failure) {
    if (failure instanceof Failure && failure.code === 'DOCUMENT_UNREADABLE' && extensionOf(name) !== 'docx')
      throw formatUnknown(name, 'it is a ZIP archive, and not a whole one');
    throw failure;
  }
}

/**
 * Reads a Word document (.docx): its text, tables by their rows, and what it says of itself.
 * @throws Failure DOCUMENT_FORMAT_UNKNOWN for other archives; DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE
 */
export async function readDocx({ name, bytes, address }: Received): Promise<RawDocument> {
  const files = filesOf(name, bytes);
  const isThere = (path: string) => files.find((file) => file.name === path);
  if (!isThere(TEXT_OF_WORD)) {
    const other = OTHERS.find(([path]) => isThere(path))?.[1] ?? 'it is a ZIP archive without the text of a Word document';
    throw formatUnknown(name, other);
  }
  const outcome = await unpack(name, { kind: 'docx', bytes });
  const { paragraphs, removed } = readHtml(name, outcome.kind === 'html' ? outcome.html : '');
  refuseUnfit(name, paragraphs);
  return {
    name,
    format: 'docx',
    ...propertiesOf(unpackedFile(bytes, isThere(PROPERTIES), MOST_PROPERTIES_BYTES)),
    ...(address !== undefined && { address }),
    paragraphs,
    removed,
    sha256: sha256Of(bytes),
  };
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
}

const VERSION = 20;
const DEFLATE = 8;
const UTF8_NAMES = 0x0800;
/** The first day that an archive can name: the same files make the same archive, byte by byte. */
const FIRST_DAY = 0x0021;

interface Written {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly body: Buffer;
}

function fieldsOf(name: Buffer, body: Buffer, { data }: ZipFile): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATE, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function signed(signature: number, rest: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, rest]);
}

function directoryEntry({ header, name }: Written, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signed(0x02014b50, madeBy), header, rest, name]);
}

/** Files as a ZIP archive (APPNOTE 6.3), without folders, encryption or sizes beyond 4 GB. */
export function zip(files: readonly ZipFile[]): Buffer {
  const written = files.map((file): Written => {
    const name = Buffer.from(file.name, 'utf8');
    const body = deflateRawSync(file.data);
    return { header: fieldsOf(name, body, file), name, body };
  });
  const locals = written.map(({ header, name, body }) => Buffer.concat([signed(0x04034b50, header), name, body]));
  let offset = 0;
  const entries = written.map((one, at) => {
    const entry = directoryEntry(one, offset);
    offset += locals[at]?.length ?? 0;
    return entry;
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signed(0x06054b50, end)]);
}

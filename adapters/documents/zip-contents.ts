import { inflateRawSync } from 'node:zlib';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_PACKED_FILES, MOST_UNPACKED_BYTES } from './size-limits.ts';

/** A file of a ZIP archive, as the list at its end has it. */
interface PackedFile {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

function broken(name: string, why: string) {
  return unreadableDocument(name, `it is not a whole ZIP archive: ${why}`, 'get it again from where it came');
}

/**
 * The files of a ZIP archive by the list at its end, with how much they say they unpack to. Nothing is unpacked.
 * @throws Failure DOCUMENT_UNREADABLE for one that is cut off; DOCUMENT_TOO_LARGE for one that says it holds more than is read
 */
export function packedFiles(name: string, bytes: Uint8Array): readonly PackedFile[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = buffer.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && buffer.readUInt32LE(end) !== END) end -= 1;
  if (end < first) throw broken(name, 'the list of its files is missing');
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_PACKED_FILES)
    throw tooLarge(name, `it holds ${grouped(count)} files, more than the ${grouped(MOST_PACKED_FILES)} that are read`);
  const files: PackedFile[] = [];
  let [at, unpacked] = [buffer.readUInt32LE(end + 16), 0];
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_BYTES > buffer.length || buffer.readUInt32LE(at) !== ENTRY) throw broken(name, 'the list of its files is cut off');
    const [nameBytes, extraBytes, commentBytes] = [
      buffer.readUInt16LE(at + 28),
      buffer.readUInt16LE(at + 30),
      buffer.readUInt16LE(at + 32),
    ];
    const file = {
      name: buffer.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: buffer.readUInt16LE(at + 10),
      packedBytes: buffer.readUInt32LE(at + 20),
      unpackedBytes: buffer.readUInt32LE(at + 24),
      at: buffer.readUInt32LE(at + 42),
    };
    unpacked += file.unpackedBytes;
    if (unpacked > MOST_UNPACKED_BYTES)
      throw tooLarge(name, `it unpacks to more than the ${grouped(MOST_UNPACKED_BYTES)} bytes that are read`);
    files.push(file);
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return files;
}

/** One file of an archive, unpacked, where it is there, whole, and no longer than told. */
export function unpackedFile(bytes: Uint8Array, file: PackedFile | undefined, mostBytes: number): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file || file.at + LOCAL_BYTES > buffer.length) return undefined;
  const begin = file.at + LOCAL_BYTES + buffer.readUInt16LE(file.at + 26) + buffer.readUInt16LE(file.at + 28);
  const packed = buffer.subarray(begin, begin + file.packedBytes);
  try {
    if (file.method === STORED) return packed.subarray(0, mostBytes).toString('utf8');
    return file.method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

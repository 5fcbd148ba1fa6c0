import { crc32, deflateSync } from 'node:zlib';

/** A colour as red, green, blue and opacity, each from 0 to 255. */
type Colour = readonly [number, number, number, number];

const BLUE: Colour = [0x1f, 0x4e, 0x79, 255];
const WHITE: Colour = [255, 255, 255, 255];
const NOTHING: Colour = [255, 255, 255, 0];

/** The sign: three bars that rise on a line, in a square of side 1 with its origin at the top left. */
const BARS = [
  { left: 0.12, right: 0.3, top: 0.55, bottom: 0.8 },
  { left: 0.41, right: 0.59, top: 0.34, bottom: 0.8 },
  { left: 0.7, right: 0.88, top: 0.12, bottom: 0.8 },
  { left: 0.06, right: 0.94, top: 0.86, bottom: 0.93 },
];

/** Points looked at along each side of a pixel, so that edges are smooth. */
const SAMPLES = 4;

function isOnSign(x: number, y: number): boolean {
  return BARS.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** How much of a pixel the sign covers, from 0 to 1. */
function coverage(column: number, row: number, scale: number, offset: number): number {
  let on = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES - offset) / scale;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - offset) / scale;
    if (isOnSign(x, y)) on += 1;
  }
  return on / (SAMPLES * SAMPLES);
}

function mixed(behind: Colour, front: Colour, share: number): number[] {
  return behind.map((value, at) => Math.round(value + ((front[at] ?? 0) - value) * share));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Pixels as a PNG (RFC 2083) of eight bits a channel with opacity. */
function png(size: number, pixel: (column: number, row: number) => readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_unused, column) => pixel(column, row)).flat(),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The icon in colour: 192 pixels square, its sign in the middle half, as Teams asks for. */
export function colorIcon(): Buffer {
  return png(192, (column, row) => mixed(BLUE, WHITE, coverage(column, row, 108, 42)));
}

/** The icon as an outline: 32 pixels square, white on nothing. */
export function outlineIcon(): Buffer {
  return png(32, (column, row) => mixed(NOTHING, WHITE, coverage(column, row, 30, 1)));
}

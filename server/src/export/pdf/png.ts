import { unzlibSync } from 'fflate';
import { joined } from './bytes.ts';

/** A picture as plain samples of 8 bits, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** One sample of grey or three of red, green and blue for each point. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** How solid each point is; undefined where all of them are. */
  readonly alpha: Uint8Array | undefined;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
  /** Samples for each point, as stored. */
  readonly stored: number;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const STORED: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const MOST_POINTS = 16_000_000;
/** First column and row of each pass of an interlaced picture, and the steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/**
 * Reads a PNG of any kind. Undefined for bytes that are none, that are broken, or that would take more than 16 million
 * points.
 */
export function readPng(bytes: Uint8Array): Raster | undefined {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array = new Uint8Array();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR' && length === 13 && body.length === 13)
      header = readHeader(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
    else if (name === 'PLTE') palette = body;
    else if (name === 'tRNS') transparency = body;
    else if (name === 'IDAT') data.push(body);
    else if (name === 'IEND') break;
    at += 12 + length;
  }
  if (header === undefined) return undefined;
  const points = rows(header, data);
  return points === undefined ? undefined : raster(header, points, palette, transparency);
}

function readHeader(view: DataView): Header | undefined {
  const header = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: view.getUint8(8),
    colourType: view.getUint8(9),
    isInterlaced: view.getUint8(12) === 1,
  };
  const stored = STORED[header.colourType];
  const known = DEPTHS[header.colourType]?.includes(header.depth) ?? false;
  const points = header.width * header.height;
  return stored === undefined || !known || points === 0 || points > MOST_POINTS ? undefined : { ...header, stored };
}

/** The stored samples of all points, 16 bits cut to 8 and smaller depths left as they are. */
function rows(header: Header, data: readonly Uint8Array[]): Uint8Array | undefined {
  const { width, height, depth, stored } = header;
  const passes = (header.isInterlaced ? PASSES : WHOLE).map(([x, y, across, down]) => {
    const columns = Math.ceil((width - x) / across);
    const lines = columns > 0 ? Math.max(0, Math.ceil((height - y) / down)) : 0;
    return { x, y, across, down, columns, lines, rowBytes: Math.ceil((columns * stored * depth) / 8) };
  });
  const expected = passes.reduce((sum, { rowBytes, lines }) => sum + (rowBytes + 1) * lines, 0);
  const raw = inflated(data, expected);
  if (raw === undefined) return undefined;
  const samples = new Uint8Array(width * height * stored);
  const step = Math.max(1, (stored * depth) / 8);
  let from = 0;
  for (const { x, y, across, down, columns, lines, rowBytes } of passes) {
    let above = new Uint8Array(rowBytes);
    for (let line = 0; line < lines; line++) {
      const row = raw.subarray(from + 1, from + 1 + rowBytes);
      if (!unfilter(raw[from] ?? 0, row, above, step)) return undefined;
      above = row;
      from += rowBytes + 1;
      for (let column = 0; column < columns; column++) {
        const target = ((y + line * down) * width + x + column * across) * stored;
        for (let s = 0; s < stored; s++) samples[target + s] = sample(row, column * stored + s, depth);
      }
    }
  }
  return samples;
}

function inflated(data: readonly Uint8Array[], expected: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    const out = unzlibSync(joined(data), { out: new Uint8Array(expected) });
    return out.length === expected ? out : undefined;
  } catch {
    // What cannot be unpacked is a broken picture, which is what the caller is told.
    return undefined;
  }
}

/** Undoes the filter of one row in place; false for a filter that does not exist. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): boolean {
  if (filter > 4) return false;
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, filter === 4 ? nearest(left, up, corner) : 0][filter] ?? 0;
    row[at] = (row[at] ?? 0) + guess;
  }
  return true;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function sample(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return row[index * 2] ?? 0;
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function raster(header: Header, stored: Uint8Array, palette: Uint8Array, transparency: Uint8Array): Raster {
  const { width, height, depth, colourType } = header;
  const count = width * height;
  const channels = colourType === 0 || colourType === 4 ? 1 : 3;
  const hasAlpha = colourType === 4 || colourType === 6 || transparency.length > 0;
  const samples = new Uint8Array(count * channels);
  const alpha = hasAlpha ? new Uint8Array(count).fill(255) : undefined;
  const most = depth < 8 ? (1 << depth) - 1 : 255;
  const clear = [0, 2, 4].map((at) => (depth === 16 ? transparency[at] : transparency[at + 1]));
  for (let point = 0; point < count; point++) {
    const at = point * header.stored;
    let isClear = transparency.length > 0 && colourType !== 3;
    for (let channel = 0; channel < channels; channel++) {
      const value = stored[at + (colourType === 3 ? 0 : channel)] ?? 0;
      isClear &&= value === clear[channel];
      samples[point * channels + channel] =
        colourType === 3 ? (palette[value * 3 + channel] ?? 0) : Math.round((value * 255) / most);
    }
    if (alpha === undefined) continue;
    if (colourType === 3) alpha[point] = transparency[stored[at] ?? 0] ?? 255;
    else if (colourType >= 4) alpha[point] = stored[at + channels] ?? 255;
    else if (isClear) alpha[point] = 0;
  }
  return { width, height, channels, samples, alpha };
}

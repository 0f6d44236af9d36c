// zip.mjs -- reads the bytes of a ZIP file: every field of every header, and the contents.
// SPDX-License-Identifier: MIT
import { crc32 } from './crc32.mjs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;

// The fields that a local and a central header share, in their order from `at`.
function sharedFields(bytes, at) {
  return {
    versionNeeded: bytes.readUInt16LE(at),
    flags: bytes.readUInt16LE(at + 2),
    method: bytes.readUInt16LE(at + 4),
    time: bytes.readUInt16LE(at + 6),
    date: bytes.readUInt16LE(at + 8),
    crc: bytes.readUInt32LE(at + 10),
    compressedSize: bytes.readUInt32LE(at + 14),
    size: bytes.readUInt32LE(at + 18),
  };
}

function readLocal(bytes, offset) {
  if (bytes.readUInt32LE(offset) !== LOCAL)
    throw new Error(`no local header at byte ${offset}`);
  const nameLength = bytes.readUInt16LE(offset + 26), extraLength = bytes.readUInt16LE(offset + 28);
  const name = bytes.latin1Slice(offset + 30, offset + 30 + nameLength);
  return { ...sharedFields(bytes, offset + 4), name, extraLength, dataOffset: offset + 30 + nameLength + extraLength };
}

// Throws when the file is no ZIP file at all; what is merely wrong is in the fields.
// Names are one character a byte, so that nothing is lost.
export function readZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END)
    throw new Error('no end record');
  const count = bytes.readUInt16LE(end + 10), centralOffset = bytes.readUInt32LE(end + 16);
  const entries = [];
  let at = centralOffset;
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL)
      throw new Error(`no central header at byte ${at}`);
    const nameLength = bytes.readUInt16LE(at + 28), extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    const offset = bytes.readUInt32LE(at + 42);
    entries.push({
      ...sharedFields(bytes, at + 6), extraLength, commentLength, offset,
      name: bytes.latin1Slice(at + 46, at + 46 + nameLength),
      disk: bytes.readUInt16LE(at + 34),
      local: readLocal(bytes, offset),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { bytes, entries, centralOffset, centralEnd: at, end, endLength: bytes.length - end,
    disks: bytes.readUInt16LE(end + 4), countHere: bytes.readUInt16LE(end + 8) };
}

// The contents of an entry; throws when they are not what the header says.
export function contents(zip, entry) {
  const from = entry.local.dataOffset, raw = zip.bytes.subarray(from, from + entry.compressedSize);
  let data = raw;
  if (entry.method === 8)
    data = inflateRawSync(raw);
  else if (entry.method !== 0)
    throw new Error(`${entry.name}: compression method ${entry.method}`);
  if (data.length !== entry.size || crc32(data) !== entry.crc)
    throw new Error(`${entry.name}: size or CRC differ from the header`);
  return data;
}

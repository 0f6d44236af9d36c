// zip-bytes.mjs -- what the bytes of our EPUBs' ZIP must be; no checker looks at all of it.
// SPDX-License-Identifier: MIT
import { contents, readZip } from './zip.mjs';

const FIRST = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf', 'EPUB/nav.xhtml'];
const MIMETYPE = 'application/epub+zip';
const DATE = 0x0021, TIME = 0x0000; // 1980-01-01 00:00:00: nothing of the clock, same bytes everywhere
const FLAGS = 0x0806; // the deflater's own two bits, and "the name is UTF-8"; nothing else

const hex = (number) => `0x${number.toString(16).padStart(4, '0')}`;

function checkHeader(header, where, report) {
  if (header.extraLength !== 0)
    report('zip-extra', where, `extra field of ${header.extraLength} bytes`);
  if (!/^[A-Za-z0-9./-]+$/.test(header.name))
    report('zip-name', where, 'the name has characters other than A-Z a-z 0-9 . - /');
  if (header.name.endsWith('/'))
    report('zip-folder', where, 'a folder has an entry of its own');
  if (header.flags & 0x0008)
    report('zip-descriptor', where, 'sizes stand after the data (flag 0x0008)');
  if (header.flags & ~(FLAGS | 0x0008))
    report('zip-flags', where, `general purpose flags ${hex(header.flags)}`);
  if (header.date !== DATE || header.time !== TIME)
    report('zip-time', where, `DOS date ${hex(header.date)} time ${hex(header.time)}, not ${hex(DATE)} ${hex(TIME)}`);
  if (header.versionNeeded !== 10 && header.versionNeeded !== 20)
    report('zip-version', where, `version needed ${header.versionNeeded}, not 10 or 20`);
  if (header.method !== 0 && header.method !== 8)
    report('zip-method', where, `compression method ${header.method}`);
}

function checkPlaces(zip, report) {
  let next = 0;
  for (const entry of zip.entries) {
    if (entry.offset !== next)
      report('zip-gap', entry.name, `begins at byte ${entry.offset}, expected ${next}`);
    next = entry.local.dataOffset + entry.compressedSize;
  }
  if (zip.centralOffset !== next || zip.end !== zip.centralEnd)
    report('zip-gap', '', 'bytes that belong to no entry before or after the central directory');
  if (zip.endLength !== 22 || zip.entries.some((entry) => entry.commentLength !== 0))
    report('zip-comment', '', 'the file or an entry has a comment');
  if (zip.disks !== 0 || zip.countHere !== zip.entries.length || zip.entries.some((entry) => entry.disk !== 0))
    report('zip-disks', '', 'the file is split');
}

function checkNames(zip, report) {
  const names = zip.entries.map((entry) => entry.name);
  FIRST.forEach((name, i) => {
    if (names[i] !== name)
      report('zip-order', names[i] ?? '', `entry ${i + 1} must be ${name}`);
  });
  const seen = new Set();
  for (const name of names) {
    if (seen.has(name.toLowerCase()))
      report('zip-duplicate', name, 'a second entry of this name (case ignored)');
    seen.add(name.toLowerCase());
    if (name.startsWith('META-INF/') && name !== 'META-INF/container.xml')
      report('zip-meta-inf', name, 'META-INF holds container.xml only');
  }
}

// Calls report(id, entry name, message) for each fault.
export function checkZipBytes(bytes, report) {
  let zip;
  try {
    zip = readZip(bytes);
  } catch (error) {
    report('zip-broken', '', error.message);
    return;
  }
  checkNames(zip, report);
  checkPlaces(zip, report);
  for (const entry of zip.entries) {
    checkHeader(entry, entry.name, report);
    checkHeader(entry.local, entry.name, report);
    for (const field of ['name', 'versionNeeded', 'flags', 'method', 'time', 'date', 'crc', 'compressedSize', 'size'])
      if (entry[field] !== entry.local[field])
        report('zip-headers', entry.name, `${field} differs between local and central header`);
    try {
      const data = contents(zip, entry);
      if (entry.name === 'mimetype' && (entry.method !== 0 || data.toString('latin1') !== MIMETYPE))
        report('zip-mimetype', entry.name, `must be stored, not compressed, and hold ${MIMETYPE} only`);
    } catch (error) {
      report('zip-data', entry.name, error.message);
    }
  }
}

// check.mjs -- shows EPUBs to every checker; prints what they find and exits 1 if that is anything
// but a known false alarm.
// Usage: tests/node.sh tests/epubcheck/check.mjs BOOK... [--valid-only BOOK...]
//   After --valid-only stand books whose author was warned about them: they must be valid EPUBs, no more.
// SPDX-License-Identifier: MIT
import { checkStructure } from './structure.mjs';
import { checkZipBytes } from './zip-bytes.mjs';
import { contents, readZip } from './zip.mjs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vnu = join(here, '../node_modules/vnu-jar/build/dist/vnu.jar');

function missing(what) {
  console.log(`missing: ${what}`);
  process.exit(process.env.CI === 'true' ? 1 : 77);
}

// Debian's epubcheck starts its jar in a way that needs binfmt; the jar itself is all we want.
function epubcheckJar() {
  try {
    execFileSync('java', ['--list-modules']).includes('jdk.compiler') || missing('a JDK (a JRE cannot run BatchCheck.java)');
    return execFileSync('dpkg', ['-L', 'epubcheck'], { encoding: 'utf8', stdio: 'pipe' }).match(/.*java\/epubcheck\.jar$/m)[0];
  } catch {
    return missing('java or the Debian package epubcheck');
  }
}

// The options halve the time: it is nearly all the JVM's start.
function java(args) {
  return new Promise((resolve) => {
    execFile('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m', ...args],
      { maxBuffer: 1 << 30 }, (error, stdout, stderr) => resolve({ status: error ? error.code : 0, stdout, stderr }));
  });
}

export async function runEpubcheck(books, report) {
  const { stdout, stderr } = await java(['-cp', epubcheckJar(), join(here, 'BatchCheck.java'), ...books]);
  const done = new Set();
  for (const line of stdout.split('\n')) {
    const [book, severity, id, file, row, , message] = line.split('\t');
    if (severity === 'done')
      done.add(book);
    else if (line)
      report({ tool: 'epubcheck', id, book, file, line: row,
        message: `${severity}: ${message.replace(/; expected .*/, '')}` });
  }
  // A class of its own that fails makes EPUBCheck print a stack trace and find nothing.
  if (stderr)
    report({ tool: 'epubcheck', id: 'stderr', book: books[0], message: stderr.slice(0, 2000) });
  for (const book of books)
    if (!done.has(book))
      report({ tool: 'epubcheck', id: 'unfinished', book, message: 'EPUBCheck did not get to the end of this book' });
}

async function runEpubcheckTs(books, report) {
  for (const book of books) {
    const { messages } = await new EpubCheck().check(readFileSync(book), book);
    for (const { id, severity, message, location } of messages)
      if (['fatal', 'error', 'warning'].includes(severity))
        report({ tool: 'epubcheck-ts', id, book, file: location?.path, line: location?.line, message: `${severity}: ${message}` });
  }
}

// vnu reports epub:type as "type"; the tag it points at tells whether that is all.
function vnuId(found, lines) {
  if (!/^Attribute “type” not allowed on element/.test(found.message))
    return found.message;
  const firstLine = found.firstLine ?? found.lastLine;
  const tag = lines.slice(firstLine - 1, found.lastLine).join('\n');
  const end = tag.length - lines[found.lastLine - 1].length + found.lastColumn;
  const attributes = tag.slice(found.firstColumn - 1, end);
  return /\sepub:type\s*=/.test(attributes) && !/\stype\s*=/.test(attributes) ? 'epub:type' : found.message;
}

async function vnuOnFiles(paths, origin, report) {
  if (paths.length === 0)
    return;
  const kind = paths[0].endsWith('.css') ? '--also-check-css' : '--also-check-svg';
  const { status, stdout, stderr } = await java(['-jar', vnu, kind, '--format', 'json', '--stdout', ...paths]);
  let messages;
  try {
    ({ messages } = JSON.parse(stdout));
  } catch {
    report({ tool: 'vnu', id: 'unfinished', ...origin.get(paths[0]), message: `exit ${status}: ${stdout.slice(0, 500)}${stderr.slice(0, 500)}` });
    return;
  }
  for (const found of messages) {
    const path = found.url ? fileURLToPath(found.url) : paths[0];
    if (found.type !== 'info' || found.subType === 'warning')
      report({ tool: 'vnu', ...origin.get(path), line: found.lastLine, message: found.message,
        id: vnuId(found, readFileSync(path, 'utf8').split('\n')) });
  }
}

// vnu reads files, by their extension: .xhtml is read as XML.
async function runVnu(books, report) {
  const folder = mkdtempSync(join(tmpdir(), 'vnu-'));
  const origin = new Map();
  try {
    books.forEach((book, number) => {
      const zip = readZip(readFileSync(book));
      for (const entry of zip.entries.filter(({ name }) => /\.(xhtml|css|svg)$/.test(name))) {
        const path = join(folder, String(number), entry.name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, contents(zip, entry));
        origin.set(path, { book, file: entry.name });
      }
    });
    // With --also-check-css the lines of XHTML are one too small: style sheets run by themselves.
    const isCss = (path) => path.endsWith('.css'), paths = [...origin.keys()];
    await Promise.all([
      vnuOnFiles(paths.filter((path) => !isCss(path)), origin, report),
      vnuOnFiles(paths.filter(isCss), origin, report),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOwn(book, strict, report) {
  const bytes = readFileSync(book);
  checkZipBytes(bytes, (id, file, message) => report({ tool: 'zip-bytes', id, book, file, message }));
  if (strict)
    checkStructure(bytes, (id, file, message) => report({ tool: 'structure', id, book, file, message }));
}

function readFalseAlarms() {
  const rows = readFileSync(join(here, 'known-false-alarms.tsv'), 'utf8').trim().split('\n').slice(1);
  return new Set(rows.map((row) => row.split('\t').slice(0, 2).join('\t')));
}

async function main(args) {
  const cut = args.includes('--valid-only') ? args.indexOf('--valid-only') : args.length;
  const strict = args.slice(0, cut), all = args.filter((arg) => arg !== '--valid-only');
  if (all.length === 0 || !all.every(existsSync)) {
    console.log('usage: check.mjs BOOK... [--valid-only BOOK...]');
    process.exit(2);
  }
  if (!existsSync(vnu))
    missing('the npm packages of tests/package.json');

  const falseAlarms = readFalseAlarms(), found = new Set();
  let leftOut = 0;
  const report = ({ tool, id, book, file, line, message }) => {
    if (falseAlarms.has(`${tool}\t${id}`))
      leftOut++;
    else
      found.add(`${book}: ${file ?? ''}${line > 0 ? `:${line}` : ''}: ${message} [${id === message ? tool : `${tool} ${id}`}]`);
  };
  const java = [runEpubcheck(all, report), strict.length > 0 ? runVnu(strict, report) : null];
  await runEpubcheckTs(all, report);
  for (const book of all)
    runOwn(book, strict.includes(book), report);
  await Promise.all(java);

  for (const line of found)
    console.log(line);
  console.log(`${all.length} books${all.length > strict.length ? `, ${all.length - strict.length} of them for validity only` : ''}: `
    + `${found.size} findings; ${leftOut} known false alarms left out`);
  process.exitCode = found.size === 0 ? 0 : 1;
}

// commonmark.mjs uses runEpubcheck alone.
if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(process.argv.slice(2));

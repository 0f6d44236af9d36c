// commonmark.mjs -- every example of the CommonMark specification as a chapter: either yomiyasu says what is wrong with it,
// or the book is clean for EPUBCheck. There is no third outcome.
// Usage: tests/node.sh tests/spec/commonmark.mjs PROGRAM WORK
// SPDX-License-Identifier: MIT
import { runEpubcheck } from '../epubcheck/check.mjs';
import spec from 'commonmark-spec';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BATCH = 50; // chapters a book
const ALONE = 10, TOGETHER = 60; // seconds that a book of one and of all examples may take

const [program, work] = process.argv.slice(2);
const examples = spec.tests.map(({ number, markdown }) => ({
  number,
  path: `chapters/${String(number).padStart(3, '0')}.md`,
  text: markdown.replaceAll('→', '\t'), // how the specification shows tabs
}));
let failures = 0;

function fail(what, run) {
  failures++;
  console.log(`FAILED: ${what}${run ? `\n  exit ${run.status ?? run.signal}\n  ${run.text.slice(0, 1000)}` : ''}`);
}

function makeProject(name, chapters) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'chapters'), { recursive: true });
  for (const { path, text } of chapters)
    writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'book.yaml'), `title: CommonMark
language: ja
identifier: urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10
modified: 2026-11-23T00:00:00Z
creators:
  - name: CommonMark
chapters:
${chapters.map(({ path }) => `  - ${path}`).join('\n')}
editions:
  vertical: { writing-mode: vertical }
  horizontal: { writing-mode: horizontal }
`);
  return folder;
}

// Runs the program; its errors are the JSON lines of that severity.
function run(seconds, ...args) {
  const { status, signal, stdout, stderr } = spawnSync(program, [...args, '--format', 'json'],
    { encoding: 'utf8', timeout: seconds * 1000, maxBuffer: 1 << 28 });
  const text = `${stdout}${stderr}`, errors = [];
  for (const line of text.split('\n').filter((line) => line.startsWith('{')))
    try {
      const diagnostic = JSON.parse(line);
      if (diagnostic.severity === 'error')
        errors.push(diagnostic);
    } catch {
      fail(`not JSON: ${line}`);
    }
  return { status, signal, text, errors };
}

const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []);

// An example with an error fails alone too, names a place in it, and leaves no file.
function checkRefused(example) {
  const folder = makeProject(`alone/${example.number}`, [example]), out = join(folder, 'out');
  const result = run(ALONE, 'build', folder, '-o', out);
  const lines = example.text.split('\n').length;
  const placed = result.errors.some(({ file, line, column, code, message }) =>
    file === example.path && line >= 1 && line <= lines && column >= 1 && code && message);
  if (result.status !== 1 || !placed || filesIn(out).length > 0)
    fail(`example ${example.number}, which 'check' refused: no exit 1 with an error in ${example.path} and no file (${filesIn(out).join(' ')})`, result);
}

function buildBatch(number, chapters) {
  const folder = makeProject(`batch/${number}`, chapters), out = join(folder, 'out');
  const result = run(TOGETHER, 'build', folder, '-o', out);
  const books = filesIn(out).filter((name) => name.endsWith('.epub'));
  if (result.status !== 0 || books.length !== 2)
    fail(`batch of examples ${chapters[0].number} to ${chapters.at(-1).number}: ${books.length} EPUBs, not 2`, result);
  return books.map((name) => join(out, name));
}

rmSync(work, { recursive: true, force: true });
const everything = run(TOGETHER, 'check', makeProject('all', examples));
const refusedPaths = new Set(everything.errors.map(({ file }) => file));
if (![0, 1].includes(everything.status) || (everything.status === 1) !== (refusedPaths.size > 0))
  fail('check of all examples', everything);
for (const path of refusedPaths)
  if (!examples.some((example) => example.path === path))
    fail(`an error in ${path}, which is no example`, everything);

const refused = examples.filter(({ path }) => refusedPaths.has(path)), accepted = examples.filter(({ path }) => !refusedPaths.has(path));
refused.forEach(checkRefused);
const books = [];
for (let at = 0; at < accepted.length; at += BATCH)
  books.push(...buildBatch(at / BATCH + 1, accepted.slice(at, at + BATCH)));
if (examples.length !== 652)
  fail(`${examples.length} examples, not 652`);
if (books.length > 0)
  await runEpubcheck(books, ({ book, file, line, id, message }) => fail(`${book}: ${file}:${line}: ${message} [${id}]`));
else
  fail('no book was made');

console.log(`${examples.length} examples: ${accepted.length} in ${books.length} books for EPUBCheck, ${refused.length} refused with a diagnostic; ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

// large-check.mjs -- the book of large-book.mjs was divided, and lost nothing on the way.
// Usage: large-check.mjs BOOK.epub...
// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { openBook, withRole } from './book.mjs';
import { checkStructure } from './structure.mjs';

let failures = 0;
const fail = (path, message) => {
  failures++;
  console.log(`${path}: ${message}`);
};

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path), book = openBook(bytes);
  checkStructure(bytes, (id, file, message) => fail(path, `${file}: ${message} [${id}]`));
  const documents = book.spine.map(({ document }) => document);
  const count = (pattern) => documents.filter((document) => pattern.test(document.path)).length;
  const [chapter, notes] = [count(/chapter-1(-\d+)?\.xhtml$/), count(/notes(-\d+)?\.xhtml$/)];
  const footnotes = documents.reduce((sum, { html }) => sum + [...withRole(html, 'doc-footnote')].length, 0);
  const sizes = documents.filter((document) => document !== book.nav).map((document) => book.files.get(document.path).length);
  console.log(`${path}: chapter 1 in ${chapter} documents, ${footnotes} notes in ${notes}, the longest ${Math.max(...sizes)} bytes`);
  if (chapter < 10 || notes < 3)
    fail(path, 'it was not divided');
  const glossary = documents.find((document) => /glossary\.xhtml$/.test(document.path));
  if (![...withRole(glossary.html, 'doc-backlink')].some((link) => /^notes-\d+\.xhtml/.test(link.getAttribute('href'))))
    fail(path, 'the glossary leads to no later document of the notes');
  if (footnotes !== 3000)
    fail(path, '3000 notes were written');
}
process.exit(failures > 0 ? 1 : 0);

// large-book.mjs -- writes a book whose first chapter and whose notes are far too long for one content document.
// Usage: large-book.mjs FOLDER SCALE       SCALE 1: a chapter of 2 MB, 3,000 notes
// SPDX-License-Identifier: MIT
import { mkdirSync, writeFileSync } from 'node:fs';

const [folder, scale] = [process.argv[2], Number(process.argv[3])];
const sentences = [
  'この本は、たくさんのかたに読んでいただくために書きました。', 'くわしいことは、つぎのところで説明します。',
  '細胞が増えるには、時間がかかります。', '病院では、医師と看護師が相談しながら進めます。', 'ALSの研究は、2026年にも12の国で続いています。',
];
// The same book every time: what looks random comes from a counter.
let counter = 0;
const next = (n) => (counter = (counter * 1103515245 + 12345) % 2147483648) % n;
const paragraph = (n) => Array.from({ length: n }, () => sentences[next(sentences.length)]).join('');

const sections = Math.round(300 * scale), notesInLong = Math.round(2000 * scale), short = 10, notesInShort = Math.round(100 * scale);
const long = ['# 長い章'], definitions = [];
let note = 0;
for (let i = 1; i <= sections; i++) {
  long.push(`${i % 3 === 1 ? '##' : '###'} 節の${i}`);
  if (i === 2) // a section that is longer than a document, without headings in it
    for (let j = 0; j < 400; j++)
      long.push(paragraph(20));
  for (let j = 0; j < 8; j++) {
    const marks = [];
    while (note < (notesInLong * (i * 8 + j - 7)) / (sections * 8))
      marks.push(`[^n${++note}]`);
    long.push(`${paragraph(8)}${marks.join('')}これは[節の${next(sections) + 1}](#節の${next(sections) + 1})にも書いてあります。${note > 3 && j === 0 ? `[^n${next(note) + 1}]` : ''}`);
  }
}
for (let i = 1; i <= note; i++)
  definitions.push(`[^n${i}]: ${paragraph(3)}${i === note ? '薬局もあります。' : ''}`); // the glossary leads back to a late document

mkdirSync(`${folder}/chapters`, { recursive: true });
writeFileSync(`${folder}/chapters/long.md`, `${[...long, ...definitions].join('\n\n')}\n`);
for (let i = 1; i <= short; i++) {
  const text = [`# 短い章の${i}`];
  for (let j = 1; j <= notesInShort; j++)
    text.push(`${paragraph(2)}[^n${j}][節の1へ](long.md#節の1)`);
  for (let j = 1; j <= notesInShort; j++)
    text.push(`[^n${j}]: ${paragraph(3)}`);
  writeFileSync(`${folder}/chapters/short-${i}.md`, `${text.join('\n\n')}\n`);
}
const explained = { 細胞: 'からだをつくる、ちいさなもの。', 薬局: 'くすりをうけとるところ。' };
const readings = '長,なが 章,しょう 短,みじか 節,せつ 書,か 本,ほん 読,よ 説明,せつ|めい 細胞,さい|ぼう 増,ふ 時間,じ|かん 病院,びょう|いん 医師,い|し 看護師,かん|ご|し 相談,そう|だん 進,すす 研究,けん|きゅう 年,ねん 国,くに 続,つづ 薬局,やっ|きょく';
writeFileSync(`${folder}/terms.tsv`, `term\treading\tdefinition\n${readings.split(' ').map((row) => `${row.replace(',', '\t')}\t${explained[row.split(',')[0]] ?? ''}`).join('\n')}\n`);
writeFileSync(`${folder}/book.yaml`, `title: ながいほん
language: ja
identifier: urn:uuid:0b5a9a4c-8c2e-4a55-9d19-0c8f6f1d2a77
modified: 2026-11-23T00:00:00Z
creators:
  - name: さくしゃ
chapters:
  - chapters/long.md
${Array.from({ length: short }, (_, i) => `  - chapters/short-${i + 1}.md`).join('\n')}
editions:
  vertical: { writing-mode: vertical }
  furigana: { writing-mode: vertical, ruby: full }
  horizontal: { writing-mode: horizontal, ruby: none }
`);

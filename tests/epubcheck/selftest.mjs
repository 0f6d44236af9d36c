// selftest.mjs -- the sample book passes every check, and each fault planted in it is reported by the check that is there for it.
// SPDX-License-Identifier: MIT
import { sampleBook, writeZip } from './sample.mjs';
import { checkStructure } from './structure.mjs';
import { checkZipBytes } from './zip-bytes.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let failures = 0, planted = 0;

function expect(check, bytes, id, what) {
  const found = [];
  check(bytes, (...finding) => found.push(finding));
  planted++;
  if (id === null ? found.length === 0 : found.some((finding) => finding[0] === id))
    return;
  failures++;
  console.log(`FAILED: ${what}: ${id === null ? 'nothing' : id} expected, found ${JSON.stringify(found)}`);
}

// --- the bytes of the ZIP

const only = (wanted, change) => (local, central, name) => name === wanted && change(local, central);
const both = (fields) => (local, central) => { Object.assign(local, fields); Object.assign(central, fields); };
const NAV = 'EPUB/nav.xhtml';

const ZIP_FAULTS = [
  ['zip-extra', 'an extra field in a local header', writeZip(sampleBook(), only(NAV, (local) => { local.extra = Buffer.from('UT\x01\0\0', 'latin1'); }))],
  ['zip-extra', 'an extra field in a central header', writeZip(sampleBook(), only(NAV, (_, central) => { central.extra = Buffer.from('UT\x01\0\0', 'latin1'); }))],
  ['zip-extra', 'an extra field of mimetype', writeZip(sampleBook(), only('mimetype', (local) => { local.extra = Buffer.alloc(4); }))],
  ['zip-name', 'a Japanese name', writeZip(new Map([...sampleBook(), ['EPUB/\xe8\xa1\xa8.png', '']]))],
  ['zip-name', 'an underscore', writeZip(new Map([...sampleBook(), ['EPUB/a_b.png', '']]))],
  ['zip-name', 'a space', writeZip(new Map([...sampleBook(), ['EPUB/a b.png', '']]))],
  ['zip-folder', 'a folder', writeZip(new Map([...sampleBook(), ['EPUB/fonts/', '']]))],
  ['zip-descriptor', 'a data descriptor', writeZip(sampleBook(), only(NAV, both({ flags: 0x0008 })))],
  ['zip-flags', 'encryption', writeZip(sampleBook(), only(NAV, both({ flags: 0x0001 })))],
  ['zip-flags', 'masked headers', writeZip(sampleBook(), only(NAV, both({ flags: 0x2000 })))],
  ['zip-time', 'another date', writeZip(sampleBook(), only(NAV, both({ date: 0x5a77 })))],
  ['zip-time', 'another time', writeZip(sampleBook(), only(NAV, both({ time: 1 })))],
  ['zip-version', 'version 45', writeZip(sampleBook(), only(NAV, both({ versionNeeded: 45 })))],
  ['zip-method', 'bzip2', writeZip(sampleBook(), only(NAV, both({ method: 12 })))],
  ['zip-order', 'mimetype not first', writeZip(new Map([...sampleBook()].sort(([a], [b]) => Number(a === 'mimetype') - Number(b === 'mimetype'))))],
  ['zip-order', 'nav after the text', writeZip(new Map([...sampleBook()].sort(([a], [b]) => Number(a === NAV) - Number(b === NAV))))],
  ['zip-mimetype', 'mimetype deflated', writeZip(sampleBook(), only('mimetype', both({ method: 8, versionNeeded: 20 })))],
  ['zip-mimetype', 'a line end in mimetype', writeZip(new Map([...sampleBook(), ['mimetype', 'application/epub+zip\n']]))],
  ['zip-meta-inf', 'an Apple file', writeZip(new Map([...sampleBook(), ['META-INF/com.apple.ibooks.display-options.xml', '']]))],
  ['zip-duplicate', 'a name twice', writeZip([...sampleBook(), [NAV, '']])],
  ['zip-duplicate', 'a name in other case', writeZip(new Map([...sampleBook(), ['EPUB/Nav.xhtml', '']]))],
  ['zip-headers', 'another size in the local header', writeZip(sampleBook(), only(NAV, (local) => { local.size = 1; }))],
  ['zip-data', 'a wrong CRC', writeZip(sampleBook(), only(NAV, both({ crc: 1 })))],
  ['zip-gap', 'bytes between the entries', writeZip(sampleBook(), undefined, { between: 'x' })],
  ['zip-comment', 'a comment of the file', writeZip(sampleBook(), undefined, { comment: 'x' })],
  ['zip-comment', 'a comment of an entry', writeZip(sampleBook(), only(NAV, (_, central) => { central.comment = 'x'; }))],
  ['zip-disks', 'a second disk', writeZip(sampleBook(), undefined, { disks: 1 })],
  ['zip-broken', 'no ZIP at all', Buffer.from('<html/>')],
  ['zip-broken', 'the end cut off', writeZip(sampleBook()).subarray(0, -30)],
];

// --- structure

const file = (short) => ({ opf: 'EPUB/package.opf', nav: NAV, ncx: 'EPUB/toc.ncx', css: 'EPUB/css/core.css' }[short] ?? `EPUB/text/${short}.xhtml`);

// The sample with each [file, old, new] replaced; an old text that is not there is a fault of this test.
function changed(...edits) {
  const book = sampleBook();
  for (const [short, before, after] of edits) {
    const text = book.get(file(short));
    if (before instanceof RegExp ? !before.test(text) : !text.includes(before))
      throw new Error(`the sample's ${short} has no ${before}`);
    book.set(file(short), text.replace(before, after));
  }
  return writeZip(book);
}
const feature = (name) => `<meta property="schema:accessibilityFeature">${name}</meta>\n`;
const noteref = '<a id="chapter-1-noteref-2" epub:type="noteref" role="doc-noteref" href="notes.xhtml#chapter-1-note-1">（注１）</a>';
const secondBack = '<p><a epub:type="backlink" role="doc-backlink" href="chapter-1.xhtml#chapter-1-noteref-2">第１章の注１へ戻る（２か所め）</a></p>\n';
const addFeature = (name) => ['opf', '<meta property="schema:accessibilityHazard">', `${feature(name)}<meta property="schema:accessibilityHazard">`];

const STRUCTURE_FAULTS = [
  ['A11Y-03', 'a misspelt feature', [addFeature('alternativetext')]],
  ['A11Y-04', 'a hazard', [['opf', '<meta property="schema:accessibilityHazard">none</meta>', '<meta property="schema:accessibilityHazard">flashing</meta>']]],
  ['A11Y-03', 'no hazard', [['opf', '<meta property="schema:accessibilityHazard">none</meta>', '']]],
  ['A11Y-04', 'a claim without proof', [addFeature('index')]],
  ['A11Y-04', 'a proof without claim', [['opf', feature('ARIA'), '']]],
  ['A11Y-04', 'pictures, but no visual mode', [['opf', '<meta property="schema:accessMode">visual</meta>', '']]],
  ['A11Y-04', 'a skipped level', [['chapter-1', '<h2>形</h2>', '<h3>形</h3>']]],
  ['A11Y-04', 'a style attribute', [['chapter-2', '<p>検', '<p style="color: red">検']]],
  ['A11Y-04', '!important', [['css', 'line-height: 1.8', 'line-height: 1.8 !important']]],
  ['A11Y-04', 'points', [['css', 'font-size: 0.5em', 'font-size: 6pt']]],
  ['A11Y-04', 'a float', [['css', 'line-height: 1.8', 'float: right']]],
  ['A11Y-04', 'no ruby', [['chapter-1', '<ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby>', '細胞']]],
  ['A11Y-04', 'a non-linear document', [['opf', '<itemref idref="notes.xhtml"/>', '<itemref idref="notes.xhtml" linear="no"/>']]],
  ['A11Y-05', 'textual is not sufficient', [['opf', '<meta property="schema:accessModeSufficient">textual</meta>', '']]],
  ['A11Y-06', 'a claim of conformance without certifier', [['opf', '<meta property="schema:accessibilityHazard">', '<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\n<meta property="schema:accessibilityHazard">']]],
  ['A11Y-07', 'no xml:lang on package', [['opf', ' xml:lang="ja"', '']]],
  ['A11Y-07', 'no lang on html', [['chapter-2', ' lang="ja"', '']]],
  ['A11Y-07', 'another xml:lang', [['chapter-2', ' xml:lang="ja"', ' xml:lang="en"']]],
  ['A11Y-08', 'no alt', [['chapter-1', ' alt="丸い細胞の中に核が見える"', '']]],
  ['A11Y-08', 'a file name as alt', [['chapter-1', '丸い細胞の中に核が見える', 'cell.png']]],
  ['A11Y-08', 'alt 図1', [['chapter-1', '丸い細胞の中に核が見える', '図１']]],
  ['A11Y-09', 'a section without heading', [['chapter-1', '<h2>形</h2>', '']]],
  ['A11Y-09', 'a heading after the text', [['chapter-1', '<h2>形</h2>', '<p>丸い。</p><h2>形</h2>']]],
  ['A11Y-10', 'the toc reversed', [['nav', '<li><a href="text/chapter-1.xhtml">第１章　細胞</a></li>\n<li><a href="text/chapter-2.xhtml">第２章　検査</a></li>', '<li><a href="text/chapter-2.xhtml">第２章　検査</a></li>\n<li><a href="text/chapter-1.xhtml">第１章　細胞</a></li>']]],
  ['A11Y-10', 'fragments reversed', [['nav', '<li><a href="text/chapter-1.xhtml">', '<li><a href="text/chapter-1.xhtml#chapter-1-figure-1">x</a></li>\n<li><a href="text/chapter-1.xhtml#chapter-1">']]],
  ['A11Y-10', 'no landmarks', [['nav', 'epub:type="landmarks"', '']]],
  ['A11Y-10', 'a document that nothing leads to', [['nav', '<li><a href="text/chapter-2.xhtml">第２章　検査</a></li>', ''], ['chapter-1', '<li><a href="chapter-2.xhtml">次の章</a></li>', '']]],
  ['ncx', 'an entry is missing in the NCX', [['ncx', 'src="text/notes.xhtml"', 'src="text/glossary.xhtml"']]],
  ['ncx', 'another label', [['ncx', '第1章 細胞', '第1章 臓器']]],
  ['ncx', 'another identifier', [['ncx', 'urn:uuid:0a', 'urn:uuid:1a']]],
  ['A11Y-11', 'a dead fragment', [['chapter-1', 'glossary.xhtml#glossary-cell', 'glossary.xhtml#glossary-none']]],
  ['A11Y-11', 'a dead file', [['nav', 'href="text/notes.xhtml"', 'href="text/note.xhtml"']]],
  ['A11Y-11', 'a picture that is not there', [['chapter-1', 'cell.png', 'cells.png']]],
  ['A11Y-11', 'a font that is not there', [['css', 'body {', '@font-face { font-family: "a"; src: url(../fonts/a.ttf); }\nbody {']]],
  ['A11Y-11', 'a style sheet outside the manifest', [['opf', '<item id="core.css" href="css/core.css" media-type="text/css"/>', '']]],
  ['id-unique', 'an id in two documents', [['chapter-2', 'id="chapter-2"', 'id="chapter-1"']]],
  ['A11Y-12', 'a mark without back link', [['notes', secondBack, '']]],
  ['A11Y-12', 'a back link without mark', [['chapter-1', noteref, '']]],
  ['A11Y-12', 'two back links to one mark', [['notes', 'noteref-2', 'noteref-1']]],
  ['A11Y-12', 'a note without mark', [['notes', '</ol>', '<li><div id="chapter-1-note-2" epub:type="footnote" role="doc-footnote"><p>x</p></div></li></ol>']]],
  ['A11Y-12', 'a mark without id', [['chapter-1', ' id="chapter-1-noteref-1"', '']]],
  ['A11Y-12', 'a mark that leads to a chapter', [['chapter-1', 'notes.xhtml#chapter-1-note-1', 'chapter-2.xhtml#chapter-2']]],
  ['A11Y-12', 'a citation with the number of another work', [['chapter-1', '（文献１）', '（文献２、p. 1）']]],
  ['A11Y-12', 'a work with the number of another', [['references', '（文献2）', '（文献3）']]],
  ['A11Y-12', 'a citation without back link', [['references', ' role="doc-backlink"', '']]],
  ['A11Y-13', 'an empty reading', [['chapter-1', '<rt>さい</rt>', '<rt></rt>']]],
  ['A11Y-13', 'a base without reading', [['chapter-1', '<rt>ぼう</rt>', '']]],
  ['A11Y-13', 'rb', [['chapter-1', '細<rt>', '<rb>細</rb><rt>']]],
  ['A11Y-13', 'a link inside ruby', [['chapter-1', '細<rt>', '<a href="chapter-2.xhtml">細</a><rt>']]],
  ['A11Y-14', 'a label with ruby', [['chapter-1', '<h1>', '<h1 id="chapter-1-title">'], ['chapter-1', 'aria-label="第１章　細胞"', 'aria-labelledby="chapter-1-title"']]],
  ['A11Y-15', 'a reading in brackets in alt', [['chapter-1', '丸い細胞の', '丸い細胞（さいぼう）の']]],
  ['A11Y-15', 'a reading in brackets in the title', [['opf', '見本の本</dc:title>', '見本(みほん)の本</dc:title>']]],
  ['A11Y-17', 'a script', [['chapter-2', '</head>', '<script src="a.js"></script></head>']]],
  ['A11Y-17', 'a form', [['chapter-2', '<p>検', '<form></form><p>検']]],
  ['A11Y-17', 'an event', [['chapter-2', '<p>検', '<p onclick="f()">検']]],
  ['A11Y-17', 'a tabindex', [['chapter-2', '<p>検', '<p tabindex="0">検']]],
  ['A11Y-17', 'an animation', [['css', 'line-height: 1.8', 'animation: a 1s']]],
  ['A11Y-17', 'keyframes', [['css', 'body {', '@keyframes a { from { opacity: 0 } }\nbody {']]],
  ['A11Y-19', 'a role on body', [['chapter-2', '<body', '<body role="doc-chapter"']]],
  ['A11Y-19', 'a tip that is a section', [['chapter-1', '<section epub:type="notice" role="doc-notice"', '<section role="doc-tip"']]],
  ['A11Y-19', 'a deprecated role', [['notes', 'role="doc-footnote"', 'role="doc-endnote"']]],
  ['A11Y-19', 'a deprecated type', [['references', '<li id="reference-1"', '<li id="reference-1" epub:type="biblioentry"']]],
  ['A11Y-20', 'a term without id', [['glossary', '<dt id="glossary-cell">', '<dt>']]],
  ['A11Y-20', 'a glossary reference that leads elsewhere', [['chapter-1', 'glossary.xhtml#glossary-cell', 'notes.xhtml#notes']]],
  ['A11Y-20', 'an entry that leads back to nothing', [['glossary', '#chapter-1-term-1', '#chapter-1-term-2']]],
  ['A11Y-20', 'an entry that leads back to another link', [['glossary', '#chapter-1-term-1', '#chapter-1-noteref-1']]],
  ['A11Y-21', 'an entry without id', [['references', '<li id="reference-2">', '<li>']]],
  ['A11Y-21', 'notes without list', [['notes', '<ol>', '<ul>'], ['notes', '</ol>', '</ul>']]],
  ['A11Y-22', 'a title twice', [['chapter-2', '第2章 検査', '第1章 細胞']]],
  ['A11Y-22', 'an empty title', [['chapter-2', '第2章 検査', '']]],
  ['A11Y-22', 'a file name as title', [['chapter-2', '第2章 検査', 'chapter-2']]],
  ['A11Y-24', 'a second summary', [['opf', '<meta property="schema:accessibilitySummary">', '<meta property="schema:accessibilitySummary">x</meta>\n<meta property="schema:accessibilitySummary">']]],
  ['A11Y-24', 'a long summary', [['opf', '用語の初出', '用語'.repeat(100)]]],
  ['document-size', 'a document of more than 240 KB', [['chapter-2', '</section>', `${'<p>細胞</p>'.repeat(20000)}</section>`]]],
  ['A11Y-25', 'two chapters without name in a file', [['chapter-2', '</section>', '<section id="chapter-3" role="doc-chapter"><h1>x</h1></section></section>'], ['chapter-2', ' aria-label="第２章　検査"', '']]],
  ['A11Y-25', 'two lists of one name', [['nav', 'aria-label="ページ一覧"', 'aria-label="主な場所"'], ['nav', 'role="doc-pagelist" ', '']]],
  ['A11Y-27', 'a description that is not there', [['chapter-1', 'aria-details="chapter-1-description-1"', 'aria-details="chapter-1-section-1"']]],
  ['captions', 'a number left out', [['chapter-1', '<span class="number">図１</span>', '<span class="number">図２</span>']]],
  ['captions', 'a link that says another number', [['chapter-1', '>図１</a>は', '>図２</a>は']]],
  ['captions', 'a link to a figure without number', [['chapter-1', '<span class="number">図１</span>', '']]],
  ['captions', 'a list that lacks a figure', [['chapter-2', '</section>', '<section id="figures" epub:type="loi"><h2>図の一覧</h2><ol><li><a href="chapter-1.xhtml">x</a></li></ol></section></section>']]],
  ['A11Y-39', 'other words at the end of a chapter', [['chapter-2', '<a href="../nav.xhtml">目次</a>', '<a href="../nav.xhtml">目次へ</a>']]],
  ['A11Y-39', 'no links at the end of a chapter', [['chapter-1', '<ul class="next">', '<ul>']]],
  ['A11Y-39', 'text after the links', [['chapter-1', '</ul>\n</section>', '</ul>\n<p>x</p></section>']]],
  ['A11Y-40', 'a notice without its word', [['chapter-1', '<p>ご注意</p>', '']]],
  ['A11Y-40', 'a tip without name', [['chapter-1', ' aria-label="ヒント"', '']]],
  ['A11Y-41', 'a cover without the title', [['cover', '表紙：見本の本、見本の著者', '表紙']]],
  ['A11Y-41', 'a cover without role', [['cover', ' role="doc-cover"', '']]],
  ['A11Y-43', 'marks without list', [['nav', 'epub:type="page-list"', '']]],
  ['A11Y-43', 'no source of the pages', [['opf', '<dc:source>urn:isbn:9784000000000</dc:source>', '']]],
  ['A11Y-43', 'a list that leads elsewhere', [['nav', 'chapter-1.xhtml#page-1', 'chapter-1.xhtml#chapter-1']]],
  ['A11Y-44', 'both directions', [addFeature('horizontalWriting')]],
  ['A11Y-44', 'both extents of ruby', [addFeature('fullRubyAnnotations')]],
  ['A11Y-44', 'the pages turn the other way', [['opf', 'page-progression-direction="rtl"', 'page-progression-direction="ltr"']]],
  ['writing-mode', 'no class on body', [['chapter-2', '<body class="vrtl">', '<body>']]],
  ['writing-mode', 'another class on body', [['chapter-2', '<body class="vrtl">', '<body class="hltr">']]],
  ['writing-mode', 'a table that lies', [['css', 'rt {', 'table { writing-mode: horizontal-tb; }\nrt {']]],
  ['writing-mode', 'one spelling only', [['css', '\t-epub-writing-mode: vertical-rl;\n', '']]],
  ['unreadable', 'a document that is not XML', [['chapter-2', '</p>', '']]],
];

// --- the checkers of others, through check.mjs

const TOOL_FAULTS = [
  ['epubcheck RSC-005', ['chapter-2', '<p>検', '<p><ruby>検</ruby></p><p>検']],
  ['epubcheck-ts OPF-093', ['opf', '<meta name="cover"', '<link rel="record" href="text/notes.xhtml#a"/>\n<meta name="cover"']],
  ['[vnu]', ['css', 'line-height: 1.8', 'colour: red']],
  // the filter for epub:type lets no plain type through
  ['Attribute “type” not allowed on element “p”', ['chapter-2', '<p>検', '<p epub:type="bridgehead" type="x">検']],
  ['structure A11Y-07', ['chapter-2', ' lang="ja"', '']],
];

function runCheck(folder, name, bytes, ...options) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return spawnSync(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'check.mjs'), ...options, path], { encoding: 'utf8' });
}

function checkTools() {
  const folder = mkdtempSync(join(tmpdir(), 'selftest-'));
  try {
    const sound = runCheck(folder, 'sound.epub', writeZip(sampleBook()));
    if (sound.status === 77)
      return 77;
    const bad = runCheck(folder, 'bad.epub', changed(...TOOL_FAULTS.map(([, edit]) => edit)));
    const valid = runCheck(folder, 'valid.epub', changed(['chapter-1', '<h2>形</h2>', '<h3>形</h3>']), '--valid-only');
    const zip = runCheck(folder, 'zip.epub', writeZip(sampleBook(), only(NAV, both({ time: 1 }))), '--valid-only');
    planted += TOOL_FAULTS.length + 3;
    for (const [what, ok, { stdout, stderr }] of [
      ['the sample passes', sound.status === 0, sound],
      ['a skipped level is valid', valid.status === 0, valid],
      ['zip-bytes are part of being valid', zip.status === 1 && zip.stdout.includes('[zip-bytes zip-time]'), zip],
      ...TOOL_FAULTS.map(([words]) => [words, bad.status === 1 && bad.stdout.includes(words), bad]),
    ])
      if (!ok) {
        failures++;
        console.log(`FAILED: ${what}\n${stdout}${stderr}`);
      }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

expect(checkZipBytes, writeZip(sampleBook()), null, 'the sample');
for (const [id, what, bytes] of ZIP_FAULTS)
  expect(checkZipBytes, bytes, id, what);
expect(checkStructure, writeZip(sampleBook()), null, 'the sample');
const item = (stem) => `<item id="${stem}.xhtml" href="text/${stem}.xhtml" media-type="application/xhtml+xml"/>\n`;
const secondPage = [['nav', '<li><a href="text/chapter-1.xhtml#page-1">1</a></li>', '$&\n<li><a href="text/chapter-2.xhtml#page-2">2</a></li>'],
  ['chapter-2', '<p>検', '<p><span id="page-2" epub:type="pagebreak" role="doc-pagebreak" title="2"></span>検'],
  ['opf', item('chapter-1') + item('chapter-2'), item('chapter-2') + item('chapter-1')]];
expect(checkStructure, changed(...secondPage), null, 'pages in the order of the spine, not of the manifest');
expect(checkStructure, changed(...secondPage, ['nav', /(<li>.*#page-1.*<\/li>)\n(<li>.*#page-2.*<\/li>)/, '$2\n$1']), 'A11Y-43', 'pages in another order than the spine');
for (const [id, what, edits] of STRUCTURE_FAULTS)
  expect(checkStructure, changed(...edits), id, what);
const skipped = checkTools();

console.log(`${planted} books looked at, ${failures} not as expected`);
process.exitCode = failures > 0 ? 1 : skipped;

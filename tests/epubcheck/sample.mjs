// sample.mjs -- a small sound book, and a ZIP writer that can be told to write faults: for the self-tests.
// SPDX-License-Identifier: MIT
import { crc32 } from './crc32.mjs';
import { deflateRawSync } from 'node:zlib';

const HTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja" xml:lang="ja"';

function page(title, writing, body) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html ${HTML} class="${writing}">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="../css/core.css"/>
</head>
<body class="${writing}">
${body}
</body>
</html>
`;
}

const FEATURES = ['ARIA', 'alternativeText', 'displayTransformability', 'pageBreakMarkers', 'pageNavigation',
  'readingOrder', 'rubyAnnotations', 'structuralNavigation', 'tableOfContents', 'verticalWriting'];
const meta = (property, value) => `<meta property="${property}">${value}</meta>\n`;

const PACKAGE = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="pub-id" xml:lang="ja" prefix="schema: http://schema.org/ a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="pub-id">urn:uuid:0a3c5d0e-6f39-5c0b-9d1e-2f6f6b1f3a10</dc:identifier>
<dc:title>見本の本</dc:title>
<dc:creator>見本の著者</dc:creator>
<dc:language>ja</dc:language>
<dc:source>urn:isbn:9784000000000</dc:source>
<meta property="dcterms:modified">2026-11-23T00:00:00Z</meta>
${meta('schema:accessMode', 'textual')}${meta('schema:accessMode', 'visual')}\
${meta('schema:accessModeSufficient', 'textual')}${meta('schema:accessModeSufficient', 'textual,visual')}\
${FEATURES.map((feature) => meta('schema:accessibilityFeature', feature)).join('')}\
${meta('schema:accessibilityHazard', 'none')}${meta('schema:accessibilitySummary', '用語の初出にルビがあります。')}\
<meta name="cover" content="cover.png"/>
<meta name="primary-writing-mode" content="vertical-rl"/>
</metadata>
<manifest>
<item id="nav.xhtml" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="toc.ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="cover.xhtml" href="text/cover.xhtml" media-type="application/xhtml+xml"/>
<item id="chapter-1.xhtml" href="text/chapter-1.xhtml" media-type="application/xhtml+xml"/>
<item id="chapter-2.xhtml" href="text/chapter-2.xhtml" media-type="application/xhtml+xml"/>
<item id="notes.xhtml" href="text/notes.xhtml" media-type="application/xhtml+xml"/>
<item id="references.xhtml" href="text/references.xhtml" media-type="application/xhtml+xml"/>
<item id="glossary.xhtml" href="text/glossary.xhtml" media-type="application/xhtml+xml"/>
<item id="core.css" href="css/core.css" media-type="text/css"/>
<item id="cover.png" href="images/cover.png" media-type="image/png" properties="cover-image"/>
<item id="cell.png" href="images/cell.png" media-type="image/png"/>
</manifest>
<spine page-progression-direction="rtl" toc="toc.ncx">
<itemref idref="cover.xhtml"/>
<itemref idref="nav.xhtml"/>
<itemref idref="chapter-1.xhtml"/>
<itemref idref="chapter-2.xhtml"/>
<itemref idref="notes.xhtml"/>
<itemref idref="references.xhtml"/>
<itemref idref="glossary.xhtml"/>
</spine>
</package>
`;

const TOC = [['text/chapter-1.xhtml', '第１章　細胞'], ['text/chapter-2.xhtml', '第２章　検査'], ['text/notes.xhtml', '注'],
  ['text/references.xhtml', '参考文献'], ['text/glossary.xhtml', '用語集']];

const NAV = page('目次', 'vrtl', `<nav epub:type="toc" role="doc-toc" id="toc" aria-label="目次">
<h1>目次</h1>
<ol>
${TOC.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" aria-label="主な場所" hidden="hidden">
<ol>
<li><a epub:type="toc" href="nav.xhtml">目次</a></li>
<li><a epub:type="bodymatter" href="text/chapter-1.xhtml">本文</a></li>
</ol>
</nav>
<nav epub:type="page-list" role="doc-pagelist" aria-label="ページ一覧" hidden="hidden">
<ol>
<li><a href="text/chapter-1.xhtml#page-1">1</a></li>
</ol>
</nav>`).replaceAll('../css/', 'css/');

const NCX = `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="ja">
<head><meta name="dtb:uid" content="urn:uuid:0a3c5d0e-6f39-5c0b-9d1e-2f6f6b1f3a10"/></head>
<docTitle><text>見本の本</text></docTitle>
<navMap>
${TOC.map(([href, label], i) => `<navPoint id="nav-${i + 1}" playOrder="${i + 1}"><navLabel><text>${label.normalize('NFKC')}</text></navLabel><content src="${href}"/></navPoint>`).join('\n')}
</navMap>
</ncx>
`;

const CHAPTER_LINKS = (next) => `<ul class="next">
${next ? `<li><a href="${next}.xhtml">次の章</a></li>\n` : ''}<li><a href="../nav.xhtml">目次</a></li>
</ul>`;

const CHAPTER_1 = page('第1章 細胞', 'vrtl', `<section id="chapter-1" epub:type="chapter" role="doc-chapter" aria-label="第１章　細胞">
<h1>第１章　<ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby></h1>
<p><span id="page-1" epub:type="pagebreak" role="doc-pagebreak" title="1"></span><a id="chapter-1-term-1" epub:type="glossref" role="doc-glossref" href="glossary.xhtml#glossary-cell">細胞</a>は生き物のもとです<a id="chapter-1-noteref-1" epub:type="noteref" role="doc-noteref" href="notes.xhtml#chapter-1-note-1">（注１）</a>。</p>
<p>大きさはさまざまです<a id="chapter-1-noteref-2" epub:type="noteref" role="doc-noteref" href="notes.xhtml#chapter-1-note-1">（注１）</a><a id="chapter-1-ref-1" epub:type="biblioref" role="doc-biblioref" href="references.xhtml#reference-1">（文献１）</a>。</p>
<section id="chapter-1-section-1" aria-label="形">
<h2>形</h2>
<figure id="chapter-1-figure-1">
<img src="../images/cell.png" alt="丸い細胞の中に核が見える" aria-details="chapter-1-description-1"/>
<figcaption><span class="number">図１</span>　細胞の形</figcaption>
</figure>
<details id="chapter-1-description-1">
<summary>図１　くわしい説明</summary>
<p>中ほどに核がある。</p>
</details>
<p><a href="chapter-1.xhtml#chapter-1-figure-1">図１</a>は細胞です。</p>
</section>
<section epub:type="notice" role="doc-notice" aria-label="ご注意">
<p>ご注意</p>
<p>くわしくは医師に聞いてください。</p>
</section>
<aside epub:type="tip" role="doc-tip" aria-label="ヒント">
<p>ヒント</p>
<p>顕微鏡で見えます。</p>
</aside>
${CHAPTER_LINKS('chapter-2')}
</section>`);

const CHAPTER_2 = page('第2章 検査', 'vrtl', `<section id="chapter-2" epub:type="chapter" role="doc-chapter" aria-label="第２章　検査">
<h1>第２章　検査</h1>
<p>検査を受けます。</p>
${CHAPTER_LINKS('')}
</section>`);

const NOTES = page('注', 'vrtl', `<section id="notes" epub:type="endnotes" role="doc-endnotes" aria-label="注">
<h1>注</h1>
<ol>
<li>
<div id="chapter-1-note-1" epub:type="footnote" role="doc-footnote">
<p>目には見えません。</p>
<p><a epub:type="backlink" role="doc-backlink" href="chapter-1.xhtml#chapter-1-noteref-1">第１章の注１へ戻る（１か所め）</a></p>
<p><a epub:type="backlink" role="doc-backlink" href="chapter-1.xhtml#chapter-1-noteref-2">第１章の注１へ戻る（２か所め）</a></p>
</div>
</li>
</ol>
</section>`);

const REFERENCES = page('参考文献', 'hltr', `<section id="references" epub:type="bibliography" role="doc-bibliography" aria-label="参考文献">
<h1>参考文献</h1>
<ol>
<li id="reference-1"><p><span class="number">（文献1）</span>見本の著者「細胞の本」２０２０年。</p>
<p><a epub:type="backlink" role="doc-backlink" href="chapter-1.xhtml#chapter-1-ref-1">本文の文献１へ戻る</a></p></li>
<li id="reference-2"><p><span class="number">（文献2）</span>見本の著者「検査の本」２０２１年。</p></li>
</ol>
</section>`);

const GLOSSARY = page('用語集', 'vrtl', `<section id="glossary" epub:type="glossary" role="doc-glossary" aria-label="用語集">
<h1>用語集</h1>
<dl>
<dt id="glossary-cell"><dfn>細胞</dfn></dt>
<dd><p>生き物の体をつくる小さなつぶです。</p><p><a epub:type="backlink" role="doc-backlink" href="chapter-1.xhtml#chapter-1-term-1">第１章の「細胞」へ</a></p></dd>
</dl>
</section>`);

const COVER = page('表紙', 'hltr', `<section id="cover" epub:type="cover" aria-label="表紙">
<p><img src="../images/cover.png" alt="表紙：見本の本、見本の著者" role="doc-cover"/></p>
</section>`);

const spellings = (value) => ['-webkit-', '-epub-', ''].map((prefix) => `\t${prefix}writing-mode: ${value};\n`).join('');
const CSS = `html.vrtl, body.vrtl {\n${spellings('vertical-rl')}}
html.hltr, body.hltr {\n${spellings('horizontal-tb')}}
body { line-height: 1.8; }
rt { font-size: 0.5em; }
`;

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

// One grey pixel.
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

// A fresh copy each time: name → text or bytes, in the order of the ZIP.
export function sampleBook() {
  return new Map(Object.entries({
    'mimetype': 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': PACKAGE,
    'EPUB/nav.xhtml': NAV,
    'EPUB/toc.ncx': NCX,
    'EPUB/text/cover.xhtml': COVER,
    'EPUB/text/chapter-1.xhtml': CHAPTER_1,
    'EPUB/text/chapter-2.xhtml': CHAPTER_2,
    'EPUB/text/notes.xhtml': NOTES,
    'EPUB/text/references.xhtml': REFERENCES,
    'EPUB/text/glossary.xhtml': GLOSSARY,
    'EPUB/css/core.css': CSS,
    'EPUB/images/cover.png': PNG,
    'EPUB/images/cell.png': PNG,
  }));
}

function header(signature, fields, central) {
  const name = Buffer.from(fields.name, 'latin1'), extra = fields.extra;
  const bytes = Buffer.alloc(central ? 46 : 30);
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  const put16 = (value) => { at = bytes.writeUInt16LE(value, at); };
  const put32 = (value) => { at = bytes.writeUInt32LE(value, at); };
  if (central)
    put16(0x0314);
  put16(fields.versionNeeded);
  put16(fields.flags);
  put16(fields.method);
  put16(fields.time);
  put16(fields.date);
  put32(fields.crc);
  put32(fields.compressedSize);
  put32(fields.size);
  put16(name.length);
  put16(extra.length);
  if (central) {
    put16(fields.comment.length);
    put16(fields.disk);
    at += 6; // attributes
    put32(fields.offset);
  }
  return Buffer.concat([bytes, name, extra, central ? Buffer.from(fields.comment) : Buffer.alloc(0)]);
}

// Writes name → data; change(local, central, name) may spoil an entry's headers before they are written,
// and `between`, `comment` and `disks` the whole file.
export function writeZip(files, change = () => {}, { between = '', comment = '', disks = 0 } = {}) {
  const parts = [], centrals = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content), method = name === 'mimetype' ? 0 : 8;
    const local = { name, data, versionNeeded: method ? 20 : 10, flags: 0, method, time: 0, date: 0x21,
      crc: crc32(data), size: data.length, extra: Buffer.alloc(0) };
    const central = { ...local, comment: '', disk: 0, offset };
    change(local, central, name);
    const packed = local.method === 8 ? deflateRawSync(local.data, { level: 9 }) : local.data;
    local.compressedSize ??= packed.length;
    central.compressedSize ??= packed.length;
    const part = Buffer.concat([header(0x04034b50, local, false), packed, Buffer.from(between)]);
    parts.push(part);
    centrals.push(header(0x02014b50, central, true));
    offset += part.length;
  }
  const directory = Buffer.concat(centrals), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disks, 4);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment)]);
}

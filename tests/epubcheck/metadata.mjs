// metadata.mjs -- the accessibility metadata, computed afresh from the files of the book and compared with what it claims.
// SPDX-License-Identifier: MIT
import { all, ancestor, hasRole, hasType, norm, plainText, resolve, withRole } from './book.mjs';
import { generate, walk } from 'css-tree';

const VALUES = {
  accessMode: ['auditory', 'chartOnVisual', 'chemOnVisual', 'colorDependent', 'diagramOnVisual', 'mathOnVisual', 'musicOnVisual',
    'textOnVisual', 'textual', 'visual'],
  accessModeSufficient: ['textual', 'textual,visual', 'auditory'],
  accessibilityHazard: ['none'],
};
// These the files prove or disprove.
const COMPUTED = ['ARIA', 'MathML', 'alternativeText', 'displayTransformability', 'fullRubyAnnotations', 'horizontalWriting', 'index',
  'pageBreakMarkers', 'pageNavigation', 'readingOrder', 'rubyAnnotations', 'structuralNavigation', 'tableOfContents', 'verticalWriting'];
// These need a person's word as well.
const DECLARED = ['describedMath', 'highContrastAudio', 'highContrastDisplay', 'largePrint', 'longDescription', 'synchronizedAudioText',
  'ttsMarkup', 'unlocked', 'withAdditionalWordSegmentation', 'withoutAdditionalWordSegmentation'];

const documentsOf = (book) => [...new Set(book.spine.map(({ document }) => document))];
const isIdeograph = /[\p{Script=Han}]/u;

// Texts of the page, each with whether it has ruby.
function* texts(node, inRuby = false) {
  for (const child of [...node.childNodes])
    if (child.nodeType === 3 || child.nodeType === 4)
      yield { text: child.data, inRuby };
    else if (child.nodeType === 1 && child.localName !== 'rt' && child.localName !== 'rp')
      yield* texts(child, inRuby || child.localName === 'ruby');
}

function declarations(book) {
  const found = [];
  for (const sheet of book.sheets.values())
    walk(sheet, { visit: 'Declaration', enter(node) {
      found.push({ property: node.property.replace(/^-(webkit|epub|ms|moz)-/, ''), value: generate(node.value), important: Boolean(node.important),
        block: this.block });
    } });
  return found;
}

function readingOrder(book, css) {
  return book.spine.every(({ linear }) => linear) && !css.some(({ property, value }) =>
    ['order', 'position', 'float', 'grid-area', 'grid-row', 'grid-column'].includes(property) || /reverse/.test(value));
}

// Levels run through the whole book: a file's first heading has its true level.
function structuralNavigation(book) {
  let last = 0;
  for (const { body } of documentsOf(book))
    for (const heading of all(body, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      const level = Number(heading.localName[1]);
      if (level > last + 1)
        return false;
      last = level;
    }
  return last > 0;
}

const ADJUSTABLE = ['color', 'background', 'background-color', 'font', 'font-family', 'font-size', 'line-height', 'margin', 'letter-spacing',
  'word-spacing', 'text-align', 'writing-mode'];

function displayTransformability(book, css) {
  const free = css.every(({ property, value, important }) =>
    !(important && ADJUSTABLE.some((name) => property === name || property.startsWith(`${name}-`)))
    && !(/^(font-size|line-height|font)$/.test(property) && /\d(px|pt|cm|mm|in)\b/.test(value)));
  return free && ![...book.documents.values()].some(({ elements }) => elements.some((element) => element.hasAttribute('style')));
}

function pictures(book) {
  const all = documentsOf(book).flatMap(({ elements }) => elements.filter((element) => element.localName === 'img'
    && !hasRole(element, 'doc-cover') && !ancestor(element, (e) => hasType(e, 'cover'))));
  return { informative: all.filter((img) => img.getAttribute('alt') !== ''), missing: all.filter((img) => !img.hasAttribute('alt')) };
}

function tableOfContents(book) {
  if (!book.nav)
    return false;
  const linked = new Set(all(book.nav.html, 'nav').filter((nav) => hasType(nav, 'toc')).flatMap((nav) => all(nav, 'a'))
    .map((link) => resolve(book.nav.path, link.getAttribute('href'))?.path));
  return documentsOf(book).every(({ path, elements }) => path === book.nav.path || linked.has(path)
    || elements.some((element) => hasType(element, 'cover') || hasType(element, 'titlepage'))
    // the further halves of a chapter, chapter-3-2 after chapter-3, need no entry
    || linked.has(path.replace(/-\d+\.xhtml$/, '.xhtml')));
}

function computeFeatures(book) {
  const documents = documentsOf(book), css = declarations(book), features = new Set();
  const claim = (name, proven) => proven && features.add(name);
  const nodes = documents.flatMap(({ elements }) => elements);
  const parts = [...new Set([...documents, ...(book.nav ? [book.nav] : [])])].flatMap(({ body }) => [...texts(body)]);
  const bare = parts.some(({ text, inRuby }) => !inRuby && isIdeograph.test(text));
  const hasRuby = parts.some(({ inRuby }) => inRuby);
  const { informative, missing } = pictures(book);
  const weight = { vrtl: 0, hltr: 0 };
  for (const { body, elements } of documents.filter((document) => document !== book.nav))
    if (!elements.some((element) => ['cover', 'titlepage', 'colophon', 'bibliography'].some((type) => hasType(element, type)))) // horizontal in any edition
      weight[body.getAttribute('class')?.includes('vrtl') ? 'vrtl' : 'hltr'] += norm(plainText(body)).length;

  claim('ARIA', nodes.some((element) => /\bdoc-/.test(element.getAttribute('role') ?? '')));
  claim('MathML', nodes.some((element) => element.localName === 'math'));
  claim('alternativeText', informative.length > 0 && missing.length === 0);
  claim('displayTransformability', displayTransformability(book, css));
  claim('fullRubyAnnotations', hasRuby && !bare);
  claim('rubyAnnotations', hasRuby && bare);
  claim('verticalWriting', weight.vrtl > weight.hltr);
  claim('horizontalWriting', weight.vrtl <= weight.hltr);
  claim('index', documents.some(({ html }) => withRole(html, 'doc-index').some((index) => all(index, 'a').length > 0)));
  claim('pageBreakMarkers', nodes.some((element) => hasRole(element, 'doc-pagebreak')));
  claim('pageNavigation', book.nav && all(book.nav.html, 'nav').some((nav) => hasType(nav, 'page-list') && all(nav, 'a').length > 0));
  claim('readingOrder', readingOrder(book, css));
  claim('structuralNavigation', structuralNavigation(book));
  claim('tableOfContents', tableOfContents(book));
  return features;
}

function sameSet(book, report, id, what, claimed, expected) {
  for (const value of claimed)
    if (!expected.has(value))
      report(id, book.opfPath, `${what} ${value} is claimed, the files do not prove it`);
  for (const value of expected)
    if (!claimed.includes(value))
      report(id, book.opfPath, `${what} ${value} holds, and is not claimed`);
}

// A11Y-03, A11Y-04, A11Y-05, A11Y-06, A11Y-24, A11Y-44
export function checkMetadata(book, report) {
  const claimed = (name) => book.meta(`schema:${name}`);
  const modes = claimed('accessMode'), sufficient = claimed('accessModeSufficient'), features = claimed('accessibilityFeature');
  const hazards = claimed('accessibilityHazard'), summaries = claimed('accessibilitySummary');

  for (const [name, list] of Object.entries({ ...VALUES, accessibilityFeature: [...COMPUTED, ...DECLARED] })) {
    if (claimed(name).length === 0)
      report('A11Y-03', book.opfPath, `no schema:${name}`);
    for (const value of claimed(name))
      if (!list.includes(value))
        report('A11Y-03', book.opfPath, `schema:${name} ${JSON.stringify(value)} is not a value we use`);
    if (new Set(claimed(name)).size < claimed(name).length)
      report('A11Y-03', book.opfPath, `schema:${name} says a value twice`);
  }

  const visual = pictures(book).informative.length > 0;
  sameSet(book, report, 'A11Y-04', 'accessMode', modes.filter((mode) => mode === 'textual' || mode === 'visual'), new Set(visual ? ['textual', 'visual'] : ['textual']));
  sameSet(book, report, 'A11Y-04', 'accessModeSufficient', sufficient.filter((mode) => mode !== 'textual'), new Set(visual ? ['textual,visual'] : []));
  sameSet(book, report, 'A11Y-04', 'accessibilityFeature', features.filter((feature) => COMPUTED.includes(feature)), computeFeatures(book));
  if (hazards.join() !== 'none')
    report('A11Y-04', book.opfPath, `accessibilityHazard is ${hazards.join()}: a book of text and still pictures has none`);
  if (!sufficient.includes('textual'))
    report('A11Y-05', book.opfPath, 'accessModeSufficient textual is not claimed');

  const conforms = book.meta('dcterms:conformsTo');
  if (conforms.some((text) => !/^EPUB Accessibility 1\.1 - WCAG 2\.[012] Level A{1,3}$/.test(text))
      || (conforms.length > 0 && book.meta('a11y:certifiedBy').length === 0))
    report('A11Y-06', book.opfPath, 'dcterms:conformsTo is not the exact sentence with its certifier');
  if (summaries.length !== 1 || [...summaries[0]].length > 200 || /https?:|WCAG/.test(summaries[0]))
    report('A11Y-24', book.opfPath, 'one accessibilitySummary of at most 200 characters, without addresses or levels');

  const count = (...names) => features.filter((feature) => names.includes(feature)).length;
  if (count('verticalWriting', 'horizontalWriting') !== 1 || count('rubyAnnotations', 'fullRubyAnnotations') > 1
      || count('withAdditionalWordSegmentation', 'withoutAdditionalWordSegmentation') > 1)
    report('A11Y-44', book.opfPath, 'one writing direction, one extent of ruby, one kind of word spacing');
  const direction = features.includes('verticalWriting') ? 'rtl' : 'ltr';
  if (book.pageProgression !== direction)
    report('A11Y-44', book.opfPath, `page-progression-direction is ${book.pageProgression}, not ${direction}`);
}

// structure.mjs -- what a book of ours must be beyond validity: links both ways, order, names, accessibility
// metadata that the files prove. Ids are those of the project's accessibility checklist where it has one.
// SPDX-License-Identifier: MIT
import { all, ancestor, children, elements, hasRole, hasType, isHeading, norm, openBook, plainText, resolve, withRole, xmlLang }
  from './book.mjs';
import { checkMetadata } from './metadata.mjs';
import { generate, walk } from 'css-tree';

const SVG = 'http://www.w3.org/2000/svg';

// A11Y-11: every link, picture and style sheet is there, with the id that the link names.
function links(book, report) {
  const look = (from, href) => {
    const place = resolve(from, href);
    if (place === null)
      return;
    if (!book.files.has(place.path) || !book.manifest.some(({ path }) => path === place.path))
      report('A11Y-11', from, `${href}: no such file in the book`);
    else if (place.fragment !== null && !book.documents.get(place.path)?.ids.has(place.fragment))
      report('A11Y-11', from, `${href}: no such id`);
  };
  for (const { path, elements } of book.documents.values())
    for (const element of elements)
      for (const name of ['href', 'xlink:href', 'src', 'poster', 'cite', 'srcset'])
        if (element.hasAttribute(name))
          look(path, element.getAttribute(name));
  if (book.ncx)
    for (const content of all(book.ncx.root, 'content'))
      look(book.ncx.path, content.getAttribute('src'));
  for (const [path, sheet] of book.sheets)
    walk(sheet, (node) => node.type === 'Url' && look(path, node.value));
}

// Ids are unique in the whole book, so that links stay right when documents are joined or split.
function ids(book, report) {
  const seen = new Map();
  for (const { path, elements } of book.documents.values())
    for (const element of elements) {
      const id = element.getAttribute('id');
      if (id && seen.has(id))
        report('id-unique', path, `id ${id} is also in ${seen.get(id)}`);
      else if (id)
        seen.set(id, path);
    }
}

// The links of a kind as pairs: the id of the mark, as path#id, and the element it leads to.
function* marks(book, role) {
  for (const { path, html } of book.documents.values())
    for (const link of withRole(html, role))
      yield { path, link, here: `${path}#${link.getAttribute('id')}`, target: book.target(path, link.getAttribute('href') ?? '') };
}

// A11Y-12: each mark has an id and leads to a note; each note leads back to each of its marks, and to nothing else.
function notes(book, report) {
  const expected = new Map(); // note or entry → its marks
  const back = new Map(); // note or entry → where its back links lead
  const noteOf = (element) => element && (hasRole(element, 'doc-footnote') ? element
    : ancestor(element, (e) => hasRole(e, 'doc-footnote')) ?? (element.localName === 'li' ? element : ancestor(element, (e) => e.localName === 'li')));
  const push = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

  for (const [role, home] of [['doc-noteref', 'doc-endnotes'], ['doc-biblioref', 'doc-bibliography']])
    for (const { path, link, here, target } of marks(book, role)) {
      if (!link.getAttribute('id'))
        report('A11Y-12', path, `a mark without id: ${plainText(link)}`);
      else if (!target || target.localName === 'html' || !ancestor(target, (e) => hasRole(e, home)))
        report('A11Y-12', path, `${here}: leads to no entry of ${home}`);
      else
        push(expected, noteOf(target), here);
    }
  for (const { path, link } of marks(book, 'doc-backlink')) {
    const place = resolve(path, link.getAttribute('href') ?? ''), note = noteOf(link);
    if (ancestor(link, (e) => hasRole(e, 'doc-glossary')))
      continue; // A11Y-20
    if (!note)
      report('A11Y-12', path, `a back link outside any note: ${plainText(link)}`);
    else
      push(back, note, `${place?.path}#${place?.fragment}`);
  }
  for (const { path, html } of book.documents.values()) {
    const entries = [...withRole(html, 'doc-footnote'),
      ...withRole(html, 'doc-bibliography').flatMap((section) => all(section, 'li'))];
    for (const entry of entries) {
      const marked = [...(expected.get(entry) ?? [])].sort(), returned = [...(back.get(entry) ?? [])].sort();
      if (hasRole(entry, 'doc-footnote') && marked.length === 0)
        report('A11Y-12', path, `note ${entry.getAttribute('id')} has no mark`);
      if (marked.join() !== returned.join())
        report('A11Y-12', path, `${entry.getAttribute('id')}: marks ${marked.join(' ') || 'none'}, back links ${returned.join(' ') || 'none'}`);
    }
  }
}

// A11Y-12: a work's marks say the number that stands before it, and the works count through the book.
function works(book, report) {
  const numberOf = (element) => /^\(文献(\d+)[、)]/.exec(norm(plainText(element)))?.[1];
  const entries = [...book.documents.values()].flatMap(({ path, html }) =>
    withRole(html, 'doc-bibliography').flatMap((section) => all(section, 'li')).map((entry) => ({ path, entry })));

  entries.forEach(({ path, entry }, i) => {
    if (numberOf(entry) !== String(i + 1))
      report('A11Y-12', path, `${entry.getAttribute('id')}: its number is ${numberOf(entry) ?? 'missing'}, not ${i + 1}`);
  });
  for (const { path, link, here, target } of marks(book, 'doc-biblioref')) {
    const place = entries.findIndex(({ entry }) => entry === target);
    if (place >= 0 && numberOf(link) !== String(place + 1))
      report('A11Y-12', path, `${here} says ${plainText(link)} and leads to work ${place + 1}`);
  }
}

const isCover = ({ body }) => [body, ...elements(body)].some((element) => hasType(element, 'cover'));
const isTitlePage = ({ body }) => [body, ...elements(body)].some((element) => hasType(element, 'titlepage'));
const navOf = (book, type) => all(book.nav.html, 'nav').filter((nav) => hasType(nav, type));

// A11Y-10: one toc and landmarks; the toc in reading order; each document of the spine is in the toc, or is
// led to from one that is (the table between two halves of a chapter).
function navigation(book, report) {
  if (!book.nav) {
    report('A11Y-10', book.opfPath, 'no navigation document');
    return;
  }
  const { path } = book.nav, tocs = navOf(book, 'toc');
  if (tocs.length !== 1 || navOf(book, 'landmarks').length !== 1)
    report('A11Y-10', path, 'there must be one toc and one list of landmarks');
  if (tocs.length === 0)
    return;
  const links = all(tocs[0], 'a'), places = links.map((link) => resolve(path, link.getAttribute('href')));
  const inSpine = new Map(book.spine.map(({ document }, i) => [document.path, i]));
  const rank = ({ path, fragment }) => {
    const document = book.documents.get(path), element = fragment === null ? null : document?.ids.get(fragment);
    return [inSpine.get(path) ?? -1, element ? document.elements.indexOf(element) : 0];
  };
  for (let i = 0; i < places.length; i++) {
    const [a, b] = i > 0 ? [rank(places[i - 1]), rank(places[i])] : [[0, 0], rank(places[i])];
    if (b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]))
      report('A11Y-10', path, `toc: ${links[i].getAttribute('href')} stands after what follows it in the book`);
  }
  const reached = new Set([path, ...places.map((place) => place.path)]);
  for (const from of reached)
    for (const link of all(book.documents.get(from)?.body ?? book.nav.body, 'a')) {
      const place = resolve(from, link.getAttribute('href') ?? '');
      if (place && book.documents.has(place.path))
        reached.add(place.path); // a Set's loop comes to what is added
    }
  for (const { document } of book.spine)
    if (!reached.has(document.path) && !isCover(document) && !isTitlePage(document))
      report('A11Y-10', document.path, 'cannot be reached from the toc');
  if (book.ncx)
    checkNcx(book, links, report);
}

// What is left of a label when numbers, marks and spaces are set as vertical lines want them: １２月, 十二月, （注）.
const flat = (text) => norm(text).replace(/[\s\p{P}\p{S}\d〇一二三四五六七八九十]/gu, '');

// The NCX is the same list for older readers; its labels are never ruby or full-width digits.
function checkNcx(book, links, report) {
  const { path, root } = book.ncx, points = all(root, 'navPoint');
  const inNav = links.map((link) => `${JSON.stringify(resolve(book.nav.path, link.getAttribute('href')))} ${flat(plainText(link))}`);
  const inNcx = points.map((point) => {
    const content = children(point).find((e) => e.localName === 'content');
    return `${JSON.stringify(resolve(path, content.getAttribute('src')))} ${flat(all(point, 'text')[0].textContent)}`;
  });
  if (inNav.join('\n') !== inNcx.join('\n'))
    report('ncx', path, `differs from the toc at entry ${inNav.findIndex((entry, i) => entry !== inNcx[i]) + 1}`);
  const uid = all(root, 'meta').find((meta) => meta.getAttribute('name') === 'dtb:uid')?.getAttribute('content');
  if (uid !== book.dc('identifier')[0])
    report('ncx', path, `dtb:uid ${uid} is not the book's identifier`);
}

// A11Y-07
function language(book, report) {
  const [lang] = book.dc('language');
  if (xmlLang(book.opf) !== lang)
    report('A11Y-07', book.opfPath, `xml:lang of package is not ${lang}`);
  for (const { path, html } of book.documents.values())
    if (html.getAttribute('lang') !== lang || xmlLang(html) !== lang)
      report('A11Y-07', path, `lang and xml:lang of html are not both ${lang}`);
}

// A11Y-08
function alternatives(book, report) {
  for (const { path, html } of book.documents.values())
    for (const img of all(html, 'img')) {
      const alt = img.getAttribute('alt');
      if (!img.hasAttribute('alt') || alt === undefined)
        report('A11Y-08', path, `${img.getAttribute('src')} has no alt`);
      else if (alt !== '' && (alt.trim() === '' || /^(画像|図|写真|イラスト|image|figure)?\s*\d*$/i.test(norm(alt)) || /\.(png|jpe?g|svg|gif|webp)$/i.test(alt)))
        report('A11Y-08', path, `${img.getAttribute('src')}: alt ${JSON.stringify(alt)} says nothing`);
    }
}

// A11Y-09: a section begins with its heading. (That no level is skipped is part of structuralNavigation: metadata.mjs.)
function sections(book, report) {
  for (const { path, html } of book.documents.values())
    for (const section of all(html, 'section')) {
      if (hasType(section, 'cover') || hasRole(section, 'doc-notice'))
        continue;
      const first = children(section).find((e) => !hasRole(e, 'doc-pagebreak'));
      if (!first || !(isHeading(first) || (['header', 'hgroup'].includes(first.localName) && all(first, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').length > 0)))
        report('A11Y-09', path, `section ${section.getAttribute('id')} does not begin with a heading`);
    }
}

// A11Y-13
function ruby(book, report) {
  for (const { path, html } of book.documents.values()) {
    for (const element of all(html, 'rb', 'rtc'))
      report('A11Y-13', path, `${element.localName} is not used`);
    for (const element of all(html, 'ruby')) {
      const parts = [...element.childNodes].filter((node) => node.localName !== 'rp')
        .map((node) => (node.localName === 'rt' ? (plainTextOf(node) ? 'r' : '!') : (plainText(node).trim() ? 'b' : '!')));
      if (!/^(b+r)+$/.test(parts.join('')))
        report('A11Y-13', path, `ruby is not pairs of a base and a reading: ${element.textContent}`);
      const inner = all(element, 'ruby', 'a', 'img').concat(withRole(element, 'doc-pagebreak'));
      if (inner.length > 0)
        report('A11Y-13', path, `${inner[0].localName} inside ruby: ${element.textContent}`);
    }
  }
}
const plainTextOf = (rt) => [...rt.childNodes].map(plainText).join('').trim();

// A11Y-14: a name computed from an element with ruby would be read twice.
function labelledBy(book, report) {
  for (const { path, elements, ids } of book.documents.values())
    for (const element of elements)
      for (const name of ['aria-labelledby', 'aria-describedby'])
        for (const id of (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean))
          if (!ids.has(id) || all(ids.get(id), 'ruby').length > 0)
            report('A11Y-14', path, `${name}="${id}" ${ids.has(id) ? 'has ruby' : 'is no id'}`);
}

// A11Y-15: no reading in a place that cannot show it.
function readings(book, report) {
  const bracketed = /[\p{Script=Han}々][（(][\p{Script=Hiragana}\p{Script=Katakana}ー・]+[）)]/u;
  const look = (path, what, text) => {
    if (bracketed.test(text ?? ''))
      report('A11Y-15', path, `a reading in brackets in ${what}: ${text}`);
  };
  for (const name of ['title', 'creator', 'publisher'])
    for (const text of book.dc(name))
      look(book.opfPath, `dc:${name}`, text);
  for (const { path, html, elements } of book.documents.values()) {
    look(path, 'title', all(html, 'title')[0]?.textContent);
    for (const element of elements)
      for (const name of ['alt', 'aria-label', 'title'])
        look(path, name, element.getAttribute(name));
  }
}

// A11Y-17: nothing to operate but links, nothing that moves.
function passive(book, report) {
  const forbidden = ['script', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'iframe', 'object', 'embed', 'canvas',
    'animate', 'animateTransform', 'animateMotion', 'set', 'marquee', 'blink'];
  for (const { path, elements } of book.documents.values())
    for (const element of elements) {
      if (forbidden.includes(element.localName))
        report('A11Y-17', path, `element ${element.localName}`);
      for (const { name } of [...element.attributes])
        if (/^on[a-z]+$/.test(name) || name === 'tabindex' || name === 'accesskey' || name === 'style')
          report('A11Y-17', path, `attribute ${name} on ${element.localName}`);
    }
  for (const [path, sheet] of book.sheets)
    walk(sheet, (node) => {
      if ((node.type === 'Atrule' && /keyframes$/.test(node.name)) || (node.type === 'Declaration' && /^(-\w+-)?(animation|transition)/.test(node.property)))
        report('A11Y-17', path, `${node.name ?? node.property} moves something`);
    });
}

// A11Y-19: role → the elements that may carry it.
const SECTION = ['section'];
const ROLES = {
  'doc-cover': ['img'], 'doc-subtitle': ['p'], 'doc-toc': ['nav'], 'doc-pagelist': ['nav'], 'doc-index': SECTION,
  'doc-foreword': SECTION, 'doc-preface': SECTION, 'doc-introduction': SECTION, 'doc-afterword': SECTION, 'doc-part': SECTION,
  'doc-chapter': SECTION, 'doc-appendix': SECTION, 'doc-conclusion': SECTION, 'doc-qna': SECTION, 'doc-notice': SECTION,
  'doc-endnotes': SECTION, 'doc-bibliography': SECTION, 'doc-glossary': SECTION, 'doc-colophon': SECTION,
  'doc-prologue': SECTION, 'doc-epilogue': SECTION, 'doc-errata': SECTION, 'doc-acknowledgments': SECTION, 'doc-credits': SECTION, 'doc-dedication': SECTION, 'doc-epigraph': SECTION,
  'doc-example': ['aside', 'section'], 'doc-pullquote': ['aside', 'section'], 'doc-tip': ['aside'],
  'doc-footnote': ['div', 'aside'], 'doc-pagebreak': ['span', 'hr', 'div'],
  'doc-noteref': ['a'], 'doc-backlink': ['a'], 'doc-biblioref': ['a'], 'doc-glossref': ['a'],
};
const OLD_TYPES = ['annoref', 'annotation', 'biblioentry', 'endnote', 'help', 'marginalia', 'note', 'rearnote', 'rearnotes', 'sidebar', 'warning'];

function roles(book, report) {
  for (const { path, elements } of book.documents.values())
    for (const element of elements) {
      const role = element.getAttribute('role');
      if (role && element.namespaceURI !== SVG && !ROLES[role]?.includes(element.localName))
        report('A11Y-19', path, `role ${role} on ${element.localName}`);
      for (const type of OLD_TYPES)
        if (hasType(element, type))
          report('A11Y-19', path, `epub:type ${type} is deprecated`);
    }
}

// A11Y-20, A11Y-21
function backMatter(book, report) {
  for (const { path, html } of book.documents.values()) {
    for (const section of withRole(html, 'doc-glossary'))
      if (all(section, 'dt').length === 0 || all(section, 'dt').some((dt) => !dt.getAttribute('id')) || all(section, 'dd').length === 0)
        report('A11Y-20', path, 'the glossary is not a dl of dt with id, and dd');
    for (const section of [...withRole(html, 'doc-endnotes'), ...withRole(html, 'doc-bibliography')]) {
      // Lists inside a note are its text.
      const items = all(section, 'ol').filter((ol) => !ancestor(ol, (e) => e.localName === 'li')).flatMap((ol) => children(ol));
      if (items.length === 0 || items.some((li) => ![li, ...children(li)].some((e) => e.getAttribute('id'))))
        report('A11Y-21', path, `${section.getAttribute('role')} is not an ol of li with id`);
    }
  }
  for (const { path, here, target } of marks(book, 'doc-glossref'))
    if (!target || !ancestor(target, (e) => hasRole(e, 'doc-glossary')))
      report('A11Y-20', path, `${here}: leads to no entry of the glossary`);
  // An entry leads back to one place; where that is a link, it is one to this entry.
  for (const { path, link, target } of marks(book, 'doc-backlink')) {
    const body = ancestor(link, (e) => e.localName === 'dd');
    if (!body || !ancestor(body, (e) => hasRole(e, 'doc-glossary')))
      continue;
    let head = body.previousSibling;
    while (head && head.localName !== 'dt')
      head = head.previousSibling;
    const id = head?.getAttribute('id');
    if (!target)
      report('A11Y-20', path, `${id}: leads back to nothing`);
    else if (target.localName === 'a' && !(target.getAttribute('href') ?? '').endsWith(`#${id}`))
      report('A11Y-20', path, `${id}: leads back to a link that leads elsewhere`);
  }
}

// A11Y-22
function titles(book, report) {
  const seen = new Map();
  for (const { path, html } of book.documents.values()) {
    const title = (all(html, 'title')[0]?.textContent ?? '').trim();
    if (title === '' || path.endsWith(`/${title}`) || path.endsWith(`/${title}.xhtml`))
      report('A11Y-22', path, `title ${JSON.stringify(title)} says nothing`);
    else if (seen.has(title))
      report('A11Y-22', path, `title ${title} is also that of ${seen.get(title)}`);
    seen.set(title, path);
  }
}

// Old reading systems open no document of more than 300 KB (EBPAJ: 240 to 256 KB).
const LIMIT = 240000;

function sizes(book, report) {
  for (const { document: { path } } of book.spine)
    if (path !== book.nav?.path && book.files.get(path).length > LIMIT)
      report('document-size', path, `${book.files.get(path).length} bytes`);
}

// A11Y-25
const LANDMARKS = ['acknowledgments', 'afterword', 'appendix', 'bibliography', 'chapter', 'conclusion', 'credits', 'endnotes', 'epilogue',
  'errata', 'foreword', 'glossary', 'index', 'introduction', 'pagelist', 'part', 'preface', 'prologue', 'toc'].map((name) => `doc-${name}`);

function landmarks(book, report) {
  for (const { path, elements } of book.documents.values()) {
    const names = new Map();
    for (const element of elements) {
      const role = LANDMARKS.find((landmark) => hasRole(element, landmark)) ?? (element.localName === 'nav' ? 'nav' : null);
      if (role)
        names.set(role, [...(names.get(role) ?? []), element.getAttribute('aria-label') ?? '']);
    }
    for (const [role, list] of names)
      if (list.length > 1 && (list.includes('') || new Set(list).size < list.length))
        report('A11Y-25', path, `${list.length} ${role} without names that tell them apart`);
  }
}

// A11Y-39: each chapter ends with the same links; the last one has no next chapter. A chapter's last document is the one
// before another part of the book begins.
function chapterLinks(book, report) {
  const lists = []; // of the documents in order: their path, and the words of the links at their end
  let inChapter = null; // the document of the chapter whose end has not been seen
  const endOf = ({ body }) => {
    let last = body;
    while (children(last).length > 0 && !(last.getAttribute('class') ?? '').split(/\s+/).includes('next'))
      last = children(last).at(-1);
    return last.localName === 'ul' ? all(last, 'a').map((link) => norm(plainText(link))) : null;
  };
  for (const { document } of book.spine) {
    const begins = all(document.body, 'section').some((section) => section.parentNode === document.body);
    if (begins && inChapter)
      lists.push({ path: inChapter, words: [] });
    if (begins)
      inChapter = withRole(document.html, 'doc-chapter').length > 0 ? document.path : null;
    const words = endOf(document);
    if (inChapter && words) {
      lists.push({ path: document.path, words });
      inChapter = null;
    }
  }
  if (inChapter)
    lists.push({ path: inChapter, words: [] });
  lists.forEach(({ path, words }, i) => {
    const first = lists[0].words;
    if (words.join() !== first.join() && !(i === lists.length - 1 && words.length > 0 && words.join() === first.slice(1).join()))
      report('A11Y-39', path, `links at the end: ${words.join(' ') || 'none'}; in the first chapter: ${first.join(' ') || 'none'}`);
  });
}

// A11Y-40: a box begins with the word that says what it is, and is named so.
function boxes(book, report) {
  for (const { path, html } of book.documents.values())
    for (const box of [...withRole(html, 'doc-notice'), ...withRole(html, 'doc-tip')]) {
      const label = norm(children(box)[0] ? plainText(children(box)[0]) : ''), name = norm(box.getAttribute('aria-label') ?? '');
      if (label === '' || (label.length > 20 && !isHeading(children(box)[0])) || !name.startsWith(label))
        report('A11Y-40', path, `${box.getAttribute('role')} named ${JSON.stringify(name)} begins with ${JSON.stringify(label)}`);
    }
}

// A11Y-41
function cover(book, report) {
  for (const { document } of book.spine) {
    if (!isCover(document))
      continue;
    const images = withRole(document.html, 'doc-cover');
    if (images.length !== 1 || !norm(images[0].getAttribute('alt') ?? '').includes(norm(book.dc('title')[0])))
      report('A11Y-41', document.path, 'the cover needs one img with role doc-cover and the title in its alt');
  }
}

// A document's writing mode is a class on html and body; only the rules of those classes set it.
function writingMode(book, report) {
  for (const { path, html, body } of book.documents.values()) {
    const modes = [html, body].map((element) => (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => /^(vrtl|hltr)$/.test(name)).join());
    if (!/^(vrtl|hltr)$/.test(modes[0]) || modes[0] !== modes[1])
      report('writing-mode', path, `class of html ${JSON.stringify(modes[0])}, of body ${JSON.stringify(modes[1])}: vrtl or hltr, the same on both`);
  }
  for (const [path, sheet] of book.sheets)
    walk(sheet, { visit: 'Rule', enter(rule) {
      const set = rule.block.children.toArray().filter((node) => node.type === 'Declaration' && /writing-mode$/.test(node.property));
      if (set.length === 0)
        return;
      const selector = generate(rule.prelude).split(',').sort().join(), spellings = set.map((node) => node.property).join();
      const values = new Set(set.map((node) => generate(node.value)));
      const value = { 'body.vrtl,html.vrtl': 'vertical-rl', 'body.hltr,html.hltr': 'horizontal-tb' }[selector];
      if (!value || !values.has(value) || values.size !== 1 || spellings !== '-webkit-writing-mode,-epub-writing-mode,writing-mode')
        report('writing-mode', path, `rule ${generate(rule.prelude)}: only html.vrtl, body.vrtl and .hltr set it, in three spellings`);
    } });
}

// A11Y-43: printed pages have all of it or none: marks, list, source, both features.
function pages(book, report) {
  const marked = book.spine.flatMap(({ document: { path, elements } }) => elements.filter((e) => hasRole(e, 'doc-pagebreak') || hasType(e, 'pagebreak'))
    .map((e) => `${path}#${e.getAttribute('id')}`));
  const listed = (book.nav ? navOf(book, 'page-list') : []).flatMap((nav) => all(nav, 'a')).map((link) => {
    const { path, fragment } = resolve(book.nav.path, link.getAttribute('href'));
    return `${path}#${fragment}`;
  });
  const features = book.meta('schema:accessibilityFeature');
  const present = [marked.length > 0, listed.length > 0, features.includes('pageBreakMarkers'), features.includes('pageNavigation'),
    book.meta('pageBreakSource').length + book.dc('source').length > 0];
  if (new Set(present).size > 1)
    report('A11Y-43', book.opfPath, `pages: marks, list, pageBreakMarkers, pageNavigation, source are ${present.join(' ')}`);
  if (marked.join() !== listed.join())
    report('A11Y-43', book.nav?.path, 'the page list does not name every page mark once, in order');
}

// Figures and tables are numbered through the book in its order, links that say only a number say the right one, a list of
// figures or tables leads to all that have a caption, and what describes a picture at length can be opened.
function captions(book, report) {
  const LABEL = /^[図表](?:\d+|[〇一二三四五六七八九十百千]+)$/;
  const labels = new Map(), captioned = { 図: [], 表: [] };

  for (const { document: { path, html } } of book.spine)
    for (const caption of all(html, 'figcaption', 'caption').filter((e) => !ancestor(e, (up) => hasRole(up, 'doc-endnotes')))) {
      const kind = caption.localName === 'caption' ? '表' : '図', holder = caption.parentNode;
      const number = all(caption, 'span').find((span) => span.getAttribute('class') === 'number');
      captioned[kind].push(holder);
      if (!number)
        continue;
      labels.set(holder, norm(plainText(number)));
      if (/\d/.test(labels.get(holder)) && labels.get(holder) !== `${kind}${captioned[kind].length}`)
        report('captions', path, `${labels.get(holder)} is number ${captioned[kind].length} of its kind`);
    }
  for (const { path, html } of book.documents.values()) {
    for (const link of all(html, 'a')) {
      const text = norm(plainText(link)), target = book.target(path, link.getAttribute('href') ?? '');
      if (LABEL.test(text) && labels.get(target) !== text)
        report('captions', path, `the link ${text} leads to ${labels.get(target) ?? 'no numbered figure or table'}`);
    }
    for (const list of all(html, 'section').filter((e) => hasType(e, 'loi') || hasType(e, 'lot'))) {
      const listed = all(list, 'a').map((link) => book.target(path, link.getAttribute('href'))), wanted = captioned[hasType(list, 'loi') ? '図' : '表'];
      if (listed.length !== wanted.length || listed.some((target, i) => target !== wanted[i]))
        report('captions', path, 'the list does not lead to each figure or table once, in order');
    }
    for (const image of all(html, 'img').filter((e) => e.getAttribute('aria-details')))
      if (book.target(path, `#${image.getAttribute('aria-details')}`)?.localName !== 'details')
        report('A11Y-27', path, 'aria-details of a picture leads to no details');
  }
}

const CHECKS = [links, ids, notes, works, navigation, language, alternatives, sections, ruby, labelledBy, readings, passive, roles, backMatter,
  titles, sizes, landmarks, chapterLinks, boxes, cover, writingMode, pages, captions, checkMetadata];

// Calls report(id, file, message) for each fault.
export function checkStructure(bytes, report) {
  let book;
  try {
    book = openBook(bytes);
  } catch (error) {
    report('unreadable', '', error.message);
    return;
  }
  for (const check of CHECKS)
    check(book, report);
}

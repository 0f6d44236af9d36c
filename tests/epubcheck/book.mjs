// book.mjs -- an EPUB opened for structure.mjs: package, documents, style sheets, and how to walk them.
// SPDX-License-Identifier: MIT
import { contents, readZip } from './zip.mjs';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'css-tree';
import { posix } from 'node:path';

export const OPS = 'http://www.idpf.org/2007/ops';
const XML = 'http://www.w3.org/XML/1998/namespace';

export function* elements(node) {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) {
      yield child;
      yield* elements(child);
    }
}

export const children = (element) => [...element.childNodes].filter((node) => node.nodeType === 1);
export const all = (node, ...names) => [...elements(node)].filter((element) => names.includes(element.localName));
export const hasRole = (element, role) => (element.getAttribute('role') ?? '').split(/\s+/).includes(role);
export const hasType = (element, type) => (element.getAttributeNS(OPS, 'type') ?? '').split(/\s+/).includes(type);
export const withRole = (node, role) => [...elements(node)].filter((element) => hasRole(element, role));
export const xmlLang = (element) => element.getAttributeNS(XML, 'lang') ?? '';
export const isHeading = (element) => /^h[1-6]$/.test(element.localName);

export function ancestor(element, test) {
  for (let node = element.parentNode; node && node.nodeType === 1; node = node.parentNode)
    if (test(node))
      return node;
  return null;
}

// The text as a reader sees it without ruby.
export function plainText(node) {
  if (node.nodeType === 3 || node.nodeType === 4)
    return node.data;
  if (node.localName === 'rt' || node.localName === 'rp')
    return '';
  return [...node.childNodes].map(plainText).join('');
}

// For comparing texts of which one may be written in full-width characters.
export const norm = (text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

function parseXml(bytes, name) {
  const text = bytes.toString('utf8');
  try {
    return new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } })
      .parseFromString(text, 'text/xml');
  } catch (error) {
    throw new Error(`${name} is not well-formed: ${error.message}`);
  }
}

// Where `href`, written in the file `from`, leads: null when out of the book.
export function resolve(from, href) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return null;
  const [path, fragment] = href.split('#');
  return { path: path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path))),
    fragment: fragment === undefined ? null : decodeURIComponent(fragment) };
}

// Throws when the book cannot be read at all; EPUBCheck says more about that.
export function openBook(bytes) {
  const zip = readZip(bytes);
  const files = new Map(zip.entries.map((entry) => [entry.name, contents(zip, entry)]));
  const opfPath = 'EPUB/package.opf', opf = parseXml(files.get(opfPath), opfPath).documentElement;
  const book = { files, opf, opfPath, documents: new Map(), sheets: new Map(), spine: [] };

  book.manifest = all(opf, 'item').map((item) => ({
    id: item.getAttribute('id'), type: item.getAttribute('media-type'),
    path: resolve(opfPath, item.getAttribute('href')).path,
    properties: (item.getAttribute('properties') ?? '').split(/\s+/),
  }));
  for (const { path, type, properties } of book.manifest) {
    if (type === 'application/xhtml+xml') {
      const html = parseXml(files.get(path), path).documentElement;
      const document = { path, html, body: all(html, 'body')[0], elements: [...elements(html)] };
      document.ids = new Map(document.elements.filter((e) => e.getAttribute('id')).map((e) => [e.getAttribute('id'), e]));
      book.documents.set(path, document);
      if (properties.includes('nav'))
        book.nav = document;
    } else if (type === 'application/x-dtbncx+xml') {
      book.ncx = { path, root: parseXml(files.get(path), path).documentElement };
    } else if (type === 'text/css') {
      book.sheets.set(path, parse(files.get(path).toString('utf8'), { positions: true }));
    }
  }
  book.spine = all(opf, 'itemref').map((itemref) => ({
    linear: itemref.getAttribute('linear') !== 'no',
    document: book.documents.get(book.manifest.find(({ id }) => id === itemref.getAttribute('idref')).path),
  }));

  const metas = all(opf, 'meta');
  book.meta = (property) => metas.filter((meta) => meta.getAttribute('property') === property).map((meta) => meta.textContent.trim());
  book.dc = (name) => all(opf, name).filter((e) => e.prefix === 'dc').map((e) => e.textContent.trim());
  book.pageProgression = all(opf, 'spine')[0].getAttribute('page-progression-direction');
  // The element that `href`, written in `from`, leads to: undefined when there is none.
  book.target = (from, href) => {
    const place = resolve(from, href), document = place && book.documents.get(place.path);
    return document && (place.fragment === null ? document.html : document.ids.get(place.fragment));
  };
  return book;
}

import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** What the checks of built pages ask of a page. */
export interface PageFacts {
  lang: string | undefined;
  dir: string | undefined;
  titles: string[];
  h1: string[];
  canonical: string | undefined;
  noindex: boolean;
  /** `hreflang` to address, as the head says. */
  alternates: Record<string, string>;
  ids: Set<string>;
  /** Addresses that a reader can follow. */
  links: Set<string>;
  /** Addresses that the page loads by itself. */
  loads: Set<string>;
  /** The language chooser, in its order: name, tag and direction, address. */
  chooser: Choice[];
  styles: string[];
  /** Scripts of the site itself, in files that never change. */
  scripts: string[];
  data: string[];
  /** What must not be on a page, each in one line: faulty HTML, inline code, doubled ids. */
  faults: string[];
}

export interface Choice {
  name: string;
  lang: string | undefined;
  dir: string | undefined;
  href: string | undefined;
}

/** Elements that could carry code, or somebody else's page, into ours. */
const UNWANTED = new Set(['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'portal', 'style']);
const OURS = /^\/_astro\/[\w.-]+\.js$/;
const LOADING_RELS = ['stylesheet', 'icon', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'manifest'];

/** Reads a page as a browser's parser does. */
export function factsOf(text: string): PageFacts {
  const facts: PageFacts = {
    lang: undefined,
    dir: undefined,
    titles: [],
    h1: [],
    canonical: undefined,
    noindex: false,
    alternates: {},
    ids: new Set(),
    links: new Set(),
    loads: new Set(),
    chooser: [],
    styles: [],
    scripts: [],
    data: [],
    faults: [],
  };
  const document = parse(text, {
    onParseError: ({ code, startLine, startCol }) => facts.faults.push(`${code} ${startLine}:${startCol}`),
  });
  const stack: Node[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node) note(facts, node);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
    if ('content' in node) stack.push(node.content);
  }
  return facts;
}

function note(facts: PageFacts, element: Element): void {
  const { tagName } = element;
  const attributes = attributesOf(element);
  const { id, href, src, srcset, poster, style, rel = '', hreflang } = attributes;
  if (id !== undefined) {
    if (facts.ids.has(id)) facts.faults.push(`two elements with id "${id}"`);
    facts.ids.add(id);
  }
  if (style !== undefined) facts.faults.push(`inline style on ${tagName}`);
  for (const name of Object.keys(attributes)) {
    if (name.startsWith('on')) facts.faults.push(`handler ${name} on ${tagName}`);
  }
  if (UNWANTED.has(tagName)) facts.faults.push(`<${tagName}>`);
  for (const address of [src, poster]) if (address !== undefined) facts.loads.add(address);
  for (const candidate of srcset?.split(',') ?? []) facts.loads.add(candidate.trim().split(/\s+/)[0] ?? '');
  if (tagName === 'html') Object.assign(facts, { lang: attributes['lang'], dir: attributes['dir'] });
  else if (tagName === 'title' && element.namespaceURI === html.NS.HTML) facts.titles.push(textOf(element));
  else if (tagName === 'h1') facts.h1.push(textOf(element));
  else if (tagName === 'a' && href !== undefined) facts.links.add(href);
  else if (tagName === 'details' && attributes['class'] === 'languages') facts.chooser = choicesOf(element);
  else if (tagName === 'form') facts.links.add(attributes['action'] ?? '');
  else if (tagName === 'script') noteScript(facts, element, attributes);
  else if (tagName === 'meta') noteMeta(facts, attributes);
  else if (tagName === 'link' && href !== undefined) {
    if (rel === 'canonical') facts.canonical = href;
    if (rel === 'alternate' && hreflang !== undefined) facts.alternates[hreflang] = href;
    // What only paper needs is loaded after the page is there.
    if (rel === 'stylesheet' && attributes['media'] !== 'print') facts.styles.push(href);
    if (LOADING_RELS.includes(rel)) facts.loads.add(href);
  }
}

function noteScript(
  facts: PageFacts,
  element: Element,
  { type, src }: Record<string, string | undefined>,
): void {
  if (type === 'application/ld+json' && src === undefined) facts.data.push(textOf(element));
  else if (type === 'module' && src !== undefined && OURS.test(src) && textOf(element) === '')
    facts.scripts.push(src);
  else facts.faults.push(`<script${src === undefined ? '' : ` src="${src}"`}>`);
}

function noteMeta(facts: PageFacts, attributes: Record<string, string | undefined>): void {
  if (attributes['name'] === 'robots') facts.noindex = (attributes['content'] ?? '').includes('noindex');
  if (attributes['http-equiv'] !== undefined)
    facts.faults.push(`meta http-equiv ${attributes['http-equiv']}`);
}

function choicesOf(element: Element): Choice[] {
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'a') return choicesOf(node);
    const { lang, dir, href } = attributesOf(node);
    return [{ name: textOf(node), lang, dir, href }];
  });
}

const attributesOf = (element: Element): Record<string, string | undefined> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

import { decodeHTML } from 'entities';
import { isLinkable, isLoadable } from './address.ts';
import { LOADING_RELS, NAMING_RELS } from './allowed.ts';
import type { Named, Note, PageFacts, PageReading } from './note.ts';
import { walk, type Tag } from './walk.ts';

/** Scripts of the site itself, under a name that changes when they do. */
const OURS = /^\/_astro\/[\w.-]+\.js$/;

/** The one window that pages of the site share, and only among themselves. */
const OWN_WINDOW = /^dossier-[a-z]+$/;

/** Reads one page: what is wrong with it by itself, and what the rest of the site must be asked about. */
export function readPage(text: string): PageReading {
  const reader = new PageReader();
  const notes = walk(text, {
    tag: (tag) => reader.tag(tag),
    words: (words, open, at) => reader.words(words, open, at),
  });
  return reader.end([...notes]);
}

class PageReader {
  readonly #notes: Note[] = [];
  readonly #ids = new Set<string>();
  readonly #links = new Map<string, number>();
  readonly #loads = new Map<string, number>();
  readonly #alternates: Named[] = [];
  readonly #canonical: Named[] = [];
  readonly #data: Named[] = [];
  readonly #titles: number[] = [];
  readonly #headings: number[] = [];
  #title = '';
  #heading = '';
  #charset = false;
  #root: { lang: string; dir: string } = { lang: '', dir: '' };
  #noindex = false;
  #script: 'data' | 'ours' | 'other' = 'other';

  tag({ name, attributes, at, foreign }: Tag): void {
    for (const [key, value] of attributes) {
      if (/^on/i.test(key)) this.#note('site-handler', at, `${key} (${name})`);
      else if (/^style$/i.test(key)) this.#note('site-style', at, `${name} style`);
      else if (key === 'http-equiv') this.#note('site-refresh', at, value);
      // In drawings only what stands in the same drawing is painted with.
      else if ((foreign || name === 'svg') && /url\s*\((?!#)/i.test(value))
        this.#note('site-load', at, `${key}="${value}"`);
    }
    const id = attributes.get('id');
    if (id !== undefined) {
      if (this.#ids.has(id)) this.#note('site-id', at, id);
      this.#ids.add(id);
    }
    if (name === 'a') {
      this.#follow(attributes.get('href'), at);
      const window = attributes.get('target');
      if (window !== undefined && !(OWN_WINDOW.test(window) && attributes.get('href')?.startsWith('/')))
        this.#note('site-attribute', at, `target="${window}" (a)`);
    }
    if (foreign) return;
    if (name === 'html')
      this.#root = { lang: attributes.get('lang') ?? '', dir: attributes.get('dir') ?? '' };
    else if (name === 'style') this.#note('site-style', at, '<style>');
    else if (name === 'h1') this.#headings.push(at);
    else if (name === 'title') this.#titles.push(at);
    else if (name === 'script') this.#startScript(attributes, at);
    else if (name === 'meta') this.#meta(attributes, at);
    else if (name === 'link') this.#link(attributes, at);
    // What a reader types stays on the site.
    else if (name === 'form') this.#load(attributes.get('action'), at);
    if (name !== 'script') {
      for (const key of ['src', 'poster']) this.#load(attributes.get(key), at);
      for (const candidate of attributes.get('srcset')?.split(',') ?? [])
        this.#load(candidate.trim().split(/\s+/)[0], at);
    }
  }

  words(text: string, open: readonly string[], at: number): void {
    const inside = open.at(-1);
    if (inside === 'script') this.#endScript(text, at);
    else if (inside === 'title' && open.at(-2) === 'head') this.#title ||= decodeHTML(text).trim();
    else if (this.#heading === '' && open.includes('h1')) this.#heading = text.trim();
  }

  end(notes: Note[]): PageReading {
    if (this.#titles.length !== 1 || this.#title === '')
      this.#note('site-title', this.#titles[1] ?? this.#titles[0] ?? 0, String(this.#titles.length));
    if (this.#headings.length !== 1 || this.#heading === '')
      this.#note('site-heading', this.#headings[1] ?? this.#headings[0] ?? 0, String(this.#headings.length));
    if (!this.#charset) this.#note('site-charset', 0, '');
    if (this.#root.lang === '' || !/^(ltr|rtl)$/.test(this.#root.dir))
      this.#note('site-language', 0, `lang="${this.#root.lang}" dir="${this.#root.dir}"`);
    const facts: PageFacts = {
      ...this.#root,
      noindex: this.#noindex,
      canonical: this.#canonical,
      alternates: this.#alternates,
      ids: [...this.#ids],
      links: [...this.#links],
      loads: [...this.#loads],
      data: this.#data,
    };
    return { notes: [...notes, ...this.#notes], facts };
  }

  #note(rule: Note['rule'], at: number, detail: string): void {
    this.#notes.push({ rule, at, detail });
  }

  #follow(address: string | undefined, at: number): void {
    if (address === undefined || this.#links.has(address)) return;
    if (isLinkable(address)) this.#links.set(address, at);
    else this.#note('site-scheme', at, address);
  }

  #load(address: string | undefined, at: number): void {
    if (address === undefined || this.#loads.has(address)) return;
    if (isLoadable(address)) this.#loads.set(address, at);
    else this.#note('site-load', at, address);
  }

  #startScript(attributes: ReadonlyMap<string, string>, at: number): void {
    const src = attributes.get('src');
    const type = attributes.get('type');
    if (type === 'application/ld+json' && src === undefined) this.#script = 'data';
    else if (type === 'module' && src !== undefined && OURS.test(src)) {
      this.#script = 'ours';
      this.#load(src, at);
    } else {
      this.#script = 'other';
      this.#note(src === undefined ? 'site-script' : 'site-load', at, src ?? '<script>');
    }
  }

  #endScript(text: string, at: number): void {
    if (this.#script === 'ours') this.#note('site-script', at, text.slice(0, 40));
    if (this.#script !== 'data') return;
    try {
      for (const url of urlsIn(text)) this.#data.push([url, at]);
    } catch {
      this.#note('site-data', at, text.slice(0, 40));
    }
  }

  #meta(attributes: ReadonlyMap<string, string>, at: number): void {
    const content = attributes.get('content') ?? '';
    if (attributes.get('charset')?.toLowerCase() === 'utf-8' && at < 1024) this.#charset = true;
    if (attributes.get('name') === 'robots') this.#noindex = content.includes('noindex');
  }

  #link(attributes: ReadonlyMap<string, string>, at: number): void {
    const [href, rel = ''] = [attributes.get('href'), attributes.get('rel')];
    if (LOADING_RELS.includes(rel)) this.#load(href, at);
    else if (!NAMING_RELS.includes(rel)) this.#note('site-attribute', at, `rel="${rel}" (link)`);
    else if (href === undefined || !isLinkable(href)) this.#note('site-scheme', at, href ?? '');
    else if (rel === 'canonical') this.#canonical.push([href, at]);
    else if (rel === 'alternate' && attributes.has('hreflang'))
      this.#alternates.push([`${attributes.get('hreflang') ?? ''} ${href}`, at]);
    else this.#follow(href, at);
  }
}

/** The addresses of all things that structured data name, each once. */
function urlsIn(text: string): Set<string> {
  const urls = new Set<string>();
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string') urls.add(value);
    return value;
  });
  return urls;
}

interface Wish {
  /** A language range of RFC 4647, in lower case: `pt-br`, `*`. */
  range: string;
  quality: number;
}

/** One element of the header: `pt-BR;q=0.8`, as RFC 9110 §12.5.4 and RFC 4647 §2.1 write it. */
const ELEMENT = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:[ \t]*;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * Tags under which browsers ask for a language that the site writes with another one. Punjabi of Pakistan is
 * written in Arabic letters: who asks for it cannot read our Gurmukhi, but went to school in Urdu.
 */
export const SAME_READERS: Readonly<Record<string, string>> = {
  als: 'sq',
  aln: 'sq',
  arb: 'ar',
  ary: 'ar',
  arz: 'ar',
  cmn: 'zh',
  fil: 'tl',
  mo: 'ro',
  'pa-arab': 'ur',
  'pa-pk': 'ur',
  pes: 'fa',
  pnb: 'ur',
  prs: 'fa',
  yue: 'zh',
};

/**
 * The site's language that suits an Accept-Language header best: by weight, then by the order of the header; each
 * wish loses its last part until a language fits (RFC 4647 §3.4). Undefined when none fits, when the reader takes
 * any (`*`), and when the header is not well formed: then the reader chooses.
 */
export function negotiate(header: string | undefined, languages: readonly string[]): string | undefined {
  const wishes = wishesOf(header ?? '');
  const refused = new Set(wishes.filter(({ quality }) => quality === 0).map(({ range }) => range));
  for (const { range } of wishes.filter(({ quality }) => quality > 0)) {
    const language = lookUp(range, languages);
    if (language !== undefined && !refused.has(language.toLowerCase())) return language;
  }
  return undefined;
}

/** The wishes, the dearest first. None when any of them is malformed: half a header is not what was meant. */
function wishesOf(header: string): Wish[] {
  const elements = header
    .split(',')
    .map((element) => element.replace(/^[ \t]+|[ \t]+$/g, ''))
    // Empty elements are allowed in every list header (RFC 9110 §5.6.1).
    .filter((element) => element !== '')
    .map((element) => ELEMENT.exec(element));
  const wishes: Wish[] = [];
  for (const match of elements) {
    if (match === null) return [];
    const [, range = '', quality = '1'] = match;
    wishes.push({ range: range.toLowerCase(), quality: Number(quality) });
  }
  return wishes.sort((one, other) => other.quality - one.quality);
}

function lookUp(range: string, languages: readonly string[]): string | undefined {
  const written = (tag: string) => languages.find((language) => language.toLowerCase() === tag);
  for (let tag = range; tag !== ''; tag = shorter(tag)) {
    const same = SAME_READERS[tag];
    const found = written(tag) ?? (same && written(same));
    // Another script is another way of reading: from `pa-pk` there is no falling back to `pa`.
    if (found !== undefined || same !== undefined) return found;
  }
  return undefined;
}

/** A tag without its last part, and without a single letter left at its end (`zh-x-home` → `zh`). */
function shorter(tag: string): string {
  return tag.replace(/(^|-)[^-]*$/, '').replace(/-[^-]$/, '');
}

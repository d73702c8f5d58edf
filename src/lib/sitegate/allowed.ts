/**
 * What may stand in a page, by name. Anything else is refused, whether or not it is known to be dangerous: a list of
 * what is bad is never complete.
 */

/** Attributes that any element may have, beside `aria-…` and `data-…`. */
const EVERYWHERE = words('class dir hidden id inert lang role tabindex title translate');

/** Elements of HTML and the attributes of their own. */
const HTML: Readonly<Record<string, readonly string[]>> = {
  ...bare(
    'article b bdi body br caption code dd del div dl dt em fieldset figcaption figure footer h1 h2 h3',
  ),
  ...bare(
    'h4 h5 h6 head header hr html ins kbd legend li main mark nav noscript p pre s search section small span',
  ),
  ...bare(
    'strong sub summary sup tbody tfoot thead title tr ul wbr abbr address aside blockquote cite dfn q samp var',
  ),
  a: words('download href hreflang rel target type'),
  audio: words('controls preload src'),
  button: words('disabled form name type value'),
  details: words('name open'),
  dialog: words('open'),
  form: words('action autocomplete method novalidate'),
  img: words('alt decoding fetchpriority height loading sizes src srcset width'),
  input: words(
    'accept autocapitalize autocomplete checked disabled enterkeyhint form inputmode max maxlength min name pattern ' +
      'placeholder readonly required spellcheck step type value',
  ),
  label: words('for'),
  link: words('as crossorigin href hreflang media rel sizes type'),
  meta: words('charset content media name property'),
  meter: words('max min value'),
  ol: words('reversed start type'),
  optgroup: words('label'),
  option: words('disabled label selected value'),
  output: words('for name'),
  picture: [],
  progress: words('max value'),
  script: words('src type'),
  select: words('autocomplete disabled form name required'),
  source: words('height media sizes src srcset type width'),
  table: [],
  td: words('colspan headers rowspan'),
  textarea: words('autocomplete cols form maxlength name placeholder readonly required rows spellcheck'),
  th: words('abbr colspan headers rowspan scope'),
  time: words('datetime'),
  track: words('default kind label src srclang'),
  video: words('controls height muted playsinline poster preload src width'),
};

const PAINT = words(
  'fill fill-opacity fill-rule clip-rule opacity stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity ' +
    'stroke-width transform',
);

/** Drawings inside pages: shapes and words, links; nothing that moves, loads or holds HTML. */
const SVG: Readonly<Record<string, readonly string[]>> = {
  svg: [...PAINT, ...words('direction focusable height preserveAspectRatio viewBox width xmlns')],
  a: words('href'),
  circle: [...PAINT, ...words('cx cy r')],
  defs: [],
  desc: [],
  ellipse: [...PAINT, ...words('cx cy rx ry')],
  g: PAINT,
  line: [...PAINT, ...words('x1 x2 y1 y2')],
  path: [...PAINT, ...words('d')],
  pattern: words('height patternTransform patternUnits width x y'),
  polygon: [...PAINT, ...words('points')],
  polyline: [...PAINT, ...words('points')],
  rect: [...PAINT, ...words('height rx ry width x y')],
  text: [...PAINT, ...words('dominant-baseline font-size font-weight text-anchor x y')],
  title: [],
  tspan: [...PAINT, ...words('dx dy x y')],
};

/** Schemes that a reader's click may have. */
export const LINK_SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:'];

/** What a `<link>` may be. Those that load come from the site itself. */
export const LOADING_RELS: readonly string[] = [
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'preload',
  'modulepreload',
  'manifest',
];
export const NAMING_RELS: readonly string[] = ['canonical', 'alternate', 'license', 'search', 'next', 'prev'];

/** Elements without an end. */
export const VOID: ReadonlySet<string> = new Set(
  words('area base br col embed hr img input link meta source track wbr'),
);

export const isElement = (name: string, foreign: boolean): boolean =>
  Object.hasOwn(foreign ? SVG : HTML, name) || (!foreign && name === 'svg');

/** Whether an element that may be there may have an attribute. */
export function isAttribute(element: string, foreign: boolean, name: string): boolean {
  if (EVERYWHERE.includes(name) || /^(aria|data)-[a-z]+(-[a-z]+)*$/.test(name)) return true;
  return ((foreign || element === 'svg' ? SVG : HTML)[element] ?? []).includes(name);
}

function words(text: string): string[] {
  return text.split(' ');
}

function bare(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(words(names).map((name) => [name, []]));
}

/**
 * Who may import whom, folder by folder. Arrows point one way:
 * domain ← prose, content, check, i18n, search, translation, feed, opendata, serve, directory ← components ← pages;
 * lib/directory ← browser ← components;
 * scripts → src/lib. `./` stays in its folder, `#src/…` crosses to another one.
 */

/** @typedef {{ regex: string, message: string }} Pattern */

/** The parts of `src/lib` between the domain and what is shown. Each lists the others it may use. */
const LIBRARIES = {
  i18n: ['domain'],
  prose: ['domain', 'i18n'],
  guard: ['domain'],
  check: ['domain', 'prose', 'i18n', 'guard', 'check'],
  content: ['domain', 'prose', 'check', 'i18n', 'command'],
  translation: ['domain', 'prose', 'check', 'i18n', 'translation'],
  search: ['domain'],
  indexing: ['domain', 'prose', 'view', 'search'],
  // Addresses come from view and site; bodies are what the site's own pages say.
  feed: ['domain', 'prose', 'i18n', 'translation', 'view', 'site', 'command', 'machine'],
  // The API says what pages say, in the same words and states (view), at their full addresses (site).
  opendata: ['domain', 'prose', 'i18n', 'view', 'site', 'opendata'],
  directory: ['domain'],
  // Shared by the build, the worker and pages' scripts.
  dates: [],
  offline: ['dates'],
  hand: [],
  machine: [],
  // What server logs say of pages: the lines come in as an argument.
  statistics: ['domain', 'command'],
  report: ['domain', 'prose', 'i18n', 'command', 'statistics'],
  // What is due is decided once, for the list, the page and the calendars.
  calendar: ['domain', 'i18n', 'editorial'],
  editorial: ['domain', 'prose', 'command'],
  // What depends on a thing: pieces, and the feeds and leaflets made of them.
  impact: ['domain', 'prose', 'command', 'editorial', 'guide', 'view'],
  view: ['domain', 'prose', 'i18n', 'translation', 'search', 'directory', 'hand', 'offline', 'view'],
  site: [
    'domain',
    'prose',
    'i18n',
    'translation',
    'view',
    'content',
    'report',
    'statistics',
    'calendar',
    'editorial',
    'impact',
  ],
  // What PDFs and pictures are made with, and what guides they show.
  print: ['domain', 'browser', 'print'],
  guide: ['domain', 'i18n', 'prose', 'view', 'print', 'command'],
  // A sheet's page as paper: its own words and style sheets.
  handout: ['domain', 'prose', 'view', 'site', 'print', 'machine'],
  // Asks the built files, not the code that made them.
  sitegate: ['domain', 'machine', 'search', 'serve'],
  // Puts what the gate has passed where readers get it.
  release: ['domain', 'machine', 'command', 'serve', 'sitegate'],
  // The same into a bucket: the only importer of the signer of requests.
  storage: ['domain', 'machine', 'command', 'serve', 'sitegate', 'release'],
  build: [
    'build',
    'sitegate',
    'guide',
    'handout',
    'print',
    'browser',
    'domain',
    'check',
    'content',
    'i18n',
    'indexing',
    'translation',
    'view',
    'site',
    'feed',
    'opendata',
    'calendar',
    'editorial',
    'machine',
    'offline',
  ],
  // What stands beside a page while somebody writes it.
  preview: ['domain', 'prose', 'translation', 'site'],
  bench: ['domain', 'content', 'i18n', 'search', 'bench'],
  command: ['domain'],
  import: ['domain', 'command', 'import'],
  // Names of files are made as the import makes them; a draft of a translation is a copy of its Italian.
  scaffold: ['domain', 'command', 'import', 'translation', 'content'],
  links: ['domain', 'command', 'editorial', 'machine'],
  serve: ['domain', 'command'],
  // What other servers are told, from the same tables.
  deploy: ['serve'],
  browser: ['domain', 'command'],
};

/** Without a disk: what they know is given to them. */
const WITHOUT_DISK = [
  'prose',
  'guard',
  'check',
  'i18n',
  'search',
  'directory',
  'hand',
  'report',
  'statistics',
  'calendar',
  'editorial',
  'impact',
  'offline',
  'scaffold',
];

const ANY_UP = {
  regex: String.raw`(^|/)\.\.(/|$)`,
  message: '"./" stays in its folder; cross to another one with "#src/…".',
};
const NO_ALIAS_HOME = {
  regex: '^(src/|scripts/|/)',
  message: 'Write "#src/…" or "#scripts/…".',
};
const NO_DISK = {
  regex: '^(node:)?fs(/|$)',
  message: 'Only src/lib/content and the scripts read files: take what you need as an argument.',
};
const NO_PARSER = { regex: '^satteri$', message: 'Only src/lib/prose/parser.ts knows the Markdown parser.' };
const NO_I18NEXT = { regex: '^i18next', message: 'Only src/lib/i18n knows i18next: use strings(lang).' };

/**
 * Nothing from `src` but these folders.
 *
 * @param {string[]} folders
 * @returns {Pattern}
 */
const onlyFrom = (folders) => ({
  regex: `^#(scripts/|src/(?!(${folders.join('|')})/))`,
  message: `From here only these can be reached: ${folders.join(', ') || 'nothing'}.`,
});

/**
 * @param {string[]} files
 * @param {Pattern[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const wall = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [ANY_UP, NO_ALIAS_HOME, ...patterns] }] },
});

const domain = wall(
  ['src/lib/domain/**'],
  [
    {
      regex: String.raw`^(?!(zod|node:crypto)$|\./)`,
      message: 'The domain imports zod, node:crypto and its siblings: no disk, no clock, no framework.',
    },
  ],
);

const libraries = Object.entries(LIBRARIES).map(([name, others]) =>
  wall(
    [`src/lib/${name}/**`],
    [
      onlyFrom(others.map((other) => `lib/${other}`)),
      ...(WITHOUT_DISK.includes(name) ? [NO_DISK] : []),
      ...(name === 'i18n' ? [] : [NO_I18NEXT]),
      NO_PARSER,
    ],
  ),
);

/** What runs in a reader's browser: a little of the library, none of its packages. */
const browser = wall(
  ['src/browser/**'],
  [
    onlyFrom(['lib/dates', 'lib/directory', 'lib/guard', 'lib/hand', 'lib/offline', 'lib/search', 'browser']),
    { regex: '^[^.#]', message: 'Readers download what is imported here: no packages.' },
  ],
);

/** The parser's own module: the one place where the wall has a door. */
const parser = wall(['src/lib/prose/parser.ts'], [onlyFrom(['lib/domain']), NO_DISK, NO_I18NEXT]);

const components = wall(
  ['src/components/**'],
  [
    onlyFrom(['lib/(domain|prose|i18n|translation|search|view|site)', 'components', 'browser', 'styles']),
    NO_DISK,
    NO_PARSER,
    NO_I18NEXT,
  ],
);

const pages = wall(
  ['src/pages/**', 'src/content.config.ts'],
  [
    { regex: '^#scripts/', message: 'Scripts use the library; pages do not use scripts.' },
    NO_DISK,
    NO_PARSER,
    NO_I18NEXT,
  ],
);

const scripts = wall(
  ['scripts/**'],
  [
    {
      regex: '^#src/(components|pages)/',
      message: 'Scripts use src/lib; Astro renders components and pages.',
    },
    NO_PARSER,
    NO_I18NEXT,
  ],
);

const tests = wall(['tests/**'], []);

/** Order matters: a later wall replaces an earlier one for the files it names. */
export const walls = [domain, ...libraries, browser, parser, components, pages, scripts, tests];

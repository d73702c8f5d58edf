import type { SiteRule } from '#src/lib/sitegate/rules.ts';
import { fileAt } from '#src/lib/sitegate/site.ts';
import type { FaultySite } from './faulty-site.ts';

export interface Fault {
  name: string;
  /** The rules of which one must find it. */
  rules: readonly SiteRule[];
  /** After it the manifest is written anew, so that what was planted must be found by what it is. */
  sealed: boolean;
  plant: (site: FaultySite) => void;
}

const fault = (
  name: string,
  rules: readonly SiteRule[] | SiteRule,
  plant: Fault['plant'],
  sealed = true,
): Fault => ({
  name,
  rules: typeof rules === 'string' ? [rules] : rules,
  sealed,
  plant,
});

/** Something put into the words of a page, at one of the places where words end. */
const inBody = (name: string, rules: readonly SiteRule[] | SiteRule, html: string): Fault =>
  fault(name, rules, (site) => site.edit(site.page(), /<\/(?:main|section)>/g, (end) => html + end));

const inHead = (name: string, rules: readonly SiteRule[] | SiteRule, html: string): Fault =>
  fault(name, rules, (site) => site.edit(site.page(), /<\/title>(?=.*<\/head>)/s, (end) => end + html));

const change = (
  name: string,
  rules: readonly SiteRule[] | SiteRule,
  from: RegExp,
  to: (found: string) => string,
): Fault => fault(name, rules, (site) => site.edit(site.page(), from, to));

const named = (site: FaultySite, pattern: RegExp): string =>
  site.one(site.files.filter((file) => pattern.test(file)));

/** What can go wrong with a built site, or be done to it: each is one fault in an otherwise whole site. */
export const FAULTS: readonly Fault[] = [
  // code
  inBody('script', 'site-script', '<script>alert(1)</script>'),
  inBody('script of others', 'site-load', '<script type="module" src="https://evil.example/x.js"></script>'),
  inBody(
    'script of others without scheme',
    'site-load',
    '<script type="module" src="//evil.example/x.js"></script>',
  ),
  inBody(
    'script with data',
    'site-load',
    '<script type="module" src="data:text/javascript,alert(1)"></script>',
  ),
  inBody('classic script', 'site-load', '<script src="/_astro/x.js"></script>'),
  inBody('script in capitals', 'site-element', '<SCRIPT>alert(1)</SCRIPT>'),
  inBody('handler', 'site-handler', '<p onclick="alert(1)">a</p>'),
  inBody('handler of a picture', 'site-handler', '<p><img src="/x" alt="" onerror="alert(1)"></p>'),
  inBody('handler in a drawing', 'site-handler', '<svg onload="alert(1)"><path d="M0 0"/></svg>'),
  inBody('handler in capitals', 'site-handler', '<p OnMouseOver="alert(1)">a</p>'),
  inBody('style', 'site-style', '<style>p{color:red}</style>'),
  inBody('style attribute', 'site-style', '<p style="position:fixed">a</p>'),
  inBody('javascript address', 'site-scheme', '<p><a href="javascript:alert(1)">a</a></p>'),
  inBody(
    'javascript address with a line end',
    'site-scheme',
    '<p><a href="java&#10;script:alert(1)">a</a></p>',
  ),
  inBody('javascript address in capitals', 'site-scheme', '<p><a href=" JaVaScRiPt:alert(1)">a</a></p>'),
  inBody('data address', 'site-scheme', '<p><a href="data:text/html,x">a</a></p>'),
  inBody('address without scheme', 'site-scheme', '<p><a href="//evil.example/">a</a></p>'),
  inBody('address with backslashes', 'site-scheme', '<p><a href="/\\evil.example/">a</a></p>'),
  // elements and attributes
  inBody('frame', 'site-element', '<iframe src="/it/"></iframe>'),
  inBody('object', 'site-element', '<object data="/x.swf"></object>'),
  inBody('embed', 'site-element', '<embed src="/x.swf">'),
  inBody('template', 'site-element', '<template><p>a</p></template>'),
  inBody('MathML', 'site-element', '<math><mtext><p>a</p></mtext></math>'),
  inBody('HTML in a drawing', 'site-element', '<svg><foreignObject><p>a</p></foreignObject></svg>'),
  inBody('drawing from elsewhere', 'site-element', '<svg><use href="https://evil.example/x.svg#a"/></svg>'),
  inBody('animated link', 'site-element', '<svg><a href="/it/"><set attributeName="href" to="x"/></a></svg>'),
  inBody(
    'paint from elsewhere',
    'site-load',
    '<svg><path d="M0 0" fill="url(https://evil.example/x)"/></svg>',
  ),
  inBody('ping', 'site-attribute', '<p><a href="#x" ping="https://evil.example/">a</a></p>'),
  inBody('new window', 'site-attribute', '<p><a href="https://example.org/" target="_blank">a</a></p>'),
  inBody('frame of a document', 'site-attribute', '<p srcdoc="x">a</p>'),
  inHead('base', 'site-element', '<base href="https://evil.example/">'),
  inHead('refresh', 'site-refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  inHead('policy of its own', 'site-refresh', '<meta http-equiv="Content-Security-Policy" content="x">'),
  // loads
  inHead('style sheet of others', 'site-load', '<link rel="stylesheet" href="https://evil.example/x.css">'),
  inHead('warm-up', 'site-attribute', '<link rel="preconnect" href="https://evil.example/">'),
  inHead('look-up of names', 'site-attribute', '<link rel="dns-prefetch" href="//evil.example">'),
  inBody('picture of others', 'site-load', '<p><img src="https://evil.example/x.png" alt=""></p>'),
  inBody(
    'one of several pictures of others',
    'site-load',
    '<p><img src="/icona.svg" srcset="https://evil.example/x 2x" alt=""></p>',
  ),
  inBody('poster of others', 'site-load', '<video poster="https://evil.example/x.png"></video>'),
  inBody('form to others', 'site-load', '<form action="https://evil.example/"><button>a</button></form>'),
  fault('style sheet with a picture of others', 'site-load', (site) =>
    site.edit(named(site, /\.css$/), /$/g, () => 'a{background:url(https://evil.example/x.png)}'),
  ),
  fault('style sheet that loads another', 'site-load', (site) =>
    site.edit(named(site, /\.css$/), /^/g, () => '@import "https://evil.example/x.css";'),
  ),
  fault('style sheet with a spelt-out name', 'site-load', (site) =>
    site.edit(named(site, /\.css$/), /$/g, () => 'a{background:\\75rl(https://evil.example/x)}'),
  ),
  // markup that parsers repair
  inBody('comment', 'site-markup', '<!-- a --><p>a</p>'),
  inBody(
    'comment that hides an end',
    ['site-markup', 'site-handler'],
    '<p title="--><img src=x onerror=alert(1)>">a</p>',
  ),
  inBody(
    'end of a noscript in an attribute',
    'site-markup',
    '<noscript><p title="</noscript><img src=x>">a</p></noscript>',
  ),
  inBody('element without end', 'site-markup', '<strong>a'),
  inBody('end without element', 'site-markup', '</div>'),
  inBody('crossed elements', 'site-markup', '<p><b>a<i>b</b></i></p>'),
  inBody('block in a paragraph', 'site-markup', '<p>a<section>b</section></p>'),
  inBody('link in a link', 'site-markup', '<p><a href="/it/">a<a href="/it/">b</a></a></p>'),
  inBody('words in a table', 'site-markup', '<table>a<tbody><tr><td>b</td></tr></tbody></table>'),
  inBody('attribute without quotes', 'site-markup', '<p class=a>b</p>'),
  inBody('attribute twice', 'site-markup', '<p class="a" class="b">c</p>'),
  inBody('drawing with words of HTML', ['site-element', 'site-markup'], '<svg><title><p>a</p></title></svg>'),
  fault('half a page', 'site-markup', (site) => {
    const page = site.page();
    site.write(page, site.read(page).slice(0, Math.floor(site.read(page).length / 2)));
  }),
  fault('empty page', 'site-markup', (site) => site.write(site.page(), '')),
  inBody('letter that turns the line', 'site-character', '<p>a\u202eb</p>'),
  inBody('the same, as a number', 'site-character', '<p>a&#x202e;b</p>'),
  // words of a page
  inBody('second h1', 'site-heading', '<h1>a</h1>'),
  change('no h1', 'site-heading', /<h1\b[^>]*>.*?<\/h1>/gs, () => ''),
  change('empty h1', 'site-heading', /<h1\b[^>]*>.*?<\/h1>/gs, () => '<h1> </h1>'),
  change('empty title', 'site-title', /<title>[^<]*<\/title>(?=<(?:meta|link))/, () => '<title> </title>'),
  inHead('second title', 'site-title', '<title>a</title>'),
  change('no charset', 'site-charset', /<meta charset="utf-8">/, () => ''),
  change('other language', 'site-language', /<html lang="[^"]*"/, () => '<html lang="xx"'),
  change('other direction', 'site-language', /dir="(ltr|rtl)"(?=[^<]*>\s*<head)/, (found) =>
    found.includes('ltr') ? 'dir="rtl"' : 'dir="ltr"',
  ),
  fault('same id twice', 'site-id', (site) => {
    const page = site.page();
    const id = /<main[^>]* id="([^"]+)"/.exec(site.read(page))?.[1] ?? '';
    site.edit(page, /<\/main>/g, (end) => `<p id="${id}">a</p>${end}`);
  }),
  change(
    'shown page hidden',
    'site-robots',
    /<\/title>(?=.*<\/head>)/s,
    (end) => `${end}<meta name="robots" content="noindex">`,
  ),
  // links
  inBody('dead link', 'site-link', '<p><a href="/it/non-c-e/">a</a></p>'),
  inBody('dead link in full', 'site-anchor', '<p><a href="#non-c-e">a</a></p>'),
  fault('link to a lost anchor', 'site-anchor', (site) => {
    const { path } = site.one(site.pages);
    site.edit(site.page(), /<\/main>/g, (end) => `<p><a href="${path}#non-c-e">a</a></p>${end}`);
  }),
  fault('link without its last slash', 'site-link', (site) => {
    const { path } = site.one(site.pages);
    site.edit(site.page(), /<\/main>/g, (end) => `<p><a href="${path.slice(0, -1)}">a</a></p>${end}`);
  }),
  inBody('lost picture', 'site-asset', '<p><img src="/_img/non-c-e.webp" alt=""></p>'),
  fault('lost style sheet', 'site-asset', (site) => {
    const [, style = ''] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(site.read(site.page())) ?? [];
    site.remove(style);
  }),
  fault('redirect to nothing', 'site-redirect', (site) =>
    site.edit('_redirects', /$/g, () => '/vecchissimo/ /it/non-c-e/ 301\n'),
  ),
  fault('redirect over a page', 'site-redirect', (site) =>
    site.edit('_redirects', /$/g, () => `${site.one(site.pages).path} /it/ 301\n`),
  ),
  // languages
  change('other canonical', 'site-canonical', /rel="canonical" href="[^"]*"/, (found) =>
    found.replace(/"$/, 'altro/"'),
  ),
  change('no canonical', 'site-canonical', /<link rel="canonical"[^>]*>/, () => ''),
  fault('language left out', ['site-alternate', 'site-sitemap'], (site) =>
    site.edit(
      pageWith(site, 'hreflang="x-default"'),
      /<link rel="alternate" hreflang="[^"]*"[^>]*>/g,
      () => '',
    ),
  ),
  fault('language that is not there', 'site-alternate', (site) =>
    site.edit(
      pageWith(site, 'hreflang="x-default"'),
      /(<link rel="alternate" hreflang="[^"]*" href="[^"]*)"/g,
      (found) => found.replace(/"$/, 'altro/"'),
    ),
  ),
  // the whole
  fault('page lost', 'site-page-missing', (site) => site.remove(site.page())),
  fault('page nobody planned', 'site-page-unexpected', (site) =>
    site.write('it/nuova/index.html', site.read(site.page())),
  ),
  fault('page nobody planned, at the root', 'site-page-unexpected', (site) =>
    site.write('nuova.html', site.read(site.page())),
  ),
  fault('page out of the sitemap', 'site-sitemap', (site) =>
    site.edit('sitemap-0.xml', /<url>.*?<\/url>/gs, () => ''),
  ),
  fault('stranger in the sitemap', 'site-sitemap', (site) =>
    site.edit('sitemap-0.xml', /<\/urlset>/, (end) => `<url><loc>https://evil.example/</loc></url>${end}`),
  ),
  fault('page twice in the sitemap', 'site-sitemap', (site) =>
    site.edit('sitemap-0.xml', /<url>.*?<\/url>/gs, (found) => found + found),
  ),
  fault('search finds what is not there', 'site-search', (site) =>
    site.edit(
      named(site, /^_search\/[a-z-]+\/first\.json$/),
      /"ids":\["/,
      (found) => `${found}sheet:non/c-e","`,
    ),
  ),
  fault('search without a page', 'site-search', (site) =>
    site.edit(named(site, /^_search\/[a-z-]+\/first\.json$/), /"sheet:[^"]*",/g, () => ''),
  ),
  fault('search that cannot be read', 'site-manifest', (site) =>
    site.write(named(site, /^_search\/[a-z-]+\/first\.json$/), '{'),
  ),
  fault('piece of the search lost', 'site-asset', (site) =>
    site.remove(named(site, /^_search\/[a-z-]+\/s\d+\..*bin$/)),
  ),
  fault('feed that names a lost page', 'site-feed', (site) =>
    site.edit(
      named(site, /^feed\/items\/[a-z-]+\.json$/),
      /"url": ?"[^"]+"(?=,\s*"slug")|(?<=\{)"url":"[^"]+"(?=\})/g,
      (found) => found.replace(/"$/, 'altro/"'),
    ),
  ),
  fault('data that cannot be read', 'site-data', (site) =>
    site.edit(pageWith(site, 'ld+json">{'), /ld\+json">\{/, (found) => found.slice(0, -1)),
  ),
  fault('data about a lost page', 'site-data', (site) => {
    const page = pageWith(site, '"url":"');
    const [, origin = ''] = /rel="canonical" href="(https?:\/\/[^/]+)/.exec(site.read(page)) ?? [];
    const own = new RegExp(`"url":"${origin}/[^"]*"`);
    site.edit(page, own, (found) => found.replace(/"$/, 'altro/"'));
  }),
  // files as the build did not write them
  fault(
    'file changed after the build',
    'site-manifest',
    (site) => site.edit(named(site, /\.(js|css|bin|json|html)$/), /$/g, () => ' '),
    false,
  ),
  fault('file added after the build', 'site-manifest', (site) => site.write('_astro/new.js', 'x'), false),
  fault(
    'file lost after the build',
    'site-manifest',
    (site) => site.remove(named(site, /\.(js|woff2|webp|bin|html)$/)),
    false,
  ),
  fault('link in the place of a file', 'site-manifest', (site) =>
    site.link(named(site, /\.(html|js|css)$/), '/etc/passwd'),
  ),
];

/** A page on which some words stand. */
function pageWith(site: FaultySite, words: string): string {
  const files = site.pages.map(({ path }) => fileAt(path));
  return site.one(files.filter((file) => site.read(file).includes(words)));
}

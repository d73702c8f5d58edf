import { file, inBody } from '#tests/hostile/carriers.ts';
import { kind, nth, type Kind } from '#tests/hostile/case.ts';

/** Bodies of any piece or translation. */
const bodies = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number, chance) => inBody(slug, nth(variants, number), chance));

/** Bodies of sheets, sections and all. */
const sheets = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number) => file('sheet', slug, { whole: nth(variants, number) }));

const section = (id: string, text = 'Ciao.'): string => `<Section id="${id}">\n\n${text}\n\n</Section>\n\n`;

/** Bodies that would run something, load something, or are not in the grammar. */
export const code: readonly Kind[] = [
  bodies('html-block', '§<div>a</div>', '§<table><tr><td>a</td></tr></table>', 'Ciao.\n\n§<p align="center">a</p>', '§<marquee>a</marquee>', '§<center>a</center>'),
  bodies('html-inline', 'Ciao §<b>a</b>.', 'Ciao §<span style="color:red">a</span>.', 'Ciao §<br/>.', 'Ciao §<font size="7">a</font>.', 'Ciao §<a href="https://a.example">a</a>.'),
  bodies('html-script', '§<script>alert(1)</script>', '§<script src="https://evil.example/a.js"></script>', 'Ciao §<script>alert(1)</script>.', '§<SCRIPT>alert(1)</SCRIPT>', '§<script type="module">import "x"</script>', '§<noscript>a</noscript>'),
  bodies('html-frame', '§<iframe src="https://evil.example"></iframe>', '§<object data="a.swf"></object>', '§<embed src="a.swf"/>', '§<frame src="a"/>', '§<portal src="a"></portal>', '§<applet code="a"></applet>'),
  bodies('html-handler', '§<img src="x" onerror="alert(1)"/>', '§<body onload="alert(1)"></body>', '§<details open ontoggle="alert(1)">a</details>', 'Ciao §<b onmouseover="alert(1)">a</b>.', '§<video><source onerror="alert(1)"/></video>', '§<input autofocus onfocus="alert(1)"/>'),
  bodies('html-drawing', '§<svg onload="alert(1)"></svg>', '§<svg><script>alert(1)</script></svg>', '§<math><mtext>a</mtext></math>', '§<svg><a xlink:href="javascript:alert(1)">a</a></svg>', '§<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>'),
  bodies('html-form', '§<form action="https://evil.example"><input name="cf"/></form>', '§<button formaction="javascript:alert(1)">a</button>', '§<input type="password"/>', '§<textarea>a</textarea>', '§<select><option>a</option></select>'),
  bodies('html-head', '§<style>{`body{display:none}`}</style>', '§<link rel="stylesheet" href="https://evil.example/a.css"/>', '§<meta http-equiv="refresh" content="0;url=https://evil.example"/>', '§<base href="https://evil.example/"/>', '§<title>a</title>'),
  bodies('html-other-marks', '§<!-- commento -->', '§<?php echo 1 ?>', '§<![CDATA[ a ]]>', '§<!DOCTYPE html>', 'Ciao §<% a %>.', 'Ciao §<!ENTITY x "a">.'),
  bodies('component-handler', '§<Callout kind="info" onclick="alert(1)">\n\na\n\n</Callout>', 'Ciao §<Term id="tessera-sanitaria" onmouseover="alert(1)">a</Term>.', '§<Phrase it="a" style="position:fixed">a</Phrase>', '§<Callout kind="info" dangerouslySetInnerHTML="a">\n\na\n\n</Callout>', '§<Documents set:html="a" />', '§<Callout kind="info" client:load="a">\n\na\n\n</Callout>'),
  bodies('component-value', '§<Callout kind="javascript:alert(1)">\n\na\n\n</Callout>', '§<Figure src="https://evil.example/a.png" alt="Uno sportello" credit="a" licence="CC0-1.0" />', '§<Figure src="./../../a.png" alt="Uno sportello" credit="a" licence="CC0-1.0" />', '§<Video id="../a" />', 'Ciao §<Contact service="a/b/../c" />.', 'Ciao §<Fact id="a b" />.', '§<ServiceList type="__proto__" />'),
  bodies('component-attribute-missing', '§<Callout>\n\na\n\n</Callout>', 'Ciao §<Fact />.', 'Ciao §<Term>a</Term>.', '§<Video />', '§<Figure src="./a.png" />', '§<Phrase>a</Phrase>'),
  bodies('component-attribute-twice', '§<Callout kind="info" kind="tip">\n\na\n\n</Callout>', 'Ciao §<Fact id="costo-duplicato" id="costo-duplicato" />.', '§<Phrase it="a" it="b">a</Phrase>'),
  bodies('component-attribute-unknown', '§<Callout kind="info" colour="red">\n\na\n\n</Callout>', 'Ciao §<Fact id="costo-duplicato" __proto__="a" />.', '§<Documents class="a" />', '§<Costs constructor="a" />', '§<Callout kind="info" lang="en">\n\na\n\n</Callout>'),
  bodies('component-unknown', '§<Button>a</Button>', 'Ciao §<Tooltip text="a">a</Tooltip>.', '§<Include file="../../../site.yaml" />', '§<Callou kind="info">\n\na\n\n</Callou>', '§<Astro />', '§<Fragment>a</Fragment>'),
  bodies('component-prototype', '§<constructor />', '§<__proto__ />', 'Ciao §<toString />.', '§<hasOwnProperty>a</hasOwnProperty>', 'Ciao §<valueOf/>.'),
  bodies('component-member', '§<React.Fragment>a</React.Fragment>', '§<svg:script>a</svg:script>', 'Ciao §<Foo.Bar.Baz />.', '§<x:y z:w="a" />', '§<>a</>'),
  bodies('component-place', '§<Step title="a">\n\na\n\n</Step>', '§<Section id="who">\n\na\n\n</Section>', 'Ciao §<Callout kind="info">a</Callout> a tutti.', 'Ciao §<Documents /> a tutti.', '<Steps>\n\n§Ciao.\n\n<Step title="a">\n\na\n\n</Step>\n\n<Step title="b">\n\nb\n\n</Step>\n\n</Steps>', '<Callout kind="info">\n\n§<Section id="who">\n\na\n\n</Section>\n\n</Callout>'),
  bodies('component-full', '§<Documents>\n\na\n\n</Documents>', 'Ciao §<Fact id="costo-duplicato">a</Fact>.', '§<Video id="come-iscriversi">a</Video>', '§<Costs>a</Costs>'),
  bodies('component-empty', 'Ciao §<Term id="tessera-sanitaria"></Term>.', '§<Phrase it="a"></Phrase>', 'Ciao §<Term id="tessera-sanitaria" />.'),
  bodies('tag-open', '§<Callout kind="info">\n\nCiao.', 'Ciao §<Term id="tessera-sanitaria">a.', '§<Steps>\n\n<Step title="a">\n\na\n\n</Step>', '§<Callout kind="info"'),
  bodies('tag-crossed', '<Callout kind="info">\n\nCiao.\n\n§</Steps>', 'Ciao <Term id="tessera-sanitaria">a§</Fact>.', '<Steps>\n\n<Step title="a">\n\na\n\n§</Steps>\n\n</Step>'),
  bodies('tag-closed', 'Ciao.\n\n§</Callout>', 'Ciao§</Term> a tutti.', '§</Step>', '§</script>'),
  bodies('tag-broken', 'Se a §< b allora no.', 'Ciao §<3 a tutti.', 'Scrivi a §<nome@example.org>.', '§<Callout kind=info>\n\na\n\n</Callout>', "§<Callout kind='info\">\n\na\n\n</Callout>"),
  bodies('expression-inline', 'Ciao §{1 + 1}.', 'Ciao §{process.env.HOME}.', 'Ciao §{globalThis.constructor}.', 'Ciao §{/* commento */}.', "Ciao §{fetch('https://evil.example')}."),
  bodies('expression-block', '§{1 + 1}', '§{(() => { throw 1 })()}', '§{/* commento */}', '§{`a`}', '§{await import("node:fs")}'),
  bodies('expression-open', 'Ciao §{a.', '§{\n\nCiao.', 'Ciao }§{ a tutti.', 'Ciao §{"}.'),
  bodies('expression-attribute', '§<Callout kind={kind}>\n\na\n\n</Callout>', 'Ciao §<Fact id={"a"} />.', '§<Phrase it={`a`}>a</Phrase>', '§<Figure src={x} alt="Uno sportello" credit="a" licence="CC0-1.0" />', '§<Callout kind={(() => "info")()}>\n\na\n\n</Callout>'),
  bodies('expression-spread', '§<Callout {...props}>\n\na\n\n</Callout>', 'Ciao §<Fact {...{ id: "a" }} />.', '§<Documents {...a} />', '§<Callout kind="info" {...x}>\n\na\n\n</Callout>'),
  // The parser takes a module line only at the start of a line, where the text begins.
  ...['import', 'export'].map((word) =>
    kind(`module-${word}`, 4, (slug, number) =>
      file(nth(['page', 'news', 'project'] as const, number), slug, {
        body: nth(
          word === 'import'
            ? ["§import fs from 'node:fs'\n\nCiao.", "Ciao.\n\n§import 'https://evil.example/a.js'\n\nCiao.", "§import A from './a.astro'\n\n<A />"]
            : ['§export const a = 1\n\nCiao.', 'Ciao.\n\n§export default () => null\n\nCiao.', "§export * from 'node:fs'\n\nCiao."],
          number,
        ),
      }),
    ),
  ),
  bodies('link-javascript', 'Ciao §[a](javascript:alert(1)).', 'Ciao §[a](JaVaScRiPt:alert(1)).', 'Ciao §[a](<java\tscript:alert(1)>).', 'Ciao §[a](&#106;avascript:alert(1)).', 'Ciao §[a](javascript&colon;alert(1)).', 'Ciao §[a](\u2028javascript:alert(1)).', 'Ciao §[a](vbscript:msgbox(1)).'),
  bodies('link-data', 'Ciao §[a](data:text/html,a).', 'Ciao §[a](data:text/html;base64,PHNjcmlwdD4=).', 'Ciao §[a](DATA:,a).', 'Ciao §[a](blob:https://a.example/1).', 'Ciao §[a](filesystem:https://a.example/1).'),
  bodies('link-scheme', 'Ciao §[a](http://www.example.org/).', 'Ciao §[a](ftp://www.example.org/).', 'Ciao §[a](//evil.example/).', 'Ciao §[a](file:///etc/passwd).', 'Ciao §[a](tel:112).', 'Ciao §[a](mailto:a@b.example).', 'Ciao §[a](whatsapp://send).', 'Ciao §[a](/it/salute/).'),
  bodies('link-traversal', 'Ciao §[a](sheet:../../etc/passwd).', 'Ciao §[a](../../../site.yaml).', 'Ciao §[a](file:../modulo.pdf).', 'Ciao §[a](hub:salute/../..).', 'Ciao §[a](page:%2e%2e).', 'Ciao §[a](sheet:salute//tessera-sanitaria).', 'Ciao §[a](sheet:salute\\tessera).'),
  bodies('link-nowhere', 'Ciao §[a](sheet:salute/inesistente).', 'Ciao §[a](hub:inesistente).', 'Ciao §[a](term:inesistente).', 'Ciao §[a](page:constructor).', 'Ciao §[a](law:toString).', 'Ciao §[a](news:2026/inesistente).'),
  bodies('link-empty', 'Ciao §[](hub:salute).', 'Ciao §[ ](hub:salute).', 'Ciao §[a]().', 'Ciao §[a](#).'),
  bodies('link-login', 'Ciao §[a](https://utente:segreto@www.example.org/).', 'Ciao §[il Comune](https://www.comune.example.org@evil.example/).', 'Ciao §[a](https://www.gооgle.com/).', 'Ciao §[a](https://ехаmple.org/).'),
  bodies('link-by-itself', 'Ciao §http://evil.example/ a tutti.', 'Ciao §www.evil.example a tutti.', 'Ciao §nome@evil.example a tutti.', 'Ciao §ftp://evil.example/ a tutti.'),
  bodies('link-defined', 'Ciao §[a][b].\n\n[b]: javascript:alert(1)', 'Ciao §[b].\n\n[b]: data:text/html,a', 'Ciao.\n\n§[b]: https://evil.example', 'Ciao §[b][].\n\n[b]: //evil.example "a"'),
  bodies('picture-markdown', 'Ciao §![a](https://evil.example/a.png).', 'Ciao §![a](./foto.png).', 'Ciao §![](data:image/svg+xml,a).', 'Ciao §![a][b].\n\n[b]: https://evil.example/a.png'),
  bodies('markdown-heading', '§# Ciao', '§## Ciao', '§#### Ciao', '§Ciao\n====', '§Ciao\n----', '§###### Ciao'),
  bodies('markdown-code', '§```js\nalert(1)\n```', 'Ciao §`a`.', '§~~~\na\n~~~', 'Ciao §``a``.', '§```astro\n---\n---\n```'),
  bodies('markdown-other', '§---', '§> Ciao', '- §[ ] Ciao', 'Ciao §~~a~~.', '§***', '§> <Documents />'),
  bodies('markdown-wide-table', '§| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |', `§|${' a |'.repeat(60)}\n|${' - |'.repeat(60)}\n|${' b |'.repeat(60)}`),
  bodies('deep-quotes', `§${'> '.repeat(200)}a`, `§${'>'.repeat(5000)} a`),
  bodies('deep-lists', `§${'- '.repeat(200)}a`, `§${'1. '.repeat(300)}a`),
  bodies('deep-brackets', `§${'['.repeat(3000)}a`, `§${'[a]('.repeat(2000)}`, `§${'!['.repeat(3000)}`),
  bodies('deep-components', `§${'<Only for="family">\n\n'.repeat(60)}a`, `§${'<Callout kind="info">'.repeat(2000)}`),
  bodies('deep-stars', `§${'*'.repeat(4000)}a`, `§${'_a '.repeat(9)}${'_'.repeat(4000)}`, `§${'**a '.repeat(2)}${'*'.repeat(3000)}`),
  bodies('deep-braces', `§${'{'.repeat(3000)}`, `§${'{a'.repeat(400)}${'}'.repeat(400)}`),
  bodies('merge-conflict', '§<<<<<<< HEAD\nUno.\n=======\nDue.\n>>>>>>> altro', 'Uno.\n\n§>>>>>>> altro', '§Uno.\n=======\nDue.', '§<<<<<<< Updated upstream\n\nUno.\n\n=======\n\nDue.\n\n>>>>>>> Stashed changes', 'Uno.\n\n§||||||| base\n\nDue.'),
  sheets('section-unknown', `§${section('altro')}`, `${section('what')}§${section('whhat')}`, `§${section('__proto__')}`, `§${section('constructor')}`, `${section('what')}§<Section id="x-">\n\na\n\n</Section>\n`),
  sheets('section-twice', `${section('what')}§${section('what')}`, `${section('what')}${section('who')}§${section('who')}`, `${section('what')}<Section id="x-a" title="a">\n\na\n\n</Section>\n\n§<Section id="x-a" title="b">\n\nb\n\n</Section>\n`),
  sheets('section-order', `${section('more')}§${section('what')}`, `${section('what')}${section('after')}§${section('who')}`),
  sheets('text-outside', `§Ciao.\n\n${section('what')}`, `${section('what')}§Ciao.\n`, `§<Documents />\n\n${section('what')}`, `§# Ciao\n\n${section('what')}`),
  kind('section-missing', 3, (slug, number) =>
    file('sheet', slug, { front: (text) => text.replace('kind: guide', nth(['§kind: procedure', '§kind: right', '§kind: emergency'], number)), whole: section('x-a').replace('">', '" title="a">') }, { by: ['section-missing'] }),
  ),
];

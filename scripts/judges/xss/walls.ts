import { organisationSchema } from '#src/lib/domain/place.ts';
import { LINK_SCHEMES, type Body, type Section } from '#src/lib/domain/body.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { checkBody } from '#src/lib/prose/check-body.ts';
import { sectionHtml, type ProseContext } from '#src/lib/prose/html.ts';
import { html } from '#src/lib/prose/markup.ts';
import { parseMdx } from '#src/lib/prose/parser.ts';
import { targetOf } from '#src/lib/sitegate/address.ts';
import { readPage } from '#src/lib/sitegate/page.ts';
import { dangers } from './dangerous.ts';

/** What a wall did with a payload. `out` is what it let through, as a browser would get it. */
export interface Held {
  refused: boolean;
  out: string;
  faults: string[];
}

/** A wall by itself: it holds a payload, put at one of the places where words can stand. `place` goes round them. */
export type Wall = (payload: string, place: number) => Held;

const FRONT = '---\ntitle: Una pagina\nsummary: Breve.\nstatus: published\nverified: never\n---\n\n';
const quoted = (text: string): string => JSON.stringify(text).replace(/\u007F/g, '\\x7f');

const TEXTS: readonly ((payload: string) => readonly [path: string, text: string])[] = [
  (payload) => ['pages/a/index.it.mdx', `${FRONT}${payload}\n`],
  (payload) => ['pages/a/index.it.mdx', `${FRONT}Ciao ${payload} a tutti.\n`],
  (payload) => ['pages/a/index.it.mdx', `${FRONT}Ciao [a](${payload}) a tutti.\n`],
  (payload) => ['pages/a/index.it.mdx', `${FRONT}<Phrase it="${payload}">a</Phrase>\n`],
  (payload) => ['pages/a/index.it.mdx', FRONT.replace('Una pagina', () => quoted(payload))],
  (payload) => ['organisations/a.yaml', `name: a\nkind: other\nwebsite: ${quoted(payload)}\n`],
];

/** The gate: a text is refused, or it is words, known components and addresses of known schemes. */
export const gateWall: Wall = (payload, place) => {
  const [path, text] = (TEXTS[place % TEXTS.length] ?? TEXTS[0])?.(payload) ?? ['', ''];
  const record = readRecord(path, text, Buffer.from(text));
  const refused = record.findings.some(({ severity }) => severity === 'error');
  if (refused) return { refused, out: '', faults: [] };
  const site = organisationSchema.safeParse(record.value).data?.website;
  const body = JSON.parse(record.body ?? '[]') as Body;
  return {
    refused,
    out: body.map((section) => sectionHtml(section, PLAIN).text).join(''),
    faults: [
      ...(site === undefined || /^https?:\/\/[\w.-]+([:/?#]|$)/.test(site) ? [] : [`website ${site}`]),
      ...strangers(body),
    ],
  };
};

const NODES = new Set(
  'text strong em br link fact term contact source p h3 list table steps callout documents costs times serviceList only figure phrase video audio attachment'.split(
    ' ',
  ),
);

/** Nodes that the grammar has not, and links of no known scheme. */
function strangers(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { t, to } = value as { t?: unknown; to?: { scheme?: unknown; id?: unknown } };
  const scheme = to?.scheme;
  return [
    ...(typeof t === 'string' && !NODES.has(t) ? [`node ${t}`] : []),
    ...(to !== undefined && !(LINK_SCHEMES as readonly unknown[]).includes(scheme) ? ['scheme'] : []),
    ...(scheme === 'https' && !/^https:\/\/[\w.-]+([:/?#]|$)/.test(String(to?.id))
      ? [`link ${String(to?.id)}`]
      : []),
    ...Object.values(value).flatMap(strangers),
  ];
}

/** What the rest of the portal would say, with as few words as there can be. */
const PLAIN: ProseContext = {
  fact: (id) => html`<data>${id}</data>`,
  confirm: (facts) => html`<data>${facts.join(' ')}</data>`,
  term: (id, words) => html`<a href="/it/glossario/#${id}">${words}</a>`,
  href: ({ scheme, id }) => (scheme === 'https' ? id : `/it/${id}/`),
  contact: (service) => html`<data>${service}</data>`,
  source: ({ where }) => html`<data>${where}</data>`,
  documents: (group) => html`<data>${group}</data>`,
  costs: () => html`<data></data>`,
  times: () => html`<data></data>`,
  serviceList: (type) => html`<data>${type}</data>`,
  only: (audience, area) => [...audience, ...area].join(', '),
  callout: (kind) => kind,
  phrase: () => 'Puoi dire:',
  picture: (src, alt) => html`<img src="${src}" alt="${alt}">`,
  credit: (credit, licence) => `${credit} (${licence})`,
  media: (id) => html`<data>${id}</data>`,
  attachment: (id) => html`<data>${id}</data>`,
};

/** Bodies with a payload in the place of words: as if the gate had let anything through. */
const BODIES: readonly ((payload: string) => Section['c'])[] = [
  (v) => [{ t: 'p', c: [{ t: 'text', v }] }],
  (v) => [
    { t: 'callout', kind: 'info', title: v, c: [{ t: 'p', c: [{ t: 'strong', c: [{ t: 'text', v }] }] }] },
  ],
  (v) => [{ t: 'figure', src: './a.png', alt: v, caption: v, credit: v, licence: 'CC0-1.0' }],
  (v) => [{ t: 'phrase', it: v, c: [{ t: 'text', v }] }],
  (v) => [{ t: 'table', head: [[{ t: 'text', v }]], rows: [[[{ t: 'em', c: [{ t: 'text', v }] }]]] }],
  (v) => [
    {
      t: 'steps',
      c: [
        { title: v, c: [] },
        { title: v, c: [{ t: 'attachment', id: v }] },
      ],
    },
  ],
  (v) => [
    {
      t: 'p',
      c: [
        { t: 'source', where: v },
        { t: 'term', id: v, c: [{ t: 'text', v }] },
      ],
    },
  ],
];

/** The prose module: whatever the gate says of a text, what comes out of it are its own elements and words. */
export const proseWall: Wall = (payload, place) => {
  const ways = BODIES.length + 2;
  const way = place % ways;
  const parsed =
    way < 2 ? parseMdx(way === 0 ? `${payload}\n` : `Ciao ${payload} [a](${payload})\n`) : undefined;
  if (parsed?.ok === false) return { refused: true, out: '', faults: [] };
  const body: Body = parsed
    ? checkBody(parsed.tree, 'index.it.mdx', false).body
    : [{ id: 'body', title: payload, c: BODIES[way - 2]?.(payload) ?? [] }];
  const out = body.map((section) => sectionHtml(section, PLAIN).text).join('');
  return { refused: false, out, faults: dangers(out) };
};

const page = (title: string, main: string): string =>
  '<!DOCTYPE html><html lang="it" dir="ltr"><head><meta charset="utf-8">' +
  `<title>${title}</title></head><body><main id="contenuto"><h1>Titolo</h1>${main}</main></body></html>`;

/** Pages with a payload as it is: as if neither gate nor prose were there. */
export const PAGES: readonly ((payload: string) => string)[] = [
  (payload) => page('Titolo', `<p>${payload}</p>`),
  (payload) => page('Titolo', payload),
  (payload) => page('Titolo', `<p title="${payload}">a</p>`),
  (payload) => page('Titolo', `<p><a href="${payload}">a</a></p>`),
  (payload) => page(payload, '<p>a</p>'),
  (payload) => page('Titolo', `<p><img src="${payload}" alt=""></p>`),
];

/** Where the site of these pages would be. */
const ORIGIN = 'https://sito.example';

/** The output gate: a page is refused, or there is nothing in it that runs, loads from elsewhere or leads astray. */
export const outputWall: Wall = (payload, place) => {
  const text = (PAGES[place % PAGES.length] ?? PAGES[0])?.(payload) ?? '';
  const { notes, facts } = readPage(text);
  // Whether an address in full is the site's own is asked of the whole site: the gate's rule about what pages load.
  const refused = notes.length > 0 || facts.loads.some(([address]) => !targetOf(address, '/it/', ORIGIN));
  return { refused, out: refused ? '' : text, faults: refused ? [] : dangers(text, true) };
};

export const WALLS = { gate: gateWall, prose: proseWall, output: outputWall } as const;

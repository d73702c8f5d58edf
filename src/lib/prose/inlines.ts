import {
  LINK_SCHEMES,
  type FactPart,
  type Inline,
  type LinkScheme,
  type LinkTarget,
} from '#src/lib/domain/body.ts';
import { isPlainAddress } from '#src/lib/domain/text.ts';
import { attributesOf } from './attributes.ts';
import { unknownComponent } from './unknown.ts';
import type { Ref } from '#src/lib/domain/record.ts';
import type { Complaints } from './complaints.ts';
import { COMPONENTS } from './components.ts';
import type { MdNode } from './parser.ts';

/** Sections where a plain web address may stand. */
const OPEN_SECTIONS = ['more', 'body'];

/** Checked inline content from Markdown nodes. */
export function inlinesOf(nodes: readonly MdNode[], complaints: Complaints, section: string): Inline[] {
  return nodes.flatMap((node) => inline(node, complaints, section));
}

function inline(node: MdNode, complaints: Complaints, section: string): Inline[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'text':
      return [{ t: 'text', v: node.value ?? '' }];
    case 'strong':
      return [{ t: 'strong', c: inlinesOf(children, complaints, section) }];
    case 'emphasis':
      return [{ t: 'em', c: inlinesOf(children, complaints, section) }];
    case 'break':
      return [{ t: 'br' }];
    case 'paragraph':
      return inlinesOf(children, complaints, section);
    case 'link':
      return link(node, complaints, section);
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return component(node, complaints, section);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      complaints.code(node);
      return [];
    default:
      complaints.say(
        'body-markdown',
        node,
        `Qui non si può usare «${node.type}».`,
        `You cannot use “${node.type}” here.`,
        node.type === 'image'
          ? 'Per un’immagine usa <Figure src="./…" alt="…" … />.'
          : 'Nei paragrafi si usano grassetto, corsivo, collegamenti e i componenti della guida.',
        node.type === 'image'
          ? 'For a picture use <Figure src="./…" alt="…" … />.'
          : 'Paragraphs hold bold, italics, links and the components of the handbook.',
      );
      return [];
  }
}

function link(node: MdNode, complaints: Complaints, section: string): Inline[] {
  const c = inlinesOf(node.children ?? [], complaints, section);
  const target = linkTarget(node.url ?? '');
  if (target === undefined || (target.scheme === 'https' && !OPEN_SECTIONS.includes(section))) {
    complaints.say(
      'link-form',
      node,
      `Il collegamento «${node.url ?? ''}» qui non va.`,
      `The link “${node.url ?? ''}” cannot stand here.`,
      'Usa sheet:…, service:…, term:…, law:…, news:…, project:…, page:…, hub:…, media:…, journey:… o file:…; un indirizzo https:// sta solo nella sezione «more», nelle fonti o in «online».',
      'Use sheet:…, service:…, term:…, law:…, news:…, project:…, page:…, hub:…, media:…, journey:… or file:…; an https:// address stands only in section “more”, in the sources or in “online”.',
    );
    return c;
  }
  const plain: readonly string[] = ['https', 'tel', 'mailto'];
  if (!plain.includes(target.scheme))
    complaints.ref((target.scheme === 'file' ? 'attachment' : target.scheme) as Ref['to'], target.id, node);
  if (isBlank(c)) empty('link-form', 'Il collegamento', 'The link', node, complaints);
  return [{ t: 'link', to: target, c }];
}

/** Splits `sheet:salute/…`; undefined when the scheme is not allowed or the address is not a plain one. */
export function linkTarget(url: string): LinkTarget | undefined {
  if (url.startsWith('https://') && isPlainAddress(url) && !url.includes("'") && URL.canParse(url))
    return { scheme: 'https', id: url };
  const match = /^([a-z]+):([a-z0-9]+(?:[/-][a-z0-9]+)*)$/.exec(url);
  const scheme = match?.[1] as LinkScheme | undefined;
  if (
    !match ||
    scheme === undefined ||
    !LINK_SCHEMES.includes(scheme) ||
    ['https', 'tel', 'mailto'].includes(scheme)
  )
    return undefined;
  return { scheme, id: match[2] ?? '' };
}

function component(node: MdNode, complaints: Complaints, section: string): Inline[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    unknownComponent(node, complaints);
    return [];
  }
  if (rule.level !== 'inline' && rule.level !== 'either') {
    complaints.say(
      'component-place',
      node,
      `<${name}> non sta dentro una frase.`,
      `<${name}> does not stand inside a sentence.`,
      'Mettilo su una riga sua, con una riga vuota prima e dopo.',
      'Put it on a line of its own, with an empty line before and after.',
    );
    return [];
  }
  const a = attributesOf(node, complaints);
  if (rule.children === 'none' && (node.children ?? []).length > 0) notEmpty(name, node, complaints);
  if (name === 'Term') {
    complaints.ref('term', a['id'] ?? '', node);
    const c = inlinesOf(node.children ?? [], complaints, section);
    if (isBlank(c)) empty('component-place', '<Term>', '<Term>', node, complaints);
    return [{ t: 'term', id: a['id'] ?? '', c }];
  }
  if (name === 'Fact') {
    complaints.ref('fact', a['id'] ?? '', node);
    return [
      { t: 'fact', id: a['id'] ?? '', ...(a['part'] === undefined ? {} : { part: a['part'] as FactPart }) },
    ];
  }
  if (name === 'Contact') {
    complaints.ref('service', a['service'] ?? '', node);
    return [{ t: 'contact', service: a['service'] ?? '' }];
  }
  if ((a['id'] === undefined) === (a['law'] === undefined)) {
    complaints.say(
      'component-attribute',
      node,
      '<Source> vuole id oppure law.',
      '<Source> wants id or law.',
      'Scrivi <Source id="…" /> oppure <Source law="…" where="art. …" />.',
      'Write <Source id="…" /> or <Source law="…" where="art. …" />.',
    );
  }
  if (a['id'] !== undefined) complaints.ref('source', a['id'], node);
  if (a['law'] !== undefined) complaints.ref('law', a['law'], node);
  return [{ t: 'source', ...a }] as Inline[];
}

/** Whether a reader would see nothing. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((node) => {
    if (node.t === 'text') return node.v.trim() === '';
    if (node.t === 'br' || node.t === 'source') return true;
    return 'c' in node && isBlank(node.c);
  });
}

/** Complains of what has no words where words are needed. */
export function empty(
  rule: 'component-place' | 'link-form',
  it: string,
  en: string,
  node: MdNode,
  complaints: Complaints,
): void {
  complaints.say(
    rule,
    node,
    `${it} non ha parole.`,
    `${en} has no words.`,
    'Scrivi le parole che il lettore vede.',
    'Write the words that the reader sees.',
  );
}

/** Complains of words inside a component that holds none: they would be lost. */
export function notEmpty(name: string, node: MdNode, complaints: Complaints): void {
  complaints.say(
    'component-place',
    node,
    `<${name}> non contiene testo.`,
    `<${name}> holds no text.`,
    `Scrivi <${name} … /> e metti il testo fuori.`,
    `Write <${name} … /> and put the text outside.`,
  );
}

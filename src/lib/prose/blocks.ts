import { childBlocks, type Block, type CalloutKind, type Inline, type Step } from '#src/lib/domain/body.ts';
import { attributesOf, ids, isComponent } from './attributes.ts';
import type { Complaints } from './complaints.ts';
import { AUDIENCE_IDS, COMPONENTS } from './components.ts';
import { empty, inlinesOf, isBlank, notEmpty } from './inlines.ts';
import type { MdNode } from './parser.ts';
import { unknownComponent } from './unknown.ts';

/** Checked blocks from Markdown nodes. `section` is the id of the section they stand in (it decides which links may stay). */
export function blocksOf(nodes: readonly MdNode[], complaints: Complaints, section: string): Block[] {
  return nodes.flatMap((node) => block(node, complaints, section));
}

function block(node: MdNode, complaints: Complaints, section: string): Block[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'paragraph': {
      const c = inlinesOf(children, complaints, section);
      return c.length > 0 ? [{ t: 'p', c }] : [];
    }
    case 'heading':
      if (node.depth === 3) return [{ t: 'h3', c: inlinesOf(children, complaints, section) }];
      return refuse(
        node,
        complaints,
        `un titolo con ${'#'.repeat(node.depth ?? 1)}`,
        `a heading with ${'#'.repeat(node.depth ?? 1)}`,
        'Usa ### per i titoletti; i titoli grandi li fa <Section>.',
        'Use ### for small headings; <Section> makes the big ones.',
      );
    case 'list':
      return [
        {
          t: 'list',
          ordered: node.ordered === true,
          items: children.map((item) => listItem(item, complaints, section)),
        },
      ];
    case 'table':
      return [table(node, complaints, section)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return component(node, complaints, section);
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      complaints.code(node);
      return [];
    case 'html':
      return refuse(
        node,
        complaints,
        'codice HTML',
        'raw HTML',
        'Usa solo Markdown e i componenti della guida.',
        'Use only Markdown and the components of the handbook.',
      );
    default:
      return refuse(
        node,
        complaints,
        `«${node.type}»`,
        `“${node.type}”`,
        'Qui si usano solo paragrafi, ###, elenchi, tabelle e i componenti della guida.',
        'Only paragraphs, ###, lists, tables and the components of the handbook are used here.',
      );
  }
}

function refuse(
  node: MdNode,
  complaints: Complaints,
  it: string,
  en: string,
  mendIt: string,
  mendEn: string,
): [] {
  complaints.say(
    'body-markdown',
    node,
    `Qui non si può usare ${it}.`,
    `You cannot use ${en} here.`,
    mendIt,
    mendEn,
  );
  return [];
}

function listItem(item: MdNode, complaints: Complaints, section: string): Block[] {
  if (typeof item.checked === 'boolean') {
    refuse(
      item,
      complaints,
      'una casella [ ]',
      'a check box [ ]',
      'Togli [ ] e lascia il testo.',
      'Take out [ ] and leave the text.',
    );
  }
  return blocksOf(item.children ?? [], complaints, section);
}

const COLUMNS = 4;

function table(node: MdNode, complaints: Complaints, section: string): Block {
  const rows = (node.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => inlinesOf(cell.children ?? [], complaints, section)),
  );
  if (rows.some((row) => row.length > COLUMNS)) {
    refuse(
      node,
      complaints,
      `una tabella con più di ${COLUMNS} colonne`,
      `a table with more than ${COLUMNS} columns`,
      'Sul telefono non si legge: dividila o usa un elenco.',
      'It cannot be read on a phone: split it or use a list.',
    );
  }
  return { t: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
}

function component(node: MdNode, complaints: Complaints, section: string): Block[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    unknownComponent(node, complaints);
    return [];
  }
  if (rule.level === 'inline' || rule.level === 'either')
    return [{ t: 'p', c: inlinesOf([node], complaints, section) }];
  if (rule.level !== 'block') {
    complaints.say(
      'component-place',
      node,
      `<${name}> qui non va.`,
      `<${name}> cannot stand here.`,
      rule.level === 'step'
        ? 'Mettilo dentro <Steps>.'
        : 'Le sezioni non stanno dentro altre parti: spostala fuori.',
      rule.level === 'step'
        ? 'Put it inside <Steps>.'
        : 'Sections do not stand inside other parts: move it out.',
    );
    return [];
  }
  const attributes = attributesOf(node, complaints);
  if (rule.children === 'none' && (node.children ?? []).length > 0) notEmpty(name, node, complaints);
  return build(name, attributes, node, complaints, section);
}

function build(
  name: string,
  a: Record<string, string | undefined>,
  node: MdNode,
  complaints: Complaints,
  section: string,
): Block[] {
  const children = node.children ?? [];
  const inner = (): Block[] => blocksOf(children, complaints, section);
  switch (name) {
    case 'Steps':
      return [{ t: 'steps', c: steps(node, complaints, section) }];
    case 'Callout': {
      if (a['kind'] === undefined) return inner();
      const c = inner();
      if (hasCallout(c)) nested(name, node, complaints);
      return [
        {
          t: 'callout',
          kind: a['kind'] as CalloutKind,
          ...(a['title'] === undefined ? {} : { title: a['title'] }),
          c,
        },
      ];
    }
    case 'Documents':
      return [{ t: 'documents', ...(a['group'] === undefined ? {} : { group: a['group'] }) }];
    case 'Costs':
      return [{ t: 'costs' }];
    case 'Times':
      return [{ t: 'times' }];
    case 'ServiceList': {
      const services = ids(a['services']);
      if (a['type'] !== undefined) complaints.ref('service-type', a['type'], node);
      for (const service of services) complaints.ref('service', service, node);
      return [
        {
          t: 'serviceList',
          ...(a['type'] === undefined ? {} : { type: a['type'] }),
          ...(services.length > 0 ? { services } : {}),
        },
      ];
    }
    case 'Only':
      return only(a, inner(), node, complaints);
    case 'Figure': {
      const { src = '', alt = '', caption, credit = '', licence = '' } = a;
      complaints.ref('picture', src, node);
      return [{ t: 'figure', src, alt, credit, licence, ...(caption === undefined ? {} : { caption }) }];
    }
    case 'Phrase': {
      const c = unwrapped(children, complaints, section);
      if (isBlank(c)) empty('component-place', '<Phrase>', '<Phrase>', node, complaints);
      return [{ t: 'phrase', it: a['it'] ?? '', c }];
    }
    case 'Video':
    case 'Audio':
      complaints.ref('media', a['id'] ?? '', node);
      return [{ t: name === 'Video' ? 'video' : 'audio', id: a['id'] ?? '' }];
    default:
      complaints.ref('attachment', a['id'] ?? '', node);
      return [{ t: 'attachment', id: a['id'] ?? '' }];
  }
}

function steps(node: MdNode, complaints: Complaints, section: string): Step[] {
  const found: Step[] = [];
  for (const child of node.children ?? []) {
    if (!isComponent(child) || child.name !== 'Step') {
      complaints.say(
        'component-place',
        child,
        'Dentro <Steps> ci sono solo <Step>.',
        'Only <Step> stands inside <Steps>.',
        'Metti il testo dentro un <Step title="…">.',
        'Put the text inside a <Step title="…">.',
      );
      continue;
    }
    const { title = '' } = attributesOf(child, complaints);
    found.push({ title, c: blocksOf(child.children ?? [], complaints, section) });
  }
  if (found.length < 2) {
    complaints.say(
      'component-place',
      node,
      'Un elenco di passi ha almeno due <Step>.',
      'A list of steps has at least two <Step>.',
      'Aggiungi un passo, oppure scrivi un paragrafo.',
      'Add a step, or write a paragraph.',
    );
  }
  return found;
}

function only(
  a: Record<string, string | undefined>,
  c: Block[],
  node: MdNode,
  complaints: Complaints,
): Block[] {
  const audience = ids(a['for']);
  const area = ids(a['area']);
  for (const id of audience) complaints.ref('audience', id, node);
  for (const id of area) complaints.ref('municipality', id, node);
  if (audience.length + area.length === 0) {
    complaints.say(
      'component-attribute',
      node,
      '<Only> non dice per chi né dove.',
      '<Only> says neither for whom nor where.',
      `Scrivi for="${AUDIENCE_IDS[0] ?? ''}" o area="comune".`,
      `Write for="${AUDIENCE_IDS[0] ?? ''}" or area="municipality".`,
    );
  }
  return [
    { t: 'only', ...(audience.length > 0 ? { audience } : {}), ...(area.length > 0 ? { area } : {}), c },
  ];
}

/** Inline children of a component written over several lines, where Markdown has put them in a paragraph. */
function unwrapped(nodes: readonly MdNode[], complaints: Complaints, section: string): Inline[] {
  return inlinesOf(
    nodes.flatMap((node) => (node.type === 'paragraph' ? (node.children ?? []) : [node])),
    complaints,
    section,
  );
}

const hasCallout = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.t === 'callout' || childBlocks(block).some(hasCallout));

function nested(name: string, node: MdNode, complaints: Complaints): void {
  complaints.say(
    'component-place',
    node,
    `Un <${name}> non sta dentro un altro.`,
    `A <${name}> does not stand inside another.`,
    'Dividili.',
    'Separate them.',
  );
}

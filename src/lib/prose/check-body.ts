import { BODY, type Block, type Body, type Section } from '#src/lib/domain/body.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { OWN_SECTION, SECTIONS } from '#src/lib/domain/sheet.ts';
import type { Ref } from '#src/lib/domain/record.ts';
import { Complaints } from './complaints.ts';
import { attributesOf, isComponent } from './attributes.ts';
import { blocksOf } from './blocks.ts';
import type { MdNode } from './parser.ts';

export interface CheckedBody {
  body: Body;
  complaints: Complaints;
  refs: Ref[];
}

/**
 * Turns a Markdown tree into a checked body. Sheets are made of sections; the other pieces are one text.
 * Whatever is not in the grammar is left out and complained of, so nothing unchecked ever reaches a page.
 */
export function checkBody(tree: MdNode, path: string, sectioned: boolean): CheckedBody {
  const complaints = new Complaints(path);
  const children = tree.children ?? [];
  const body = sectioned
    ? sections(children, complaints)
    : [{ id: BODY, c: blocksOf(children, complaints, 'body') }];
  return { body, complaints, refs: complaints.refs };
}

function sections(nodes: readonly MdNode[], complaints: Complaints): Body {
  const body: Section[] = [];
  for (const node of nodes) {
    if (!isComponent(node) || node.name !== 'Section') {
      if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') complaints.code(node);
      else
        complaints.say(
          'component-place',
          node,
          'Questo testo sta fuori da ogni sezione.',
          'This text is outside every section.',
          'Mettilo dentro <Section id="…"> … </Section>.',
          'Put it inside <Section id="…"> … </Section>.',
        );
      if (isComponent(node) && node.name !== 'Section') blocksOf([node], complaints, 'body');
      continue;
    }
    const { id = '', title } = attributesOf(node, complaints);
    // Without a good id there is a complaint of it already.
    if (id !== '') checkId(id, title, node, body, complaints);
    const c: Block[] = blocksOf(node.children ?? [], complaints, id);
    body.push({ id, ...(title === undefined ? {} : { title }), c });
  }
  return body;
}

function checkId(
  id: string,
  title: string | undefined,
  node: MdNode,
  before: Body,
  complaints: Complaints,
): void {
  const order: readonly string[] = SECTIONS;
  if (!order.includes(id) && !OWN_SECTION.test(id)) {
    const meant = nearest(id, order);
    complaints.say(
      'section-unknown',
      node,
      `La sezione «${id}» non esiste.`,
      `There is no section “${id}”.`,
      `${meant ? `Volevi scrivere «${meant}»? ` : ''}Le sezioni sono: ${order.join(', ')}; oppure x-nome con title="…".`,
      `${meant ? `Did you mean “${meant}”? ` : ''}The sections are: ${order.join(', ')}; or x-name with title="…".`,
    );
  } else if (OWN_SECTION.test(id) && title === undefined) {
    complaints.say(
      'component-attribute',
      node,
      `La sezione «${id}» non ha un titolo.`,
      `Section “${id}” has no title.`,
      'Aggiungi title="…".',
      'Add title="…".',
    );
  }
  if (before.some((section) => section.id === id)) {
    complaints.say(
      'section-twice',
      node,
      `La sezione «${id}» c’è due volte.`,
      `Section “${id}” appears twice.`,
      'Unisci le due parti in una sola sezione.',
      'Join the two parts into one section.',
    );
  }
  const last = before.findLast((section) => order.includes(section.id))?.id;
  if (last !== undefined && order.includes(id) && order.indexOf(id) < order.indexOf(last)) {
    complaints.say(
      'section-order',
      node,
      `La sezione «${id}» viene dopo «${last}».`,
      `Section “${id}” comes after “${last}”.`,
      `Metti le sezioni in quest’ordine: ${order.join(', ')}.`,
      `Put the sections in this order: ${order.join(', ')}.`,
    );
  }
}

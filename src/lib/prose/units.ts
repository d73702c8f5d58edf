import { inlineRuns, type Block, type Inline, type Section } from '#src/lib/domain/body.ts';

/**
 * The translatable units of a section, in reading order: one per paragraph, heading, cell or text attribute.
 * Data (facts, terms' ids, links' targets) are placeholders `{n}`: changing a datum changes no unit.
 */
export function sectionUnits(section: Section): string[] {
  return [...(section.title === undefined ? [] : [section.title]), ...blockUnits(section.c)];
}

function blockUnits(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.t) {
      case 'p':
      case 'h3':
        return [unit(block.c)];
      case 'list':
        return block.items.flatMap(blockUnits);
      case 'table':
        return [...block.head, ...block.rows.flat()].map(unit);
      case 'steps':
        return block.c.flatMap((step) => [step.title, ...blockUnits(step.c)]);
      case 'callout':
        return [...(block.title === undefined ? [] : [block.title]), ...blockUnits(block.c)];
      case 'only':
        return blockUnits(block.c);
      case 'figure':
        return [block.alt, ...(block.caption === undefined ? [] : [block.caption])];
      case 'phrase':
        return [unit(block.c)];
      default:
        return [];
    }
  });
}

/** Text with `{n}` for what is data. Unlike the text shown, it does not move when a datum does. */
function unit(inlines: readonly Inline[]): string {
  let data = 0;
  const walk = (run: readonly Inline[]): string =>
    run
      .map((node): string => {
        if (node.t === 'text') return node.v;
        if (node.t === 'br') return ' ';
        if (node.t === 'strong' || node.t === 'em' || node.t === 'link' || node.t === 'term')
          return walk(node.c);
        return node.t === 'source' ? '' : `{${data++}}`;
      })
      .join('');
  return walk(inlines).replace(/\s+/g, ' ').trim();
}

/**
 * The shape of a section without its words: blocks in order, and in each run of text the data it names,
 * sorted, because languages order words differently. A translation must have the same.
 */
export function sectionShape(section: Section): string[] {
  return blockShape(section.c);
}

function blockShape(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    const own = (() => {
      switch (block.t) {
        case 'p':
        case 'h3':
          return [block.t, ...runData(block.c)];
        case 'phrase':
          return [`phrase:${block.it}`, ...runData(block.c)];
        case 'table':
          return [
            'table',
            `${block.head.length}x${block.rows.length}`,
            ...[...inlineRuns([block])].flatMap(runData),
          ];
        case 'callout':
          return [`callout:${block.kind}`, ...blockShape(block.c)];
        case 'only':
          return [
            `only:${[...(block.audience ?? []), ...(block.area ?? [])].join(',')}`,
            ...blockShape(block.c),
          ];
        case 'list':
          return [
            `list:${block.ordered ? 'ol' : 'ul'}:${block.items.length}`,
            ...block.items.flatMap(blockShape),
          ];
        case 'steps':
          return [`steps:${block.c.length}`, ...block.c.flatMap((step) => blockShape(step.c))];
        case 'documents':
          return [`documents:${block.group ?? ''}`];
        case 'serviceList':
          return [`serviceList:${block.type ?? ''}:${(block.services ?? []).join(',')}`];
        case 'figure':
          return [`figure:${block.src}:${block.credit}:${block.licence}`];
        case 'video':
        case 'audio':
        case 'attachment':
          return [`${block.t}:${block.id}`];
        default:
          return [block.t];
      }
    })();
    return own;
  });
}

function runData(run: readonly Inline[]): string[] {
  const names = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((node): string[] => {
      if (node.t === 'term') return [`term:${node.id}`, ...names(node.c)];
      if (node.t === 'link') return [`link:${node.to.scheme}:${node.to.id}`, ...names(node.c)];
      if (node.t === 'strong' || node.t === 'em') return names(node.c);
      if (node.t === 'fact') return [`fact:${node.id}:${node.part ?? ''}`];
      if (node.t === 'contact') return [`contact:${node.service}`];
      return node.t === 'source' ? [`source:${node.id ?? node.law ?? ''}`] : [];
    });
  return names(run).sort();
}

import type { Block, Inline, Section } from '#src/lib/domain/body.ts';

/** What the text needs from the rest of the content to be complete. */
export interface TextContext {
  fact: (id: string) => string;
  contact: (service: string) => string;
}

/** A section as plain text, one line per block: for search, feeds and messages. */
export function sectionText(section: Section, context: TextContext): string {
  return blocksText(section.c, context).join('\n');
}

function blocksText(blocks: readonly Block[], context: TextContext): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.t) {
      case 'p':
      case 'h3':
      case 'phrase':
        return [inlineText(block.c, context)];
      case 'list':
        return block.items.map((item) => `- ${blocksText(item, context).join(' ')}`);
      case 'table':
        return [block.head, ...block.rows].map((row) =>
          row.map((cell) => inlineText(cell, context)).join(' | '),
        );
      case 'steps':
        return block.c.flatMap((step, index) => [
          `${index + 1}. ${step.title}`,
          ...blocksText(step.c, context),
        ]);
      case 'callout':
        return [...(block.title === undefined ? [] : [block.title]), ...blocksText(block.c, context)];
      case 'only':
        return blocksText(block.c, context);
      case 'figure':
        return [block.alt];
      default:
        return [];
    }
  });
}

export function inlineText(inlines: readonly Inline[], context: TextContext): string {
  return inlines
    .map((node): string => {
      if (node.t === 'text') return node.v;
      if (node.t === 'br') return ' ';
      if (node.t === 'fact') return context.fact(node.id);
      if (node.t === 'contact') return context.contact(node.service);
      return node.t === 'source' ? '' : inlineText(node.c, context);
    })
    .join('');
}

import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Code, Content } from './content.ts';
import { xmlId, type Exchange, type Mark, type Unit } from './document.ts';
import { OURS } from './write.ts';
import { escapeText, tag } from './xml.ts';

/** The state of a target in XLIFF 1.2, and its qualifier, by mark. */
export const STATES_1: Readonly<Record<Mark, readonly [state: string, qualifier?: string]>> = {
  missing: ['needs-translation'],
  machine: ['needs-review-translation', 'mt-suggestion'],
  draft: ['translated'],
  outdated: ['needs-adaptation'],
  review: ['needs-review-translation'],
  approved: ['final'],
  sourced: ['final', 'x-sourced'],
};

/** XLIFF 1.2, for programs that know nothing later: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
export function xliff12(exchange: Exchange): string {
  const { skeleton, memory, pins } = exchange;
  const notes = [
    ...Object.entries({ ...memory }).map(([key, value]) => [`${OURS}:memory:${key}`, value] as const),
    ...Object.entries(pins).map(([key, value]) => [`${OURS}:pins:${key}`, value] as const),
  ].flatMap(([from, value]) =>
    value === undefined ? [] : [tag('note', { from }, escapeText(String(value)))],
  );
  const header = [
    ...(skeleton === undefined
      ? []
      : [tag('skl', {}, tag('internal-file', { form: 'text' }, escapeText(skeleton)))]),
    ...notes,
  ];
  const file = tag(
    'file',
    {
      original: exchange.original,
      datatype: 'x-mdx',
      'source-language': SOURCE,
      'target-language': exchange.lang,
      'xml:space': 'preserve',
    },
    `\n${tag('header', {}, `\n${header.join('\n')}\n`)}\n${tag(
      'body',
      {},
      `\n${exchange.groups
        .filter(({ units }) => units.length > 0)
        .map(({ id, name, units }) =>
          tag('group', { id: xmlId(id), resname: name }, `\n${units.map(unit).join('\n')}\n`),
        )
        .join('\n')}\n`,
    )}\n`,
  );
  const root = { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('xliff', root, `\n${file}\n`)}\n`;
}

function unit({ id, source, target, mark, notes, max, terms }: Unit): string {
  const [state, qualifier] = STATES_1[mark];
  const said = [
    ...notes.map(({ category, text }) => tag('note', { from: category }, escapeText(text))),
    ...terms.map(({ term, translation, definition }) =>
      tag(
        'note',
        { from: 'glossario' },
        escapeText(`${term}${translation === undefined ? '' : ` = ${translation}`}: ${definition}`),
      ),
    ),
  ];
  return tag(
    'trans-unit',
    { id: xmlId(id), ...(max === undefined ? {} : { maxwidth: max, 'size-unit': 'char' }) },
    `\n${[
      tag('source', {}, inline(source)),
      ...(target ? [tag('target', { state, 'state-qualifier': qualifier }, inline(target))] : []),
      ...said,
    ].join('\n')}\n`,
  );
}

const TYPES: Readonly<Record<string, string>> = { b: 'bold', i: 'italic', br: 'lb', link: 'link' };

const inline = (content: Content): string =>
  content.map((part) => (typeof part === 'string' ? escapeText(part) : code(part))).join('');

function code({ id, kind, open, close, c }: Code): string {
  const ctype = TYPES[kind] ?? `x-${kind}`;
  return close === undefined
    ? tag('x', { id, ctype, 'equiv-text': open })
    : tag('g', { id, ctype, 'equiv-text': open }, inline(c));
}

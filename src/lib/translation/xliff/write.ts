import { SOURCE } from '#src/lib/domain/locale.ts';
import { isFormat, type Code, type Content } from './content.ts';
import { xmlId, type Exchange, type Mark, type Unit } from './document.ts';
import { escapeText, tag } from './xml.ts';

/** The prefix of our own values where the standard asks for one. */
export const OURS = 'sister-hub';

export const NAMESPACES = {
  core: 'urn:oasis:names:tc:xliff:document:2.0',
  metadata: 'urn:oasis:names:tc:xliff:metadata:2.0',
  glossary: 'urn:oasis:names:tc:xliff:glossary:2.0',
  size: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
} as const;

/** The state and sub-state of a segment, by mark. */
export const STATES: Readonly<Record<Mark, readonly [state: string, subState?: string]>> = {
  missing: ['initial'],
  machine: ['translated', 'machine'],
  draft: ['translated'],
  outdated: ['translated', 'outdated'],
  review: ['reviewed'],
  approved: ['final'],
  sourced: ['final', 'sourced'],
};

/** XLIFF 2.1 with the metadata, glossary and size modules: https://docs.oasis-open.org/xliff/xliff-core/v2.1/ */
export function xliff21(exchange: Exchange): string {
  const { memory, skeleton } = exchange;
  const file = tag(
    'file',
    {
      id: xmlId(exchange.original),
      original: exchange.original,
      canResegment: 'no',
      srcDir: 'ltr',
      trgDir: exchange.dir,
      'xml:space': 'preserve',
    },
    [
      '',
      ...(skeleton === undefined ? [] : [tag('skeleton', {}, escapeText(skeleton))]),
      metadata({ memory: { ...memory }, pins: exchange.pins }),
      tag('slr:profiles', { generalProfile: 'xliff:codepoints' }),
      ...exchange.groups
        .filter(({ units }) => units.length > 0)
        .map(({ id, name, units }) =>
          tag('group', { id: xmlId(id), name }, `\n${units.map(unit).join('\n')}\n`),
        ),
      '',
    ].join('\n'),
  );
  const root = {
    xmlns: NAMESPACES.core,
    'xmlns:mda': NAMESPACES.metadata,
    'xmlns:gls': NAMESPACES.glossary,
    'xmlns:slr': NAMESPACES.size,
    version: '2.1',
    srcLang: SOURCE,
    trgLang: exchange.lang,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('xliff', root, `\n${file}\n`)}\n`;
}

const metadata = (groups: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>): string =>
  tag(
    'mda:metadata',
    {},
    Object.entries(groups)
      .map(([category, values]): [string, string[]] => [
        category,
        Object.entries(values).flatMap(([type, value]) =>
          value === undefined ? [] : [tag('mda:meta', { type }, escapeText(value))],
        ),
      ])
      .filter(([, metas]) => metas.length > 0)
      .map(([category, metas]) =>
        tag('mda:metaGroup', { category: `${OURS}:${category}` }, `\n${metas.join('\n')}\n`),
      )
      .join(''),
  );

function unit({ id, source, target, mark, notes, max, terms }: Unit): string {
  const [state, subState] = STATES[mark];
  const codes = [...raws(source), ...raws(target ?? [])];
  const data = new Map(codes.map((raw, index) => [raw, `d${index + 1}`]));
  return tag(
    'unit',
    { id: xmlId(id), 'slr:sizeRestriction': max },
    [
      '',
      ...(terms.length === 0 ? [] : [tag('gls:glossary', {}, terms.map(glossEntry).join(''))]),
      ...(notes.length === 0
        ? []
        : [
            tag(
              'notes',
              {},
              notes.map(({ category, text }) => tag('note', { category }, escapeText(text))).join(''),
            ),
          ]),
      ...(data.size === 0
        ? []
        : [
            tag(
              'originalData',
              {},
              [...data].map(([raw, key]) => tag('data', { id: key }, escapeText(raw))).join(''),
            ),
          ]),
      tag(
        'segment',
        { id: 's1', state, subState: subState && `${OURS}:${subState}` },
        tag('source', {}, inline(source, data)) + (target ? tag('target', {}, inline(target, data)) : ''),
      ),
      '',
    ].join('\n'),
  );
}

const glossEntry = ({ term, translation, definition }: Unit['terms'][number]): string =>
  tag(
    'gls:glossEntry',
    {},
    tag('gls:term', {}, escapeText(term)) +
      (translation === undefined ? '' : tag('gls:translation', {}, escapeText(translation))) +
      tag('gls:definition', {}, escapeText(definition)),
  );

const raws = (content: Content): string[] => [
  ...new Set(
    content.flatMap((part) =>
      typeof part === 'string'
        ? []
        : [part.open, ...(part.close === undefined ? [] : [part.close]), ...raws(part.c)],
    ),
  ),
];

const TYPES: Readonly<Record<string, readonly [type: string, subType: string]>> = {
  b: ['fmt', 'xlf:b'],
  i: ['fmt', 'xlf:i'],
  br: ['fmt', 'xlf:lb'],
  link: ['link', `${OURS}:link`],
};

function inline(content: Content, data: ReadonlyMap<string, string>): string {
  return content.map((part) => (typeof part === 'string' ? escapeText(part) : code(part, data))).join('');
}

function code({ id, kind, open, close, c, name, loose }: Code, data: ReadonlyMap<string, string>): string {
  const [type, subType] = TYPES[kind] ?? ['other', `${OURS}:${kind}`];
  const free = isFormat(kind);
  const canDelete = free || loose ? undefined : 'no';
  const common = { id, type, subType, canCopy: free ? undefined : 'no', canDelete };
  if (close === undefined) {
    const equiv = free ? ' ' : kind === 'source' ? '' : `{${name}}`;
    return tag('ph', { ...common, equiv, disp: open, dataRef: data.get(open) });
  }
  const ends = { equivStart: '', equivEnd: '', dispStart: open, dispEnd: close };
  return tag(
    'pc',
    { ...common, ...ends, dataRefStart: data.get(open), dataRefEnd: data.get(close) },
    inline(c, data),
  );
}

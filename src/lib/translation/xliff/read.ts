import { SOURCE } from '#src/lib/domain/locale.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Exchange, Group, Mark, Memory, Unit } from './document.ts';
import { contentOf } from './read-content.ts';
import { Refusal } from './refusal.ts';
import { OURS, STATES } from './write.ts';
import { STATES_1 } from './write-1.ts';
import { elements, parseXml, textOf, type Element } from './xml.ts';

const CORE = /^urn:oasis:names:tc:xliff:document:(1\.[12]|2\.[012])$/;

/**
 * Reads an exchange file of either version, as another program gave it back.
 * @throws Refusal where it is not well-formed, no XLIFF, or none of ours
 */
export function readXliff(path: string, text: string): Exchange {
  const root = parseXml(path, text);
  const version = root.name === 'xliff' ? CORE.exec(root.uri)?.[1] : undefined;
  if (version === undefined)
    throw new Refusal(
      { path, ...root },
      say('Questo file non è XLIFF.', 'This file is not XLIFF.'),
      say('Serve il file .xlf fatto con «export».', 'It takes the .xlf file made with “export”.'),
    );
  const old = version.startsWith('1');
  const files = elements(root, 'file');
  const [file] = files;
  const remembered = file ? (old ? memory1(file) : memory2(file)) : {};
  const memory = values(remembered, 'memory') as Partial<Memory>;
  if (!file || files.length > 1 || !memory.kind || !memory.target || !memory.at)
    throw new Refusal(
      { path, ...(file ?? root) },
      say(
        'Questo XLIFF non viene da «export», o ha perso i suoi metadati.',
        'This XLIFF does not come from “export”, or has lost its metadata.',
      ),
      say(
        'Traduci il file esportato e salvalo con un programma che conserva i metadati.',
        'Translate the exported file, and save it with a program that keeps metadata.',
      ),
    );
  const from = old ? file.attributes['source-language'] : root.attributes['srcLang'];
  if (from !== SOURCE)
    throw new Refusal(
      { path, ...file },
      say(`La lingua di partenza è «${from ?? ''}».`, `The source language is “${from ?? ''}”.`),
      say('Deve essere «it».', 'It must be “it”.'),
    );
  const skeleton = old
    ? elements(file, 'header')
        .flatMap((header) => elements(header, 'skl'))
        .flatMap((skl) => elements(skl))[0]
    : elements(file, 'skeleton')[0];
  return {
    lang: (old ? file.attributes['target-language'] : root.attributes['trgLang']) ?? '',
    dir: file.attributes['trgDir'] === 'rtl' ? 'rtl' : 'ltr',
    original: file.attributes['original'] ?? '',
    memory: memory as Memory,
    pins: values(remembered, 'pins'),
    ...(skeleton ? { skeleton: textOf(skeleton) } : {}),
    groups: groupsOf(path, old ? (elements(file, 'body')[0] ?? file) : file, old),
  };
}

const values = (all: Readonly<Record<string, string>>, category: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      key.startsWith(`${OURS}:${category}:`) ? [[key.slice(OURS.length + category.length + 2), value]] : [],
    ),
  );

function memory2(file: Element): Record<string, string> {
  const groups = elements(file, 'metadata').flatMap((metadata) => elements(metadata, 'metaGroup'));
  return Object.fromEntries(
    groups.flatMap((group) =>
      elements(group, 'meta').map((meta) => [
        `${group.attributes['category'] ?? ''}:${meta.attributes['type'] ?? ''}`,
        textOf(meta),
      ]),
    ),
  );
}

const memory1 = (file: Element): Record<string, string> =>
  Object.fromEntries(
    elements(file, 'header')
      .flatMap((header) => elements(header, 'note'))
      .map((note) => [note.attributes['from'] ?? '', textOf(note)]),
  );

/** Groups by id; a unit outside every group stands by itself in one without a name. */
function groupsOf(path: string, parent: Element, old: boolean): Group[] {
  return elements(parent, 'group', 'unit', 'trans-unit').flatMap((element): Group[] => {
    if (element.name === 'group') {
      const inner = groupsOf(path, element, old);
      return [
        {
          id: element.attributes['id'] ?? '',
          name: element.attributes[old ? 'resname' : 'name'] ?? '',
          units: inner.flatMap(({ units }) => units),
        },
      ];
    }
    const read = old ? unit1(path, element) : unit2(path, element);
    return [{ id: '', name: '', units: [read] }];
  });
}

function unit2(path: string, unit: Element): Unit {
  const pieces = elements(unit, 'segment', 'ignorable');
  const segments = pieces.filter(({ name }) => name === 'segment');
  const part = (name: string): Element[] =>
    pieces.flatMap((piece) => {
      const found = elements(piece, name);
      return found.length === 0 && piece.name === 'ignorable' ? elements(piece, 'source') : found;
    });
  const targets = segments.every((segment) => elements(segment, 'target').length > 0) ? part('target') : [];
  const marks = segments.map(({ attributes }): Mark => {
    const sub = attributes['subState']?.startsWith(`${OURS}:`)
      ? attributes['subState'].slice(OURS.length + 1)
      : undefined;
    return markOf(STATES, attributes['state'] ?? 'initial', sub);
  });
  return unit3(path, unit, part('source'), targets, marks);
}

const unit1 = (path: string, unit: Element): Unit => {
  const targets = elements(unit, 'target');
  const [target] = targets;
  const state = target?.attributes['state'] ?? (unit.attributes['approved'] === 'yes' ? 'final' : 'new');
  const mark = markOf(STATES_1, state, target?.attributes['state-qualifier']);
  return unit3(path, unit, elements(unit, 'source'), targets, [mark]);
};

function markOf(states: typeof STATES | typeof STATES_1, state: string, detail: string | undefined): Mark {
  const marks = Object.entries(states).filter(([, [known]]) => known === state);
  const exact = marks.find(([, [, known]]) => known === detail) ?? marks.find(([, [, known]]) => !known);
  if (exact) return exact[0] as Mark;
  return state === 'signed-off' ? 'approved' : 'draft';
}

/** From the least to the most a person vouches for: a text is as far as its least part. */
export const RANK: readonly Mark[] = [
  'missing',
  'outdated',
  'machine',
  'draft',
  'review',
  'sourced',
  'approved',
];

function unit3(
  path: string,
  unit: Element,
  sources: readonly Element[],
  targets: readonly Element[],
  marks: readonly Mark[],
): Unit {
  const target = contentOf(path, targets);
  const filled = target.some((part) => typeof part !== 'string' || part.trim() !== '');
  const mark = RANK.find((one) => marks.includes(one)) ?? 'missing';
  return {
    id: unit.attributes['id'] ?? '',
    source: contentOf(path, sources),
    ...(filled ? { target } : {}),
    mark: filled ? (mark === 'missing' ? 'draft' : mark) : 'missing',
    notes: [],
    terms: [],
    line: unit.line,
    column: unit.column,
  };
}

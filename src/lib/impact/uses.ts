import { blocksWithin, inlineNodes, type Section } from '#src/lib/domain/body.ts';
import { referencesIn } from '#src/lib/domain/references.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import type { Source } from '#src/lib/domain/source.ts';
import { shownIn } from '#src/lib/editorial/shown.ts';
import type { Thing } from '#src/lib/editorial/things.ts';

/** A thing that names another one, and where: sections of its body by id, keys of its data by name. */
export interface Use {
  by: Thing;
  parts: Set<string>;
}

/** Who names what: the uses of each thing by `kind:id`. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

/** One thing that is named in a part of another. */
interface Named {
  to: string;
  id: string;
  part: string;
}

/** Every use in the content, with the same table of references that the check holds them against. */
export function usesIn(things: readonly Thing[]): Uses {
  const uses = new Map<string, Map<Thing, Set<string>>>();
  for (const thing of things)
    for (const { to, id, part } of namedIn(thing)) {
      const by = uses.get(`${to}:${id}`) ?? new Map<Thing, Set<string>>();
      uses.set(`${to}:${id}`, by);
      by.set(thing, (by.get(thing) ?? new Set()).add(part));
    }
  return new Map([...uses].map(([key, by]) => [key, [...by].map(([one, parts]) => ({ by: one, parts }))]));
}

function namedIn(thing: Thing): Named[] {
  const { kind, path, data, piece } = thing;
  // Data of pieces are known by their kind, those of entities by their folder.
  const table = piece || kind === 'service' ? kind : path.slice(0, path.indexOf('/'));
  const named = referencesIn(table, data).map(({ to, id, path: at }) => ({ to, id, part: partOf(at), at }));
  if (!piece) return named;
  const cited = shownIn(piece).sources;
  const sources = (data as { sources?: Source[] }).sources ?? [];
  return [
    ...named,
    // A source that is cited in sections is named there too.
    ...named
      .filter(({ at }) => at.startsWith('sources/'))
      .flatMap(({ to, id, at }) =>
        [...(cited.get(sources[Number(at.split('/')[1])]?.id ?? '') ?? [])].map((part) => ({ to, id, part })),
      ),
    ...piece.source.body().flatMap((section) => namedInSection(section, data)),
  ];
}

const partOf = (path: string): string => path.split('/')[0] ?? path;

function namedInSection(section: Section, data: object): Named[] {
  const found: Named[] = [];
  const add = (to: string, ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) found.push({ to, id, part: section.id });
  };
  for (const node of inlineNodes(section.c)) {
    if (node.t === 'fact' || node.t === 'term') add(node.t, [node.id]);
    else if (node.t === 'contact') add('service', [node.service]);
    else if (node.t === 'source') add('law', [node.law]);
    else if (node.t === 'link') add(node.to.scheme, [node.to.id]);
  }
  const { documents = [], costs = [], times = [] } = data as Partial<SheetData>;
  for (const block of blocksWithin(section.c)) {
    if (block.t === 'serviceList') {
      add('service-type', [block.type]);
      add('service', block.services ?? []);
    } else if (block.t === 'only') add('municipality', block.area ?? []);
    else if (block.t === 'video' || block.t === 'audio') add('media', [block.id]);
    else if (block.t === 'documents')
      add(
        'document',
        documents
          .filter(({ group }) => block.group === undefined || group === block.group)
          .map(({ ref }) => ref),
      );
    else if (block.t === 'costs')
      add(
        'fact',
        costs.map(({ fact }) => fact),
      );
    else if (block.t === 'times')
      add(
        'fact',
        times.map(({ fact }) => fact),
      );
  }
  return found;
}

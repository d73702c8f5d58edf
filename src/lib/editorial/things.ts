import { Trouble } from '#src/lib/command/trouble.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { PIECE_KINDS, type Piece, type PieceKind } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pieceRoute, route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';

/** The kinds of entities that stand in a file of their own, as references call them. */
export const ENTITY_KINDS = [
  'law',
  'fact',
  'service',
  'term',
  'document',
  'organisation',
  'municipality',
  'service-type',
  'topic',
  'hub',
] as const;
type EntityKind = (typeof ENTITY_KINDS)[number];
export type ThingKind = PieceKind | EntityKind;

/** Anything that content names by id. */
export interface Thing {
  kind: ThingKind;
  id: string;
  title: string;
  /** The Italian file or the entity's, from the content root. */
  path: string;
  /** Its data, as the schema of its kind has them. */
  data: object;
  /** The piece, where it is one. */
  piece?: Piece;
}

/** Every piece and every entity of the content. */
export function thingsIn(portal: Portal): Thing[] {
  const pieces = [portal.sheets, portal.news, portal.projects, portal.media, portal.pages, portal.journeys];
  return [
    ...pieces.flatMap((those): Thing[] => [...those.values()].map(ofPiece)),
    ...ENTITY_KINDS.flatMap((kind) => {
      const { folder, those } = entitiesOf(portal, kind);
      return [...those].map(([id, data]): Thing => {
        const { title, path } = { title: titleOf(data) ?? id, path: `${folder}/${id}.yaml` };
        return { kind, id, title, path, data };
      });
    }),
  ];
}

const ofPiece = (piece: Piece): Thing => ({
  kind: piece.kind,
  id: piece.id,
  title: piece.source.words.title,
  path: `${piece.folder}/index.${SOURCE}.mdx`,
  data: piece.data as object,
  piece,
});

function entitiesOf(
  portal: Portal,
  kind: EntityKind,
): { folder: string; those: ReadonlyMap<string, object> } {
  switch (kind) {
    case 'law':
      return { folder: 'laws', those: portal.laws };
    case 'fact':
      return { folder: 'facts', those: portal.facts };
    case 'service':
      return { folder: 'services', those: portal.services };
    case 'term':
      return { folder: 'terms', those: portal.terms };
    case 'document':
      return { folder: 'documents', those: portal.documents };
    case 'organisation':
      return { folder: 'organisations', those: portal.organisations };
    case 'municipality':
      return { folder: 'municipalities', those: portal.municipalities };
    case 'service-type':
      return { folder: 'service-types', those: portal.serviceTypes };
    case 'topic':
      return { folder: 'topics', those: portal.topics };
    case 'hub':
      return { folder: 'hubs', those: portal.hubs };
  }
}

const titleOf = (data: object): string | undefined =>
  ['short', 'label', 'name', 'term']
    .map((key) => (data as Record<string, unknown>)[key])
    .find((value) => typeof value === 'string');

/** The page of a thing in a language; undefined for what is shown inside of other pages only. */
export function pageOf({ kind, id }: Pick<Thing, 'kind' | 'id'>, lang: Lang): string | undefined {
  if (isPieceKind(kind)) return pieceRoute(kind, lang, id);
  if (kind === 'law') return route.law(lang, id);
  if (kind === 'service') return route.service(lang, id);
  if (kind === 'term') return route.term(lang, id);
  if (kind === 'hub') return route.hub(lang, id);
  if (kind === 'municipality') return route.municipality(lang, id);
  return kind === 'service-type' ? route.serviceType(lang, id) : undefined;
}

const isPieceKind = (kind: ThingKind): kind is PieceKind => (PIECE_KINDS as readonly string[]).includes(kind);

/**
 * The thing that a person names: `fact:permesso-marca-da-bollo`, a path from the content root or from above it, with or
 * without the file's ending, or the id alone where only one thing has it.
 *
 * @throws Trouble when there is none, or more than one.
 */
export function findThing(things: readonly Thing[], name: string): Thing {
  const plain = name.replace(/^(.*\/)?content\//, '').replace(/(\/|\/index\.[a-z]+\.mdx|\.yaml)$/, '');
  const known = things.map((thing) => ({ thing, names: namesOf(thing) }));
  const [whole] = known.filter(({ names: [kind, path] }) => plain === kind || plain === path);
  if (whole) return whole.thing;
  const same = known.filter(({ names }) => names.includes(plain));
  const [only, ...others] = same;
  if (only && others.length === 0) return only.thing;
  if (only) {
    const all = same.map(({ names }) => names[0]).join(', ');
    throw new Trouble(
      say(
        `«${name}» può essere: ${all}. Scrivilo per intero.`,
        `“${name}” may be: ${all}. Write it in full.`,
      ),
    );
  }
  const meant = nearest(
    plain,
    known.flatMap(({ names }) => names),
  );
  throw new Trouble(
    say(
      `«${name}» non c’è. ${meant === undefined ? 'Scrivi il tipo e il nome: fact:…, law:…, service:…, oppure il file.' : `Volevi scrivere ${meant}?`}`,
      `There is no “${name}”. ${meant === undefined ? 'Write the kind and the name: fact:…, law:…, service:…, or the file.' : `Did you mean ${meant}?`}`,
    ),
  );
}

/** `kind:id`, the path without its ending, the id. */
const namesOf = ({ kind, id, path }: Thing): [kind: string, path: string, id: string] => [
  `${kind}:${id}`,
  path.replace(/(\/index\.[a-z]+\.mdx|\.yaml)$/, ''),
  id,
];

import { Trouble } from '#src/lib/command/trouble.ts';
import type { Day } from '#src/lib/domain/date.ts';
import { shareables, type Shareable } from '#src/lib/domain/feed-kind.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { hubsOf } from '#src/lib/editorial/hub-of.ts';
import { findThing, pageOf, thingsIn, type Thing } from '#src/lib/editorial/things.ts';
import { plainAddress, usesOfAddress } from './addresses.ts';
import { leafletLanguages } from './leaflets.ts';
import { reach, type Reached } from './reach.ts';
import { usesIn, type Uses } from './uses.ts';

/** Something that must be looked at when the thing changes. */
export interface Dependent {
  kind: Thing['kind'];
  id: string;
  title: string;
  /** The file, from the content root. */
  path: string;
  /** The Italian page, from the site's root, where there is one. */
  href?: string;
  hubs: string[];
  status: 'draft' | 'published' | 'archived';
  /** Sections by id and data by name that name it. */
  parts: string[];
  /** What it names it through: `fact:ssn-contributo-minimo`; empty when it does so itself. */
  via: string[];
  /** Languages in which readers get its own words: what has to be read again. Drafts and entities have none. */
  languages: Lang[];
  /** Languages with a leaflet as PDF. */
  leaflets: Lang[];
  /** Its item in the feeds for the national portal, `<kind>/<id>`. */
  feed?: string;
}

/** What depends on a thing, or on an address of the web. */
export interface Impact {
  /** `fact:…`, or `url:https://…`. */
  of: string;
  title: string;
  /** The thing's own file and Italian page. */
  path?: string;
  href?: string;
  /** Texts that readers have or will have. */
  pieces: Dependent[];
  /** Values, offices, documents… that name it. */
  entities: Dependent[];
  /** HUBs whose business this is, with how to reach them. */
  hubs: { id: string; name: string; email?: string }[];
  totals: {
    pieces: number;
    parts: number;
    languages: number;
    pages: number;
    leaflets: number;
    feedPages: number;
  };
}

/**
 * What depends on what a person names: `law:…`, `fact:…`, `service:…`, `term:…`, `document:…`, any other thing, or
 * `url:https://…`. What comes back throws a Trouble when there is no such thing; it reads the content once for all names.
 */
export function impactsIn(portal: Portal, today: Day): (name: string) => Impact {
  const things = thingsIn(portal);
  const world: World = {
    portal,
    leaflets: leafletLanguages(portal, today),
    things,
    uses: usesIn(things),
    items: new Map([...shareables(portal)].map((one) => [`${one.from}:${one.own}`, one])),
  };
  return (name) => {
    const { of, thing, title, reached } = find(world, name);
    const told = (are: readonly Reached[]): Dependent[] =>
      are.map((one) => dependent(world, one)).sort((a, b) => compare(a.path, b.path));
    const pieces = told(reached.filter(({ by }) => by.piece !== undefined));
    const entities = told(reached.filter(({ by }) => by.piece === undefined));
    const hubs = new Set([
      ...(thing ? hubsOf(portal, thing) : []),
      ...[...pieces, ...entities].flatMap((one) => one.hubs),
    ]);
    const href = thing && pageOf(thing, SOURCE);
    return {
      of,
      title,
      ...(thing ? { path: thing.path } : {}),
      ...(href === undefined ? {} : { href }),
      pieces,
      entities,
      hubs: desks(portal, hubs),
      totals: totalsOf(pieces),
    };
  };
}

interface World {
  portal: Portal;
  leaflets: (sheet: string) => Lang[];
  things: readonly Thing[];
  uses: Uses;
  items: ReadonlyMap<string, Shareable>;
}

const desks = ({ hubs }: Portal, ids: ReadonlySet<string>): Impact['hubs'] =>
  [...hubs]
    .filter(([id]) => ids.has(id))
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { name, email }]) => ({ id, name, ...(email === undefined ? {} : { email }) }));

function totalsOf(pieces: readonly Dependent[]): Impact['totals'] {
  const sum = (count: (one: Dependent) => number): number => pieces.reduce((all, one) => all + count(one), 0);
  return {
    pieces: pieces.length,
    parts: sum(({ parts }) => parts.length),
    languages: new Set(pieces.flatMap(({ languages }) => languages)).size,
    pages: sum(({ languages }) => languages.length),
    leaflets: sum(({ leaflets }) => leaflets.length),
    feedPages: sum(({ feed, languages }) => (feed === undefined ? 0 : languages.length)),
  };
}

function find(
  { portal, things, uses }: World,
  name: string,
): { of: string; thing?: Thing; title: string; reached: Reached[] } {
  const address = /^url:(.*)$/.exec(name)?.[1] ?? (/^https?:/i.test(name) ? name : undefined);
  if (address === undefined) {
    const thing = findThing(things, name);
    const of = `${thing.kind}:${thing.id}`;
    return { of, thing, title: thing.title, reached: reach(uses, uses.get(of) ?? [], thing) };
  }
  if (plainAddress(address.replace(/\/\*$/, '')) === undefined)
    throw new Trouble(
      say(
        `«${address}» non è un indirizzo: scrivilo intero, url:https://www.esempio.it/pagina, oppure url:https://www.esempio.it/* per tutto il sito.`,
        `“${address}” is no address: write all of it, url:https://www.example.org/page, or url:https://www.example.org/* for the whole site.`,
      ),
    );
  const found = usesOfAddress(portal, things, address);
  return { of: `url:${address}`, title: address, reached: reach(uses, found) };
}

function dependent({ portal, items, leaflets }: World, { by, parts, via }: Reached): Dependent {
  const { kind, id, title, path, piece } = by;
  const { status = 'published', share = true } = by.data as { status?: Dependent['status']; share?: boolean };
  const href = path === 'site.yaml' ? undefined : pageOf(by, SOURCE);
  const item = status === 'published' && share ? items.get(`${kind}:${id}`) : undefined;
  return {
    kind,
    id,
    title,
    path,
    ...(href === undefined ? {} : { href }),
    hubs: hubsOf(portal, by),
    status,
    parts: [...parts],
    via: [...via],
    languages: piece && status !== 'draft' ? languagesOf(portal, piece) : [],
    leaflets: kind === 'sheet' && status === 'published' ? leaflets(id) : [],
    ...(item && piece ? { feed: item.id } : {}),
  };
}

/** The languages in which a reader gets a piece's own words. */
const languagesOf = ({ site }: Portal, piece: Piece): Lang[] =>
  published(site.languages)
    .map(({ code }) => code)
    .filter((code) => code === SOURCE || shown(piece, code) !== undefined);

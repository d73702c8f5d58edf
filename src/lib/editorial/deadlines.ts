import type { Day } from '#src/lib/domain/date.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pieceRoute, route } from '#src/lib/domain/route.ts';
import type { Trust } from '#src/lib/domain/trust.ts';
import { hubsOf, officeHubs } from './hub-of.ts';
import type { WaitingKind } from './waiting.ts';

/** Why a day matters: it must be checked again (`review`), holds no longer after it (`end`), or its last value ends (`value`). */
export type DueWhy = 'review' | 'end' | 'value';

/** Something that an editor must look at by a day. */
export interface Deadline {
  kind: WaitingKind;
  id: string;
  title: string;
  /** The file, from the content root. */
  path: string;
  /** The page, from the site's root, where there is one. */
  href?: string;
  /** The HUBs whose business it is; empty where nobody can tell. */
  hubs: string[];
  day: Day;
  why: DueWhy;
  /** When an office last checked it; `never` if none has. */
  verified: string;
  /** The first day of which the content says something: what a stamp can come from. */
  since: Day;
}

type Thing = Omit<Deadline, 'day' | 'why' | 'verified' | 'since'>;
type Data = Trust & { status?: string };

/** Every day by which something must be looked at, the earliest first. Drafts and what is archived have none. */
export function deadlinesIn(portal: Portal): Deadline[] {
  return [...ofPieces(portal), ...ofServices(portal), ...ofFacts(portal)].sort(
    (a, b) => compare(a.day, b.day) || compare(a.path, b.path) || compare(a.why, b.why),
  );
}

function ofPieces(portal: Portal): Deadline[] {
  const { sheets, journeys, pages, media } = portal;
  return [sheets, journeys, pages, media]
    .flatMap((pieces): Piece<Data>[] => [...pieces.values()])
    .filter(({ data: { status = 'published' } }) => status === 'published')
    .flatMap((piece) => {
      const { kind, id, folder, data, source } = piece;
      const thing = {
        kind,
        id,
        title: source.words.title,
        path: `${folder}/index.${SOURCE}.mdx`,
        href: pieceRoute(kind, SOURCE, id),
        hubs: hubsOf(portal, piece),
      };
      return trusted(thing, data);
    });
}

function ofServices(portal: Portal): Deadline[] {
  const hubs = officeHubs(portal);
  return [...portal.services].flatMap(([id, service]) =>
    trusted(
      {
        kind: 'service',
        id,
        title: service.name,
        path: `services/${id}.yaml`,
        href: route.service(SOURCE, id),
        hubs: hubs(id, service.type),
      },
      service,
    ),
  );
}

/** A value that ends is due only as long as nobody has written the one that follows. */
function ofFacts({ facts }: Portal): Deadline[] {
  return [...facts].flatMap(([id, fact]) => {
    const thing: Thing = {
      kind: 'fact',
      id,
      title: fact.label,
      path: `facts/${id}.yaml`,
      hubs: [fact.owner],
    };
    const last = fact.values.at(-1);
    const day = last?.to;
    if (last === undefined || day === undefined) return trusted(thing, fact);
    const since = last.from ?? last.source.checked ?? day;
    return [
      ...trusted(thing, fact),
      { ...thing, day, why: 'value' as const, verified: fact.verified, since },
    ];
  });
}

function trusted(thing: Thing, { verified, reviewBy, expires }: Trust): Deadline[] {
  const due = (day: Day | undefined, why: DueWhy): Deadline[] =>
    day === undefined ? [] : [{ ...thing, day, why, verified, since: verified === 'never' ? day : verified }];
  return [...due(reviewBy, 'review'), ...due(expires, 'end')];
}

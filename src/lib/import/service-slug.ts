import { REMOTE } from '#src/lib/domain/route.ts';
import { servesFromAfar } from './place.ts';
import type { ServiceRow } from './seed.ts';
import { slugify } from './text.ts';

/** First parts of a name that say whose the office is, not which one. */
const OWNER = /^(Comune|Unione) /;

/**
 * An id for each service, `<municipality>/<slug>`, short, from its name: `Questura di Bologna - Ufficio
 * Immigrazione` is `bologna/questura`. Where two would be equal, the later one says more of its name.
 */
export function serviceIds(rows: readonly ServiceRow[]): Map<ServiceRow, string> {
  const taken = new Set<string>();
  return new Map(
    rows.map((row) => {
      const folder = servesFromAfar(row) === undefined ? slugify(row.municipality) : REMOTE;
      const candidates = names(row).map((name) => `${folder}/${slugify(name)}`);
      const id = candidates.find((candidate) => !taken.has(candidate)) ?? `${folder}/${slugify(row.id)}`;
      taken.add(id);
      return [row, id];
    }),
  );
}

/** Shorter to longer forms of a service's name. */
function names({ name, municipality }: ServiceRow): string[] {
  const bare = name.replace(/ c\/o .*$/, '').replace(/ \([^)]*\)/g, '');
  const remark = /\(([^)]*)\)/.exec(name)?.[1] ?? '';
  const [first = '', second = ''] = bare.split(' - ');
  const main = withoutPlace(OWNER.test(first) && second ? second : first, municipality);
  return [main, `${main} ${remark}`, withoutPlace(bare, municipality)];
}

/** The folder already says the municipality. */
function withoutPlace(name: string, municipality: string): string {
  // Names of places have no sign that means something in a pattern, but for the brackets of remote services.
  const place = municipality.replace(/[()]/g, '');
  return name.replace(
    new RegExp(`(?: presso il| del)?(?: Comune)?(?: di)? ${place}(?: e provincia)?(?![\\w-])`),
    '',
  );
}

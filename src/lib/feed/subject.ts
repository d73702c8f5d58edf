import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { catalogueUnits } from '#src/lib/domain/catalogue.ts';
import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece, Words } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { linkRoute } from '#src/lib/domain/route.ts';
import { pageState, shown, type State } from '#src/lib/domain/translation.ts';
import { absolute } from '#src/lib/site/alternates.ts';

/** One language in which something can be read, and how far its words are from the Italian. */
export interface Version {
  lang: Lang;
  tag: string;
  title: string;
  url: string;
  state: Exclude<State, 'missing'>;
  machine: boolean;
  /** The day of the translation. */
  at?: string;
}

/** The piece behind an item, if it is one. */
export function pieceOf(portal: Portal, { from, own }: Shareable): Piece | undefined {
  const pieces = {
    sheet: portal.sheets,
    news: portal.news,
    project: portal.projects,
    media: portal.media,
    journey: portal.journeys,
  } as const;
  return from === 'service' || from === 'law' ? undefined : pieces[from].get(own);
}

/** The languages in which an item has words of its own: Italian always, others where readers may see a translation. */
export function versionsOf(portal: Portal, item: Shareable): Version[] {
  const piece = pieceOf(portal, item);
  return published(portal.site.languages).flatMap(({ code, tag }): Version[] => {
    const words = piece ? wordsIn(piece, code) : entityWords(portal, item, code);
    if (!words) return [];
    const url = absolute(portal, linkRoute(item.from, code, item.own) ?? '/');
    return [{ lang: code, tag, url, ...words }];
  });
}

type Found = Pick<Version, 'title' | 'state' | 'machine' | 'at'>;

function wordsIn(piece: Piece, lang: Lang): Found | undefined {
  const state = pageState(piece, lang);
  const text = lang === SOURCE ? piece.source : shown(piece, lang);
  if (!text || state === 'missing') return undefined;
  const { pin } = text;
  return {
    title: text.words.title,
    state,
    machine: pin?.status === 'machine',
    ...(pin && { at: pin.at }),
  };
}

/** Offices are translated by catalogues, laws are cited in Italian. */
function entityWords(portal: Portal, { from, own }: Shareable, lang: Lang): Found | undefined {
  const service = from === 'service' ? portal.services.get(own) : undefined;
  if (lang === SOURCE)
    return { title: service?.name ?? portal.laws.get(own)?.label ?? own, state: 'current', machine: false };
  const entry = service && portal.catalogues.get(lang)?.get('services')?.get(own);
  if (!entry || !['machine', 'approved', 'sourced'].includes(entry.$s)) return undefined;
  if (typeof entry['description'] !== 'string' && typeof entry['name'] !== 'string') return undefined;
  const machine = entry.$s === 'machine';
  const isOld = entry.$h !== undefined && entry.$h !== fingerprint(catalogueUnits('services', service));
  return {
    title: typeof entry['name'] === 'string' ? entry['name'] : service.name,
    state: isOld ? 'major' : machine ? 'machine' : 'current',
    machine,
  };
}

/** The words of a piece in one of its languages. */
export const wordsOf = (piece: Piece, lang: Lang): Words =>
  (lang === SOURCE ? piece.source : (piece.translations[lang] ?? piece.source)).words;

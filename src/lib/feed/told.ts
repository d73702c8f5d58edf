import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { LawData } from '#src/lib/domain/law.ts';
import type { MediaData } from '#src/lib/domain/media.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Picture } from '#src/lib/domain/picture.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { nameText } from '#src/lib/view/names.ts';
import { pictureName, widthsOf } from '#src/lib/view/pictures.ts';
import type { View } from '#src/lib/view/view.ts';
import { attachmentsOf, versionsOf as filesOf } from './attachments.ts';
import { lawBody, pieceBody, serviceBody } from './body.ts';
import { eventFacts, lawFacts, projectFacts, serviceFacts } from './facts.ts';
import type { ItemContent } from './item.ts';
import { pieceOf, wordsOf, type Version } from './subject.ts';

interface Told {
  title: string;
  abstract: string;
  facts: Partial<ItemContent>;
  /** Municipalities. */
  areas: readonly string[];
}

/** What the thing behind an item says of itself. */
export function told(view: View, item: Shareable, { lang, title }: Version): Told {
  const { portal } = view;
  const piece = pieceOf(portal, item);
  if (piece) {
    const words = wordsOf(piece, lang);
    const { area = [] } = piece.data as { area?: string[] };
    return { title, abstract: words.summary, facts: pieceFacts(view, piece, lang), areas: area };
  }
  const service = item.from === 'service' ? portal.services.get(item.own) : undefined;
  if (service) {
    const facts = serviceFacts(view, service);
    const short = [facts.service_type, facts.address].filter(Boolean).join(' – ');
    const what = service.description && nameText(view, 'services', item.own, 'description');
    const areas = service.municipality === undefined ? [] : [service.municipality];
    return { title, abstract: what ?? (short || title), facts, areas };
  }
  const law = lawOf(portal, item);
  return { title, abstract: `${law.short}: ${law.subject}`, facts: lawFacts(law), areas: [] };
}

/** What the site's own page of an item says. */
export function bodyOf(view: View, item: Shareable): string {
  const { portal } = view;
  const piece = pieceOf(portal, item);
  if (piece) return pieceBody(view, piece).text;
  const service = item.from === 'service' ? portal.services.get(item.own) : undefined;
  return (service ? serviceBody(view, item.own, service) : lawBody(view, lawOf(portal, item))).text;
}

function lawOf(portal: Portal, { id, own }: Shareable): LawData {
  const law = portal.laws.get(own);
  if (!law) throw new Error(`Nothing behind ${id}`);
  return law;
}

/** The data that a piece has because of its kind. */
function pieceFacts(view: View, piece: Piece, lang: Lang): Partial<ItemContent> {
  const { portal } = view;
  const words = wordsOf(piece, lang);
  if (piece.kind === 'project') return projectFacts(piece.data as ProjectData);
  if (piece.kind === 'media') {
    const media = piece as Piece<MediaData>;
    const { poster, licence } = media.data;
    return {
      attachments: filesOf(portal, media, words),
      licence: { name: licence },
      ...image(portal, piece, poster, words.labels['poster/alt']),
    };
  }
  const data = piece.data as Partial<SheetData>;
  return {
    attachments: attachmentsOf(portal, piece, words),
    ...(data.audience && { target: data.audience.map((who) => view.t(`audience.${who}`)) }),
    ...(piece.kind === 'news' && eventFacts(view, piece.data as NewsData)),
    ...(data.image && image(portal, piece, data.image, words.labels['image/alt'])),
  };
}

function image(portal: Portal, piece: Piece, of: Picture, alt = of.alt): Partial<ItemContent> {
  const picture = portal.pictures.get(`${piece.folder}/${of.file.slice(2)}`);
  if (!picture) return {};
  const name = pictureName(picture, widthsOf(picture).at(-1) ?? picture.width, 'webp');
  const credit = `${of.credit}, ${of.licence}`;
  return { image: { url: absolute(portal, route.picture(name)), alt, credit } };
}

/** Where an item stands on the portal: the home page, what lists it, its town. */
export function breadcrumb(view: View, { from, hubs, own }: Shareable): ItemContent['breadcrumb'] {
  const { t, portal, locale } = view;
  const lang = locale.code;
  const step = (name: string, path: string) => ({ name, url: absolute(portal, path) });
  const home = step(t('nav.home'), route.home(lang));
  const second = {
    sheet: () => step(nameText(view, 'hubs', hubs[0] ?? ''), route.hub(lang, hubs[0] ?? '')),
    news: () => step(t('news.title'), route.newsList(lang)),
    project: () => step(t('projects.title'), route.projects(lang)),
    media: () => step(t('media.title'), route.mediaList(lang)),
    journey: () => step(t('journeys.title'), route.journeys(lang)),
    service: () => step(t('services.title'), route.services(lang)),
    law: () => step(t('laws.title'), route.laws(lang)),
  }[from]();
  const town = from === 'service' ? own.slice(0, own.indexOf('/')) : '';
  const third = portal.municipalities.has(town)
    ? [step(portal.municipalities.get(town)?.name ?? town, route.municipality(lang, town))]
    : [];
  return [home, second, ...third];
}

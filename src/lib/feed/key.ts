import { createHash } from 'node:crypto';
import type { Day } from '#src/lib/domain/date.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { attachmentsOf, versionsOf } from './attachments.ts';
import { contentDay } from './day.ts';

/** Changes when any file of the feed may: content, pictures, ledger, and the day as far as content speaks of it. */
export function feedKey(portal: Portal, today: Day): string {
  const hash = createHash('sha256').update(`${portal.commons} ${contentDay(portal, today)}`);
  const { sheets, news, projects, media, journeys } = portal;
  for (const pieces of [sheets, news, projects, media, journeys] as ReadonlyMap<string, Piece>[]) {
    for (const { folder, source, translations } of pieces.values())
      hash.update(
        [
          folder,
          source.digest,
          ...Object.values(translations).map((text) => `${text?.lang} ${text?.digest}`),
        ].join(' '),
      );
  }
  const words = { title: '', summary: '', keywords: [], labels: {} };
  const files = [
    ...[...sheets.values(), ...news.values()].map((piece) => attachmentsOf(portal, piece, words)),
    ...[...media.values()].map((piece) => versionsOf(portal, piece, words)),
  ];
  hash.update(JSON.stringify(files.flat().map(({ sha256 }) => sha256)));
  for (const { path, digest } of portal.pictures.values()) hash.update(`${path} ${digest}`);
  return hash.update(JSON.stringify(portal.ledger)).digest('hex');
}

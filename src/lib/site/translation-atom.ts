import { createHash } from 'node:crypto';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { escape } from '#src/lib/prose/markup.ts';
import { findPiece, kindOf } from '#src/lib/translation/pieces.ts';
import type { Task } from '#src/lib/translation/queue.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { collectionTitle } from '#src/lib/view/translations/collections.ts';
import { absolute } from './alternates.ts';

/**
 * A language's queue as Atom (RFC 4287). An entry stands for one state of one text: when the Italian changes again the
 * entry has another id, and readers of feeds show it as new.
 */
export function queueAtom(
  portal: Portal,
  lang: Lang,
  tasks: readonly (Task & { workbench?: string })[],
  today: string,
): string {
  const page = absolute(portal, route.translationQueue(lang));
  const entries = tasks.map((task) => {
    const piece = kindOf(task.what) ? findPiece(portal, task.what) : undefined;
    return { task, id: entryId(page, task, lang, piece), day: dayOf(piece, lang) ?? today, piece };
  });
  const updated =
    entries
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? today;
  const language = portal.site.languages.find(({ code }) => code === lang)?.italian ?? lang;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${SOURCE}">
  <id>${page}</id>
  <title>${escape(`Da tradurre: ${language}`)}</title>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>${escape(portal.site.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${page}atom.xml"/>
  <link rel="alternate" type="text/html" href="${page}"/>
${entries
  .map(
    ({ task, id, day }) => `  <entry>
    <id>${id}</id>
    <title>${escape(`${kindOf(task.what) ? task.title : collectionTitle(task.title).it}: ${STATE_NAMES[task.state].it}`)}</title>
    <updated>${day}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${absolute(portal, task.workbench ?? route.translationQueue(lang))}"/>
    <summary>${escape(`${task.due} parole, priorità ${task.priority}${task.parts.length > 0 ? `. Parti: ${task.parts.join(', ')}` : ''}`)}</summary>
  </entry>`,
  )
  .join('\n')}
</feed>
`;
}

function entryId(page: string, { what, state, parts, ids = [] }: Task, lang: Lang, piece?: Piece): string {
  const now = piece ? [piece.source.digest, piece.translations[lang]?.digest ?? ''] : [...ids].sort();
  const digest = createHash('sha256')
    .update(JSON.stringify([state, parts, now]))
    .digest('hex')
    .slice(0, 12);
  return `${page}#${what.replaceAll('/', '.')}.${digest}`;
}

/** A day that the text itself tells: it does not move from build to build. */
function dayOf(piece: Piece | undefined, lang: Lang): string | undefined {
  if (!piece) return undefined;
  const {
    published,
    verified,
    changes = [],
  } = piece.data as {
    published?: string;
    verified?: string;
    changes?: { date: string }[];
  };
  const days = [published, verified, piece.translations[lang]?.pin?.at, ...changes.map(({ date }) => date)];
  return days
    .flatMap((day) => (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : []))
    .sort()
    .at(-1);
}

import type { z } from 'zod';
import type { Portal } from '#src/lib/domain/portal.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import type { sourceSchema } from './schemas.ts';

/** A source: a law of the repertory, or a page that was read. */
export function sourceOf(portal: Portal, source: Source): z.infer<typeof sourceSchema> {
  const law = source.law === undefined ? undefined : portal.laws.get(source.law);
  return {
    id: source.id,
    title: source.title ?? law?.label ?? source.url ?? source.law ?? '',
    url: source.url ?? law?.url,
    publisher: source.publisher,
    kind: source.kind,
    law: source.law,
    where: source.where,
    date: source.date ?? law?.date,
    checked: source.checked,
    to_confirm: needsConfirmation(source),
  };
}

import { element } from '#src/browser/search/element.ts';
import { dayText } from '#src/lib/dates/day-text.ts';
import type { Dossier } from '#src/lib/hand/dossier-address.ts';
import type { DossierFile } from '#src/lib/hand/dossier-data.ts';
import type { Sorted } from '#src/lib/hand/dossier-faults.ts';
import { filled, type DossierTexts } from '#src/lib/hand/dossier-texts.ts';
import { saidNode } from './said.ts';

/** One sentence for each thing that is not as the dossier's maker left it. */
export function noticesOf(file: DossierFile, sorted: Sorted, { day }: Dossier, texts: DossierTexts): Node[] {
  const date = day === undefined ? '' : dayText(texts.dates, day);
  const codes = (of: readonly string[]): Record<string, string> => ({ codes: of.join(', ') });
  const link = (code: string, href = file.sheets[code]?.href): Node =>
    element('a', { href: href ?? '' }, saidNode(file.sheets[code]?.title ?? code));
  return [
    ...(sorted.over.length > 0 ? [notice('warning', filled(texts.tooMany, codes(sorted.over)))] : []),
    ...(sorted.unknown.length > 0
      ? [
          notice(
            'warning',
            filled(texts.unknown, codes(sorted.unknown)),
            ' ',
            element('a', { href: texts.codes }, texts.codes),
          ),
        ]
      : []),
    ...sorted.past.map(({ code, gone, next }) =>
      notice(
        'danger',
        element('b', { translate: 'no' }, code),
        ` · ${gone ? texts.gone : texts.archived}`,
        ...(next === undefined ? [] : [` ${texts.instead} `, link(next), ` (${next})`]),
      ),
    ),
    ...(sorted.age === 'future' ? [notice('warning', filled(texts.future, { date }))] : []),
    ...(sorted.age === 'old' ? [notice('warning', filled(texts.old, { date }))] : []),
    ...(sorted.changed.length > 0
      ? [
          notice(
            'warning',
            filled(texts.changed, { date }),
            element(
              'ul',
              {},
              ...sorted.changed.map((code) =>
                element('li', {}, link(code, `${file.sheets[code]?.paper ?? ''}#${day ?? ''}`)),
              ),
            ),
          ),
        ]
      : []),
  ];
}

/** A notice of its own. */
export const notice = (kind: string, ...parts: readonly (Node | string)[]): HTMLDivElement =>
  element('div', { class: `notice ${kind}` }, ...parts);

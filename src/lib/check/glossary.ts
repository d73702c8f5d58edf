import { inlineRuns, type Body, type Inline } from '#src/lib/domain/body.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { plain, stands } from '#src/lib/guard/forms.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';

/** Translations use the glossary’s words: never a forbidden form, and the Italian name where the policy keeps it. */
export function checkGlossary({ portal, records }: Whole): Finding[] {
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'piece' || role.lang === SOURCE) return [];
    return [...forbidden(portal, record, role.lang), ...kept(portal, record, role.lang)];
  });
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function forbidden(portal: Portal, record: FileRecord, lang: Lang): Finding[] {
  const forms = formsOf(portal, lang);
  if (forms.length === 0) return [];
  const text = plain(Object.values(record.units).flat().join('\n'));
  return forms.flatMap(({ form, plain: wanted, term }) =>
    stands(wanted, text)
      ? [
          about(
            record,
            say(`«${form}» è una forma da evitare.`, `“${form}” is a form to avoid.`),
            say(`Usa «${term}».`, `Use “${term}”.`),
          ),
        ]
      : [],
  );
}

const known = new WeakMap<object, { form: string; plain: string; term: string }[]>();

/** The forms that a language’s glossary forbids, and what to write instead. */
function formsOf(portal: Portal, lang: Lang): { form: string; plain: string; term: string }[] {
  const entries = portal.catalogues.get(lang)?.get('terms');
  if (!entries) return [];
  const found =
    known.get(entries) ??
    [...entries.values()].flatMap((entry) =>
      strings(entry['forbidden']).map((form) => ({
        form,
        plain: plain(form),
        term: String(entry['term'] ?? ''),
      })),
    );
  known.set(entries, found);
  return found;
}

/** Terms marked in the text whose Italian name must stay, with or without an explanation beside it. */
function kept(portal: Portal, record: FileRecord, lang: Lang): Finding[] {
  const wanted = record.refs.filter(({ to, id }) => to === 'term' && portal.terms.get(id)?.policy === 'keep');
  if (wanted.length === 0 || record.body === undefined) return [];
  // The JSON was made by the reader from a checked body.
  const body = JSON.parse(record.body) as Body;
  return body
    .flatMap(({ c }) => [...inlineRuns(c)])
    .flatMap(termsIn)
    .flatMap(({ id, text }) => {
      const term = portal.terms.get(id);
      const own = strings(portal.catalogues.get(lang)?.get('terms')?.get(id)?.['forms']);
      if (term?.policy !== 'keep') return [];
      const names = [term.term, term.abbreviation ?? term.term, ...term.forms, ...own].map(plain);
      if (names.some((name) => plain(text).includes(name))) return [];
      return [
        about(
          record,
          say(
            `«${text}» sta per «${term.term}», un nome che non si traduce.`,
            `“${text}” stands for “${term.term}”, a name that is not translated.`,
          ),
          say(`Scrivi «${term.term}» e spiegalo accanto.`, `Write “${term.term}” and explain it beside.`),
        ),
      ];
    });
}

const termsIn = (run: readonly Inline[]): { id: string; text: string }[] =>
  run.flatMap((node) => {
    if (node.t === 'term') return [{ id: node.id, text: textOf(node.c) }, ...termsIn(node.c)];
    return node.t === 'strong' || node.t === 'em' || node.t === 'link' ? termsIn(node.c) : [];
  });

const textOf = (run: readonly Inline[]): string =>
  run.map((node) => (node.t === 'text' ? node.v : 'c' in node ? textOf(node.c) : '')).join('');

const about = (record: FileRecord, what: Finding['what'], mend: Finding['mend']): Finding =>
  finding('translation-glossary', { path: record.path, line: 1, column: 1 }, what, mend, 'warning');

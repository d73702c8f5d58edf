import type { Body, Inline } from '#src/lib/domain/body.ts';
import { inlineRuns } from '#src/lib/domain/body.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { say } from '#src/lib/domain/say.ts';
import { plain, stands } from '#src/lib/guard/forms.ts';
import type { Whole } from './across.ts';
import { writtenIn } from './writing/written.ts';

/** The Italian calls a thing by one name: never a form that the glossary avoids, and a marked term by its own words. */
export function checkTerms({ portal, records }: Whole): Finding[] {
  const forms = [...portal.terms.values()].flatMap(({ avoid }) =>
    avoid.map(({ form, use }) => ({ form, use, plain: plain(form) })),
  );
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'piece' || role.lang !== SOURCE) return [];
    return [...avoided(record, forms), ...others(record, portal)];
  });
}

function avoided(
  record: FileRecord,
  forms: readonly { form: string; use: string; plain: string }[],
): Finding[] {
  if (forms.length === 0) return [];
  return writtenIn(record).flatMap(({ text, place }) => {
    const words = plain(text);
    return forms
      .filter((form) => stands(form.plain, words))
      .map(({ form, use }) =>
        finding(
          'term-avoided',
          place,
          say(`«${form}» è una forma da evitare.`, `“${form}” is a form to avoid.`),
          say(`Scrivi «${use}».`, `Write “${use}”.`),
          'warning',
        ),
      );
  });
}

/** A marked term under a name that the glossary does not have: readers would learn two names for one thing. */
function others(record: FileRecord, portal: Portal): Finding[] {
  const marks = record.refs.filter(({ to }) => to === 'term');
  if (marks.length === 0 || record.body === undefined) return [];
  // The JSON was made by the reader from a checked body; terms stand in it in the order of the references.
  const said = (JSON.parse(record.body) as Body).flatMap(({ c }) => [...inlineRuns(c)]).flatMap(termsIn);
  return marks.flatMap(({ id, line, column }, index): Finding[] => {
    const text = said[index];
    const term = portal.terms.get(id);
    if (!term || text?.id !== id) return [];
    const names = [term.term, ...(term.abbreviation === undefined ? [] : [term.abbreviation]), ...term.forms];
    if (names.some((name) => alike(name, text.text))) return [];
    return [
      finding(
        'term-other',
        { path: record.path, line, column },
        say(
          `«${text.text}» non è tra i nomi di «${term.term}» nel glossario.`,
          `“${text.text}” is not one of the glossary’s names of “${term.term}”.`,
        ),
        say(
          `Scrivi ${names.map((name) => `«${name}»`).join(' o ')}, oppure aggiungi la forma in terms/${id}.yaml.`,
          `Write ${names.map((name) => `“${name}”`).join(' or ')}, or add the form to terms/${id}.yaml.`,
        ),
        'warning',
      ),
    ];
  });
}

/** The same words but for their endings: singular and plural, feminine and masculine. */
const alike = (name: string, text: string): boolean => stem(text) === stem(name);
const stem = (text: string): string =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word.length > 3 ? word.replace(/(?:[aeiou]|h[ei]|i[aeo])$/u, '').replace(/h$/u, '') : word,
    )
    .join(' ')
    .trim();

const termsIn = (run: readonly Inline[]): { id: string; text: string }[] =>
  run.flatMap((node) => {
    if (node.t === 'term') return [{ id: node.id, text: textOf(node.c) }, ...termsIn(node.c)];
    return 'c' in node ? termsIn(node.c) : [];
  });

const textOf = (run: readonly Inline[]): string =>
  run.map((node) => (node.t === 'text' ? node.v : 'c' in node ? textOf(node.c) : '')).join('');

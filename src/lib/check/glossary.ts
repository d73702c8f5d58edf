import { createHash } from 'node:crypto';
import { inlineRuns, type Body, type Inline } from '#src/lib/domain/body.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { plain, stands } from '#src/lib/guard/forms.ts';
import { isSaid } from '#src/lib/guard/inflected.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';

/** Translations use the glossary’s words: never a forbidden form, the Italian name where the policy keeps it, else one of the language’s forms. */
export function checkGlossary({ portal, records, keep }: Whole): Finding[] {
  const glossaries = new Map<Lang, string>();
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'piece' || role.lang === SOURCE) return [];
    const glossary = glossaries.get(role.lang) ?? glossaryDigest(portal, role.lang);
    glossaries.set(role.lang, glossary);
    return keep(`glossary ${record.path} ${record.digest} ${glossary}`, () => [
      ...forbidden(portal, record, role.lang),
      ...marked(portal, record, role.lang),
    ]);
  });
}

/** Names one state of a language's glossary, with the Italian terms. */
function glossaryDigest(portal: Portal, lang: Lang): string {
  const entries = portal.catalogues.get(lang)?.get('terms') ?? new Map<string, unknown>();
  const text = JSON.stringify([[...portal.terms], [...entries]]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
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

/** A term marked in a translation, what it says there, and where. */
interface Marked {
  id: string;
  text: string;
  /** All that its section says. */
  section: string;
  line: number;
  column: number;
}

/**
 * Terms marked in the text say what the glossary says: the Italian name where it must stay, elsewhere the language's own
 * term, one of its forms, or the Italian name.
 */
function marked(portal: Portal, record: FileRecord, lang: Lang): Finding[] {
  const entries = portal.catalogues.get(lang)?.get('terms');
  return termsOf(record).flatMap((place): Finding[] => {
    const term = portal.terms.get(place.id);
    if (!term) return [];
    const entry = entries?.get(place.id);
    const own = strings(entry?.['forms']);
    const italian = [term.term, term.abbreviation ?? term.term, ...term.forms];
    if (term.policy === 'keep') {
      if ([...italian, ...own].some((name) => plain(place.text).includes(plain(name)))) return [];
      return [
        about(
          record,
          say(
            `«${place.text}» sta per «${term.term}», un nome che non si traduce.`,
            `“${place.text}” stands for “${term.term}”, a name that is not translated.`,
          ),
          say(`Scrivi «${term.term}» e spiegalo accanto.`, `Write “${term.term}” and explain it beside.`),
          place,
        ),
      ];
    }
    if (typeof entry?.['term'] !== 'string') return [];
    const names = [entry['term'], ...own, ...(term.policy === 'translate' ? [] : italian)];
    const section = plain(place.section);
    if (names.some((name) => isSaid(name, place.text) || section.includes(plain(name)))) return [];
    // "padrón" is enough where the glossary says "oficina del padrón".
    if (place.text.length >= 3 && names.some((name) => isSaid(place.text, name))) return [];
    return [
      about(
        record,
        say(
          `«${place.text}» sta per «${term.term}», che nel glossario è «${entry['term']}».`,
          `“${place.text}” stands for “${term.term}”, which is “${entry['term']}” in the glossary.`,
        ),
        say(
          `Scrivi «${entry['term']}»; se vanno bene tutti e due, aggiungi l’altro a forms in l10n/${lang}/terms.yaml.`,
          `Write “${entry['term']}”; if both will do, add the other to forms in l10n/${lang}/terms.yaml.`,
        ),
        place,
      ),
    ];
  });
}

/** The terms marked in a translation, in reading order. Those of its front matter are not. */
function termsOf(record: FileRecord): Marked[] {
  const places = record.refs.filter(({ to }) => to === 'term');
  if (places.length === 0 || record.body === undefined) return [];
  // The JSON was made by the reader from a checked body.
  const body = JSON.parse(record.body) as Body;
  return body.flatMap(({ id: part, c }) =>
    [...inlineRuns(c)].flatMap(termsIn).map(({ id, text }): Marked => {
      const at = places.findIndex((place) => place.id === id);
      const { line, column } = places[at] ?? { line: 1, column: 1 };
      if (at >= 0) places.splice(at, 1);
      return { id, text, section: (record.units[part] ?? []).join(' '), line, column };
    }),
  );
}

const termsIn = (run: readonly Inline[]): { id: string; text: string }[] =>
  run.flatMap((node) => {
    if (node.t === 'term') return [{ id: node.id, text: textOf(node.c) }, ...termsIn(node.c)];
    return node.t === 'strong' || node.t === 'em' || node.t === 'link' ? termsIn(node.c) : [];
  });

const textOf = (run: readonly Inline[]): string =>
  run.map((node) => (node.t === 'text' ? node.v : 'c' in node ? textOf(node.c) : '')).join('');

const about = (
  { path }: FileRecord,
  what: Finding['what'],
  mend: Finding['mend'],
  { line, column } = { line: 1, column: 1 },
): Finding => finding('translation-glossary', { path, line, column }, what, mend, 'warning');

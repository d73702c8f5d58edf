import { guardTranslation } from '#src/lib/check/guards/index.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { checkUnits, type Taken } from './check.ts';
import { signature, tidy, type Content } from './content.ts';
import { pinFor, samePin, type Wishes } from './declare.ts';
import type { Exchange } from './document.ts';
import { frontMatter, withFront } from './front.ts';
import { KEYWORDS, pieceOf, pinOf, textsOf, type PieceFile, type Text } from './piece.ts';
import { lengthOf } from './lengths.ts';
import { fieldsOf, rebuilt, sameShape } from './rebuild.ts';
import { changedSince, Refusal } from './refusal.ts';

/** What an import of a piece knows of today. */
export interface Today {
  italian: PieceFile | undefined;
  translation: PieceFile | undefined;
  locale: Locale;
  /** Reads a text as if it were the file at this path. */
  read: (path: string, text: string) => PieceFile;
}

/** What an import comes to: a text to write, or nothing to do, or why not. */
export interface Outcome {
  /** From the content root. */
  path: string;
  /** Absent where the file says the same already. */
  text?: string;
  refusals: Refusal[];
  /** What the check says of the result and does not forbid. */
  warnings: Finding[];
  /** What the result is declared to be. */
  status?: string;
  /** What is left for an editor to do. */
  next?: Say;
}

/**
 * A translation's file made again from an exchange file: the Italian of the day of the export is the skeleton, so no
 * program can have damaged the structure, and the pins are those of that day, so an old export is outdated, not current.
 * A file that is there keeps every byte that says the same.
 */
export function importPiece(path: string, exchange: Exchange, today: Today, wishes: Wishes): Outcome {
  const { memory } = exchange;
  const { translation, locale, read } = today;
  const piece = pieceOf(memory.target);
  const outcome: Outcome = { path: memory.target, refusals: [], warnings: [] };
  const refuse = (what: Refusal['what'], mend: Refusal['mend']): Outcome => {
    outcome.refusals.push(new Refusal({ path, line: 1, column: 1 }, what, mend));
    return outcome;
  };
  if (!piece || !today.italian)
    return refuse(
      say(`Il pezzo «${memory.target}» non c’è più.`, `The piece “${memory.target}” is gone.`),
      say('Forse ha cambiato nome: esportalo di nuovo.', 'It may have a new name: export it again.'),
    );
  const source = sourceOf(exchange, today.italian, read);
  if (!source)
    return refuse(
      say(
        'L’italiano conservato nel file è stato cambiato o tolto, e nel frattempo è cambiato anche quello del portale.',
        'The Italian kept in the file was changed or taken out, and the portal’s has changed too.',
      ),
      say('Esporta di nuovo e riporta le traduzioni.', 'Export again and carry the translations over.'),
    );
  const texts = textsOf(source, piece.kind);
  const { taken, refusals } = checkUnits(
    path,
    exchange,
    texts.map((text) => ({ ...text, optional: text.group === KEYWORDS, ...lengthOf(piece.kind, text) })),
  );
  outcome.refusals = refusals;
  if (refusals.length > 0) return outcome;

  const existing = new Map(
    (translation ? textsOf(translation, piece.kind) : []).map((text) => [text.id, text]),
  );
  const isNew = ({ id }: Text): boolean => {
    const [before, now] = [existing.get(id), taken.get(id)?.target];
    return now !== undefined && (!before || signature(before.content) !== signature(tidy(now)));
  };
  const changed = new Set(texts.filter(isNew).map(({ id }) => id));
  const before = pinOf(translation?.record);
  const pin = pinFor({ exchange, source, texts, taken, changed, before, wishes });
  if (pin.status === 'machine' && pin.engine === undefined)
    return refuse(
      say('Non si sa quale motore ha tradotto.', 'Nobody knows which engine translated.'),
      say('Aggiungi --engine "nome", oppure --status draft.', 'Add --engine "name", or --status draft.'),
    );
  outcome.status = pin.status;
  const gone = [...existing.values()].some(
    ({ id, field }) => field !== undefined && field !== 'keywords' && !taken.has(id),
  );
  if (translation && before && changed.size === 0 && !gone && samePin(pin, before)) return outcome;
  if (translation && memory.translation !== translation.record.blob.slice(0, 12) && !wishes.overwrite)
    return { ...outcome, refusals: [changedSince(path, memory.target)] };

  const kept = translation && sameShape(translation, source, piece.kind) ? translation : undefined;
  const base = kept ?? source;
  const target = ({ id }: Text): Content | undefined => taken.get(id)?.target;
  const body = rebuilt(base, textsOf(base, piece.kind), (text) =>
    kept && !changed.has(text.id) ? undefined : target(text),
  );
  const front = frontMatter(translation?.text, fieldsOf(texts, taken, changed), pin);
  const text = withFront(body, front);
  const result = read(memory.target, text);
  const findings = [
    ...result.record.findings,
    ...guardTranslation(today.italian.record, result.record, locale),
  ];
  outcome.warnings = findings.filter(({ severity }) => severity !== 'error');
  outcome.refusals = findings
    .filter(({ severity }) => severity === 'error')
    .map((found) => new Refusal(found, found.what, found.mend));
  if (outcome.refusals.length > 0) return outcome;
  outcome.refusals = unread(path, result, texts, taken, piece.kind);
  return outcome.refusals.length > 0 ? outcome : { ...outcome, text };
}

/** The Italian of the day of the export: the file's own when it is whole, or today's when it is the same. */
function sourceOf(exchange: Exchange, italian: PieceFile, read: Today['read']): PieceFile | undefined {
  const { memory, skeleton } = exchange;
  const isIt = (file: PieceFile | undefined): boolean =>
    memory.source !== undefined && file?.record.blob.startsWith(memory.source) === true;
  if (isIt(italian)) return italian;
  const kept = skeleton === undefined ? undefined : read(italian.record.path, skeleton);
  return isIt(kept) ? kept : undefined;
}

/** Texts that the result does not say as the file does: nothing is ever lost in silence. */
function unread(
  path: string,
  result: PieceFile,
  texts: readonly Text[],
  taken: ReadonlyMap<string, Taken>,
  kind: Parameters<typeof textsOf>[1],
): Refusal[] {
  const said = new Map(textsOf(result, kind).map((text) => [text.id, text.content]));
  return texts.flatMap(({ id, group }) => {
    const { unit, target } = taken.get(id) ?? {};
    if (!target || group === KEYWORDS || signature(tidy(target)) === signature(said.get(id) ?? [])) return [];
    return [
      new Refusal(
        { path, line: unit?.line ?? 1, column: unit?.column ?? 1 },
        say(
          `«${unit?.id ?? id}» non si può scrivere così: Markdown lo leggerebbe in un altro modo.`,
          `“${unit?.id ?? id}” cannot be written like this: Markdown would read it in another way.`,
        ),
        say(
          'Controlla spazi e segni accanto a grassetto e corsivo.',
          'Check spaces and signs beside bold and italics.',
        ),
      ),
    ];
  });
}

import { createHash } from 'node:crypto';
import type { Body } from '#src/lib/domain/body.ts';
import { finding, type Place } from '#src/lib/domain/finding.ts';
import { placeOf } from '#src/lib/check/at.ts';
import { checkWriting } from '#src/lib/check/writing/writing.ts';
import { blobId, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { HEAD, labelPart } from '#src/lib/domain/piece.ts';
import { say } from '#src/lib/domain/say.ts';
import { checkBody } from '#src/lib/prose/check-body.ts';
import { emptyRecord, type FileRecord, type ReadingLevel } from '#src/lib/domain/record.ts';
import { DEEPEST, nesting, parseMdx, type MdNode } from '#src/lib/prose/parser.ts';
import { unitLines } from '#src/lib/prose/unit-lines.ts';
import { sectionShape, sectionUnits } from '#src/lib/prose/units.ts';
import { checkCharacters } from './characters.ts';
import { validate } from './front.ts';
import { parseJson } from './json.ts';
import { labelPath, labelsOf } from './labels.ts';
import { mdxTrouble } from './unreadable.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Reads one text file, all the way unless told otherwise. `bytes` are the file's, `text` their UTF-8 reading. */
export function readRecord(
  path: string,
  text: string,
  bytes: Uint8Array,
  level: ReadingLevel = 'whole',
): FileRecord {
  const record = { ...emptyRecord(path), digest: digestOf(bytes), blob: blobId(bytes) };
  const role = roleOf(path);
  if (!role || !('schema' in role)) return record;
  const frontOnly = level === 'states' && role.role === 'piece' && role.lang !== SOURCE;
  record.findings.push(...checkCharacters(path, text));
  if (record.findings.length > 0) return record;
  const parts = role.role === 'piece' ? split(text) : { front: text, body: () => '' };
  if (!parts) {
    record.findings.push(
      finding(
        'front-matter',
        { path, line: 1, column: 1 },
        say(
          'Il file non comincia con i dati tra due righe «---».',
          'The file does not begin with its data between two “---” lines.',
        ),
        say(
          'La prima riga è ---, poi i dati, poi un’altra riga ---.',
          'The first line is ---, then the data, then another line ---.',
        ),
      ),
    );
    return record;
  }
  const yaml = role.role === 'ledger' ? parseJson(path, text) : parseYaml(path, parts.front);
  const { value, findings } = validate(role.schema, yaml);
  record.findings.push(...findings);
  if (value !== undefined) {
    record.value = value;
    if (level === 'whole') record.places = places(value, yaml, role.role === 'ledger' ? 1 : 3);
  }
  if (role.role === 'piece') {
    if (value !== undefined) addWords(record, value as Record<string, unknown>);
    if (frontOnly) return record;
    const tree = addBody(record, parts.body(), role.kind === 'sheet');
    if (role.lang === SOURCE) {
      if (level === 'whole') {
        record.lines = linesOf(record, tree, role.kind === 'sheet');
        record.findings.push(...checkWriting(record, role.kind));
      }
      record.fingerprints = Object.fromEntries(
        Object.entries(record.units).map(([part, units]) => [part, fingerprint(units)]),
      );
    }
  }
  return record;
}

/** Front matter and body, each blanked to the length of the whole file so that positions stay the file's. */
function split(text: string): { front: string; body: () => string } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(\r?\n|$)/.exec(text);
  if (!match) return undefined;
  const fence = text.indexOf('\n') + 1;
  const end = match[0].length;
  const close = text.lastIndexOf('---', end - 1);
  return {
    front: blank(text.slice(0, fence)) + text.slice(fence, close),
    body: () => blank(text.slice(0, end)) + text.slice(end),
  };
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function addWords(record: FileRecord, front: Record<string, unknown>): void {
  const labels = labelsOf(front);
  const keywords = Array.isArray(front['keywords']) ? (front['keywords'] as string[]) : [];
  const words = { title: String(front['title']), summary: String(front['summary']), keywords, labels };
  record.words = words;
  record.units[HEAD] = [words.title, words.summary];
  for (const [key, label] of Object.entries(labels)) (record.units[labelPart(key)] ??= []).push(label);
}

/** The tree that the body was made from, where it could be read. */
function addBody(record: FileRecord, text: string, sectioned: boolean): MdNode | undefined {
  const { depth, line } = nesting(text);
  if (depth > DEEPEST) {
    record.findings.push(
      finding(
        'body-depth',
        { path: record.path, line, column: 1 },
        say('Il testo ha troppe parti una dentro l’altra.', 'The text has too many parts inside each other.'),
        say(
          'Semplifica: elenchi di uno o due livelli, componenti chiusi.',
          'Simplify: lists of one or two levels, closed components.',
        ),
      ),
    );
    return undefined;
  }
  const parsed = parseMdx(text);
  if (!parsed.ok) {
    record.findings.push(
      finding(
        'body-syntax',
        { path: record.path, line: parsed.line, column: parsed.column },
        mdxTrouble(parsed.message),
        say(
          'Controlla che ogni <Componente> sia chiuso e che < e { siano scritti \\< e \\{.',
          'Check that every <Component> is closed and that < and { are written \\< and \\{.',
        ),
      ),
    );
    return undefined;
  }
  const { body, complaints, refs } = checkBody(parsed.tree, record.path, sectioned);
  record.findings.push(...complaints.findings);
  record.refs = refs;
  for (const section of body) {
    record.units[section.id] = sectionUnits(section);
    record.shapes[section.id] = sectionShape(section);
  }
  record.body = JSON.stringify(body satisfies Body);
  return parsed.tree;
}

/** Where each unit stands: texts by their place in the body, short texts by that of their key. */
function linesOf(
  record: FileRecord,
  tree: MdNode | undefined,
  sectioned: boolean,
): NonNullable<FileRecord['lines']> {
  const line = (path: string): number => placeOf(record, path).line;
  const labels = Object.keys(record.words?.labels ?? {});
  const parts: Record<string, number[]> = { [HEAD]: [line('title'), line('summary')] };
  for (const key of labels)
    (parts[labelPart(key)] ??= []).push(line(labelPath(record.value as Record<string, unknown>, key)));
  return { ...parts, ...(tree ? unitLines(tree, sectioned) : {}) };
}

function places(value: unknown, yaml: YamlValue, deepest: number): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  const walk = (here: unknown, path: PropertyKey[]): void => {
    const { line, column }: Place = yaml.place(path);
    found[path.join('/')] = [line, column];
    if (typeof here !== 'object' || here === null || path.length > deepest) return;
    for (const [key, inner] of Object.entries(here)) walk(inner, [...path, key]);
  };
  walk(value, []);
  return found;
}

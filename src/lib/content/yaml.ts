import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { yamlTrouble } from './unreadable.ts';

/** A checked YAML value and a way from a path inside it to a place in the file. */
export interface YamlValue {
  value: unknown;
  /** The place of a key's value; `key: true` asks for the key itself. A missing key gives its nearest parent. */
  place: (path: readonly PropertyKey[], key?: boolean) => Place;
  findings: Finding[];
}

const DEEPEST = 20;

/** One file is told so many mistakes: what comes after them is mostly the same one. */
const MOST = 20;

/**
 * Parses strict YAML 1.2: unique keys; no anchors, aliases, tags, merge keys or second documents; dates stay
 * text. `text` has the length of the whole file, with everything else blanked, so positions are the file's.
 */
export function parseYaml(path: string, text: string): YamlValue {
  const lines = new LineCounter();
  const findings: Finding[] = [];
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (tooDeep(text)) {
    return { value: undefined, place: () => ({ path, line: 1, column: 1 }), findings: [deep(path)] };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    schema: 'core',
    strict: true,
    prettyErrors: false,
    stringKeys: true,
    // Not 'silent': that would pass over a second document without a word.
    logLevel: 'error',
  });
  for (const problem of [...document.errors, ...document.warnings].slice(0, 10 * MOST)) {
    if (findings.length === MOST) break;
    const open = isOpen(problem);
    const place = at(open ? beginOf(document, problem.pos[0]) : problem.pos[0]);
    // What follows on the same line is mostly the same mistake, seen again.
    if (!findings.some(({ line }) => line === place.line))
      findings.push(syntax(place, open ? 'MISSING_CHAR' : problem.code));
  }
  findings.push(...features(document, text, at));
  const value: unknown = findings.length === 0 ? document.toJS() : undefined;
  return { value, findings, place: (keys, key = false) => at(offsetOf(document, keys, key)) };
}

/** Whether a sign is missing: one that closes a list is called wrong indentation by the parser. */
const isOpen = ({ code, message }: { code: string; message: string }): boolean =>
  code === 'MISSING_CHAR' || message.includes('end with');

/** Where a mistake begins: only at the end of a file or of a line is it seen that something was never closed. */
function beginOf(document: Document, seen: number): number {
  let begin = seen;
  visit(document, {
    Node(_, node) {
      const [start = seen, end = seen] = node.range ?? [];
      const closes = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (closes === true && start < seen && seen <= end) begin = start;
    },
  });
  return begin;
}

/** More open brackets or indentation than any file of ours needs: checked before the parser recurses. */
export function tooDeep(text: string): boolean {
  let open = 0;
  let quote = '';
  for (const char of text) {
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"') quote = char;
    else if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open = Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return text.split('\n').some((line) => /^ {60,}\S|^(\s*- ){20,}/.test(line));
}

/** What is said of a text that is {@link tooDeep}. */
export const deep = (path: string): Finding =>
  finding(
    'yaml-depth',
    { path, line: 1, column: 1 },
    say(
      'Il testo ha troppe parentesi una dentro l’altra.',
      'The text has too many brackets inside each other.',
    ),
    say('Scrivi liste semplici, una riga per voce.', 'Write plain lists, one line an entry.'),
  );

const MENDS: Readonly<Record<string, Say>> = {
  DUPLICATE_KEY: say('Lasciane una sola.', 'Keep only one.'),
  TAB_AS_INDENT: say(
    'Usa spazi, non tabulazioni, all’inizio della riga.',
    'Use spaces, not tabs, at the start of the line.',
  ),
};

const CHECK = say(
  'Controlla rientri, due punti e virgolette: un testo con «:» o «#» va tra virgolette.',
  'Check indentation, colons and quotes: a text with “:” or “#” goes in quotes.',
);

const syntax = (place: Place, code: string): Finding =>
  finding('yaml-syntax', place, yamlTrouble(code), MENDS[code] ?? CHECK);

function features(document: Document, text: string, at: (offset: number) => Place): Finding[] {
  const findings: Finding[] = [];
  const refuseAt = (offset: number, it: string, en: string): void => {
    findings.push(
      finding(
        'yaml-feature',
        at(offset),
        say(`Qui c’è ${it}: nei nostri file non si usa.`, `There is ${en} here: our files do not use it.`),
        say(
          'Scrivi il valore per intero; un testo che comincia con *, & o ! va tra virgolette.',
          'Write the value out; a text that begins with *, & or ! goes in quotes.',
        ),
      ),
    );
  };
  const refuse = (node: Node, it: string, en: string): void => {
    refuseAt(node.range?.[0] ?? 0, it, en);
  };
  // Before the first line of the data, a line that begins with % speaks to the parser.
  const directive = /^%/m.exec(text.slice(0, document.contents?.range?.[0] ?? text.length));
  if (directive) refuseAt(directive.index, 'una direttiva (%)', 'a directive (%)');
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, 'un alias (*)', 'an alias (*)');
      else if ('anchor' in node && node.anchor) refuse(node, 'un’ancora (&)', 'an anchor (&)');
      else if (node.tag !== undefined) refuse(node, 'un tag (!)', 'a tag (!)');
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'una fusione (<<)', 'a merge (<<)');
    },
  });
  return findings;
}

function offsetOf(document: Document, keys: readonly PropertyKey[], wantKey: boolean): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [index, key] of keys.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      const keyOffset = (pair.key as Node).range?.[0] ?? offset;
      const valueOffset = (pair.value as Node | null)?.range?.[0];
      offset = wantKey && index === keys.length - 1 ? keyOffset : (valueOffset ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

import { findNodeAtLocation, parseTree, getNodeValue, type ParseError } from 'jsonc-parser';
import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { deep, tooDeep, type YamlValue } from './yaml.ts';

/** Parses strict JSON (no comments, no trailing commas) and knows the places of its values, as `parseYaml` does. */
export function parseJson(path: string, text: string): YamlValue {
  if (tooDeep(text))
    return { value: undefined, place: () => ({ path, line: 1, column: 1 }), findings: [deep(path)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const at = (offset: number): Place => {
    const line = lineOf(starts, offset);
    return { path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  const [first] = errors;
  const findings: Finding[] = first || !tree ? [broken(at(first?.offset ?? 0))] : [];
  return {
    value: tree && findings.length === 0 ? (getNodeValue(tree) as unknown) : undefined,
    findings,
    place: (keys) => {
      for (let known = [...keys]; ; known = known.slice(0, -1)) {
        const node = tree && findNodeAtLocation(tree, known.map(step));
        if (node) return at(node.offset);
        if (known.length === 0) return at(0);
      }
    },
  };
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : indexOr(String(key)));
const indexOr = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

/** The last line that starts at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const broken = (place: Place): Finding =>
  finding(
    'yaml-syntax',
    place,
    say('Qui c’è qualcosa che non si legge.', 'There is something here that cannot be read.'),
    say(
      'Questo file lo scrive npm run export -- --confirm: rimetti com’era quello salvato con git.',
      'This file is written by npm run export -- --confirm: put back the one that git has.',
    ),
  );

import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Pin } from '#src/lib/domain/pin.ts';

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m;

/** Lists are keyed by `id`, documents by `ref`: as in the schemas of `domain/sheet.ts`. */
const keyOf = (list: string): string => (list === 'documents' ? 'ref' : 'id');

/** Values of the front matter by path: `title`, `costs/marca/label`, `image/alt`. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/**
 * The front matter of a translation with these values and this pin, between its two lines. What is written already
 * keeps its order, its comments and its quotes; values of lists that `fields` does not know are taken out.
 */
export function frontMatter(before: string | undefined, fields: Fields, pin: Pin): string {
  const document = before === undefined ? new Document({}) : parseDocument(FRONT.exec(before)?.[1] ?? '');
  for (const [path, value] of fields) set(document, path.split('/'), value);
  drop(document, fields);
  const old = document.get('l10n', true);
  const map = isMap(old) ? old : document.createNode({});
  for (const key of ['status', 'engine', 'by', 'at', 'source', 'sections', 'note'] as const) {
    const value = pin[key];
    if (value !== undefined) put(document, map, key, value);
  }
  map.flow = false;
  // What a pin says comes last, where people do not have to read it.
  if (!isMap(old)) document.set('l10n', map);
  return `---\n${document.toString({ lineWidth: 0 })}---`;
}

/** A file's text with its front matter replaced. */
export const withFront = (text: string, front: string): string => text.replace(FRONT, () => front);

function set(document: Document, path: readonly string[], value: string | readonly string[]): void {
  const [first = '', second, third] = path;
  if (second === undefined) {
    if (isMap(document.contents)) put(document, document.contents, first, value);
  } else if (third === undefined) {
    if (!isMap(document.get(first))) {
      // The text of a decorative picture is empty, and must be there all the same.
      document.set(first, document.createNode(second === 'caption' ? { alt: '' } : {}));
    }
    const picture = document.get(first);
    if (isMap(picture)) put(document, picture, second, value);
  } else {
    const list = document.get(first);
    const seq = isSeq(list) ? list : document.createNode([]);
    if (!isSeq(list)) document.set(first, seq);
    const key = keyOf(first);
    const found = seq.items.find((item) => isMap(item) && String(item.get(key)) === second);
    const item = isMap(found) ? found : document.createNode({ [key]: second });
    if (item !== found) seq.items.push(item);
    put(document, item, third, value);
  }
}

/** Sets a value inside a map; a text keeps the kind of quotes it had, and stays untouched when it is the same. */
function put(document: Document, map: YAMLMap, key: string, value: unknown): void {
  const node = map.get(key, true);
  if (isScalar(node) && typeof value === 'string') {
    if (node.value !== value) node.value = value;
  } else if (
    JSON.stringify(isMap(node) || isSeq(node) ? node.toJSON() : undefined) !== JSON.stringify(value)
  ) {
    const made = document.createNode(value);
    if (isSeq(made)) made.flow = true;
    map.set(key, made);
  }
}

/** The small texts that the Italian no longer has. */
function drop(document: Document, fields: Fields): void {
  if (!isMap(document.contents)) return;
  for (const { key: name, value: list } of [...document.contents.items]) {
    const first = String(name);
    if (!isSeq(list) || first === 'keywords' || first === 'changes') continue;
    const key = keyOf(first);
    list.items = list.items.filter((item) => {
      if (!isMap(item)) return true;
      const id = String(item.get(key));
      item.items = item.items.filter(
        ({ key: word }) => String(word) === key || fields.has(`${first}/${id}/${String(word)}`),
      );
      return item.items.length > 1;
    });
    if (list.items.length === 0) document.delete(first);
  }
}

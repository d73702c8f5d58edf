import { isMap, parseDocument } from 'yaml';
import { translates } from '#src/lib/domain/catalogue.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';

/**
 * A translation file's text with its pin set to the Italian as it is now: blob id, day and the fingerprints of
 * every part. Everything else in the file stays as it was, to the letter of the body.
 */
export function stampTranslation(text: string, source: FileRecord, today: string): string {
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text);
  if (!match) throw new Error('no front matter');
  const document = parseDocument(match[1] ?? '');
  const pin = document.get('l10n', true);
  if (!isMap(pin)) throw new Error('no l10n');
  pin.flow = false;
  pin.set('source', source.blob.slice(0, 12));
  pin.set('at', today);
  pin.set('sections', document.createNode(source.fingerprints));
  return text.replace(match[0], () => `---\n${document.toString({ lineWidth: 0 })}---`);
}

/** A catalogue's text with `$h` of each entry set to its Italian as it is now. Entries unknown to `now`, or with synonyms alone, stay as they are. */
export function stampCatalogue(text: string, now: ReadonlyMap<string, string>): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return text;
  for (const pair of document.contents.items) {
    const fingerprint = now.get(String(pair.key));
    if (fingerprint === undefined || !isMap(pair.value)) continue;
    if (translates(pair.value.items.map(({ key }) => String(key))))
      document.setIn([String(pair.key), '$h'], fingerprint);
  }
  return document.toString({ lineWidth: 0 });
}

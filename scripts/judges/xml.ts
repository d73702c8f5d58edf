import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';

const schema = XmlDocument.fromString(readFileSync('tests/schemas/atom.rng', 'utf8'));
// The next libxml2 may leave RELAX NG out; this version is pinned, and xmllint-wasm judges by the same schema.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const atom = RelaxNGValidator.fromDoc(schema);

/**
 * What libxml2 finds wrong with a document: that it is not well formed, or, of an Atom feed, that it is not as the
 * RELAX NG schema of RFC 4287 wants it. In this process, for who judges documents by the thousand.
 */
export function xmlFaults(text: string, isAtom: boolean): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text);
    if (isAtom) atom.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return [error.message.trim()];
    throw error;
  } finally {
    document?.dispose();
  }
}

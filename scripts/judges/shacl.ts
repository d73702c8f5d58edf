import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { readJson, readText } from './built.ts';

/** The triples of a Turtle or JSON-LD file. JSON-LD is expanded with the context that is in it: there is no network. */
export async function triplesOf(root: string, path: string): Promise<Store> {
  if (path.endsWith('.ttl')) return new Store(new Parser().parse(await readText(root, path)));
  const document = (await readJson(root, path)) as jsonld.JsonLdDocument;
  const nquads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    documentLoader: (url) => Promise.reject(new Error(`${path}: needs ${url}`)),
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(nquads as unknown as string));
}

/** What the shapes of `tests/shapes/<name>.ttl` find wrong with some triples, one line each. */
export async function shapeFaults(triples: Store, name: string): Promise<string[]> {
  const file = fileURLToPath(new URL(`../../tests/shapes/${name}.ttl`, import.meta.url));
  const shapes = new Store(new Parser().parse(await readFile(file, 'utf8')));
  const report = await new SHACLValidator(shapes).validate(triples);
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode.value} ${(path as { value?: string } | null)?.value ?? ''}: ${message.map(({ value }) => value).join(' ')}`,
  );
}

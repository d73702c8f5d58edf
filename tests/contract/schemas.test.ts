import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EDITED, jsonSchemas } from '#src/lib/content/json-schemas.ts';

interface Node {
  description?: string;
  en?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

/** Properties without a sentence in both languages, by path. */
function unexplained(node: Node, path: string): string[] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, property]) => [
    ...(property.description && property.en ? [] : [`${path}.${name}`]),
    ...unexplained(property, `${path}.${name}`),
  ]);
  return [...inner, ...(node.items ? unexplained(node.items, `${path}[]`) : [])];
}

describe('what editors’ programs know of our files', () => {
  test.each(Object.keys(EDITED))('explains the top fields of %s in Italian and English', (name) => {
    const schema = jsonSchemas()[name] as Node;
    const top = Object.entries(schema.properties ?? {}).filter(
      ([, { description, en }]) => !description || !en,
    );
    expect(top.map(([key]) => key)).toEqual([]);
  });

  test('leaves few inner fields without a sentence of their own', () => {
    const all = Object.entries(jsonSchemas()).flatMap(([name, schema]) => unexplained(schema as Node, name));
    expect(
      all.filter(
        (path) => !/(captions|changes|image|poster|licence|alert|provinces|box|interface)/.test(path),
      ),
    ).toEqual([]);
  });

  test('is written to .vscode/schemas as it is today', () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const file = `.vscode/schemas/${name}.json`;
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  test('is named by the settings only where it exists', () => {
    const settings = JSON.parse(
      readFileSync('.vscode/settings.json', 'utf8').replace(/^\s*\/\/.*$/gm, ''),
    ) as { 'yaml.schemas': Record<string, unknown> };
    for (const file of Object.keys(settings['yaml.schemas'])) expect(existsSync(file), file).toBe(true);
  });
});

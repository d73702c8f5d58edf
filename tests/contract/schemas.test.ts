import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EDITED, jsonSchemas } from '#src/lib/content/json-schemas.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';

interface Node {
  description?: string;
  en?: string;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  allOf?: Node[];
}

/** Properties without a sentence in both languages, by path, wherever they stand. */
function unexplained(node: Node, path: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [], allOf = [] } = node;
  return [
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...(property.description !== undefined && property.en !== undefined ? [] : [`${path}.${name}`]),
      ...unexplained(property, `${path}.${name}`),
    ]),
    ...(items ? unexplained(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? unexplained(additionalProperties, `${path}{}`) : []),
    ...[...anyOf, ...allOf].flatMap((inner) => unexplained(inner, path)),
  ];
}

const schemas = jsonSchemas();
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);

/** The name of the schema that a file of `content/` is written by. */
function schemaOf(path: string): string | undefined {
  const role = roleOf(path);
  if (role?.role === 'entity') return role.collection;
  if (role?.role === 'catalogue') return 'l10n';
  if (role?.role === 'piece') return role.lang === SOURCE ? role.kind : `${role.kind}-translation`;
  return role?.role === 'service' ? 'services' : role?.role;
}

/** The data of a file: all of it, or what stands above a text. */
const dataOf = (text: string, path: string): unknown =>
  parse(path.endsWith('.mdx') ? (text.split(/^---[ \t]*$/m)[1] ?? '') : text) as unknown;

describe('what editors’ programs know of our files', () => {
  test.each(Object.keys(EDITED))('explains every field of %s in Italian and in English', (name) => {
    expect(unexplained(schemas[name] as Node, name)).toEqual([]);
  });

  test('is written to .vscode/schemas as it is today, and nothing else is', () => {
    expect(readdirSync('.vscode/schemas').toSorted()).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
    for (const [name, schema] of Object.entries(schemas)) {
      expect(readFileSync(`.vscode/schemas/${name}.json`, 'utf8'), 'run: npm run schemas').toBe(
        `${JSON.stringify(schema, null, 2)}\n`,
      );
    }
  });

  test('is named by the settings for every file of data, and only where it exists', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    const mapped = Object.entries(settings['yaml.schemas']).map(([file, glob]) => ({
      file,
      paths: new Set(globSync(glob)),
    }));
    for (const { file } of mapped) expect(existsSync(file), file).toBe(true);
    for (const path of globSync('content/**/*.yaml')) {
      const own = mapped.filter(({ paths }) => paths.has(path)).map(({ file }) => file);
      expect([path, own]).toEqual([
        path,
        [`.vscode/schemas/${schemaOf(path.slice('content/'.length)) ?? ''}.json`],
      ]);
    }
  });

  test.each(['content', 'tests/fixtures/content-min'])('finds nothing wrong with the files of %s', (root) => {
    const wrong = globSync(`${root}/**/*.{yaml,mdx}`).flatMap((path) => {
      const name = schemaOf(path.slice(root.length + 1));
      if (name === undefined) return [];
      const validate = ajv.getSchema(name) ?? ajv.addSchema(schemas[name] ?? {}, name).getSchema(name);
      return validate?.(dataOf(readFileSync(path, 'utf8'), path)) === true
        ? []
        : [`${path} ${ajv.errorsText(validate?.errors)}`];
    });
    expect(wrong).toEqual([]);
  });
});

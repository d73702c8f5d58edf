import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** The vocabulary of schema.org as `schema-dts` writes it down, generated from schema.org's own release. */
export interface Vocabulary {
  /** The ranges of a type's property, its parents' too; undefined where it has no such property. */
  rangeOf: (type: string, property: string) => readonly string[] | undefined;
  isType: (name: string) => boolean;
  /** Whether a type is another or a kind of it. */
  isA: (type: string, other: string) => boolean;
  /** Whether a text is one of the values that an enumeration lists. */
  isMember: (enumeration: string, value: string) => boolean;
}

/** Reads the declarations of `schema-dts`. */
export function readVocabulary(): Vocabulary {
  const path = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const parents = new Map<string, string[]>();
  const properties = new Map<string, ReadonlyMap<string, string[]>>();
  const kinds = new Map<string, Set<string>>();
  const members = new Map<string, Set<string>>();
  for (const node of file.statements) {
    if (ts.isInterfaceDeclaration(node)) {
      const bases = node.heritageClauses?.flatMap(({ types }) => types) ?? [];
      parents.set(
        node.name.text,
        bases.map(({ expression }) => expression.getText(file)),
      );
      properties.set(node.name.text, propertiesOf(node, file));
    } else if (ts.isTypeAliasDeclaration(node)) {
      const parts = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
      kinds.set(
        node.name.text,
        new Set(parts.flatMap((part) => (ts.isTypeReferenceNode(part) ? part.typeName.getText(file) : []))),
      );
      members.set(
        node.name.text,
        new Set(
          parts.flatMap((part) =>
            ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? part.literal.text : [],
          ),
        ),
      );
    }
  }
  const rangeIn = (name: string, property: string): readonly string[] | undefined => {
    const own = properties.get(name)?.get(property);
    if (own) return own;
    for (const parent of parents.get(name) ?? []) {
      const found = rangeIn(parent, property);
      if (found) return found;
    }
    return undefined;
  };
  const isA = (type: string, other: string): boolean =>
    type === other || [...(kinds.get(other) ?? [])].some((kind) => kind !== other && isA(type, kind));
  return {
    rangeOf: (type, property) => rangeIn(`${type}Leaf`, property),
    isType: (name) => properties.has(`${name}Leaf`),
    isA,
    isMember: (name, value) => members.get(name)?.has(value) ?? false,
  };
}

/** Each property of an interface with the names of the types it takes: what stands in `SchemaValue<…>`. */
function propertiesOf(node: ts.InterfaceDeclaration, file: ts.SourceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name) || !member.type) continue;
    const value = ts.isTypeReferenceNode(member.type) ? member.type.typeArguments?.[0] : undefined;
    const parts = value === undefined ? [] : ts.isUnionTypeNode(value) ? value.types : [value];
    found.set(
      member.name.text,
      parts.map((part) => part.getText(file)),
    );
  }
  return found;
}

/** A JSON Schema as zod writes it, as far as it is read here. */
export interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: SchemaNode | boolean;
  propertyNames?: SchemaNode;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  allOf?: SchemaNode[];
  [keyword: string]: unknown;
}

/** Keywords for which the YAML language server has no message but its own English one. */
const LIMITS = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
];

/**
 * The same schema with our Italian sentences where an editor's program would speak English: what it says of a wrong
 * value is what the field is for. `errorMessage` is a word of the YAML language server, other readers pass it over.
 * What is missing is asked for one by one, so that each is named; limits stand in a condition, because the server has
 * no words of ours for them. The values that hold stay the same.
 *
 * @param told The sentence of the nearest field around, for what has none of its own.
 */
export function spokenSchema(schema: SchemaNode, told?: string): SchemaNode {
  const said = schema.description ?? told;
  const inner = (node: SchemaNode): SchemaNode => spokenSchema(node, said);
  const { required = [], ...rest } = without(schema, LIMITS);
  const limits = only(schema, LIMITS);
  const { properties, additionalProperties, propertyNames, items, anyOf, allOf = [] } = schema;
  const also = [
    ...allOf.map(inner),
    ...required.map((name) => missing(name, properties?.[name]?.description)),
    // Nothing that has a length or a size is a mapping: this branch always fails, with our sentence.
    ...(Object.keys(limits).length > 0
      ? [{ if: limits, else: { type: 'object', errorMessage: `${said ?? ''} ${sizesOf(limits)}`.trim() } }]
      : []),
  ];
  return {
    ...rest,
    ...message(properties && additionalProperties === false ? namesOf(properties, said) : said),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, node]) => [name, inner(node)])),
    }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: inner(additionalProperties) }),
    ...(propertyNames && { propertyNames: inner(propertyNames) }),
    ...(items && { items: inner(items) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(also.length > 0 && { allOf: also }),
  };
}

const message = (said: string | undefined): SchemaNode => (said === undefined ? {} : { errorMessage: said });

const missing = (name: string, said = ''): SchemaNode => ({
  required: [name],
  errorMessage: `Manca «${name}». ${said}`.trim(),
});

const namesOf = (properties: Record<string, unknown>, said = ''): string =>
  `${said} Qui ci sono solo questi dati: ${Object.keys(properties).join(', ')}.`.trim();

/** A limit in words: «Da 1 a 120 caratteri.» */
function sizesOf(limits: SchemaNode): string {
  const sizes = (
    [
      [limits['minLength'], limits['maxLength'], ' caratteri'],
      [limits['minItems'], limits['maxItems'], ' voci'],
      [limits['minimum'] ?? limits['exclusiveMinimum'], limits['maximum'] ?? limits['exclusiveMaximum'], ''],
    ] as const
  ).flatMap(([from, to, unit]) => {
    if (isSize(from) && isSize(to)) return [from === to ? `${from}${unit}` : `da ${from} a ${to}${unit}`];
    if (isSize(from)) return [`almeno ${from}${unit}`];
    return isSize(to) ? [`al massimo ${to}${unit}`] : [];
  });
  return sizes.length === 0 ? '' : `(${sizes.join('; ')})`;
}

/** A whole number has limits that are nobody's: the largest that can be counted with. */
const isSize = (limit: unknown): limit is number =>
  typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER;

const only = (schema: SchemaNode, names: readonly string[]): SchemaNode =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => names.includes(name)));

const without = (schema: SchemaNode, names: readonly string[]): SchemaNode =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));

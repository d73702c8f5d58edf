/**
 * The answers of the API: the one place that says what they look like. The OpenAPI document is made from these
 * schemas, the functions beside them are typed by them. A key that is not there is not known: nothing is guessed.
 */
export * from './schema/parts.ts';
export * from './schema/sheet.ts';
export * from './schema/service.ts';
export * from './schema/news.ts';
export * from './schema/lists.ts';

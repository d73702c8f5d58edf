import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { filesBelow, readJson, readText } from './built.ts';
import { verdict, type Judge } from './judge.ts';

const FOLDER = 'api/v1';
const DOCUMENT = `${FOLDER}/openapi.json`;

interface Document {
  paths: Record<
    string,
    { get: { responses: { 200: { content: Record<string, { schema: { $ref: string } }> } } } }
  >;
}

/**
 * The API: its document by the official schema of OpenAPI, every answer by the document's own schemas, and the two by
 * each other: no answer that the document does not know, no address that nothing answers.
 */
export const openApiJudge: Judge = {
  name: 'OpenAPI 3.1',
  run: async (root) => {
    const text = await readText(root, DOCUMENT);
    const document = JSON.parse(text) as Document;
    const result = await new Validator().validate(text);
    const details = result.valid ? [] : [`${DOCUMENT}: ${JSON.stringify(result.errors)}`];
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'openapi');
    const patterns = Object.entries(document.paths).map(([path, { get }]) => ({
      path,
      pattern: new RegExp(
        `^${path
          .slice(1)
          .replace(/\./g, '\\.')
          .replace(/\{\w+\}/g, '[^/]+')}$`,
      ),
      check: ajv.compile({
        $ref: `openapi${get.responses[200].content['application/json']?.schema.$ref ?? ''}`,
      }),
      answers: 0,
    }));
    for (const file of await filesBelow(root, FOLDER, '.json')) {
      if (file === DOCUMENT) continue;
      const known = patterns.find(({ pattern }) => pattern.test(file));
      if (!known) details.push(`${file}: not in ${DOCUMENT}`);
      else if (!known.check(await readJson(root, file)))
        details.push(`${file}: ${ajv.errorsText(known.check.errors, { dataVar: '' })}`);
      if (known) known.answers++;
    }
    details.push(
      ...patterns.filter(({ answers }) => answers === 0).map(({ path }) => `${path}: nothing answers`),
    );
    return verdict(
      details,
      patterns.reduce((sum, { answers }) => sum + answers, 1),
    );
  },
};

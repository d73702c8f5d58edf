import { HtmlValidate } from 'html-validate/node';
import { expect, test } from 'vitest';
import { builtPortal, htmlOf, samples } from './served.ts';

const site = await builtPortal();
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

test.each(samples(site, ['it', 'ar', 'zh', 'ur']).map((page) => [page.template, page.path, page] as const))(
  'html-validate finds nothing to say of %s at %s',
  async (_, path, page) => {
    const { results } = await validator.validateString(htmlOf(site.root, page), path);
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  },
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCopy, parseList, parseRefusal } from '#src/lib/storage/answers.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What XML 1.0 can hold. */
const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{Cc}\p{Cs}￾￿]/u.test(text));

test('a list says the keys and tags that were put into it, whatever their letters', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key, etag: key })), fc.boolean(), (objects, isCut) => {
      const contents = objects.map(
        (one) =>
          `<Contents>\n<Key>${escaped(one.key)}</Key><Size>1</Size><ETag>${escaped(one.etag)}</ETag><Owner><ID>x</ID></Owner></Contents>`,
      );
      const xml = `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><IsTruncated>${isCut}</IsTruncated><NextContinuationToken>t</NextContinuationToken>${contents.join('')}</ListBucketResult>`;
      expect(parseList(xml)).toEqual({ objects, ...(isCut && { next: 't' }) });
    }),
  );
});

test('a list that goes on must say where', () => {
  expect(() => parseList('<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>')).toThrow();
});

test('a copy that failed after the server had said 200 has failed', () => {
  expect(parseCopy('<CopyObjectResult><ETag>&quot;a&quot;</ETag></CopyObjectResult>')).toEqual({
    etag: '"a"',
  });
  expect(parseCopy('<Error><Code>InternalError</Code><Message>m</Message></Error>')).toEqual({
    refusal: { code: 'InternalError', message: 'm' },
  });
});

test('what is no XML of S3 says nothing, and stops nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Object.keys(parseRefusal(text))).toEqual(['code', 'message']);
    }),
  );
});

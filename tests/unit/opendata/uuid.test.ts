import fc from 'fast-check';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Portal } from '#src/lib/domain/portal.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';

const portal = (url: string): Portal => ({ site: { url } }) as Portal;
const HERE = portal('https://www.example.org');

describe('the name of a thing for ever', () => {
  test('is made as RFC 9562 shows in its example for version 5', () => {
    // RFC 9562, appendix A.4: www.example.com in the namespace for domain names.
    expect(v5('www.example.com', v5.DNS)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('is a UUID of version 5 for any id, the same each time', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(uuidOf(HERE, id)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(uuidOf(HERE, id)).toBe(uuidOf(portal('https://www.example.org/'), id));
      }),
    );
  });

  test('differs for different ids, and from portal to portal', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        expect(uuidOf(HERE, one)).not.toBe(uuidOf(HERE, other));
        expect(uuidOf(HERE, one)).not.toBe(uuidOf(portal('https://altrove.example.org'), one));
      }),
    );
  });
});

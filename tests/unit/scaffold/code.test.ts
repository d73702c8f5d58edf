import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortCode } from '#src/lib/domain/text.ts';
import { assetName } from '#src/lib/scaffold/media.ts';
import { unusedCode } from '#src/lib/scaffold/code.ts';
import { mediaSchema } from '#src/lib/domain/media.ts';
import { fieldAt } from '#src/lib/domain/field.ts';

test('a sheet’s code is one that readers can say on the phone, and that no other sheet has', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 40 }), (id, taken) => {
      const used = new Set<string>();
      for (let count = 0; count < taken; count++) used.add(unusedCode(id, used));
      expect(used.size).toBe(taken);
      expect(shortCode.safeParse(unusedCode(id, used)).success).toBe(true);
      expect(used.has(unusedCode(id, used))).toBe(false);
    }),
  );
});

test('a file that is copied gets a name that the schema takes, whatever it was called', () => {
  const field = fieldAt(mediaSchema, ['poster', 'file']);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('.png', '.JPG', '.webp'), (name, ending) => {
      expect(field?.safeParse(`./${assetName(`/una/cartella/${name}${ending}`)}`).success).toBe(true);
    }),
  );
});

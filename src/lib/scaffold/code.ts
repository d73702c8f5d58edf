import { createHash } from 'node:crypto';

/** Crockford's base 32, lower case, as `shortCode` asks. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Four characters for a sheet that no other sheet has: the same for the same id as long as nobody else took them. */
export function unusedCode(id: string, used: ReadonlySet<string>): string {
  for (let attempt = 0; attempt < LETTERS.length ** 4; attempt++) {
    const digest = createHash('sha256').update(`${id} ${attempt}`).digest();
    const code = [...digest.subarray(0, 4)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    if (!used.has(code)) return code;
  }
  throw new Error('All codes of four characters are taken.');
}

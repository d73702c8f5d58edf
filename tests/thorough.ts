/**
 * `npm run test:thorough` tries everything there is: each piece, language, moment and change by itself. `npm test` tries a
 * part of what is alike, so that it can be run before each commit.
 */
export const THOROUGH = process.env['THOROUGH'] === '1';

/** Every so many of what is alike, or all of it in a thorough run. */
export const some = <T>(items: readonly T[], every: number, from = 0): T[] =>
  items.filter((_, index) => THOROUGH || index % every === from % every);

/** How often something is tried: in `npm test`, and in a thorough run. */
export const times = (few: number, many: number): number => (THOROUGH ? many : few);

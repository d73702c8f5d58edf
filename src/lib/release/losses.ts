import { Trouble } from '#src/lib/command/trouble.ts';
import { parseRedirects, redirectFinder } from '#src/lib/serve/redirects.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Expected } from '#src/lib/sitegate/expected.ts';

/** Of a hundred pages this many may go in one release without a word. */
const MOST_LOST = 5;
const SHOWN = 5;

/**
 * What readers would lose by a release, in sentences: more than a twentieth of the pages, or a page of a language that no
 * redirect leads on from. Nothing where it is all there.
 *
 * @param redirects the new site's table
 */
export function lossesOf(former: Expected, next: Expected, redirects: string): Say[] {
  const losses: Say[] = [];
  const [before, after] = [former.pages.length, next.pages.length];
  if (before - after > (before * MOST_LOST) / 100)
    losses.push(
      say(
        `Le pagine passano da ${before} a ${after}: più del ${MOST_LOST} % in meno.`,
        `Pages go from ${before} to ${after}: more than ${MOST_LOST} % less.`,
      ),
    );
  const there = new Set(next.pages.map(({ path }) => path));
  const redirectOf = redirectFinder(parseRedirects(redirects));
  const lost = former.pages.filter(
    ({ path, hidden }) => !hidden && !there.has(path) && !there.has(redirectOf(path)?.to ?? ''),
  );
  for (const lang of [...new Set(lost.map((page) => page.lang))]) {
    const paths = lost.filter((page) => page.lang === lang).map(({ path }) => path);
    const names = [...paths.slice(0, SHOWN), ...(paths.length > SHOWN ? ['…'] : [])].join(' ');
    losses.push(
      say(
        `${lang}: ${paths.length} pagine spariscono senza un rinvio in redirects.yaml: ${names}`,
        `${lang}: ${paths.length} pages vanish without a redirect in redirects.yaml: ${names}`,
      ),
    );
  }
  return losses;
}

/** @throws {Trouble} when readers would lose something and nobody said why that is right */
export function refuseLosses(losses: readonly Say[], { allow }: { allow?: string }): void {
  if (losses.length === 0 || allow !== undefined) return;
  throw new Trouble(
    say(
      `Non ho pubblicato niente: ${losses.map(({ it }) => it).join('\n')}\nSe è giusto così, ripeti con --allow "<perché>".`,
      `Nothing was published: ${losses.map(({ en }) => en).join('\n')}\nIf it is meant so, repeat it with --allow "<why>".`,
    ),
  );
}

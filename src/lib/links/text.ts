import { say, type Say } from '#src/lib/domain/say.ts';
import type { Outside, Use } from './addresses.ts';
import type { Round } from './kept.ts';
import { isBroken, OUTCOMES, type Outcome, type OutcomeKind } from './outcome.ts';

/** What a person is told of an outcome, and what to do. */
const MEANING: Readonly<Record<OutcomeKind, Say>> = {
  ok: say('risponde', 'answers'),
  moved: say('si è spostata per sempre: scrivi', 'has moved for good: write'),
  unsure: say(
    'il sito non risponde ai programmi: guarda con il browser',
    'does not answer programs: look yourself',
  ),
  gone: say('la pagina non c’è più: cerca quella nuova', 'the page is gone: look for the new one'),
  failed: say('il sito ha un errore: riprova, poi avvisa chi lo cura', 'the site has an error: try again'),
  timeout: say('non risponde in tempo: riprova', 'does not answer in time: try again'),
  loop: say('rimanda sempre a un altro indirizzo', 'sends on for ever'),
  tls: say('il certificato non vale: i browser avvertono chi legge', 'its certificate does not hold'),
  unreachable: say('il sito non si trova', 'the site cannot be found'),
};

/** What a round found, a row for each address that a person should look at, the worst first; then the counts. */
export function roundText(outside: readonly Outside[], { asked, outcomes }: Round): string {
  const uses = new Map(outside.map((one) => [one.url, one.uses]));
  // What the content no longer leads to is nobody's business; what it leads to since then has not been asked.
  const known = outcomes.filter(({ url }) => uses.has(url));
  const rows = known
    .filter(({ kind }) => kind !== 'ok')
    .sort((a, b) => OUTCOMES.indexOf(b.kind) - OUTCOMES.indexOf(a.kind))
    .map((outcome) => rowText(outcome, uses.get(outcome.url) ?? []));
  const fresh = outside.length - new Set(known.map(({ url }) => url)).size;
  const count = (test: (one: Outcome) => boolean): number => known.filter(test).length;
  const [broken, moved] = [count(isBroken), count(({ kind }) => kind === 'moved')];
  const unsure = count(({ kind }) => kind === 'unsure');
  return [
    ...rows,
    `${broken > 0 ? '✗' : '✓'} ${asked.slice(0, 16).replace('T', ' ')} UTC: ${known.length} indirizzi / addresses, ${broken} rotti / broken, ${moved} spostati / moved, ${unsure} da guardare / to look at${fresh > 0 ? `, ${fresh} mai chiesti / never asked` : ''}`,
    '',
  ].join('\n');
}

function rowText({ url, kind, status, to, code }: Outcome, uses: readonly Use[]): string {
  const { it, en } = MEANING[kind];
  const mark = kind === 'moved' ? '→' : kind === 'unsure' ? '?' : '✗';
  const why = [status ?? code ?? '', to ?? ''].filter((part) => part !== '').join(' ');
  const where = uses.map(({ title, path, languages }) => {
    const others = languages.length > 0 ? ` [${languages.join(' ')}]` : '';
    return `${title}${others} (${path})`;
  });
  return `${mark} ${where.join('; ')}\n    ${url}  ${it} / ${en} ${why}`;
}

import { readFileSync } from 'node:fs';
import { damaged } from '#src/lib/bench/damage.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { blocks } from '#src/lib/check/blocking.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { contentWith, TODAY, type Change, type Changes } from '#tests/unit/content/minimal.ts';

export interface Judgement {
  judged: number;
  /** Left out, with a finding. */
  red: number;
  /** Still good enough to be read. */
  shown: number;
  /** Damaged ones that did something else; none is right. */
  wrong: string[];
}

const BATCH = 250;
const LANGS = ['ar', 'en'];

/** Sends damaged translations through the gate, many copies of one sheet at a time, and says what readers get of each. */
export async function judgeTranslations(
  count: number,
  progress: (done: number) => void = () => undefined,
): Promise<Judgement> {
  const folder = 'tests/fixtures/content-min/sheets/salute/tessera-sanitaria';
  const italian = readFileSync(`${folder}/index.it.mdx`, 'utf8');
  const whole = readFileSync(`${folder}/index.ar.mdx`, 'utf8');
  const assets = ['sportello.png', 'modulo.pdf'].map(
    (name) => [name, readFileSync(`${folder}/${name}`)] as const,
  );
  const judgement: Judgement = { judged: 0, red: 0, shown: 0, wrong: [] };
  for (let from = 0; from < count; from += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
    const changes: Changes = Object.fromEntries<Change>(
      seeds.flatMap((seed): [string, Change][] => [
        [`sheets/salute/prova-${seed}/index.it.mdx`, copyOf(italian, seed)],
        [`sheets/salute/prova-${seed}/index.ar.mdx`, damaged(whole, seed)],
        ...assets.map(([name, bytes]): [string, Change] => [`sheets/salute/prova-${seed}/${name}`, bytes]),
      ]),
    );
    const { root, remove } = await contentWith(changes);
    try {
      const portal = await loadPortal({ root, today: TODAY });
      const locale = portal.site.languages.find(({ code }) => code === LANGS[0]);
      for (const seed of seeds) {
        judgement.judged++;
        const path = `sheets/salute/prova-${seed}/index.ar.mdx`;
        const piece = portal.sheets.get(`salute/prova-${seed}`);
        const found = portal.findings.filter((one) => one.path === path);
        const red = found.some(({ severity }) => severity === 'error');
        const reading = piece && locale ? readPiece(piece, locale, portal.site.languages) : undefined;
        if (found.some(blocks)) judgement.wrong.push(`${seed}: stops the build`);
        else if (!reading) judgement.wrong.push(`${seed}: the Italian is gone`);
        else if (red && (reading.lang === 'ar' || reading.state !== 'missing'))
          judgement.wrong.push(`${seed}: red, but shown`);
        else if (!red && reading.lang !== 'ar')
          judgement.wrong.push(`${seed}: not shown, and nobody says why`);
        else judgement[red ? 'red' : 'shown']++;
      }
    } finally {
      await remove();
    }
    progress(from + seeds.length);
  }
  return judgement;
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The Italian with a short code of its own. */
const copyOf = (italian: string, seed: number): string =>
  italian.replace(
    /^code: .*$/m,
    `code: z${[10, 5, 0].map((shift) => LETTERS[(seed >> shift) & 31] ?? '0').join('')}`,
  );

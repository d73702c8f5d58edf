import { hostileBuilds, hostileFiles } from './hostile-content.ts';
import { timed, type Row } from './rows.ts';
import { controlInBrowser, headerInBrowser, stormWall, wallInBrowser } from './xss/rows.ts';

export interface Force {
  /** Changed payloads for each wall, besides all of them as they are. */
  mutants: number;
  /** Pages that the browser is shown for each wall. */
  pages: number;
}

/** What a row says besides its figures. */
type Work = () => Promise<Pick<Row, 'judged' | 'faults'> & { said: string }>;

/**
 * The rows about hostile content, one after the other: bad files before the gate and in a build; and what somebody may
 * write to run something in a reader's browser, before each wall by itself, as code and in Chromium.
 */
export async function hostileRows(
  home: string,
  { mutants, pages }: Force,
  tell: (row: Promise<Row>) => Promise<void>,
): Promise<void> {
  const row = (judge: string, of: string, work: Work): Promise<void> =>
    tell(
      timed(judge, of, async () => {
        const { said, ...result } = await work();
        console.log(`  ${said}`);
        return result;
      }),
    );
  const alone = 'da solo / alone';
  await row('file ostili / hostile files', 'cancello / gate', hostileFiles);
  await row('file ostili / hostile files', 'costruzione / build', () => hostileBuilds(home));
  await row('XSS: cancello / gate', alone, () => Promise.resolve(stormWall('gate', mutants)));
  await row('XSS: prosa / prose', alone, () => Promise.resolve(stormWall('prose', mutants)));
  await row('XSS: cancello di uscita / output gate', alone, () =>
    Promise.resolve(stormWall('output', mutants)),
  );
  await row('XSS: prova / control', 'Chromium, senza difese / no wall', controlInBrowser);
  await row('XSS: prosa / prose', 'Chromium', () => wallInBrowser('prose', pages));
  await row('XSS: cancello di uscita / output gate', 'Chromium', () => wallInBrowser('output', pages));
  await row('XSS: intestazioni / headers', 'Chromium', () => headerInBrowser(pages));
}

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { report } from '#src/lib/check/report.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { newFindings, placeFiles } from '#src/lib/content/place.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { answersFor, type Ask } from '#src/lib/scaffold/answers.ts';
import type { Draft, Kind } from '#src/lib/scaffold/kind.ts';
import type { Settings } from '#scripts/settings.ts';

/** What was made, and what the check advises about it. */
export interface Made {
  draft: Draft;
  advice: Finding[];
}

/**
 * Asks, writes and checks. What the check does not let pass is taken back: either new files stand there and the content
 * is as right as before, or nothing has changed.
 */
export async function makeNew(
  kind: Kind,
  given: Readonly<Record<string, string>>,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  ask?: Ask,
): Promise<Made> {
  const { root, today } = place;
  const portal = await loadPortal(place);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const draft = kind.make(await answersFor(kind, given, { portal, today, read }, ask));
  const { undo } = await placeFiles(draft, root);
  const stop = (): void => void undo().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const findings = newFindings(portal, await loadPortal(place));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const prefix = `${relative(process.cwd(), root)}/`;
      throw new Trouble(
        say(
          `${report(errors, 'text', 'it', prefix)}\nIl controllo non lo lascia passare: non ho lasciato niente.`,
          `${report(errors, 'text', 'en', prefix)}\nThe check does not let it pass: nothing was left behind.`,
        ),
      );
    }
    return { draft, advice: findings };
  } catch (error) {
    await undo();
    throw error;
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

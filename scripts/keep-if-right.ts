import { relative } from 'node:path';
import { report } from '#src/lib/check/report.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { newFindings, type Placed } from '#src/lib/content/place.ts';
import type { Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Settings } from '#scripts/settings.ts';

/**
 * What the check says of the content after a command has written, that it did not say `before`. A new error, or a person
 * who stops the command, takes back what was written: either the content is as right as before, or nothing has changed.
 *
 * @throws Trouble with the errors.
 */
export async function keepIfRight(
  before: Portal,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  { undo }: Placed,
): Promise<Finding[]> {
  const stop = (): void => void undo().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const findings = newFindings(before, await loadPortal(place));
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return findings;
    const prefix = `${relative(process.cwd(), place.root)}/`;
    throw new Trouble(
      say(
        `${report(errors, 'text', 'it', prefix)}\nIl controllo non lo lascia passare: non ho lasciato niente.`,
        `${report(errors, 'text', 'en', prefix)}\nThe check does not let it pass: nothing was left behind.`,
      ),
    );
  } catch (error) {
    await undo();
    throw error;
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

import { execFile } from 'node:child_process';
import type { Finding } from '#src/lib/domain/finding.ts';
import type { Settings } from '#scripts/settings.ts';

/** What the check says of all the content, asked of a process of its own: it takes seconds, and pages must not wait. */
export function checkApart({ root, today, cache }: Settings): Promise<Finding[] | undefined> {
  return new Promise((done) => {
    const env = { ...process.env, CONTENT: root, TODAY: today, CACHE: cache };
    execFile(
      process.execPath,
      ['scripts/check.ts', '--format', 'json'],
      { env, maxBuffer: 1e9 },
      (_, out) => {
        try {
          done(JSON.parse(out === '' ? '[]' : out) as Finding[]);
        } catch {
          // The check has not come to its end; the next change asks again.
          done(undefined);
        }
      },
    );
  });
}

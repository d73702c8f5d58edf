import type { Finding } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';

/** Whether a finding stops a build. Faults of translations do not: readers get the Italian with a notice. */
export function blocks({ severity, path }: Finding): boolean {
  const translation = /(^|\/)index\.([a-z]{2,3})\.mdx$/.exec(path)?.[2];
  return (
    severity === 'error' && (translation === undefined || translation === SOURCE) && !path.startsWith('l10n/')
  );
}

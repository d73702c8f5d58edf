import type { SizeResult } from './runs.ts';
import { processorOf } from './verdict.ts';

const [WIDTH, LABEL, FIGURE, BAR, GAP] = [720, 110, 70, 18, 6] as const;

/** Legible on light and on dark: as the page it stands on, which an image does not see, but the reader's choice it does. */
const STYLE =
  'text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.own{fill:#0b6b5c}.other{fill:#8a94a0}' +
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.own{fill:#4fd1b5}.other{fill:#6e7b8a}}';

interface Bar {
  name: string;
  seconds: number;
}

/** Seconds of processor of cold builds and of builds after one edit, as bars; each group has a scale of its own. */
export function chartOf(sizes: readonly SizeResult[]): string {
  const groups = sizes.flatMap(({ pages, runs }): { title: string; bars: Bar[] }[] => [
    {
      title: `${pages} sheets’ pages, cold build, seconds of processor`,
      bars: runs.map(({ name, cold }) => ({ name, seconds: processorOf(cold) })),
    },
    {
      title: `${pages} sheets’ pages, after one edit, seconds of processor`,
      bars: runs.map(({ name, edit }) => ({ name, seconds: edit.processor })),
    },
  ]);
  let y = 0;
  const parts: string[] = [];
  for (const { title, bars } of groups) {
    const most = Math.max(...bars.map(({ seconds }) => seconds));
    y += BAR + GAP;
    parts.push(`<text class="head" x="0" y="${y}">${title}</text>`);
    y += GAP;
    for (const [index, { name, seconds }] of bars.entries()) {
      const length = Math.max(1, (seconds / most) * (WIDTH - LABEL - FIGURE));
      const middle = y + BAR - GAP + 1;
      parts.push(
        `<text x="0" y="${middle}">${name}</text>`,
        `<rect class="${index === 0 ? 'own' : 'other'}" x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
        `<text x="${(LABEL + length + GAP).toFixed(1)}" y="${middle}">${seconds.toFixed(1)}</text>`,
      );
      y += BAR + GAP;
    }
  }
  const told = groups
    .map(
      ({ title, bars }) =>
        `${title}: ${bars.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`).join(', ')}`,
    )
    .join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${told}"><style>${STYLE}</style>\n${parts.join('\n')}\n</svg>\n`;
}

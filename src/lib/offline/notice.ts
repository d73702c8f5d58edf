import { dayText } from '#src/lib/dates/day-text.ts';
import type { AreaTexts } from './area.ts';
import type { Freshness } from './freshness.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The sentences over a page that comes from the phone. */
export function sentences(texts: AreaTexts, saved: number, { phonesOnly, wrongClock }: Freshness): string[] {
  const date = dayText(texts.dates, new Date(saved).toISOString());
  return [
    (phonesOnly ? texts.old : texts.saved).replace('{{date}}', () => date),
    ...(wrongClock ? [texts.clock] : []),
  ];
}

/** A page with sentences at the head of what it says. */
export function withNotice(html: string, texts: readonly string[]): string {
  const notice = `<p class="notice" role="note" id="senza-rete">${texts.map(escape).join(' ')}</p>`;
  return html.replace(/<main\b[^>]*>/, (main) => main + notice);
}

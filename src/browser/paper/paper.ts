import { carryFragment } from '#src/browser/carry.ts';
import { dayText } from '#src/lib/dates/day-text.ts';
import { ageOf, dayIn } from '#src/lib/hand/paper-day.ts';

/** Shows what changed since the day on the paper, which stands behind the `#` and is sent to nobody. */
export function startPaper(): void {
  const page = document.getElementById('paper');
  const notice = page?.querySelector<HTMLElement>('[role=status]');
  if (!page || !notice) return;
  const { first = '', made = '', dates } = page.dataset;
  const compare = notice.textContent;
  const months = (dates ?? '').split('|');

  function show(): void {
    const day = dayIn(location.hash);
    const age = ageOf(day, first, made, new Date().toISOString().slice(0, 10));
    const isKnown = age === 'known' || age === 'old';
    let left = 0;
    for (const item of page?.querySelectorAll<HTMLElement>('[data-day]') ?? []) {
      item.hidden = isKnown && day !== undefined && (item.dataset['day'] ?? '') < day;
      if (!item.hidden) left++;
    }
    const words =
      age === 'none' ? compare : (page?.dataset[age === 'known' && left === 0 ? 'same' : age] ?? '');
    if (notice) notice.textContent = words.replace('{date}', day === undefined ? '' : dayText(months, day));
    // The sentence of the notice says it better, with its day.
    const nothing = page?.querySelector<HTMLElement>('.paper-nothing');
    if (nothing) nothing.hidden = isKnown;
    carryFragment(location.hash);
  }

  addEventListener('hashchange', show);
  show();
}

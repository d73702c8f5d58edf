import { loadPage } from '#src/browser/load-page.ts';
import { beside, compose, type Words } from './compose.ts';

/**
 * Another second language in the place of the Italian: its words come from its own page, which is in two languages too.
 * What was chosen stands behind the `#` of the address, so that a page that is opened again, or printed, has it.
 */
export function startPair(): void {
  const box = document.querySelector<HTMLElement>('.pair-second');
  const select = box?.querySelector('select');
  const status = box?.querySelector('[role="status"]');
  if (!box || !select || !status) return;
  const italian = beside(document);
  let asked = 0;

  const show = async (): Promise<void> => {
    const option = select.selectedOptions[0];
    const turn = ++asked;
    status.textContent = '';
    try {
      const words = option?.value ? ownWords(await loadPage(option.value)) : italian;
      // Who has chosen again in the meantime gets the last choice only.
      if (turn === asked) compose(document, words, option?.text ?? '');
    } catch {
      if (turn === asked) status.textContent = box.dataset['failed'] ?? '';
    }
  };
  const follow = (): void => {
    const wanted = [...select.options].findIndex(({ lang }) => `#con-${lang}` === location.hash);
    select.selectedIndex = Math.max(wanted, 0);
    if (wanted > 0 || asked > 0) void show();
  };

  select.addEventListener('change', () => {
    const { value, lang } = select.selectedOptions[0] ?? { value: '', lang: '' };
    history.replaceState(null, '', value === '' ? location.pathname : `#con-${lang}`);
    void show();
  });
  addEventListener('hashchange', follow);
  box.hidden = false;
  follow();
}

/** The words of a page in its own language, without what stands there once for both. */
function ownWords(page: Document): Words {
  const { lang, dir } = page.documentElement;
  for (const element of page.querySelectorAll('[data-pair] > .own .both')) element.remove();
  for (const element of page.querySelectorAll('[data-pair] > .own [id]')) element.removeAttribute('id');
  return { lang, dir, parts: beside(page, '.own').parts };
}

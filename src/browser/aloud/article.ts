/** What a listener has no use for: ways to other pages, choices, what was valid once. */
const LEFT_OUT =
  '.screen-only, .cite, nav, details, .changes, .related, .sources, .code, .paper, .in-two, script';

/**
 * A sheet's words from its own page, made for listening: without what only leads elsewhere, and without names that the
 * address of this page could meet. The way out of delicate sheets comes along.
 */
export function articleFrom(page: Document): { article: HTMLElement; exit: HTMLElement | undefined } {
  const found = page.querySelector<HTMLElement>('article.sheet');
  if (!found) throw new Error('The page has no sheet');
  // Before they are put into this page, where pictures would be asked for.
  for (const element of found.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of found.querySelectorAll('[aria-labelledby]'))
    element.removeAttribute('aria-labelledby');
  for (const element of found.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const link of found.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes);
  const exit = page.querySelector<HTMLElement>('.exit');
  return {
    article: document.importNode(found, true),
    exit: exit ? document.importNode(exit, true) : undefined,
  };
}

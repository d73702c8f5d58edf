import { isTyping, SearchView } from './search-view.ts';

const view = new SearchView();

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !isTyping(event);
  if (!slash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  view.focus();
});

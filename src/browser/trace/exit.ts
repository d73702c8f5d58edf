/** Leaves in place of the page, so that “back” does not lead to it; what was to be read is gone at once. */
export function startExit(): void {
  const link = document.getElementById('esci');
  if (!(link instanceof HTMLAnchorElement)) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.title = '…';
    document.body.hidden = true;
    location.replace(link.href);
  });
}

import type { Html } from '#src/lib/prose/markup.ts';

/** Where the preview answers for itself. */
export const PANEL = '/@anteprima/pannello';
export const EVENTS = '/@anteprima/notizie';

/** The panel as it is put behind a page: never part of the site, so style and script may stand in it. */
export const frame = (inner: Html): string => `
<aside id="anteprima" lang="it" dir="ltr" aria-label="Anteprima"><details open><summary>Anteprima</summary><div>${inner.text}</div></details></aside>
<style>
#anteprima{position:fixed;inset-block-end:0;inset-inline-end:0;z-index:9999;max-inline-size:26rem;font:14px/1.4 system-ui,sans-serif;background:#fffbe8;color:#1a1a1a;border:2px solid #8a6d00}
#anteprima summary{padding:.3rem .6rem;cursor:pointer;font-weight:700}
#anteprima div{max-block-size:60vh;overflow:auto;padding:0 .6rem .6rem}
#anteprima h2{display:none}
#anteprima p,#anteprima ul{margin:.3rem 0;padding:0}
#anteprima li{list-style:none;margin:.2rem 0}
#anteprima .states li{display:inline-block;margin:0 .6rem 0 0}
#anteprima a{display:inline;padding:0;min-block-size:0;min-inline-size:0;color:#00458a;overflow-wrap:anywhere}
#anteprima .error{border-inline-start:4px solid #b00020;padding-inline-start:.4rem}
#anteprima .warning{border-inline-start:4px solid #8a6d00;padding-inline-start:.4rem}
#anteprima button{font:inherit}
@media print{#anteprima{display:none}}
</style>
<script>
(() => {
  const box = document.querySelector('#anteprima div');
  const details = document.querySelector('#anteprima details');
  details.open = sessionStorage.getItem('anteprima') !== 'chiusa';
  details.addEventListener('toggle', () => sessionStorage.setItem('anteprima', details.open ? 'aperta' : 'chiusa'));
  box.addEventListener('click', (event) => { if (event.target.closest('[data-print]')) print(); });
  const news = new EventSource('${EVENTS}');
  news.addEventListener('page', () => location.reload());
  news.addEventListener('panel', async () => {
    const answer = await fetch('${PANEL}?path=' + encodeURIComponent(location.pathname));
    box.innerHTML = await answer.text();
  });
})();
</script>
`;

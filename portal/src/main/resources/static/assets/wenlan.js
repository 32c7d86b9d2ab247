// Reloads the part of a page that shows work in progress. Everything works without it, by reloading.
(function () {
  'use strict';
  const part = document.querySelector('[data-refresh]');
  if (!part) return;
  const seconds = Number(part.dataset.refresh) || 2;
  async function refresh() {
    try {
      const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById(part.id);
        if (fresh) {
          part.replaceChildren(...fresh.childNodes);
          if (!fresh.hasAttribute('data-refresh')) return;
        }
      }
    } catch (e) {
      // The server may be starting again: try once more after a while.
    }
    setTimeout(refresh, seconds * 1000);
  }
  setTimeout(refresh, seconds * 1000);
})();

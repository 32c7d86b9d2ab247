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

// Shows what a form writes while it is filled in. The server writes; without script a button does.
(function () {
  'use strict';
  const form = document.querySelector('form[data-writes]');
  if (!form) return;
  const target = document.getElementById(form.dataset.writes);
  let asked = 0;
  let timer;
  async function write() {
    const mine = ++asked;
    const address = form.action + '?' + new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(target.id);
      if (fresh && mine === asked) target.replaceChildren(...fresh.childNodes);
    } catch (e) {
      // What was written last stays; the button still works.
    }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(write, 250); });
})();

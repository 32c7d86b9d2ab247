// Offers what the library holds while somebody types (ARIA combobox with a listbox). Without it the box is a box.
(function () {
  'use strict';
  const box = document.querySelector('input[data-suggest]');
  if (!box) return;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '输入提示');
  list.hidden = true;
  box.parentElement.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('autocomplete', 'off');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  let asked = 0;
  let timer;
  let current = -1;

  function close() {
    list.hidden = true;
    current = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }
  function mark(next) {
    const options = list.children;
    if (current >= 0) options[current].setAttribute('aria-selected', 'false');
    current = next;
    if (current < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      options[current].setAttribute('aria-selected', 'true');
      options[current].scrollIntoView({ block: 'nearest' });
      box.setAttribute('aria-activedescendant', options[current].id);
    }
  }
  function choose(option) {
    if (option.dataset.address) {
      location.assign(option.dataset.address);
    } else {
      box.value = option.dataset.text;
      close();
      box.form.requestSubmit();
    }
  }
  async function offer() {
    const mine = ++asked;
    if (!box.value.trim()) return close();
    try {
      const answer = await fetch(box.dataset.suggest + '?' + new URLSearchParams({ q: box.value }), { headers: { 'X-Requested-With': 'fetch' } });
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('offers');
      if (mine !== asked || !fresh) return;
      close();
      list.replaceChildren(...fresh.children);
      if (list.children.length && document.activeElement === box) {
        list.hidden = false;
        box.setAttribute('aria-expanded', 'true');
      }
    } catch (e) {
      close();
    }
  }
  box.addEventListener('input', (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(offer, 180);
  });
  box.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(offer, 180); });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown' && list.hidden && last >= 0) {
      list.hidden = false;
      box.setAttribute('aria-expanded', 'true');
    }
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { mark(current >= last ? -1 : current + 1); event.preventDefault(); }
    if (event.key === 'ArrowUp') { mark(current < 0 ? last : current - 1); event.preventDefault(); }
    if (event.key === 'Escape') { close(); event.preventDefault(); }
    if (event.key === 'Enter' && current >= 0) { choose(list.children[current]); event.preventDefault(); }
  });
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) { choose(option); event.preventDefault(); }
  });
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', () => { clearTimeout(timer); asked++; });
})();

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

// Takes dropped files and sends them one by one, showing how far each is. Without script the form sends them all.
(function () {
  'use strict';
  const form = document.querySelector('form[data-uploads]');
  if (!form) return;
  const input = form.querySelector('input[type=file]');
  const zone = form.querySelector('.drop');
  const target = document.getElementById(form.dataset.uploads);
  const button = form.querySelector('button');
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.toggle('over', kind === 'dragover');
    });
  }
  zone.addEventListener('drop', (event) => { input.files = event.dataTransfer.files; });

  function line(list, file) {
    const item = document.createElement('li');
    const words = document.createElement('span');
    const bar = document.createElement('progress');
    bar.max = Math.max(1, file.size);
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    words.textContent = file.name + '　等待';
    item.append(words, bar);
    list.append(item);
    return { item, words, bar };
  }

  function send(file, shown) {
    return new Promise((resolve) => {
      const data = new FormData(form);
      data.delete('files');
      data.append('files', file);
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.responseType = 'document';
      request.upload.addEventListener('progress', (event) => {
        shown.bar.value = Math.min(event.loaded, file.size);
        shown.words.textContent = file.name + '　' + Math.floor(100 * event.loaded / Math.max(1, event.total)) + '%';
      });
      request.addEventListener('loadend', () => {
        shown.bar.remove();
        const refusal = request.response && request.response.querySelector('.refusal');
        if (request.status === 200 && !refusal) {
          const run = document.createElement('a');
          run.href = request.responseURL;
          run.textContent = '查看入库';
          shown.words.textContent = file.name + '　已接收　';
          shown.item.append(run);
          resolve(true);
        } else {
          shown.words.textContent = file.name + '　未接收：' + (refusal ? refusal.textContent : '连接中断或服务没有应答，请重试');
          shown.words.className = 'verdict';
          resolve(false);
        }
      });
      request.send(data);
    });
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const files = [...input.files];
    const list = document.createElement('ul');
    const sum = document.createElement('p');
    target.replaceChildren(sum, list);
    const lines = files.map((file) => line(list, file));
    button.disabled = true;
    let taken = 0;
    for (let at = 0; at < files.length; at++) {
      sum.textContent = '正在上传第 ' + (at + 1) + ' 个，共 ' + files.length + ' 个；传完之前请不要关闭页面。';
      if (await send(files[at], lines[at])) taken++;
    }
    sum.textContent = '上传结束：接收 ' + taken + ' 个，未接收 ' + (files.length - taken) + ' 个。';
    button.disabled = false;
    form.reset();
  });
})();

// Turns the pages of an original with the arrow keys, as its links do.
(function () {
  'use strict';
  if (!document.querySelector('.original')) return;
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest('input, textarea, select')) return;
    const way = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    const link = way && document.querySelector('.turn a[rel=' + way + ']');
    if (link) link.click();
  });
})();

// Enhancement only: every page works without this file.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Filters and weights stand open on a wide screen and fold away on a phone.
const wide = matchMedia('(min-width: 64rem)');
function foldFilters(open = wide.matches) {
  all('.facets').forEach(fold => { fold.open = open; fold.dataset.ready = ''; });
}
wide.addEventListener('change', () => foldFilters());

// Escape closes a fold-out menu and returns the focus; a click elsewhere closes it.
all('details.lang, details.menu').forEach(menu => menu.addEventListener('keydown', event => {
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    one('summary', menu).focus();
  }
}));
document.addEventListener('click', event => all('details.lang[open]').forEach(menu => {
  if (!menu.contains(event.target)) menu.open = false;
}));

// The order of results changes as soon as it is chosen.
document.addEventListener('change', event => {
  if (event.target.matches('form[data-auto] select')) event.target.form.requestSubmit();
});

// Fields left as they usually are need not stand in the address.
const isUsual = field => field.dataset.usual !== undefined || field.value === '';
document.addEventListener('formdata', event => {
  for (const name of new Set(event.formData.keys())) {
    const fields = all(`[name="${CSS.escape(name)}"]`, event.target).filter(field => field.type !== 'radio' || field.checked);
    if (fields.length && fields.every(isUsual)) event.formData.delete(name);
  }
});

// Combobox: WAI-ARIA APG "editable combobox with list autocomplete". The server writes the options.
function combobox(box) {
  const input = one('input', box);
  const list = document.createElement('ul');
  const live = document.createElement('p');
  let at = -1, timer, latest = 0;
  list.id = `${input.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', one(`label[for=${input.id}]`).firstChild.textContent.trim());
  list.hidden = true;
  live.className = 'vh';
  live.setAttribute('role', 'status');
  box.append(list, live);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function mark(next) {
    const options = all('[role=option]', list);
    if (!options.length) return;
    at = (next + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  }
  function take(option) {
    close();
    location.assign(option.dataset.address);
  }
  async function ask() {
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    const number = ++latest;
    const query = new URLSearchParams({ q: typed });
    if (box.dataset.kind) query.set('kind', box.dataset.kind);
    const answer = await fetch(`${box.dataset.suggest}?${query}`, { headers: { Accept: 'text/html' } });
    if (!answer.ok || number !== latest) return;
    list.innerHTML = await answer.text();
    const options = all('[role=option]', list);
    options.forEach((option, index) => { option.id = `${list.id}-${index}`; });
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    live.textContent = options.length ? String(options.length) : list.textContent.trim();
    at = -1;
  }
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener('keydown', event => {
    const options = all('[role=option]', list);
    if (event.key === 'ArrowDown') { event.preventDefault(); list.hidden ? ask() : mark(at + 1); }
    else if (event.key === 'ArrowUp' && !list.hidden) { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(options[at]); }
    else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
  });
  list.addEventListener('mousedown', event => {
    const option = event.target.closest('[role=option]');
    event.preventDefault();
    if (option) take(option);
  });
  input.addEventListener('blur', close);
}
all('.combo[data-suggest]').forEach(combobox);

// htmx swaps the part of the page below the search: folds stay as they were, and the new count is announced.
let openFolds = [], filtersOpen = wide.matches;
document.addEventListener('htmx:configRequest', event => {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement)) return;
  const kept = new FormData(form);
  for (const name of Object.keys(event.detail.parameters)) {
    if (!kept.has(name)) delete event.detail.parameters[name];
  }
});
document.addEventListener('htmx:beforeRequest', event => event.target.setAttribute('aria-busy', 'true'));
document.addEventListener('htmx:beforeSwap', event => {
  // A form that was not understood comes back with status 400, and is to be shown like any other answer.
  if (event.detail.xhr.status === 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
  openFolds = all('details[id][open]').map(fold => fold.id);
  filtersOpen = one('.facets')?.open ?? filtersOpen;
});
document.addEventListener('htmx:afterSettle', () => {
  foldFilters(filtersOpen);
  openFolds.forEach(id => { const fold = document.getElementById(id); if (fold) fold.open = true; });
  const count = one('#count'), status = one('#status');
  if (count && status) status.textContent = count.textContent;
});

// Print: open every fold, so that paper shows what the screen hides.
addEventListener('beforeprint', () => all('details.fold').forEach(fold => { fold.dataset.was = fold.open; fold.open = true; }));
addEventListener('afterprint', () => all('details.fold').forEach(fold => { fold.open = fold.dataset.was === 'true'; }));

foldFilters();
one('[data-focus]')?.focus();

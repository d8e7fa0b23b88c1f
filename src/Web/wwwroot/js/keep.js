// A lost connection loses nothing: when the server has let the session go, what stands typed on the page is kept in this
// tab while the page is loaded anew, and put back into the same fields.
const store = `typed:${location.pathname}${location.search}`;
const fields = () => [...document.querySelectorAll('main :is(input, textarea, select)[id]')]
  .filter(field => !['password', 'file', 'hidden', 'submit', 'button'].includes(field.type));
const ticked = field => ['checkbox', 'radio'].includes(field.type);
const read = field => ticked(field) ? field.checked : field.value;

function put(field, value) {
  if (read(field) === value) return;
  if (ticked(field)) field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function reload() {
  sessionStorage.setItem(store, JSON.stringify(Object.fromEntries(fields().map(field => [field.id, read(field)]))));
  location.reload();
}

const kept = JSON.parse(sessionStorage.getItem(store) ?? 'null');
if (kept) {
  sessionStorage.removeItem(store);
  const watch = new MutationObserver(() => fields().filter(field => field.id in kept).forEach(field => {
    put(field, kept[field.id]);
    delete kept[field.id];
  }));
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 15000);
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-reload]')) reload();
  if (event.target.closest('[data-retry]')) globalThis.Blazor?.reconnect().then(back => back || reload());
});

// Who works on a page stays signed in: the circuit itself does not renew the cookie, and who does nothing is signed out in time.
let told = Date.now();
for (const kind of ['keydown', 'pointerdown']) {
  document.addEventListener(kind, () => {
    if (Date.now() - told < 300_000) return;
    told = Date.now();
    fetch('/account/alive', { method: 'POST' }).catch(() => {});
  }, { passive: true });
}

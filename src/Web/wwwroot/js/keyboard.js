// Keyboard of screens.md. Pages only mark elements: data-primary (Ctrl+Enter, F2), data-search (/), data-key="n",
// data-go="q" (G then Q), data-list with rows [data-row] (J, K, arrows), data-print (Ctrl+P).
const typing = target => target.closest?.('textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
const visible = element => element?.checkVisibility?.() && !element.disabled;
const press = selector => {
  const element = [...document.querySelectorAll(selector)].findLast(visible);
  element?.click();
  return Boolean(element);
};

let goUntil = 0;

// A new page gives the focus to its heading, for readers of screens; not when somebody is typing on it already, or went on by Tab.
let usedOn = '';
const use = () => { usedOn = location.href; };
document.addEventListener('input', use);
document.addEventListener('keydown', event => { if (event.key === 'Tab') use(); }, true);
export function focusHeading() {
  const at = document.activeElement;
  if (usedOn === location.href && at !== document.body || typing(at) && at.closest('main')) return;
  const heading = document.querySelector('main h1, h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function move(step) {
  const rows = [...document.querySelectorAll('[data-list] [data-row]')].filter(visible);
  if (rows.length === 0) return false;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  row.querySelector('a, button, input, summary')?.focus();
  use();
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

const inList = event => event.target === document.body || Boolean(event.target.closest('[data-list]')) && event.target.type !== 'radio';

function overlay() {
  document.getElementById('keyboard-help')?.showModal();
  return true;
}

// By the place of the key: on Kazakh and Russian layouts the same keys give other letters.
const sign = event => ['/', '?'].includes(event.key) ? event.key
  : event.code === 'Slash' ? (event.shiftKey ? '?' : '/')
    : /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key.toLowerCase();

// What was looked for last stands there still: the next thing typed takes its place.
function find() {
  const field = document.querySelector('[data-search]');
  field?.focus();
  field?.select();
}

function letter(event) {
  const key = sign(event);
  if (goUntil > event.timeStamp) {
    goUntil = 0;
    return press(`[data-go="${CSS.escape(key)}"]`);
  }
  switch (key) {
    case '/': find(); use(); return true;
    case '?': return overlay();
    case 'g': goUntil = event.timeStamp + 1500; return true;
    case 'j': return move(1);
    case 'k': return move(-1);
    case 'arrowdown': return inList(event) && move(1);
    case 'arrowup': return inList(event) && move(-1);
    default: return key.length === 1 && press(`[data-key="${CSS.escape(key)}"]`);
  }
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  const dialog = document.querySelector('dialog[open]');
  const control = event.ctrlKey || event.metaKey;
  let done = false;
  if (event.key === 'F2' || event.key === 'Enter' && control) {
    // What was just typed counts; a choice that only has the focus was not made.
    if (typing(event.target)) event.target.dispatchEvent(new Event('change', { bubbles: true }));
    done = press(dialog ? 'dialog[open] [data-primary]' : '[data-primary]');
  } else if (control && sign(event) === 'p') done = press('[data-print]');
  else if (!dialog && !control && !event.altKey && !typing(event.target)) done = letter(event);
  if (done) event.preventDefault();
});

// Drop-downs made of <details class="popup">: one open at a time, closed by choosing, Escape or a click elsewhere.
document.addEventListener('click', event => {
  const chosen = event.target.closest('a, [data-close]') && !event.target.closest('summary');
  const stays = chosen ? null : event.target.closest('details.popup');
  document.querySelectorAll('details.popup[open]').forEach(popup => { popup.open = popup === stays; });
  if (event.target.closest('[data-help]')) overlay();
  const jump = document.getElementById(event.target.closest('[data-focus]')?.dataset.focus);
  if (!jump) return;
  event.preventDefault(); // with <base> a fragment alone would lead to the start page
  event.stopPropagation();
  jump.focus();
}, true);
document.addEventListener('keydown', event => {
  const popup = event.key === 'Escape' && document.querySelector('details.popup[open]');
  if (!popup) return;
  popup.open = false;
  popup.querySelector('summary').focus();
});

// A terminal in the hall: on-screen keypad, and after 60 s without a touch a countdown, then the start page and nothing left.
const idle = document.getElementById('idle');
const quiet = Number(idle?.dataset.quiet ?? 60);
const countdown = Number(idle?.dataset.countdown ?? 15);
let since = performance.now(), clock;

// Who proved to be an applicant is forgotten when they leave: what the browser still knows of the form shows nothing any more.
function forget() {
  const session = document.querySelector('input[name=session]');
  if (session) navigator.sendBeacon('/my-data/end', new URLSearchParams({ session: session.value }));
}

function leave() {
  forget();
  clearInterval(clock); // once: a second call would break off the first one's navigation
  document.querySelectorAll('input:not([type=hidden])').forEach(input => { input.value = ''; });
  sessionStorage.clear();
  location.replace(idle.dataset.start);
}

function tick() {
  const left = Math.ceil(quiet + countdown - (performance.now() - since) / 1000);
  const wasHidden = idle.hidden;
  idle.hidden = left > countdown;
  if (wasHidden && !idle.hidden) idle.querySelector('button').focus(); // screen readers announce it
  idle.querySelector('b').textContent = Math.max(left, 0);
  if (left <= 0) leave();
}

if (idle) {
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(kind, () => { since = performance.now(); tick(); }, { passive: true, capture: true });
  clock = setInterval(tick, 500);
  addEventListener('pageshow', event => { if (event.persisted) leave(); });
}

// A mask such as "AA-##-#######-#" or "##.##.####" is filled sign by sign, from the keypad and from a real keyboard alike.
const letters = text => text.toUpperCase().replace(/[^A-Z]/g, '');
const digits = text => text.replace(/\D/g, '');
function fill(input, first, rest) {
  let mask = input.dataset.mask, text = '';
  if (mask.startsWith('AA') && !first) mask = mask.slice(3);
  const signs = [...(mask.startsWith('AA') ? first.slice(0, 2) : ''), ...rest];
  for (const sign of mask) {
    if (!signs.length) break;
    text += '#A'.includes(sign) ? signs.shift() : sign;
  }
  input.value = mask.startsWith('##.') ? text : (text + signs.join('')).slice(0, input.maxLength); // a sequence grows wider (C-3)
}

document.querySelectorAll('.keypad').forEach(pad => {
  const input = document.getElementById(pad.dataset.for);
  pad.hidden = false;
  pad.addEventListener('click', event => {
    const { sign, letters: pair } = event.target.closest('button')?.dataset ?? {};
    const first = letters(input.value), rest = digits(input.value);
    if (!input.dataset.mask) input.value = sign === 'clear' ? '' : sign === 'back' ? input.value.slice(0, -1) : input.value + (sign ?? pair ?? '');
    else if (pair) fill(input, pair, rest);
    else if (sign === 'clear') fill(input, '', '');
    else if (sign === 'back') rest ? fill(input, first, rest.slice(0, -1)) : fill(input, '', '');
    else if (sign) fill(input, first, rest + sign);
  });
  input.addEventListener('input', () => {
    if (!input.dataset.mask) return;
    const first = letters(input.value);
    if (!first || input.dataset.mask?.startsWith('AA') && first.length === 2) fill(input, first, digits(input.value));
  });
});
document.querySelectorAll('a').forEach(link => link.addEventListener('click', forget));
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => print()));

// Letters for fields of words: the script of the language first, the other one a touch away; a sentence begins with a capital.
document.querySelectorAll('[data-typing]').forEach(board => {
  const field = document.getElementById(board.dataset.typing);
  let capital = false;
  const begins = () => capital || /(^|[.!?]\s*)$/.test(field.value);
  const show = () => board.querySelectorAll('[data-script] button').forEach(key => {
    key.textContent = begins() ? key.dataset.sign.toUpperCase() : key.dataset.sign;
  });
  const tell = () => { field.dispatchEvent(new Event('input', { bubbles: true })); show(); };
  board.hidden = false;
  show();
  field.addEventListener('input', show);
  board.addEventListener('click', event => {
    const key = event.target.closest('button');
    if (!key) return;
    if ('shift' in key.dataset) { capital = !capital; show(); return; }
    if ('scripts' in key.dataset) { board.querySelectorAll('[data-script]').forEach(row => { row.hidden = !row.hidden; }); return; }
    const at = field.selectionStart ?? field.value.length, to = field.selectionEnd ?? at;
    if ('erase' in key.dataset) field.setRangeText('', at === to ? Math.max(0, at - 1) : at, to, 'end');
    else if (field.value.length - (to - at) < field.maxLength) field.setRangeText(begins() ? key.dataset.sign.toUpperCase() : key.dataset.sign, at, to, 'end');
    capital = false;
    tell();
  });
});

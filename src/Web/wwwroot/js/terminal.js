// A terminal in the hall: on-screen keypad, and after 60 s without a touch a countdown, then the start page and nothing left.
const idle = document.getElementById('idle');
const quiet = Number(idle?.dataset.quiet ?? 60);
const countdown = Number(idle?.dataset.countdown ?? 15);
let since = performance.now();

function leave() {
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
  setInterval(tick, 500);
  addEventListener('pageshow', event => { if (event.persisted) leave(); });
}

// A mask such as "DL-##-#######-#" or "##.##.####" is filled digit by digit, from the keypad and from a real keyboard alike.
const digits = text => text.replace(/\D/g, '');
function fill(input, raw) {
  if (!input.dataset.mask) { input.value = raw; return; }
  let at = 0, text = '';
  for (const sign of input.dataset.mask) {
    if (at >= raw.length) break;
    text += sign === '#' ? raw[at++] : sign;
  }
  input.value = text;
}

document.querySelectorAll('.keypad').forEach(pad => {
  const input = document.getElementById(pad.dataset.for);
  pad.hidden = false;
  pad.addEventListener('click', event => {
    const sign = event.target.closest('button')?.dataset.sign;
    if (sign === undefined) return;
    const now = digits(input.value);
    fill(input, sign === 'back' ? now.slice(0, -1) : sign === 'clear' ? '' : now + sign);
  });
  input.addEventListener('input', () => { if (input.dataset.mask && !/[a-z]/i.test(input.value)) fill(input, digits(input.value)); });
});
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => print()));

// The screen of a hall, and a ticket on its holder's telephone: ask for their page again and show it; a new call is said aloud, or sounded where no voice is.
const board = document.querySelector('[data-board]');
const said = new Set([...board.querySelectorAll('[data-call]')].map(row => row.dataset.call));
const pause = board.querySelector('footer') ? 2000 : 10000; // a telephone asks less often than the hall's screen

const voice = language => speechSynthesis.getVoices().find(v => v.lang.startsWith(language));
function tone() {
  try {
    const context = new AudioContext(), sound = context.createOscillator();
    sound.frequency.value = 880;
    sound.connect(context.destination);
    sound.start();
    sound.stop(context.currentTime + 0.4);
  } catch { /* a browser without sound shows the number all the same */ }
}

function say({ number, window: at, language }) {
  const spoken = 'speechSynthesis' in globalThis ? voice(language) : undefined;
  if (!spoken) return tone();
  const words = new SpeechSynthesisUtterance(board.dataset.say.replace('{0}', Number(number)).replace('{1}', at));
  words.voice = spoken;
  speechSynthesis.speak(words);
}

async function look() {
  const lost = () => board.querySelector('.lost');
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-board]');
    for (const part of ['header', 'section', 'footer']) {
      const [old, now] = [board.querySelector(part), fresh.querySelector(part)];
      if (old && now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
    }
    for (const row of board.querySelectorAll('[data-call]')) {
      if (said.has(row.dataset.call)) continue;
      said.add(row.dataset.call);
      row.classList.add('new');
      say(row.dataset);
    }
  } catch {
    if (lost()) lost().hidden = false; // what was called last stays on the screen
  }
  setTimeout(look, pause);
}
setTimeout(look, pause);

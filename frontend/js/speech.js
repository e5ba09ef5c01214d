// Reads aloud what a control carries in data-say, in the page's language, with a voice that is on
// the device itself: what children read never leaves the room. Without such a voice the page says
// so on every speaker button (class no-voice, and the text behind aria-describedby).

const speech = window.speechSynthesis;
const SETTLED = 1500;

function language() {
  return document.documentElement.lang.slice(0, 2).toLowerCase();
}

function voice() {
  const wanted = language();
  const local = (speech?.getVoices() ?? []).filter(
    (each) => each.localService && each.lang.toLowerCase().replace("cmn", "zh").startsWith(wanted));
  // Cantonese is tagged as Chinese too; a page in Mandarin takes it last.
  const last = (each) => /hk|mo|yue/i.test(each.lang);
  return local.find((each) => each.default && !last(each)) ?? local.find((each) => !last(each)) ?? local[0];
}

function tellWhetherThereIsAVoice() {
  const silent = !voice();
  document.documentElement.classList.toggle("no-voice", silent);
  const text = document.getElementById("voice");
  if (text) {
    text.textContent = silent ? text.dataset.noVoice : "";
  }
}

function say(text) {
  const chosen = voice();
  if (!chosen) {
    return false;
  }
  const words = new SpeechSynthesisUtterance(text);
  words.voice = chosen;
  words.lang = chosen.lang;
  words.rate = 0.9;
  speech.cancel();
  speech.speak(words);
  return true;
}

function sign(button) {
  const line = document.createElement("span");
  line.className = "hush";
  line.setAttribute("role", "status");
  line.textContent = document.getElementById("voice")?.dataset.noVoice ?? "";
  document.querySelectorAll(".hush").forEach((old) => old.remove());
  document.body.append(line);
  const at = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - line.offsetWidth - 12;
  line.style.left = `${Math.max(12, Math.min(room, at.left + at.width / 2 - line.offsetWidth / 2))}px`;
  line.style.top = `${Math.min(window.innerHeight - line.offsetHeight - 8, at.bottom)}px`;
  setTimeout(() => line.remove(), 4000);
}

document.addEventListener("click", (click) => {
  const control = click.target.closest?.("[data-say]");
  if (!control) {
    return;
  }
  const said = say(control.dataset.say);
  if (!said && control.classList.contains("tool--say")) {
    tellWhetherThereIsAVoice();
    sign(control);
  }
});

// The list of voices comes late in some browsers, and the language of the page may change.
speech?.addEventListener?.("voiceschanged", tellWhetherThereIsAVoice);
setTimeout(() => {
  tellWhetherThereIsAVoice();
  new MutationObserver(tellWhetherThereIsAVoice)
    .observe(document.documentElement, { attributeFilter: ["lang"] });
}, SETTLED);

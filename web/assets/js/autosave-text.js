// Saves what one writes: two seconds after the last key the text goes to the buffer (data-href).
// Without a connection it stays in this tab's store and is sent with the next try.
const PAUSE = 2000;

class AutosaveText extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector('textarea');
    this.status = this.querySelector('[role=status]');
    this.key = 'kept:' + this.dataset.href;
    this.base = this.text.value;
    this.takeUp();
    this.text.addEventListener('input', () => this.later());
    this.text.form?.addEventListener('submit', () => {
      clearTimeout(this.timer);
      this.keep(this.text.value);
    });
  }

  // words kept here stand again only while the text they were written on is still the one that stands there
  takeUp() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? 'null');
    sessionStorage.removeItem(this.key);
    if (kept === null || kept.base !== this.base || kept.words === this.base) return;
    this.text.value = kept.words;
    this.say(this.dataset.kept);
    this.later();
  }

  keep(words) {
    sessionStorage.setItem(this.key, JSON.stringify({ base: this.base, words }));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    const words = this.text.value;
    this.say(this.dataset.saving);
    const headers = {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-CSRF': document.querySelector('meta[name=csrf]').content,
    };
    try {
      const answer = await fetch(this.dataset.href, { method: 'PUT', headers, body: words });
      if (!answer.ok) throw new Error(answer.statusText);
      sessionStorage.removeItem(this.key);
      this.say(this.dataset.saved);
    } catch {
      this.keep(words);
      this.say(this.dataset.kept);
    }
  }

  say(words) {
    this.status.textContent = words;
  }
}

customElements.define('autosave-text', AutosaveText);

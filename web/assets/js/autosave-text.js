// Saves what one writes: two seconds after the last key the text goes to the buffer (data-href).
// Without a connection it stays in this tab's store and is sent with the next try.
const PAUSE = 2000;

class AutosaveText extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector('textarea');
    this.status = this.querySelector('[role=status]');
    this.key = 'kept:' + this.dataset.href;
    const kept = sessionStorage.getItem(this.key);
    if (kept !== null && kept !== this.text.value) {
      this.text.value = kept;
      this.say(this.dataset.kept);
      this.later();
    }
    this.text.addEventListener('input', () => this.later());
    this.text.form?.addEventListener('submit', () => {
      clearTimeout(this.timer);
      sessionStorage.setItem(this.key, this.text.value);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    const words = this.text.value;
    this.say(this.dataset.saving);
    try {
      const answer = await fetch(this.dataset.href, {
        method: 'PUT',
        headers: {
          'Content-Type': 'text/plain; charset=utf-8',
          'X-CSRF': document.querySelector('meta[name=csrf]').content,
        },
        body: words,
      });
      if (!answer.ok) throw new Error(answer.statusText);
      sessionStorage.removeItem(this.key);
      this.say(this.dataset.saved);
    } catch {
      sessionStorage.setItem(this.key, words);
      this.say(this.dataset.kept);
    }
  }

  say(words) {
    this.status.textContent = words;
  }
}

customElements.define('autosave-text', AutosaveText);

// Reads a quick report back while it is typed: asks data-href for the partial and shows it. Nothing is saved by it.
const PAUSE = 400;

class ReadBack extends HTMLElement {
  connectedCallback() {
    this.input = document.getElementById(this.dataset.for);
    this.input?.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.read(), PAUSE);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  async read() {
    this.asked?.abort();
    this.asked = new AbortController();
    const address = new URL(this.dataset.href, location.href);
    address.searchParams.set('said', this.input.value);
    try {
      const answer = await fetch(address, { signal: this.asked.signal, headers: { Accept: 'text/html' } });
      if (answer.ok) this.innerHTML = await answer.text();
    } catch {
      // a lost connection: the report is read back on the next page instead
    }
  }
}

customElements.define('read-back', ReadBack);

// Without a connection a form is not sent into the void: it stays on the page, its words are kept in this tab,
// and stand there again when the page is opened anew. Used as <keep-form data-name data-offline> around a form.
class KeepForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.status = this.querySelector('[role=status]');
    this.key = 'form:' + location.pathname + ':' + this.dataset.name;
    this.restore();
    this.form.addEventListener('submit', (event) => {
      if (navigator.onLine) {
        sessionStorage.removeItem(this.key);
        return;
      }
      event.preventDefault();
      sessionStorage.setItem(this.key, JSON.stringify(this.words()));
      this.status.textContent = this.dataset.offline;
    });
  }

  inputs() {
    return [...this.form.querySelectorAll('textarea, input:not([type=hidden]):not([type=password]):not([type=file])')]
      .filter((input) => input.name && input.type !== 'radio' && input.type !== 'checkbox');
  }

  words() {
    return this.inputs().map((input) => [input.name, input.value]);
  }

  restore() {
    const kept = sessionStorage.getItem(this.key);
    if (kept === null) return;
    for (const [name, value] of JSON.parse(kept)) {
      const input = this.inputs().find((candidate) => candidate.name === name);
      if (input) input.value = value;
    }
  }
}

customElements.define('keep-form', KeepForm);

// Asks once before a step that cannot be taken back, and says what follows (data-ask).
class ConfirmSubmit extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.target.closest('button') && !window.confirm(this.dataset.ask)) event.preventDefault();
    });
  }
}

customElements.define('confirm-submit', ConfirmSubmit);

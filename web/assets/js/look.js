// All small scripts of the pages; each is one custom element, and every page works without them.
import "./autosave-text.js";
import "./confirm-submit.js";
import "./keep-form.js";
import "./own-zone.js";
import "./read-back.js";

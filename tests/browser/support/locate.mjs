// Finds elements as assistive technology does: by role and name, or by text. It runs in the page, beside axe-core,
// which knows how HTML and ARIA make a role and a name. The vocabulary is Playwright's.

/** Installs `twotierLocate` in a page that has axe-core. It is sent as text: it may use nothing from outside. */
export function installLocate() {
  const { aria, dom, text } = window.axe.commons;
  const squeezed = (words) => words.replace(/\s+/g, ' ').trim();

  function matches(found, wanted) {
    const words = squeezed(found);
    if (wanted.pattern !== undefined) return new RegExp(wanted.pattern, wanted.flags).test(words);
    if (wanted.exact) return words === squeezed(wanted.words);
    return words.toLowerCase().includes(squeezed(wanted.words).toLowerCase());
  }

  function hasRole(element, step) {
    if (aria.getRole(element) !== step.role || !dom.isVisibleToScreenReaders(element)) return false;
    if (step.level && Number(element.tagName[1]) !== step.level) return false;
    return !step.name || matches(text.accessibleText(element), step.name);
  }

  // A text belongs to the innermost elements that hold it.
  function hasText(element, step) {
    const holds = (one) => !['SCRIPT', 'STYLE'].includes(one.tagName) && matches(one.textContent, step.text);
    return holds(element) && ![...element.children].some(holds);
  }

  function isVisible(element) {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
  }

  const within = (roots) => [...new Set(roots.flatMap((root) => [...root.querySelectorAll('*')]))];
  const steps = {
    role: (found, step) => within(found).filter((element) => hasRole(element, step)),
    text: (found, step) => within(found).filter((element) => hasText(element, step)),
    style: (found, step) => within(found).filter((element) => element.matches(step.selector)),
    filter: (found, step) => found.filter((element) => matches(element.textContent, step.text)),
    at: (found, step) => found.slice(step.index).slice(0, 1),
    or: (found, step) => [...new Set([...found, ...follow(step.path)])],
  };
  const follow = (path) => path.reduce((found, step) => steps[step.by](found, step), [document]);

  window.twotierLocate = (path) => {
    window.axe.setup(document);
    try {
      const found = follow(path);
      return { found, visible: found.filter(isVisible).length };
    } finally {
      window.axe.teardown();
    }
  };
}

// The nodes of semantics.h as real elements over the canvas. Applies differences; decides nothing.

addToLibrary({
  $mirror__deps: ['$UTF8ToString'],
  $mirror: {
    root: null,
    elements: new Map(),
    isComposing: false,
    isApplying: false,

    // role of the node -> [tag, ARIA role if the tag does not say it]
    kinds: {
      layer: ['div'], group: ['div', 'group'], banner: ['header', 'banner'], navigation: ['nav'],
      main: ['main'], search: ['div', 'search'], region: ['section', 'region'], form: ['div', 'form'],
      heading: ['h1'], paragraph: ['p'], text: ['span'], list: ['div', 'list'],
      listitem: ['div', 'listitem'], image: ['div', 'img'], separator: ['div', 'separator'],
      progressbar: ['div', 'progressbar'], button: ['button'], link: ['a'], textbox: ['input'],
      textarea: ['textarea'], select: ['select'], checkbox: ['button', 'checkbox'],
      radiogroup: ['div', 'radiogroup'], radio: ['button', 'radio'], switch: ['button', 'switch'],
      grid: ['div', 'grid'], rowgroup: ['div', 'rowgroup'], row: ['div', 'row'],
      columnheader: ['div', 'columnheader'], gridcell: ['div', 'gridcell'],
      dialog: ['div', 'dialog'], menu: ['div', 'menu'], menuitem: ['button', 'menuitem'],
      menuitemradio: ['button', 'menuitemradio'],
      listbox: ['div', 'listbox'], option: ['div', 'option'], tablist: ['div', 'tablist'],
      tab: ['button', 'tab'], tabpanel: ['div', 'tabpanel'], tooltip: ['div', 'tooltip'],
      status: ['div', 'status'], alert: ['div', 'alert'], live: ['div'], scroll: ['div'],
      thumb: ['div'], treegrid: ['div', 'treegrid'], splitter: ['div', 'separator'],
    },

    create(node) {
      const kind = mirror.kinds[node.role];
      const tag = node.role === 'heading' ? 'h' + node.level : kind[0];
      const element = document.createElement(tag);
      element.id = 'n' + node.id;
      element.dataset['node'] = node.id;
      element.className = node.role;
      if (kind[1]) element.setAttribute('role', kind[1]);
      if (tag === 'button') element.type = 'button';
      if (node.role === 'live') element.setAttribute('aria-live', node.current ? 'assertive' : 'polite');
      if (node.role === 'alert' && node.current) element.setAttribute('role', 'alertdialog');
      element.mirrored = {};
      return element;
    },

    attributes(node) {
      const yes = (value) => (value ? 'true' : undefined);
      const flag = (value) => (value === undefined ? undefined : value === 2 ? 'mixed' : value ? 'true' : 'false');
      const ref = (id) => (id ? 'n' + id : undefined);
      const isNative = ['textbox', 'textarea', 'select'].includes(node.role);
      const names = {
        'aria-label': node.name, 'aria-description': node.description, 'lang': node.language,
        'aria-checked': flag(node.checked), 'aria-selected': flag(node.selected),
        'aria-expanded': flag(node.expanded), 'aria-pressed': flag(node.pressed),
        'aria-busy': yes(node.busy), 'aria-modal': yes(node.modal),
        'aria-invalid': yes(node.invalid), 'aria-hidden': yes(node.hidden),
        'aria-haspopup': node.popup ? 'menu' : undefined,
        'aria-rowindex': node.role === 'row' && node.row ? node.row : undefined,
        'aria-colindex': node.column || undefined,
        'aria-colspan': node.columnSpan, 'aria-multiselectable': yes(node.multi),
        'aria-level': node.role === 'row' && node.level ? node.level : undefined,
        'aria-rowcount': node.rows, 'aria-colcount': node.columns,
        'aria-posinset': node.position, 'aria-setsize': node.size,
        'aria-sort': node.sort, 'aria-controls': node.role === 'thumb' ? undefined : ref(node.controls),
        'aria-labelledby': ref(node.labelledBy),
        'aria-describedby': [ref(node.describedBy), ref(node.errorBy)].filter(Boolean).join(' ') || undefined,
        'aria-errormessage': node.invalid ? ref(node.errorBy) : undefined,
        'aria-keyshortcuts': node.keys,
        'aria-current': node.current && (node.role === 'link' || node.role === 'text') ? 'page' : undefined,
        'inert': node.inert ? '' : undefined,
      };
      if (isNative) {
        names['required'] = node.required ? '' : undefined;
        names['disabled'] = node.disabled ? '' : undefined;
        names['readonly'] = node.readOnly ? '' : undefined;
      } else {
        names['aria-required'] = node.role === 'radiogroup' || node.role === 'checkbox' ? yes(node.required) : undefined;
        names['aria-disabled'] = yes(node.disabled);
      }
      if (node.role === 'progressbar' && node.progress >= 0) {
        names['aria-valuemin'] = 0;
        names['aria-valuemax'] = 100;
        names['aria-valuenow'] = Math.round(node.progress * 100);
      }
      if (node.role === 'splitter') {
        names['aria-orientation'] = 'vertical';
        names['aria-valuemin'] = 0;
        names['aria-valuemax'] = 1000;
        names['aria-valuenow'] = Math.round(node.progress);
      }
      if (node.role === 'link') {
        names['href'] = node.href;
        if (node.href && !node.href.startsWith('#')) {
          names['target'] = '_blank';
          names['rel'] = 'noopener noreferrer';
        }
      }
      if (node.role === 'dialog' && node.current) names['role'] = 'alertdialog';
      const focusable = ['button', 'link', 'textbox', 'textarea', 'select', 'checkbox', 'radio', 'switch',
        'gridcell', 'columnheader', 'splitter', 'dialog', 'main', 'menu', 'menuitem', 'menuitemradio', 'tab'];
      if (focusable.includes(node.role)) {
        if (node.tabStop === 0) names['tabindex'] = '-1';
        else if (node.tabStop === undefined && !['dialog', 'main', 'menu'].includes(node.role)) names['tabindex'] = '0';
      }
      // A text field over a list of what it finds.
      if (node.role === 'textbox' && node.expanded !== undefined) {
        names['role'] = 'combobox';
        names['aria-autocomplete'] = 'list';
        names['aria-activedescendant'] = ref(node.active);
      }
      const traits = node.traits;
      if (traits) {
        if (node.role === 'textbox') names['type'] = traits.type || 'text';
        names['inputmode'] = traits.inputMode;
        names['autocomplete'] = traits.autocomplete;
        names['placeholder'] = traits.placeholder;
        names['maxlength'] = traits.maxLength;
        names['spellcheck'] = traits.spellcheck ? 'true' : 'false';
        names['autocapitalize'] = 'off';
      }
      return names;
    },

    style(node) {
      const px = (value) => value + 'px';
      let css = `left:${px(node.x)};top:${px(node.y)};width:${px(node.w)};height:${px(node.h)};`;
      if (node.fontSize) {
        const line = Math.round(node.fontSize * 1.4);
        const isOneLine = node.h < 1.9 * line || node.role === 'textbox';
        const lineHeight = node.role === 'textarea' || !isOneLine ? line : node.h;
        css += `font-size:${px(node.fontSize)};line-height:${px(lineHeight)};`;
        if (node.semibold) css += 'font-weight:600;';
        if (isOneLine && node.role !== 'textarea') css += 'white-space:nowrap;';
      }
      if (node.traits) {
        const top = node.role === 'textarea' ? 6 : 0;
        css += `padding:${top}px ${px(node.traits.right)} ${top}px ${px(node.traits.left)};` +
          `color:${node.traits.color};caret-color:${node.traits.caret};--muted:${node.traits.muted};`;
      }
      return css;
    },

    update(element, node) {
      const before = element.mirrored;
      const names = mirror.attributes(node);
      for (const name in names) {
        const value = names[name];
        if (before[name] === value) continue;
        if (value === undefined) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
      const css = mirror.style(node);
      if (before.css !== css) element.style.cssText = css;
      if (node.contentHeight !== undefined) mirror.updateScroller(element, node);
      else if (node.text !== undefined || before.text !== undefined) mirror.updateText(element, node.text || '');
      if (node.role === 'select') mirror.updateOptions(element, node, before);
      if (node.traits) mirror.updateValue(element, node.value || '');
      element.drags = Boolean(node.drags);
      if (node.role === 'thumb') element.scrolls = { area: node.controls, ratio: node.progress };
      names.css = css;
      names.text = node.text;
      names.options = node.role === 'select' ? (node.options || []).join('\n') : undefined;
      element.mirrored = names;
    },

    // A container may hold text beside elements: only its own first text node is ours.
    updateText(element, text) {
      const first = element.firstChild;
      if (first && first.nodeType === 3) {
        if (first.data !== text) first.data = text;
      } else if (text) {
        element.insertBefore(document.createTextNode(text), first);
      }
    },

    updateValue(element, value) {
      const isBusy = mirror.isComposing && element === document.activeElement;
      if (!isBusy && element.value !== value) element.value = value;
    },

    updateOptions(element, node, before) {
      const options = node.options || [];
      if (before.options !== options.join('\n'))
        element.replaceChildren(...options.map((text) => new Option(text)));
      if (element.selectedIndex !== Number(node.value)) element.selectedIndex = Number(node.value);
    },

    updateScroller(element, node) {
      element.classList.add('scroller');
      if (!element.spacer) {
        element.spacer = document.createElement('div');
        element.spacer.className = 'spacer';
        element.spacer.setAttribute('role', 'presentation');
        element.appendChild(element.spacer);
      }
      element.spacer.style.cssText = `width:${node.contentWidth || 1}px;height:${node.contentHeight}px`;
      element.style.overflowX = node.contentWidth > node.w + 1 ? 'auto' : 'hidden';
      element.style.overflowY = node.contentHeight > node.h + 0.5 ? 'auto' : 'hidden';
    },

    // What scrolls and holds nothing to tab to is tabbed to itself: arrow keys then scroll it.
    letScrollersBeReached() {
      for (const scroller of mirror.root.getElementsByClassName('scroll')) {
        const scrolls = scroller.style.overflowY === 'auto' || scroller.style.overflowX === 'auto';
        const isNeeded = scrolls && !scroller.querySelector('[tabindex="0"],input,textarea,select');
        if (isNeeded !== scroller.hasAttribute('tabindex'))
          scroller.toggleAttribute('tabindex', isNeeded) && scroller.setAttribute('tabindex', '0');
      }
    },

    order(parent, ids) {
      const element = parent ? mirror.elements.get(parent) : mirror.root;
      if (!element) return;
      let at = element.firstChild;
      const skip = () => {
        while (at && (at.nodeType === 3 || !at.mirrored)) at = at.nextSibling;
      };
      skip();
      for (const id of ids) {
        const child = mirror.elements.get(id);
        if (!child) continue;
        if (child === at) at = at.nextSibling;
        else element.insertBefore(child, at);
        skip();
      }
    },

    focus(id) {
      const element = mirror.elements.get(id);
      if (!element) {
        if (!id && document.activeElement) document.activeElement.blur();
        return;
      }
      const isDialog = element.className.startsWith('dialog');
      const field = isDialog && element.querySelector('input:not([disabled]),textarea,select');
      (field || element).focus({ preventScroll: false, focusVisible: mirror.lastInputWasKey });
    },

    apply(patch) {
      const focused = document.activeElement;
      for (const id of patch.removed) {
        const element = mirror.elements.get(id);
        if (element) element.remove();
        mirror.elements.delete(id);
      }
      for (const node of patch.changed) {
        let element = mirror.elements.get(node.id);
        if (!element) {
          element = mirror.create(node);
          mirror.elements.set(node.id, element);
          const parent = node.parent ? mirror.elements.get(node.parent) : mirror.root;
          parent.appendChild(element);
        }
        mirror.update(element, node);
      }
      for (const [parent, ids] of patch.orders) mirror.order(parent, ids);
      mirror.letScrollersBeReached();
      for (const [id, x, y] of patch.scrolls) {
        const element = mirror.elements.get(id);
        if (element) element.scrollTo(x, y);
      }
      // Moving an element blurs it; the person did not.
      if (focused && focused !== document.activeElement && focused.isConnected && focused !== document.body)
        focused.focus({ preventScroll: true });
      if (patch.focus !== undefined) mirror.focus(patch.focus);
    },
  },

  mirror_apply__deps: ['$mirror'],
  mirror_apply: (text) => {
    mirror.root ||= document.getElementById('mirror');
    mirror.apply(JSON.parse(UTF8ToString(text)));
  },
});

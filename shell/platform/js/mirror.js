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

    name(element, id) {
      element.id = 'n' + id;
      element.node = id;
      mirror.elements.set(id, element);
    },

    create(node) {
      const kind = mirror.kinds[node.role];
      const tag = node.role === 'heading' ? 'h' + node.level : kind[0];
      const element = document.createElement(tag);
      mirror.name(element, node.id);
      element.className = node.role;
      if (kind[1]) element.setAttribute('role', kind[1]);
      if (tag === 'button') element.type = 'button';
      if (node.role === 'live') element.setAttribute('aria-live', node.current ? 'assertive' : 'polite');
      if (node.role === 'alert' && node.current) element.setAttribute('role', 'alertdialog');
      element.facts = {};
      element.names = {};
      return element;
    },

    // What a member of a node is as attributes: told of those that it has, and of no others.
    told: {
      name: (names, value) => { names['aria-label'] = value; },
      description: (names, value) => { names['aria-description'] = value; },
      language: (names, value) => { names['lang'] = value; },
      checked: (names, value) => { names['aria-checked'] = mirror.flags[value]; },
      selected: (names, value) => { names['aria-selected'] = mirror.flags[value]; },
      pressed: (names, value) => { names['aria-pressed'] = mirror.flags[value]; },
      expanded(names, value, node) {
        names['aria-expanded'] = mirror.flags[value];
        if (node.role !== 'textbox') return;
        // A text field over a list of what it finds.
        names['role'] = 'combobox';
        names['aria-autocomplete'] = 'list';
        if (node.active) names['aria-activedescendant'] = 'n' + node.active;
      },
      busy: (names) => { names['aria-busy'] = 'true'; },
      modal: (names) => { names['aria-modal'] = 'true'; },
      invalid(names, value, node) {
        names['aria-invalid'] = 'true';
        if (node.errorBy) names['aria-errormessage'] = 'n' + node.errorBy;
      },
      hidden: (names) => { names['aria-hidden'] = 'true'; },
      popup: (names) => { names['aria-haspopup'] = 'menu'; },
      multi: (names) => { names['aria-multiselectable'] = 'true'; },
      inert: (names) => { names['inert'] = ''; },
      sort: (names, value) => { names['aria-sort'] = value; },
      keys: (names, value) => { names['aria-keyshortcuts'] = value; },
      column: (names, value) => { names['aria-colindex'] = value; },
      columnSpan: (names, value) => { names['aria-colspan'] = value; },
      rows: (names, value) => { names['aria-rowcount'] = value; },
      columns: (names, value) => { names['aria-colcount'] = value; },
      position: (names, value) => { names['aria-posinset'] = value; },
      size: (names, value) => { names['aria-setsize'] = value; },
      row(names, value, node) { if (node.role === 'row') names['aria-rowindex'] = value; },
      level(names, value, node) { if (node.role === 'row') names['aria-level'] = value; },
      controls(names, value, node) { if (node.role !== 'thumb') names['aria-controls'] = 'n' + value; },
      labelledBy: (names, value) => { names['aria-labelledby'] = 'n' + value; },
      describedBy(names, value, node) {
        names['aria-describedby'] = 'n' + value + (node.errorBy ? ' n' + node.errorBy : '');
      },
      errorBy(names, value, node) { if (!node.describedBy) names['aria-describedby'] = 'n' + value; },
      disabled(names, value, node) { names[mirror.isNative(node) ? 'disabled' : 'aria-disabled'] = mirror.yes(node); },
      readOnly(names, value, node) { if (mirror.isNative(node)) names['readonly'] = ''; },
      required(names, value, node) {
        if (mirror.isNative(node)) names['required'] = '';
        else if (node.role === 'radiogroup' || node.role === 'checkbox') names['aria-required'] = 'true';
      },
      current(names, value, node) {
        if (node.role === 'link' || node.role === 'text') names['aria-current'] = 'page';
        if (node.role === 'dialog') names['role'] = 'alertdialog';
      },
      progress(names, value, node) {
        const isShare = node.role === 'progressbar';
        if (!isShare && node.role !== 'splitter') return;
        if (!isShare) names['aria-orientation'] = 'vertical';
        names['aria-valuemin'] = 0;
        names['aria-valuemax'] = isShare ? 100 : 1000;
        names['aria-valuenow'] = Math.round(isShare ? value * 100 : value);
      },
      href(names, value, node) {
        if (node.role !== 'link') return;
        names['href'] = value;
        if (value.startsWith('#') || value.startsWith('mailto:')) return;
        names['target'] = '_blank';
        names['rel'] = 'noopener noreferrer';
      },
      traits(names, traits, node) {
        if (node.role === 'textbox') names['type'] = traits.type || 'text';
        if (traits.inputMode) names['inputmode'] = traits.inputMode;
        if (traits.enterKey) names['enterkeyhint'] = traits.enterKey;
        if (traits.autocomplete) names['autocomplete'] = traits.autocomplete;
        if (traits.placeholder) names['placeholder'] = traits.placeholder;
        if (traits.maxLength) names['maxlength'] = traits.maxLength;
        names['spellcheck'] = traits.spellcheck ? 'true' : 'false';
        names['autocapitalize'] = traits.capitalize || 'none';
      },
    },
    flags: ['false', 'true', 'mixed'],
    isNative: (node) => node.role === 'textbox' || node.role === 'textarea' || node.role === 'select',
    yes: (node) => (mirror.isNative(node) ? '' : 'true'),
    // What can have the focus, and whether it is tabbed to.
    focusable: {
      button: true, link: true, textbox: true, textarea: true, select: true, checkbox: true, radio: true,
      switch: true, gridcell: true, columnheader: true, splitter: true, menuitem: true,
      menuitemradio: true, tab: true, dialog: false, main: false, menu: false,
    },

    // Told to the element are the attributes that differ from those it has.
    tell(element, node) {
      const names = {};
      for (const member in node)
        if (node[member] !== undefined && mirror.told[member]) mirror.told[member](names, node[member], node);
      const isTabbedTo = mirror.focusable[node.role];
      if (isTabbedTo !== undefined && node.tabStop === 0) names['tabindex'] = '-1';
      else if (isTabbedTo && node.tabStop === undefined) names['tabindex'] = '0';
      const before = element.names;
      for (const name in names) if (before[name] !== names[name]) element.setAttribute(name, names[name]);
      for (const name in before) if (!(name in names)) element.removeAttribute(name);
      element.names = names;
    },

    // Members that say where it is and what it is written in.
    placing: { x: 1, y: 1, w: 1, h: 1, fontSize: 1, semibold: 1, traits: 1 },

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

    // A change has the members that differ, null where there is none any more.
    update(element, change) {
      const node = element.facts;
      let isTold = false;
      let isPlaced = false;
      for (const member in change) {
        node[member] = change[member] === null ? undefined : change[member];
        isPlaced ||= member in mirror.placing;
        isTold ||= member in mirror.told || member === 'tabStop' || member === 'active';
      }
      if (isTold) mirror.tell(element, node);
      if (isPlaced) element.style.cssText = mirror.style(node);
      if (node.contentHeight !== undefined) mirror.updateScroller(element, node);
      else if (change.text !== undefined) mirror.updateText(element, node.text || '');
      if (node.role === 'select') mirror.updateOptions(element, node, change.options !== undefined);
      if (node.traits) mirror.updateValue(element, node.value || '');
      element.drags = Boolean(node.drags);
      if (node.role === 'thumb') element.scrolls = { area: node.controls, ratio: node.progress };
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

    updateOptions(element, node, isNew) {
      if (isNew) element.replaceChildren(...(node.options || []).map((text) => new Option(text)));
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
      const isWide = node.contentWidth > node.w + 1;
      const isHigh = node.contentHeight > node.h + 0.5;
      element.style.overflowX = isWide ? 'auto' : 'hidden';
      element.style.overflowY = isHigh ? 'auto' : 'hidden';
      element.canScroll = isWide || isHigh;
    },

    // What scrolls and holds nothing to tab to is tabbed to itself: arrow keys then scroll it.
    letScrollersBeReached() {
      for (const scroller of mirror.root.getElementsByClassName('scroll')) {
        const isNeeded = scroller.canScroll && !scroller.querySelector('[tabindex="0"],input,textarea,select');
        if (isNeeded !== scroller.hasAttribute('tabindex'))
          scroller.toggleAttribute('tabindex', isNeeded) && scroller.setAttribute('tabindex', '0');
      }
    },

    // What has been given another name finds its place last: of rows that are scrolled, the few that
    // came are moved, and not all the others.
    order(parent, ids) {
      const element = parent ? mirror.elements.get(parent) : mirror.root;
      if (!element) return;
      let at = element.firstChild;
      for (const id of ids) {
        const child = mirror.elements.get(id);
        if (!child) continue;
        while (at && at !== child && (!at.node || at.isMoved)) at = at.nextSibling;
        if (child === at) at = at.nextSibling;
        else element.insertBefore(child, at);
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
      const { renamed } = patch;
      for (let i = 0; i < renamed.length; i += 2) {
        const element = mirror.elements.get(renamed[i]);
        mirror.elements.delete(renamed[i]);
        mirror.name(element, renamed[i + 1]);
        element.isMoved = true;
      }
      for (const node of patch.changed) {
        let element = mirror.elements.get(node.id);
        if (!element) {
          element = mirror.create(node);
          const parent = node.parent ? mirror.elements.get(node.parent) : mirror.root;
          parent.appendChild(element);
        }
        mirror.update(element, node);
      }
      for (const [parent, ids] of patch.orders) mirror.order(parent, ids);
      for (let i = 1; i < renamed.length; i += 2) mirror.elements.get(renamed[i]).isMoved = false;
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

// What a screen reader has to say, worked out from the browser's own accessibility tree: the element with the
// focus in one sentence, and what live regions gained.

const attributes = ['aria-rowindex', 'aria-colindex', 'aria-rowcount', 'aria-colcount', 'aria-sort', 'aria-current', 'role'];

/** The states worth a word, in the order in which they are said. */
const states = [
  ['level', (value) => `level ${value}`],
  ['checked', (value) => (value === 'true' ? 'checked' : 'not checked')],
  ['pressed', (value) => (value === 'true' ? 'pressed' : 'not pressed')],
  ['expanded', (value) => (value ? 'expanded' : 'collapsed')],
  ['selected', (value) => (value ? 'selected' : 'not selected')],
  ['hasPopup', (value) => `opens ${value}`],
  ['required', (value) => value && 'required'],
  ['readonly', (value) => value && 'read only'],
  ['disabled', (value) => value && 'off'],
  ['invalid', (value) => value !== 'false' && 'invalid'],
  ['modal', (value) => value && 'modal'],
];

export class Listener {
  static async on(page) {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Listener(session);
  }
  constructor(session) {
    this.session = session;
    this.spoken = new Map();  // Live region -> what it said last.
  }

  async tree() {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    this.nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    return nodes;
  }
  textOf(node) {
    if (node.role?.value === 'StaticText') return node.name.value;
    return (node.childIds ?? []).map((id) => this.nodes.get(id)).filter(Boolean)
      .map((child) => this.textOf(child)).filter(Boolean).join(' ');
  }
  property(node, name) {
    return node.properties?.find((property) => property.name === name)?.value;
  }

  /** Attributes that the protocol does not tell of, of the element and what it lies in. */
  async surroundings(node) {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      arguments: [{ value: attributes }],
      functionDeclaration: `function (attributes) {
        const told = {};
        for (let element = this; element && element.getAttribute; element = element.parentElement)
          for (const name of attributes)
            if (element.hasAttribute(name)) told[name] ??= element.getAttribute(name);
        const grid = this.closest('[role=grid],[role=treegrid]');
        const header = grid && grid.querySelector('[role=columnheader][aria-colindex="' + told['aria-colindex'] + '"]');
        return {
          told,
          isInGrid: Boolean(grid),
          isHeader: Boolean(this.closest('[role=columnheader]')),
          header: header ? header.textContent || header.querySelector('[aria-label]').ariaLabel : '',
        };
      }`,
    });
    return result.value;
  }

  /** The element with the focus, as one sentence: name, role, states, value, description, place in the table. */
  async focused() {
    const nodes = await this.tree();
    const node = nodes.findLast((one) => !one.ignored && this.property(one, 'focused')?.value);
    if (!node) return '';
    if (node.role.value === 'RootWebArea') return `${node.name.value} page`;
    const { told, isInGrid, isHeader, header } = await this.surroundings(node);
    const said = [`${node.name?.value ?? ''} ${node.role.value}`.trim()];
    for (const [name, say] of states) {
      const property = this.property(node, name);
      const words = property && say(property.value);
      if (words) said.push(words);
    }
    if (node.value?.value) said.push(`“${node.value.value}”`);
    if (isHeader && told['aria-sort']) said.push(`sorted ${told['aria-sort']}`);
    if (node.description?.value) said.push(node.description.value);
    const reached = this.property(node, 'activedescendant')?.relatedNodes?.[0];
    const option = reached && nodes.find((one) => one.backendDOMNodeId === reached.backendDOMNodeId);
    if (option) said.push(`at ${option.name.value} ${option.role.value}`);
    if (isInGrid && told['aria-colindex'])
      said.push(`row ${told['aria-rowindex']} of ${told['aria-rowcount']}, column ${told['aria-colindex']} of ${told['aria-colcount']}${isHeader ? '' : `: ${header}`}`);
    return said.join(', ');
  }

  /** What live regions say now and did not say before, each with its manners. */
  async news() {
    const nodes = await this.tree();
    const heard = [];
    for (const node of nodes) {
      const manners = !node.ignored && this.property(node, 'live')?.value;
      if (!manners || manners === 'off') continue;
      const text = this.textOf(node).replace(/\s+/g, ' ').trim();
      if (text && this.spoken.get(node.backendDOMNodeId) !== text) heard.push(`${manners}: ${text}`);
      this.spoken.set(node.backendDOMNodeId, text);
    }
    return heard;
  }
}

/**
 * Makes a piece of the page what it is by now, touching what differs and nothing else: what has the focus, is typed in,
 * opened, selected or scrolled stays as it is.
 */

/** Forms in which something was typed or chosen since they were sent. @type {WeakSet<Element>} */
const touched = new WeakSet()

/** @param {Event} event */
const formOf = ({ target }) => (target instanceof Element ? target.closest('form') : null)

export function watchForms() {
  document.addEventListener('input', (event) => {
    const form = formOf(event)
    if (form) touched.add(form)
  })
  for (const kind of ['submit', 'reset'])
    document.addEventListener(kind, (event) => {
      const form = formOf(event)
      if (form) touched.delete(form)
    })
}

/**
 * A form in use, a dialog that is open, and what was loaded later are nobody's but the reader's.
 * @param {Element} element
 */
function isInUse(element) {
  if (element.matches('[popover]:popover-open, [data-loaded]')) return true
  if (!(element instanceof HTMLFormElement)) return false
  const active = document.activeElement
  return (
    touched.has(element) || (element.contains(active) && !(active instanceof HTMLButtonElement))
  )
}

/** What the reader changes, and the page does not. */
const own = new Set(['open', 'value', 'checked', 'selected', 'title', 'tabindex'])

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function morphAttributes(old, fresh) {
  for (const name of old.getAttributeNames())
    if (!own.has(name) && !fresh.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (!own.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value)
}

/** @param {Node} node */
const keyOf = (node) =>
  node instanceof Element ? (node.getAttribute('data-key') ?? (node.id || undefined)) : undefined

/**
 * @param {Node} old
 * @param {Node} fresh
 */
const isSame = (old, fresh) =>
  old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh)

/**
 * @param {Element} old
 * @param {Element} fresh
 */
export function morph(old, fresh) {
  if (isInUse(old) || old.isEqualNode(fresh)) return
  // Told in the reader's zone already.
  if (old instanceof HTMLTimeElement && old.dateTime === fresh.getAttribute('datetime')) return
  morphAttributes(old, fresh)
  morphChildren(old, fresh)
}

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function morphChildren(old, fresh) {
  let at = old.firstChild
  for (const wanted of fresh.childNodes) {
    const found = findSame(at, wanted)
    if (!found) {
      old.insertBefore(document.importNode(wanted, true), at)
      continue
    }
    bringUp(old, found, at)
    morphNode(found, wanted)
    at = found.nextSibling
  }
  while (at) {
    const next = at.nextSibling
    if (!(at instanceof Element && isInUse(at))) at.remove()
    at = next
  }
}

/**
 * What stands for it among those that are left; without a key only the very next one of its kind.
 * @param {ChildNode | null} at
 * @param {Node} wanted
 */
function findSame(at, wanted) {
  const isKeyed = keyOf(wanted) !== undefined
  for (let node = at; node; node = node.nextSibling) {
    if (isSame(node, wanted)) return node
    if (!isKeyed && keyOf(node) === undefined && node.nodeType === wanted.nodeType) return undefined
  }
  return undefined
}

/**
 * A node that moves loses its focus: where it has it, those in front of it move instead.
 * @param {Element} parent
 * @param {ChildNode} found
 * @param {ChildNode | null} at
 */
function bringUp(parent, found, at) {
  if (found === at) return
  if (!found.contains(document.activeElement)) {
    parent.insertBefore(found, at)
    return
  }
  const behind = found.nextSibling
  for (let node = at; node && node !== found;) {
    const next = node.nextSibling
    parent.insertBefore(node, behind)
    node = next
  }
}

/**
 * @param {ChildNode} old
 * @param {Node} fresh
 */
function morphNode(old, fresh) {
  if (old instanceof Element && fresh instanceof Element) morph(old, fresh)
  else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
}

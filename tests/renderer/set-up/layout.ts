const rowHeight = 30;

/**
 * Gives elements the sizes that this document does not compute: each is as large as the window, a row of a table, its
 * heading and its totals as high as a line, and a scroller as high as the table in it.
 */
export function layOut(): void {
  const size = (get: (this: HTMLElement) => number) => ({ configurable: true, get });
  const width = size(() => window.innerWidth);
  const height = size(function (this: HTMLElement) {
    return this.dataset.row === undefined && !this.matches('thead, tfoot') ? window.innerHeight : rowHeight;
  });
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: width,
    clientWidth: width,
    offsetHeight: height,
    clientHeight: height,
    scrollHeight: size(function (this: HTMLElement) {
      return Number.parseFloat(this.querySelector('tbody')?.style.height ?? '') || this.clientHeight;
    }),
  });
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    return new DOMRect(0, 0, this.offsetWidth, this.offsetHeight);
  };
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? this.scrollTop;
    // As in a browser, not while what scrolls is being drawn.
    requestAnimationFrame(() => this.dispatchEvent(new Event('scroll')));
  };
  // A growing text area measures itself again once fonts are there.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
}

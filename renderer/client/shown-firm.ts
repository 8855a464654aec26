const storedAs = 'amiable-firm';

/** Identifies this page among the tabs. A page that is loaded again is another page. */
export const pageId = crypto.randomUUID();

/**
 * The firm that this page showed before it was loaded again. A new tab takes the firm of the tab used last, because a link
 * opened in a new tab leads into that firm. Null on the very first page.
 */
export function rememberedFirm(): string | null {
  return window.sessionStorage.getItem(storedAs) ?? window.localStorage.getItem(storedAs);
}

/** Remembers the firm for the next loading of this page and for the tabs opened from it. */
export function rememberFirm(id: string): void {
  window.sessionStorage.setItem(storedAs, id);
  window.localStorage.setItem(storedAs, id);
}

/** Remembers the firm of a tab as the last one used when the user presses a key or a button there. */
export function followUse(): void {
  for (const press of ['pointerdown', 'keydown'])
    window.addEventListener(
      press,
      () => {
        const id = window.sessionStorage.getItem(storedAs);
        if (id !== null) window.localStorage.setItem(storedAs, id);
      },
      { capture: true, passive: true },
    );
}

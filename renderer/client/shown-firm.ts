const storedAs = 'amiable-firm';

/** Tells this page from the other tabs; loaded again, it is another page. */
export const pageId = crypto.randomUUID();

/**
 * The firm that this page showed before it was loaded again; in a new tab, the one of the tab used last, since a link opened in a
 * tab of its own leads into the firm it stands in. Null in the first page of all.
 */
export function rememberedFirm(): string | null {
  return window.sessionStorage.getItem(storedAs) ?? window.localStorage.getItem(storedAs);
}

/** For the next loading of this page, and for the tabs opened from it. */
export function rememberFirm(id: string): void {
  window.sessionStorage.setItem(storedAs, id);
  window.localStorage.setItem(storedAs, id);
}

/** Makes the tab in which the user presses a key or a button the one used last. */
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

import { useSyncExternalStore } from 'react';

/** A window that any screen opens over itself. */
export type OverWindow<About> = {
  readonly open: (about: About) => void;
  readonly close: () => void;
  /** What the open window is about; null while it is closed. */
  readonly useAbout: () => About | null;
};

/** The window has left by then, in milliseconds. */
const leftAfter = 300;

/**
 * A window that is opened from anywhere. Once it is closed, the keyboard is given back to what had it: the window of the library does so
 * itself, but not where it is saved before it has wholly come, as by somebody who notes call after call.
 */
export function overWindow<About>(): OverWindow<About> {
  let about: About | null = null;
  let before: Element | null = null;
  const followers = new Set<() => void>();
  function set(next: About | null): void {
    about = next;
    for (const follower of followers) follower();
  }
  function follow(follower: () => void): () => void {
    followers.add(follower);
    return () => followers.delete(follower);
  }
  return {
    open(next) {
      if (about === null) before = document.activeElement;
      set(next);
    },
    close() {
      if (about === null) return;
      set(null);
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      }, leftAfter);
    },
    useAbout: () => useSyncExternalStore(follow, () => about),
  };
}

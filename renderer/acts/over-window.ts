import { useSyncExternalStore } from 'react';

/** A window that any screen opens over itself. */
export type OverWindow<About> = {
  readonly open: (about: About) => void;
  readonly close: () => void;
  /** What the open window is about; null while it is closed. */
  readonly useAbout: () => About | null;
};

/** A window that is opened from anywhere. */
export function overWindow<About>(): OverWindow<About> {
  let about: About | null = null;
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
    open: set,
    close: () => set(null),
    useAbout: () => useSyncExternalStore(follow, () => about),
  };
}

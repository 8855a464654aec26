import { useSyncExternalStore } from 'react';

/** A window that any screen opens: what it is about while it is open, null while it is closed. */
export function makeAskedWindow<Subject>() {
  let subject: Subject | null = null;
  const followers = new Set<() => void>();
  const follow = (follower: () => void) => {
    followers.add(follower);
    return () => followers.delete(follower);
  };
  function set(next: Subject | null): void {
    subject = next;
    for (const follower of followers) follower();
  }
  return {
    open: (about: Subject) => set(about),
    close: () => set(null),
    useSubject: () => useSyncExternalStore(follow, () => subject),
  };
}

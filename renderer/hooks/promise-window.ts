import { useSyncExternalStore } from 'react';

/** What a promise is about to be recorded of; nothing is known where it is asked for from no customer. */
export type PromiseSubject = {
  readonly customerId?: number | undefined;
  readonly documentId?: number | undefined;
  /** The promise whose place the new one takes. */
  readonly replacesId?: number | undefined;
};

let subject: PromiseSubject | null = null;
const followers = new Set<() => void>();

function set(next: PromiseSubject | null): void {
  subject = next;
  for (const follower of followers) follower();
}

/** Opens and closes the window in which a promise is recorded: any screen has it. */
export const promiseWindow = {
  open: (about: PromiseSubject) => set(about),
  close: () => set(null),
};

/** What the open window is about; null when it is closed. */
export function usePromiseSubject(): PromiseSubject | null {
  return useSyncExternalStore(
    (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    () => subject,
  );
}

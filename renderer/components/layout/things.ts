import type { Failure } from '../text/failure.ts';

/**
 * The things of which a screen shows one, and which an undo or another window may take away: where the others of the kind are listed;
 * null, shown beside its list.
 */
export const lists = {
  customer: { href: '/customers', title: 'customers.title' },
  dispute: null,
  document: null,
  edition: { href: '/balance/editions', title: 'editions.title' },
  import: { href: '/imports', title: 'imports.title' },
  promise: null,
  plan: { href: '/plans', title: 'app.plans' },
} as const;

export type Thing = keyof typeof lists;

/** Whether the thing that was asked for does not exist; a firm that is closed has not lost it. */
export function isGone({ code, reason }: Failure): boolean {
  return code === 'not_found' && reason !== 'noFirm' && reason !== 'firmClosed';
}

import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

/** An address: its path, and its search with the question mark where there is any. */
type Address = { readonly path: string; readonly search: string };

type Shown = { readonly address: Address; readonly navigate: typeof navigate };

const ShownContext = createContext<Shown | null>(null);

/** The events by which the address changes; the router announces the first two. */
const changes = ['pushState', 'replaceState', 'popstate', 'hashchange'] as const;

const addressNow = (): Address => ({ path: window.location.pathname, search: window.location.search });
const isSame = (one: Address, other: Address) => one.path === other.path && one.search === other.search;

/**
 * Holds the address that the screens are drawn for. A screen is drawn in steps between which the page answers, and shown once it is whole:
 * until then the one before it stays, with the address that is its own. Within a screen a change of the address shows at once.
 */
export function ShownAddress({ children }: { children: ReactNode }) {
  const [address, setAddress] = useState(addressNow);
  const drawn = useRef(address);
  useLayoutEffect(() => {
    drawn.current = address;
  }, [address]);
  useLayoutEffect(() => {
    function follow() {
      const next = addressNow();
      const change = () => setAddress((before) => (isSame(before, next) ? before : next));
      if (next.path === drawn.current.path) change();
      else startTransition(change);
    }
    follow();
    for (const change of changes) window.addEventListener(change, follow);
    return () => {
      for (const change of changes) window.removeEventListener(change, follow);
    };
  }, []);
  const go = useCallback<typeof navigate>((to, options) => {
    const isLeft = window.location.pathname !== drawn.current.path;
    const isOwn = new URL(to, window.location.href).pathname === drawn.current.path;
    // What a screen notes of itself in its address comes too late once another is on its way: it would lead back.
    if (options?.replace && isLeft && isOwn) return;
    navigate(to, options);
  }, []);
  const shown = useMemo(() => ({ address, navigate: go }), [address, go]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (shown === null) throw new Error('there is no ShownAddress around');
  return shown;
}

/** The path that the screens are drawn for, and how to go to another: for the router below `ShownAddress`. */
export const useShownPath: BaseLocationHook = () => {
  const shown = useShown();
  return [shown.address.path, shown.navigate];
};

/** The search of the address that the screens are drawn for. */
export const useShownSearch: BaseSearchHook = () => useShown().address.search;

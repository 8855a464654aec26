import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** A screen that was left, with the filters and the order it was left with; `title`: that of a screen of the navigation. */
type LeftScreen = { readonly path: string; readonly address: string; readonly title: string | null };

type Trail = {
  /** The screen shown, or the one left for the screen beside all others. */
  readonly at: string;
  readonly last: LeftScreen | null;
  readonly addresses: ReadonlyMap<string, string>;
  readonly titleOf: (path: string) => string | null;
};

const TrailContext = createContext<Trail>({ at: '', last: null, addresses: new Map(), titleOf: () => null });

type WayBackProps = {
  /** The title of the screen at a path, when it is one of the navigation. */
  titleOf: (path: string) => string | null;
  /** The path of the screen beside all others, the guide: one comes back from it to where one was, and a way back from there stays the same. */
  aside: string;
  children: ReactNode;
};

/** Remembers how each screen was left, so that the way back leads there and not to its beginning. */
export function WayBack({ titleOf, aside, children }: WayBackProps) {
  const [path] = useLocation();
  const search = useSearchParams()[0].toString();
  const [addresses] = useState(() => new Map<string, string>());
  const [trail, setTrail] = useState<{ at: string; last: LeftScreen | null }>({ at: path, last: null });
  if (trail.at !== path && path !== aside) {
    const address = addresses.get(trail.at) ?? trail.at;
    setTrail({ at: path, last: { path: trail.at, address, title: titleOf(trail.at) } });
  }
  useEffect(() => {
    addresses.set(path, search === '' ? path : `${path}?${search}`);
  }, [addresses, path, search]);
  return <TrailContext value={{ ...trail, addresses, titleOf }}>{children}</TrailContext>;
}

/**
 * Where the way back from this screen leads: to the screen of the navigation it was opened from, else to `href`, both as they were left.
 * `title` is null where it is `href`.
 */
export function useWayBack(href: string): { readonly href: string; readonly title: string | null } {
  const { last, addresses } = useContext(TrailContext);
  if (last && last.title !== null && last.path !== href) return { href: last.address, title: last.title };
  return { href: addresses.get(href) ?? href, title: null };
}

/** The screen that was left for this one, which stands beside all others, as it was left; null where this one was opened by its address. */
export function useScreenBefore(): { readonly href: string; readonly title: string | null } | null {
  const { at, titleOf, addresses } = useContext(TrailContext);
  const [path] = useLocation();
  return at === path ? null : { href: addresses.get(at) ?? at, title: titleOf(at) };
}

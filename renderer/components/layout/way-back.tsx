import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** A screen of the navigation that was left, with the filters and the order it was left with. */
type LeftScreen = { readonly path: string; readonly address: string; readonly title: string };

type Trail = {
  /** The screen shown, or the one left for the screen beside all others. */
  readonly at: string;
  readonly last: LeftScreen | null;
  readonly addresses: ReadonlyMap<string, string>;
};

const TrailContext = createContext<Trail>({ at: '', last: null, addresses: new Map() });

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
    const title = titleOf(trail.at);
    const address = addresses.get(trail.at) ?? trail.at;
    setTrail({ at: path, last: title === null ? null : { path: trail.at, address, title } });
  }
  useEffect(() => {
    addresses.set(path, search === '' ? path : `${path}?${search}`);
  }, [addresses, path, search]);
  return <TrailContext value={{ ...trail, addresses }}>{children}</TrailContext>;
}

/**
 * Where the way back from this screen leads: to the screen of the navigation it was opened from, else to `href`, both as they were left.
 * `title` is null where it is `href`.
 */
export function useWayBack(href: string): { readonly href: string; readonly title: string | null } {
  const { last, addresses } = useContext(TrailContext);
  if (last && last.path !== href) return { href: last.address, title: last.title };
  return { href: addresses.get(href) ?? href, title: null };
}

/** The address of the screen that was left for this one, which stands beside all others, as it was left; `href` where this one was opened by its address. */
export function useScreenBefore(href: string): string {
  const { at, addresses } = useContext(TrailContext);
  const [path] = useLocation();
  return at === path ? href : (addresses.get(at) ?? at);
}

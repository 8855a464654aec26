import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** A screen that was left, with the filters and the order it was left with; `title`: that of a screen of the navigation. */
type LeftScreen = { readonly path: string; readonly address: string; readonly title: string | null };

type Trail = { readonly last: LeftScreen | null; readonly addresses: ReadonlyMap<string, string> };

const TrailContext = createContext<Trail>({ last: null, addresses: new Map() });

type WayBackProps = {
  /** The title of the screen at a path, when it is one of the navigation. */
  titleOf: (path: string) => string | null;
  children: ReactNode;
};

/** Remembers how each screen was left, so that the way back leads there and not to its beginning. */
export function WayBack({ titleOf, children }: WayBackProps) {
  const [path] = useLocation();
  const search = useSearchParams()[0].toString();
  const [addresses] = useState(() => new Map<string, string>());
  const [trail, setTrail] = useState<{ at: string; last: LeftScreen | null }>({ at: path, last: null });
  if (trail.at !== path) {
    const address = addresses.get(trail.at) ?? trail.at;
    setTrail({ at: path, last: { path: trail.at, address, title: titleOf(trail.at) } });
  }
  useEffect(() => {
    addresses.set(path, search === '' ? path : `${path}?${search}`);
  }, [addresses, path, search]);
  return <TrailContext value={{ last: trail.last, addresses }}>{children}</TrailContext>;
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

/** The screen this one was opened from, as it was left; null where this one is the first. */
export function useLeftScreen(): LeftScreen | null {
  return useContext(TrailContext).last;
}

import { type ReactNode, useDeferredValue } from 'react';
import { ErrorNotice } from '../text/error-notice.tsx';
import type { Failure } from '../text/failure.ts';
import { useText } from '../text/text.tsx';
import { BackLink } from './back-link.tsx';
import { Gone } from './gone.tsx';
import { Page } from './page.tsx';
import { PageLoading } from './page-loading.tsx';
import { isGone, lists, type Thing } from './things.ts';

type QueryStateProps<Data> = {
  data: Data | undefined;
  failure: Failure | null;
  onRetry: () => void;
  /** What the answer is about: when it is gone, that is said instead of the former answer. */
  thing?: Thing;
  children: (data: Data) => ReactNode;
};

/**
 * Draws `children` with the answer of a query; until it has arrived, a sign of loading, or the failure. Where reading
 * again fails, the former answer and everything typed in it stay, under the failure.
 */
export function QueryState<Data>({ data, failure, onRetry, thing, children }: QueryStateProps<Data>) {
  // What comes later is drawn in steps between which the page answers; what is at hand is drawn with its screen.
  const isDrawn = useDeferredValue(data !== undefined);
  if (thing && failure && isGone(failure))
    return (
      <OfList thing={thing}>
        <Gone thing={thing} />
      </OfList>
    );
  const notice = failure ? <ErrorNotice failure={failure} onRetry={onRetry} /> : null;
  if (data === undefined || (!isDrawn && notice === null))
    return notice && thing ? <OfList thing={thing}>{notice}</OfList> : (notice ?? <PageLoading />);
  return (
    <>
      {notice}
      {children(data)}
    </>
  );
}

/** The page of a thing, where it cannot be shown. */
function OfList({ thing, children }: { thing: Thing; children: ReactNode }) {
  const { t } = useText();
  const list = lists[thing];
  if (list === null) return children;
  return (
    <Page>
      <BackLink href={list.href}>{t(list.title)}</BackLink>
      {children}
    </Page>
  );
}

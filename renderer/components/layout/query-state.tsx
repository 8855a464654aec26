import type { ReactNode } from 'react';
import { ErrorNotice } from '../text/error-notice.tsx';
import type { Failure } from '../text/failure.ts';
import { PageLoading } from './page-loading.tsx';

type QueryStateProps<Data> = {
  data: Data | undefined;
  failure: Failure | null;
  onRetry: () => void;
  children: (data: Data) => ReactNode;
};

/**
 * Draws `children` with the answer of a query; until it has arrived, a sign of loading, or the failure. Where reading
 * again fails, the former answer and everything typed in it stay, under the failure.
 */
export function QueryState<Data>({ data, failure, onRetry, children }: QueryStateProps<Data>) {
  const notice = failure ? <ErrorNotice failure={failure} onRetry={onRetry} /> : null;
  if (data === undefined) return notice ?? <PageLoading />;
  return (
    <>
      {notice}
      {children(data)}
    </>
  );
}

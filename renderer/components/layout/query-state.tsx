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
 * What was asked for once it is there; until then that it is coming, or why it did not. It stays, and what is typed in it,
 * where it could not be read again; the screen then says so.
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

import { Button } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { toFailure } from '../../../../client/failure.ts';
import { BackLink } from '../../../../components/layout/back-link.tsx';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { Page } from '../../../../components/layout/page.tsx';
import { PageHeader } from '../../../../components/layout/page-header.tsx';
import { PageLoading } from '../../../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../../../components/text/error-notice.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { ImportProgress } from '../staging/import-progress.tsx';
import type { useStageImport } from '../staging/use-stage-import.ts';

type ColumnsFrameProps = {
  /** The words of the kind. */
  title: string;
  back: { href: string; title: string; label: string };
  /** What is read of the list; null before it is. */
  list: { fileName: string; sheet: string | null; isRemembered: boolean } | null;
  place?: ReactNode;
  /** What the mapping still lacks; null when it is complete. */
  missing: string | null;
  isReady: boolean;
  /** False when the file is no longer held. */
  isHeld: boolean;
  query: { error: Error | null; isFetching: boolean; isLoading: boolean; refetch: () => Promise<unknown> };
  staging: Pick<ReturnType<typeof useStageImport>, 'step' | 'cancel'>;
  onContinue: () => void;
  children: ReactNode;
};

/** The screen where the columns of a list are mapped, whatever its kind: what it is called, the way on and back, what is wrong. */
export function ColumnsFrame(props: ColumnsFrameProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { back, list, missing, query } = props;
  const isStaging = props.staging.step !== null;
  return (
    <Page>
      <PageHeader
        above={<BackLink href={back.href}>{back.title}</BackLink>}
        title={props.title}
        detail={
          list ? (
            <>
              {props.place}
              {[list.fileName, list.sheet].filter((text) => text !== null).join(' · ')}
            </>
          ) : null
        }
        actions={
          <>
            <Button variant="default" disabled={isStaging} onClick={() => navigate(back.href)}>
              {back.label}
            </Button>
            <Button
              disabled={!list || !props.isReady || query.isFetching}
              loading={isStaging}
              onClick={props.onContinue}
            >
              {t('imports.columnsContinue')}
            </Button>
          </>
        }
      />
      {props.isHeld ? null : <EmptyState icon={IconFileUnknown} text={t('imports.lost')} />}
      {query.error ? <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} /> : null}
      {props.isHeld && query.isLoading ? <PageLoading /> : null}
      {props.staging.step ? <ImportProgress step={props.staging.step} onCancel={props.staging.cancel} /> : null}
      {list ? (
        <>
          {missing === null || list.isRemembered ? (
            <Notice tone="info">{t(list.isRemembered ? 'imports.columnsRemembered' : 'imports.columnsText')}</Notice>
          ) : null}
          {missing === null ? null : <Notice tone="warn">{missing}</Notice>}
          {props.children}
        </>
      ) : null}
    </Page>
  );
}

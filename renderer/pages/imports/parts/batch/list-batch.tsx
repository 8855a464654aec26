import { Button, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ImportDecisions } from '../../../../../shared/contract/imports/kinds.ts';
import type { ListPreview } from '../../../../../shared/contract/imports/lists.ts';
import type { PlainListKind } from '../../../../../shared/domain/imports/kinds.ts';
import { wordsOfList } from '../../../../../shared/i18n/list-facts.ts';
import { client } from '../../../../client/client.ts';
import { MainAct } from '../../../../components/form/main-act.tsx';
import { TabList } from '../../../../components/layout/tab-list.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useProgress } from '../../../../hooks/use-progress.ts';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import classes from '../imports.module.css';
import type { Batch } from './batch-columns.tsx';
import { BatchFrame } from './batch-frame.tsx';
import { BatchIssues } from './batch-issues.tsx';
import { FileIssues } from './file-issues.tsx';

type ListBatchProps = {
  batch: Batch;
  summary: ListPreview & { readonly kind: PlainListKind };
  /** How it is applied, and the word of the progress meanwhile. */
  decisions: ImportDecisions;
  phase: 'enter' | 'apply';
  /** True when applying changes nothing. */
  isIdle: boolean;
  discardTo: string;
  /** Where one goes once it is applied, beside the reminders. */
  next: { href: string; label: string };
  /** What is decided before it is applied. */
  choices: ReactNode;
  facts?: ReactNode;
  /** Row by row what it changes. */
  rows: { title: string; content: ReactNode };
};

/** The page of one list that only enters rows: what applying it changes, or changed. */
export function ListBatch({ batch, summary, decisions, isIdle, rows, next, ...props }: ListBatchProps) {
  const { t, number } = useText();
  const [tab, setTab] = useUrlState('tab', 'rows');
  const applying = useProgress();
  const words = wordsOfList[summary.kind];
  const isStaged = batch.state === 'staged';
  const input = { batchId: batch.id, ...decisions };
  const name = summary.alreadyImportedAs;
  return (
    <BatchFrame
      batch={batch}
      detail={`${t(`imports.named.${summary.kind}`)} · ${batch.format.toUpperCase()}`}
      applying={applying}
      applyButton={
        <MainAct onClick={() => void applying.run((signal) => client.imports.apply(input, { signal }), props.phase)}>
          {t(`${words}.apply`)}
        </MainAct>
      }
      discardTo={props.discardTo}
      undo={{ text: t(`${words}.undoText`), done: t(`${words}.undone`) }}
      intent={{ text: t(isIdle ? `${words}.nothing` : `${words}.previewText`), isLasting: !isIdle }}
      applied={{
        title: t(`${words}.applied`),
        actions: (
          <>
            <Button component={Link} href={next.href} variant="default">
              {next.label}
            </Button>
            <Button component={Link} href="/reminders?tab=proposals" variant="default">
              {t('imports.seeReminders')}
            </Button>
          </>
        ),
      }}
      already={name === null ? null : t(`${words}.already`, { name })}
    >
      <FileIssues fileIssues={summary.fileIssues} isStaged={isStaged} />
      {isStaged && !applying.step ? props.choices : null}
      {props.facts}
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'rows')} keepMounted={false}>
        <TabList>
          <Tabs.Tab value="rows">{rows.title}</Tabs.Tab>
          <Tabs.Tab value="issues">
            {t('imports.tab.issues')} ({number(batch.issueCount)})
          </Tabs.Tab>
        </TabList>
        <Tabs.Panel value="rows" className={classes.rows ?? ''}>
          {rows.content}
        </Tabs.Panel>
        <Tabs.Panel value="issues" className={classes.rows ?? ''}>
          <BatchIssues batchId={batch.id} />
        </Tabs.Panel>
      </Tabs>
    </BatchFrame>
  );
}

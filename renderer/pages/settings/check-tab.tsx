import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CheckedFirm } from '../../../shared/contract/firm.ts';
import { client } from '../../client/client.ts';
import { Section } from '../../components/layout/page.tsx';
import { ProgressPanel } from '../../components/layout/progress-panel.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { useProgress } from '../../hooks/use-progress.ts';
import classes from './settings.module.css';

/** Checks the whole file and shows the result of each rule. The user starts it, because it takes seconds on a large firm. */
export function CheckTab() {
  const { t, lookUp } = useText();
  const { step, run, cancel } = useProgress();
  const [result, setResult] = useState<CheckedFirm | null>(null);
  // Nobody would see the result of a check that goes on without its screen.
  const leave = useRef(cancel);
  useEffect(() => leave.current, []);

  async function check() {
    setResult(null);
    setResult(await run((signal) => client.firm.check({}, { signal }), 'copy'));
  }

  return (
    <Section
      title={t('settings.tab.check')}
      actions={
        <Button
          leftSection={<IconShieldCheck size={16} stroke={1.6} />}
          loading={step !== null}
          onClick={() => void check()}
        >
          {t('settings.checkRun')}
        </Button>
      }
    >
      <p className={classes.text}>{t('settings.checkText')}</p>
      {step ? (
        <ProgressPanel
          label={lookUp(`checks.${step.phase}`) ?? t('settings.checkCopying')}
          done={step.done}
          total={step.total}
          onCancel={cancel}
        />
      ) : null}
      {result ? <CheckResults result={result} /> : null}
    </Section>
  );
}

function CheckResults({ result }: { result: CheckedFirm }) {
  const { t, lookUp } = useText();
  return (
    <>
      <Notice tone={result.ok ? 'ok' : 'late'}>{result.ok ? t('settings.checkFine') : t('settings.checkOff')}</Notice>
      <RowsTable
        rows={result.checks}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            header: t('settings.checkName'),
            isHeading: true,
            cell: ({ name, ok }) => (
              <>
                {lookUp(`checks.${name}`) ?? name}
                {ok ? null : <p className={classes.soft}>{lookUp(`checks.${name}.meaning`)}</p>}
              </>
            ),
          },
          {
            key: 'result',
            header: t('settings.checkResult'),
            cell: ({ ok }) => (
              <StatusBadge icon={ok ? IconCircleCheck : IconAlertTriangle} tone={ok ? 'ok' : 'late'}>
                {ok ? t('settings.checkOk') : t('settings.checkFailed')}
              </StatusBadge>
            ),
          },
          {
            key: 'detail',
            header: null,
            cell: ({ ok, detail }) => (
              <span className={classes.soft}>
                {ok && /^\d+$/.test(detail)
                  ? t('settings.checkCount', { count: Number(detail) })
                  : (lookUp(`checks.${detail}`) ?? detail)}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { client } from '../../client.ts';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/page.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useText } from '../../components/text.tsx';
import classes from './settings.module.css';

/** Reads the whole file again and says what holds. Asked for, not shown by itself: it takes seconds on a large firm. */
export function CheckTab() {
  const { t } = useText();
  const check = useMutation({ mutationFn: () => client.firm.check() });
  return (
    <Section
      title={t('settings.tab.check')}
      actions={
        <Button
          leftSection={<IconShieldCheck size={16} stroke={1.6} />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('settings.checkRun')}
        </Button>
      }
    >
      <p className={classes.text}>{t('settings.checkText')}</p>
      {check.data ? <CheckResults result={check.data} /> : null}
    </Section>
  );
}

function CheckResults({ result }: { result: Outputs['firm']['check'] }) {
  const { t, lookUp } = useText();
  return (
    <>
      <Notice tone={result.ok ? 'ok' : 'late'}>{result.ok ? t('settings.checkFine') : t('settings.checkOff')}</Notice>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('settings.checkName')}</th>
            <th scope="col">{t('settings.checkResult')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {result.checks.map(({ name, ok, detail }) => (
            <tr key={name}>
              <th scope="row">{lookUp(`settings.check.${name}`) ?? name}</th>
              <td>
                <StatusBadge icon={ok ? IconCircleCheck : IconAlertTriangle} tone={ok ? 'ok' : 'late'}>
                  {ok ? t('settings.checkOk') : t('settings.checkFailed')}
                </StatusBadge>
              </td>
              <td className={classes.soft}>
                {ok && /^\d+$/.test(detail) ? t('settings.checkCount', { count: Number(detail) }) : detail}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}

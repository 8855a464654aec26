import { Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFilterOff, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BalanceParameters, BalanceControl as Control } from '../../../shared/contract/balance.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { listText, nothingKnownText } from '../../../shared/i18n/balance-labels.ts';
import { controlWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import { api, client } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { ComparedAmounts } from '../../components/list/compared-amounts.tsx';
import { OpeningDifferences } from '../../components/list/opening-differences.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useTableSettings } from '../../hooks/use-list.ts';
import classes from './balance.module.css';
import { ComparedTotals } from './compared-totals.tsx';
import { ControlLinesDrawer } from './control-lines-drawer.tsx';
import { type OpenedLines, ofAllRefused, ofDifference, ofOpening } from './control-questions.ts';
import { ExportOfList } from './export-of-list.tsx';
import { RefusedLines } from './refused-lines.tsx';

type BalanceControlProps = {
  report: Outputs['balance']['get'];
  /** True once the report answers these parameters: the control is asked after it, so that the rows never wait for it. */
  isAsked: boolean;
  parameters: BalanceParameters;
  customerCount: number;
  /** True when the list shows a part of the customers: the control is of all of them all the same. */
  isNarrowed: boolean;
  opened: boolean;
  onToggle: (opened: boolean) => void;
};

/** Says on screen, always, whether the columns add up and tie to account 411; the drawer lists what does not. */
export function BalanceControl(props: BalanceControlProps) {
  const { report, isAsked, parameters, customerCount, isNarrowed, opened, onToggle } = props;
  const control = useQuery(api.balance.control.queryOptions({ input: parameters, enabled: isAsked }));
  const { checks, leftOut } = control.data ?? { checks: [], leftOut: [] };
  const [lines, setLines] = useState<OpenedLines | null>(null);
  const text = useText();
  const { t, money, day } = text;
  const isFine = checks.every(({ differenceCents }) => differenceCents === 0);
  const others = report.currencies.filter(({ currency }) => currency !== ledgerCurrency);
  const foreign = others.map(({ currency }) => currency).join(', ');
  const unknownCount = checks.reduce((sum, check) => sum + check.unknownCount, 0);
  return (
    <div className={classes.control} role="status">
      <span>{t('balance.customers', { count: customerCount })}</span>
      {control.data || report.nothingKnown ? null : <Awaited hasFailed={control.isError} />}
      {checks.map(({ name, differenceCents, unknownCount: unknown }) => (
        <span key={name} className={classes.check}>
          {nameOf(t, name)}
          <StatusBadge
            icon={differenceCents === 0 && unknown === 0 ? IconCircleCheck : IconAlertTriangle}
            tone={differenceCents === 0 ? (unknown > 0 ? 'warn' : 'ok') : 'late'}
          >
            {t('balance.difference', { amount: money(differenceCents) })}
            {unknown > 0 ? ` · ${t('balance.incomplete')}` : null}
          </StatusBadge>
        </span>
      ))}
      {isNarrowed && checks.length > 0 ? (
        <StatusBadge icon={IconFilterOff} tone="neutral">
          {t('balance.controlOfWhole')}
        </StatusBadge>
      ) : null}
      {checks.map(({ name, list }) =>
        list && list.on > report.asOf ? (
          <StatusBadge key={name} icon={IconAlertTriangle} tone="warn">
            {t('balance.unknownSince', { date: day(list.ledgerOn) })}
          </StatusBadge>
        ) : null,
      )}
      {report.nothingKnown ? (
        <StatusBadge icon={IconAlertTriangle} tone="warn">
          {t('balance.nothingKnownShort')}
        </StatusBadge>
      ) : null}
      {leftOut.map((left) => (
        <StatusBadge key={`${left.reason} ${left.currency}`} icon={IconFilterOff} tone="warn">
          {leftOutText(text, left)}
        </StatusBadge>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconScale size={16} stroke={1.6} />}
        className={classes.controlButton ?? ''}
        onClick={() => onToggle(true)}
      >
        {t('balance.control')}
      </Button>
      <SideDrawer
        opened={opened}
        title={t('balance.controlTitle', { date: day(report.asOf) })}
        onClose={() => onToggle(false)}
        size={620}
      >
        <Stack gap="lg">
          {control.error ? (
            <ErrorNotice failure={toFailure(control.error)} onRetry={() => void control.refetch()} />
          ) : null}
          {report.nothingKnown ? (
            <Notice tone="warn">{nothingKnownText(text.language, report.knownAt, report.nothingKnown)}</Notice>
          ) : null}
          {report.nothingKnown || !control.data || (isFine && unknownCount > 0) ? null : (
            <Notice tone={isFine ? 'ok' : 'late'}>{isFine ? t('balance.controlFine') : t('balance.controlOff')}</Notice>
          )}
          {unknownCount > 0 ? <Notice tone="warn">{t('balance.unknownLines', { count: unknownCount })}</Notice> : null}
          {foreign === '' ? null : <Notice tone="info">{t('balance.controlCurrency', { currencies: foreign })}</Notice>}
          {leftOut.length > 0 ? (
            <Notice tone="info" title={t('balance.leftOutTitle')}>
              {leftOut.map((left) => (
                <div key={`${left.reason} ${left.currency}`}>{leftOutText(text, left)}</div>
              ))}
            </Notice>
          ) : null}
          {checks.map((check) => (
            <Check key={check.name} check={check} parameters={parameters} onOpen={setLines} />
          ))}
          {opened ? <Openings onOpen={setLines} /> : null}
        </Stack>
      </SideDrawer>
      <ControlLinesDrawer opened={opened ? lines : null} onClose={() => setLines(null)} />
    </div>
  );
}

/** The place of the two checks until they are made. */
function Awaited({ hasFailed }: { hasFailed: boolean }) {
  const { t } = useText();
  return (['columns', 'ledger'] as const).map((name) => (
    <span key={name} className={classes.check}>
      {nameOf(t, name)}
      <StatusBadge icon={hasFailed ? IconAlertTriangle : IconScale} tone={hasFailed ? 'warn' : 'neutral'}>
        {t(hasFailed ? 'balance.notChecked' : 'balance.checking')}
      </StatusBadge>
    </span>
  ));
}

function nameOf(t: Text['t'], name: Control['checks'][number]['name']): string {
  return name === 'columns' ? t('balance.sumOfColumns') : t('balance.ledgerAccounts');
}

function leftOutText({ t, money }: Text, { reason, cents, currency }: Control['leftOut'][number]): string {
  return t(`balance.leftOut.${reason}`, { amount: money(cents, currency) });
}

type CheckProps = {
  check: Control['checks'][number];
  parameters: BalanceParameters;
  onOpen: (lines: OpenedLines) => void;
};

function Check({ check, parameters, onOpen }: CheckProps) {
  const { t, language, money } = useText();
  const { today } = useAppState();
  const arrangement = useTableSettings('columnSums');
  const isColumns = check.name === 'columns';
  return (
    <section className={classes.checked}>
      <h3 className={classes.checkTitle}>
        <span>{isColumns ? t('balance.check.columns') : t('balance.check.ledger')}</span>
        <Money cents={check.differenceCents} strong tone={check.differenceCents === 0 ? undefined : 'late'} />
      </h3>
      <p className={classes.checkText}>
        {check.list
          ? listText(language, parameters.asOf, check.list)
          : t(isColumns ? 'balance.checkColumnsText' : 'balance.checkLedgerText')}
      </p>
      {check.manualCents === undefined ? null : (
        <p className={classes.checkText}>{t('balance.manualIncluded', { amount: money(check.manualCents) })}</p>
      )}
      {isColumns ? null : <ComparedTotals parameters={parameters} onOpen={onOpen} />}
      {check.items.length > 0 && isColumns ? (
        <ComparedAmounts
          label={t(`balance.check.${check.name}`)}
          rows={check.items}
          words={controlWords}
          {...{ today, arrangement }}
          onOpen={(item, side) => onOpen(ofDifference(check.name, item, side, parameters))}
          actions={(arranged) => (
            <ExportOfList
              write={(wanted) => client.balance.exportColumnSums({ ...parameters, ...arranged, ...wanted })}
            />
          )}
        />
      ) : null}
      {check.refused.length > 0 ? (
        <RefusedLines refused={check.refused} onOpenAll={() => onOpen(ofAllRefused(parameters))} />
      ) : null}
    </section>
  );
}

/** Warns of opening entries that differ from what was imported before them; shows nothing where none differs. */
function Openings({ onOpen }: { onOpen: (lines: OpenedLines) => void }) {
  const { t } = useText();
  const { today } = useAppState();
  const arrangement = useTableSettings('openingDifferences');
  const { data } = useQuery(api.balance.openings.queryOptions());
  if (!data || data.count === 0) return null;
  return (
    <section>
      <h3 className={classes.checkTitle}>{t('balance.openings')}</h3>
      <p className={classes.checkText}>{t('balance.openingsText')}</p>
      <OpeningDifferences
        {...data}
        {...{ today, arrangement }}
        onOpen={(row, side) => onOpen(ofOpening(row, side))}
        actions={(openings) => (
          <ExportOfList write={(wanted) => client.balance.exportOpenings({ ...openings, ...wanted })} />
        )}
      />
    </section>
  );
}

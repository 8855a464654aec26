import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Notice } from '../components/text/notice.tsx';
import { useText } from '../components/text/text.tsx';

/** Warns on every screen that the check after opening has found an error, since no figure can be trusted before it is explained. */
export function FailedChecks({ names }: { names: readonly string[] }) {
  const { t, lookUp, clauses } = useText();
  const listed = clauses(names.map((name) => lookUp(`checks.${name}`) ?? name));
  return (
    <Notice
      tone="late"
      title={t('app.failedChecksTitle')}
      actions={
        <Button component={Link} href="/settings?tab=check" variant="default">
          {t('app.failedChecksAction')}
        </Button>
      }
    >
      {t('app.failedChecks', { count: names.length, names: listed })}
    </Notice>
  );
}

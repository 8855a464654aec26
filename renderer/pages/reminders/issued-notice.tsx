import { ActionIcon, Button } from '@mantine/core';
import { IconFileZip, IconPrinter, IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useLettersExport } from '../letters/index.ts';
import type { Issued } from './session.ts';

/** The letters that the session issued so far, to print as one file or as one file each. */
export function IssuedNotice({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const { t } = useText();
  const exportLetters = useLettersExport();
  // Several messages to a customer may stay behind for one reason: it is said once.
  const leftOut = new Map(issued.leftOut.map((row) => [`${row.customerId} ${row.reason}`, row]));
  const give = (as: 'merged' | 'separate') => exportLetters.mutate({ ids: issued.letterIds, as });
  return (
    <Notice
      tone="ok"
      title={t('reminders.done', { count: issued.reminders })}
      actions={
        <>
          {issued.letterIds.length === 0 ? null : (
            <>
              <Button
                leftSection={<IconPrinter size={16} />}
                loading={exportLetters.isPending}
                onClick={() => give('merged')}
              >
                {t('reminders.printBatch')}
              </Button>
              <Button variant="default" leftSection={<IconFileZip size={16} />} onClick={() => give('separate')}>
                {t('reminders.saveSeparately')}
              </Button>
              <Button component={Link} href="/letters" variant="default">
                {t('reminders.seeLetters')}
              </Button>
            </>
          )}
          <ActionIcon aria-label={t('common.close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </>
      }
    >
      {issued.letterIds.length > 0 ? t('reminders.doneText', { count: issued.letterIds.length }) : null}
      {issued.leftOut.length === 0 ? null : (
        <ul>
          {[...leftOut].map(([key, { customerName, reason }]) => (
            <li key={key}>
              {t('reminders.leftOut', { name: customerName, reason: t(`reminders.leftOutReason.${reason}`) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

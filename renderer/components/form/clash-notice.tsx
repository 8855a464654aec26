import { Button } from '@mantine/core';
import { Notice } from '../text/notice.tsx';
import { useText } from '../text/text.tsx';
import classes from './clash-notice.module.css';
import { type CardNoun, fieldLabel, savedText } from './clash-text.ts';

export type Clash = { readonly field: string; readonly saved: unknown; readonly take: () => void };

/** Values that another window saved in fields being edited here. Each can be taken over; saving keeps what is typed here. */
export function ClashNotice({ clashes, noun }: { clashes: readonly Clash[]; noun: CardNoun }) {
  const text = useText();
  const { t } = text;
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn" title={t('common.clashTitle')}>
      <p>{t('common.clashText')}</p>
      <ul className={classes.clashes}>
        {clashes.map(({ field, saved, take }) => (
          <li key={field}>
            <span>
              {t('common.clashSaved', {
                field: fieldLabel(text, noun, field),
                value: savedText(text, noun, field, saved),
              })}
            </span>
            <Button variant="default" size="compact-xs" onClick={take}>
              {t('common.clashTake')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { Key } from '../../../../shared/i18n/translate.ts';
import { ActButton } from '../../../acts/act-button.tsx';
import type { ActName } from '../../../acts/acts.ts';
import { MainAct } from '../../../components/form/main-act.tsx';
import { useText } from '../../../components/text/text.tsx';
import { addressOf } from '../../agenda/index.ts';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';

type WaysProps = Pick<ActsProps, 'item'> & {
  /** What is done at the place where it is dealt with. */
  leads: Extract<Key, `worklist.to.${string}`>;
  /** The customer is spoken to before one goes there. */
  isSpokenFirst?: boolean;
  acts: readonly ActName[];
};

/** The acts of a thing that is dealt with elsewhere, or by speaking to the customer. */
export function Ways({ item, leads, isSpokenFirst = false, acts }: WaysProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const icon = <IconArrowRight size={16} stroke={1.6} />;
  const subject = { customerId: item.customerId ?? undefined, documentIds: [] };
  return (
    <>
      {isSpokenFirst ? (
        <>
          <NoteContact item={item} />
          <Button component={Link} href={addressOf(item)} variant="default" leftSection={icon}>
            {t(leads)}
          </Button>
        </>
      ) : (
        <MainAct fullWidth leftSection={icon} onClick={() => navigate(addressOf(item))}>
          {t(leads)}
        </MainAct>
      )}
      {acts.map((act) => (
        <ActButton key={act} {...{ act, subject }} />
      ))}
    </>
  );
}

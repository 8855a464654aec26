import { OverDialog } from '../../acts/over-dialog.tsx';
import { promiseWindow } from '../../acts/windows.ts';
import { useText } from '../../components/text/text.tsx';
import { PromiseOfCustomer } from './promise-of-customer.tsx';

/** The window in which a promise is recorded, over any screen. */
export function PromiseWindow() {
  const { t } = useText();
  return (
    <OverDialog
      window={promiseWindow}
      title={(name, asked) =>
        name === undefined
          ? t('promises.newPromise')
          : t(asked?.replacesId === undefined ? 'promises.newPromiseOf' : 'promises.replaceOf', { name })
      }
      size="lg"
    >
      {(asked) => <PromiseOfCustomer asked={asked} />}
    </OverDialog>
  );
}

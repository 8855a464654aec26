import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { CardNoun } from '../../../shared/i18n/saved-text.ts';
import { useText } from '../text/text.tsx';
import { type Clash, ClashNotice } from './clash-notice.tsx';
import classes from './edit-form.module.css';
import { MainAct } from './main-act.tsx';
import { useIsTyping } from './unsaved-forms.tsx';

/** The state of a form without its fields, given by `useEditForm` and `useCardForm` to the component that draws it. */
export type FormFrame = {
  readonly ref: RefObject<HTMLFormElement | null>;
  /** Something was typed or chosen that is not saved. */
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Fields that were edited here and saved with another value in another window since. */
  readonly clashes: readonly Clash[];
  /** Whose dictionary names these fields; absent where no other window changes them. */
  readonly noun?: CardNoun | undefined;
  /** Saves as the form's own button does. */
  readonly submit: () => void;
  /** Discards what was typed, so that leaving asks nothing. */
  readonly forget: () => void;
};

type EditFormProps = {
  frame: FormFrame;
  className?: string | undefined;
  /** False where Enter only ends the editing of a field, because the user looks at the result (a schedule) before saving. */
  savesOnEnter?: boolean;
  children: ReactNode;
};

/** The element around the fields: Enter and the submit button save. */
export function EditForm({ frame, className, savesOnEnter = true, children }: EditFormProps) {
  return (
    <form
      ref={frame.ref}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A window may be drawn inside the form of a page: its events reach that form too.
        event.stopPropagation();
        if (savesOnEnter) frame.submit();
      }}
    >
      {children}
    </form>
  );
}

/** The button that saves, for a form that stays on screen: there is nothing to save before something is typed. */
export function SaveButton({ frame }: { frame: FormFrame }) {
  const { t } = useText();
  const isTyping = useIsTyping();
  return (
    <MainAct
      type="submit"
      leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
      loading={frame.isSaving}
      disabled={!frame.isDirty && !isTyping}
    >
      {t('common.save')}
    </MainAct>
  );
}

/** The values that another window saved in the fields edited here. */
export function Clashes({ frame: { clashes, noun } }: { frame: FormFrame }) {
  return noun === undefined ? null : <ClashNotice clashes={clashes} noun={noun} />;
}

/** The bar under a long form that stays in sight: clashes with other windows, and the button that saves. */
export function SaveBar({ frame }: { frame: FormFrame }) {
  return (
    <div className={classes.save}>
      <Clashes frame={frame} />
      <SaveButton frame={frame} />
    </div>
  );
}

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { makeTypedFields, type TypedFields } from './typed-fields.ts';

/** Saves a form: resolves to false where something typed is wrong, rejects where saving failed; the form has then said so. */
export type Save = () => Promise<unknown>;
/** A form with something typed that is not saved. */
export type UnsavedForm = {
  readonly scope: string;
  /** Null where leaving cannot save: an act is done by its own button only. */
  readonly save: Save | null;
  /** The saving under way; null where there is none. */
  readonly pending: Pending;
  /** The path of the page on which it stays through changes of the address (a tab, a row opened); absent: none. */
  readonly within?: string | undefined;
};
type Pending = () => Promise<unknown> | null;
const nothing: Pending = () => null;

type LeaveOptions = {
  /** Only the forms of this dialog, or of the page. */
  readonly scope?: string;
  /** The address gone to; absent: the firm or the window is left. */
  readonly to?: string;
  /** Told when the user stays. */
  readonly onStay?: () => void;
};

/** Leaves at once, or after the user has said what becomes of the unsaved forms. */
export type Leave = (go: () => void, options?: LeaveOptions) => void;

export type Forms = {
  readonly forms: Set<UnsavedForm>;
  readonly typed: TypedFields;
  readonly leave: Leave;
};

export const FormsContext = createContext<Forms>({ forms: new Set(), typed: makeTypedFields(), leave: (go) => go() });
/** The scope of the forms that stand in no dialog. */
export const pageScope = 'page';

/** The dialog a form stands in: what its unsaved forms are known by, and how it closes without a question. */
export const DialogContext = createContext({ scope: pageScope, close: () => {} });

/** What can be left with something unsaved asks here: a screen, a tab, a dialog, the firm, the window. */
export function useLeave(): Leave {
  return useContext(FormsContext).leave;
}

/**
 * Asks before this form is left while `isDirty`, and offers to `save` it unless that is null. Returns what forgets the edits, for a form that leaves by itself once they
 * are saved or given up.
 */
export function useUnsaved(
  isDirty: boolean,
  save: Save | null,
  { pending = nothing, within }: Pick<Partial<UnsavedForm>, 'pending' | 'within'> = {},
): () => void {
  const { forms } = useContext(FormsContext);
  const { scope } = useContext(DialogContext);
  const latest = useRef({ save, pending });
  useEffect(() => {
    latest.current = { save, pending };
  });
  const form = useMemo(
    () => ({
      scope,
      get save() {
        return latest.current.save;
      },
      pending: () => latest.current.pending(),
      within,
    }),
    [scope, within],
  );
  useEffect(() => {
    if (!isDirty) return;
    forms.add(form);
    return () => void forms.delete(form);
  }, [forms, form, isDirty]);
  return useCallback(() => void forms.delete(form), [forms, form]);
}

/**
 * For a field that tells its form what was typed once it is left: `settle` is also called before anything leaves the form
 * while something typed is pending. Returns the `settle` to call from the field itself: telling may lead elsewhere (a filter
 * in the address), and that asks the pending fields in turn.
 */
export function useTyped(isPending: boolean, settle: () => void): () => void {
  const { typed } = useContext(FormsContext);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  const [tell] = useState(() => {
    function tellOnce() {
      typed.delete(tellOnce);
      latest.current();
    }
    return tellOnce;
  });
  useEffect(() => {
    if (!isPending) return;
    typed.add(tell);
    return () => typed.delete(tell);
  }, [typed, tell, isPending]);
  return tell;
}

/** Whether something is being typed that its form was not told of yet: it can be saved, and it is not known yet what it changes. */
export function useIsTyping(): boolean {
  const { typed } = useContext(FormsContext);
  return useSyncExternalStore(typed.subscribe, typed.hasSome);
}

/** The forms are told of what stands in their fields before it is asked whether they hold something unsaved. */
export function settleTyped(typed: TypedFields): void {
  const pending = typed.all();
  if (pending.length > 0) flushSync(() => pending.map((tell) => tell()));
}

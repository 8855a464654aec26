/**
 * Whether no field of `form` holds something wrong, typed in the field itself or found by the form (`errors`, by their path).
 * Else the first of them takes the focus; its sentence stands beside it.
 */
export function isRight(form: HTMLElement | null, errors: Readonly<Record<string, unknown>> = {}): boolean {
  const fields = [...(form?.querySelectorAll<HTMLElement>('input, textarea, [data-path]') ?? [])];
  const wrong = fields.find(
    (field) =>
      (field instanceof HTMLInputElement && field.willValidate && field.validity.customError) ||
      (field.dataset.path !== undefined && field.dataset.path in errors),
  );
  wrong?.focus();
  return wrong === undefined && Object.keys(errors).length === 0;
}

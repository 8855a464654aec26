import { Fields } from '../../components/form/fields.tsx';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { drawSettings, type FirmFormProps } from './firm-form.ts';
import classes from './settings.module.css';

/** Who the firm is: name, legal form, numbers, registry. */
export function IdentitySection({ form }: FirmFormProps) {
  const { t } = useText();
  const draw = drawSettings(form);
  return (
    <Section title={t('settings.identity')}>
      <p className={classes.text}>{t('settings.identityText')}</p>
      <Fields>
        {draw('name', { isWide: true })}
        {draw('legalForm')}
        {draw('capital')}
        {draw('siren')}
        {draw('registryCity')}
        {draw('vatNumber', { isWide: true })}
      </Fields>
    </Section>
  );
}

/** The address of the firm and how it can be reached, as printed at the head of letters. */
export function AddressSection({ form }: FirmFormProps) {
  const { t } = useText();
  const draw = drawSettings(form);
  return (
    <Section title={t('settings.address')}>
      <Fields>
        {draw('addressLine1', { isWide: true })}
        {draw('addressLine2', { isWide: true })}
        {draw('postcode')}
        {draw('city')}
        {draw('country')}
        {draw('phone')}
        {draw('email')}
        {draw('website')}
      </Fields>
    </Section>
  );
}

/** Who signs letters. */
export function SignatorySection({ form }: FirmFormProps) {
  const { t } = useText();
  const draw = drawSettings(form);
  return (
    <Section title={t('settings.signatory')}>
      <Fields>
        {draw('signatoryName')}
        {draw('signatoryTitle')}
      </Fields>
    </Section>
  );
}

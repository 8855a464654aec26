export { BankSection } from './bank-section.tsx';
export { AddressSection, IdentitySection, SignatorySection } from './identity-sections.tsx';
export { LogoSection } from './logo-section.tsx';
export { useSettingsForm } from './use-settings-form.ts';

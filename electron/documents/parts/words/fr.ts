import type { CommonTexts } from './types.ts';

/** What letters of every kind say, in French. */
export const fr: CommonTexts = {
  preview: 'APERÇU',
  legalLine: ({ name, legalForm, capital, siren, registryCity, vatNumber, address }) => {
    const form = legalForm && !name.toLowerCase().endsWith(` ${legalForm.toLowerCase()}`) ? `, ${legalForm}` : '';
    const identity = `${name}${form}${capital ? ` au capital de ${capital}` : ''}`;
    const registry = siren ? `${siren}${registryCity ? ` RCS ${registryCity}` : ''}` : '';
    const parts = [
      identity,
      registry && `SIREN ${registry}`,
      vatNumber && `TVA ${vatNumber}`,
      address && `Siège social : ${address}`,
    ];
    return parts.filter((part): part is string => Boolean(part));
  },
  customerCode: 'Code client',
  letterNumber: (number) => `n° ${number}`,
  letterNumberLabel: 'Courrier',
  runningHead: ({ name, number, date, customer }) =>
    `${name} – courrier ${number ? `${number} ` : ''}du ${date} – client ${customer}`,
  page: (page, count) => `Page ${page}/${count}`,
  journal: (number) => `Journal n° ${number}`,
  placeAndDate: (place, date) => (place ? `${place}, le ${date}` : `Le ${date}`),
  subjectLabel: 'Objet :',
  siren: (siren) => `SIREN ${siren}`,
  greeting: 'Madame, Monsieur,',
  attention: (name) => [`À l'attention ${of(name)}`, `À l'att. ${of(name)}`],
  attentionOfDuty: {
    accounts: ["À l'attention du service comptabilité"],
    management: ["À l'attention de la direction"],
    purchasing: ["À l'attention du service achats"],
    sales: ["À l'attention du service commercial"],
    other: [],
  },
  copies: (names) => `Copie : ${names}`,
  bank: {
    heading: 'Pour régler par virement',
    holder: 'Titulaire',
    bankName: 'Banque',
    iban: 'IBAN',
    bic: 'BIC',
    remittance: 'Référence à rappeler',
    scan: "Code à lire avec l'application de votre banque",
  },
};

/** Elided before a vowel: « d'Anne Roy », « de Mme Roy ». */
function of(name: string): string {
  return /^[aeiouàâäéèêëîïôöûüœæ]/i.test(name) ? `d'${name}` : `de ${name}`;
}

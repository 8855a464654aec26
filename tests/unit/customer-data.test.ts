import { describe, expect, test } from 'vitest';
import { customerFieldsOf } from '../../electron/imports/tables/customer-headings.ts';
import { isCustomerList } from '../../electron/imports/tables/customer-list.ts';
import { templateFields } from '../../electron/usecases/imports/kinds/customers/template.ts';
import { splitAddress } from '../../shared/domain/customers/address-text.ts';
import { customerFields } from '../../shared/domain/customers/fields.ts';
import { normalisePhone } from '../../shared/domain/customers/phone.ts';
import { parseTerms, writeTerms } from '../../shared/domain/customers/terms-text.ts';
import { parseDuty } from '../../shared/domain/customers/words.ts';
import { contactDuties, languages, termsKinds } from '../../shared/domain/kinds.ts';
import { parseCountry } from '../../shared/domain/values/country.ts';
import { isSiret } from '../../shared/domain/values/identifiers.ts';
import { columnText } from '../../shared/i18n/card-words.ts';
import { t } from '../../shared/i18n/translate.ts';

describe('payment terms in words', () => {
  test.for([
    ['30 jours', 'net', 30],
    ['60 jours nets', 'net', 60],
    ['30', 'net', 30],
    ['Net 45', 'net', 45],
    ['Virement 30 jours date de facture', 'net', 30],
    ['30 j fin de mois', 'daysThenEndOfMonth', 30],
    ['45 FDM', 'daysThenEndOfMonth', 45],
    ['30JFDM', 'daysThenEndOfMonth', 30],
    ['LCR 60 jours F.D.M.', 'daysThenEndOfMonth', 60],
    ['30 days EOM', 'daysThenEndOfMonth', 30],
    ['fin de mois', 'daysThenEndOfMonth', 0],
    ['fin de mois + 45 jours', 'endOfMonthThenDays', 45],
    ['Fin de mois', 'daysThenEndOfMonth', 0],
    ['45 jours facture récapitulative', 'periodic', 45],
    ['30 jours fin de décade', 'endOfDecadeThenDays', 30],
    ['À réception', 'net', 0],
    ['Comptant', 'net', 0],
    ['Virement à réception de facture', 'net', 0],
    ['Due on receipt', 'net', 0],
  ] as const)('%s', ([text, kind, days]) => {
    expect(parseTerms(text)).toEqual({ kind, days });
  });

  test.for([
    ['30 jours fin de mois le 10', 'daysThenEndOfMonth', 30, 10],
    ['30j FDM le 10', 'daysThenEndOfMonth', 30, 10],
    ['Virement 60 j. fdm le 15', 'daysThenEndOfMonth', 60, 15],
    ['LCR 45 jours F.D.M. le 5', 'daysThenEndOfMonth', 45, 5],
    ['60 jours fin de mois (le 1er du mois)', 'daysThenEndOfMonth', 60, 1],
    ['30 jours fin de mois le 10 du mois suivant', 'daysThenEndOfMonth', 30, 10],
    ['30 jours, le 10 du mois suivant', 'daysThenEndOfMonth', 30, 10],
    ['30 jours fin de mois + 10', 'daysThenEndOfMonth', 30, 10],
    ['45 FDM 15', 'daysThenEndOfMonth', 45, 15],
    ['fin de mois le 10', 'daysThenEndOfMonth', 0, 10],
    ['le 10 du mois suivant', 'daysThenEndOfMonth', 0, 10],
    ['Prélèvement le 5 du mois suivant', 'daysThenEndOfMonth', 0, 5],
    ['fin de mois + 30 jours le 10', 'endOfMonthThenDays', 30, 10],
    ['Fin de mois 45 jours, le 31', 'endOfMonthThenDays', 45, 31],
    ['30 jours date de facture le 15', 'net', 30, 15],
    ['30 jours facture récapitulative le 20', 'periodic', 30, 20],
    ['30 days end of month on the 10th', 'daysThenEndOfMonth', 30, 10],
    ['45 days EOM, the 3rd', 'daysThenEndOfMonth', 45, 3],
    ['10th of the following month', 'daysThenEndOfMonth', 0, 10],
    ['Net 30 on the 22nd of next month', 'daysThenEndOfMonth', 30, 22],
    ['end of month + 45 days on the 1st', 'endOfMonthThenDays', 45, 1],
  ] as const)('%s, with a day of payment', ([text, kind, days, dayOfMonth]) => {
    expect(parseTerms(text)).toEqual({ kind, days, dayOfMonth });
  });

  test.for([
    '30/60 jours',
    'Chèque',
    '365 jours',
    'selon devis',
    '30 jours fin de mois + 30',
    '30 jours fin de mois le 32',
    '30 jours fin de mois le 0',
    '30 jours fin de mois les 10 et 25',
    '30 jours fin de mois le 10 ou le 25',
    '30 jours fin de mois le 10 le 25',
    '30 jours fin de mois + 5 le 25',
    'fin de mois + 30 jours le 10 du mois suivant',
    'le 10',
    'à réception le 10',
    '30 jours le 10/11',
    'fin du mois suivant',
  ])('%s cannot be counted', (text) => {
    expect(parseTerms(text)).toBeNull();
  });

  test('written, they are read again the same', () => {
    for (const language of languages)
      for (const kind of termsKinds)
        for (const days of [0, 1, 30, 45, 180]) {
          expect(parseTerms(writeTerms({ kind, days }, language))).toEqual({ kind, days });
          for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
            const terms = { kind, days, dayOfMonth };
            expect(parseTerms(writeTerms(terms, language))).toEqual(terms);
          }
        }
    expect(writeTerms({ kind: 'daysThenEndOfMonth', days: 0, dayOfMonth: 1 }, 'fr')).toBe('fin de mois le 1er');
    expect(writeTerms({ kind: 'daysThenEndOfMonth', days: 30, dayOfMonth: 22 }, 'en')).toBe(
      '30 days end of month on the 22nd',
    );
  });
});

test('French numbers are shown in pairs, foreign ones as written, none is lost', () => {
  expect(
    [
      '0299123456',
      '+33 (0)2 99 12 34 56',
      '299123456',
      '+32 2 123 45 67',
      '02.99.12.34.56 / 06 12 34 56 78',
      '02 99 12 34 56 poste 12',
      '12',
    ].map((text) => normalisePhone(text, 'FR')),
  ).toEqual([
    ...['02 99 12 34 56', '02 99 12 34 56', '02 99 12 34 56', '+32 2 123 45 67'],
    ...['02 99 12 34 56 / 06 12 34 56 78', '02 99 12 34 56 poste 12', null],
  ]);
});

test('countries by code or by name, in French and in English', () => {
  expect(
    ['FR', 'belgique', 'Royaume-Uni', 'Germany', 'Les Pays-Bas', 'USA', 'États-Unis', 'Nulle part'].map(parseCountry),
  ).toEqual(['FR', 'BE', 'GB', 'DE', 'NL', 'US', 'US', null]);
});

test('an address in one column is cut only where there is one place to', () => {
  expect(splitAddress('12 rue X, 35000 RENNES CEDEX 7')).toEqual({
    street: '12 rue X',
    postcode: '35000',
    city: 'RENNES CEDEX 7',
  });
  expect(splitAddress('12 rue de la Paix F-75002 Paris France')).toMatchObject({ postcode: '75002', city: 'Paris' });
  for (const text of ['BP 12345 quai X 35000 Rennes', '12 rue X', '35000 Rennes', '12 rue X 35000'])
    expect(splitAddress(text)).toBeNull();
});

test('a SIRET, those of La Poste included', () => {
  expect(['73282932000074', '73282932000075', '35600000049837', '12345678901234'].map(isSiret)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

describe('headings', () => {
  test.for([
    [
      'Code client;Raison sociale;Adresse 1;Adresse 2;CP;Ville;Pays;SIRET;N° TVA;Tél;Portable;E-mail;Contact;Fonction;Service;Conditions de règlement;Encours autorisé;Délai toléré;Représentant;Famille;Type;Langue',
      'code name addressLine1 addressLine2 postcode city country siret vatNumber phone mobile email contactName contactRole contactDuty terms creditLimit toleratedDays salesperson customerGroup kind language',
    ],
    [
      'CustomerCode;CompanyName;Street;City;ZipCode;Country;VatNumber;Phone;Email;PaymentTerms;CreditLimit;SalesRep;JobTitle',
      'code name addressLine1 city postcode country vatNumber phone email terms creditLimit salesperson contactRole',
    ],
    [
      'Compte;Intitulé;Rue;CP Ville;Téléphone 1;Téléphone 2;Fax;Adresse de livraison;Date de création;Échéance',
      'code name addressLine1 city phone mobile null null null terms',
    ],
  ] as const)('%s', ([headings, fields]) => {
    expect(customerFieldsOf(headings.split(';')).map(String)).toEqual(fields.split(' '));
  });

  test.for([
    ['of the spreadsheet to fill', templateFields],
    ['that may be told', customerFields],
  ] as const)('those %s are recognised in both languages', ([, fields]) => {
    for (const language of languages) {
      const headings = fields.map((field) => columnText(language, field));
      expect(customerFieldsOf(headings)).toEqual(fields);
    }
  });

  test.for([
    ['Code;Nom;Adresse;CP;Ville', true],
    ['Code client;E-mail', true],
    ['Client;Conditions de paiement', true],
    ['Compte;Nom;Adresse;CP;Ville;Solde', true],
    ['Client;Facture;Date;Échéance;Montant;Reste dû', false],
    ['Client;Adresse;Ville;N° facture;Date facture;Montant TTC', false],
    ['Code;Nom;Ville;Non échu;1-30;31-60;Total', false],
    ['Client;Solde', false],
  ] as const)('%s is a list of customers: %s', ([headings, expected]) => {
    const cells = headings.split(';');
    expect(isCustomerList([{ number: 1, cells, raw: '' }])).toBe(expected);
  });
});

test('what a contact takes care of, by a word or a job title', () => {
  const told = ['Comptabilité fournisseurs', 'DAF', 'Accounts payable', 'Directrice financière', 'Gérant', 'Acheteuse'];
  expect([...told, 'Sales', 'Autre', 'Standard'].map(parseDuty)).toEqual([
    'accounts',
    'accounts',
    'accounts',
    'accounts',
    'management',
    'purchasing',
    'sales',
    'other',
    null,
  ]);
  for (const language of languages)
    expect(contactDuties.map((duty) => parseDuty(t(language, `customers.duty.${duty}`)))).toEqual([...contactDuties]);
});

/** Languages of certificates (tab. 14) beside Italian. */
export const altreLingue = ['de', 'fr', 'sl'] as const;
export type AltraLingua = (typeof altreLingue)[number];

/** Language tag of what is written in it (RFC 5646), as spoken in Italy. */
export const etichettaLingua: Readonly<Record<'it' | AltraLingua, string>> = {
  it: 'it-IT',
  de: 'de-IT',
  fr: 'fr-IT',
  sl: 'sl-IT',
};

/** Words of the sheet itself, whatever it certifies. */
export interface ParoleFoglio {
  readonly comune: string;
  readonly ufficio: string;
  readonly ufficiale: string;
  readonly firma: string;
  readonly bollo: string;
  readonly diritti: string;
  readonly annotazioni: string;
  readonly verifica: string;
  readonly inquadra: string;
}

export const parole: Readonly<Record<'it' | AltraLingua, ParoleFoglio>> = {
  it: {
    comune: 'Comune di',
    ufficio: 'Ufficio anagrafe',
    ufficiale: 'L’Ufficiale d’anagrafe',
    firma: 'firma e timbro',
    bollo: 'Imposta di bollo',
    diritti: 'Diritti di segreteria',
    annotazioni: 'Annotazioni',
    verifica: 'Verifica del certificato',
    inquadra:
      'Inquadra il codice con il telefono: la pagina che si apre dice se il certificato è autentico e mostra i dati da confrontare con questo foglio.',
  },
  de: {
    comune: 'Gemeinde',
    ufficio: 'Meldeamt',
    ufficiale: 'Der Meldeamtsbeamte / die Meldeamtsbeamtin',
    firma: 'Unterschrift und Stempel',
    bollo: 'Stempelsteuer',
    diritti: 'Sekretariatsgebühren',
    annotazioni: 'Anmerkungen',
    verifica: 'Überprüfung der Bescheinigung',
    inquadra:
      'Den Code mit dem Telefon scannen: Die Seite zeigt, ob die Bescheinigung echt ist, und die Daten zum Vergleich mit diesem Blatt.',
  },
  fr: {
    comune: 'Commune de',
    ufficio: 'Bureau de l’état civil et de la population',
    ufficiale: 'L’officier du registre de la population',
    firma: 'signature et cachet',
    bollo: 'Droit de timbre',
    diritti: 'Droits de secrétariat',
    annotazioni: 'Annotations',
    verifica: 'Vérification du certificat',
    inquadra:
      'Scannez le code avec un téléphone : la page indique si le certificat est authentique et montre les données à comparer avec cette feuille.',
  },
  sl: {
    comune: 'Občina',
    ufficio: 'Anagrafski urad',
    ufficiale: 'Anagrafski uradnik / uradnica',
    firma: 'podpis in žig',
    bollo: 'Kolkovina',
    diritti: 'Upravna taksa',
    annotazioni: 'Opombe',
    verifica: 'Preverjanje potrdila',
    inquadra:
      'Kodo skenirajte s telefonom: stran pove, ali je potrdilo pristno, in pokaže podatke za primerjavo s tem listom.',
  },
};

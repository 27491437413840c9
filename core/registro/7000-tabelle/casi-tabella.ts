export const casiTabella: readonly (readonly [atteso: string, quando: string, idTabella: string])[] = [
  ['EN165 datiRichiesta.idTabella', 'a number that no table has', '099'],
  ['EN165 datiRichiesta.idTabella', 'no number', '000'],
  ['EN189 datiRichiesta.idTabella', 'a table of others', '050'],
];

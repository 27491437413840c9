/** Province of the address, and number of the language beside Italian (table 14: 2 German, 3 French, 4 Slovene). */
export const casiBilinguismo: readonly (readonly [
  atteso: string,
  quando: string,
  provincia: string,
  lingua: string,
])[] = [
  ['EN504 altraLingua', 'German where nobody has it by law', 'FI', '2'],
  ['EN504 altraLingua', 'French in South Tyrol', 'BZ', '3'],
  ['EN504 altraLingua', 'German in Trieste', 'TS', '2'],
];

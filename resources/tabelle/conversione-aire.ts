/**
 * Table 33: how the codes of the old AIRE files become those of ANPR (tables 11, 10 and 09). Position `A` and `B` are
 * only for data that came from a subentro.
 */
export const conversioneAire = {
  titoloStudio: { '0': '7', '1': '8', '2': '2', '3': '3', '4': '5' },
  condizioneNonProfessionale: { '0': '5', '1': '3' },
  posizioneProfessionale: { '0': '0', '1': '4', '2': 'A', '3': '5', '4': '6', '5': 'B' },
} as const;

/** The municipality of demonstrations and tests: a real one (its codes exist), with people who do not. */
export const comuneDimostrativo = {
  codiceIstat: '048050',
  nome: 'VINCI',
  siglaProvincia: 'FI',
  cap: '50059',
  codiceCatastale: 'M059',
  /** When its register came into ANPR: what historical certificates go back to. */
  dataSubentro: '2018-11-13',
} as const;

/**
 * Synthetic operators of the demo municipality: roles and profiles in the words of `contract/wa/comune.ts`.
 * None of them lives in the demo register, so that nobody works on their own record.
 */
export const operatoriDimostrativi = [
  {
    codiceFiscale: 'BNDCTN71C58D612Q',
    cognome: 'BANDINELLI',
    nome: 'COSTANZA',
    ruolo: 'sindaco',
    profili: ['amministrazione'],
  },
  {
    codiceFiscale: 'NRETMS78S02D403G',
    cognome: 'NERI',
    nome: 'TOMMASO',
    ruolo: 'als',
    profili: ['amministrazione'],
  },
  {
    codiceFiscale: 'FRRGVR84H67L219Q',
    cognome: 'FERRARIS',
    nome: 'GINEVRA',
    ruolo: 'alp',
    profili: ['amministrazione'],
  },
  {
    codiceFiscale: 'DLLRNI90P54G702D',
    cognome: 'DELLA SCALA',
    nome: 'IRENE',
    ruolo: 'operatore',
    profili: ['anagrafe', 'stato-civile', 'certificati', 'cittadini'],
  },
  {
    codiceFiscale: 'QRCMTT86A30D403S',
    cognome: 'QUERCIOLI',
    nome: 'MATTEO',
    ruolo: 'operatore',
    profili: ['certificati'],
  },
  {
    codiceFiscale: 'VNNSRN83S47D612F',
    cognome: 'VANNINI',
    nome: 'SERENA',
    ruolo: 'operatore',
    profili: ['elettorale'],
  },
] as const;
export type OperatoreDimostrativo = (typeof operatoriDimostrativi)[number];

/** The body that stands for the consular network and for CIEOnline: whoever plays their part by hand. */
export const entiDimostrativi = [
  {
    ...{ codiceIstat: '900200', nome: 'RETE CONSOLARE E CIEONLINE', siglaProvincia: 'RM' },
    operatori: [
      {
        codiceFiscale: 'MRZLNE82E55H501F',
        cognome: 'MARZI',
        nome: 'ELENA',
        ruolo: 'operatore',
        profili: ['consolati', 'cie'],
      },
    ],
  },
] as const;

/** Comuni next to the demo one, each with an operator: scenarios send people from one to the other. No residents. */
export const comuniVicini = [
  {
    ...{ codiceIstat: '048017', nome: 'FIRENZE', siglaProvincia: 'FI' },
    operatori: [
      {
        codiceFiscale: 'LPANNA85D52D612O',
        cognome: 'LAPI',
        nome: 'ANNA',
        ruolo: 'operatore',
        profili: ['anagrafe', 'stato-civile', 'certificati'],
      },
    ],
  },
  {
    ...{ codiceIstat: '048014', nome: 'EMPOLI', siglaProvincia: 'FI' },
    operatori: [
      {
        codiceFiscale: 'CNTPLA79H08D403C',
        cognome: 'CANTINI',
        nome: 'PAOLO',
        ruolo: 'operatore',
        profili: ['anagrafe', 'stato-civile', 'certificati'],
      },
    ],
  },
] as const;

/** The prefecture that makes the cards of these comuni: a code of ours, the province and three zeros. */
export const prefetturaDimostrativa = {
  ...{ codiceIstat: '048000', nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI' },
  operatori: [
    {
      codiceFiscale: 'GRNLSE82T55D612A',
      cognome: 'GRANDI',
      nome: 'ELISA',
      ruolo: 'prefettura-als',
      profili: [],
    },
    {
      codiceFiscale: 'SLVRCC75M12G713E',
      cognome: 'SALVI',
      nome: 'RICCARDO',
      ruolo: 'prefettura-alp',
      profili: [],
    },
  ],
} as const;

/** The ministry that keeps the census of bodies: a code of ours, and two people, because a deletion wants two. */
export const ministeroDimostrativo = {
  ...{ codiceIstat: '900100', nome: 'MINISTERO DELL’INTERNO', siglaProvincia: 'RM' },
  operatori: [
    {
      codiceFiscale: 'GLLFNC66R48H501Z',
      cognome: 'GALLI',
      nome: 'FRANCA',
      ruolo: 'ministero',
      profili: [],
    },
    {
      codiceFiscale: 'RLNPTR73D15H501Q',
      cognome: 'ORLANDI',
      nome: 'PIETRO',
      ruolo: 'ministero',
      profili: [],
    },
  ],
} as const;

import type { Cambi } from './di-prova.ts';

const generalita = 'generalita1001.generalita';
const genitore = (parte: object): Cambi['paternita'] => ({
  generalita: { cognome: 'CONTI', nome: 'LORENZO', dataNascita: '1990-05-01', ...parte },
});
const soloCognome = { generalita: { cognome: 'CONTI', senzaNome: '1' } } as Cambi['paternita'];
const famConv = { tipoScheda: '3', idFamigliaConvivenzaANPR: '100' };
const legame = (dataDecorrenza: string): Cambi['legameSoggetto'] => ({ codiceLegame: '3', dataDecorrenza });
const altraFamiglia = { attribuzioneFamiglia: '5' };

/** What is changed → the code → the field that the form jumps to. */
export const casi: readonly (readonly [atteso: string, quando: string, cambi: Cambi])[] = [
  ['EHR26 testataRichiesta.tipoOperazione', 'of no kind', { testata: { tipoOperazione: 'X' } }],
  [
    'EHR19 testataRichiesta.dataProtocolloComune',
    'tomorrow',
    { testata: { dataProtocolloComune: '2026-07-12' } },
  ],
  [
    'EHR97 testataRichiesta.dataDecorrenza',
    'missing',
    { testata: { dataDecorrenza: undefined as unknown as string } },
  ],
  ['EHR18 testataRichiesta.dataDecorrenza', 'tomorrow', { testata: { dataDecorrenza: '2026-07-12' } }],
  [
    'EHR84 testataRichiesta.dataDefinizionePratica',
    'the day before',
    { testata: { dataDefinizionePratica: '2026-07-09' } },
  ],
  ['ES035 datiControllo.filiazione', '5', { controllo: { filiazione: '5' } }],
  ['ES039 datiControllo.origineCognome', '0', { controllo: { origineCognome: '0' } }],
  ['EF014 datiControllo.attribuzioneFamiglia', '6', { controllo: { attribuzioneFamiglia: '6' } }],
  ['EC036 cittadinanza.codiceStato', 'not in table 02', { cittadinanza: { codiceStato: '001' } }],
  [`ES038 ${generalita}`, 'without sex', { generalita: { sesso: undefined } }],
  [`ES038 ${generalita}`, 'without day', { generalita: { dataNascita: undefined } }],
  [`ES038 ${generalita}`, 'without place', { generalita: { luogoNascita: undefined } }],
  [
    `ES057 ${generalita}`,
    'neither surname nor name',
    { generalita: { cognome: undefined, senzaCognome: '1', nome: undefined, senzaNome: '1' } },
  ],
  [
    `ES058 ${generalita}.senzaGiorno`,
    'both flags',
    {
      generalita: { senzaGiorno: '1', senzaGiornoMese: '1', dataNascita: '2026-01-01' },
      cittadinanza: { dataValidita: '2026-07-10' },
    },
  ],
  [
    `ES063 ${generalita}.dataNascita`,
    'a day where there is none',
    { generalita: { senzaGiornoMese: '1', dataNascita: '2026-02-01' } },
  ],
  [
    `ES066 ${generalita}.dataNascita`,
    'a day where only the month is known',
    { generalita: { senzaGiorno: '1', dataNascita: '2026-07-02' } },
  ],
  [`ES050 ${generalita}.luogoNascita`, 'a place that is nowhere', { generalita: { luogoNascita: {} } }],
  [
    `EC030 ${generalita}.luogoNascita.localita.codiceStato`,
    'abroad, in no state',
    {
      generalita: {
        luogoNascita: { localita: { descrizioneLocalita: 'X', codiceStato: '001', descrizioneStato: 'X' } },
      },
    },
  ],
  [
    `ES008 ${generalita}.dataNascita`,
    'born after the effective date',
    { testata: { dataDecorrenza: '2026-07-09' } },
  ],
  ['ES009 cittadinanza.dataValidita', 'before the birth', { cittadinanza: { dataValidita: '2026-07-09' } }],
  ['ES009 cittadinanza.dataValidita', 'tomorrow', { cittadinanza: { dataValidita: '2026-07-12' } }],
  ['ES080 attoNascitaANPR', 'no deed', { atto: undefined }],
  [
    'EHR69 attoNascitaANPR.atto.anno',
    'a year after time',
    { atto: { anno: '9001', dataFormazioneAtto: undefined } },
  ],
  ['ES013 attoNascitaANPR.atto', 'older than the birth', { atto: { dataFormazioneAtto: '2026-07-09' } }],
  ['ES013 attoNascitaANPR.atto', 'of last year', { atto: { anno: '2025' } }],
  ['ES013 attoNascitaANPR.atto', 'of tomorrow', { atto: { dataFormazioneAtto: '2026-07-12' } }],
  [
    'ES036 paternita',
    'a father who is not there',
    { paternita: undefined, controllo: { filiazione: '2', origineCognome: '2', attribuzioneFamiglia: '3' } },
  ],
  [
    'ES037 maternita',
    'a mother who is not there',
    { maternita: undefined, controllo: { filiazione: '3', attribuzioneFamiglia: '2' } },
  ],
  [
    'ES040 paternita.generalita.cognome',
    'his surname, which is not there',
    { paternita: undefined, controllo: { filiazione: '3', attribuzioneFamiglia: '3' } },
  ],
  [
    'ES041 maternita.generalita.cognome',
    'her surname, which is not there',
    { maternita: undefined, controllo: { origineCognome: '3', filiazione: '2', attribuzioneFamiglia: '2' } },
  ],
  [
    'ES042 paternita',
    'his family, and he is not there',
    { paternita: undefined, controllo: { origineCognome: '2', filiazione: '3', attribuzioneFamiglia: '2' } },
  ],
  [
    'ES043 maternita',
    'her family, and she is not there',
    { maternita: undefined, controllo: { filiazione: '2', attribuzioneFamiglia: '3' } },
  ],
  ['EN566 paternita.generalita', 'a father called NN', { paternita: genitore({ nome: 'N. N.' }) }],
  ['EN566 maternita.generalita', 'a mother called NN', { maternita: genitore({ cognome: 'nn' }) }],
  [
    'EN140 paternita.generalita',
    'a surname alone',
    { paternita: soloCognome, controllo: { attribuzioneFamiglia: '2' } },
  ],
  [
    'EN140 maternita.generalita',
    'a surname alone',
    { maternita: soloCognome, controllo: { attribuzioneFamiglia: '3' } },
  ],
  ['EF030 famConv', 'another family, not said which', { controllo: altraFamiglia }],
  ['EF030 famConv', 'another family without the tie', { famConv, controllo: altraFamiglia }],
  [
    'EF011 famConv.idFamigliaConvivenzaANPR',
    'a family without its id',
    { famConv: { tipoScheda: '3' }, legameSoggetto: legame('2026-07-10'), controllo: altraFamiglia },
  ],
  [
    'EF033 legameSoggetto.dataDecorrenza',
    'in the family before the birth',
    {
      testata: { dataDecorrenza: '2026-07-11' },
      generalita: { dataNascita: '2026-07-11' },
      atto: { dataFormazioneAtto: '2026-07-11' },
      cittadinanza: { dataValidita: '2026-07-11' },
      famConv,
      legameSoggetto: legame('2026-07-10'),
      controllo: altraFamiglia,
    },
  ],
  [
    'EN206 legameSoggetto.dataDecorrenza',
    'in the family on another day',
    { famConv, legameSoggetto: legame('2026-07-11'), controllo: altraFamiglia },
  ],
  ['ES090 datiControllo.gestioneCF', '4', { controllo: { gestioneCF: '4' } }],
  ['ES070 datiControllo.gestioneCF', 'no code and nothing asked', { controllo: { gestioneCF: undefined } }],
  ['EN147 datiControllo.gestioneCF', 'validation of nothing', { controllo: { gestioneCF: '0' } }],
  [
    'EN125 datiControllo.gestioneCF',
    'a code and another asked',
    { generalita: { codiceFiscale: { codFiscale: 'CNTBNC26L50D403K' } } },
  ],
  [
    `EAV21 ${generalita}.codiceFiscale.codFiscale`,
    'a code that is none',
    { generalita: { codiceFiscale: { codFiscale: 'CNTBNC26L99D403K' } }, controllo: { gestioneCF: '3' } },
  ],
];

/** What no rule objects to. */
export const ammessi: readonly (readonly [quando: string, cambi: Cambi])[] = [
  [
    'a father alone with his family',
    { maternita: undefined, controllo: { filiazione: '2', attribuzioneFamiglia: '2' } },
  ],
  [
    'nobody, in a convivenza',
    {
      paternita: undefined,
      maternita: undefined,
      famConv: { ...famConv, tipoScheda: '4' },
      legameSoggetto: legame('2026-07-10'),
      controllo: { origineCognome: '4', filiazione: '4', attribuzioneFamiglia: '4' },
    },
  ],
  [
    'a parent known by id alone',
    { paternita: genitore({ dataNascita: undefined, idSchedaSoggettoANPR: '1' }) },
  ],
  ['a name that begins like NN', { paternita: genitore({ nome: 'NNAMDI' }) }],
  [
    'a birth abroad',
    {
      generalita: {
        luogoNascita: {
          localita: { descrizioneLocalita: 'LIONE', codiceStato: '215', descrizioneStato: 'FRANCIA' },
        },
      },
    },
  ],
  [
    'a state that is no more',
    {
      generalita: {
        luogoNascita: { localita: { descrizioneLocalita: 'X', codiceStato: '998', descrizioneStato: 'X' } },
      },
    },
  ],
  ['a day not known', { generalita: { senzaGiorno: '1', dataNascita: '2026-07-01' } }],
  [
    'a deed of the same day',
    {
      testata: {
        dataDecorrenza: '2026-07-11',
        dataDefinizionePratica: '2026-07-11',
        dataProtocolloComune: '2026-07-11',
      },
    },
  ],
  ['a deed that does not say its day', { atto: { dataFormazioneAtto: undefined } }],
  [
    'a doubtful check letter, which the Agenzia decides',
    {
      generalita: { codiceFiscale: { codFiscale: 'CNTBNC26L50D403A' } },
      controllo: { gestioneCF: undefined },
    },
  ],
];

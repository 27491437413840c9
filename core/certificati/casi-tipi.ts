import { personaggi } from '../dimostrativo/index.ts';
import { lione } from '../dimostrativo/particolari-aire.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { domandaDiProva, famiglieDiProva, soggettoDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';

type Altro = Parameters<typeof domandaDiProva>[2];
/** What is expected, of which type of table 13, when, and what of the person or of the request makes it so. */
export type CasoTipo = readonly [atteso: string, tipo: string, quando: string, altro: Altro, al?: string];

const { coppiaInAttesa: coppia, vedova, famigliaStraniera: straniera, nomeDifficile } = personaggi;
export const giulia = soggettoDiProva(coppia.madre);
const sola = soggettoDiProva(nomeDifficile.persona);
const albanese = soggettoDiProva(straniera.madre);
const defunto = soggettoDiProva(vedova.defunto);

function con(dati: Partial<Soggetto['dati']>, altro: Partial<Soggetto> = {}, di = giulia): Altro {
  return { soggetto: { ...di, ...altro, dati: { ...di.dati, ...dati } } };
}
/** A section taken away. */
function senza(sezione: keyof Soggetto['dati'], altro: Partial<Soggetto> = {}): Altro {
  const dati = { ...giulia.dati };
  Reflect.deleteProperty(dati, sezione);
  return { soggetto: { ...giulia, ...altro, dati } };
}
const civile = (statoCivile: string): Partial<Soggetto['dati']> => ({ statoCivile: { statoCivile } });
const famigliaDi = (id: string): Famiglia => {
  const trovata = famiglieDiProva.find((f) => f.idFamigliaConvivenzaANPR === id);
  if (!trovata) throw new Error(id);
  return trovata;
};
const sua = famigliaDi(coppia.famiglia);
const conFamiglia = (cambi: Partial<Famiglia>): Altro => ({ famiglia: { ...sua, ...cambi } });
const legame = (codiceLegame: string): Altro =>
  conFamiglia({ componenti: sua.componenti.map((c, i) => (i === 2 ? { ...c, codiceLegame } : c)) });
const dal = (dataDecorrenzaResidenza: string): Partial<Soggetto['dati']> => ({
  residenza: (giulia.dati.residenza ?? []).map((r) => ({ ...r, dataDecorrenzaResidenza })),
});
const fuori = { stato: 'cancellato' } as const;
const uscita = { datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: '2024-05-01' } };
const estero = { residenza: [{ tipoIndirizzo: '4', dataDecorrenzaResidenza: '2020-01-01' }] };
const unita = { ...civile('6'), unioneCivile: { unitoCivilmente: sola.dati.generalita } };
const contratto = {
  convivenzaDiFatto: { convivente: sola.dati.generalita, contrattoStipula: { data: '2024-01-01' } },
};
const attoUnione = { dataEvento: '2018-06-16' };
const suoDocumento = 'generalitaRichiedente.docRiconoscimento';
const { luogoNascita: _, ...natoFuori } = giulia.dati.generalita;
const altri = { tipoRichiedente: '1' };
const data = 'testataRichiesta.dataDecorrenza';
const tipi = 'listaTipiCertificati.tipoCertificato';
/** Abroad since before the facts of her record. */
const espatriata = { residenza: [lione('2015-01-01')] };
const forza = 'datiControllo.forzaCertificazione';

const sulla = 'datiControllo.emissione';
const inRete = { emissione: '2' };
const bambina = soggettoDiProva(coppia.figlia);

/** On the person, type by type (workflows.md §8.3). */
export const casiTipi: readonly CasoTipo[] = [
  ['EN410', '1', 'abroad, and born there', con({ generalita: natoFuori }, { stato: 'aire' })],
  ['EN404', '1', 'born nobody knows where', con({ generalita: natoFuori })],
  ['EN061', '2', 'alive', {}],
  ['EN404', '2', 'dead, no one knows when', { soggetto: { ...giulia, stato: 'deceduto' } }],
  ['EN138', '3', 'no civil status', senza('statoCivile')],
  ['EN160', '3', 'never married', con(civile('1'))],
  ['EN162', '3', 'married, to nobody', senza('matrimonio')],
  ['EN161', '3', 'the spouse has no name', con({ matrimonio: { coniuge: {} } })],
  ['EN163', '4', 'never left', {}],
  ['EN228', '4', 'dead', { soggetto: defunto }],
  ['EN404', '4', 'left, no one knows when', { soggetto: { ...giulia, ...fuori } }],
  ['EN407', '5', 'no citizenship', con({ cittadinanza: [] })],
  [`EN110 ${forza}`, '5', 'foreign', { soggetto: albanese }],
  [
    'EN404',
    '5',
    'two citizenships',
    con({ cittadinanza: [...(giulia.dati.cittadinanza ?? []), ...(albanese.dati.cittadinanza ?? [])] }),
  ],
  [
    'EN404',
    '5',
    'a citizenship not yet defined',
    con({ cittadinanza: [{ codiceStato: '997', descrizioneStato: 'IN CORSO DI DEFINIZIONE' }] }),
  ],
  ['EN407', '6', 'no citizenship', con({ cittadinanza: [] })],
  [`EN110 ${forza}`, '6', 'foreign', { soggetto: albanese }],
  [`EN328 ${data}`, '6', 'after she left', con(uscita, fuori), '2024-05-02'],
  [`EN419 ${data}`, '6', 'before she was registered', {}, '1900-01-01'],
  ['EN054', '7', 'dead', { soggetto: defunto }],
  [`EN164 ${tipi}`, '10', 'living in Italy', {}],
  ['EN434', '10', 'abroad, nobody knows where', con({ residenza: [] }, { stato: 'aire' })],
  ['EN434', '9', 'no address', con({ residenza: [] })],
  [
    'EN422',
    '9',
    'an address since nobody knows when',
    con({ residenza: (giulia.dati.residenza ?? []).map(({ dataDecorrenzaResidenza: _, ...r }) => r) }),
  ],
  ['EN423', '9', 'an address older than the registration', con(dal('1900-01-01'))],
  [`EN412 ${data}`, '9', 'before her municipality was in ANPR', { subentro: '2018-11-13' }, '2018-11-12'],
  [`EN412 ${data}`, '20', 'before her municipality was in ANPR', { subentro: '2018-11-13' }, '2018-11-12'],
  [`EN418 ${data}`, '9', 'abroad by then', con(estero, { stato: 'aire' })],
  [`EN417 ${data}`, '20', 'abroad by then', con(estero, { stato: 'aire' })],
  [`EN435 ${data}`, '20', 'gone by then', con(uscita, fuori), '2024-05-01'],
  ['EN138', '11', 'no civil status', senza('statoCivile')],
  ['EN404', '11', 'unknown civil status', con(civile('9'))],
  ['EN404', '11', 'married, to nobody', senza('matrimonio')],
  ['EN404', '11', 'in a union of which there is nothing', con(civile('6'))],
  [`EN044 ${tipi}`, '3', 'abroad when she married', con(espatriata, { stato: 'aire' })],
  [
    `EN044 ${tipi}`,
    '18',
    'abroad when the union began',
    con({ ...espatriata, ...unita, unioneCivile: { ...unita.unioneCivile, attoUnione } }, { stato: 'aire' }),
  ],
  [`EN044 ${tipi}`, '19', 'abroad when they signed', con({ ...espatriata, ...contratto }, { stato: 'aire' })],
  [`EN169 ${forza}`, '13', 'asked by a stranger', { controllo: altri }],
  ['EN138', '13', 'no civil status', senza('statoCivile')],
  ['EN404', '12', 'of no fixed abode', con({ attributiSoggetto: { senzaFissaDimora: 'S' } })],
  ['EN045', '12', 'a tie of other times', legame('14')],
  ['EN404', '13', 'of no fixed abode', con({ attributiSoggetto: { senzaFissaDimora: 'S' } })],
  ['EN056', '14', 'in a family', {}],
  ['EN137', '14', 'nowhere', { famiglia: undefined }],
  ['EN221', '14', 'not yet complete', conFamiglia({ tipoScheda: '4', incompleta: true })],
  ['EN057', '15', 'abroad, in a family of residents', con({}, { stato: 'aire' })],
  ['EN045', '15', 'a tie of other times', { ...con({}, { stato: 'aire' }), ...legame('19') }],
  ['EN137', '16', 'in no family', { famiglia: undefined }],
  ['EN058', '16', 'in a convivenza', conFamiglia({ tipoScheda: '4' })],
  ['EN059', '16', 'alone', { soggetto: sola }],
  [
    'EN062',
    '16',
    'no head',
    conFamiglia({ componenti: sua.componenti.filter((c) => c.codiceLegame !== '1') }),
  ],
  ['EN221', '16', 'not yet complete', conFamiglia({ incompleta: true })],
  [`EN222 ${forza}`, '16', 'ties to be reviewed', conFamiglia({ certificabile: false })],
  [`EN169 ${forza}`, '16', 'asked by a stranger', { controllo: altri }],
  ['EN045', '16', 'a tie of other times', legame('14')],
  ['EN542', '16', 'a tie that nobody stated', legame('99')],
  [`EN169 ${sulla}`, '8', 'asked on the network by a stranger', { controllo: { ...altri, ...inRete } }],
  [
    `EN169 ${sulla}`,
    '8',
    'asked on the network by an office',
    { controllo: { tipoRichiedente: '3', ...inRete } },
  ],
  [`EN169 ${sulla}`, '1', 'asked on the network by a child', { soggetto: bambina, controllo: inRete }],
  ['EN060', '17', 'married', {}],
  ['EN353', '18', 'in a union of which nothing is known', con(unita)],
  ['EN354', '19', 'no contract', {}],
  [
    'EN355 generalitaRichiedente.generalita.codiceFiscale',
    '19',
    'asked by nobody in particular',
    { ...con(contratto), controllo: altri },
  ],
];

type Cambia = (domanda: Domanda) => Domanda;
const daParteDi =
  (richiedente: Soggetto): Cambia =>
  (domanda) => ({ ...domanda, richiedente });
const cartaDiGiulia =
  (richiedente?: Soggetto): Cambia =>
  (domanda) => ({ ...domanda, ...(richiedente && { richiedente }), titolariDocumento: [giulia] });
const conContratto: Cambia = (domanda) => ({
  ...domanda,
  soggetto: { ...giulia, dati: { ...giulia.dati, ...contratto } },
});

/** On who asks. */
export const casiRichiedente: readonly (readonly [string, string, Cambia])[] = [
  ['EN170 generalitaRichiedente.generalita', 'dead', daParteDi(defunto)],
  ['EN356 generalitaRichiedente.generalita.codiceFiscale', 'a stranger to the contract', conContratto],
  [`EN286 ${suoDocumento}`, 'with an expired card', daParteDi(conCarta('CA00001AA', '2020-01-01'))],
  [
    `EN295 ${suoDocumento}`,
    'with a document that the register does not have',
    daParteDi(conCarta('CA00002BB', '2030-01-01')),
  ],
  [`EN294 ${suoDocumento}`, 'by the card of somebody else', cartaDiGiulia(albanese)],
  [
    `EN294 ${suoDocumento}`,
    'whom the register does not know, by the card of somebody whom it knows',
    cartaDiGiulia(),
  ],
];

function conCarta(numero: string, dataScadenza: string): Soggetto {
  const comuneRilascio = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
  const cartaIdentita = {
    numero,
    dataRilascio: '2019-01-01',
    dataScadenza,
    interdizioneEspatrio: 'N',
    comuneRilascio,
  };
  return { ...albanese, dati: { ...albanese.dati, cartaIdentita } };
}

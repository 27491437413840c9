import type { DatiSoggetto, Generalita } from '#contract/anpr/index.ts';
import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import { voce } from '#contract/tabelle/index.ts';

interface ColonnaLetta {
  readonly sezione: string;
  readonly nome: string;
  readonly di: (dati: DatiSoggetto) => string | undefined;
}

const residenza = ({ residenza: r }: DatiSoggetto) => r?.[0];
const indirizzo = (d: DatiSoggetto) => residenza(d)?.indirizzo;
const estero = (d: DatiSoggetto) => residenza(d)?.localitaEstera;
const intero = (g: Generalita | undefined): string | undefined =>
  g && [g.cognome, g.nome].filter((parte) => parte !== undefined).join(' ');
const luogo = (l: Generalita['luogoNascita']): string | undefined =>
  l?.comune?.nomeComune ?? l?.localita?.descrizioneLocalita;

/** Words beside the number, for who does not know the tables by heart. */
const detto = (tabella: string, codice: string | undefined): string | undefined =>
  codice === undefined ? undefined : voce(tabella, codice)?.it;

function toponimo(d: DatiSoggetto): string | undefined {
  const t = indirizzo(d)?.toponimo;
  return t && [t.specie, t.denominazioneToponimo].filter((parte) => parte !== undefined).join(' ');
}
function civico(d: DatiSoggetto): string | undefined {
  const n = indirizzo(d)?.numeroCivico;
  return n && [n.numero, n.lettera].filter((parte) => parte !== undefined).join('/');
}

const c = (sezione: string, nome: string, di: ColonnaLetta['di']): ColonnaLetta => ({ sezione, nome, di });

const generalita: readonly ColonnaLetta[] = [
  c('2', 'idANPR', (d) => d.identificativi?.idANPR),
  c('2', 'idSchedaSoggettoANPR', (d) => d.generalita.idSchedaSoggettoANPR),
  c('2', 'codiceFiscale', (d) => d.generalita.codiceFiscale?.codFiscale),
  c('2', 'validitaCF', (d) => d.generalita.codiceFiscale?.validitaCF),
  c('2', 'cognome', (d) => d.generalita.cognome),
  c('2', 'nome', (d) => d.generalita.nome),
  c('2', 'sesso', (d) => d.generalita.sesso),
  c('2', 'dataNascita', (d) => d.generalita.dataNascita),
  c('2', 'luogoNascita', (d) => luogo(d.generalita.luogoNascita)),
  c('2', 'provinciaNascita', (d) => d.generalita.luogoNascita?.comune?.siglaProvinciaIstat),
];

const statoDellaPersona: readonly ColonnaLetta[] = [
  c('3', 'statoCivile', (d) => d.statoCivile?.statoCivile),
  c('3', 'statoCivileDescrizione', (d) => detto('01', d.statoCivile?.statoCivile)),
  c('4', 'senzaFissaDimora', (d) => d.attributiSoggetto?.senzaFissaDimora),
  c('5', 'attoNascitaAnno', (d) => d.attoNascitaANPR?.atto?.anno ?? d.attoNascita?.anno),
  c('5', 'attoNascitaParte', (d) => d.attoNascitaANPR?.atto?.parte ?? d.attoNascita?.parte),
  c('5', 'attoNascitaSerie', (d) => d.attoNascitaANPR?.atto?.serie ?? d.attoNascita?.serie),
  c('5', 'attoNascitaNumero', (d) => d.attoNascitaANPR?.atto?.numeroAtto ?? d.attoNascita?.numeroAtto),
  c('6', 'cittadinanza', (d) => d.cittadinanza?.[0]?.descrizioneStato),
  c('6', 'cittadinanzaCodice', (d) => d.cittadinanza?.[0]?.codiceStato),
  c('7', 'altraCittadinanza', (d) => d.cittadinanza?.[1]?.descrizioneStato),
  c('8', 'padre', (d) => intero(d.paternita?.generalita)),
  c('9', 'madre', (d) => intero(d.maternita?.generalita)),
];

const dove: readonly ColonnaLetta[] = [
  c('10', 'indirizzo', toponimo),
  c('10', 'numeroCivico', civico),
  c('10', 'frazione', (d) => indirizzo(d)?.frazione),
  c('10', 'cap', (d) => indirizzo(d)?.cap),
  c('10', 'comuneResidenza', (d) => indirizzo(d)?.comune.nomeComune),
  c('10', 'consolato', (d) => estero(d)?.consolato.descrizioneConsolato),
  c('10', 'residenzaDal', (d) => residenza(d)?.dataDecorrenzaResidenza),
];

const legami: readonly ColonnaLetta[] = [
  c('12', 'tutoreIntestatario', (d) => (d.tutoreIntestatario ? 'S' : undefined)),
  c('13', 'coniuge', (d) => intero(d.matrimonio?.coniuge)),
  c('13', 'matrimonioDal', (d) => d.matrimonio?.datiMatrimonio?.dataEvento),
  c('21', 'legame', (d) => d.legameSoggetto?.codiceLegame),
  c('21', 'legameDescrizione', (d) =>
    detto(d.legameSoggetto?.tipoLegame === '4' ? '06' : '05', d.legameSoggetto?.codiceLegame),
  ),
  c('22', 'idFamigliaConvivenzaANPR', (d) => d.famigliaConvivenza?.idFamigliaConvivenzaANPR),
  c('22', 'tipoScheda', (d) => d.famigliaConvivenza?.tipoScheda),
];

const documenti: readonly ColonnaLetta[] = [
  c('16', 'cartaIdentita', (d) => d.cartaIdentita?.numero),
  c('16', 'cartaIdentitaScadenza', (d) => d.cartaIdentita?.dataScadenza),
  c('17', 'permessoSoggiorno', (d) => d.permessoSoggiorno?.numeroSoggiorno),
  c('17', 'permessoSoggiornoScadenza', (d) => d.permessoSoggiorno?.dataScadenza),
  c('18', 'elettore', (d) => d.listaElettorale?.elettore ?? d.listaElettoraleCompleta?.liste?.[0]?.elettore),
  c('19', 'listaLeva', (d) => d.listaLeva?.iscritto),
];

const altro: readonly ColonnaLetta[] = [
  c('23', 'posizioneProfessionale', (d) => detto('09', d.altriDati?.posizioneProfessionale)),
  c('23', 'condizioneNonProfessionale', (d) => detto('10', d.altriDati?.condizioneNonProfessionale)),
  c('23', 'titoloStudio', (d) => detto('11', d.altriDati?.titoloStudio)),
  c('24', 'possessoPatente', (d) => d.autoveicoli?.possessoPatente),
  c('24', 'possessoAutoveicoli', (d) => d.autoveicoli?.possessoAutoveicoli),
  c('25', 'domicilioDigitale', (d) => d.domicilioDigitale?.indirizzoDigitale),
  c('26', 'dataIscrizione', (d) => d.datiIscrizione?.datiIscrizioneComune?.dataIscrizione),
  c('26', 'motivoIscrizione', (d) => d.datiIscrizione?.iscrizioneResidente?.motivoIscrizione),
  c('27', 'dataCancellazione', (d) => d.datiCancellazione?.dataDecorrenzaCancellazione),
  c('27', 'motivoCancellazione', (d) => d.datiCancellazione?.motivoCancellazione),
  c('28', 'dataDecesso', (d) => d.datiDecesso?.dataEvento),
  c('29', 'provenienza', (d) => d.provenienza?.comune?.nomeComune),
  c('30', 'destinazione', (d) => d.destinazione?.comune?.nomeComune),
];

const colonne: readonly ColonnaLetta[] = [
  ...generalita,
  ...statoDellaPersona,
  ...dove,
  ...legami,
  ...documenti,
  ...altro,
];

/** The sheet as it is read off whole records, one by one: what the database draws must be the same, byte for byte. */
export function foglioDaSchede(schede: readonly DatiSoggetto[], sezioni: readonly string[]): string {
  const tutte = sezioni.includes('1');
  const sue = colonne.filter(({ sezione }) => tutte || sezione === '2' || sezioni.includes(sezione));
  const riga = (celle: readonly string[]): string => `${celle.map(cellaCsv).join(';')}\r\n`;
  return (
    segnoUtf8 +
    riga(sue.map(({ nome }) => nome)) +
    schede.map((scheda) => riga(sue.map(({ di }) => di(scheda) ?? ''))).join('')
  );
}

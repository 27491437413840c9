import { nonScrivibili } from '#contract/documento/lettere.ts';
import { lingueAmmesse } from './lingue-richieste.ts';
import { senzaZeri, voce } from '#contract/tabelle/tabelle.ts';
import { voceCatalogo } from './catalogo.ts';
import { importo, tipiRichiesti, type DomandaSola } from './domanda.ts';
import { cumulabilita } from './cumulabilita.ts';
import { regola, type RegolaCertificato } from './regola.ts';

/** Controls on the request alone (workflows.md §8.1, §8.2): none can be forced. */

const controllo = (campo: string): string => `datiControllo.${campo}`;
const dati = ({ richiesta }: DomandaSola) => richiesta.datiControllo;

/** Tab. 39: 0 or absent is no exemption. */
export function motivoEsenzione(domanda: DomandaSola): string | undefined {
  const { esenzioneBollo } = dati(domanda);
  const motivo = esenzioneBollo === undefined ? undefined : senzaZeri(esenzioneBollo);
  return motivo === undefined || motivo === '0' ? undefined : motivo;
}

/** Some reasons of table 39 free from the fees of the office as well. */
export function esenteDiritti(domanda: DomandaSola): boolean {
  const motivo = motivoEsenzione(domanda);
  return (
    dati(domanda).esenzioneDiritti === '1' || (motivo !== undefined && voce('39', motivo)?.uso !== undefined)
  );
}

function fuori(valore: string, ammessi: readonly string[]): boolean {
  return !ammessi.includes(valore);
}

type Regola = RegolaCertificato<DomandaSola>;

const forma: readonly Regola[] = [
  regola('EC070', {
    campo: 'listaTipiCertificati.tipoCertificato',
    violata: ({ richiesta }) => tipiRichiesti(richiesta).some((t) => voceCatalogo(t) === undefined),
    causa: 'La tabella 13 non ha uno dei tipi di certificato richiesti.',
    rimedio: 'Scegli un tipo da 1 a 20.',
  }),
  regola('ES114', {
    campo: controllo('tipoRichiedente'),
    violata: (d) => fuori(dati(d).tipoRichiedente, ['1', '2', '3']),
    causa: 'Non si capisce chi chiede il certificato.',
    rimedio: 'Indica 1 (un’altra persona), 2 (l’intestatario) o 3 (una pubblica amministrazione).',
  }),
  regola('EN148', {
    campo: controllo('tipoRichiesta'),
    violata: (d) =>
      fuori(dati(d).tipoRichiesta, ['1', '2']) ||
      fuori(dati(d).emissione, ['1', '2', '3']) ||
      fuori(dati(d).paEstera, ['0', '1', '2', '3', '4']) ||
      fuori(dati(d).bolloVirtuale ?? '1', ['1', '2', '9']) ||
      fuori(dati(d).forzaCertificazione ?? '0', ['0', '1']),
    causa:
      'Uno dei valori di tipoRichiesta, emissione, paEstera, bolloVirtuale, forzaCertificazione non è previsto.',
    rimedio: 'Usa: 1-2; 1-3; 0-4; 1, 2 o 9; 0-1.',
  }),
  // Table 14 has four languages; a sheet holds Italian and one more.
  regola('EN148', {
    campo: 'linguaCertificato.tipoLinguaCertificato',
    violata: ({ richiesta }) => !lingueAmmesse(richiesta),
    causa:
      'Un certificato si scrive in italiano, oppure in italiano e in una sola di queste lingue: DE, FR, SL.',
    rimedio: 'Lascia al più una lingua accanto all’italiano.',
  }),
  regola('EN391', {
    campo: 'generalitaRichiedente.docRiconoscimento',
    violata: ({ richiesta }) =>
      richiesta.datiControllo.tipoRichiedente === '3' &&
      richiesta.generalitaRichiedente?.docRiconoscimento === undefined,
    causa: 'Chiede una pubblica amministrazione, ma mancano gli estremi della sua richiesta.',
    rimedio: 'Indica numero e data della richiesta come documento di riconoscimento del richiedente.',
  }),
  regola('ES115', {
    campo: 'generalitaRichiedente',
    violata: ({ richiesta }) =>
      richiesta.datiControllo.tipoRichiedente === '1' && richiesta.generalitaRichiedente === undefined,
    causa: 'Il certificato è chiesto da un’altra persona, ma non si dice da chi.',
    rimedio: 'Indica le generalità del richiedente.',
  }),
  // At the counter; on the network it is the access that says who asks.
  regola('EN285', {
    campo: 'generalitaRichiedente.docRiconoscimento',
    violata: ({ richiesta: { datiControllo: d, generalitaRichiedente: chi } }) =>
      d.tipoRichiedente === '1' &&
      d.tipoRichiesta === '1' &&
      d.emissione === '1' &&
      chi !== undefined &&
      chi.docRiconoscimento === undefined,
    causa: 'Chi chiede non è l’intestatario, e non si dice con quale documento è stato riconosciuto.',
    rimedio: 'Indica numero e data di rilascio del documento del richiedente.',
  }),
  regola('EN080', {
    campo: 'testataRichiesta.codMittente',
    violata: ({ comune }) => comune.siglaProvincia === '',
    causa: 'Del comune che chiede il certificato non si conoscono nome e provincia.',
    rimedio: 'Fai censire il comune dall’amministratore, poi ripeti.',
  }),
  regola('EN066', {
    campo: 'listaTipiCertificati.tipoCertificato',
    violata: ({ richiesta }) =>
      richiesta.datiControllo.tipoRichiesta === '2' && tipiRichiesti(richiesta).length > 1,
    causa: 'I soli dati si chiedono per un tipo di certificato alla volta.',
    rimedio: 'Lascia un solo tipo, oppure chiedi l’emissione.',
  }),
  regola('EN449', {
    campo: 'testataRichiesta.dataDecorrenza',
    violata: ({ richiesta }) =>
      richiesta.testataRichiesta.dataDecorrenza !== undefined &&
      tipiRichiesti(richiesta).some((t) => voceCatalogo(t)?.storico === false),
    causa: 'Una data di riferimento è stata indicata per un certificato che non è storico.',
    rimedio: 'Togli la data, oppure scegli un certificato storico.',
  }),
];

const oneri: readonly Regola[] = [
  regola('EN120', {
    campo: controllo('esenzioneBollo'),
    violata: (d) => {
      const motivo = motivoEsenzione(d);
      return motivo !== undefined && voce('39', motivo) === undefined;
    },
    causa: 'Il motivo di esenzione dal bollo non è nella tabella 39.',
    rimedio: 'Scegli un motivo della tabella, 99 per un altro motivo, 0 se non c’è esenzione.',
  }),
  regola('EN281', {
    campo: controllo('descrizioneEsenzioneBollo'),
    violata: (d) => motivoEsenzione(d) === '99' && (dati(d).descrizioneEsenzioneBollo ?? '').trim() === '',
    causa: 'Il motivo di esenzione è «altro», ma non è descritto.',
    rimedio: 'Scrivi la norma che esenta dal bollo.',
  }),
  regola('EN282', {
    campo: controllo('descrizioneEsenzioneBollo'),
    violata: (d) => (dati(d).descrizioneEsenzioneBollo ?? '').length > 256,
    causa: 'La descrizione dell’esenzione supera 256 caratteri.',
    rimedio: 'Accorciala.',
  }),
  // EN148 is the code of free texts: a letter that the sheet cannot write is not left out in silence.
  regola('EN148', {
    campo: controllo('descrizioneEsenzioneBollo'),
    violata: (d) => nonScrivibili(dati(d).descrizioneEsenzioneBollo ?? '').length > 0,
    causa: (d) =>
      `La descrizione dell’esenzione ha lettere che il certificato non può scrivere: ${nonScrivibili(
        dati(d).descrizioneEsenzioneBollo ?? '',
      ).join(' ')}`,
    rimedio: 'Scrivila con l’alfabeto latino.',
  }),
  regola('EN283', {
    campo: controllo('esenzioneDiritti'),
    violata: (d) => fuori(dati(d).esenzioneDiritti ?? '0', ['0', '1']),
    causa: 'L’esenzione dai diritti può essere solo 0 o 1.',
    rimedio: 'Indica 1 se la persona è esente, 0 se paga.',
  }),
  regola('EN123', {
    campo: controllo('esenzioneDiritti'),
    violata: (d) => {
      const motivo = motivoEsenzione(d);
      return (
        motivo !== undefined && voce('39', motivo)?.uso !== undefined && dati(d).esenzioneDiritti === '0'
      );
    },
    causa: 'Il motivo di esenzione dal bollo esenta anche dai diritti, ma la richiesta li dice dovuti.',
    rimedio: 'Indica l’esenzione dai diritti (1), oppure un altro motivo.',
  }),
  regola('EN345', {
    campo: controllo('paEstera'),
    violata: (d) => ['1', '4'].includes(dati(d).paEstera) && motivoEsenzione(d) !== undefined,
    causa: 'I certificati per l’estero si rilasciano in bollo, ma la richiesta dice che ne sono esenti.',
    rimedio: 'Togli l’esenzione, oppure correggi l’uso del certificato.',
  }),
  regola('EN284', {
    campo: controllo('diritti'),
    violata: (d) =>
      motivoEsenzione(d) === '99' && dati(d).esenzioneDiritti === '1' && importo(dati(d).diritti) > 0,
    causa: 'La persona è esente dai diritti di segreteria, ma c’è un importo.',
    rimedio: 'Porta i diritti a zero, oppure togli l’esenzione.',
  }),
  regola('EN217', {
    campo: controllo('diritti'),
    violata: (d) => motivoEsenzione(d) !== '99' && esenteDiritti(d) && importo(dati(d).diritti) > 0,
    causa: 'Con questa esenzione i diritti di segreteria non sono dovuti, ma c’è un importo.',
    rimedio: 'Porta i diritti a zero.',
  }),
  regola('EN209', {
    campo: controllo('diritti'),
    violata: (d) => !esenteDiritti(d) && importo(dati(d).diritti) === 0,
    causa: 'I diritti di segreteria sono dovuti, ma l’importo è zero.',
    rimedio: 'Indica l’importo in centesimi, oppure l’esenzione.',
  }),
  regola('EN208', {
    campo: controllo('bollo'),
    violata: (d) => motivoEsenzione(d) === undefined && importo(dati(d).bollo) === 0,
    causa: 'L’imposta di bollo è dovuta, ma l’importo è zero.',
    rimedio: 'Indica l’importo in centesimi, oppure il motivo di esenzione.',
  }),
  // The list of codes has none for this one; EN148 is the code of free texts.
  regola('EN148', {
    campo: controllo('esenzioneBollo'),
    violata: (d) => ['2', '3'].includes(dati(d).paEstera) && motivoEsenzione(d) === undefined,
    causa: 'I certificati per l’immigrazione o per cause giudiziarie si rilasciano in esenzione dal bollo.',
    rimedio: 'Indica il motivo di esenzione.',
  }),
  regola('EN116', {
    campo: controllo('bolloVirtuale'),
    violata: (d) =>
      motivoEsenzione(d) === undefined &&
      dati(d).bolloVirtuale === '1' &&
      d.comune.autorizzazioneBolloVirtuale === undefined,
    causa: 'Il Comune non ha indicato l’autorizzazione a riscuotere il bollo in modo virtuale.',
    rimedio: 'Usa un contrassegno, oppure fai inserire l’autorizzazione fra i dati del Comune.',
  }),
];

export const controlliRichiesta: readonly Regola[] = [...forma, ...cumulabilita, ...oneri];

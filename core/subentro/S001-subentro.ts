import { createHash } from 'node:crypto';
import { servizi, type RichiestaS001, type RispostaS001 } from '#contract/anpr/index.ts';
import { controlla, rilievo, type Rilievo } from '#contract/regole/index.ts';
import {
  leggiNome,
  regoleAccoglienza,
  type FilePrecedente,
  type Piano,
} from '#contract/regole/subentro/index.ts';
import { controllaRichiesta, leggiRichiesta, type AggregatiRichiesta } from '../estrazioni/richiesta.ts';
import { operazione, type Contesto, type Operazione } from '../registro/operazione.ts';
import { sigillaRicevuto } from './ricevuti.ts';

/** A file of one request, in bytes; a bigger municipality sends its supply in several. */
export const massimoS001 = 5_900_000;

export interface AggregatiSubentro extends AggregatiRichiesta {
  readonly piano: Piano | undefined;
  readonly precedenti: readonly FilePrecedente[];
}

const fileDi = ({ fileXml = '' }: RichiestaS001): Buffer => Buffer.from(fileXml, 'base64');

/** Name and bytes are there, and the municipality sends its own. */
export function controllaInvio(richiesta: RichiestaS001, comune: string): Rilievo[] {
  const { nomeFile = '', fileXml = '' } = richiesta;
  const suo = leggiNome(nomeFile);
  if (!suo) return [rilievo('EN001', { campo: 'nomeFile' })];
  return [
    ...(suo.comune === comune ? [] : [rilievo('EN039', { campo: 'nomeFile' })]),
    ...(fileXml === '' ? [rilievo(suo.tipo === 'AIRE' ? 'EN010' : 'EN009', { campo: 'fileXml' })] : []),
  ];
}

/** What can be said before the file is read: plan, what came before it, nothing else under way. */
export function controllaAccoglienza(
  richiesta: RichiestaS001,
  a: AggregatiSubentro,
  { oggi }: Pick<Contesto, 'oggi'>,
): Rilievo[] {
  return [
    ...controllaRichiesta('S001', a),
    ...controlla(regoleAccoglienza, {
      ...{ nome: richiesta.nomeFile ?? '', dimensione: fileDi(richiesta).length, massimo: massimoS001 },
      ...{ intestazione: undefined, piano: a.piano, precedenti: a.precedenti, oggi },
    }),
  ];
}

/**
 * Subentro (services.md §14): takes the file of a municipality in; the work comes later, and its outcome is a list of
 * anomalies to be fetched like an extraction (docs/subentro.md).
 */
export function subentro(chiave: Uint8Array | undefined): Operazione {
  return operazione({
    servizio: servizi.S001,
    permesso: 'amministrazione.comune',
    finalita: 'subentro di un comune',
    conserva: () => true,
    // The file is kept apart, encrypted, and only until it is in.
    daConservare: ({ fileXml: _, ...resto }) => resto,
    regole: (richiesta, { chi }) => controllaInvio(richiesta, chi.comune),
    async aggregati(richiesta, cerca, contesto): Promise<AggregatiSubentro> {
      const impronta = createHash('sha256').update(fileDi(richiesta)).digest();
      return {
        ...(await leggiRichiesta(cerca, contesto)),
        piano: await cerca.pianoDiSubentro(contesto.chi.comune),
        precedenti: await cerca.filePrecedenti(contesto.chi.comune, impronta),
      };
    },
    controlli: controllaAccoglienza,
    applica(richiesta, _, { testataRisposta, idOperazioneANPR, chi }) {
      if (!chiave) throw new Error('no key to keep the file under');
      const { nomeFile = '' } = richiesta;
      const { comune, codiceFiscale, idPostazione, canale } = chi;
      const risposta: RispostaS001 = {
        rispostaOK: {
          testataRisposta,
          datiDettaglioRisposta: {
            nomeFile,
            descrizioneEsito: `File preso in carico: l’esito si scarica con 7002 (operazione ANPR ${idOperazioneANPR}).`,
          },
        },
      };
      return {
        risposta,
        elaborazione: {
          ...{ codice: 'S001', formato: 'csv', criteri: { nomeFile } },
          chi: { comune, codiceFiscale, idPostazione, canale },
          ricevuto: sigillaRicevuto(chiave, idOperazioneANPR, nomeFile, fileDi(richiesta)),
        },
      };
    },
    accesso: ({ nomeFile = '' }) => ({ soggetti: [], campi: [`file:${nomeFile}`] }),
  });
}

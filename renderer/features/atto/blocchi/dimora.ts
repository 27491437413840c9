import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { comuneUfficiale, leggi } from '../../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../../ufficiale/percorso.ts';
import type { Partenza, Parziale } from '../atto.ts';
import { campo, gruppo, type VoceGruppo } from '../voci.ts';

type Dimora = Parziale<TipoResidenza>;

/** Where the person of the record lives now (tab. 25: 1). */
export function residenzaAttuale({ dossier }: Partenza): Grezza | undefined {
  const tutte = dossier?.dati['residenza'];
  const elenco = Array.isArray(tutte) ? (tutte as Grezza[]) : [];
  return elenco.find((una) => senzaZeri(testoA(una, 'tipoIndirizzo')) === '1') ?? elenco[0];
}

/** An address still to be written, in the municipality that registers: of its own the CAP is known. */
export function nuovaDimora(partenza: Partenza, tipoIndirizzo = '1'): Dimora {
  const { comune } = partenza;
  if (!comune) return { tipoIndirizzo };
  const attuale = residenzaAttuale(partenza);
  const stesso = leggi(attuale, 'indirizzo.comune.codiceIstat') === comune.codice;
  const cap = stesso ? leggi(attuale, 'indirizzo.cap') : undefined;
  return {
    tipoIndirizzo,
    indirizzo: { comune: comuneUfficiale(comune), ...(cap === undefined ? {} : { cap }) },
  };
}

/** The address as it is, to be told better. */
export function stessaDimora(partenza: Partenza): Dimora {
  const { dataDecorrenzaResidenza: _, ...resto } = (residenzaAttuale(partenza) ?? {}) as Dimora;
  return Object.keys(resto).length === 0 ? nuovaDimora(partenza) : { ...resto, tipoIndirizzo: '1' };
}

const parti = [
  'comune.nomeComune',
  'toponimo.denominazioneToponimo',
  'numeroCivico.numero',
  'numeroCivico.lettera',
  'numeroCivico.civicoInterno.scala',
  'numeroCivico.civicoInterno.interno1',
];

/** Would they go to live where they already are? (EN388) */
export function stessaCasa(richiesta: unknown, percorso: string, partenza: Partenza): boolean {
  const nuova = prendi(richiesta, `${percorso}.indirizzo`);
  const attuale = prendi(residenzaAttuale(partenza), 'indirizzo');
  const come = (indirizzo: unknown): string =>
    parti.map((una) => testoA(indirizzo, una).trim().toUpperCase()).join('|');
  return testoA(nuova, 'toponimo.denominazioneToponimo') !== '' && come(nuova) === come(attuale);
}

/** The same home is a mistake, unless somebody says that it is not (`FO`). */
export function confermaStessaCasa(percorso: string): VoceGruppo {
  return gruppo(
    'stessaCasa',
    [
      campo('datiControllo.listaControlli.controllo.0.valore', {
        etichetta: 'stessaCasa',
        nota: 'stessaCasa',
        valori: ['S'],
        necessario: true,
      }),
    ],
    { quando: (r, partenza) => stessaCasa(r, percorso, partenza) },
  );
}

/** The control with its code, once it is confirmed. */
export function conForza<R extends object>(richiesta: R): R {
  if (testoA(richiesta, 'datiControllo.listaControlli.controllo.0.valore') !== 'S') return richiesta;
  const { datiControllo } = richiesta as { datiControllo?: object };
  return {
    ...richiesta,
    datiControllo: { ...datiControllo, listaControlli: { controllo: [{ codice: 'FO', valore: 'S' }] } },
  };
}
